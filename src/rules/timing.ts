import type { Contact, CoreFacts, Moment, Window } from '../facts/facts.js';
import { placeIn } from '../facts/facts.js';
import type { PartialDate } from '../lib/partial-date.js';
import { isLater } from '../lib/partial-date.js';
import type { Place } from '../model/report.js';

export type { Moment };

/** Whether something is due: not yet, with the window that it has; past; or no longer, with the reason. */
export type Due =
  | { readonly state: 'open'; readonly window: Window }
  | { readonly state: 'past'; readonly deadline: Deadline }
  | { readonly state: 'moot'; readonly reason: string };

/** The point by which the initial phase was over. */
export interface Deadline {
  readonly seq: number;
  readonly on?: PartialDate;
  /** The first session that is beyond the initial phase, held or not. */
  readonly ordinal: number;
  readonly at: Place;
}

/**
 * What is due by the end of the initial phase: past once the middle phase is recorded as begun or, where it is not,
 * once a session was held that lies beyond the longest initial phase; a deadline is counted in sessions and
 * does not rest on a phase that was inferred.
 */
export function dueInInitialPhase(facts: CoreFacts): Due {
  if (!facts.protocol.phases.some(({ role }) => role === 'middle')) {
    return { state: 'moot', reason: 'The protocol has no initial phase that leads to a middle one.' };
  }
  const latest = facts.initialLatest;
  const deadline = deadlineOf(facts, latest);
  if (deadline !== undefined) return { state: 'past', deadline };
  if (latest === null) {
    return { state: 'moot', reason: 'It is not known when the initial phase ends.' };
  }
  if (facts.closure !== null) return { state: 'moot', reason: 'The course was closed before it was due.' };
  return { state: 'open', window: { earliest: 1, latest } };
}

function deadlineOf({ middle, sessions }: CoreFacts, latest: number | null): Deadline | undefined {
  if (middle !== null && !middle.inferred) return middle;
  if (latest === null) return undefined;
  const beyond = sessions.find(({ ordinal, phase }) => ordinal > latest && phase?.role !== 'initial');
  return (
    beyond && {
      seq: beyond.seq,
      ordinal: beyond.ordinal,
      at: placeIn(beyond),
      ...dated(beyond),
    }
  );
}

/**
 * Whether something was done in the initial phase: in one of its sessions, on the day of its last one, or before
 * whatever ended it.
 */
export function isBefore(moment: Moment, deadline: Deadline, { sessions }: CoreFacts): boolean {
  const own = sessions.find(({ number }) => number === moment.session);
  if (own !== undefined) return own.ordinal < deadline.ordinal;
  if (moment.seq < deadline.seq) return true;
  const last = sessions.find(({ ordinal }) => ordinal === deadline.ordinal - 1);
  return last !== undefined && isSameDate(moment.on, last.on);
}

function dated({ on }: { readonly on?: PartialDate }): { readonly on?: PartialDate } {
  return on === undefined ? {} : { on };
}

/** Whether one thing stands before another in the log, or on the same day. */
export function notAfter(one: Moment, other: Moment): boolean {
  return one.seq <= other.seq || sameDay(one, other);
}

/**
 * Whether something was done by a point of the course, wherever it was written down: it stands before it in the log, is
 * of the same session or day, names a session held before it, or has a date that is certainly earlier.
 */
export function wasDoneBy(one: Moment, point: Moment, { contacts }: CoreFacts): boolean {
  if (notAfter(one, point) || isLater(point.on, one.on) === 'yes') return true;
  const named = contacts.find(({ number }) => number === one.session);
  const at = contacts.find(({ number }) => number === point.session) ?? point;
  return named !== undefined && named.seq <= at.seq;
}

/** Whether two things happened on the same known day, or belong to the same session. */
export function sameDay(one: Moment, other: Moment): boolean {
  return (one.session !== undefined && one.session === other.session) || isSameDate(one.on, other.on);
}

function isSameDate(one: PartialDate | undefined, other: PartialDate | undefined): boolean {
  return one !== undefined && one.length === 10 && one === other;
}

/** A contact as a moment: its session number stands with it. */
export function momentOf(contact: Contact): Moment {
  return contact.moment;
}
