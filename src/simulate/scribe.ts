import { Chance } from '../lib/chance.js';
import type { PlainTechnique, SessionHeld } from '../model/session.js';
import { Journal } from './journal.js';
import type { Milestones } from './milestones.js';
import { planMilestones } from './milestones.js';
import type { Plan } from './plan.js';
import { streams } from './plan.js';

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

/** What the work of a session comes to on record. */
export type Work = Pick<
  SessionHeld,
  'areas' | 'incidents' | 'techniques' | 'leftOut' | 'tasksSet' | 'tasksDeclined' | 'acuteEvent'
>;
