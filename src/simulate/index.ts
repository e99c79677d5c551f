/**
 * Invented courses, for tests, demonstrations and teaching. Nobody’s data: every one is drawn from a seed.
 * @packageDocumentation
 */
export type { Course } from '../model/course.js';
export type { Protocol } from '../model/protocol.js';
export type { RuleId } from '../model/rule-ids.js';
export type { AreaId, Aspect } from '../model/vocabulary.js';
export type { CohortOptions } from './cohort/options.js';
export type { SimulatedCourse } from './cohort.js';
export { simulateCohort } from './cohort.js';
export type { SimulatedEnding } from './endings.js';
export { simulatedEndings } from './endings.js';
export type { SimulationOptions } from './plan.js';
export type { FaultOptions, PlantedFault } from './plant-fault.js';
export { plantFault } from './plant-fault.js';
export { simulateCourse } from './simulate.js';
