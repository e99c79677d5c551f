import { placeIn, placeOf } from '../../facts/facts.js';
import { isUnexplained } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

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
  needs: ['ending'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['ending-not-raised', 'ending-phase-skipped'],
  step: 'Review gains, warning signs and a plan for their return.',
  remedy:
    'Review gains and who made them, name early warning signs, and agree on a plan; after an early leaving, offer it.',
  withdrawnIf: ['A review of gains, and warning signs or a contingency plan, are recorded.'],
  message: ({ gains, plan }) =>
    `No record of ${[gains ? '' : 'a review of gains', plan ? '' : 'a plan for a return of symptoms'].filter(Boolean).join(' and of ')}.`,
  check: ({ sessions, closure, ending: window, length, record: { ending } }) => {
    const omitted = ending.omitted.find(({ data }) => data.step === 'ending-review');
    const gained = ending.reviews.find(({ data }) => data.gains === true);
    const planned = ending.reviews.find(
      ({ data }) => data.contingencyPlan === true || data.warningSigns === true,
    );
    const talked = sessions.find((session) => ending.talk(session)?.contingency === true);
    const gains = gained !== undefined;
    const plan = planned !== undefined || talked !== undefined;
    if (gains && plan) return [{ kind: 'pass', at: [placeOf(gained)] }];
    if (closure === null) {
      if (window === null || length === null) return notApplicable('It is not known when the course ends.');
      return sessions.length < window.earliest
        ? notApplicable('It is not due yet.')
        : [{ kind: 'open', due: { earliest: window.earliest, latest: length.max } }];
    }
    const observed = { gains, plan };
    const counter =
      talked === undefined ? [] : [{ note: 'A plan was spoken of.', at: [placeIn(talked, '/ending')] }];
    const denied = ending.reviews.find(
      ({ data }) => data.gains === false || (data.contingencyPlan === false && data.warningSigns !== true),
    );
    const no = omitted ?? denied;
    if (no === undefined && isUnexplained(closure.reason)) {
      return [{ kind: 'review', ask: 'ending-review', observed, at: [closure.at], counter }];
    }
    return no === undefined
      ? [{ kind: 'missing', aspect: 'ending', ask: 'ending-review', observed, at: [closure.at], counter }]
      : [{ kind: 'fail', observed, at: [placeOf(no)], counter }];
  },
});
