import type { Contact, CoreFacts, Window } from '../facts/facts.js';
import type { PartialDate } from '../lib/partial-date.js';
import { isLater } from '../lib/partial-date.js';

/** Whether something is due: not yet, with the window that it has; past; or no longer, with the reason. */
export type Due =
  | { readonly state: 'open'; readonly window: Window }
  | { readonly state: 'past' }
  | { readonly state: 'moot'; readonly reason: string };

/** What is due by the end of the initial phase: past once the middle has begun, or a session beyond it was held. */
export function dueInInitialPhase(facts: CoreFacts): Due {
  const latest = facts.initialLatest;
  if (latest === null) return { state: 'moot', reason: 'The protocol has no initial phase.' };
  const attended = facts.sessions.length;
  if (facts.middle !== null || attended > latest || (facts.closure !== null && attended >= latest)) {
    return { state: 'past' };
  }
  if (facts.closure !== null) return { state: 'moot', reason: 'The course was closed before it was due.' };
  return { state: 'open', window: { earliest: 1, latest } };
}

/** Whether an entry came in time for the initial phase: before the middle, and before any session beyond it. */
export function inInitialPhase(entry: Moment, facts: CoreFacts): boolean {
  const beyond = facts.sessions.find((session) => session.ordinal > (facts.initialLatest ?? 0));
  return (
    (facts.middle === null || notAfter(entry, facts.middle)) &&
    (beyond === undefined || notAfter(entry, beyond))
  );
}

/** Something that stands in the log. */
export interface Moment {
  readonly seq: number;
  readonly on?: PartialDate;
  readonly session?: number;
}

/** Whether one thing stands before another in the log, or on the same day. */
export function notAfter(one: Moment, other: Moment): boolean {
  return one.seq <= other.seq || sameDay(one, other);
}

/** Whether two things happened on the same known day, or belong to the same session. */
export function sameDay(one: Moment, other: Moment): boolean {
  if (one.session !== undefined && one.session === other.session) return true;
  return (
    one.on !== undefined &&
    other.on !== undefined &&
    isLater(one.on, other.on) === 'no' &&
    isLater(other.on, one.on) === 'no'
  );
}

/** A contact as a moment: its session number stands with it. */
export function momentOf(contact: Contact): Moment {
  return {
    seq: contact.seq,
    session: contact.number,
    ...(contact.on === undefined ? {} : { on: contact.on }),
  };
}

/** The first contact after a place in the log. */
export function nextContact(facts: CoreFacts, seq: number): Contact | undefined {
  return facts.contacts.find((contact) => contact.seq > seq);
}
