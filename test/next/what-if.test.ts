import { describe, expect, it } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import { diff, parseCourse, replay, whatIf } from '../../src/index.js';
import { iptAdult } from '../../src/protocols/index.js';

function stateOf(course: unknown) {
  const replayed = replay(parseCourse(course));
  if (!replayed.ok) throw new Error(replayed.error.code);
  return replayed.value;
}

describe('whatIf', () => {
  const state = stateOf(workedCourse('role-play-avoided').course);

  it('says which findings an event would take away', () => {
    const tried = whatIf(
      state,
      [
        {
          id: 'try',
          type: 'session-held',
          session: 99,
          data: { kind: 'treatment', techniques: [{ technique: 'role-play' }] },
        },
      ],
      iptAdult,
    );
    expect(tried.ok && tried.value.lost.map(({ rule }) => rule)).toEqual(['role-play-avoided']);
  });

  it('says which findings an event would bring', () => {
    const tried = whatIf(
      state,
      [{ id: 'try', type: 'risk-assessed', data: { asked: true, level: 'high' } }],
      iptAdult,
    );
    expect(tried.ok && tried.value.gained.map(({ rule }) => rule)).toContain('high-risk-no-safety-plan');
  });

  it('gives the refusal where the record cannot hold the event, and leaves the course as it was', () => {
    const before = JSON.stringify(state);
    const tried = whatIf(
      state,
      [{ id: 'try', type: 'focus-closed', data: { area: 'x-none', outcome: 'parked' } }],
      iptAdult,
    );
    expect(tried).toMatchObject({ ok: false, error: { code: 'unknown-area' } });
    expect(JSON.stringify(state)).toBe(before);
  });
});

describe('diff', () => {
  const course = workedCourse('role-dispute-exemplary').course;

  it('finds nothing between two records that differ in their event ids alone', () => {
    const renamed = JSON.parse(JSON.stringify(course).replaceAll(/"id":"e(\d+)"/g, '"id":"other-$1"'));
    expect(diff(stateOf(course), stateOf(renamed))).toEqual([]);
  });

  it('names the fact and the field, by session number, and shows no value', () => {
    const changed = {
      ...course,
      events: course.events.map((event) =>
        event.type === 'session-held' && event.session === 5
          ? { ...event, data: { ...event.data, minutes: 77, risk: { asked: false } } }
          : event,
      ),
    };
    expect(diff(stateOf(course), stateOf(changed))).toEqual([
      { fact: 'session-held session 5', change: 'changed', fields: ['minutes', 'risk'] },
    ]);
  });

  it('names facts that only one of the two holds', () => {
    const last = course.events.at(-1);
    const shorter = stateOf({ ...course, events: course.events.slice(0, -1) });
    expect(diff(stateOf(course), shorter)).toEqual([{ fact: last?.type, change: 'removed', fields: [] }]);
    expect(diff(shorter, stateOf(course))).toEqual([{ fact: last?.type, change: 'added', fields: [] }]);
  });

  it('names session 2 before session 10', () => {
    const facts = diff(stateOf({ ...course, events: [] }), stateOf(course)).map(({ fact }) => fact);
    const sessions = facts.filter((fact) => /^session-held session \d+$/.test(fact));
    expect(sessions.length).toBeGreaterThan(10);
    expect(sessions).toEqual(sessions.map((_, nth) => `session-held session ${nth + 1}`));
  });
});
