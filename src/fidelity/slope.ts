import type { StatisticReason } from './statistic.js';
import { meanOf, sumOver } from './sum.js';

/** A point of a series. */
export interface Point {
  /** Where in the order. */
  readonly x: number;
  /** `null` where it is not known. */
  readonly y: number | null;
}

/** A straight line through a series, as a description: no test, no interval. */
export interface Slope {
  /** Change of `y` for a step of 1 in `x`. */
  readonly value: number | null;
  /** The line at the mean of `x`: the mean of `y`. */
  readonly mean: number | null;
  /** Points with a known `y`. */
  readonly n: number;
  /** Points without. */
  readonly missing: number;
  readonly reasonNull: StatisticReason | null;
}

const fewest = 5;

/**
 * The slope of the least-squares line; none from fewer than five points. What scores of one therapist have in common
 * makes any usual interval too narrow, so none is given: that is for a mixed model.
 *
 * @example
 * slopeOf([3, 4, 4, 5, 5].map((y, x) => ({ x, y }))).value; // 0.5
 */
export function slopeOf(points: readonly Point[]): Slope {
  const known = points.flatMap(({ x, y }) => (y === null || Number.isNaN(y) ? [] : [{ x, y }]));
  const counts = { n: known.length, missing: points.length - known.length };
  if (known.some(({ x, y }) => !(Math.abs(x) <= 1e100 && Math.abs(y) <= 1e100))) {
    return { value: null, mean: null, ...counts, reasonNull: 'not-a-number' };
  }
  const mean = known.length === 0 ? null : meanOf(known.map(({ y }) => y));
  if (mean === null || known.length < fewest) return { value: null, mean, ...counts, reasonNull: 'too-few' };
  const middle = meanOf(known.map(({ x }) => x));
  const spread = sumOver(known, ({ x }) => (x - middle) ** 2);
  if (known.every(({ x }) => x === known[0]?.x) || spread === 0) {
    return { value: null, mean, ...counts, reasonNull: 'no-variance' };
  }
  const value = sumOver(known, ({ x, y }) => (x - middle) * (y - mean)) / spread;
  return { value, mean, ...counts, reasonNull: null };
}
