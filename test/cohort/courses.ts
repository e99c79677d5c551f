import type { Course, CourseState, Report } from '../../src/index.js';
import { parseCourse, replay, validate } from '../../src/index.js';
import { protocol } from '../../src/protocols/index.js';
import { simulateCourse } from '../../src/simulate/index.js';

/** A course with its report, as a cohort takes it. */
export interface Judged {
  readonly state: CourseState;
  readonly report: Report;
}

/** Who treats, where, and in which arm. */
export interface Groups {
  readonly therapist?: string;
  readonly site?: string;
  readonly arm?: string;
}

/** An invented course of a protocol, in groups. */
export function invented(seed: number, groups: Groups = {}, id = 'ipt-adult'): Course {
  const own = protocol(id);
  if (own === undefined) throw new Error(`No protocol ${id}.`);
  const course = simulateCourse({ protocol: own, seed });
  const events = course.events.map((event) =>
    event.type === 'course-opened' ? { ...event, data: { ...event.data, ...groups } } : event,
  );
  return parseCourse({ ...course, events });
}

/** A course, judged by the protocol that it names. */
export function judged(course: Course): Judged {
  const own = protocol(course.protocol);
  const state = replay(course);
  if (own === undefined || !state.ok) throw new Error('No protocol, or no state.');
  return { state: state.value, report: validate(state.value, own) };
}

/** So many courses of a group, each another one. */
export function several(count: number, groups: Groups, from = 1, id?: string): readonly Judged[] {
  return Array.from({ length: count }, (_, at) => judged(invented(from + at, groups, id)));
}
