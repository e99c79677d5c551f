import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventTypes, validate } from '../../src/index.js';
import { replay } from '../../src/machine/replay.js';
import type { Course } from '../../src/model/course.js';
import { ruleIds } from '../../src/model/rule-ids.js';
import { areaAliases, aspects } from '../../src/model/vocabulary.js';
import { allRules } from '../../src/rules/index.js';
import { eventSchema } from '../../src/schema/course.js';
import { innerSchemas } from '../schema/walk.js';
import { everyProtocol, protocolOf } from '../support/generate/any-protocol.js';
import { coherentCourse } from '../support/generate/coherent-course.js';
import { eventData } from '../support/generate/event-data.js';
import { mutate, mutation } from '../support/generate/mutations.js';

/**
 * A law over generated courses is worth what the courses hold. They are coherent by construction (the generator throws
 * where one is refused); here is what a sample of them shows.
 */
const courses = fc.sample(coherentCourse(), { numRuns: 1000, seed: 3 });
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

  test('hold every field that an event can have', () => {
    const held = new Set(events.flatMap((event) => fieldsIn(event).map((path) => `${event.type} ${path}`)));
    const known = innerSchemas(eventSchema()).flatMap(({ path, property }) => {
      const [, type, rest] = /^\(([^)]+)\)(.*)$/.exec(path) ?? [];
      return property && rest !== undefined ? [`${type} ${rest.replaceAll(/\([^)]*\)/g, '')}`] : [];
    });
    expect(known.length).toBeGreaterThan(300);
    // Only a withdrawal has to say what it replaces; every other event may, and each type does somewhere below.
    const left = [...new Set(known)].filter(
      (path) => !held.has(path) && !/ \/(recorded|replaces)/.test(path),
    );
    expect(left).toEqual([]);
  });

  test('hold focal areas under their other names, which are stored under their own', () => {
    const named = fc
      .sample(eventData['focus-activated'], { numRuns: 300, seed: 2 })
      .map((data) => JSON.stringify(data));
    for (const alias of Object.keys(areaAliases))
      expect([alias, named.some((data) => data.includes(`"${alias}"`))]).toEqual([alias, true]);
    expect(JSON.stringify(events)).not.toContain('"area":"bereavement"');
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

/**
 * What the laws hold is held of what the rules say here. The counts are those of one seed: a floor against a generator that
 * has grown blind, and no measure of how often something comes up in practice.
 */
describe('under all protocols, each rule', () => {
  const seen = tally();

  test.each(allRules().map((rule) => [rule.id, rule] as const))(
    '%s comes to all that it declares',
    (id, rule) => {
      for (const kind of rule.outcomes) {
        expect([kind, seen.has(`${id}: ${kind}`)]).toEqual([kind, true]);
      }
    },
  );

  test('says something other than that it does not apply on one course in a hundred at least', () => {
    const silent = allRules().filter(
      ({ id }) => (seen.get(`${id}: not-applicable`) ?? 0) > 0.99 * courses.length * 3,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  /** How often each rule comes to each verdict: every course under three protocols, one of them the demanding one. */
  function tally(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    courses.forEach((course, at) => {
      const state = replay(course);
      if (!state.ok) throw new Error(state.error.code);
      const turn = (step: number) => everyProtocol[(at * step) % everyProtocol.length]?.id ?? '';
      for (const id of [turn(1), turn(7), 'demanding']) {
        const { verdicts } = validate(state.value, protocolOf(id));
        for (const rule of ruleIds) {
          const said = `${rule}: ${verdicts[rule].kind}`;
          counts.set(said, (counts.get(said) ?? 0) + 1);
        }
      }
    });
    return counts;
  }
});

test('changes of one aspect come to something often enough', () => {
  const pairs = fc.sample(fc.tuple(coherentCourse({ min: 5 }), mutation), { numRuns: 300, seed: 3 });
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

/** The ways to everything in an event that has a name, `*` for items. */
function fieldsIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => fieldsIn(item, `${path}/*`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    `${path}/${key}`,
    ...fieldsIn(item, `${path}/${key}`),
  ]);
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
