import type { EventDraft } from '../../model/course.js';
import type { SimulationOptions } from '../plan.js';
import type { Simulation } from '../simulate.js';

/** A fault that can be planted into a clean course: exactly what one rule is there to find, and nothing else. */
export interface Fault {
  /** What is wrong, as a sentence. */
  readonly says: string;
  /** What the clean course must be for this fault to be possible: an area, or an ending. */
  readonly wants?: Pick<SimulationOptions, 'area' | 'ending'>;
  /** The changed events; `undefined` where this course, or its protocol, has no place for the fault. */
  readonly plant: (clean: Simulation) => readonly EventDraft[] | undefined;
}
