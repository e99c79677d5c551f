import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { CohortPartial } from '../model/partial.js';
import { addPartial, cohortPartial, startCohort } from './cohort.js';

/** Why partials are not merged. */
export interface MergeRefusal {
  readonly code: 'nothing-to-merge' | 'other-figures' | 'other-rule-set' | 'other-protocol' | 'other-date';
  readonly message: string;
}

/** What a caller may say of a merge. */
export interface MergeOptions {
  /**
   * Merges partials though their rules, protocols or dates differ. A rule then counts what it asked for in each version,
   * and the provenance names them all.
   */
  readonly evenIfVersionsDiffer?: boolean;
}

/**
 * Puts partials together: the same bytes as if one machine had counted all courses, in whatever order. It refuses those
 * that were made by other rules, another version of a protocol or at another date, since their numbers mean other things.
 * @example
 * const merged = mergePartials([north, south]);
 * if (merged.ok) console.log(summarise(merged.value).all.courses);
 */
export function mergePartials(
  partials: readonly CohortPartial[],
  { evenIfVersionsDiffer = false }: MergeOptions = {},
): Result<CohortPartial, MergeRefusal> {
  const [first] = partials;
  if (first === undefined) {
    return err({ code: 'nothing-to-merge', message: 'Give at least one partial summary.' });
  }
  if (partials.some(({ figuresOf }) => figuresOf !== first.figuresOf)) {
    return err({
      code: 'other-figures',
      message:
        'Some partials count the figures of closed courses only, others of all. Make them anew, in one way.',
    });
  }
  const cohort = startCohort({ figuresOf: first.figuresOf });
  cohort.provenance.asOf.clear();
  for (const partial of partials) addPartial(cohort, partial);
  const merged = cohortPartial(cohort);
  const refusal = evenIfVersionsDiffer ? undefined : differing(merged, partials);
  return refusal === undefined ? ok(merged) : err(refusal);
}

// What is new in the merged one, no single partial held: one that was made of two versions on purpose stays mergeable.
function differing(merged: CohortPartial, partials: readonly CohortPartial[]): MergeRefusal | undefined {
  const { ruleSets, protocols, asOf } = merged.provenance;
  const ids = protocols.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  const most = (count: (partial: CohortPartial) => number): number => Math.max(...partials.map(count));
  if (ruleSets.length > most(({ provenance }) => Math.max(1, provenance.ruleSets.length))) {
    return {
      code: 'other-rule-set',
      message:
        'The partials were made by different rule sets, so their counts mean different things. Make them anew with one version.',
    };
  }
  if (twice !== undefined && !partials.some(({ provenance }) => repeats(provenance.protocols, twice))) {
    return {
      code: 'other-protocol',
      message: `The partials were made with different definitions of the protocol ${twice}. Make them anew with one.`,
    };
  }
  if (asOf.length > most(({ provenance }) => provenance.asOf.length)) {
    return {
      code: 'other-date',
      message: 'The partials were made as of different dates. Make them anew as of one.',
    };
  }
  return undefined;
}

function repeats(protocols: CohortPartial['provenance']['protocols'], id: string): boolean {
  return protocols.filter((one) => one.id === id).length > 1;
}
