import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventTypes } from '../../src/index.js';
import { replay } from '../../src/machine/replay.js';
import type { Course } from '../../src/model/course.js';
import { aspects } from '../../src/model/vocabulary.js';
import { coherentCourse } from '../support/generate/coherent-course.js';
import { mutate, mutation } from '../support/generate/mutations.js';

/**
 * A law over generated courses is worth what the courses hold. They are coherent by construction (the generator throws
 * where one is refused); here is what a sample of them shows.
 */
const courses = fc.sample(coherentCourse(), { numRuns: 600, seed: 2 });
const events = courses.flatMap((course) => course.events);

function share(holds: (course: Course) => boolean): number {
  return courses.filter(holds).length / courses.length;
}

describe('generated courses', () => {
  test('hold every type of event, each some dozens of times', () => {
    const counts = new Map(eventTypes.map((type) => [type, 0]));
    for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count < 60)).toEqual([]);
  });

  test('are of moderate size, from nothing to some dozens of events', () => {
    const sizes = courses.map((course) => course.events.length);
    expect(Math.min(...sizes)).toBe(0);
    expect(Math.max(...sizes)).toBeGreaterThan(30);
    expect(events.length / courses.length).toBeGreaterThan(12);
  });

  test('hold dates of every kind, in and out of order, and none', () => {
    expect(new Set(events.map(({ on }) => on?.length))).toEqual(new Set([undefined, 4, 7, 10]));
    expect(share(({ events: log }) => isDisordered(log.map(({ on }) => on)))).toBeGreaterThan(0.2);
  });

  test('hold corrections, corrections of corrections, withdrawals, and entries brought back', () => {
    const kinds = courses.map(correctionsIn);
    const having = (kind: string) => kinds.filter((one) => one.has(kind)).length / courses.length;
    expect(having('correction')).toBeGreaterThan(0.3);
    expect(having('of a correction')).toBeGreaterThan(0.02);
    expect(having('withdrawal')).toBeGreaterThan(0.3);
    expect(having('of a withdrawn entry')).toBeGreaterThan(0.01);
    expect(having('after the closing')).toBeGreaterThan(0.03);
  });

  test('are open, paused and closed, and some go on after their closing', () => {
    const statuses = courses.map((course) => {
      const state = replay(course);
      return state.ok ? state.value.status : 'refused';
    });
    for (const status of ['open', 'paused', 'closed']) {
      expect(statuses.filter((one) => one === status).length / courses.length).toBeGreaterThan(0.03);
    }
  });

  test('refer to people, tasks, incidents, timeline entries, measures and areas', () => {
    const text = JSON.stringify(events);
    for (const reference of [
      'conjointWith":["',
      'task":"',
      'incident":"',
      'timeline":["',
      'answers":"',
      'restsOn":["',
    ]) {
      expect([reference, text.includes(reference)]).toEqual([reference, true]);
    }
    expect(events.some(({ type }) => type === 'focus-closed')).toBe(true);
  });

  test('claim everything, nothing, and every aspect by itself or from a session on', () => {
    const claims = courses.map(({ documented }) => documented);
    expect(claims).toContain('all');
    expect(claims.some((claim) => claim.length === 0)).toBe(true);
    const single = claims.flatMap((claim) => (claim === 'all' ? [] : claim));
    expect(new Set(single.map((claim) => (typeof claim === 'string' ? claim : claim.aspect)))).toEqual(
      new Set(aspects),
    );
    expect(single.some((claim) => typeof claim === 'object' && claim.fromSession > 1)).toBe(true);
  });

  test('do without some types of event, so that a course without sessions is not rare', () => {
    const sessionless = ({ events: log }: Course) =>
      log.length > 5 && !log.some(({ type }) => type === 'session-held');
    expect(share(sessionless)).toBeGreaterThan(0.03);
  });
});

test('changes of one aspect come to something often enough', () => {
  const pairs = fc.sample(fc.tuple(coherentCourse({ min: 5 }), mutation), { numRuns: 300, seed: 5 });
  const made = pairs.filter(([course, change]) => {
    const after = mutate(course, change);
    return after !== undefined && JSON.stringify(after) !== JSON.stringify(course);
  });
  expect(made.length).toBeGreaterThan(120);
  expect(new Set(made.map(([, { aspect }]) => aspect)).size).toBe(aspects.length - 2);
});

function isDisordered(dates: readonly (string | undefined)[]): boolean {
  const known = dates.filter((date) => date?.length === 10);
  return known.some((date, index) => (known[index - 1] ?? '') > (date ?? ''));
}

/** What kinds of correction a log holds. */
function correctionsIn({ events: log }: Course): ReadonlySet<string> {
  const kinds = new Set<string>();
  const corrections = new Set<string>();
  const withdrawn = new Set<string>();
  let closed = false;
  for (const { id, type, replaces } of log) {
    if (replaces === undefined) {
      if (type === 'course-closed') closed = true;
      continue;
    }
    if (type === 'entry-withdrawn') {
      kinds.add('withdrawal');
      for (const one of [id, replaces]) withdrawn.add(one);
      continue;
    }
    kinds.add('correction');
    if (corrections.has(replaces)) kinds.add('of a correction');
    if (withdrawn.has(replaces)) kinds.add('of a withdrawn entry');
    if (closed) kinds.add('after the closing');
    corrections.add(id);
  }
  return kinds;
}
