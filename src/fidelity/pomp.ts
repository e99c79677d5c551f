import type { ScoreRange } from '../measures/instrument.js';
import type { StatisticReason } from './statistic.js';

/** A score on the scale from 0 to 100. */
export interface PompScore {
  readonly value: number | null;
  readonly reasonNull: StatisticReason | null;
}

/**
 * The score as a percentage of the way from the lowest possible score to the highest (POMP; Cohen, Cohen, Aiken & West
 * 1999), so that scales of different length can be set side by side.
 *
 * @example
 * pompScore(4, { min: 1, max: 7 }).value; // 50
 */
export function pompScore(score: number, { min, max }: ScoreRange): PompScore {
  if (!(Number.isFinite(min) && Number.isFinite(max - min) && min < max)) return nothing('bad-range');
  if (!Number.isFinite(score)) return nothing('not-a-number');
  if (score < min || score > max) return nothing('out-of-range');
  return { value: (100 * (score - min)) / (max - min), reasonNull: null };
}

function nothing(reasonNull: StatisticReason): PompScore {
  return { value: null, reasonNull };
}
