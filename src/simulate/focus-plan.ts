import type { Chance } from '../lib/chance.js';
import type { InterpersonalDeficitsDetail } from '../model/focus.js';
import type { Protocol } from '../model/protocol.js';
import { stated } from '../model/protocol.js';
import type { AreaId } from '../model/vocabulary.js';

/** What an invented course works on. */
export interface FocusPlan {
  readonly primary: AreaId;
  /** A second area, named as secondary: with the first one, or in a session of the work, counted from 1. */
  readonly second?: { readonly area: AreaId; readonly atWork: number };
  /** Another area takes the place of the first. */
  readonly change?: { readonly to: AreaId; readonly reason: 'hidden-event' | 'life-event' | 'better-fit' };
  /** A candidate that was not taken up. */
  readonly candidate?: AreaId;
  /** How the course is adapted where deficits are the focus. */
  readonly adaptation: NonNullable<InterpersonalDeficitsDetail['adaptation']>;
}

const adaptations = [
  'longer-course',
  'other-treatment-considered',
  'medication-considered',
  'group',
  'other',
] as const;

/** Draws the focus: one primary area, at times a named second one, seldom another one in its place. */
export function planFocus(protocol: Protocol, asked: AreaId | undefined, chance: Chance): FocusPlan {
  const drawn = chance.pick(protocol.areas.value);
  const primary = asked ?? drawn;
  const also = companions(protocol, primary);
  const adaptation = chance.pick(adaptations);
  const other = also.length === 0 ? undefined : chance.pick(also);
  const lot = chance.whole(1, 20);
  if (other === undefined || lot > 11) return { primary, adaptation };
  if (lot > 9) return { primary, adaptation, candidate: other };
  if (lot > 8) return { primary, adaptation, change: { to: other, reason: reasonFor(primary, chance) } };
  // Deficits are the focus only where nothing else is.
  if (primary === 'interpersonal-deficits') return { primary, adaptation };
  const most = stated(protocol.thresholds.tooManyAreas) ?? 3;
  return most > 2
    ? { primary, adaptation, second: { area: other, atWork: chance.whole(0, 2) } }
    : { primary, adaptation };
}

function companions({ areas }: Protocol, primary: AreaId): readonly AreaId[] {
  return areas.value.filter((area) => area !== primary && area !== 'interpersonal-deficits');
}

function reasonFor(primary: AreaId, chance: Chance): 'hidden-event' | 'life-event' | 'better-fit' {
  // Nothing was found at first where deficits were chosen.
  return primary === 'interpersonal-deficits'
    ? 'hidden-event'
    : chance.pick(['life-event', 'better-fit', 'hidden-event'] as const);
}
