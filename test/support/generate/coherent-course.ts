import fc from 'fast-check';
import { replay } from '../../../src/machine/replay.js';
import type { Course, EventType } from '../../../src/model/course.js';
import { eventTypes } from '../../../src/model/course.js';
import { aspects } from '../../../src/model/vocabulary.js';
import { parseCourse } from '../../../src/schema/parse-course.js';
import { CourseBuilder, type Step } from './course-builder.js';
import { stepOf } from './steps.js';
import { beginning, ending, thread } from './threads.js';

/** What a record may claim: everything, nothing, or some aspects, odd repetitions included. */
const anyClaims: fc.Arbitrary<Course['documented']> = fc.oneof(
  { weight: 2, arbitrary: fc.constant('all' as const) },
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: fc.subarray([...aspects]) },
  {
    weight: 2,
    arbitrary: fc.array(
      fc.oneof(
        fc.constantFrom(...aspects),
        fc.record(
          { aspect: fc.constantFrom(...aspects), fromSession: fc.constantFrom(1, 2, 3, 5, 9999) },
          { noNullPrototype: true },
        ),
      ),
      { maxLength: 20 },
    ),
  },
);

// Sessions are what courses are made of; a closing in the middle would cut most courses short.
const weights: { readonly [T in EventType]?: number } = {
  'session-held': 20,
  'person-described': 5,
  'measure-taken': 5,
  'timeline-event-added': 4,
  'focus-activated': 5,
  'phase-entered': 5,
  'entry-withdrawn': 8,
  'focus-closed': 4,
  'course-closed': 1,
};

const single: fc.Arbitrary<readonly Step[]> = fc
  .oneof(...eventTypes.map((type) => ({ weight: weights[type] ?? 3, arbitrary: stepOf(type) })))
  .map((step) => [step]);
const part = fc.oneof({ weight: 6, arbitrary: single }, { weight: 1, arbitrary: thread });
const nothing: fc.Arbitrary<readonly Step[]> = fc.constant([]);

/** How large the courses are. */
export interface CourseSize {
  readonly min?: number;
  readonly max?: number;
}

/**
 * Arbitrary coherent courses: every type of event, missing and partial dates, corrections of corrections, withdrawn
 * and restored entries, odd claims, odd ids, events that no clinician would write. They are coherent by construction,
 * and every one is checked to be: a course that is refused is a fault of the generator or of the library.
 */
export function coherentCourse({ min = 0, max = 26 }: CourseSize = {}): fc.Arbitrary<Course> {
  return fc
    .record({
      id: fc.constantFrom('c1', 'constructor', '0', 'a'.repeat(64)),
      protocol: fc.constantFrom('ipt-adult', 'ipt-a', 'ipc', 'unheard-of'),
      documented: anyClaims,
      first: fc.oneof(nothing, nothing, beginning),
      parts: fc.array(part, { minLength: min, maxLength: max, size: 'max' }),
      last: fc.oneof(nothing, nothing, thread, ending, ending),
      // What is put right afterwards, the course closed or not.
      after: fc.array(single, { maxLength: 3 }),
      // A course in three does without some types of event altogether: without sessions, say, or without a focus.
      without: fc.oneof(
        { weight: 2, arbitrary: fc.constant<EventType[]>([]) },
        { weight: 1, arbitrary: fc.subarray([...eventTypes], { maxLength: 16 }) },
      ),
    })
    .map(({ id, protocol, documented, first, parts, last, after, without }) => {
      const builder = new CourseBuilder();
      for (const one of [...first, ...parts.flat(), ...last, ...after.flat()])
        if (!without.includes(one.type)) builder.take(one);
      return coherent({ schema: 'openipt/course/1', id, protocol, documented, events: builder.events });
    });
}

/** Reads a course that must be one; frozen, as `parseCourse` gives it. */
function coherent(input: unknown): Course {
  const course = parseCourse(input);
  const state = replay(course);
  if (!state.ok) {
    const { code, pointer } = state.error;
    throw new Error(`Made a course that is refused: ${code} at ${pointer} in ${JSON.stringify(input)}`);
  }
  return course;
}

/** A deep copy that nobody has frozen. */
export function thawed<T>(value: T): T {
  return structuredClone(value);
}
