import type { CategoryCounts, ChanceCorrected, ChanceModel } from './category-counts.js';
import { chanceCorrected, chanceless, checkCounts, countCategories } from './category-counts.js';
import type { Basis, Category, RatingTable } from './rating-table.js';
import type { LevelOption, StatisticReason } from './statistic.js';
import { sumOver } from './sum.js';

/**
 * Fleiss’ kappa of any number of raters on categories without order (Fleiss 1971). Units may have different numbers of
 * raters and different raters; one with a single rating counts for chance only.
 *
 * @example
 * fleissKappa([['yes', 'yes', 'no'], ['no', 'no', 'no'], ['yes', 'yes', 'yes']]).value; // 0.55
 */
export function fleissKappa<T extends Category>(
  table: RatingTable<T>,
  options: LevelOption = {},
): ChanceCorrected {
  return corrected(countCategories(table), options);
}

/** Fleiss’ kappa from counts: a row for each unit, and in it how many raters gave each category. */
export function fleissKappaOfCounts(
  counts: readonly (readonly number[])[],
  options: LevelOption = {},
): ChanceCorrected {
  return corrected(checkCounts(counts), options);
}

// Chance: two raters who both draw from all the ratings.
const model: ChanceModel = {
  expected: (shares) => sumOver(shares, (share) => share * share),
  contribution: (shares, own) => sumOver(shares.keys(), (at) => (shares[at] ?? 0) * (own[at] ?? 0)),
};

function corrected(
  counted: CategoryCounts | { readonly basis: Basis; readonly reason: StatisticReason },
  options: LevelOption,
): ChanceCorrected {
  return 'reason' in counted
    ? chanceless(counted.reason, counted.basis)
    : chanceCorrected(counted, model, options);
}
