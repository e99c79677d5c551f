import type { Chance } from '../../lib/chance.js';
import type { TreatmentPaused } from '../../model/care.js';
import type { PhaseDefinition } from '../../model/protocol.js';
import type { Frame } from './frame.js';
import type { EndingWish } from './length-held.js';
import { lengthHeld, phasesHeld } from './length-held.js';
import type { Patient } from './patient.js';
import type { Wait } from './waits.js';
import { planWait } from './waits.js';

/** What a session is for: to find out what to work on, to work on it, or to bring it to an end. */
type Stage = 'assessing' | 'working' | 'ending';

/** What took a session off its focus: a high risk, one for which the work is suspended, or an event in life. */
type Acute = 'risk' | 'pause' | 'event';

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
  /** Sessions that are left after it, as agreed by then. */
  readonly left: number;
  readonly speaksOfEnding: boolean;
  /** The last one of a course that is brought to its end. */
  readonly last: boolean;
  readonly acute?: Acute;
}

/** The sessions of an invented course that are held, in order. */
export function planSessions(
  frame: Frame,
  wish: EndingWish & { readonly patient: Patient },
  chance: Chance,
): readonly PlannedSession[] {
  const held = lengthHeld(frame, wish, chance);
  const phases = phasesHeld(frame, wish, held, chance);
  const turns = planTurns(frame, wish.patient, chance);
  const stages = Array.from({ length: held }, (_, index) => stageOf(frame, phases[index], index + 1));
  const brought = held === frame.total || wish.ending === 'early-remission';
  return stages.map((stage, index): PlannedSession => {
    const ordinal = index + 1;
    const phase = phases[index];
    const place = stages.slice(0, ordinal).filter((one) => one === stage).length;
    const last = brought && ordinal === held;
    const breaksFor = ordinal === turns.breakAt ? turns.breaksFor : undefined;
    const acute = acuteIn(turns, { ordinal, stage, place }, held, wish);
    return {
      ordinal,
      ...(phase === undefined ? {} : { phase }),
      enters: phase !== undefined && phase !== phases[index - 1],
      stage,
      place,
      wait: planWait(frame, { ordinal, phase, tapers: turns.tapers, breaksFor }, chance),
      left: leftAfter(ordinal, frame, held, wish),
      speaksOfEnding: stage === 'ending' || ordinal === frame.talkAt || last,
      last,
      ...(acute === undefined ? {} : { acute }),
    };
  });
}

/** What happens in some courses on the way. */
interface Turns {
  /** The session of the work that is taken off its focus, counted from 1; 0: none. */
  readonly acuteAt: number;
  readonly acute: Acute;
  /** The session before which there is a break; 0: none. */
  readonly breakAt: number;
  readonly breaksFor: TreatmentPaused['reason'];
  /** The last sessions are held further apart. */
  readonly tapers: boolean;
}

const breaks = ['planned-break', 'planned-break', 'illness', 'other'] as const;
const breaksAroundBirth = [...breaks, 'birth', 'birth', 'birth'] as const;

function planTurns({ total }: Frame, { perinatal }: Patient, chance: Chance): Turns {
  const mayBear = perinatal === true;
  return {
    acuteAt: chance.oneIn(6) ? chance.whole(4, 8) : 0,
    acute: chance.pick(['risk', 'pause', 'event']),
    breakAt: chance.oneIn(mayBear ? 2 : 5) ? chance.whole(2, Math.max(2, total)) : 0,
    breaksFor: chance.pick<TreatmentPaused['reason']>(mayBear ? breaksAroundBirth : breaks),
    tapers: chance.oneIn(4),
  };
}

function acuteIn(
  turns: Turns,
  { ordinal, stage, place }: Pick<PlannedSession, 'ordinal' | 'stage' | 'place'>,
  held: number,
  { ending }: EndingWish,
): Acute | undefined {
  if (ending === 'escalated' && ordinal === held) return 'risk';
  // What comes up in the last session of a course that goes on no further would stand there unanswered.
  const answered = ordinal < held || ending === 'open';
  return stage === 'working' && place === turns.acuteAt && answered ? turns.acute : undefined;
}

function leftAfter(ordinal: number, frame: Frame, held: number, { ending }: EndingWish): number {
  const { amendment, total, contracted } = frame;
  if (ending === 'early-remission' && ordinal >= held - 1) return held - ordinal;
  const agreed = amendment === undefined || ordinal > amendment.after ? total : contracted.max;
  return Math.max(0, agreed - ordinal);
}

/** A protocol without an initial phase still begins with a session that asks, and ends with two that look back. */
function stageOf({ phases, total }: Frame, phase: PhaseDefinition | undefined, ordinal: number): Stage {
  if (phase?.role === 'initial') return 'assessing';
  if (phase?.role === 'ending') return 'ending';
  if (ordinal === 1 && !phases.some(({ role }) => role === 'initial')) return 'assessing';
  if (ordinal > total - 2 && !phases.some(({ role }) => role === 'ending')) return 'ending';
  return 'working';
}
