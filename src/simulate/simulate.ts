import { seal } from '../lib/freeze.js';
import type { Course, EventDraft } from '../model/course.js';
import type { CourseHead } from '../model/write-course.js';
import { writeCourse } from '../model/write-course.js';
import type { Plan, SimulationOptions } from './plan.js';
import { planCourse } from './plan.js';
import { close } from './writing/ending.js';
import { openCourse } from './writing/intake.js';
import { scribeFor } from './writing/scribe.js';
import { holdSession } from './writing/session.js';

/** An invented course before its events have their ids, with the plan that it came from. */
export interface Simulation {
  readonly plan: Plan;
  readonly head: CourseHead;
  /** In order. `writeCourse(head, drafts)` makes the course of them, or of a changed list. */
  readonly drafts: readonly EventDraft[];
}

/**
 * Invents a course that follows its protocol and documents everything: whatever the seed, there is nothing in it to
 * warn of. The same options give the same course, byte for byte, on any machine.
 * @throws RangeError where the protocol does not allow the area that was asked for.
 * @example
 * const course = simulateCourse({ protocol: iptAdult, seed: 7, area: 'grief', ending: 'completed' });
 */
export function simulateCourse(options: SimulationOptions): Course {
  const { head, drafts } = simulateDrafts(options);
  return seal(writeCourse(head, drafts));
}

/** As {@link simulateCourse}, up to the point where its events would get their ids. */
export function simulateDrafts(options: SimulationOptions): Simulation {
  const plan = planCourse(options);
  const scribe = scribeFor(plan);
  openCourse(scribe);
  for (const session of plan.sessions) holdSession(scribe, session);
  close(scribe);
  const { protocol, seed } = options;
  const head: CourseHead = {
    id: `${protocol.id.slice(0, 50)}-${seed >>> 0}`,
    protocol: protocol.id,
    documented: 'all',
  };
  return { plan, head, drafts: scribe.journal.drafts };
}
