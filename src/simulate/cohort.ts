import { seal } from '../lib/freeze.js';
import type { Course, EventDraft } from '../model/course.js';
import type { RuleId } from '../model/rule-ids.js';
import type { Aspect } from '../model/vocabulary.js';
import { aspects } from '../model/vocabulary.js';
import { writeCourse } from '../model/write-course.js';
import { drawFault, drawGroups, drawKind, drawUndocumented, redrawn, seedOf } from './cohort/draws.js';
import type { CohortOptions } from './cohort/options.js';
import { checkCohort } from './cohort/options.js';
import { undocument } from './cohort/undocumented.js';
import { changeEach } from './faults/edits.js';
import { hasPlaceFor, plantDrafts } from './plant-fault.js';
import type { Simulation } from './simulate.js';
import { simulateDrafts } from './simulate.js';

/** One course of an invented cohort, with what its record does not say. */
export interface SimulatedCourse {
  /** Its place in the cohort, from 0. */
  readonly index: number;
  readonly course: Course;
  /** The rule whose fault was planted; `null` in a clean course. */
  readonly fault: RuleId | null;
  /** The aspects whose facts were left out. */
  readonly undocumented: readonly Aspect[];
}

/**
 * Invents the courses of a cohort, one at a time: as `simulateCourse` and `plantFault` do, with a mix of protocols,
 * areas and endings, gaps in the documentation, and groups to compare. The same options give the same courses, and a
 * course is the same however many are drawn, so a cohort can be drawn in parts.
 *
 * A cohort tests the rules against this library’s own idea of a fault, and no more: nothing about it is taken from
 * patients, and its figures say nothing about any treatment.
 * @throws RangeError where a rate or a weight is none.
 * @example
 * const options = { seed: 7, count: 500, protocols: [iptAdult], dropout: 0.2, faults: { 'role-play-avoided': 0.1 } };
 * for (const { course, fault } of simulateCohort(options)) console.log(course.id, fault);
 */
export function simulateCohort(options: CohortOptions): Generator<SimulatedCourse, void, undefined> {
  // At once, and not when the first course is asked for.
  checkCohort(options);
  return drawAll(options);
}

function* drawAll(options: CohortOptions): Generator<SimulatedCourse, void, undefined> {
  const { start = 0, count } = options;
  for (let index = start; index < start + count; index += 1) yield draw(options, index);
}

function draw(options: CohortOptions, index: number): SimulatedCourse {
  const seed = seedOf(options, index);
  const fault = drawFault(options, seed);
  const { simulation, drafts, planted } = written(options, seed, fault);
  const undocumented = drawUndocumented(options, seed);
  const groups = drawGroups(options, seed);
  const grouped = changeEach(drafts, 'course-opened', (draft) => ({
    ...draft,
    data: { ...draft.data, ...groups },
  }));
  const course = writeCourse(
    {
      ...simulation.head,
      id: `sim-${options.seed}-${index}`,
      documented:
        undocumented.length === 0 ? 'all' : aspects.filter((aspect) => !undocumented.includes(aspect)),
    },
    undocument(grouped, undocumented),
  );
  return seal({ index, course, fault: planted ? (fault ?? null) : null, undocumented });
}

interface Written {
  readonly simulation: Simulation;
  readonly drafts: readonly EventDraft[];
  readonly planted: boolean;
}

/** Where so many courses that could have had the fault do not, the protocol has no place for it. */
const enoughTries = 12;
/** Drawing what to invent is cheap: a fault of a rare kind of course gets one in time. */
const mostDraws = 400;

function written(options: CohortOptions, seed: number, fault: RuleId | undefined): Written {
  let tries = 0;
  for (let attempt = 0; fault !== undefined && attempt < mostDraws && tries < enoughTries; attempt += 1) {
    const kind = { ...drawKind(options, redrawn(seed, attempt)), fault };
    if (!hasPlaceFor(kind)) continue;
    tries += 1;
    const found = plantDrafts(kind);
    if (found !== undefined) return { simulation: found.clean, drafts: found.drafts, planted: true };
  }
  const simulation = simulateDrafts(drawKind(options, seed));
  return { simulation, drafts: simulation.drafts, planted: false };
}
