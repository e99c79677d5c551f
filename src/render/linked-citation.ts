import type { SourceId } from '../sources/index.js';
import { cite } from '../sources/index.js';

/** A short citation that leads to the work’s entry on the page of sources, as Markdown. */
export function linkedCitation(id: SourceId): string {
  return `[${cite(id)}](sources.md#${id})`;
}
