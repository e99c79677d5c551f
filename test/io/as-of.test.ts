import { describe, expect, test } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import type { Course, CourseEvent, Place, Report } from '../../src/index.js';
import { asOf, replay, validate } from '../../src/index.js';
import { checkLine, checkText, isLineFault } from '../../src/io/index.js';
import { iptAdult } from '../../src/protocols/index.js';

const demo = workedCourse('demo').course;
const date = '2025-03-20';

function reportOf(course: Course): Report {
  const [checked] = checkText(JSON.stringify(course), iptAdult, { asOf: date });
  if (checked?.ok !== true) throw new Error('The course has no report.');
  return checked.value;
}

function placesOf(report: Report): readonly Place[] {
  return [...report.findings.flatMap(({ at }) => at), ...report.open.flatMap(({ at }) => at)];
}

describe('as of a date', () => {
  test('a course is cut there and judged as of then', () => {
    const state = replay(demo);
    const cut = state.ok ? asOf(state.value, { date }) : state;
    if (!cut.ok) throw new Error(cut.error.message);
    expect(reportOf(demo)).toEqual(validate(cut.value, iptAdult, { asOf: date }));
    expect(Object.isFrozen(reportOf(demo))).toBe(true);
  });

  test('a line gives the same', () => {
    const record = checkLine(JSON.stringify(demo), iptAdult, { asOf: date });
    expect(isLineFault(record)).toBe(false);
    expect(record).toEqual(reportOf(demo));
  });

  test('pointers go into the course as written, also where a correction moved events', () => {
    const first = demo.events[0];
    if (first?.type !== 'course-opened') throw new Error('The demo begins with its opening.');
    const withdrawn: CourseEvent = {
      id: 'w',
      type: 'entry-withdrawn',
      replaces: 'e2',
      data: { reason: 'recorded-in-error' },
    };
    const corrected = {
      ...demo,
      events: [...demo.events, { ...first, id: 'corrected', replaces: first.id }, withdrawn],
    };
    const places = placesOf(reportOf(corrected));
    expect(places.length).toBeGreaterThan(3);
    for (const { pointer, event } of places) {
      const index = Number(pointer.split('/')[2]);
      expect([pointer, corrected.events[index]?.id]).toEqual([pointer, event]);
    }
  });

  test('a fault of shape or of coherence stays one', () => {
    const twice = JSON.stringify(demo).replace('"e2"', '"e1"');
    expect(checkText('{}', iptAdult, { asOf: date })[0]?.ok).toBe(false);
    expect(checkText(twice, iptAdult, { asOf: date })).toMatchObject([
      { ok: false, error: [{ code: 'duplicate-event-id' }] },
    ]);
  });
});
