import type { Contact } from '../../facts/facts.js';
import { placeIn, placeOf } from '../../facts/facts.js';
import { isLater } from '../../lib/partial-date.js';
import type { Entry } from '../../model/state.js';
import { counted } from '../counts.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

// Only what is certain: dates that are missing or too coarse to compare are in order as far as anyone knows.
export const recordIntegrity: Rule = defineRule({
  id: 'record-integrity',
  category: 'documentation',
  severity: 'error',
  statement: 'The record does not contradict itself: dates follow the log, and one session is one session.',
  rationale: 'Every other check counts sessions and compares dates.',
  sources: [{ source: 'house-judgement', locator: 'a record that contradicts itself cannot be checked' }],
  grounding: 'inferred',
  needs: ['sessions', 'closure'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Correct the record.',
  remedy: 'Correct the date, the number or the order with a correcting event.',
  withdrawnIf: ['The dates are corrected.', 'The second session of the day is recorded as what it was.'],
  message: ({ state, count }: Contradiction) => {
    switch (state) {
      case 'dates':
        return `${counted(count, 'event is', 'events are')} dated before an event that stands earlier in the log.`;
      case 'same-day':
        return `${counted(count, 'treatment session is', 'treatment sessions are')} dated on the same day as the session before.`;
      case 'gaps':
        return `Before ${counted(count, 'session')} a number was left out, and no missed session accounts for it.`;
      case 'no-reason':
        return 'The course is closed; no record of the reason.';
      default:
        return `${counted(count, 'session has', 'sessions have')} a smaller number than the session before.`;
    }
  },
  check: ({ contacts, sessions, closure, record }) => {
    const { entries } = record.sessions;
    if (entries.length === 0) return notApplicable('The record is empty.');
    const faults: Judgement<Contradiction>[] = [];
    const disordered: Entry[] = [];
    let latest: Entry | undefined;
    for (const entry of entries) {
      if (entry.on === undefined) continue;
      if (latest !== undefined && isLater(latest.on, entry.on) === 'yes') disordered.push(entry);
      else latest = entry;
    }
    if (disordered.length > 0) {
      faults.push({
        kind: 'fail',
        subject: 'dates',
        observed: { state: 'dates', count: disordered.length },
        at: disordered.map((entry) => placeOf(entry, '/on')),
      });
    }
    const pairs = sessions.slice(1).map((session, index) => ({ session, before: sessions[index] }));
    const doubled = pairs.filter(
      ({ session, before }) =>
        session.on !== undefined && session.on.length === 10 && session.on === before?.on,
    );
    if (doubled.length > 0) {
      faults.push({
        kind: 'fail',
        severity: 'warning',
        subject: 'same-day',
        observed: { state: 'same-day', count: doubled.length },
        at: doubled.map(({ session }) => placeIn(session)),
      });
    }
    const backward = pairs.filter(
      ({ session, before }) => before !== undefined && session.number < before.number,
    );
    if (backward.length > 0) {
      faults.push({
        kind: 'fail',
        severity: 'warning',
        subject: 'numbers',
        observed: { state: 'numbers', count: backward.length },
        at: backward.map(({ session }) => placeIn(session)),
      });
    }
    const gaps = numberGaps(contacts, record.sessions.missed);
    if (gaps.length > 0) {
      faults.push({
        kind: 'missing',
        aspect: 'sessions',
        ask: 'session-gaps',
        severity: 'info',
        subject: 'gaps',
        remedy: 'Record the session that was missed, or correct the number.',
        observed: { state: 'gaps', count: gaps.length },
        at: gaps.map((contact) => placeIn(contact)),
      });
    }
    if (closure !== null && closure.reason === null) {
      faults.push({
        kind: 'missing',
        aspect: 'closure',
        ask: 'closure-reason',
        severity: 'info',
        subject: 'closure',
        remedy: 'Record why the course was closed.',
        observed: { state: 'no-reason', count: 1 },
        at: [closure.at],
      });
    }
    return faults.length > 0 ? faults : [{ kind: 'pass' }];
  },
});

/** The contacts before which numbers were left out that no missed session took, wherever they stand in the log. */
function numberGaps(
  contacts: readonly Contact[],
  missed: readonly Entry<'session-missed'>[],
): readonly Contact[] {
  const taken = new Set([...contacts.map(({ number }) => number), ...missed.map(({ session }) => session)]);
  const first = Math.min(...contacts.map(({ number }) => number));
  const after = contacts.filter(({ number }) => number > first && !taken.has(number - 1));
  const unnumbered = missed.filter(({ session }) => session === undefined).length;
  return after.slice(unnumbered);
}

type Contradiction = { readonly state: string; readonly count: number };
