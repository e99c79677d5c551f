export type { AdviceId } from '../model/advice-ids.js';
export type { RuleId } from '../model/rule-ids.js';
export type { InterventionId } from '../model/vocabulary.js';
export type { SourceId } from '../sources/index.js';
export type { CatalogAbout } from './about.js';
export { about } from './about.js';
export type {
  Alias,
  CrossReference,
  Fit,
  Intervention,
  InterventionReference,
  Mechanism,
  Prerequisite,
} from './intervention.js';
export type { Catalog, InterventionFilter } from './interventions.js';
export { intervention, interventions } from './interventions.js';
export type { Line, Section } from './lines.js';
export { linesOf, sections } from './lines.js';
export type {
  CatalogTranslation,
  DraftTranslation,
  Locale,
  LocalisedIntervention,
  LocalisedText,
  Translated,
} from './localise.js';
export { localise } from './localise.js';
export type { Suggestion, Suggestions, Withheld, WithheldReason } from './suggest.js';
export { suggest } from './suggest.js';
export type { InterventionText, Lines } from './text.js';
