import { describe, expect, test } from 'vitest';
import { workedCourse, workedCourseIds } from '../../src/examples/index.js';
import type { Course, CourseState } from '../../src/index.js';
import { replay } from '../../src/index.js';
import { eventsToCsv } from '../../src/io/index.js';
import { markedCourse } from '../support/marked-course.js';
import { recordsOf } from './reports.js';

function stateOf(course: Course): CourseState {
  const state = replay(course);
  if (!state.ok) throw new Error(state.error.message);
  return state.value;
}

const demo = workedCourse('demo').course;

test('the first three columns are those that process mining looks for', () => {
  expect(eventsToCsv([]).startsWith('case:concept:name,concept:name,time:timestamp,')).toBe(true);
});

test.each(workedCourseIds)('%s: every entry is a row, in the order of the record', (id) => {
  const state = stateOf(workedCourse(id).course);
  const rows = recordsOf(eventsToCsv([state]));
  expect(rows.map((row) => row['concept:name'])).toEqual(state.effective.map(({ type }) => type));
  expect(rows.map((row) => row['order'])).toEqual(state.effective.map((_, index) => String(index + 1)));
  expect(new Set(rows.map((row) => row['case:concept:name']))).toEqual(new Set([state.id]));
});

test('a session has its phase, its areas and its techniques, as codes', () => {
  const rows = recordsOf(eventsToCsv([stateOf(demo)]));
  const fourth = rows.find((row) => row['concept:name'] === 'session-held' && row['session'] === '4');
  expect(fourth).toMatchObject({
    'time:timestamp': '2025-02-04',
    phase: 'middle',
    area: 'role-transition',
    techniques: 'role-transitions-support;affect-exploration',
  });
});

test('a phase that nobody recorded is not made up', () => {
  const events = demo.events
    .filter(({ type }) => type !== 'phase-entered')
    .map((event) => {
      if (event.type !== 'session-held') return event;
      const { phase: _, ...data } = event.data;
      return { ...event, data };
    });
  const rows = recordsOf(eventsToCsv([stateOf({ ...demo, events })]));
  expect(new Set(rows.map(({ phase }) => phase))).toEqual(new Set(['']));
});

describe('a date that is not fully known', () => {
  test.each([
    ['2025', '', '2025'],
    ['2025-02', '', '2025-02'],
    ['2025-02-04', '2025-02-04', '2025-02-04'],
    [undefined, '', ''],
  ])('%s has the timestamp “%s” and the date “%s”', (on, timestamp, date) => {
    const [opened] = demo.events;
    if (opened?.type !== 'course-opened') throw new Error('The course does not begin with its opening.');
    const { on: _, ...rest } = opened;
    const course = { ...demo, events: [on === undefined ? rest : { ...rest, on }] };
    expect(recordsOf(eventsToCsv([stateOf(course)]))).toEqual([
      expect.objectContaining({ 'time:timestamp': timestamp, date }),
    ]);
  });
});

test('a correction stands at the place of what it corrects, and once', () => {
  const [first, ...others] = demo.events;
  if (first?.type !== 'course-opened') throw new Error('The course does not begin with its opening.');
  const corrected: Course = {
    ...demo,
    events: [first, ...others, { ...first, id: 'fix', on: '2025-01-13', replaces: first.id }],
  };
  const rows = recordsOf(eventsToCsv([stateOf(corrected)]));
  expect(rows).toHaveLength(demo.events.length);
  expect(rows[0]).toMatchObject({ event: 'fix', 'time:timestamp': '2025-01-13' });
});

test('no text of the record is in it', () => {
  const canary = 'Zanzibar77';
  const marked = markedCourse(demo, canary);
  expect(JSON.stringify(marked)).toContain(canary);
  expect(eventsToCsv([stateOf(marked)])).not.toContain(canary);
});
