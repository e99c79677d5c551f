import { crossed, faultOfCounts } from './cross-table.js';
import type { Basis, Category, RatingTable } from './rating-table.js';
import { basisOf, hasInfinite, isRated, ratersOf, tooSmall } from './rating-table.js';
import type { LevelOption, Statistic, StatisticReason } from './statistic.js';
import { without, withStandardError } from './statistic.js';
import { sumOf, sumOver } from './sum.js';

/** How much a disagreement counts: `linear` by its distance, `quadratic` by the square of it. */
export type KappaWeights = 'linear' | 'quadratic';

/** A kappa of two raters. */
export interface Kappa extends Statistic, Basis {
  /** The agreement that was seen, from 0 to 1; weighted, if the kappa is. */
  readonly observed: number | null;
  /** The agreement that chance would give two raters who use the categories as often as these did. */
  readonly expected: number | null;
  /** Asymptotic. */
  readonly standardError: number | null;
}

/**
 * Cohen’s kappa of two raters on categories without order (Cohen 1960), with the asymptotic standard error of Fleiss,
 * Cohen and Everitt (1969). A row is a unit; units that only one of them rated are left out and counted.
 *
 * @example
 * cohenKappa([['grief', 'grief'], ['grief', 'dispute'], ['dispute', 'dispute']]).value; // 0.4
 */
export function cohenKappa<T extends Category>(table: RatingTable<T>, options: LevelOption = {}): Kappa {
  return ofRatings(table, same, options);
}

/**
 * Cohen’s kappa of two raters on an ordered scale, with partial credit for near misses (Cohen 1968). Distances are those
 * between the scores, so that a score that nobody gave leaves its gap.
 *
 * @example
 * weightedKappa([[1, 1], [2, 3], [5, 4]], { weights: 'quadratic' });
 */
export function weightedKappa(
  table: RatingTable,
  options: LevelOption & { readonly weights: KappaWeights },
): Kappa {
  const scores = table.flatMap((row) => row.filter(isRated));
  return ofRatings(table, credit(options.weights, scores), options);
}

/**
 * Cohen’s kappa from a table of counts: a row for each category of the one rater, a column for each of the other.
 *
 * @example
 * cohenKappaOfCounts([[0, 4, 1], [0, 8, 0], [0, 1, 5]]).value; // 0.4842 (rounded)
 */
export function cohenKappaOfCounts(counts: readonly (readonly number[])[], options: LevelOption = {}): Kappa {
  return ofCounts(counts, same, options);
}

/** Weighted kappa from a table of counts, its categories in order and one step apart. */
export function weightedKappaOfCounts(
  counts: readonly (readonly number[])[],
  options: LevelOption & { readonly weights: KappaWeights },
): Kappa {
  return ofCounts(counts, credit(options.weights, [0, counts.length - 1]), options);
}

/** The credit that a pair of ratings gets, from 0 to 1. */
type Credit<T> = (one: T, other: T) => number;

const same = (one: Category, other: Category): number => (one === other ? 1 : 0);

function credit(weights: KappaWeights, scores: readonly number[]): Credit<number> {
  const range =
    scores.reduce((most, score) => Math.max(most, score), -Infinity) -
    scores.reduce((least, score) => Math.min(least, score), Infinity);
  return (one, other) => {
    if (one === other) return 1;
    const distance = Math.abs(one - other) / range;
    return 1 - (weights === 'linear' ? distance : distance * distance);
  };
}

function ofRatings<T extends Category>(
  table: RatingTable<T>,
  creditOf: Credit<T>,
  options: LevelOption,
): Kappa {
  const raters = ratersOf(table);
  const pairs: (readonly [T, T])[] = [];
  for (const row of table) {
    const [one, other] = raters.map((rater) => row[rater]);
    if (isRated(one) && isRated(other)) pairs.push([one, other]);
  }
  const basis = basisOf(table, pairs);
  if (raters.length > 2) return nothing('not-two-raters', basisOf(table, []));
  const small = tooSmall(basis);
  if (small !== null) return nothing(small, basis);
  if (hasInfinite(pairs)) return nothing('not-a-number', basis);
  const { categories, counts } = crossed(pairs);
  return kappa(categories, counts, creditOf, basis, options);
}

function ofCounts(
  counts: readonly (readonly number[])[],
  creditOf: Credit<number>,
  options: LevelOption,
): Kappa {
  const fault = faultOfCounts(counts);
  const units = fault === null ? sumOf(counts.flat()) : 0;
  const basis = { units, unitsLeftOut: 0, raters: 2, ratings: 2 * units };
  const reason = fault ?? tooSmall(basis);
  return reason === null
    ? kappa([...counts.keys()], counts, creditOf, basis, options)
    : nothing(reason, basis);
}

function nothing(reason: StatisticReason, basis: Basis): Kappa {
  return { ...without(reason), ...basis, observed: null, expected: null, standardError: null };
}

function kappa<T>(
  categories: readonly T[],
  counts: readonly (readonly number[])[],
  creditOf: Credit<T>,
  basis: Basis,
  options: LevelOption,
): Kappa {
  const n = basis.units;
  const rows = categories.map((_, i) => sumOf(counts[i] ?? []) / n);
  const columns = categories.map((_, j) => sumOver(counts, (row) => row[j] ?? 0) / n);
  const grid = categories.map((one, i) =>
    categories.map((other, j) => ({
      i,
      j,
      share: (counts[i]?.[j] ?? 0) / n,
      row: rows[i] ?? 0,
      column: columns[j] ?? 0,
      credit: creditOf(one, other),
    })),
  );
  const cells = grid.flat();
  // Two raters who both used one category, and the same one: chance agrees as well as they do.
  if (cells.some(({ i, j, share }) => i === j && share === 1)) {
    return { ...nothing('no-variance', basis), observed: 1, expected: 1 };
  }
  const observed = sumOver(cells, (cell) => cell.share * cell.credit);
  const expected = sumOver(cells, (cell) => cell.row * cell.column * cell.credit);
  const value = (observed - expected) / (1 - expected);
  // The mean credit of a category against what the other rater gave.
  const ofRow = grid.map((row) => sumOver(row, (cell) => cell.column * cell.credit));
  const ofColumn = grid.map((row) => sumOver(row, (cell) => (rows[cell.j] ?? 0) * cell.credit));
  const spread =
    sumOver(cells, (cell) => {
      const mean = (ofRow[cell.i] ?? 0) + (ofColumn[cell.j] ?? 0);
      return cell.share * (cell.credit * (1 - expected) - mean * (1 - observed)) ** 2;
    }) -
    (observed * expected - 2 * expected + observed) ** 2;
  const allAgree = cells.every(({ share, credit }) => share === 0 || credit === 1);
  // Nothing but rounding is left of a variance as small as this.
  const standardError = allAgree || spread < 1e-15 ? 0 : Math.sqrt(spread / n) / (1 - expected) ** 2;
  return {
    ...withStandardError(value, standardError, { ...options, method: 'asymptotic', least: -1 }),
    ...basis,
    observed,
    expected,
    standardError,
  };
}
