import { placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const baselineMissing: Rule = defineRule({
  id: 'baseline-missing',
  category: 'measurement',
  severity: 'warning',
  statement: 'A score on a validated measure stands at the beginning.',
  rationale: 'Without it no later score can say what the treatment changed.',
  sources: [{ source: 'focus-2006', locator: 'opening phase' }],
  grounding: 'inferred',
  needs: ['measures'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Take a baseline score.',
  remedy: 'Take a measure now and record it as a late baseline.',
  withdrawnIf: [
    'A score taken by the session that the protocol names, or shortly before the course, is recorded.',
  ],
  message: ({ state, by }) => {
    switch (state) {
      case 'late':
        return `The first score was taken after session ${by}.`;
      case 'omitted':
        return 'It is recorded that no baseline score was taken.';
      default:
        return `No record of a score by session ${by}.`;
    }
  },
  check: ({ sessions, attendanceUnknown, closure, protocol, record: { measures } }) => {
    const by = stated(protocol.thresholds.baselineBySession);
    if (by === undefined) return notApplicable('The protocol does not say when a baseline is due.');
    const after = sessions[by];
    const first = measures.taken[0];
    if (first !== undefined && (after === undefined || first.seq < after.seq)) {
      return [{ kind: 'pass', at: [placeOf(first)] }];
    }
    if (first !== undefined) {
      // A label of an earlier session says that it was taken there, wherever it stands in the log.
      const labelled = sessions.some((one) => one.ordinal <= by && one.number === first.session);
      return labelled
        ? [{ kind: 'pass', at: [placeOf(first)] }]
        : [{ kind: 'fail', observed: { state: 'late', by }, at: [placeOf(first)] }];
    }
    const omitted = measures.omitted[0];
    if (omitted !== undefined)
      return [{ kind: 'fail', observed: { state: 'omitted', by }, at: [placeOf(omitted)] }];
    if (attendanceUnknown) {
      return [{ kind: 'review', ask: 'baseline-score', observed: { state: 'none', by }, at: [] }];
    }
    if (sessions.length < by) {
      return closure === null
        ? [{ kind: 'open', due: { earliest: 1, latest: by } }]
        : notApplicable('The course was closed before it was due.');
    }
    return [
      { kind: 'missing', aspect: 'measures', ask: 'baseline-score', observed: { state: 'none', by }, at: [] },
    ];
  },
});
