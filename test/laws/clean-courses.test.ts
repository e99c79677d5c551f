import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay, validate } from '../../src/index.js';
import type { Course } from '../../src/model/course.js';
import type { Protocol } from '../../src/model/protocol.js';
import { ruleIds } from '../../src/model/rule-ids.js';
import { protocols } from '../../src/protocols/index.js';
import { cleanCourse } from '../support/generate/clean-course.js';

/** What a check says at warning or above, short enough to read in a counterexample. */
function said(course: Course, protocol: Protocol): readonly string[] {
  const state = replay(course);
  if (!state.ok) throw new Error(state.error.code);
  return validate(state.value, protocol)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, kind, severity, message }) => `${rule}: ${kind}, ${severity}: ${message}`);
}

describe('law 6: a course that follows its protocol has no finding at warning or above', () => {
  test.each(protocols)('$id', (protocol) => {
    fc.assert(
      fc.property(cleanCourse(protocol), (course) => {
        expect(said(course, protocol)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(protocols)('$id: every rule has something to say yes to', (protocol) => {
    const passed = new Set(
      fc.sample(cleanCourse(protocol), { numRuns: 200, seed: 7 }).flatMap((course) => {
        const state = replay(course);
        if (!state.ok) throw new Error(state.error.code);
        const { verdicts } = validate(state.value, protocol);
        return ruleIds.filter((id) => verdicts[id].kind === 'pass');
      }),
    );
    // A guardian is for minors, and counselling asks for no timeline.
    const silent = {
      'ipt-adult': ['guardian-not-involved'],
      ipc: ['guardian-not-involved', 'timeline-missing'],
    };
    const expected = Object.entries(silent).find(([id]) => id === protocol.id)?.[1] ?? [];
    expect(ruleIds.filter((id) => !passed.has(id))).toEqual(expected);
  });

  test.each(protocols)('$id: the courses are as different as they claim to be', (protocol) => {
    const courses = fc.sample(cleanCourse(protocol), { numRuns: 200, seed: 7 });
    const types = (course: Course) => new Set(course.events.map(({ type }) => type));
    const closing = (course: Course) => {
      const last = course.events.at(-1);
      return last?.type === 'course-closed' ? last.data.reason : 'open';
    };
    expect(new Set(courses.map(closing))).toEqual(new Set(['completed', 'early-remission', 'open']));
    expect(courses.some((course) => types(course).has('phase-entered'))).toBe(true);
    expect(courses.some((course) => course.events.length > 20 && !types(course).has('phase-entered'))).toBe(
      true,
    );
    expect(courses.some((course) => types(course).has('care-escalated'))).toBe(true);
    expect(courses.some((course) => types(course).has('session-missed'))).toBe(true);
    const areas = courses.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'focus-activated' ? [event.data.area] : [])),
    );
    expect(new Set(areas)).toEqual(new Set(protocol.areas.value));
  });
});
