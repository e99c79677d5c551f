import { placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { endingDue } from '../ending-duty.js';
import { isAtTheEnd } from '../scores.js';

export const endpointMissing: Rule = defineRule({
  id: 'endpoint-missing',
  category: 'measurement',
  severity: 'warning',
  statement: 'A score stands at the end of the course.',
  rationale: 'Without it nobody can say what the treatment changed, nor what is left to treat.',
  sources: [{ source: 'house-judgement', locator: 'a change needs a last score' }],
  grounding: 'house',
  needs: ['measures'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['baseline-missing', 'measure-overdue'],
  step: 'Take a last score.',
  remedy: 'Take the measure of the beginning once more, after the last session if need be.',
  withdrawnIf: ['A score of one of the last sessions, or from after them, is recorded.'],
  message: ({ omitted, within }) =>
    omitted
      ? 'It is recorded that no score was taken at the end.'
      : `No record of a score in the last ${within} sessions or after them.`,
  check: (facts) => {
    const { protocol, sessions, record } = facts;
    const within = stated(protocol.thresholds.endpointWithin);
    if (within === undefined) return notApplicable('The protocol does not say when a last score is due.');
    if (sessions.length === 0) return notApplicable('No session is recorded.');
    const due = endingDue(facts);
    if (due.state === 'moot') return notApplicable(due.reason);
    const score = record.measures.taken.find((entry) => isAtTheEnd(sessions, entry, within));
    if (due.state === 'open') {
      return sessions.length === due.window.latest && score !== undefined
        ? [{ kind: 'pass', at: [placeOf(score)] }]
        : [{ kind: 'open', due: due.window }];
    }
    if (score !== undefined) return [{ kind: 'pass', at: [placeOf(score)] }];
    const omitted = record.measures.omitted.find(({ data }) => data.step === 'endpoint-measure');
    const observed = { omitted: omitted !== undefined, within };
    const remedy = afterClosing(facts);
    if (omitted !== undefined) return [{ kind: 'fail', observed, at: [placeOf(omitted)], ...remedy }];
    const { at, ordinal, unexplained } = due;
    const hit = { ask: 'endpoint-score', observed, at, ...remedy } as const;
    return unexplained
      ? [{ kind: 'review', ...hit }]
      : [{ kind: 'missing', aspect: 'measures', ordinal, ...hit }];
  },
});
