import type { Chance } from '../../lib/chance.js';
import type { PhaseDefinition } from '../../model/protocol.js';
import type { SimulatedEnding } from '../endings.js';
import type { Frame } from './frame.js';

/** How a course is to end, and after how many sessions if that was asked for. */
export interface EndingWish {
  readonly ending: SimulatedEnding;
  readonly at: number | undefined;
}

/** How many treatment sessions are held. */
export function lengthHeld(frame: Frame, { ending, at }: EndingWish, chance: Chance): number {
  const [least, most] = lengthsOf(ending, frame.total, Math.max(1, assessing(frame)));
  const drawn = chance.whole(least, most);
  return at === undefined ? drawn : Math.max(least, Math.min(most, Math.floor(at)));
}

function lengthsOf(ending: SimulatedEnding, total: number, initial: number): readonly [number, number] {
  const short = Math.max(1, total - 1);
  switch (ending) {
    case 'completed':
    case 'non-response':
      return [total, total];
    case 'early-remission':
      // It comes when the work is under way, and before the agreed end.
      return [Math.min(short, initial + 1), short];
    case 'dropout':
    case 'transferred':
    case 'escalated':
    case 'died':
      return [1, short];
    case 'open':
      return [0, total];
  }
}

/** The phases of the sessions that are held; after an early remission a short ending, where there is room for one. */
export function phasesHeld(
  frame: Frame,
  { ending }: EndingWish,
  held: number,
  chance: Chance,
): readonly PhaseDefinition[] {
  const phases = frame.phases.slice(0, held);
  const wish = chance.whole(1, 2);
  const [last] = frame.phases.filter(({ role }) => role === 'ending');
  if (ending !== 'early-remission' || last === undefined) return phases;
  const planned = phases.filter(({ role }) => role === 'ending').length;
  const room = Math.max(0, held - assessing(frame) - 1);
  const from = held - Math.max(planned, Math.min(wish, room));
  return phases.map((phase, index) => (index < from ? phase : last));
}

function assessing({ phases }: Frame): number {
  return phases.filter(({ role }) => role === 'initial').length;
}
