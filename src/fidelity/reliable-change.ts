import { reaches } from '../measures/change.js';
import type { Cited } from '../measures/instrument.js';
import type { ReliabilityFault } from '../measures/reliable-change.js';
import { reliableChangeIndex, reliableChangeThreshold } from '../measures/reliable-change.js';
import type { StatisticReason } from './statistic.js';

/** Two scores, and what is known of the measure. There are no defaults: both values belong to a sample, and are cited. */
export interface ReliableChangeInput {
  readonly first: number;
  readonly last: number;
  /** Standard deviation before treatment, in points. */
  readonly sd: Cited<number, string>;
  /** Reliability, from 0 to 1. */
  readonly reliability: Cited<number, string>;
  readonly higherIs: 'better' | 'worse';
}

/** A change held against the error of measurement. */
export interface ReliableChange {
  /** The index: the difference over its standard error. */
  readonly value: number | null;
  /** SD · √(1 − r). */
  readonly standardErrorOfMeasurement: number | null;
  /** Of a difference of two scores: √2 times as large. */
  readonly standardErrorOfDifference: number | null;
  /** The smallest difference that counts: 1.96 standard errors. */
  readonly threshold: number | null;
  /** Which way it changed, beyond what error explains; `none` where error would do. */
  readonly change: 'better' | 'worse' | 'none' | null;
  readonly reasonNull: StatisticReason | null;
}

/**
 * The reliable change index of Jacobson and Truax (1991).
 *
 * @example
 * const cited = { source: 'our norms, table 2', grounding: 'verified' } as const;
 * const sd = { value: 7.5, ...cited };
 * const reliability = { value: 0.8, ...cited };
 * reliableChange({ first: 32.5, last: 47.5, sd, reliability, higherIs: 'better' }).value; // 3.162 (rounded)
 */
export function reliableChange(input: ReliableChangeInput): ReliableChange {
  const { first, last, higherIs } = input;
  const measured = { sd: input.sd.value, reliability: input.reliability.value };
  const threshold = reliableChangeThreshold(measured);
  if (!threshold.ok) return nothing(reasons[threshold.error.code]);
  const index = reliableChangeIndex({ first, last, ...measured });
  const errors = {
    standardErrorOfMeasurement: measured.sd * Math.sqrt(1 - measured.reliability),
    standardErrorOfDifference: measured.sd * Math.SQRT2 * Math.sqrt(1 - measured.reliability),
    threshold: threshold.value,
  };
  if (!index.ok) return { ...nothing(reasons[index.error.code]), ...errors };
  const gain = higherIs === 'better' ? last - first : first - last;
  const reliable = reaches(Math.abs(gain), threshold.value);
  const direction = gain > 0 ? 'better' : 'worse';
  return { value: index.value, ...errors, change: reliable ? direction : 'none', reasonNull: null };
}

const reasons: Readonly<Record<ReliabilityFault['code'], StatisticReason>> = {
  'bad-sd': 'bad-sd',
  'bad-reliability': 'bad-reliability',
  'not-a-number': 'not-a-number',
  'no-error': 'no-error',
};

function nothing(reasonNull: StatisticReason): ReliableChange {
  return {
    value: null,
    standardErrorOfMeasurement: null,
    standardErrorOfDifference: null,
    threshold: null,
    change: null,
    reasonNull,
  };
}
