import { tQuantile, zQuantile } from './distributions.js';

/** Why there is no value, or no interval around one; {@link statisticReasons} says it in words. */
export type StatisticReason = keyof typeof statisticReasons;

/** The reasons in words. */
export const statisticReasons = {
  'no-units': 'No unit has two ratings.',
  'no-cases': 'There is nothing to take a share of.',
  'one-unit': 'One unit cannot tell agreement from chance.',
  'one-rater': 'One rater cannot agree or disagree.',
  'not-two-raters': 'This statistic is for two raters, and there are more.',
  'no-variance': 'All ratings are the same, so that chance would have agreed as well.',
  'no-error': 'The standard error is 0: such an interval would claim more than the ratings can.',
  'not-estimable': 'The ratings do not determine it: a variance in its denominator is not above 0.',
  'not-a-number': 'A value that should be a finite number is not.',
  'below-zero': 'A ratio scale has no values below 0.',
  'bad-counts': 'A count is not a whole number from 0 up, or the table is not square.',
  'bad-level': 'A level of confidence lies between 0 and 1.',
  'bad-range': 'A minimum is not below its maximum.',
  'out-of-range': 'The score lies outside its range.',
  'too-few': 'Fewer than five points are too few for a slope.',
  'bad-sd': 'A standard deviation is a finite number above 0.',
  'bad-reliability': 'A reliability is a number from 0 to 1.',
  'no-comparison': 'No sample of people without the disorder is given.',
  'wrong-side': 'The two samples lie the wrong way round for what a higher score means.',
} as const;

/** An interval around a value. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Such as 0.95. */
  readonly level: number;
  readonly method: IntervalMethod;
}

/** How an interval was made: docs/fidelity.md says it in full. */
export type IntervalMethod =
  /** Asymptotic standard error, normal distribution. */
  | 'asymptotic'
  /** Standard error linearised over units, t distribution. */
  | 'linearised'
  /** Standard error from leaving out one unit after the other, t distribution. */
  | 'jackknife'
  /** F distribution, exact where the model holds. */
  | 'f-exact'
  /** F distribution with Satterthwaite’s degrees of freedom, or with unequal numbers of raters. */
  | 'f-approximate'
  | 'wilson';

/** A statistic with its interval, and why one of them is absent where it is. Never NaN, never infinite. */
export interface Statistic {
  readonly value: number | null;
  readonly interval: Interval | null;
  /** Why there is no value. */
  readonly reasonNull: StatisticReason | null;
  /** Why there is a value and no interval. */
  readonly reasonNoInterval: StatisticReason | null;
}

/** How sure an interval is to be. */
export interface LevelOption {
  /** Between 0 and 1; 0.95 where it is not given. */
  readonly level?: number;
}

/** The level where none is given. */
export const usualLevel = 0.95;

/** A value that cannot be had. */
export function without(reasonNull: StatisticReason): Statistic {
  return { value: null, interval: null, reasonNull, reasonNoInterval: null };
}

/** A value around which there is no interval. */
export function withoutInterval(value: number, reasonNoInterval: StatisticReason): Statistic {
  return { value, interval: null, reasonNull: null, reasonNoInterval };
}

/** A value with an interval, if the bounds are numbers. */
export function withBounds(
  value: number,
  bounds: readonly [low: number, high: number],
  level: number,
  method: IntervalMethod,
): Statistic {
  const [low, high] = bounds;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low <= high)) {
    return withoutInterval(value, 'not-estimable');
  }
  return { value, interval: { low, high, level, method }, reasonNull: null, reasonNoInterval: null };
}

/** A value with an interval of so many standard errors, cut where the statistic ends. */
export function withStandardError(
  value: number,
  standardError: number | null,
  options: LevelOption & {
    readonly method: IntervalMethod;
    /** Of the t distribution; the normal one where there are none. */
    readonly freedom?: number;
    readonly least: number;
  },
): Statistic {
  const { level = usualLevel, method, freedom, least } = options;
  if (!isLevel(level)) return withoutInterval(value, 'bad-level');
  if (standardError === null) return withoutInterval(value, 'not-estimable');
  if (standardError === 0) return withoutInterval(value, 'no-error');
  const tail = (1 + level) / 2;
  const wide = standardError * (freedom === undefined ? zQuantile(tail) : tQuantile(tail, freedom));
  return withBounds(value, [Math.max(least, value - wide), Math.min(1, value + wide)], level, method);
}

/** Whether it can be a level of confidence. */
export function isLevel(level: number): boolean {
  return level > 0 && level < 1;
}
