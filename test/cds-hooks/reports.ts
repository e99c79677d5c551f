import fc from 'fast-check';
import type { Card, CardOptions, ShownCard } from '../../src/cds-hooks/index.js';
import { cards } from '../../src/cds-hooks/index.js';
import { workedCourse, workedCourses } from '../../src/examples/index.js';
import type { Course, Report, ValidateOptions } from '../../src/index.js';
import { check } from '../../src/index.js';
import { protocol } from '../../src/protocols/index.js';
import { anyProtocol, protocolOf } from '../support/generate/any-protocol.js';
import { coherentCourse } from '../support/generate/coherent-course.js';

/** The report on a course; throws where there is none. */
export function reportOf(course: Course, options: ValidateOptions = {}): Report {
  const checked = check(course, (id) => protocol(id) ?? protocolOf(id), options);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value;
}

/** A worked course that holds what a test is about. */
export function worked(id: Parameters<typeof workedCourse>[0]): Course {
  const found = workedCourse(id);
  if (found === undefined) throw new Error(`No course ${id}.`);
  return found.course;
}

export const workedReports: readonly Report[] = workedCourses.map(({ course }) => reportOf(course));

/** Courses that nobody would write, under any protocol: they have far more findings than real ones. */
export const wildCourses: readonly Course[] = fc
  .sample(fc.tuple(coherentCourse({ min: 10, max: 50 }), anyProtocol), { numRuns: 400, seed: 11 })
  .map(([course, id]) => ({ ...course, protocol: id }));

export const wildReports: readonly Report[] = wildCourses.map((course) => reportOf(course));

/** Calls again and again, as a host does that stores what was shown, until nothing new comes. */
export function calls(report: Report, options: CardOptions, most = 200): readonly (readonly Card[])[] {
  const given: (readonly Card[])[] = [];
  let shown: readonly ShownCard[] = [];
  for (let call = 0; call < most; call += 1) {
    const answer = cards(report, { ...options, shown });
    if (answer.cards.length === 0) return given;
    given.push(answer.cards);
    shown = answer.shown;
  }
  return given;
}
