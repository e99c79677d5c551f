/**
 * Fidelity: what raters say of sessions, how far they agree, and how much a change of scores means. No score adds it all
 * up, no pass mark is built in, and every figure says what it rests on or why there is none.
 * @packageDocumentation
 */
export * from '../cohort/index.js';
export type { Err, Ok, Result } from '../lib/result.js';
export type { Answer, Unanswered, UnansweredCode } from '../measures/answer.js';
export type { Cited, Instrument, ScoreRange } from '../measures/instrument.js';
export type { Grounding } from '../model/protocol.js';
export type {
  MissingRating,
  NotApplicableRating,
  RaterRole,
  Rating,
  RatingHead,
  ScoredRating,
  Segment,
} from '../model/rating.js';
export { raterRoles } from '../model/rating.js';
export type { ChanceCorrected } from './category-counts.js';
export type { CheckedRatings, RatingFault, RatingFaultCode } from './check-ratings.js';
export { checkRatings } from './check-ratings.js';
export type { Kappa, KappaWeights } from './cohen-kappa.js';
export { cohenKappa, cohenKappaOfCounts, weightedKappa, weightedKappaOfCounts } from './cohen-kappa.js';
export type { CourseFigure } from './course-figures.js';
export { courseFigures } from './course-figures.js';
export type { CutOff, CutOffInput, CutOffs, SampleScores } from './cut-offs.js';
export { clinicalCutOffs } from './cut-offs.js';
export { defineFidelityInstrument } from './define-fidelity-instrument.js';
export type { DeliveredSession } from './delivered-session.js';
export type { Metric } from './disagreement.js';
export { exampleFidelityInstrument } from './example-instrument.js';
export { fleissKappa, fleissKappaOfCounts } from './fleiss-kappa.js';
export type { Ac1Options } from './gwet-ac1.js';
export { gwetAc1 } from './gwet-ac1.js';
export type {
  Anchor,
  BehaviourClass,
  Differentiation,
  FidelityInstrument,
  FidelityInstrumentFault,
  FidelityInstrumentFaultCode,
  FidelityItem,
  RatingScale,
  Subscale,
  SubscaleThreshold,
  Thresholds,
} from './instrument.js';
export { behaviourClasses } from './instrument.js';
export type { IntraclassCorrelation, IntraclassForm } from './intraclass-correlation.js';
export { intraclassCorrelation, intraclassForms } from './intraclass-correlation.js';
export type { Alpha } from './krippendorff-alpha.js';
export { krippendorffAlpha } from './krippendorff-alpha.js';
export type { PompScore } from './pomp.js';
export { pompScore } from './pomp.js';
export type { FigureOf, RatedFigure, RatedFigureId, UnitFigure } from './rated-figure.js';
export type { DoubleRated, RaterAgreement } from './rater-agreement.js';
export {
  agreementByItem,
  agreementBySubscale,
  doubleRatedItems,
  doubleRatedSubscales,
} from './rater-agreement.js';
export type { Basis, Category, RatingTable } from './rating-table.js';
export { fromRaters } from './rating-table.js';
export type { Recovery } from './recovery.js';
export { recoveryOf } from './recovery.js';
export type { ReliableChange, ReliableChangeInput } from './reliable-change.js';
export { reliableChange } from './reliable-change.js';
export type {
  CourseStage,
  SampledSession,
  SamplingFault,
  SamplingOptions,
  SamplingStratum,
  SessionSample,
} from './sample-sessions.js';
export { courseStages, sampleSessions } from './sample-sessions.js';
export type { SamplingFractions } from './sampling-fractions.js';
export { samplingFractions } from './sampling-fractions.js';
export type { Point, Slope } from './slope.js';
export { slopeOf } from './slope.js';
export type { Interval, IntervalMethod, LevelOption, Statistic, StatisticReason } from './statistic.js';
export { statisticReasons } from './statistic.js';
export type { OrderedSession, TherapistDrift } from './therapist-drift.js';
export { therapistDrift } from './therapist-drift.js';
export { unitFigures } from './unit-figures.js';
export type { RatedUnit, Slice } from './units.js';
export type { Share } from './wilson-interval.js';
export { wilsonInterval } from './wilson-interval.js';
