/**
 * CDS Hooks 2.0: findings as cards, at most three of them, safety first and no repeats; and the feedback on cards as waivers.
 * @packageDocumentation
 */
export type { CodeableConcept, Coding, Identifier } from '../fhir/datatypes.js';
export type { PartialDate } from '../lib/partial-date.js';
export type { Err, Ok, Result } from '../lib/result.js';
export type { Waiver } from '../model/course.js';
export { reasonLabels } from '../model/reason-labels.js';
export type * from '../model/report.js';
export type { RuleId } from '../model/rule-ids.js';
export type { JudgementReason } from '../model/vocabulary.js';
export { judgementReasons } from '../model/vocabulary.js';
export type { Addresses } from './addresses.js';
export type {
  Action,
  Card,
  CardLink,
  CardSource,
  CdsCoding,
  ChartReference,
  Indicator,
  ShownCard,
  Suggestion,
  ToDo,
} from './card.js';
export type { CardOptions, CardsGiven } from './cards.js';
export { cards } from './cards.js';
export type {
  Accepted,
  Acted,
  Comment,
  Feedback,
  FeedbackFault,
  FeedbackFaultCode,
  FeedbackOptions,
  Overridden,
} from './feedback.js';
export { readFeedback } from './read-feedback.js';
export type { CdsService, CdsServices, ServiceOptions } from './services.js';
export { cdsServices } from './services.js';
export type { SuggestOptions } from './suggestions.js';
export type { ReasonTally } from './tally-reasons.js';
export { tallyReasons } from './tally-reasons.js';
