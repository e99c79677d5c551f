import { adolescent } from './adolescent.js';
import { barbara } from './barbara.js';
import { counsellingBrief } from './counselling-brief.js';
import { demo } from './demo.js';
import { dropout } from './dropout.js';
import { earlyRemission } from './early-remission.js';
import { endingNeglected } from './ending-neglected.js';
import { griefExemplary } from './grief-exemplary.js';
import { highRiskNoPlan } from './high-risk-no-plan.js';
import { homeworkAndMeasures } from './homework-and-measures.js';
import { interpersonalDeficitsExemplary } from './interpersonal-deficits-exemplary.js';
import { interpretationUngrounded } from './interpretation-ungrounded.js';
import { inventorySkipped } from './inventory-skipped.js';
import { looseFrame } from './loose-frame.js';
import { lossNotAsked } from './loss-not-asked.js';
import { mrsE } from './mrs-e.js';
import { openCourse } from './open-course.js';
import { roleDisputeExemplary } from './role-dispute-exemplary.js';
import { rolePlayAvoided } from './role-play-avoided.js';
import { roleTransitionExemplary } from './role-transition-exemplary.js';
import { safetyCrisis } from './safety-crisis.js';
import { threeActiveAreas } from './three-active-areas.js';
import { twoPrimaries } from './two-primaries.js';
import type { WorkedCourse } from './worked-course.js';

export type { CourseHead } from '../model/write-course.js';
export type { ExampleFile } from './example-files.js';
export { exampleFiles } from './example-files.js';
export type { EventDraft, ExpectedFinding, WorkedCourse } from './worked-course.js';
export { writeCourse } from './worked-course.js';

/** The ids of the worked courses: done well, under way, ended early, hard, gone wrong, and published. */
export const workedCourseIds = [
  'demo',
  'grief-exemplary',
  'role-dispute-exemplary',
  'role-transition-exemplary',
  'interpersonal-deficits-exemplary',
  'adolescent',
  'counselling-brief',
  'open-course',
  'early-remission',
  'dropout',
  'safety-crisis',
  'high-risk-no-plan',
  'inventory-skipped',
  'three-active-areas',
  'two-primaries',
  'interpretation-ungrounded',
  'role-play-avoided',
  'loose-frame',
  'loss-not-asked',
  'homework-and-measures',
  'ending-neglected',
  'barbara',
  'mrs-e',
] as const;
/** The id of a worked course. */
export type WorkedCourseId = (typeof workedCourseIds)[number];

const byId: Readonly<Record<WorkedCourseId, WorkedCourse>> = {
  demo,
  'grief-exemplary': griefExemplary,
  'role-dispute-exemplary': roleDisputeExemplary,
  'role-transition-exemplary': roleTransitionExemplary,
  'interpersonal-deficits-exemplary': interpersonalDeficitsExemplary,
  adolescent,
  'counselling-brief': counsellingBrief,
  'open-course': openCourse,
  'early-remission': earlyRemission,
  dropout,
  'safety-crisis': safetyCrisis,
  'high-risk-no-plan': highRiskNoPlan,
  'inventory-skipped': inventorySkipped,
  'three-active-areas': threeActiveAreas,
  'two-primaries': twoPrimaries,
  'interpretation-ungrounded': interpretationUngrounded,
  'role-play-avoided': rolePlayAvoided,
  'loose-frame': looseFrame,
  'loss-not-asked': lossNotAsked,
  'homework-and-measures': homeworkAndMeasures,
  'ending-neglected': endingNeglected,
  barbara,
  'mrs-e': mrsE,
};

/** The worked courses, the one to begin with first. */
export const workedCourses: readonly WorkedCourse[] = workedCourseIds.map((id) => byId[id]);

/** The worked course with an id; `undefined` if there is none. */
export function workedCourse(id: WorkedCourseId): WorkedCourse;
export function workedCourse(id: string): WorkedCourse | undefined;
export function workedCourse(id: string): WorkedCourse | undefined {
  return workedCourses.find((course) => course.id === id);
}
