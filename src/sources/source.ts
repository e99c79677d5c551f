/** What sort of work a source is. */
export type SourceKind =
  | 'book'
  | 'chapter'
  | 'article'
  | 'guideline'
  | 'manual'
  | 'web-page'
  | 'founding-document'
  | 'house';

/**
 * How much of the work was read before it was cited: the whole, passages, the abstract or opening, only what
 * others say of it (`secondary`), or nothing.
 */
export type Reading = 'read' | 'excerpt' | 'abstract' | 'secondary' | 'not-read';

/** One cited work. */
export interface Source {
  /** What sort of work it is. */
  readonly kind: SourceKind;
  /** Authors as `Surname AB, Surname C`, ending in `et al.` where the list is cut, or an organisation. */
  readonly authors: string;
  /** Year of publication; absent where it is not established. */
  readonly year?: number;
  /** Title of the work. */
  readonly title: string;
  /** Where it appeared: journal with volume and pages, book, or publisher. */
  readonly container?: string;
  /** Digital object identifier, without a resolver's address. */
  readonly doi?: string;
  /** Identifier in PubMed Central. */
  readonly pmcid?: string;
  /** Address, where no identifier says where to find it. */
  readonly url?: string;
  /** Short citation, where authors and year do not make a good or a unique one. */
  readonly short?: string;
  /** How much of it was read. */
  readonly reading: Reading;
  /** What a reader should know before leaning on the entry. */
  readonly note?: string;
}
