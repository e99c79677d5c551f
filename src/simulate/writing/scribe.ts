import { Chance } from '../../lib/chance.js';
import type { PlainTechnique } from '../../model/session.js';
import type { Milestones } from '../plan/milestones.js';
import { planMilestones } from '../plan/milestones.js';
import type { Plan } from '../plan.js';
import { streams } from '../plan.js';
import { Journal } from './journal.js';

/** Who writes an invented course: what it is going to be, what stands written, and chance for the rest. */
export interface Scribe {
  readonly plan: Plan;
  readonly milestones: Milestones;
  readonly journal: Journal;
  readonly chance: Chance;
}

/** Somebody with an empty page. */
export function scribeFor(plan: Plan): Scribe {
  return {
    plan,
    milestones: planMilestones(plan, new Chance(plan.seed, streams.milestones)),
    journal: new Journal(plan.startDay),
    chance: new Chance(plan.seed, streams.writing),
  };
}

/** Techniques of which there is nothing more to say. */
export function plain(...techniques: readonly PlainTechnique['technique'][]): readonly PlainTechnique[] {
  return techniques.map((technique) => ({ technique }));
}
