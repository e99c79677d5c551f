import { describe, expect, test } from 'vitest';
import { workedCourse, workedCourses } from '../../src/examples/index.js';
import type { Comparison, Course } from '../../src/index.js';
import { compareCourses, parseCourse, replay } from '../../src/index.js';
import type { Protocol } from '../../src/protocols/index.js';
import { ipc, iptAdult } from '../../src/protocols/index.js';
import { renderComparisonText } from '../../src/render/index.js';
import { markedCourse } from '../support/marked-course.js';

function compared(
  a: object,
  b: object,
  by: readonly [Protocol, Protocol] = [iptAdult, iptAdult],
): Comparison {
  const side = (course: object, protocol: Protocol) => {
    const state = replay(parseCourse(course));
    if (!state.ok) throw new Error(state.error.message);
    return { state: state.value, protocol };
  };
  return compareCourses(side(a, by[0]), side(b, by[1]));
}

const { course } = workedCourse('open-course');
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

function without(type: string): Course {
  return { ...course, events: course.events.filter((event) => event.type !== type) };
}

test('every kind of difference, with A and B named', () => {
  const other = { ...without('inventory-recorded'), id: 'second', documented: ['risk', 'mood'] };
  expect(renderComparisonText(compared(course, other))).toMatchSnapshot();
});

describe('the head', () => {
  test('says where nothing differs', () => {
    const text = renderComparisonText(compared(course, course));
    expect(text).toContain('Course open-course: A and B\n');
    expect(text).toContain('Nothing differs: no finding, no verdict, no open step and no fact.');
    expect(text.split('\n').length).toBeLessThan(9);
  });

  test('says where only facts differ', () => {
    const text = flat(renderComparisonText(compared(course, without('care-coordinated'))));
    expect(text).toContain('The facts differ, and what comes of them does not');
    expect(text).toContain('- care-coordinated');
  });

  test('says that the ids or the protocols are others', () => {
    const text = flat(renderComparisonText(compared(course, { ...course, id: 'b' }, [iptAdult, ipc])));
    expect(text).toContain('The courses have different ids; they are compared as two records of one course.');
    expect(text).toContain('They are held against different protocols');
    const plain = flat(renderComparisonText(compared(course, course)));
    expect(plain).not.toMatch(/different/);
  });
});

describe('no value of a record is shown', () => {
  test.each(workedCourses)('$id', ({ course: one }) => {
    const canary = 'Zanzibar77';
    const comparison = compared(one, markedCourse(one, canary));
    expect(comparison.facts.length).toBeGreaterThan(0);
    expect(renderComparisonText(comparison)).not.toContain(canary);
    expect(JSON.stringify(comparison)).not.toContain(canary);
  });
});

test.each(workedCourses)('$id against another one keeps to the page', ({ course: one }) => {
  const text = renderComparisonText(compared(course, one));
  expect(text).not.toMatch(/undefined|\[object| \n|\n\n\n/);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
