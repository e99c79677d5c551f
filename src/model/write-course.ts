import type { Course, CourseEvent, EventDraft } from './course.js';

/** What a course says before its events. */
export interface CourseHead extends Pick<Course, 'id' | 'protocol' | 'documented'> {}

/** Writes a course from events in order; events without an id are numbered `e1`, `e2`, … by their place. */
export function writeCourse(head: CourseHead, drafts: readonly EventDraft[]): Course {
  const events: CourseEvent[] = drafts.map((draft, index) => ({ id: `e${index + 1}`, ...draft }));
  return { schema: 'openipt/course/1', ...head, events };
}
