import MiniSearch from 'minisearch';
import type { InterventionId } from '../model/vocabulary.js';
import { guide } from './guide.js';
import { interventions } from './interventions.js';
import { linesOf } from './lines.js';

/** An intervention that was found, and by what. */
export interface SearchHit {
  readonly intervention: InterventionId;
  readonly name: string;
  /** What matched, best first: names, and lines by their permanent ids. */
  readonly matches: readonly SearchMatch[];
}

/** A name or a line in which the words were found. */
export interface SearchMatch {
  /** `role-play/warnings/caricature` for a line; `role-play/name`, `…/aliases`, `…/purpose` and the like for the rest. */
  readonly id: string;
  readonly text: string;
}

interface Passage extends SearchMatch {
  readonly intervention: InterventionId;
  readonly name: string;
  readonly weight: number;
  readonly key: number;
}

// A name says more of what is meant than a line in which the word happens to stand.
const weights = { name: 6, alias: 5, purpose: 2, line: 1 } as const;
const fuzziness = 0.2;
const shortestFuzzy = 4;

/**
 * Finds interventions by words in their names, other names and lines; a letter too many or too few does no harm. Looks
 * for all words together first, and for any of them where they stand together nowhere.
 * @example
 * searchCatalog('quarrel silence').map(({ intervention }) => intervention);
 */
export function searchCatalog(words: string): readonly SearchHit[] {
  const { index, passages } = prepared();
  const options = {
    prefix: (term: string) => term.length >= 3,
    fuzzy: (term: string) => (term.length >= shortestFuzzy ? fuzziness : false),
    boostDocument: (key: number) => passages[key]?.weight ?? 1,
  };
  const together = index.search(words, { ...options, combineWith: 'AND' });
  const found = together.length > 0 ? together : index.search(words, { ...options, combineWith: 'OR' });
  const hits = new Map<InterventionId, { score: number; readonly matches: Passage[] }>();
  for (const { id, score } of found) {
    const passage = passages[Number(id)];
    if (passage === undefined) continue;
    const hit = hits.get(passage.intervention) ?? { score: 0, matches: [] };
    hit.score += score;
    hit.matches.push(passage);
    hits.set(passage.intervention, hit);
  }
  return [...hits]
    .sort(([, one], [, other]) => other.score - one.score)
    .map(([intervention, { matches }]) => ({
      intervention,
      name: matches[0]?.name ?? intervention,
      matches: matches.map(({ id, text }) => ({ id, text })),
    }));
}

interface Prepared {
  readonly index: MiniSearch<Passage>;
  readonly passages: readonly Passage[];
}

let kept: Prepared | undefined;

// Made at the first search: whoever only imports pays nothing.
function prepared(): Prepared {
  if (kept !== undefined) return kept;
  const passages = everyPassage();
  const index = new MiniSearch<Passage>({ idField: 'key', fields: ['text'] });
  index.addAll(passages);
  kept = { index, passages };
  return kept;
}

function everyPassage(): readonly Passage[] {
  return interventions()
    .flatMap((entry): readonly Omit<Passage, 'key'>[] => {
      const { id, aliases, text } = entry;
      const own = { intervention: id, name: text.en.name };
      const terms = guide.relatedTerms.filter(({ see }) => see.includes(id));
      return [
        { ...own, id: `${id}/name`, text: text.en.name, weight: weights.name },
        ...aliases.map((alias) => ({ ...own, id: `${id}/aliases`, text: alias.text, weight: weights.alias })),
        ...terms.map(({ term }) => ({ ...own, id: `${id}/terms`, text: term, weight: weights.alias })),
        { ...own, id: `${id}/purpose`, text: text.en.purpose, weight: weights.purpose },
        { ...own, id: `${id}/is`, text: text.en.is, weight: weights.line },
        ...linesOf(entry).map((line) => ({ ...own, id: line.id, text: line.text, weight: weights.line })),
      ];
    })
    .map((passage, key) => ({ ...passage, key }));
}
