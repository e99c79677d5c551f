import { csvText } from '../lib/csv-text.js';
import type { Rating } from '../model/rating.js';

/** The columns of the table of ratings, in order. */
const ratingColumns = [
  'instrument',
  'course',
  'session',
  'segment',
  'segments',
  'rater',
  'role',
  'item',
  'state',
  'score',
  'reason',
] as const;

/** A rating as a row of a table. `state` is `scored`, `not-applicable` or `missing`; only the first has a `score`. */
export function ratingRow(rating: Rating): string {
  const { instrument, course, session, segment, rater, role, item } = rating;
  return csvText([
    [
      instrument,
      course,
      session,
      segment?.part ?? null,
      segment?.of ?? null,
      rater,
      role,
      item,
      ...answer(rating),
    ],
  ]);
}

/** The header of the table of ratings. */
export function ratingHeader(): string {
  return csvText([ratingColumns]);
}

/**
 * Ratings as one table in CSV, one row each, in the order given.
 * @example
 * writeFileSync('ratings.csv', ratingsToCsv(ratings));
 */
export function ratingsToCsv(ratings: Iterable<Rating>): string {
  return ratingHeader() + Array.from(ratings, ratingRow).join('');
}

function answer(rating: Rating): readonly [state: string, score: number | null, reason: string | null] {
  if ('score' in rating) return ['scored', rating.score, null];
  return 'missing' in rating ? ['missing', null, null] : ['not-applicable', null, rating.reason ?? null];
}
