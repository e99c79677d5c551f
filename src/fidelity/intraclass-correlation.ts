import { boundsOneWay, boundsTwoWayFixed, boundsTwoWayRandom } from './intraclass-bounds.js';
import type { MeanSquares } from './mean-squares.js';
import { oneWay, twoWay } from './mean-squares.js';
import type { Basis, RatingTable } from './rating-table.js';
import { basisOf, hasInfinite, isRated, ratersOf, tooSmall, unitsWith } from './rating-table.js';
import type { LevelOption, Statistic } from './statistic.js';
import { isLevel, usualLevel, withBounds, without, withoutInterval } from './statistic.js';

/**
 * The forms of Shrout and Fleiss (1979). Before the comma: `1` other raters for each unit, `2` the same raters, a sample
 * of all; `3` the same raters, and no others matter. After it: the reliability of one rater, or of the mean of all.
 */
export const intraclassForms = ['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'] as const;
/** One of the {@link intraclassForms}. */
export type IntraclassForm = (typeof intraclassForms)[number];

/** An intraclass correlation. */
export interface IntraclassCorrelation extends Statistic, Basis {
  readonly form: IntraclassForm;
  /** Ratings of a unit; where their number differs, the average that the one-way model uses. */
  readonly ratingsPerUnit: number | null;
}

/**
 * An intraclass correlation of numerical ratings, with its interval (Shrout & Fleiss 1979; McGraw & Wong 1996). The forms
 * with `2` and `3` need every rater on every unit: units with a gap are left out and counted. Those with `1` take every
 * unit with two ratings.
 *
 * @example
 * intraclassCorrelation([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8]], { form: '2,1' });
 */
export function intraclassCorrelation(
  table: RatingTable,
  options: LevelOption & { readonly form: IntraclassForm },
): IntraclassCorrelation {
  const { form, level = usualLevel } = options;
  const raters = ratersOf(table);
  const complete = table.map((row) => raters.map((rater) => row[rater]).filter(isRated));
  const units =
    form.startsWith('1') || raters.length < 2
      ? unitsWith(table, 2)
      : complete.filter(({ length }) => length === raters.length);
  const basis = basisOf(table, units);
  const reason = tooSmall(basis) ?? (hasInfinite(units) ? 'not-a-number' : null);
  if (reason !== null) return { ...without(reason), ...basis, form, ratingsPerUnit: null };
  const squares = form.startsWith('1') ? oneWay(units) : twoWay(units);
  return { ...correlation(form, squares, level), ...basis, form, ratingsPerUnit: squares.raters };
}

function correlation(form: IntraclassForm, squares: MeanSquares, level: number): Statistic {
  const { between, ofRaters, error, all } = squares;
  if (all === 0) return without('no-variance');
  const denominator = denominatorOf(form, squares);
  // What rounding leaves of a denominator that should be 0 would give a correlation of any size.
  if (!(denominator > 1e-12 * (between + ofRaters + error))) return without('not-estimable');
  const value = (between - error) / denominator;
  if (!isLevel(level)) return withoutInterval(value, 'bad-level');
  if (between - error === denominator) return withoutInterval(value, 'no-error');
  const bounds = boundsOf(form, squares, level);
  const method = form.startsWith('2') || !squares.balanced ? 'f-approximate' : 'f-exact';
  return bounds === null ? withoutInterval(value, 'not-estimable') : withBounds(value, bounds, level, method);
}

function denominatorOf(form: IntraclassForm, squares: MeanSquares): number {
  const { units, raters, between, ofRaters, error } = squares;
  switch (form) {
    case '1,1':
    case '3,1':
      return between + (raters - 1) * error;
    case '1,k':
    case '3,k':
      return between;
    case '2,1':
      return between + (raters - 1) * error + (raters * (ofRaters - error)) / units;
    case '2,k':
      return between + (ofRaters - error) / units;
  }
}

function boundsOf(
  form: IntraclassForm,
  squares: MeanSquares,
  level: number,
): readonly [low: number, high: number] | null {
  const { raters } = squares;
  switch (form) {
    case '1,1':
      return boundsOneWay(squares, level);
    case '1,k':
      return ofMean(boundsOneWay(squares, level), raters);
    case '2,1':
      return boundsTwoWayRandom(squares, level);
    case '2,k':
      return ofMean(boundsTwoWayRandom(squares, level), raters);
    case '3,1':
      return boundsTwoWayFixed(squares, level);
    case '3,k':
      return ofMean(boundsTwoWayFixed(squares, level), raters);
  }
}

/** The bounds of the reliability of a mean, by the formula of Spearman and Brown. */
function ofMean(
  bounds: readonly [low: number, high: number] | null,
  raters: number,
): readonly [low: number, high: number] | null {
  if (bounds === null) return null;
  const [low, high] = bounds.map((bound) => (raters * bound) / (1 + (raters - 1) * bound));
  // Below −1 / (k − 1) the formula turns over.
  return low === undefined || high === undefined || 1 + (raters - 1) * bounds[0] <= 0 ? null : [low, high];
}
