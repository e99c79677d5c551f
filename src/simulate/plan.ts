import { Chance } from '../lib/chance.js';
import type { Protocol } from '../model/protocol.js';
import { stated } from '../model/protocol.js';
import type { AreaId } from '../model/vocabulary.js';
import type { SimulatedEnding } from './endings.js';
import { simulatedEndings } from './endings.js';
import type { Cast } from './plan/cast.js';
import { planCast } from './plan/cast.js';
import type { Conditions } from './plan/conditions.js';
import { planConditions } from './plan/conditions.js';
import type { FocusPlan } from './plan/focus.js';
import { planFocus } from './plan/focus.js';
import type { Frame } from './plan/frame.js';
import { planFrame } from './plan/frame.js';
import type { History } from './plan/history.js';
import { planHistory } from './plan/history.js';
import type { Patient } from './plan/patient.js';
import { planPatient } from './plan/patient.js';
import type { ScorePlan } from './plan/scores.js';
import { planScores } from './plan/scores.js';
import type { SecondMeasure } from './plan/second-measure.js';
import { planSecondMeasure } from './plan/second-measure.js';
import type { PlannedSession } from './plan/timetable.js';
import { planSessions } from './plan/timetable.js';
import type { Weather } from './plan/weather.js';
import { planWeather } from './plan/weather.js';

/** What to invent. */
export interface SimulationOptions {
  /** The protocol that the course follows. */
  readonly protocol: Protocol;
  /** A whole number from 0 to 4294967295; the same one gives the same course, byte for byte. */
  readonly seed: number;
  /** The primary focal area, one of the protocol’s; drawn where absent. */
  readonly area?: AreaId;
  /** How the course ends; drawn where absent. */
  readonly ending?: SimulatedEnding;
  /**
   * The number of treatment sessions after which an open course stands, or one that ends early ends; drawn where
   * absent, and kept within what the course has. A course that is completed has all of them.
   */
  readonly at?: number;
}

/** Everything that an invented course is going to be, before a word of it is written. */
export interface Plan {
  readonly protocol: Protocol;
  readonly seed: number;
  readonly ending: SimulatedEnding;
  /** The day of the intake; 1970-01-01 is 0. */
  readonly startDay: number;
  readonly patient: Patient;
  readonly focus: FocusPlan;
  readonly frame: Frame;
  readonly sessions: readonly PlannedSession[];
  readonly scores: ScorePlan;
  readonly secondMeasure?: SecondMeasure;
  readonly weather: Weather;
  readonly conditions: Conditions;
  readonly cast: Cast;
  readonly history: History;
}

/** What is drawn from a seed for one purpose leaves the others as they were. */
export const streams = {
  choice: 1,
  patient: 2,
  focus: 3,
  frame: 4,
  sessions: 5,
  scores: 6,
  weather: 7,
  conditions: 8,
  cast: 9,
  secondMeasure: 10,
  milestones: 11,
  writing: 12,
} as const;

// Completed courses are the most; deaths are rare.
const endings: readonly SimulatedEnding[] = [
  ...simulatedEndings,
  ...(['completed', 'completed', 'completed', 'completed', 'completed', 'completed', 'completed'] as const),
  ...(['early-remission', 'non-response', 'dropout', 'dropout', 'open', 'open'] as const),
];

/** 2018-01-01, and the last day of 2025 counted from it. */
const firstDay = 17532;
const days = 2921;

/**
 * Draws a plan.
 * @throws RangeError where the protocol does not allow the area that was asked for.
 */
export function planCourse({ protocol, seed, area, ending, at }: SimulationOptions): Plan {
  if (area !== undefined && !protocol.areas.value.includes(area)) {
    throw new RangeError('The protocol does not allow this focal area; choose one of its `areas`.');
  }
  const chanceOf = (stream: keyof typeof streams) => new Chance(seed, streams[stream]);
  const choice = chanceOf('choice');
  const drawn = choice.pick(endings);
  const startDay = firstDay + choice.whole(0, days);
  const history = planHistory(startDay, choice);
  const chosen = ending ?? drawn;
  const patient = planPatient(protocol, seed, chanceOf('patient'));
  const focus = planFocus(protocol, patient, area, chanceOf('focus'));
  const longer =
    focus.primary === 'interpersonal-deficits' &&
    focus.adaptation === 'longer-course' &&
    stated(protocol.length) !== undefined;
  const mayDelay = ['completed', 'early-remission', 'non-response'].includes(chosen);
  const frame = planFrame(protocol, { longer, mayDelay }, chanceOf('frame'));
  const sessions = planSessions(frame, { ending: chosen, at, patient }, chanceOf('sessions'));
  const { total } = frame;
  const scores = planScores({ protocol, patient, ending: chosen, total, sessions }, chanceOf('scores'));
  const secondMeasure = planSecondMeasure(focus, chanceOf('secondMeasure'));
  return {
    protocol,
    seed,
    ending: chosen,
    startDay,
    patient,
    focus,
    frame,
    sessions,
    scores,
    ...(secondMeasure === undefined ? {} : { secondMeasure }),
    weather: planWeather(sessions, scores, total, chanceOf('weather')),
    conditions: planConditions(protocol, patient, history, chanceOf('conditions')),
    cast: planCast(patient, focus, history, chanceOf('cast')),
    history,
  };
}
