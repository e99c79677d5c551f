import { placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { endingDue } from '../ending-duty.js';
import { ordinalOf } from '../session-of.js';

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
  remedy: 'Take the measure of the beginning once more, also after the last session if need be.',
  withdrawnIf: ['A score of one of the last sessions, or from after them, is recorded.'],
  message: ({ omitted, within }) =>
    omitted
      ? 'It is recorded that no score was taken at the end.'
      : `No record of a score in the last ${within} sessions or after them.`,
  check: (facts) => {
    const { measures } = facts.record;
    const within = stated(facts.protocol.thresholds.endpointWithin);
    if (within === undefined) return notApplicable('The protocol does not say when a last score is due.');
    if (facts.sessions.length === 0) return notApplicable('No session is recorded.');
    const due = endingDue(facts);
    if (due.state === 'moot') return notApplicable(due.reason);
    const first = facts.sessions.at(-within)?.ordinal ?? 1;
    const score = measures.taken.find((entry) => ordinalOf(facts.sessions, entry) >= first);
    if (due.state === 'open') {
      return facts.sessions.length === due.window.latest && score !== undefined
        ? [{ kind: 'pass', at: [placeOf(score)] }]
        : [{ kind: 'open', due: due.window }];
    }
    if (score !== undefined) return [{ kind: 'pass', at: [placeOf(score)] }];
    const omitted = measures.omitted.find(({ data }) => data.step === 'endpoint-measure');
    const observed = { omitted: omitted !== undefined, within };
    if (omitted !== undefined) return [{ kind: 'fail', observed, at: [placeOf(omitted)] }];
    const hit = { ask: 'endpoint-score', observed, at: due.at } as const;
    return due.unexplained ? [{ kind: 'review', ...hit }] : [{ kind: 'missing', aspect: 'measures', ...hit }];
  },
});
