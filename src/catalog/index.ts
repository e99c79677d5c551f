export type { AdviceId } from '../model/advice-ids.js';
export type {
  CatalogFile,
  FileField,
  FileIntervention,
  FileInterventionLine,
  FileLine,
  FileSource,
  FileWorksheet,
  GuideSectionId,
  RelatedTerm,
  WorksheetId,
} from '../model/catalog-file.js';
export { guideSectionIds, worksheetIds } from '../model/catalog-file.js';
export type {
  Alias,
  CrossReference,
  Fit,
  Intervention,
  InterventionReference,
  InterventionText,
  Keyed,
  Lines,
  Mechanism,
  Prerequisite,
  Section,
  Withdrawal,
} from '../model/intervention.js';
export { sections } from '../model/intervention.js';
export type { RuleId } from '../model/rule-ids.js';
export type { InterventionId } from '../model/vocabulary.js';
export type { SourceId } from '../sources/index.js';
export type { CatalogAbout } from './about.js';
export { about } from './about.js';
export { catalogFile } from './catalog-file.js';
export { guide } from './guide.js';
export type { Guide, GuideSection } from './guide-section.js';
export type { Catalog, InterventionFilter } from './interventions.js';
export { intervention, interventions } from './interventions.js';
export type { Line } from './lines.js';
export { linesOf } from './lines.js';
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
  WorksheetRecords,
} from './worksheets.js';
export { worksheet, worksheets } from './worksheets.js';
