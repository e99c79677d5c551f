import { sumOf, sumOver } from './sum.js';

/** What a difference between two ratings means: other, more, so much more, so many times more. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** The squared difference of two categories, by their places in the list of them. */
export type SquaredDifference = (one: number, other: number) => number;

/**
 * The scale on which the metric measures. The ordinal difference of two categories, all ratings from one to the other
 * with half of those at the ends, is the difference of their middle ranks.
 */
export function scaleOf(
  metric: Metric,
  values: readonly number[],
  totals: readonly number[],
): readonly number[] {
  if (metric !== 'ordinal') return values;
  let below = 0;
  return totals.map((total) => {
    const middle = below + total / 2;
    below += total;
    return middle;
  });
}

/** The squared differences of Krippendorff’s alpha on such a scale. */
export function squaredDifference(metric: Metric, scale: readonly number[]): SquaredDifference {
  return (one, other) => {
    if (one === other) return 0;
    const [a = 0, b = 0] = [scale[one], scale[other]];
    switch (metric) {
      case 'nominal':
        return 1;
      case 'ordinal':
      case 'interval':
        return (a - b) ** 2;
      case 'ratio':
        return ((a - b) / (a + b)) ** 2;
    }
  };
}

/** The disagreement inside one unit: over its ordered pairs, for each of its ratings. */
export function disagreementWithin(unit: readonly number[], difference: SquaredDifference): number {
  const pairs = unit.flatMap((one) => unit.map((other) => difference(one, other)));
  return sumOf(pairs) / (unit.length - 1);
}

/** The disagreement over all ordered pairs of ratings, whatever their units. */
export function disagreementOfAll(
  metric: Metric,
  scale: readonly number[],
  totals: readonly number[],
): number {
  const n = sumOf(totals);
  switch (metric) {
    case 'nominal':
      return n * n - sumOver(totals, (total) => total * total);
    case 'ordinal':
    case 'interval': {
      const mean = sumOver(totals.keys(), (at) => (totals[at] ?? 0) * (scale[at] ?? 0)) / n;
      return 2 * n * sumOver(totals.keys(), (at) => (totals[at] ?? 0) * ((scale[at] ?? 0) - mean) ** 2);
    }
    case 'ratio': {
      const difference = squaredDifference(metric, scale);
      return sumOver(totals.keys(), (one) => (totals[one] ?? 0) * disagreementWith(one, totals, difference));
    }
  }
}

/** The disagreement of one rating of a category with all ratings. */
export function disagreementWith(
  one: number,
  totals: readonly number[],
  difference: SquaredDifference,
): number {
  return sumOver(totals.keys(), (other) => (totals[other] ?? 0) * difference(one, other));
}
