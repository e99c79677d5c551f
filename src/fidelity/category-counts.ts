import type { Basis, Category, RatingTable } from './rating-table.js';
import { basisOf, hasInfinite, tooSmall, unitsWith } from './rating-table.js';
import type { LevelOption, Statistic, StatisticReason } from './statistic.js';
import { without, withStandardError } from './statistic.js';
import { sumOf, sumOver } from './sum.js';

/** Agreement of any number of raters, corrected for chance. */
export interface ChanceCorrected extends Statistic, Basis {
  /** The share of pairs of ratings of one unit that are equal, mean over units. */
  readonly observed: number | null;
  /** The same by chance; what that means is where statistics differ. */
  readonly expected: number | null;
  /** Linearised over units (Gwet 2008). */
  readonly standardError: number | null;
}

/** Units by how often each category was given. Single ratings count for chance and not for agreement. */
export interface CategoryCounts {
  readonly basis: Basis;
  /** A row for each unit with a rating, a place for each category. */
  readonly counts: readonly (readonly number[])[];
}

/** What chance is taken to be. */
export interface ChanceModel {
  /** From the share of each category. */
  readonly expected: (shares: readonly number[]) => number;
  /** What one unit contributes to it, from the shares of all units and of its own ratings. */
  readonly contribution: (shares: readonly number[], own: readonly number[]) => number;
}

/** Counts the categories of each unit; `known` are categories that may be given and perhaps never were. */
export function countCategories<T extends Category>(
  table: RatingTable<T>,
  known: readonly T[] = [],
): CategoryCounts | { readonly basis: Basis; readonly reason: StatisticReason } {
  const basis = basisOf(table, unitsWith(table, 2));
  const rated = unitsWith(table, 1);
  const reason = tooSmall(basis) ?? (hasInfinite(rated) ? 'not-a-number' : null);
  if (reason !== null) return { basis, reason };
  const places = new Map<T, number>();
  for (const category of [...known, ...rated.flat()]) {
    if (!places.has(category)) places.set(category, places.size);
  }
  const counts = rated.map((unit) => {
    const row = new Array<number>(places.size).fill(0);
    for (const rating of unit) {
      const place = places.get(rating) ?? 0;
      row[place] = (row[place] ?? 0) + 1;
    }
    return row;
  });
  return { basis, counts };
}

/** A table of counts as it was handed in, checked. */
export function checkCounts(
  counts: readonly (readonly number[])[],
): CategoryCounts | { readonly basis: Basis; readonly reason: StatisticReason } {
  const width = counts[0]?.length ?? 0;
  const sound = counts.every(
    (row) =>
      row.length === width && Array.from(row).every((count) => Number.isSafeInteger(count) && count >= 0),
  );
  if (!sound) return { basis: { units: 0, unitsLeftOut: 0, raters: 0, ratings: 0 }, reason: 'bad-counts' };
  const sizes = counts.map(sumOf);
  const used = sizes.filter((size) => size >= 2);
  const basis: Basis = {
    units: used.length,
    unitsLeftOut: sizes.filter((size) => size === 1).length,
    // Who rated is not known, only how many did.
    raters: sizes.reduce((most, size) => Math.max(most, size), 0),
    ratings: sumOf(used),
  };
  const reason = tooSmall(basis);
  return reason === null ? { basis, counts: counts.filter((row) => sumOf(row) > 0) } : { basis, reason };
}

/** Observed agreement against chance, by the given model of chance. */
export function chanceCorrected(
  { basis, counts }: CategoryCounts,
  model: ChanceModel,
  options: LevelOption,
): ChanceCorrected {
  const units = counts.map((row) => {
    const size = sumOf(row);
    const pairs = sumOver(row, (count) => count * (count - 1));
    return {
      shares: row.map((count) => count / size),
      paired: size >= 2,
      agreement: size >= 2 ? pairs / (size * (size - 1)) : 0,
    };
  });
  const n = units.length;
  const categories = counts[0] ?? [];
  const shares = categories.map((_, at) => sumOver(units, (unit) => unit.shares[at] ?? 0) / n);
  const observed = sumOver(units, ({ agreement }) => agreement) / basis.units;
  const expected = model.expected(shares);
  // One category for all: a share is a quotient, so that 1 may be missed by a bit.
  if (!Number.isFinite(expected) || 1 - expected < 1e-12) {
    return { ...chanceless('no-variance', basis), observed };
  }
  const value = (observed - expected) / (1 - expected);
  const contributions = units.map(({ paired, agreement, shares: own }) => {
    const agreed = paired ? ((n / basis.units) * (agreement - expected)) / (1 - expected) : 0;
    const chance = (model.contribution(shares, own) - expected) / (1 - expected);
    return agreed - 2 * (1 - value) * chance - value;
  });
  const variance = sumOver(contributions, (part) => part * part) / (n * (n - 1));
  const standardError = observed === 1 || variance < 1e-20 ? 0 : Math.sqrt(variance);
  return {
    ...withStandardError(value, standardError, {
      ...options,
      method: 'linearised',
      freedom: n - 1,
      // Units with a single rating can take it below −1.
      least: -Infinity,
    }),
    ...basis,
    observed,
    expected,
    standardError,
  };
}

/** No agreement corrected for chance, and why. */
export function chanceless(reason: StatisticReason, basis: Basis): ChanceCorrected {
  return { ...without(reason), ...basis, observed: null, expected: null, standardError: null };
}
