import { describe, expect, test } from 'vitest';
import { isRemission, reliableChangeOf } from '../../src/measures/change.js';
import { instruments } from '../../src/measures/instruments.js';
import type { CourseEvent, EventOf, EventType } from '../../src/model/course.js';
import { protocols } from '../../src/protocols/index.js';
import type { SimulatedEnding } from '../../src/simulate/index.js';
import { simulateCourse } from '../../src/simulate/index.js';

/** What a course is made of holds together: asked of some eight hundred of them, under every protocol. */
const courses = protocols.flatMap((protocol) =>
  Array.from({ length: 60 }, (_, seed) => simulateCourse({ protocol, seed: seed + 100 })),
);

function ofType<T extends EventType>(events: readonly CourseEvent[], type: T): readonly EventOf<T>[] {
  return events.filter((event): event is CourseEvent & EventOf<T> => event.type === type);
}

/** The totals of the measure that a course is followed by, first to last. */
function totals(ending: SimulatedEnding, seed: number) {
  return protocols.flatMap((protocol) => {
    const taken = ofType(simulateCourse({ protocol, seed, ending }).events, 'measure-taken');
    const id = taken[0]?.data.instrument;
    const instrument = instruments.find((one) => one.id === id);
    const own = taken.filter(({ data }) => data.instrument === id).map(({ data }) => data.total);
    const [first, last] = [own[0], own.at(-1)];
    return instrument === undefined || first === undefined || last === undefined
      ? []
      : [{ instrument, first, last }];
  });
}

describe('scores', () => {
  test('end in remission where the course does', () => {
    const ends = Array.from({ length: 10 }, (_, seed) => totals('early-remission', seed)).flat();
    const remitted = ends.map(({ instrument, last }) => isRemission(instrument, last));
    expect(remitted.filter((one) => one === true).length).toBeGreaterThan(50);
    expect(remitted).not.toContain(false);
  });

  test('do not where another treatment is offered, nor get reliably better', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      for (const { instrument, first, last } of totals('non-response', seed)) {
        expect(isRemission(instrument, last)).not.toBe(true);
        expect(reliableChangeOf(instrument, first, last)).not.toBe('better');
      }
    }
  });

  test('a positive answer to the item on suicide is asked about the same day', () => {
    let positive = 0;
    for (const { events } of courses) {
      for (const { id, on, data } of ofType(events, 'measure-taken')) {
        if ((data.riskItem ?? 0) === 0) continue;
        positive += 1;
        const answers = events.flatMap((event) => {
          if (event.type === 'risk-assessed') return [{ on: event.on, risk: event.data }];
          return event.type === 'session-held' ? [{ on: event.on, risk: event.data.risk }] : [];
        });
        const own = answers.filter(({ risk }) => risk?.answers === id);
        expect(own.map((answer) => [answer.on, answer.risk?.asked])).toEqual([[on, true]]);
      }
    }
    expect(positive).toBeGreaterThan(200);
  });
});

describe('safety', () => {
  test('a high risk gets a plan and somebody above who knows, in the same session', () => {
    let high = 0;
    for (const { events } of courses) {
      for (const { session, data } of ofType(events, 'session-held')) {
        if (data.risk?.level !== 'high') continue;
        high += 1;
        const then = events.filter((event) => event.session === session).map(({ type }) => type);
        expect(then).toContain('safety-plan-recorded');
        expect(then).toContain('care-escalated');
        expect(data.areas).toEqual([]);
      }
    }
    expect(high).toBeGreaterThan(20);
  });

  test('work that was suspended is taken up again, unless the record stands there', () => {
    const paused = courses.filter(({ events }) =>
      ofType(events, 'treatment-paused').some(({ data }) => data.reason === 'stabilisation'),
    );
    expect(paused.length).toBeGreaterThan(5);
    for (const { events } of courses) {
      const [pauses, resumed] = [ofType(events, 'treatment-paused'), ofType(events, 'treatment-resumed')];
      const stands = events.at(-1)?.type !== 'course-closed' && pauses.length === resumed.length + 1;
      expect(stands || pauses.length === resumed.length).toBe(true);
    }
  });

  test('violence in the past was spoken of, and there is none now', () => {
    const described = courses.flatMap(({ events }) =>
      ofType(events, 'person-described').map(({ data }) => data),
    );
    const past = described.filter(({ violence }) => violence === 'past');
    expect(past.length).toBeGreaterThan(5);
    expect(past.every(({ safetyReviewed }) => safetyReviewed)).toBe(true);
    expect(described.some(({ violence }) => violence === 'current' || violence === 'suspected')).toBe(false);
  });
});

describe('the work', () => {
  test('every task is looked at, but for those of the last sessions', () => {
    for (const { events } of courses) {
      const held = ofType(events, 'session-held').filter(({ data }) => data.kind === 'treatment');
      const reviewed = new Set(held.flatMap(({ data }) => data.tasksReviewed?.map(({ task }) => task) ?? []));
      const due = held.slice(0, -2).flatMap(({ data }) => data.tasksSet?.map(({ id }) => id) ?? []);
      expect(due.filter((task) => !reviewed.has(task))).toEqual([]);
    }
  });

  test('a hard conversation is played through first, or the reason is there why not', () => {
    let hard = 0;
    for (const { events } of courses) {
      for (const { data } of ofType(events, 'session-held')) {
        if (!data.tasksSet?.some((task) => task.hard === true)) continue;
        hard += 1;
        const played = data.techniques?.some(({ technique }) => technique === 'role-play');
        const left = data.leftOut?.some(({ technique }) => technique === 'role-play');
        expect(played === true || left === true).toBe(true);
      }
    }
    expect(hard).toBeGreaterThan(100);
  });

  test('what is lost comes before what is gained, unless the patient speaks of it unasked', () => {
    for (const { events } of courses) {
      const details = ofType(events, 'focus-detailed').flatMap(({ data }) =>
        data.area === 'role-transition' ? [data] : [],
      );
      const gains = details.findIndex(({ newPositives }) => newPositives !== undefined);
      if (gains < 0) continue;
      const before = details.slice(0, gains + 1);
      expect(before.some(({ lossesExplored }) => lossesExplored === true)).toBe(true);
    }
  });

  test('a minor’s parent takes part, or the reason is there why not', () => {
    const minors = courses.filter(({ events }) =>
      ofType(events, 'course-opened').some(({ data }) => (data.ageYears ?? 99) < 18),
    );
    expect(minors.length).toBeGreaterThan(10);
    for (const { events } of minors) {
      const [guardian] = ofType(events, 'care-coordinated').filter((event) => event.data.with === 'guardian');
      expect(guardian?.data.status === 'in-place' || guardian?.data.reason !== undefined).toBe(true);
    }
  });
});
