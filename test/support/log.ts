import type { EventDraft } from '../../src/examples/worked-course.js';
import { writeCourse } from '../../src/examples/worked-course.js';
import { parseCourse, replay } from '../../src/index.js';
import type { Course } from '../../src/model/course.js';
import type { CourseState, Refusal } from '../../src/model/state.js';

/** A course of these events, numbered `e1`, `e2`, … where they have no id of their own. */
export function courseOf(drafts: readonly EventDraft[], documented: Course['documented'] = []): Course {
  return parseCourse(writeCourse({ id: 'c1', protocol: 'ipt-adult', documented }, drafts));
}

/** The state of a course that must have one. */
export function stateOf(drafts: readonly EventDraft[]): CourseState {
  const state = replay(courseOf(drafts));
  if (!state.ok) throw new Error(`${state.error.code} at ${state.error.pointer}`);
  return state.value;
}

/** The refusal of a course that must be refused. */
export function refusalOf(drafts: readonly EventDraft[]): Refusal {
  const state = replay(courseOf(drafts));
  if (state.ok) throw new Error('The course was accepted.');
  return state.error;
}
