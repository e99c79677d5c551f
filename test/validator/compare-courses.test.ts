import { describe, expect, test } from 'vitest';
import { workedCourse, workedCourses } from '../../src/examples/index.js';
import type { Comparison, Course, CourseState, Side } from '../../src/index.js';
import { compareCourses, diff, parseCourse, replay, validate } from '../../src/index.js';
import { iptA, iptAdult, protocol } from '../../src/protocols/index.js';
import { unfrozenIn } from '../support/frozen.js';

function stateOf(course: unknown): CourseState {
  const replayed = replay(parseCourse(course));
  if (!replayed.ok) throw new Error(replayed.error.message);
  return replayed.value;
}

function side(course: Course | object, chosen = iptAdult): Side {
  return { state: stateOf(course), protocol: chosen };
}

const { course } = workedCourse('role-play-avoided');
const rehearsed = {
  ...course,
  events: course.events.map((event) =>
    event.type === 'session-held' && event.session === 6
      ? { ...event, data: { ...event.data, techniques: [{ technique: 'role-play' }] } }
      : event,
  ),
};

const rules = (findings: Comparison['findings']['gained']) => findings.map(({ rule }) => rule);

describe('two records of a course', () => {
  test('that are one and the same differ in nothing', () => {
    const { same, findings, verdicts, open, facts } = compareCourses(side(course), side(course));
    expect(same).toBe(true);
    expect(findings).toEqual({ gained: [], lost: [], changed: [] });
    expect([verdicts, open, facts]).toEqual([[], { gained: [], lost: [] }, []]);
  });

  test('differ in nothing either where only the ids of the course and of its events are others', () => {
    const text = JSON.stringify({ ...course, id: 'second-rater' }).replaceAll(
      /"id":"e(\d+)"/g,
      '"id":"r2-$1"',
    );
    const comparison = compareCourses(side(course), side(JSON.parse(text)));
    expect(comparison.same).toBe(true);
    expect([comparison.before.course, comparison.after.course]).toEqual([course.id, 'second-rater']);
  });

  test('show what the second has lost, and what it has gained the other way round', () => {
    const { findings, verdicts, same } = compareCourses(side(course), side(rehearsed));
    expect(same).toBe(false);
    expect(rules(findings.lost)).toContain('role-play-avoided');
    expect(verdicts).toContainEqual({ rule: 'role-play-avoided', before: 'fail', after: 'pass' });
    expect(rules(compareCourses(side(rehearsed), side(course)).findings.gained)).toContain(
      'role-play-avoided',
    );
  });

  test('show a finding that is a departure in one and a question in the other as changed', () => {
    const { findings } = compareCourses(side(course), side({ ...course, id: 'other', documented: [] }));
    const changed = findings.changed.find(({ before }) => before.rule === 'role-play-avoided');
    expect(changed).toMatchObject({ before: { kind: 'fail' }, after: { kind: 'review' } });
    expect(rules([...findings.gained, ...findings.lost])).not.toContain('role-play-avoided');
  });

  test('show what is open in one of them only', () => {
    const early = { ...course, events: course.events.slice(0, 3) };
    const { open } = compareCourses(side(course), side(early));
    expect(open.gained.map(({ rule }) => rule)).toContain('formulation-missing');
    expect(compareCourses(side(early), side(course)).open.lost).toEqual(open.gained);
  });

  test('can be held against two protocols, which are named', () => {
    const { before, after, verdicts, findings, facts } = compareCourses(side(course), side(course, iptA));
    expect([before.protocol.id, after.protocol.id]).toEqual(['ipt-adult', 'ipt-a']);
    expect(verdicts.length + findings.changed.length).toBeGreaterThan(0);
    expect(facts).toEqual([]);
  });
});

describe.each(workedCourses)('$id against a part of it', ({ course: whole }) => {
  const chosen = protocol(whole.protocol) ?? iptAdult;
  const part = { ...whole, id: 'part', events: whole.events.slice(0, Math.floor(whole.events.length / 2)) };
  const [a, b] = [side(whole, chosen), side(part, chosen)];
  const there = compareCourses(a, b);
  const back = compareCourses(b, a);

  test('is the same the other way round', () => {
    const key = (list: Comparison['findings']['gained']) => list.map(({ rule, at }) => [rule, at]);
    expect(key(there.findings.gained)).toEqual(key(back.findings.lost));
    expect(key(there.findings.lost)).toEqual(key(back.findings.gained));
    expect(there.findings.changed.length).toBe(back.findings.changed.length);
    expect([there.open.gained, there.open.lost]).toEqual([back.open.lost, back.open.gained]);
    expect(there.verdicts).toEqual(
      back.verdicts.map(({ rule, before, after }) => ({ rule, before: after, after: before })),
    );
  });

  test('adds up: what stays, what is lost and what is gained are the findings of both', () => {
    const [before, after] = [validate(a.state, chosen).findings, validate(b.state, chosen).findings];
    expect(before.length - there.findings.lost.length).toBe(after.length - there.findings.gained.length);
  });

  test('names the facts as the library does, and is frozen', () => {
    expect(there.facts).toEqual(diff(a.state, b.state));
    expect(unfrozenIn(there)).toEqual([]);
  });
});
