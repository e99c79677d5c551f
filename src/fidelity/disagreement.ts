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

/** The disagreement inside one unit, its ratings in order: over its ordered pairs, for each of its ratings. */
export function disagreementWithin(unit: readonly number[], difference: SquaredDifference): number {
  let sum = 0;
  unit.forEach((one, at) => {
    for (let next = at + 1; next < unit.length; next += 1) sum += difference(one, unit[next] ?? one);
  });
  return (2 * sum) / (unit.length - 1);
}

/**
 * For each category, the disagreement of one rating of it with all ratings, whatever their units. Values are in order and
 * of a nominal scale only counted, so that these sums do not depend on the order of the ratings.
 */
export function disagreementWith(
  metric: Metric,
  scale: readonly number[],
  totals: readonly number[],
): (one: number) => number {
  const count = added(totals);
  switch (metric) {
    case 'nominal':
      return (one) => count - (totals[one] ?? 0);
    case 'ordinal':
    case 'interval': {
      const mean = added(totals.map((total, at) => total * (scale[at] ?? 0))) / count;
      const spread = added(totals.map((total, at) => total * ((scale[at] ?? 0) - mean) ** 2));
      return (one) => count * ((scale[one] ?? 0) - mean) ** 2 + spread;
    }
    case 'ratio': {
      const difference = squaredDifference(metric, scale);
      return (one) => {
        let sum = 0;
        totals.forEach((total, other) => {
          sum += total * difference(one, other);
        });
        return sum;
      };
    }
  }
}

/** A plain sum, for terms whose order is settled. */
export function added(terms: readonly number[]): number {
  let sum = 0;
  for (const term of terms) sum += term;
  return sum;
}
