import { adaptationSources } from './bibliography-adaptations.js';
import { evidenceSources } from './bibliography-evidence.js';
import { fidelitySources } from './bibliography-fidelity.js';
import { houseSources } from './bibliography-house.js';
import { manualSources } from './bibliography-manuals.js';
import { measureSources } from './bibliography-measures.js';
import { safetySources } from './bibliography-safety.js';
import { statisticsSources } from './bibliography-statistics.js';
import { techniqueSources } from './bibliography-technique.js';
import type { Source } from './source.js';

// Entries in the theme files end in `satisfies Source as Source`: the first half checks the entry, the second
// gives it a type that declarations can name, so that they list the ids and not the whole bibliography again.

export type { Reading, Source, SourceKind } from './source.js';

/** The id of a work in the bibliography. What cites an unknown work does not compile. */
export type SourceId =
  | keyof typeof manualSources
  | keyof typeof adaptationSources
  | keyof typeof evidenceSources
  | keyof typeof safetySources
  | keyof typeof techniqueSources
  | keyof typeof measureSources
  | keyof typeof fidelitySources
  | keyof typeof statisticsSources
  | keyof typeof houseSources;

/** The bibliography: every work that a rule, protocol, measure or intervention may cite. */
// The pure call lets a bundler drop the whole bibliography where only ids are used.
export const sources: Readonly<Record<SourceId, Source>> = /* @__PURE__ */ (() => ({
  ...manualSources,
  ...adaptationSources,
  ...evidenceSources,
  ...safetySources,
  ...techniqueSources,
  ...measureSources,
  ...fidelitySources,
  ...statisticsSources,
  ...houseSources,
}))();

/** Looks up one work. */
export function source(id: SourceId): Source {
  return sources[id];
}

/**
 * Gives the short citation of a work: up to three surnames or the first and “et al.”, then the year.
 *
 * @example
 * cite('guide-2018'); // 'Weissman, Markowitz & Klerman 2018'
 */
export function cite(id: SourceId): string {
  const { authors, short, year } = source(id);
  return short ?? `${surnames(authors)} ${year ?? 'n.d.'}`;
}

function surnames(authors: string): string {
  const names = authors.replace(/ \(eds?\.?\)$/, '').split(', ');
  const [first = authors, ...others] = names.map((name) => name.replace(/ [A-Z]{1,5}$/, ''));
  if (others.length > 2 || others.includes('et al.')) return `${first} et al.`;
  const last = others.pop();
  return last === undefined ? first : `${[first, ...others].join(', ')} & ${last}`;
}
