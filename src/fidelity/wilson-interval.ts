import { zQuantile } from './distributions.js';
import type { LevelOption, Statistic } from './statistic.js';
import { isLevel, usualLevel, withBounds, without, withoutInterval } from './statistic.js';

/** A share with its interval. */
export interface Share extends Statistic {
  /** `null` where it is no count. */
  readonly numerator: number | null;
  /** `null` where it is no count. */
  readonly denominator: number | null;
}

/**
 * A share with Wilson’s score interval (Wilson 1927), which stays between 0 and 1 and is sound for small numbers and for
 * shares of 0 or 1.
 *
 * @example
 * wilsonInterval(8, 10).interval; // { low: 0.490, high: 0.943, … } (rounded)
 */
export function wilsonInterval(numerator: number, denominator: number, options: LevelOption = {}): Share {
  const { level = usualLevel } = options;
  if (!(isCount(numerator) && isCount(denominator)) || numerator > denominator) {
    return { ...without('bad-counts'), numerator: null, denominator: null };
  }
  return { ...share(numerator, denominator, level), numerator, denominator };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function share(numerator: number, denominator: number, level: number): Statistic {
  if (denominator === 0) return without('no-cases');
  const value = numerator / denominator;
  if (!isLevel(level)) return withoutInterval(value, 'bad-level');
  const z = zQuantile((1 + level) / 2);
  const spread = (z * z) / denominator;
  const middle = value + spread / 2;
  const wide = z * Math.sqrt((value * (1 - value)) / denominator + spread / denominator / 4);
  const low = numerator === 0 ? 0 : (middle - wide) / (1 + spread);
  const high = numerator === denominator ? 1 : (middle + wide) / (1 + spread);
  return withBounds(value, [low, high], level, 'wilson');
}
