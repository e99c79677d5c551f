import type { Session } from '../../facts/facts.js';
import { placeIn, placeOf } from '../../facts/facts.js';
import { daysBetween, isLater } from '../../lib/partial-date.js';
import { stated } from '../../model/protocol.js';
import type { Entry } from '../../model/state.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { ordinalOf } from '../session-of.js';
import { momentOf, sameDay } from '../timing.js';

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
  related: ['measure-overdue', 'endpoint-missing'],
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
    const maxDays = stated(protocol.thresholds.intakeDays);
    const scores = measures.taken.map((entry) => ({ entry, taken: timingOf(entry, sessions, by, maxDays) }));
    const inTime = scores.find(({ taken }) => taken === 'in-time');
    if (inTime !== undefined) return [{ kind: 'pass', at: [placeOf(inTime.entry)] }];
    const perhaps = scores.find(({ taken }) => taken === 'unknown');
    const omitted = measures.omitted.find(({ data }) => data.step === 'baseline-measure');
    const last = sessions[by - 1];
    const remedy = afterClosing({ closure });
    if (perhaps !== undefined) {
      return [
        {
          kind: 'review',
          ask: 'baseline-score',
          observed: { state: 'none', by },
          at: [placeOf(perhaps.entry)],
          ...remedy,
        },
      ];
    }
    if (omitted !== undefined) {
      return [{ kind: 'fail', observed: { state: 'omitted', by }, at: [placeOf(omitted)], ...remedy }];
    }
    if (attendanceUnknown) {
      return [{ kind: 'review', ask: 'baseline-score', observed: { state: 'none', by }, at: [], ...remedy }];
    }
    if (last === undefined) {
      return closure === null
        ? [{ kind: 'open', due: { earliest: 1, latest: by } }]
        : notApplicable('The course was closed before it was due.');
    }
    const late = scores.find(({ taken }) => taken === 'late');
    return [
      {
        kind: 'missing',
        aspect: 'measures',
        ask: 'baseline-score',
        observed: { state: late === undefined ? 'none' : 'late', by },
        at: [late === undefined ? placeIn(last) : placeOf(late.entry)],
        ...remedy,
      },
    ];
  },
});

/** When a score was taken, as against the first sessions and the days before them: by its date, else by the log. */
type Timing = 'too-early' | 'in-time' | 'late' | 'unknown';

function timingOf(
  entry: Entry<'measure-taken'>,
  sessions: readonly Session[],
  by: number,
  maxDays: number | undefined,
): Timing {
  const own = sessions.find((session) => sameDay(entry, momentOf(session)));
  if (own !== undefined) return own.ordinal <= by ? 'in-time' : 'late';
  const [first] = sessions;
  if (first !== undefined && (entry.seq < first.seq || isLater(first.on, entry.on) === 'yes')) {
    if (maxDays === undefined) return 'in-time';
    const days = daysBetween(entry.on, first.on);
    if (days === undefined) return 'unknown';
    if (days.most <= maxDays) return 'in-time';
    return days.least > maxDays ? 'too-early' : 'unknown';
  }
  const isLate = isLater(entry.on, sessions[by - 1]?.on);
  return isLate === 'yes' || (isLate === 'unknown' && ordinalOf(sessions, entry) > by) ? 'late' : 'in-time';
}
