import { dayRange, isPartialDate } from '../lib/partial-date.js';
import type { EventType } from '../model/course.js';
import { eventTypes } from '../model/course.js';
import type { EventDraft } from './event-drafts.js';

/**
 * Events in the order of a log, from what they say and never from the place of their rows: sessions by number (or by
 * the column that orders them), what belongs to a session with it, what has only a date after the last session that is
 * not later.
 */
export function ordered(events: readonly EventDraft[]): readonly EventDraft[] {
  const contacts = events.filter(isContact).sort(bySession);
  const sessions = [...new Set(contacts.flatMap(({ session }) => session ?? []))];
  const days = sessions.map((session) => dayOfSession(session, contacts) ?? dayOfSession(session, events));
  const placed = events.map((event) => ({ event, key: keyOf(event, sessions, days) }));
  return placed.sort((a, b) => compare(a.key, b.key)).map(({ event }) => event);
}

// Where the date of the session itself could not be read, what belongs to it tells its day.
function dayOfSession(session: number, events: readonly EventDraft[]): number | undefined {
  const known = events.flatMap((event) => (event.session === session ? (dayOf(event) ?? []) : []));
  return known.length === 0 ? undefined : Math.min(...known);
}

type Key = readonly (number | string)[];

const first = -1;
const last = Number.MAX_SAFE_INTEGER;

function keyOf(event: EventDraft, sessions: readonly number[], days: readonly (number | undefined)[]): Key {
  const { type, session, id } = event;
  const day = dayOf(event);
  const turn = turnOf(type);
  const rest: Key = [event.order ?? 0, eventTypes.indexOf(type), id];
  const within = (rank: number): Key => [rank, turn, day ?? 0, ...rest];
  if (type === 'course-opened') return within(first);
  if (type === 'course-closed') return within(last);
  // Ranks are even for sessions, odd for what stands between two of them.
  if (session !== undefined && sessions.includes(session)) return within(2 * sessions.indexOf(session) + 2);
  const between = (rank: number): Key => [rank, day ?? 0, turn, ...rest];
  if (session !== undefined) return between(2 * sessions.filter((one) => one < session).length + 1);
  if (day === undefined) return within(atEnd(event) ? last - 1 : 0);
  const earlier = days.map((one) => one !== undefined && (turn === 0 ? one < day : one <= day));
  const after = earlier.lastIndexOf(true);
  // A session without any date may stand between that one and the session which the event begins.
  const own = turn === 0 ? days.indexOf(day, after + 1) : -1;
  return between(own === -1 ? 2 * after + 3 : 2 * own + 1);
}

function compare(a: Key, b: Key): number {
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

// What makes a session what it is comes before it.
const before: readonly EventType[] = ['phase-entered', 'treatment-resumed'];
const ending: readonly EventType[] = ['ending-reviewed', 'continuation-decided', 'course-closed'];

function turnOf(type: EventType): number {
  if (before.includes(type)) return 0;
  return type === 'session-held' || type === 'session-missed' ? 1 : 2;
}

function atEnd({ type, place }: EventDraft): boolean {
  return place === undefined ? ending.includes(type) : place === 'end';
}

function isContact({ type }: EventDraft): boolean {
  return type === 'session-held' || type === 'session-missed';
}

function bySession(a: EventDraft, b: EventDraft): number {
  const [one, other] = [a.order ?? a.session ?? 0, b.order ?? b.session ?? 0];
  return one - other || (a.session ?? 0) - (b.session ?? 0) || (a.id < b.id ? -1 : 1);
}

function dayOf({ value: { on } }: EventDraft): number | undefined {
  return typeof on === 'string' && isPartialDate(on) ? dayRange(on).first : undefined;
}
