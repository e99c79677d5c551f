import type { Chance } from '../../lib/chance.js';
import type { InventoryRecorded } from '../../model/assessment.js';
import { stated } from '../../model/protocol.js';
import type { Plan } from '../plan.js';
import { spanOf } from './phases.js';

/** In which session each step is taken, by ordinal; 0 is before the first. */
export interface Milestones {
  readonly diagnosed: number;
  readonly contract: number;
  readonly inventory: {
    readonly place: NonNullable<InventoryRecorded['place']>;
    readonly from: number;
    readonly by: number;
  };
  /** `undefined`: no timeline is drawn. */
  readonly timeline: number | undefined;
  /** `undefined`: the formulation of the course before still stands. */
  readonly formulation: number | undefined;
  /** The patient answers the formulation: at once, or a session later. */
  readonly answer: number;
  /** The formulation is declined at first, and changed. */
  readonly declined: boolean;
  readonly activation: number;
  /** The first session of the work itself. */
  readonly work: number;
  /** A conversation is taken apart. */
  readonly analysis: number;
  /** What belongs to the area is gone into further. */
  readonly deepening: number;
  /** What came of the work shows. */
  readonly fruit: number;
  /** Another area takes the place of the first; 0: none does. */
  readonly change: number;
}

/** Draws them, within what the protocol gives to each phase. */
export function planMilestones(plan: Plan, chance: Chance): Milestones {
  const { protocol, frame, patient } = plan;
  const all = Math.max(1, frame.phases.filter(({ role }) => role === 'initial').length);
  // Where the initial phase takes longer than it should, only what comes last in it is late.
  const inTime = frame.delayed ? all - 1 : all;
  const formulation = all > 1 && chance.oneIn(3) ? all - 1 : all;
  const by = chance.whole(Math.max(1, Math.min(formulation, inTime) - 1), formulation);
  const place = placeOf(plan, chance);
  const withTimeline = chance.pick([true, true, false]) || stated(protocol.expects.timeline) === true;
  const formulates = chance.oneIn(2) || patient.continues === undefined;
  const next = chance.whole(0, Math.min(1, middleOfWork(plan, all + 1)));
  const deepening = chance.whole(0, Math.min(1, middleOfWork(plan, all + 1)));
  return {
    diagnosed: chance.whole(0, 1),
    contract: chance.oneIn(8) ? 0 : 1,
    inventory: {
      place,
      from: place === 'sessions' ? chance.whole(1, Math.min(2, by)) : 1,
      by: place === 'sessions' ? by : place === 'earlier-course' ? 1 : 0,
    },
    timeline: withTimeline ? chance.whole(1, Math.min(formulation, inTime)) : undefined,
    formulation: formulates ? formulation : undefined,
    answer: chance.whole(formulation, all),
    declined: chance.oneIn(20),
    activation: all,
    work: all + 1,
    analysis: all + 1 + next,
    deepening: all + 1 + deepening,
    fruit: all + chance.whole(3, 6),
    change: changeIn(plan, chance),
  };
}

/** How many sessions of the work go by until what belongs to it has to be there, whichever way its end is counted. */
function middleOfWork({ protocol, frame }: Plan, first: number): number {
  const share = stated(protocol.thresholds.midMiddle) ?? 0;
  const ending = Math.min(frame.total, frame.contracted.min) - spanOf(protocol, 'ending').max + 1;
  return Math.max(0, Math.floor(share * (ending - 1 - first)));
}

/** Between the third session of the work and two thirds of the way, where there is as much of it. */
function changeIn({ focus, sessions }: Plan, chance: Chance): number {
  const worked = sessions.filter(({ stage }) => stage === 'working');
  const able = worked.filter(
    ({ place, acute }) => place >= 3 && place * 3 <= worked.length * 2 && acute === undefined,
  );
  const drawn = chance.whole(0, Math.max(0, able.length - 1));
  return focus.change === undefined || worked.length < 5 ? 0 : (able[drawn]?.ordinal ?? 0);
}

function placeOf({ patient, protocol }: Plan, chance: Chance): Milestones['inventory']['place'] {
  const early = chance.oneIn(12);
  if (patient.continues !== undefined) return 'earlier-course';
  const before = stated(protocol.expects.preparation)?.some(({ kind }) => kind === 'pre-group') === true;
  if (before) return early ? 'sessions' : 'pre-group';
  return early ? 'intake' : 'sessions';
}
