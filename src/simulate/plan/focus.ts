import type { Chance } from '../../lib/chance.js';
import type { GriefDetail, InterpersonalDeficitsDetail, RoleDisputeDetail } from '../../model/focus.js';
import type { Protocol } from '../../model/protocol.js';
import { stated } from '../../model/protocol.js';
import type { AreaId } from '../../model/vocabulary.js';
import type { Transition } from '../words.js';
import { transitions } from '../words.js';
import type { Patient } from './patient.js';

/** The stage in which a dispute is found, and its outcome. */
interface DisputeStory extends Required<Pick<RoleDisputeDetail, 'stage' | 'outcome' | 'openness'>> {}

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
  /** What was lost, where grief is one of them. */
  readonly loss: NonNullable<GriefDetail['loss']>;
  /** How a dispute stands and what comes of it, where one of them is a dispute. */
  readonly dispute: DisputeStory;
  /** Which role was left for which, where a transition is one of them. */
  readonly transition: Transition;
}

const disputes: readonly DisputeStory[] = [
  { stage: 'renegotiation', outcome: 'renegotiated', openness: 'overt' },
  { stage: 'impasse', outcome: 'renegotiated', openness: 'covert' },
  { stage: 'impasse', outcome: 'accepted', openness: 'overt' },
  { stage: 'impasse', outcome: 'dissolved', openness: 'overt' },
  { stage: 'dissolution', outcome: 'dissolved', openness: 'overt' },
];

const adaptations = [
  'longer-course',
  'other-treatment-considered',
  'medication-considered',
  'group',
  'other',
] as const;

/** Draws the focus: one primary area, at times a named second one, seldom another one in its place. */
export function planFocus(
  protocol: Protocol,
  patient: Patient,
  asked: AreaId | undefined,
  chance: Chance,
): FocusPlan {
  const drawn = chance.pick(protocol.areas.value);
  const primary = asked ?? drawn;
  const lot = chance.whole(1, 20);
  const plan: FocusPlan = {
    primary,
    adaptation: chance.pick(adaptations),
    loss: chance.pick(patient.perinatal === true ? [...losses, 'perinatal', 'perinatal'] : losses),
    dispute: chance.pick(disputes),
    transition: chance.pick(
      transitions.filter(({ ages: [from, to] }) => from <= patient.age && patient.age <= to),
    ),
  };
  // Deficits are the focus only where nothing else is.
  const others = protocol.areas.value.filter((area) => area !== primary && area !== 'interpersonal-deficits');
  if (others.length === 0 || lot > 11) return plan;
  const other = chance.pick(others);
  if (lot > 9) return { ...plan, candidate: other };
  if (lot > 8) return { ...plan, change: { to: other, reason: reasonFor(primary, other, chance) } };
  const most = stated(protocol.thresholds.tooManyAreas) ?? 3;
  return primary === 'interpersonal-deficits' || most < 3
    ? plan
    : { ...plan, second: { area: other, atWork: chance.whole(0, 2) } };
}

const losses: readonly FocusPlan['loss'][] = [
  ...Array.from({ length: 11 }, () => 'death' as const),
  'ambiguous',
];

function reasonFor(primary: AreaId, to: AreaId, chance: Chance): NonNullable<FocusPlan['change']>['reason'] {
  // Nothing was found at first where deficits were chosen.
  if (primary === 'interpersonal-deficits') return 'hidden-event';
  return chance.pick(
    to === 'grief' ? ['better-fit', 'hidden-event'] : ['better-fit', 'life-event', 'hidden-event'],
  );
}
