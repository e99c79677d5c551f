import type { Metric } from './disagreement.js';
import { added, disagreementWith, disagreementWithin, scaleOf, squaredDifference } from './disagreement.js';
import type { Basis, Category, RatingTable } from './rating-table.js';
import { basisOf, hasInfinite, tooSmall, unitsWith } from './rating-table.js';
import type { LevelOption, Statistic, StatisticReason } from './statistic.js';
import { without, withStandardError } from './statistic.js';
import { meanOf, sumOf, sumOver } from './sum.js';

/** Krippendorff’s alpha. */
export interface Alpha extends Statistic, Basis {
  readonly metric: Metric;
  /** Mean squared difference of two ratings of one unit, in the scale of the metric. */
  readonly observedDisagreement: number | null;
  /** Mean squared difference of any two ratings. */
  readonly expectedDisagreement: number | null;
  /** From leaving out one unit after the other. */
  readonly standardError: number | null;
}

/**
 * Krippendorff’s alpha (Hayes & Krippendorff 2007): any number of raters, any of them missing, on any scale. A unit with
 * a single rating is left out. The interval rests on leaving out one unit after the other.
 *
 * @example
 * krippendorffAlpha([[1, 1], [2, 3], [3, 3], [null, 2]], { metric: 'ordinal' });
 */
export function krippendorffAlpha<T extends Category>(
  table: RatingTable<T>,
  options: LevelOption & { readonly metric: T extends number ? Metric : 'nominal' },
): Alpha {
  const used: readonly (readonly Category[])[] = unitsWith(table, 2);
  const metric: Metric = options.metric;
  const basis = basisOf(table, used);
  const reason = tooSmall(basis) ?? unfit(used, metric);
  if (reason !== null) return nothing(metric, reason, basis);

  const distinct = [...new Set(used.flat())].sort((a, b) => Number(a) - Number(b));
  const places = new Map(distinct.map((category, at) => [category, at]));
  const ratings: Ratings = {
    metric,
    values: distinct.map(Number),
    units: used
      .map((unit) => unit.map((category) => places.get(category) ?? 0).sort((a, b) => a - b))
      .sort(byPlaces),
  };
  const { observed, expected } = disagreements(ratings);
  const found = { ...basis, metric, observedDisagreement: observed, expectedDisagreement: expected };
  if (expected === 0) return { ...without('no-variance'), ...found, standardError: null };
  const standardError = observed === 0 ? 0 : jackknife(withoutEach(ratings));
  const spread = { ...options, method: 'jackknife', freedom: basis.units - 1, least: -Infinity } as const;
  return {
    ...withStandardError(alphaOf(observed, expected), standardError, spread),
    ...found,
    standardError,
  };
}

function nothing(metric: Metric, reason: StatisticReason, basis: Basis): Alpha {
  const unknown = { observedDisagreement: null, expectedDisagreement: null, standardError: null };
  return { ...without(reason), ...basis, metric, ...unknown };
}

function unfit(units: readonly (readonly Category[])[], metric: Metric): StatisticReason | null {
  if (hasInfinite(units)) return 'not-a-number';
  if (metric === 'nominal') return null;
  if (units.some((unit) => unit.some((value) => typeof value !== 'number'))) return 'not-a-number';
  return metric === 'ratio' && units.some((unit) => unit.some((value) => Number(value) < 0))
    ? 'below-zero'
    : null;
}

function alphaOf(observed: number, expected: number): number {
  return 1 - observed / expected;
}

interface Ratings {
  readonly metric: Metric;
  readonly values: readonly number[];
  /** The ratings of each unit, as places in the list of values; in order, and so are the units. */
  readonly units: readonly (readonly number[])[];
}

function disagreements({ metric, values, units }: Ratings) {
  const totals = new Array<number>(values.length).fill(0);
  for (const place of units.flat()) totals[place] = (totals[place] ?? 0) + 1;
  const scale = scaleOf(metric, values, totals);
  const difference = squaredDifference(metric, scale);
  const within = units.map((unit) => disagreementWithin(unit, difference));
  const withAll = disagreementWith(metric, scale, totals);
  const ofAll = added(totals.map((total, at) => (total === 0 ? 0 : total * withAll(at))));
  const n = added(totals);
  const all = metric === 'ordinal' ? added(within) : sumOf(within);
  return { n, within, withAll, ofAll, all, observed: all / n, expected: ofAll / (n * (n - 1)) };
}

/** Alpha without each of the units in turn; `null` where the others do not vary. */
function withoutEach(ratings: Ratings): readonly (number | null)[] {
  // Ordinal differences depend on all ratings, so that nothing can be taken from what was added up.
  return ratings.metric === 'ordinal' ? recomputed(ratings) : subtracted(ratings);
}

function subtracted(ratings: Ratings): readonly (number | null)[] {
  const { n, within, withAll, ofAll, all } = disagreements(ratings);
  return ratings.units.map((unit, at) => {
    const own = within[at] ?? 0;
    const rest = n - unit.length;
    const left = ofAll - 2 * added(unit.map(withAll)) + own * (unit.length - 1);
    // Rounding, where nothing should be left.
    return left <= ofAll * 1e-12 ? null : alphaOf((all - own) / rest, left / (rest * (rest - 1)));
  });
}

function recomputed(ratings: Ratings): readonly (number | null)[] {
  let before: { readonly pattern: string; readonly alpha: number | null } | undefined;
  return ratings.units.map((unit, at) => {
    // Units that were rated alike stand side by side, and leave the same behind.
    const pattern = unit.join(' ');
    if (before?.pattern === pattern) return before.alpha;
    const others = ratings.units.filter((_, other) => other !== at);
    const { observed, expected } = disagreements({ ...ratings, units: others });
    const alpha = expected === 0 ? null : alphaOf(observed, expected);
    before = { pattern, alpha };
    return alpha;
  });
}

function byPlaces(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, index) => place !== other[index]);
  return at === -1 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? Number.NEGATIVE_INFINITY);
}

function jackknife(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return null;
  const mean = meanOf(known);
  const n = known.length;
  const spread = sumOver(known, (value) => (value - mean) ** 2);
  return spread < 1e-24 ? 0 : Math.sqrt(((n - 1) / n) * spread);
}
