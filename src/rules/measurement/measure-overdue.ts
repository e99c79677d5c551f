import type { Session } from '../../facts/facts.js';
import { placeIn } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { ordinalOf } from '../session-of.js';

export const measureOverdue: Rule = defineRule({
  id: 'measure-overdue',
  category: 'measurement',
  severity: 'warning',
  statement: 'Symptoms are measured at the interval that the protocol names.',
  rationale: 'A worsening, or a treatment that does not help, shows in scores before it is said.',
  sources: [
    { source: 'stuart-slides-2012', locator: 'measures during treatment' },
    { source: 'ohara-2000', locator: 'measures every four weeks' },
  ],
  grounding: 'inferred',
  needs: ['measures'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['baseline-missing', 'endpoint-missing'],
  step: 'Take a score.',
  remedy: 'Take a score in the next session.',
  withdrawnIf: ['A score from the sessions in between is recorded.', 'The sessions are maintenance.'],
  message: ({ longest, atMost }) =>
    `${longest} sessions in a row without a score; the protocol has one at least every ${atMost} sessions.`,
  check: ({ sessions, closure, protocol, record: { measures } }) => {
    const atMost = stated(protocol.thresholds.measureEvery);
    if (atMost === undefined) return notApplicable('The protocol does not say how often to measure.');
    if (measures.taken.length === 0) return notApplicable('No score is recorded at all.');
    const counted = sessions.filter((session) => !session.paused && session.phase?.role !== 'maintenance');
    if (counted.length === 0) return notApplicable('No session was held in which a score would be due.');
    const measured = new Set(measures.taken.map((score) => ordinalOf(counted, score)));
    let run: Session[] = [];
    let longest: readonly Session[] = [];
    for (const session of counted) {
      run = measured.has(session.ordinal) ? [] : [...run, session];
      if (run.length > longest.length) longest = run;
    }
    const overdue = longest[atMost];
    if (overdue === undefined) return [{ kind: 'pass' }];
    return [
      {
        kind: 'missing',
        aspect: 'measures',
        ask: 'scores',
        ordinal: longest[0]?.ordinal ?? 1,
        observed: { longest: longest.length, atMost },
        at: [placeIn(overdue)],
        ...afterClosing({ closure }),
      },
    ];
  },
});
