import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';

/** How much a score varies between people, and how well it repeats. No defaults: both belong to a sample. */
export interface Reliability {
  /** Standard deviation of the score before treatment, in points. Above 0. */
  readonly sd: number;
  /** Reliability of the score, from 0 to 1: of a retest, say. */
  readonly reliability: number;
}

/** Why a reliable change cannot be computed. */
export interface ReliabilityFault {
  readonly code: 'bad-sd' | 'bad-reliability' | 'not-a-number' | 'no-error';
  readonly message: string;
}

/** The normal deviate beyond which, on both sides, five in a hundred differences lie by chance alone. */
const deviate = 1.96;

/**
 * The smallest difference between two scores, in points, that the error of measurement explains in fewer than five of a
 * hundred cases: 1.96 · SD · √2 · √(1 − r) (Jacobson & Truax 1991). 0 for a reliability of 1.
 *
 * @example
 * reliableChangeThreshold({ sd: 7.5, reliability: 0.8 }); // { ok: true, value: 9.297 } (rounded)
 */
export function reliableChangeThreshold(measured: Reliability): Result<number, ReliabilityFault> {
  const error = errorOfDifference(measured);
  return error.ok ? ok(deviate * error.value) : error;
}

/**
 * The reliable change index: the difference of two scores over its standard error, `(last − first) / (SD · √2 · √(1 −
 * r))`. Beyond 1.96 in either direction, chance alone is unlikely; which direction is better is the instrument’s.
 */
export function reliableChangeIndex({
  first,
  last,
  ...measured
}: Reliability & { readonly first: number; readonly last: number }): Result<number, ReliabilityFault> {
  const error = errorOfDifference(measured);
  if (!error.ok) return error;
  if (error.value === 0) {
    return err({
      code: 'no-error',
      message: 'A reliability of 1 leaves no error to hold a difference against.',
    });
  }
  const index = (last - first) / error.value;
  return Number.isFinite(index)
    ? ok(index)
    : err({ code: 'not-a-number', message: 'A score is a finite number.' });
}

function errorOfDifference({ sd, reliability }: Reliability): Result<number, ReliabilityFault> {
  if (!(Number.isFinite(sd) && sd > 0 && Number.isFinite(deviate * Math.SQRT2 * sd))) {
    return err({ code: 'bad-sd', message: 'A standard deviation is a finite number above 0.' });
  }
  if (!(Number.isFinite(reliability) && reliability >= 0 && reliability <= 1)) {
    return err({ code: 'bad-reliability', message: 'A reliability is a number from 0 to 1.' });
  }
  return ok(sd * Math.SQRT2 * Math.sqrt(1 - reliability));
}
