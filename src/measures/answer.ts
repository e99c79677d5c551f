import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { TotalFault } from './total.js';

/** Why a question about totals has no answer. */
export type UnansweredCode =
  | TotalFault['code']
  /** The instrument states no value that would answer it. */
  | 'no-threshold'
  /** The value to judge by is not a number above 0. */
  | 'bad-threshold'
  /** The first total is the best one already. */
  | 'no-room'
  /** The populations have different cut-offs, and the total lies between them. */
  | 'depends-on-population'
  /** The instrument states nothing for this population. */
  | 'no-such-population'
  /** The instrument states no bands. */
  | 'no-bands'
  /** The instrument has no bands of this id. */
  | 'no-such-scheme'
  /** The total lies between two bands, as a prorated one can. */
  | 'in-no-band'
  /** The bands overlap there. */
  | 'in-several-bands';

/** A question about totals that has no answer, and why. */
export interface Unanswered {
  readonly code: UnansweredCode;
  readonly message: string;
}

/** The answer to a question about totals, or why there is none. */
export type Answer<T> = Result<T, Unanswered>;

/** A question left unanswered. */
export function unanswered(code: UnansweredCode, message: string): Answer<never> {
  return err({ code, message });
}

/** An answer where there is one, else the reason why not. */
export function answerOr<T>(value: T | undefined, why: () => Unanswered): Answer<T> {
  return value === undefined ? err(why()) : ok(value);
}
