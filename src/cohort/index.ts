export type {
  CohortCell,
  CohortPartial,
  CohortProvenance,
  CohortTally,
  FiguresOf,
  FigureTally,
  GroupKind,
  RuleTally,
  Tallied,
  TechniquesTally,
} from '../model/partial.js';
export { groupKinds } from '../model/partial.js';
export type {
  CountSummary,
  Distribution,
  FigureSummary,
  GroupSummary,
  RuleSummary,
  Summary,
  TechniquesSummary,
} from '../model/summary.js';
export type { CellKey, Cohort, CohortOptions, WorkingCell, WorkingProvenance } from './cohort.js';
export { addCourse, addFault, cohortPartial, startCohort } from './cohort.js';
export type { Definition } from './definitions/definition.js';
export type { FigureDefinition } from './figure-definitions.js';
export { figureDefinition, figureDefinitions } from './figure-definitions.js';
export type { MergeOptions, MergeRefusal } from './merge-partials.js';
export { mergePartials } from './merge-partials.js';
export type { SummaryOptions } from './summarise.js';
export { summarise, usualMinCell } from './summarise.js';
export type { SummaryRow } from './summary-rows.js';
export { summaryColumns, summaryRows } from './summary-rows.js';
export type { WorkingFigure, WorkingTally } from './tally.js';
