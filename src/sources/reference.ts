import type { SourceId } from './index.js';
import { source } from './index.js';

/**
 * Gives the full reference of a work: authors, year, title, and where it appeared.
 *
 * @example
 * reference('guide-2018'); // 'Weissman MM, Markowitz JC, Klerman GL (2018). The Guide to Interpersonal …'
 */
export function reference(id: SourceId): string {
  const { authors, year, title, container } = source(id);
  const parts = [`${authors} (${year ?? 'n.d.'})`, title, ...(container === undefined ? [] : [container])];
  return parts.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(' ');
}

/** Where a work can be read: by its DOI, in PubMed Central, or at its address; `undefined` where nothing says. */
export function linkOf(id: SourceId): string | undefined {
  const { doi, pmcid, url } = source(id);
  if (doi !== undefined) return `https://doi.org/${doi}`;
  if (pmcid !== undefined) return `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`;
  return url;
}
