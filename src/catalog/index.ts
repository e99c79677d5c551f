export type { AdviceId } from '../model/advice-ids.js';
export type { RuleId } from '../model/rule-ids.js';
export type { InterventionId } from '../model/vocabulary.js';
export type { SourceId } from '../sources/index.js';
export type { CatalogAbout } from './about.js';
export { about } from './about.js';
export type {
  CatalogFile,
  FileField,
  FileIntervention,
  FileInterventionLine,
  FileLine,
  FileSource,
  FileWorksheet,
} from './catalog-file.js';
export { catalogFile } from './catalog-file.js';
export { guide } from './guide.js';
export type { Guide, GuideSection, GuideSectionId, RelatedTerm } from './guide-section.js';
export { guideSectionIds } from './guide-section.js';
export type {
  Alias,
  CrossReference,
  Fit,
  Intervention,
  InterventionReference,
  Keyed,
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
export { interventionNamed } from './named.js';
export type { Phase, Suggestion, Suggestions, Withheld, WithheldReason } from './suggest.js';
export { suggest } from './suggest.js';
export type { InterventionText, Lines } from './text.js';
export type { FieldsOf, Head, Holding, OfText, OfTexts, WorksheetField } from './worksheet-fields.js';
export type { WorksheetSchema } from './worksheet-schema.js';
export { worksheetSchema } from './worksheet-schema.js';
export type {
  ExpectationPair,
  ExpectationPairs,
  Help,
  InterpersonalEventRecord,
  NetworkMap,
  NetworkPerson,
  RelapsePreventionPlan,
  Ring,
  Worksheet,
  WorksheetId,
  WorksheetRecords,
} from './worksheets.js';
export { worksheet, worksheets } from './worksheets.js';
