import type { AllFacts } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { Figure } from '../../model/report.js';
import type { Entry } from '../../model/state.js';
import { count, notAsked, share, unknown, yesNo } from './figure.js';

/** How much of the treatment was given. */
export function doseFigures(facts: AllFacts): readonly Figure[] {
  return [attended(facts), contractedMost(facts), inWindow(facts), ...minutes(facts), missed(facts)];
}

const noSession = 'No session is recorded.';
const notHeld = 'The record does not hold the sessions.';

function attended({ sessions, length, attendanceUnknown }: AllFacts): Figure {
  const name = 'dose';
  if (attendanceUnknown) return unknown(name, notHeld);
  if (length?.contracted !== true) {
    const extent = { known: 0, eligible: sessions.length };
    return unknown(name, 'No contract is recorded.', extent, sessions.length);
  }
  // For a range, the share is of its lower end; the upper one is a figure of its own.
  return share(name, sessions.length, length.min, 'The contract is for no sessions.');
}

function contractedMost({ length }: AllFacts): Figure {
  const name = 'contracted-most';
  if (length?.contracted !== true) return unknown(name, 'No contract is recorded.');
  return length.max > length.min ? count(name, length.max) : notAsked(name, 'No range is contracted.');
}

function inWindow({ protocol, sessions, closure, attendanceUnknown }: AllFacts): Figure {
  const name = 'dose-in-window';
  const window = stated(protocol.length);
  if (window === undefined) return notAsked(name, 'No number of sessions is stated by the protocol.');
  if (attendanceUnknown) return unknown(name, notHeld);
  if (closure === null) return notAsked(name, 'The course is not closed.');
  return yesNo(name, sessions.length >= window.min && sessions.length <= window.max);
}

function minutes({ protocol, sessions, record }: AllFacts): readonly Figure[] {
  const total = 'minutes';
  const inRange = 'minutes-in-window';
  const window = stated(protocol.minutes);
  let known = 0;
  let sum = 0;
  let fitting = 0;
  for (const session of sessions) {
    const length = minutesOf(record.sessions.entries[session.seq]);
    if (length === undefined) continue;
    known += 1;
    sum += length;
    if (window !== undefined && length >= window.min && length <= window.max) fitting += 1;
  }
  const extent = { known, eligible: sessions.length };
  const reason = sessions.length === 0 ? noSession : 'No session records its length.';
  return [
    known === 0 ? unknown(total, reason, extent) : count(total, sum, extent),
    window === undefined
      ? notAsked(inRange, 'No length of a session is stated by the protocol.')
      : share(inRange, fitting, known, reason, extent),
  ];
}

function minutesOf(entry: Entry | undefined): number | undefined {
  return entry !== undefined && isHeld(entry) ? entry.data.minutes : undefined;
}

function isHeld(entry: Entry): entry is Entry<'session-held'> {
  return entry.type === 'session-held';
}

function missed({ sessions, record, claims, attendanceUnknown }: AllFacts): Figure {
  const name = 'missed';
  const { length } = record.sessions.missed;
  if (attendanceUnknown) return unknown(name, notHeld);
  if (length === 0 && !claims('sessions')) {
    return unknown(
      name,
      sessions.length === 0
        ? noSession
        : 'No missed session is recorded, and the record does not claim to hold them.',
      { known: 0, eligible: sessions.length },
    );
  }
  return share(name, length, sessions.length + length, noSession);
}
