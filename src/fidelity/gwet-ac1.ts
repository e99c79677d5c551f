import type { ChanceCorrected, ChanceModel } from './category-counts.js';
import { chanceCorrected, chanceless, countCategories } from './category-counts.js';
import type { Category, RatingTable } from './rating-table.js';
import type { LevelOption } from './statistic.js';
import { sumOver } from './sum.js';

/** Options of {@link gwetAc1}. */
export interface Ac1Options<T extends Category> extends LevelOption {
  /**
   * All categories that could have been given. Chance depends on how many there are; without them those that were given
   * count, and where only one was, there is no answer.
   */
  readonly categories?: readonly T[];
}

/**
 * Gwet’s AC1 of any number of raters on categories without order (Gwet 2008). Unlike kappa it stays near the observed
 * agreement where one category is rare, as in checklists nearly all of which are done. A unit with a single rating
 * counts for chance and not for agreement.
 *
 * @example
 * gwetAc1([['done', 'done'], ['done', 'done'], ['done', 'not'], ['done', 'done']]).value; // 0.68
 */
export function gwetAc1<T extends Category>(
  table: RatingTable<T>,
  options: Ac1Options<T> = {},
): ChanceCorrected {
  const counted = countCategories(table, options.categories);
  return 'reason' in counted
    ? chanceless(counted.reason, counted.basis)
    : chanceCorrected(counted, model, options);
}

// Chance: agreement on the units that are rated at random, more of them the more evenly the categories are used.
const model: ChanceModel = {
  expected: (shares) => sumOver(shares, (share) => share * (1 - share)) / (shares.length - 1),
  contribution: (shares, own) =>
    sumOver(shares.keys(), (at) => (1 - (shares[at] ?? 0)) * (own[at] ?? 0)) / (shares.length - 1),
};
