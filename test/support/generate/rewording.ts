import type { Course } from '../../../src/model/course.js';
import { parseCourse } from '../../../src/schema/parse-course.js';

/** Fields that hold what was said, felt or thought, in words. An alias is a name and is looked at, for its shape. */
const texts: ReadonlySet<string> = new Set([
  ...['note', 'text', 'circumstances', 'positives', 'negatives', 'unfinished', 'avoidances', 'anniversaries'],
  ...['restorationSteps', 'issues', 'patientExpects', 'otherExpects', 'efforts', 'oldRole', 'newRole'],
  ...['oldPositives', 'oldNegatives', 'newPositives', 'newNegatives', 'skills', 'milestones', 'patterns'],
  ...['pastRelationships', 'ladder', 'contactsTried', 'before', 'losses', 'newGoals'],
  ...['expectsOfThem', 'expectsOfPatient'],
]);

/** The course with every text in other words: as many of them, in the same places. */
export function reworded(course: Course): Course {
  return parseCourse({ ...course, events: course.events.map((event) => copied(event, false)) });
}

function copied(value: unknown, isText: boolean): unknown {
  if (typeof value === 'string') return isText ? 'other words' : value;
  if (Array.isArray(value)) return value.map((item: unknown) => copied(item, isText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copied(item, texts.has(key))]));
}
