import type { FidelityInstrument } from './instrument.js';
import { meanOf } from './sum.js';
import type { UnitRatings } from './units.js';

/** What came of one item in one unit. */
export interface ItemScore {
  readonly item: string;
  /** Of the raters who gave one. */
  readonly scores: readonly number[];
  /** How many said that it does not apply. */
  readonly notApplicable: number;
  /** How many left it out, or said so. */
  readonly missing: number;
  /** Mean of the scores. */
  readonly value: number | null;
  /** It applies, as far as can be said: not all who answered said that it does not, or somebody left it out. */
  readonly applies: boolean;
}

/** The items of a unit, in the order of the instrument; by all its raters, or by some of them. */
export function itemScores(
  { items }: Pick<FidelityInstrument, 'items'>,
  unit: UnitRatings,
  raters: readonly string[] = unit.raters,
): readonly ItemScore[] {
  return items.map(({ id }) => {
    const ratings = raters.flatMap((rater) => unit.items.get(id)?.get(rater) ?? []);
    const scores = ratings.flatMap((rating) => ('score' in rating ? [rating.score] : []));
    const notApplicable = ratings.filter((rating) => 'notApplicable' in rating).length;
    const missing = raters.length - scores.length - notApplicable;
    return {
      item: id,
      scores,
      notApplicable,
      missing,
      value: scores.length === 0 ? null : meanOf(scores),
      applies: scores.length > 0 || missing > 0,
    };
  });
}

/** The mean of items, and how many of those that apply it rests on. */
export interface ScaleScore {
  readonly value: number | null;
  /** Sum of the item means, where there is a value. */
  readonly sum: number | null;
  readonly scored: number;
  readonly applicable: number;
  /** Single ratings behind it. */
  readonly ratings: number;
  readonly reasonNull: string | null;
}

/** The mean of the items that have a score, if enough of those that apply have one. */
export function scaleScore(scores: readonly ItemScore[], present: number): ScaleScore {
  const applicable = scores.filter(({ applies }) => applies);
  const values = applicable.flatMap(({ value }) => value ?? []);
  const counts = {
    scored: values.length,
    applicable: applicable.length,
    ratings: applicable.reduce((sum, { scores: given }) => sum + given.length, 0),
  };
  if (applicable.length === 0) return { value: null, sum: null, ...counts, reasonNull: 'No item applies.' };
  // A share such as 2/3 is not exact.
  if (values.length === 0 || values.length / applicable.length < present - 1e-9) {
    return { value: null, sum: null, ...counts, reasonNull: 'Too few of the items that apply are scored.' };
  }
  const value = meanOf(values);
  return { value, sum: value * values.length, ...counts, reasonNull: null };
}
