/**
 * Invented courses, for tests, demonstrations and teaching. Nobody’s data: every one is drawn from a seed.
 * @packageDocumentation
 */
export type { FidelityInstrument } from '../fidelity/instrument.js';
export type { Course } from '../model/course.js';
export type { Protocol } from '../model/protocol.js';
export type { RaterRole, Rating } from '../model/rating.js';
export type { RuleId } from '../model/rule-ids.js';
export type { AreaId, Aspect } from '../model/vocabulary.js';
export type { CohortOptions } from './cohort/options.js';
export type { RatingOptions } from './cohort/ratings.js';
export { simulateRatings } from './cohort/ratings.js';
export type { SimulatedCourse } from './cohort.js';
export { simulateCohort } from './cohort.js';
export type { SimulatedEnding } from './endings.js';
export { simulatedEndings } from './endings.js';
export type { SimulationOptions } from './plan.js';
export type { FaultOptions, PlantedFault } from './plant-fault.js';
export { plantFault } from './plant-fault.js';
export { simulateCourse } from './simulate.js';
