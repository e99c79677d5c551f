import type { Chance } from '../lib/chance.js';
import type { PhaseDefinition } from '../model/protocol.js';
import type { SimulatedEnding } from './endings.js';
import type { Frame } from './frame.js';
import type { Patient } from './patient.js';
import type { Wait } from './waits.js';
import { planWait, reasonsPaused } from './waits.js';

/** What a session is for: to find out what to work on, to work on it, or to bring it to an end. */
export type Stage = 'assessing' | 'working' | 'ending';

/** One treatment session, as it is going to be held. */
export interface PlannedSession {
  readonly ordinal: number;
  readonly phase?: PhaseDefinition;
  /** A phase begins with it. */
  readonly enters: boolean;
  readonly stage: Stage;
  /** Its place among the sessions of its stage, from 1. */
  readonly place: number;
  readonly wait: Wait;
  /** Sessions that are left after it, as planned by then. */
  readonly left: number;
  readonly speaksOfEnding: boolean;
  /** The last one of a course that is brought to its end. */
  readonly last: boolean;
  /** Something took it off its focus: a high risk, a risk for which the work is suspended, or an event in life. */
  readonly acute?: 'risk' | 'pause' | 'event';
}

/** What the sessions have to come to. */
interface Wish {
  readonly ending: SimulatedEnding;
  readonly at: number | undefined;
  readonly patient: Patient;
}

/** The sessions of an invented course that are held, in order. */
export function planSessions(
  frame: Frame,
  { ending, at, patient }: Wish,
  chance: Chance,
): readonly PlannedSession[] {
  const held = heldOf(frame, ending, at, chance);
  const phases = phasesHeld(frame, ending, held, chance);
  const stages = Array.from({ length: held }, (_, index) => stageOf(frame, phases[index], index + 1));
  const { total, amendment, contracted } = frame;
  const brought = held === total || ending === 'early-remission';
  const acuteAt = chance.oneIn(6) ? chance.whole(4, 8) : 0;
  const acute = chance.pick(['risk', 'pause', 'event'] as const);
  const tapers = chance.oneIn(4);
  const breakAt = chance.oneIn(patient.perinatal === true ? 2 : 5) ? chance.whole(2, Math.max(2, total)) : 0;
  const breaksFor = chance.pick(
    patient.perinatal === true ? [...reasonsPaused, 'birth', 'birth'] : reasonsPaused,
  );
  return stages.map((stage, index): PlannedSession => {
    const ordinal = index + 1;
    const phase = phases[index];
    const place = stages.slice(0, ordinal).filter((one) => one === stage).length;
    const last = brought && ordinal === held;
    const wait = planWait(
      frame,
      { ordinal, phase, tapers, breaksFor: ordinal === breakAt ? breaksFor : undefined },
      chance,
    );
    const isAcute = stage === 'working' && place === acuteAt && (ordinal < held || ending === 'open');
    const off = isAcute ? acute : ending === 'escalated' && ordinal === held ? 'risk' : undefined;
    return {
      ordinal,
      ...(phase === undefined ? {} : { phase }),
      enters: phase !== undefined && phase !== phases[index - 1],
      stage,
      place,
      wait,
      left: Math.max(0, leftAfter(ordinal)),
      speaksOfEnding: stage === 'ending' || ordinal === frame.talkAt || last,
      last,
      ...(off === undefined ? {} : { acute: off }),
    };
  });

  function leftAfter(ordinal: number): number {
    if (ending === 'early-remission' && ordinal >= held - 1) return held - ordinal;
    const agreed = amendment === undefined || ordinal > amendment.after ? total : contracted.max;
    return agreed - ordinal;
  }
}

function heldOf(frame: Frame, ending: SimulatedEnding, at: number | undefined, chance: Chance): number {
  const { total } = frame;
  const assessing = frame.phases.filter(({ role }) => role === 'initial').length;
  const [least, most] = heldRange(ending, total, Math.max(1, assessing));
  const drawn = chance.whole(least, most);
  return at === undefined ? drawn : Math.max(least, Math.min(most, Math.floor(at)));
}

function heldRange(ending: SimulatedEnding, total: number, assessing: number): readonly [number, number] {
  switch (ending) {
    case 'completed':
    case 'non-response':
      return [total, total];
    case 'early-remission': {
      // It comes when the work is under way, and before the agreed end.
      const most = Math.max(1, total - 1);
      return [Math.min(most, assessing + 1), most];
    }
    case 'dropout':
    case 'transferred':
    case 'escalated':
    case 'died':
      return [1, Math.max(1, total - 1)];
    case 'open':
      return [0, total];
  }
}

/** The phases of the sessions that are held: an early remission has an ending of its own, where there is room for it. */
function phasesHeld(
  { phases }: Frame,
  ending: SimulatedEnding,
  held: number,
  chance: Chance,
): readonly PhaseDefinition[] {
  const last = phases.filter(({ role }) => role === 'ending').at(-1);
  const wish = chance.whole(1, 2);
  if (ending !== 'early-remission' || last === undefined) return phases.slice(0, held);
  const before = phases.filter(({ role }) => role === 'initial').length + 1;
  const own = Math.max(0, Math.min(wish, held - before));
  const worked = phases.slice(0, held).map((phase) => (phase.role === 'ending' ? undefined : phase));
  const planned = worked.filter((phase) => phase === undefined).length;
  return phases.slice(0, held).map((phase, index) => (index >= held - Math.max(own, planned) ? last : phase));
}

/** A protocol without an initial phase still begins with one session that asks, and ends with two that look back. */
function stageOf({ phases, total }: Frame, phase: PhaseDefinition | undefined, ordinal: number): Stage {
  if (phase?.role === 'initial') return 'assessing';
  if (phase?.role === 'ending') return 'ending';
  if (ordinal === 1 && !phases.some(({ role }) => role === 'initial')) return 'assessing';
  if (ordinal > total - 2 && !phases.some(({ role }) => role === 'ending')) return 'ending';
  return 'working';
}
