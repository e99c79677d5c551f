import type { Chance } from '../../lib/chance.js';
import type { Instrument, InstrumentId } from '../../measures/instrument.js';
import { instruments } from '../../measures/instruments.js';
import type { Protocol } from '../../model/protocol.js';
import { stated } from '../../model/protocol.js';
import type { SimulatedEnding } from '../endings.js';
import type { Patient } from './patient.js';
import type { PlannedSession } from './timetable.js';
import type { Outcome, PlannedScore } from './totals.js';
import { finalTotal, scored, setbackIn, shareOf, wobbleOf } from './totals.js';

/** The scores of an invented course. */
export interface ScorePlan {
  readonly instrument: Instrument;
  readonly outcome: Outcome;
  /** Taken before the first session. */
  readonly intake?: PlannedScore;
  /** By the ordinal of the session. */
  readonly bySession: ReadonlyMap<number, PlannedScore>;
  /** The session in which a worsening is looked at, where there is one. */
  readonly setback?: number;
}

/** What the scores belong to. */
interface ScoredCourse {
  readonly protocol: Protocol;
  readonly patient: Patient;
  readonly ending: SimulatedEnding;
  /** How many sessions there are to be. */
  readonly total: number;
  readonly sessions: readonly PlannedSession[];
}

/** Draws a measure that suits the patient, and totals that fall, or do not, as the ending asks. */
export function planScores(course: ScoredCourse, chance: Chance): ScorePlan {
  const instrument = instrumentFor(course.patient, chance);
  const outcome = outcomeOf(course, chance);
  const baselineAt = chance.pick([0, 1, 1, 1, 1, 2]);
  const baseline = baselineTotal(instrument, course, chance);
  const final = finalTotal(instrument, outcome, baseline, chance);
  const end = course.ending === 'early-remission' ? course.sessions.length : course.total;
  const within = stated(course.protocol.thresholds.endpointWithin) ?? 2;
  const endpoint = end - (end > 4 && within > 1 ? chance.whole(0, 1) : 0);
  const measured = sessionsMeasured(course, baselineAt, endpoint, chance);
  const setback = setbackIn(instrument, baseline, measured, chance);
  const wobble = wobbleOf(instrument);
  // The first and the last are as planned; in between it goes up and down.
  const totalIn = (ordinal: number): number => {
    const drift = baseline + ((final - baseline) * (ordinal - 1)) / Math.max(1, end - 1);
    const wobbled = Math.round(drift) + chance.whole(-wobble, wobble);
    if (ordinal === baselineAt) return baseline;
    return setback?.totals.get(ordinal) ?? (ordinal >= endpoint ? final : wobbled);
  };
  const intake = baselineAt === 0 ? { intake: scored(instrument, baseline, chance) } : {};
  return {
    instrument,
    outcome,
    ...intake,
    bySession: new Map(
      measured.map((ordinal) => [ordinal, scored(instrument, totalIn(ordinal), chance)] as const),
    ),
    ...(setback === undefined ? {} : { setback: setback.at }),
  };
}

// As often as each is used; those that only screen are left out.
const forAdults: readonly InstrumentId[] = [
  ...(['phq-9', 'phq-9', 'phq-9', 'bdi-ii', 'hamd-17', 'madrs', 'qids-sr16'] as const),
];
const aroundBirth: readonly InstrumentId[] = ['epds', 'epds', ...forAdults];
const forMinors: readonly InstrumentId[] = ['phq-a', 'phq-a', 'ces-dc', 'phq-9'];

function instrumentFor(patient: Patient, chance: Chance): Instrument {
  const usual = patient.minor ? forMinors : patient.perinatal === true ? aroundBirth : forAdults;
  return chance.pick(
    usual.flatMap((id) => instruments.filter((one) => one.id === id && suits(one, patient))),
  );
}

function suits({ population }: Instrument, { age, perinatal }: Patient): boolean {
  const { ages, perinatal: aroundBirthOnly } = population?.value ?? {};
  const fits = ages === undefined || (age >= ages.min && age <= ages.max);
  return fits && (aroundBirthOnly !== true || perinatal === true);
}

function outcomeOf({ ending, patient }: ScoredCourse, chance: Chance): Outcome {
  const drawn = chance.pick(['remission', 'remission', 'remission', 'response', 'some-change'] as const);
  switch (ending) {
    case 'early-remission':
      return 'remission';
    case 'non-response':
    case 'escalated':
      return 'no-change';
    case 'completed':
    case 'open':
    case 'dropout':
    case 'transferred':
    case 'died':
      return isWell(patient, ending) ? 'remission' : drawn;
  }
}

function baselineTotal(instrument: Instrument, course: ScoredCourse, chance: Chance): number {
  if (isWell(course.patient, course.ending)) return shareOf(instrument, 4, 14, chance);
  return stated(course.protocol.expects.target) === 'target-problem'
    ? shareOf(instrument, 30, 48, chance)
    : shareOf(instrument, 42, 68, chance);
}

/** Maintenance begins well, unless something is to remit, or not to, in the course of it. */
function isWell({ continues }: Patient, ending: SimulatedEnding): boolean {
  const moves: readonly SimulatedEnding[] = ['early-remission', 'non-response', 'escalated'];
  return continues !== undefined && !moves.includes(ending);
}

/** The first score by the second session, one every few sessions, one at the review, one near the end. */
function sessionsMeasured(
  { protocol, sessions }: ScoredCourse,
  baselineAt: number,
  endpoint: number,
  chance: Chance,
): readonly number[] {
  const { measureEvery, progressReviewBy } = protocol.thresholds;
  const every = chance.whole(1, Math.min(4, stated(measureEvery) ?? 4));
  const review = stated(progressReviewBy);
  const first = baselineAt === 0 ? Math.min(2, every) : baselineAt;
  const isMeasured = (ordinal: number): boolean =>
    ordinal <= first
      ? ordinal === first
      : (ordinal - first) % every === 0 || ordinal === review || ordinal === endpoint;
  return sessions.map(({ ordinal }) => ordinal).filter(isMeasured);
}
