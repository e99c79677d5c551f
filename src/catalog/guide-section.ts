import type { GuideSectionId, RelatedTerm } from '../model/catalog-file.js';
import type { Lines } from '../model/intervention.js';
import type { SourceId } from '../sources/index.js';

export { guideSectionIds } from '../model/catalog-file.js';

/** A part of the guide: lines under permanent keys, and what they rest on. */
export interface GuideSection {
  readonly id: GuideSectionId;
  readonly title: string;
  readonly lines: Lines;
  /** What to know of where it comes from. */
  readonly provenance: string;
  readonly sources: readonly SourceId[];
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
