import { placeIn, placeOf } from '../../facts/facts.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { endingDue } from '../ending-duty.js';
import { acrossHole, holesIn } from '../holes.js';

export const relapsePlanMissing: Rule = defineRule({
  id: 'relapse-plan-missing',
  category: 'termination',
  severity: 'warning',
  statement: 'Before the course ends, gains are reviewed, and there is a plan for a return of symptoms.',
  rationale: 'Symptoms can come back; the patient knows then what helped and whom to turn to.',
  sources: [
    { source: 'founding-overview', locator: 'termination phase' },
    { source: 'mufson-ipt-a', locator: 'termination phase' },
  ],
  grounding: 'inferred',
  needs: ['ending', 'sessions'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['ending-not-raised', 'ending-phase-skipped', 'ending-feelings-unrecorded'],
  step: 'Review gains, warning signs and a plan for their return.',
  remedy: 'Review gains and who made them, name early warning signs, and agree on a plan.',
  withdrawnIf: ['A review of gains, and warning signs or a contingency plan, are recorded.'],
  message: ({ gains, plan }) =>
    `No record of ${[gains ? '' : 'a review of gains', plan ? '' : 'a plan for a return of symptoms'].filter(Boolean).join(' and of ')}.`,
  check: (facts) => {
    const { ending } = facts.record;
    const omitted = ending.omitted.find(({ data }) => data.step === 'ending-review');
    // What a later review says stands over what an earlier one said.
    const last = (field: 'gains' | 'contingencyPlan' | 'warningSigns') =>
      ending.reviews.filter(({ data }) => data[field] !== undefined).at(-1);
    const gained = last('gains');
    const plans = [last('contingencyPlan'), last('warningSigns')];
    const talked = facts.contacts.find((contact) => ending.talk(contact)?.contingency === true);
    const gains = gained?.data.gains === true;
    const plan =
      talked !== undefined ||
      plans.some((entry) => entry?.data.contingencyPlan === true || entry?.data.warningSigns === true);
    if (gains && plan) return [{ kind: 'pass', at: [placeOf(gained)] }];
    const observed = { gains, plan };
    const counter =
      talked === undefined ? [] : [{ note: 'A plan was spoken of.', at: [placeIn(talked, '/ending')] }];
    const due = endingDue(facts);
    if (due.state === 'moot') return notApplicable(due.reason);
    if (due.state === 'open') return [{ kind: 'open', due: due.window }];
    const denied =
      gained?.data.gains === false ? gained : plan ? undefined : plans.find((entry) => entry !== undefined);
    const no = omitted ?? denied;
    const remedy = afterClosing(facts);
    // A plan may have been spoken of in a session that is not on record; gains are told in a review.
    const hole = gains ? holesIn(facts)[0] : undefined;
    if (no !== undefined) {
      return [acrossHole(facts, hole, { kind: 'fail', observed, at: [placeOf(no)], counter, ...remedy })];
    }
    const { at, ordinal, unexplained } = due;
    const hit = { ask: 'ending-review', observed, at, counter, ...remedy } as const;
    return unexplained
      ? [{ kind: 'review', ...hit }]
      : [acrossHole(facts, hole, { kind: 'missing', aspect: 'ending', ordinal, ...hit })];
  },
});
