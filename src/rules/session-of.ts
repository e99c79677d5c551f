import type { Session } from '../facts/facts.js';
import type { Moment } from './timing.js';
import { momentOf, sameDay } from './timing.js';

/**
 * The treatment session that something belongs to: the one that it names, else the one held on its day, else the last
 * one before it in the log. `undefined` for what came before the first.
 */
export function sessionOf(sessions: readonly Session[], moment: Moment): Session | undefined {
  return (
    sessions.find(({ number }) => number === moment.session) ??
    sessions.find((session) => sameDay(momentOf(session), moment)) ??
    sessions.filter(({ seq }) => seq <= moment.seq).at(-1)
  );
}

/** The ordinal of the session that something belongs to; 0 for what came before the first. */
export function ordinalOf(sessions: readonly Session[], moment: Moment): number {
  return sessionOf(sessions, moment)?.ordinal ?? 0;
}

/** The number, as on the record, of the session that something belongs to; `null` where there is none. */
export function numberOf(sessions: readonly Session[], moment: Moment): number | null {
  return moment.session ?? sessionOf(sessions, moment)?.number ?? null;
}

/** ` in session 4`, or nothing where the session is not known: to stand after a word. */
export function atSession(preposition: 'in' | 'since', number: number | null): string {
  return number === null ? '' : ` ${preposition} session ${number}`;
}
