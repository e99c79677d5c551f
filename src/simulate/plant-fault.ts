import { seal } from '../lib/freeze.js';
import type { Course, EventDraft } from '../model/course.js';
import type { RuleId } from '../model/rule-ids.js';
import { writeCourse } from '../model/write-course.js';
import type { Fault } from './faults/fault.js';
import { isAskedWhilePaused, plantedFaults } from './faults/planted-faults.js';
import { isPaused } from './faults/work.js';
import type { SimulationOptions } from './plan.js';
import type { Simulation } from './simulate.js';
import { simulateDrafts } from './simulate.js';

/** What to invent, and what is to be wrong with it. */
export interface FaultOptions extends SimulationOptions {
  /** The rule that is to find the fault. */
  readonly fault: RuleId;
}

/** An invented course with one thing wrong in it. */
export interface PlantedFault {
  readonly course: Course;
  /** The rule that finds it. */
  readonly rule: RuleId;
  /** What is wrong, as a sentence. */
  readonly says: string;
}

/**
 * Invents a course as `simulateCourse` does, and plants one fault: what one rule is there to find, and nothing else that
 * would be worth a warning. Some faults need an area or an ending; it is chosen where the options leave it open.
 * @returns `undefined` where the protocol, or the course that the seed gives, has no place for the fault: where no task is
 * set, none can go unreviewed. Another seed may have one.
 * @throws RangeError where the protocol does not allow the area that was asked for.
 * @example
 * const planted = plantFault({ protocol: iptAdult, seed: 7, fault: 'formulation-not-agreed' });
 * planted?.says; // 'The patient does not accept the formulation, and the work begins all the same.'
 */
export function plantFault(options: FaultOptions): PlantedFault | undefined {
  const found = hasPlaceFor(options) ? plantDrafts(options) : undefined;
  if (found === undefined) return undefined;
  const { says } = plantedFaults[options.fault];
  return { course: seal(writeCourse(found.clean.head, found.drafts)), rule: options.fault, says };
}

/** A course up to the point where its events would get their ids, clean and with its fault. */
export interface FaultyDrafts {
  readonly clean: Simulation;
  readonly drafts: readonly EventDraft[];
}

/** As {@link plantFault}, up to the point where the events would get their ids. */
export function plantDrafts({ fault, ...options }: FaultOptions): FaultyDrafts | undefined {
  const { wants = {}, plant } = plantedFaults[fault];
  const clean = simulateDrafts({ ...options, ...wants });
  if (isPaused(clean) && !isAskedWhilePaused(fault)) return undefined;
  const drafts = plant(clean);
  return drafts && { clean, drafts };
}

/** Whether the protocol and what is asked for leave the fault a place; the course that the seed gives may have none. */
export function hasPlaceFor({ fault, protocol, area, ending }: FaultOptions): boolean {
  const { wants = {} }: Pick<Fault, 'wants'> = plantedFaults[fault];
  if (wants.area !== undefined && !protocol.areas.value.includes(wants.area)) return false;
  return (
    (area ?? wants.area) === (wants.area ?? area) && (ending ?? wants.ending) === (wants.ending ?? ending)
  );
}
