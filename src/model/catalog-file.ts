import type { Source, SourceId } from '../sources/index.js';
import type { AdviceId } from './advice-ids.js';
import type {
  Alias,
  CrossReference,
  Intervention,
  InterventionReference,
  Mechanism,
  Section,
} from './intervention.js';
import type { RuleId } from './rule-ids.js';
import type { InterventionId, PrivacyTag } from './vocabulary.js';

/** The parts of the guide, in their order. */
export const guideSectionIds = [
  'compass',
  'stance-do',
  'stance-do-not',
  'listen-for',
  'tasks',
  'beside-cbt',
  'beside-psychodynamic',
  'beside-medication',
  'history',
] as const;
/** One of the {@link guideSectionIds}. */
export type GuideSectionId = (typeof guideSectionIds)[number];

/** The sheets to fill in; ids are apart from those of interventions. */
export const worksheetIds = [
  'interpersonal-event-record',
  'expectation-pairs',
  'network-map',
  'relapse-prevention-plan',
] as const;
/** One of the {@link worksheetIds}. */
export type WorksheetId = (typeof worksheetIds)[number];

/** A term that people look for and that is no intervention: where to look instead. */
export interface RelatedTerm {
  readonly term: string;
  /** Interventions that hold what is meant; none where it is an aim and no intervention. */
  readonly see: readonly InterventionId[];
  readonly worksheet?: WorksheetId;
  readonly note: string;
  /** The rule that the note guards. */
  readonly guards?: RuleId;
}

/** The whole catalog as one value of plain lists and fields, for apps in any language: `openipt/catalog.json`. */
export interface CatalogFile {
  readonly schema: 'openipt/catalog/1';
  readonly version: string;
  readonly licence: string;
  readonly provenance: string;
  readonly intendedUse: string;
  /** The language of the texts. */
  readonly locale: 'en';
  readonly locales: readonly { readonly tag: string; readonly reviewedBy: string | null }[];
  /** While one of these rules speaks of a course, no intervention is the next step. */
  readonly safetyGate: readonly RuleId[];
  readonly principles: readonly FileLine[];
  readonly interventions: readonly FileIntervention[];
  readonly guide: {
    readonly question: string;
    readonly sections: readonly {
      readonly id: GuideSectionId;
      readonly title: string;
      readonly lines: readonly FileLine[];
      readonly provenance: string;
      readonly sources: readonly SourceId[];
    }[];
    readonly relatedTerms: readonly RelatedTerm[];
    readonly worksheets: readonly FileWorksheet[];
    readonly coreReferences: readonly SourceId[];
  };
  /** Every work that is named above. */
  readonly sources: readonly FileSource[];
}

/** A text with its permanent id. */
export interface FileLine {
  readonly id: string;
  readonly text: string;
}

/** A line of an intervention, with what its section says of it. */
export interface FileInterventionLine extends FileLine {
  /** What can be observed, of a reason to use it. */
  readonly observable?: 'statement' | 'event' | 'finding' | 'behaviour';
  /** The rule or the advice that a warning guards. */
  readonly guards?: RuleId | AdviceId;
  /** How bad a contraindication is. */
  readonly severity?: 'safety' | 'fidelity' | 'fit';
  /** The rule that can see that a contraindication may stand. */
  readonly gate?: RuleId;
  /** How hard a prerequisite is. */
  readonly strength?: 'hard' | 'soft';
  /** The rule that looks after a prerequisite. */
  readonly rule?: RuleId;
  /** The intervention that brings a prerequisite about, or from which this one is told apart. */
  readonly intervention?: InterventionId;
  readonly basis?: readonly SourceId[];
}

/** An intervention, with its lines in lists. */
export interface FileIntervention
  extends Pick<
    Intervention,
    | 'id'
    | 'ordinal'
    | 'status'
    | 'since'
    | 'changedIn'
    | 'withdrawn'
    | 'group'
    | 'kind'
    | 'broader'
    | 'narrower'
    | 'uses'
    | 'complements'
    | 'fit'
    | 'attestation'
    | 'confidence'
    | 'clinicalReview'
  > {
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly mechanisms: readonly Mechanism[];
  readonly purpose: string;
  readonly is: string;
  readonly isNot: string;
  readonly provenance: string;
  readonly lines: Readonly<Record<Section, readonly FileInterventionLine[]>>;
  readonly references: readonly InterventionReference[];
  readonly crossReferences: readonly CrossReference[];
}

/** A worksheet, with its fields in a list. */
export interface FileWorksheet {
  readonly id: WorksheetId;
  readonly kind: 'instrument' | 'component';
  readonly title: string;
  readonly purpose: string;
  readonly usedBy: readonly InterventionId[];
  readonly fields: readonly FileField[];
  readonly sources: readonly SourceId[];
}

/** A field of a worksheet; one that holds rows has columns. */
export interface FileField {
  readonly name: string;
  readonly title: string;
  readonly holds: 'text' | 'texts' | 'number' | 'date' | 'yes-no' | 'word' | 'words' | 'rows';
  readonly required: boolean;
  readonly privacy: PrivacyTag;
  readonly words?: readonly string[];
  readonly columns?: readonly Omit<FileField, 'columns'>[];
}

/** A work, by its id, and how much of it was read. */
export interface FileSource extends Source {
  readonly id: SourceId;
  readonly citation: string;
}
