import { frozenCopy } from '../lib/freeze.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Rating } from '../model/rating.js';
import type { FidelityInstrument } from './instrument.js';
import { faultOfScore } from './instrument-faults.js';

/** What is wrong with a rating. */
export type RatingFaultCode =
  /** It is by another instrument. */
  | 'other-instrument'
  /** The instrument has no such item. */
  | 'unknown-item'
  /** The instrument is not for raters of this role. */
  | 'role'
  /** The score lies outside the scale. */
  | 'out-of-range'
  /** The score lies between two steps of the scale. */
  | 'off-step'
  /** The item always applies, by the instrument. */
  | 'always-applies'
  /** The same rater has rated the same item of the same session before. */
  | 'repeated';

/** One fault, with its place in the list of ratings as a JSON pointer. Messages hold nothing of the ratings. */
export interface RatingFault {
  readonly code: RatingFaultCode;
  readonly pointer: string;
  readonly message: string;
}

/** Ratings that were held against their instrument: what figures are made of. */
export interface CheckedRatings {
  readonly [checked]: true;
  readonly instrument: FidelityInstrument;
  readonly ratings: readonly Rating[];
}

const checked: unique symbol = Symbol('checked ratings');

/**
 * Holds ratings against their instrument: all of them, or every fault with its place. A score outside the scale is
 * refused; nothing is dropped, moved or filled in.
 *
 * @example
 * const checked = checkRatings(exampleFidelityInstrument, [
 *   {
 *     schema: 'openipt/rating/1',
 *     instrument: 'example-focus-checklist',
 *     course: 'c1',
 *     session: 3,
 *     rater: 'r1',
 *     role: 'observer',
 *     item: 'focus-named',
 *     score: 4,
 *   },
 * ]);
 */
export function checkRatings(
  instrument: FidelityInstrument,
  ratings: readonly Rating[],
): Result<CheckedRatings, readonly RatingFault[]> {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const seen = new Set<string>();
  const faults = ratings.flatMap((rating, at): readonly RatingFault[] => {
    const fault = (code: RatingFaultCode, field: string) => ({
      code,
      pointer: `/${at}${field}`,
      message: messages[code],
    });
    if (rating.instrument !== instrument.id) return [fault('other-instrument', '/instrument')];
    const found: RatingFault[] = [];
    if (!instrument.roles.includes(rating.role)) found.push(fault('role', '/role'));
    const item = items.get(rating.item);
    if (item === undefined) found.push(fault('unknown-item', '/item'));
    if ('score' in rating) {
      const wrong = faultOfScore(rating.score, instrument.scale);
      if (wrong !== null) found.push(fault(wrong, '/score'));
    }
    if ('notApplicable' in rating && item !== undefined && item.notApplicable !== true) {
      found.push(fault('always-applies', '/notApplicable'));
    }
    const key = keyOf(rating);
    if (seen.has(key)) found.push(fault('repeated', ''));
    seen.add(key);
    return found;
  });
  if (faults.length > 0) return err(faults);
  const sound: CheckedRatings = { [checked]: true, instrument, ratings: frozenCopy(ratings) };
  return ok(Object.freeze(sound));
}

function keyOf({ course, session, segment, rater, role, item }: Rating): string {
  return JSON.stringify([course, session, segment?.part, segment?.of, rater, role, item]);
}

const messages: Readonly<Record<RatingFaultCode, string>> = {
  'other-instrument': 'This rating is by another instrument.',
  'unknown-item': 'The instrument has no such item.',
  role: 'The instrument is not for raters of this role.',
  'out-of-range': 'The score lies outside the scale of the instrument.',
  'off-step': 'The score lies between two steps of the scale.',
  'always-applies': 'By the instrument, this item applies to every session.',
  repeated: 'The same rater has rated the same item of the same session before.',
};
