import { activeAreas } from '../active-areas.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { dueInInitialPhase, inInitialPhase } from '../timing.js';

// A single active area without a recorded rank is the primary one; a candidate is not active.
export const noPrimaryFocus: Rule = defineRule({
  id: 'no-primary-focus',
  category: 'focus',
  severity: 'error',
  statement: 'One focal area is active as the primary one when the middle phase begins.',
  rationale: 'The focus is what the weekly work is measured against.',
  sources: [
    { source: 'founding-practice-guide', locator: 'lines 2 and 29' },
    { source: 'guide-2018', locator: 'choice of a problem area' },
  ],
  grounding: 'verified',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['too-many-active', 'focus-drift'],
  step: 'Choose one primary focal area with the patient.',
  remedy:
    'Choose one primary focal area with the patient, record it as active, and name any second one as secondary.',
  withdrawnIf: ['An area activated as primary before the middle phase is recorded.'],
  message: ({ state, active }) =>
    state === 'late'
      ? 'A primary focal area was activated only after the middle phase had begun.'
      : state === 'unranked'
        ? `${active} focal areas are active, and none of them is the primary one.`
        : 'No record of an active primary focal area where the middle phase began or was due to begin.',
  check: (facts) => {
    const areas = activeAreas(facts.record.focus);
    const primaries = areas.filter(
      ({ rank, start, end }) =>
        rank === 'primary' ||
        (rank === undefined &&
          areas.every(
            (other) => other.start === start || other.rank === 'secondary' || isApart(other, { start, end }),
          )),
    );
    const inTime = primaries.find(({ start }) => inInitialPhase(start, facts));
    if (inTime !== undefined) return [{ kind: 'pass', at: [inTime.at] }];
    const due = dueInInitialPhase(facts);
    if (due.state === 'open') return [{ kind: 'open', due: due.window }];
    if (due.state === 'moot') return notApplicable(due.reason);
    const late = primaries[0];
    if (late !== undefined) return [{ kind: 'fail', observed: { state: 'late', active: 1 }, at: [late.at] }];
    if (areas.length > 0) {
      return [
        {
          kind: 'fail',
          observed: { state: 'unranked', active: areas.length },
          at: areas.map((area) => area.at),
        },
      ];
    }
    return [
      {
        kind: 'missing',
        aspect: 'focus',
        ask: 'primary-focus',
        observed: { state: 'none', active: 0 },
        at: facts.middle === null ? [] : [facts.middle.at],
        counter:
          facts.record.focus.foci.length === 0 ? [] : [{ note: 'Areas were named as candidates.', at: [] }],
      },
    ];
  },
});

function isApart(
  other: { readonly start: { readonly seq: number }; readonly end?: { readonly seq: number } },
  one: { readonly start: { readonly seq: number }; readonly end: { readonly seq: number } | undefined },
): boolean {
  return (
    (other.end !== undefined && other.end.seq <= one.start.seq) ||
    (one.end !== undefined && one.end.seq <= other.start.seq)
  );
}
