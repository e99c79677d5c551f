import type { Chance } from '../../lib/chance.js';
import type { TreatmentPaused } from '../../model/care.js';
import type { PhaseDefinition } from '../../model/protocol.js';
import type { SessionMissed } from '../../model/session.js';
import type { Frame } from './frame.js';

/** The time before a session, in days since the one before it, or since the intake. */
export interface Wait {
  readonly days: number;
  /** Sessions that were planned in between and did not take place, each with its day. */
  readonly missed: readonly { readonly day: number; readonly how: SessionMissed }[];
  /** A break that was agreed on. */
  readonly pause?: {
    readonly from: number;
    readonly to: number;
    readonly reason: TreatmentPaused['reason'];
  };
}

interface Occasion {
  readonly ordinal: number;
  readonly phase: PhaseDefinition | undefined;
  /** The last sessions are held further apart. */
  readonly tapers: boolean;
  /** Why there is a break before it, if there is one. */
  readonly breaksFor: TreatmentPaused['reason'] | undefined;
}

const reasonsMissed = ['illness', 'illness', 'planned-break', 'cancelled', 'no-show', 'other'] as const;

/** Draws the time before a session: the protocol’s cadence, a day more or less, and what came in between. */
export function planWait(frame: Frame, occasion: Occasion, chance: Chance): Wait {
  const { ordinal, phase, tapers, breaksFor } = occasion;
  if (ordinal === 1) return { days: chance.whole(5, 12), missed: [] };
  const usual = cadence(frame, phase, ordinal);
  const days = usual + shift(usual, chance);
  const lot = chance.whole(1, 40);
  const how: SessionMissed = {
    by: chance.pick(['patient', 'patient', 'patient', 'therapist', 'service']),
    reason: chance.pick(reasonsMissed),
    rebooked: chance.pick([true, true, false]),
  };
  if (breaksFor !== undefined) {
    return {
      days: days + 2 * usual,
      missed: [],
      pause: { from: 1, to: days + 2 * usual - 1, reason: breaksFor },
    };
  }
  if (lot <= 4) {
    const times = lot === 1 ? 2 : 1;
    const missed = Array.from({ length: times }, (_, at) => ({ day: (at + 1) * usual, how }));
    return { days: days + times * usual, missed };
  }
  if (tapers && phase?.role === 'ending') {
    // Where the phases are left to be computed nobody can tell for sure that this is the ending.
    return { days: usual * (frame.shown === 'computed' ? 2 : chance.whole(2, 3)), missed: [] };
  }
  return { days, missed: [] };
}

/** Weekly, say; a phase of maintenance that follows acute treatment comes twice a month, then monthly. */
function cadence(frame: Frame, phase: PhaseDefinition | undefined, ordinal: number): number {
  const { phases, everyDays } = frame;
  if (phase?.role !== 'maintenance' || phases.every(({ role }) => role === 'maintenance')) return everyDays;
  const since = ordinal - phases.indexOf(phase);
  const of = phases.filter((one) => one === phase).length;
  return everyDays * (since * 2 <= of ? 2 : 4);
}

function shift(usual: number, chance: Chance): number {
  const by = chance.pick([0, 0, 0, 0, 1, -1]);
  if (usual < 5) return 0;
  return usual < 20 ? by : by * 3;
}
