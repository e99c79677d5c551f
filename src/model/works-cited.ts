import type { SourceId } from '../sources/index.js';

/** A work that a statement rests on, and where in it. */
export interface WorkCited {
  readonly source: SourceId;
  /** The place in the work, or what in it is meant. */
  readonly locator?: string;
}
