import type { RuleId } from '../model/rule-ids.js';
import type { InterventionId } from '../model/vocabulary.js';
import type { SourceId } from '../sources/index.js';
import type { Lines } from './text.js';
import type { WorksheetId } from './worksheets.js';

/** The parts of the guide, in their order. */
export const guideSectionIds = [
  'compass',
  'stance-do',
  'stance-do-not',
  'tasks',
  'beside-cbt',
  'beside-psychodynamic',
  'history',
] as const;
/** One of the {@link guideSectionIds}. */
export type GuideSectionId = (typeof guideSectionIds)[number];

/** A part of the guide: lines under permanent keys, and what they rest on. */
export interface GuideSection {
  readonly id: GuideSectionId;
  readonly title: string;
  readonly lines: Lines;
  /** What to know of where it comes from. */
  readonly provenance: string;
  readonly sources: readonly SourceId[];
}

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

/** What surrounds the 24: the question to come back to, the stance, neighbouring therapies, where IPT comes from. */
export interface Guide {
  /** One question for any session, written for this catalog. */
  readonly question: string;
  readonly sections: readonly GuideSection[];
  readonly relatedTerms: readonly RelatedTerm[];
  /** What to read first. */
  readonly coreReferences: readonly SourceId[];
}
