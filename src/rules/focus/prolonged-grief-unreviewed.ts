import { placeOf } from '../../facts/facts.js';
import { isAtOrBeyond } from '../../measures/change.js';
import { instrument } from '../../measures/instruments.js';
import type { CounterEvidence } from '../../model/report.js';
import type { Entry } from '../../model/state.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { targetOf } from '../targets.js';
import { notAfter } from '../timing.js';

export const prolongedGriefUnreviewed: Rule = defineRule({
  id: 'prolonged-grief-unreviewed',
  category: 'focus',
  severity: 'warning',
  statement: 'Where there is prolonged grief, it is considered whether grief-specific treatment fits better.',
  rationale:
    'In two trials fewer patients with complicated grief responded to IPT than to treatment made for it.',
  sources: [
    { source: 'shear-2005', locator: 'response to IPT and to complicated grief treatment' },
    { source: 'shear-2014', locator: 'the same in elderly people' },
  ],
  grounding: 'verified',
  needs: ['condition', 'measures'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Review whether IPT fits prolonged grief.',
  remedy: 'Consider grief-specific treatment with the patient, and record what was decided.',
  withdrawnIf: [
    'A review of the fit for prolonged grief is recorded, or a later one of the treatment as a whole or of the illness ' +
      'that it treats, whatever it decided: depression may come first, or the other treatment may not be available.',
    'Prolonged grief is recorded as remitted, as history only, or as ruled out.',
  ],
  message: ({ active, total, from }: Signs) =>
    `${[
      ...(active ? ['Prolonged grief is recorded as active'] : []),
      ...(total === null
        ? []
        : [`${active ? 'an' : 'An'} ICG total of ${total} is recorded (${from} or more suggests it)`]),
    ].join(', and ')}; no record that grief-specific treatment was considered.`,
  check: (facts) => {
    const { condition, measures } = facts.record;
    const icg = instrument('icg');
    const from = icg?.caseness?.[0]?.value ?? null;
    const highs = measures.taken.filter(
      ({ data }) =>
        data.instrument === icg?.id && from !== null && isAtOrBeyond(icg, from, data.total) === true,
    );
    const high = highs.at(-1);
    const recorded = condition.recorded.filter(({ data }) => data.condition === 'prolonged-grief');
    const standing = recorded.at(-1);
    const found = recorded.find(({ data }) => data.status === 'active');
    const sign = found ?? highs[0];
    if (sign === undefined) {
      return notApplicable('Neither prolonged grief nor a score that points to it is recorded.');
    }
    // Once prolonged grief is known, a look at whether the treatment fits cannot well leave it out.
    const target = targetOf(condition.recorded)?.data.condition;
    const ofTheCourse = condition.fit.filter(
      ({ data }) => data.condition === undefined || data.condition === target,
    );
    const review =
      condition.fit.find(({ data }) => data.condition === 'prolonged-grief') ??
      ofTheCourse.find((entry) => notAfter(sign, entry));
    if (review !== undefined) return [{ kind: 'pass', at: [placeOf(review)] }];
    const active = standing?.data.status === 'active';
    if (standing !== undefined && isOver(standing) && (high === undefined || notAfter(high, standing))) {
      return [{ kind: 'pass', at: [placeOf(standing)] }];
    }
    if (!active && high === undefined) {
      return notApplicable('Prolonged grief is no longer recorded as active.');
    }
    const counter: readonly CounterEvidence[] =
      ofTheCourse.length === 0
        ? []
        : [
            {
              note: 'The fit was reviewed before prolonged grief was on record.',
              at: ofTheCourse.map((entry) => placeOf(entry)),
            },
          ];
    return [
      {
        kind: 'missing',
        aspect: 'condition',
        ask: 'fit-review',
        observed: { active, total: high?.data.total ?? null, from },
        at: [
          ...(active ? [placeOf(standing)] : []),
          ...(high === undefined ? [] : [placeOf(high, '/data/total')]),
        ],
        counter,
        ...afterClosing(facts),
      },
    ];
  },
});

type Signs = {
  readonly active: boolean;
  readonly total: number | null;
  readonly from: number | null;
};

function isOver({ data: { status } }: Entry<'condition-recorded'>): boolean {
  return status === 'remitted' || status === 'history' || status === 'ruled-out';
}
