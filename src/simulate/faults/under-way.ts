import { spanOf } from '../plan/phases.js';
import type { Plan } from '../plan.js';

/** By the end of which session the initial phase is over, in this course and by the protocol; 0 where there is none. */
export function initialEnd({ frame, protocol }: Plan): number {
  const held = frame.phases.filter(({ role }) => role === 'initial').length;
  return Math.max(held, spanOf(protocol, 'initial').max);
}

/** Whether the work is under way, so that what belongs to the initial phase is due. */
export function isUnderWay(plan: Plan): boolean {
  return plan.sessions.length > Math.max(1, initialEnd(plan));
}
