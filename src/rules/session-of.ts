import type { Session } from '../facts/facts.js';
import type { Moment } from './timing.js';
import { momentOf, notAfter, sameDay } from './timing.js';

/** The treatment session that something names, or else the one held on its day; `undefined` where there is neither. */
function namedSession(sessions: readonly Session[], moment: Moment): Session | undefined {
  return (
    sessions.find(({ number }) => number === moment.session) ??
    sessions.find((session) => sameDay(momentOf(session), moment))
  );
}

/**
 * The treatment session that something belongs to: the one that it names, else the one held on its day, else the last
 * one before it in the log. `undefined` for what came before the first.
 */
function sessionOf(sessions: readonly Session[], moment: Moment): Session | undefined {
  return namedSession(sessions, moment) ?? sessions.filter(({ seq }) => seq <= moment.seq).at(-1);
}

/** The ordinal of the session that something belongs to; 0 for what came before the first. */
export function ordinalOf(sessions: readonly Session[], moment: Moment): number {
  return sessionOf(sessions, moment)?.ordinal ?? 0;
}

/** The number, as on the record, of the session that something belongs to; `null` where there is none. */
export function numberOf(sessions: readonly Session[], moment: Moment): number | null {
  return moment.session ?? sessionOf(sessions, moment)?.number ?? null;
}

/** Things by the session that they belong to; within one, as they stand in the log. */
export function inOrder<T extends Moment>(sessions: readonly Session[], moments: readonly T[]): readonly T[] {
  return moments
    .map((moment) => ({ moment, ordinal: ordinalOf(sessions, moment) }))
    .sort((a, b) => a.ordinal - b.ordinal || a.moment.seq - b.moment.seq)
    .map(({ moment }) => moment);
}

/** Whether something came with another or after it: by their sessions, and within one by the day or the log. */
export function isSince(sessions: readonly Session[], moment: Moment, other: Moment): boolean {
  const later = ordinalOf(sessions, moment) - ordinalOf(sessions, other);
  return later > 0 || (later === 0 && notAfter(other, moment));
}

/** Whether two things are of one day, or of one session by its number or its day. */
export function isSameOccasion(sessions: readonly Session[], one: Moment, other: Moment): boolean {
  if (sameDay(one, other)) return true;
  const session = namedSession(sessions, one);
  return session !== undefined && session === namedSession(sessions, other);
}

/** ` in session 4`, or nothing where the session is not known: to stand after a word. */
export function atSession(preposition: 'in' | 'since', number: number | null): string {
  return number === null ? '' : ` ${preposition} session ${number}`;
}
