import type { Chance } from '../lib/chance.js';
import { isRemission } from '../measures/change.js';
import type { Instrument, InstrumentId } from '../measures/instrument.js';
import { instruments } from '../measures/instruments.js';
import type { Protocol } from '../model/protocol.js';
import { stated } from '../model/protocol.js';
import type { SimulatedEnding } from './endings.js';
import type { Patient } from './patient.js';
import type { PlannedSession } from './timetable.js';

/** What became of the symptoms in the end. */
export type Outcome = 'remission' | 'response' | 'some-change' | 'no-change';

/** One score of the measure that the course is followed by. */
export interface PlannedScore {
  readonly total: number;
  readonly riskItem?: number;
}

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

// How often each is used, where it fits; those that only screen are left out.
const adults: readonly InstrumentId[] = [
  'phq-9',
  'phq-9',
  'phq-9',
  'bdi-ii',
  'hamd-17',
  'madrs',
  'qids-sr16',
];
const afterBirth: readonly InstrumentId[] = ['epds', 'epds', ...adults];
const minors: readonly InstrumentId[] = ['phq-a', 'phq-a', 'ces-dc', 'phq-9'];

function instrumentFor(patient: Patient, chance: Chance): Instrument {
  const usual = patient.minor ? minors : patient.perinatal === true ? afterBirth : adults;
  const fitting = usual.flatMap((id) => instruments.filter((one) => one.id === id && suits(one, patient)));
  return chance.pick(fitting);
}

function suits({ population }: Instrument, { age, perinatal }: Patient): boolean {
  const { ages, perinatal: made } = population?.value ?? {};
  return (
    (ages === undefined || (age >= ages.min && age <= ages.max)) && (made !== true || perinatal === true)
  );
}

interface Course {
  readonly protocol: Protocol;
  readonly patient: Patient;
  readonly ending: SimulatedEnding;
  /** How many sessions there are to be. */
  readonly total: number;
  readonly sessions: readonly PlannedSession[];
}

/** Draws a measure that suits the patient, and totals that fall, or do not, as the ending asks. */
export function planScores(course: Course, chance: Chance): ScorePlan {
  const { protocol, patient, ending, total, sessions } = course;
  const instrument = instrumentFor(patient, chance);
  const outcome = outcomeOf(ending, chance);
  const baselineAt = chance.pick([0, 1, 1, 1, 1, 2]);
  const end = ending === 'early-remission' ? sessions.length : total;
  const within = stated(protocol.thresholds.endpointWithin) ?? 2;
  const endpoint = end - (end > 4 && within > 1 ? chance.whole(0, 1) : 0);
  const measured = sessionsMeasured(protocol, sessions, baselineAt, endpoint, chance);
  const baseline = baselineOf(instrument, course, chance);
  const final = finalOf(instrument, outcome, baseline, chance);
  const wobble = Math.max(1, Math.round(width(instrument) * 0.04));
  const setback = setbackIn(instrument, baseline, measured, chance);
  const score = (at: number, isFirst: boolean): PlannedScore => {
    // The first and the last are as planned; in between it goes up and down.
    const drift = baseline + ((final - baseline) * (at - 1)) / Math.max(1, end - 1);
    const wobbled = Math.round(drift) + chance.whole(-wobble, wobble);
    const planned = isFirst ? baseline : at >= endpoint ? final : wobbled;
    return withItem(instrument, setback?.totals.get(at) ?? planned, chance);
  };
  const bySession = new Map(measured.map((at, place) => [at, score(at, place === 0 && baselineAt > 0)]));
  return {
    instrument,
    outcome,
    ...(baselineAt === 0 ? { intake: withItem(instrument, baseline, chance) } : {}),
    bySession,
    ...(setback === undefined ? {} : { setback: setback.at }),
  };
}

function outcomeOf(ending: SimulatedEnding, chance: Chance): Outcome {
  const lot = chance.pick(['remission', 'remission', 'remission', 'response', 'some-change'] as const);
  switch (ending) {
    case 'early-remission':
      return 'remission';
    case 'non-response':
      return 'no-change';
    case 'completed':
    case 'open':
    case 'dropout':
    case 'transferred':
    case 'died':
      return lot;
    case 'escalated':
      return 'no-change';
  }
}

/** The first score by the second session, one every few sessions, one at the review, one near the end. */
function sessionsMeasured(
  protocol: Protocol,
  sessions: readonly PlannedSession[],
  baselineAt: number,
  endpoint: number,
  chance: Chance,
): readonly number[] {
  const { measureEvery, progressReviewBy } = protocol.thresholds;
  const every = chance.whole(1, Math.min(4, stated(measureEvery) ?? 4));
  const review = stated(progressReviewBy);
  const first = baselineAt === 0 ? Math.min(2, every) : baselineAt;
  return sessions
    .filter(({ ordinal }) => {
      if (ordinal <= first) return ordinal === first;
      return (ordinal - first) % every === 0 || ordinal === review || ordinal === endpoint;
    })
    .map(({ ordinal }) => ordinal);
}

function width({ range }: Instrument): number {
  return range.value.max - range.value.min;
}

function baselineOf(instrument: Instrument, { protocol, patient, ending }: Course, chance: Chance): number {
  const share = (low: number, high: number) =>
    instrument.range.value.min + Math.round((width(instrument) * chance.whole(low, high)) / 100);
  const moving = ending === 'early-remission' || ending === 'non-response';
  // Maintenance begins well, unless there is something left to remit or to come back.
  if (patient.continues !== undefined && !moving) return share(4, 14);
  return stated(protocol.expects.target) === 'target-problem' ? share(30, 48) : share(42, 68);
}

function finalOf(instrument: Instrument, outcome: Outcome, baseline: number, chance: Chance): number {
  const { min } = instrument.range.value;
  const from = baseline - min;
  const remitted = instrument.remission?.value ?? min + Math.floor(width(instrument) * 0.15);
  const half = min + Math.floor(from * (1 - (instrument.response?.value ?? 0.5)));
  const part = (low: number, high: number) => min + Math.round((from * chance.whole(low, high)) / 100);
  switch (outcome) {
    case 'remission':
      return Math.min(baseline, chance.whole(min, remitted));
    case 'response':
      return Math.max(Math.min(remitted + 1, half), half - chance.whole(0, 2));
    case 'some-change':
      return part(62, 80);
    case 'no-change': {
      const total = part(88, 102);
      return isRemission(instrument, total) === true ? baseline : total;
    }
  }
}

interface Setback {
  readonly at: number;
  readonly totals: ReadonlyMap<number, number>;
}

/** Seldom: two scores in a row that are reliably worse than the first. */
function setbackIn(
  { reliableChange, range }: Instrument,
  baseline: number,
  measured: readonly number[],
  chance: Chance,
): Setback | undefined {
  const [wanted, place, more] = [chance.oneIn(20), chance.whole(1, 3), chance.whole(0, 1)];
  if (!wanted || reliableChange === undefined) return undefined;
  const worse = baseline + reliableChange.value + more;
  const [at, next] = measured.slice(place);
  // Not at the end, and not where the scale is at its end.
  if (at === undefined || next === undefined || measured.at(-1) === next || worse > range.value.max) {
    return undefined;
  }
  return {
    at,
    totals: new Map([
      [at, worse],
      [next, worse],
    ]),
  };
}

function withItem(instrument: Instrument, wish: number, chance: Chance): PlannedScore {
  const { min, max } = instrument.range.value;
  const total = Math.max(min, Math.min(max, wish));
  const positive = chance.whole(0, 99) < Math.round(((total - min) / (max - min)) * 60);
  const value = chance.pick([1, 1, 1, 2]);
  const item = instrument.riskItem?.value;
  if (item === undefined || chance.oneIn(12)) return { total };
  return { total, riskItem: positive && total >= value ? Math.min(value, item.max) : 0 };
}
