import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, asOf, replay } from '../../src/index.js';
import { isLater } from '../../src/lib/partial-date.js';
import type { Course, CourseEvent } from '../../src/model/course.js';
import type { CourseState, Entry } from '../../src/model/state.js';
import { unfrozenIn } from '../support/frozen.js';
import { coherentCourse, thawed } from '../support/generate/coherent-course.js';
import { dayText } from '../support/generate/values.js';
import { expectSame } from '../support/same.js';

/** The state of a course that must have one. */
function stateOf(course: Course): CourseState {
  const replayed = replay(course);
  if (!replayed.ok) throw new Error(`${replayed.error.code} at ${replayed.error.pointer}`);
  return replayed.value;
}

function applied(state: CourseState, events: readonly CourseEvent[]): CourseState {
  return events.reduce((before, event) => {
    const next = apply(before, event);
    if (!next.ok) throw new Error(`${next.error.code} at ${next.error.pointer}`);
    return next.value;
  }, state);
}

function withEvents(course: Course, events: readonly CourseEvent[]): Course {
  return { ...course, events };
}

/** For each event of a log, its place among the originals: a correction has the place of what it corrects. */
function placesIn(log: readonly CourseEvent[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let originals = 0;
  for (const { id, replaces } of log) {
    if (replaces !== undefined) places.set(id, places.get(replaces) ?? -1);
    else {
      places.set(id, originals);
      originals += 1;
    }
  }
  return places;
}

/** The course of which only the first so many effective events are left, with every correction that bears on them. */
function cutAfter(course: Course, whole: CourseState, kept: number): CourseState {
  const places = placesIn(course.events);
  const next = whole.effective[kept];
  const end = next === undefined ? Number.POSITIVE_INFINITY : (places.get(next.id) ?? 0);
  return stateOf(
    withEvents(
      course,
      course.events.filter(({ id }) => (places.get(id) ?? 0) < end),
    ),
  );
}

/** What a state comes to, without where things stand in the log as written. */
function substance({ log: _, effective, entries, ...rest }: CourseState): unknown {
  const bare = ({ id, type, on, session, data, seq }: Entry) => ({ id, type, on, session, data, seq });
  const lists = Object.entries(entries).map(([type, list]) => [
    type,
    list.map((entry: Entry) => bare(entry)),
  ]);
  return { ...rest, effective: effective.map(bare), entries: Object.fromEntries(lists) };
}

describe('law 1: replay is a fold', () => {
  test('applying a log event by event gives what replaying it whole gives', () => {
    fc.assert(
      fc.property(coherentCourse(), (course) => {
        expectSame(applied(stateOf(withEvents(course, [])), course.events), stateOf(course));
      }),
      { numRuns: 2000 },
    );
  });

  test('replaying a prefix and applying the rest gives what replaying it whole gives', () => {
    fc.assert(
      fc.property(coherentCourse(), fc.nat(45), (course, cut) => {
        const at = Math.min(cut, course.events.length);
        const first = stateOf(withEvents(course, course.events.slice(0, at)));
        expectSame(applied(first, course.events.slice(at)), stateOf(course));
      }),
      { numRuns: 2000 },
    );
  });

  test('a step that is refused leaves the state usable, and replay refuses the same log with the same words', () => {
    const twice = coherentCourse({ min: 1 }).filter(({ events }) => events.length > 0);
    fc.assert(
      fc.property(twice, fc.nat(45), (course, pick) => {
        const state = stateOf(course);
        const again = course.events[pick % course.events.length];
        if (again === undefined) return;
        const refused = apply(state, again);
        expectSame(refused, replay(withEvents(course, [...course.events, again])));
        expect(refused).toMatchObject({ ok: false, error: { code: 'duplicate-event-id' } });
        expectSame(state, stateOf(course));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('law 1: a cut is the replay of a prefix', () => {
  test('by entry: of the log as written', () => {
    fc.assert(
      fc.property(coherentCourse(), fc.nat(50), (course, entry) => {
        expectSame(
          asOf(stateOf(course), { entry }),
          replay(withEvents(course, course.events.slice(0, entry))),
        );
      }),
      { numRuns: 1500 },
    );
  });

  test('by session: of the log as it stands, from the start to the next session', () => {
    fc.assert(
      fc.property(coherentCourse({ min: 10 }), fc.nat(20), (course, pick) => {
        const whole = stateOf(course);
        const held = whole.entries['session-held'];
        const session = held[pick % Math.max(1, held.length)]?.session ?? 1;
        const cut = asOf(whole, { session });
        if (!cut.ok) throw new Error(`${cut.error.code} at ${cut.error.pointer}`);
        const events = whole.effective;
        const kept = cut.value.effective.length;
        expectSame(substance(cut.value), substance(cutAfter(course, whole, kept)));
        // The session itself is in it, and the next contact is the first thing that is not.
        const own = events.findIndex((event) => event.type === 'session-held' && event.session === session);
        if (own === -1) return;
        expect(kept).toBeGreaterThan(own);
        expect(events.slice(own + 1, kept).map(({ type }) => type)).not.toContain('session-held');
        const next = events[kept];
        if (next !== undefined && next.type !== 'session-held' && next.type !== 'session-missed') {
          expect(next.session).toBeGreaterThan(session);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('by date: of the log as it stands, up to the first event that is certainly later', () => {
    fc.assert(
      fc.property(
        coherentCourse({ min: 5 }),
        fc.nat(120),
        fc.constantFrom(4, 7, 10),
        (course, day, length) => {
          const date = dayText(day).slice(0, length);
          const whole = stateOf(course);
          const later = whole.effective.findIndex(({ on }) => isLater(on, date) === 'yes');
          const cut = asOf(whole, { date });
          if (!cut.ok) throw new Error(`${cut.error.code} at ${cut.error.pointer}`);
          const kept = later === -1 ? whole.effective.length : later;
          expectSame(substance(cut.value), substance(cutAfter(course, whole, kept)));
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('a cut at the end of the log as written is the whole, and a cut at 0 is the empty course', () => {
    fc.assert(
      fc.property(coherentCourse(), (course) => {
        const whole = stateOf(course);
        expectSame(asOf(whole, { entry: course.events.length }), { ok: true, value: whole });
        expectSame(asOf(whole, { entry: 0 }), replay(withEvents(course, [])));
      }),
      { numRuns: 500 },
    );
  });
});

describe('law 1: the input is never changed and the result is frozen', () => {
  test('a frozen course replays; the result is frozen all the way down', () => {
    fc.assert(
      fc.property(coherentCourse(), (course) => {
        expect(unfrozenIn(course)).toEqual([]);
        const before = JSON.stringify(course);
        const state = replay(course);
        expect(JSON.stringify(course)).toBe(before);
        expect(unfrozenIn(state.ok ? state.value : state.error)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a course that nobody froze is neither changed nor frozen, and stays apart from the state', () => {
    fc.assert(
      fc.property(coherentCourse({ min: 1 }), (frozen) => {
        const course = thawed(frozen);
        const before = JSON.stringify(course);
        const state = stateOf(course);
        expect(JSON.stringify(course)).toBe(before);
        expect(frozenIn(course)).toEqual([]);
        for (const event of course.events) Reflect.set(event, 'id', 'changed by the host');
        expectSame(state, stateOf(frozen));
      }),
      { numRuns: 1000 },
    );
  });

  test('apply changes neither the state nor the event, and its result is frozen', () => {
    fc.assert(
      fc.property(coherentCourse({ min: 2 }), (frozen) => {
        const events = thawed(frozen.events);
        const last = events.at(-1);
        if (last === undefined) return;
        const state = stateOf(withEvents(frozen, frozen.events.slice(0, -1)));
        const before = [JSON.stringify(state), JSON.stringify(last)];
        const next = apply(state, last);
        expect([JSON.stringify(state), JSON.stringify(last)]).toEqual(before);
        expect(frozenIn(last)).toEqual([]);
        expect(unfrozenIn(next.ok ? next.value : next.error)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a cut is frozen, and leaves what it was cut from as it was', () => {
    fc.assert(
      fc.property(coherentCourse({ min: 5 }), fc.nat(45), (course, pick) => {
        const state = stateOf(course);
        const before = JSON.stringify(state);
        for (const cut of [{ entry: pick }, { session: pick }, { date: dayText(pick) }]) {
          const then = asOf(state, cut);
          expect(unfrozenIn(then.ok ? then.value : then.error)).toEqual([]);
        }
        expect(JSON.stringify(state)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });
});

/** Where something is frozen that should not be. */
function frozenIn(value: unknown): readonly string[] {
  return unfrozenIn(value, '', (object) => !Object.isFrozen(object));
}
