import { describe, expect, test } from 'vitest';
import { parseCourse, replay } from '../../src/index.js';
import { fnv1a } from '../../src/lib/hash.js';
import { daysBetween } from '../../src/lib/partial-date.js';
import type { CourseEvent, EventOf, EventType } from '../../src/model/course.js';
import { stated } from '../../src/model/protocol.js';
import { iptAdult, iptPtsd, protocols } from '../../src/protocols/index.js';
import type { Course, SimulationOptions } from '../../src/simulate/index.js';
import { simulateCourse, simulatedEndings } from '../../src/simulate/index.js';
import { simulateDrafts } from '../../src/simulate/simulate.js';

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

function bytes(options: SimulationOptions): string {
  return JSON.stringify(simulateCourse(options));
}

function ofType<T extends EventType>(course: Course, type: T): readonly EventOf<T>[] {
  return course.events.filter((event): event is CourseEvent & EventOf<T> => event.type === type);
}

/** How the log ends. */
function endOf({ events }: Course): string | undefined {
  const last = events.at(-1);
  return last?.type === 'course-closed' ? last.data.reason : 'open';
}

function treatmentSessions(course: Course) {
  return course.events.flatMap((event) =>
    event.type === 'session-held' && event.data.kind === 'treatment' ? [event] : [],
  );
}

describe('the same seed', () => {
  test.each(protocols)('$id: gives the same bytes, and another seed gives others', (protocol) => {
    for (const seed of seeds) expect(bytes({ protocol, seed })).toBe(bytes({ protocol, seed }));
    expect(new Set(seeds.map((seed) => bytes({ protocol, seed }))).size).toBe(seeds.length);
  });

  test('gives what it gave before: a change of this digest changes every course that somebody cites by its seed', () => {
    const all = protocols.flatMap((protocol) => [1, 2, 3].map((seed) => bytes({ protocol, seed })));
    expect(fnv1a(all.join('\n'))).toBe('1146458560f147e1');
  });

  test('counts modulo 2^32', () => {
    const [a, b] = [5, 5 + 2 ** 32].map((seed) => simulateCourse({ protocol: iptAdult, seed }));
    expect(a).toEqual(b);
  });

  test('keeps the patient, whatever ending is asked for', () => {
    const [first, ...others] = simulatedEndings.map((ending) => {
      const { patient, cast, conditions, history } = simulateDrafts({
        protocol: iptAdult,
        seed: 3,
        ending,
      }).plan;
      return { patient, cast, conditions, history };
    });
    for (const other of others) expect(other).toEqual(first);
  });
});

describe('an invented course', () => {
  test.each(protocols)('$id: is a course, coherent, documented in full, and frozen', (protocol) => {
    for (const seed of seeds) {
      const course = simulateCourse({ protocol, seed });
      expect(parseCourse(course)).toEqual(course);
      expect(replay(course).ok).toBe(true);
      expect([course.protocol, course.documented]).toEqual([protocol.id, 'all']);
      expect([course, course.events, ...course.events].every(Object.isFrozen)).toBe(true);
    }
  });

  test.each(protocols)('$id: gives every event its full date, in order', (protocol) => {
    for (const seed of seeds) {
      const dates = simulateCourse({ protocol, seed }).events.map(({ on }) => on ?? 'none');
      expect(dates.filter((date) => !/^\d{4}-\d{2}-\d{2}$/.test(date))).toEqual([]);
      expect([...dates].sort()).toEqual(dates);
    }
  });

  test.each(protocols)('$id: numbers its contacts from 1 on', (protocol) => {
    for (const seed of seeds) {
      const numbers = ofType(simulateCourse({ protocol, seed }), 'session-held').map(
        ({ session }) => session,
      );
      expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    }
  });

  test.each(protocols)('$id: is about somebody of the age that the protocol is meant for', (protocol) => {
    const { min, max } = stated(protocol.ages) ?? { min: 18, max: 90 };
    for (const seed of seeds) {
      const [opened] = ofType(simulateCourse({ protocol, seed }), 'course-opened');
      expect(opened?.data.ageYears).toBeGreaterThanOrEqual(min);
      expect(opened?.data.ageYears).toBeLessThanOrEqual(max);
    }
  });

  test.each(protocols)('$id: completed, has as many sessions as its contract', (protocol) => {
    for (const seed of seeds) {
      const course = simulateCourse({ protocol, seed, ending: 'completed' });
      const terms = [...ofType(course, 'contract-agreed'), ...ofType(course, 'contract-amended')].at(
        -1,
      )?.data;
      const held = treatmentSessions(course).length;
      expect(held).toBeGreaterThanOrEqual(terms?.sessions?.min ?? 0);
      expect(held).toBeLessThanOrEqual(terms?.sessions?.max ?? 0);
    }
  });

  test('keeps to the length of its protocol, but for amendments and slow work', () => {
    for (const protocol of protocols) {
      const length = stated(protocol.length);
      if (length === undefined) continue;
      for (const seed of seeds) {
        const { plan } = simulateDrafts({ protocol, seed, ending: 'completed' });
        const slow = plan.focus.primary === 'interpersonal-deficits';
        if (plan.frame.amendment !== undefined || slow) continue;
        expect(plan.sessions.length).toBeGreaterThanOrEqual(length.min);
        expect(plan.sessions.length).toBeLessThanOrEqual(length.max);
      }
    }
  });

  test('comes weekly where its protocol does: nearly all sessions lie a week apart, give or take a day', () => {
    const gaps = seeds.flatMap((seed) => {
      const held = treatmentSessions(simulateCourse({ protocol: iptPtsd, seed, ending: 'completed' }));
      return held.slice(1).map((session, at) => daysBetween(held[at]?.on, session.on)?.least ?? 0);
    });
    const weekly = gaps.filter((days) => days >= 6 && days <= 8);
    expect(Math.min(...gaps)).toBe(6);
    expect(weekly.length / gaps.length).toBeGreaterThan(0.8);
    expect(weekly.length).toBeLessThan(gaps.length);
  });
});

describe('what is asked for', () => {
  test.each(protocols)('$id: any of its areas is the primary focus', (protocol) => {
    for (const area of protocol.areas.value) {
      const [activated] = ofType(
        simulateCourse({ protocol, seed: 11, area, ending: 'completed' }),
        'focus-activated',
      );
      expect(activated?.data).toMatchObject({ area, rank: 'primary', agreed: true });
    }
  });

  test.each(simulatedEndings)('%s: is how the course ends', (ending) => {
    for (const protocol of protocols) {
      for (const seed of seeds) expect(endOf(simulateCourse({ protocol, seed, ending }))).toBe(ending);
    }
  });

  test('after how many sessions it stands or ends early', () => {
    for (const ending of ['open', 'dropout', 'transferred', 'escalated', 'died'] as const) {
      for (const at of [1, 2, 5, 9]) {
        const course = simulateCourse({ protocol: iptAdult, seed: 8, ending, at });
        expect([ending, treatmentSessions(course).length]).toEqual([ending, at]);
      }
    }
  });

  test('as far as a course can have it: nobody drops out before the first session or after the last', () => {
    const held = (ending: 'open' | 'dropout' | 'completed', at: number) =>
      treatmentSessions(simulateCourse({ protocol: iptPtsd, seed: 4, ending, at })).length;
    const all = held('completed', 3);
    expect([held('open', 0), held('dropout', 0), held('dropout', -3)]).toEqual([0, 1, 1]);
    expect([held('open', 99), held('dropout', 99)]).toEqual([all, all - 1]);
  });

  test('an area that the protocol does not allow is refused', () => {
    const ask = () => simulateCourse({ protocol: iptPtsd, seed: 1, area: 'interpersonal-deficits' });
    expect(ask).toThrow(RangeError);
  });
});
