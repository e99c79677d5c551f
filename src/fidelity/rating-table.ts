/** What a nominal rating can be. */
export type Category = string | number;

/**
 * What raters said of units: a row is a unit, a place in it a rater. A place where nobody rated holds `undefined`,
 * `null` or `NaN`, and a row may end early.
 */
export type RatingTable<T extends Category = number> = readonly (readonly (T | null | undefined)[])[];

/**
 * Turns a table with a row for each rater into one with a row for each unit. Rows may be short.
 *
 * @example
 * const table = fromRaters([[1, 2, 3], [1, 2]]); // [[1, 1], [2, 2], [3, undefined]]
 */
export function fromRaters<T extends Category>(raters: RatingTable<T>): RatingTable<T> {
  const units = raters.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: units }, (_, unit) => raters.map((ratings) => ratings[unit]));
}

/** Whether somebody rated. */
export function isRated<T extends Category>(rating: T | null | undefined): rating is T {
  return rating !== null && rating !== undefined && !Number.isNaN(rating);
}

/** The ratings of each unit that has at least so many; who gave them is lost. */
export function unitsWith<T extends Category>(
  table: RatingTable<T>,
  least: number,
): readonly (readonly T[])[] {
  return table.map((row) => row.filter(isRated)).filter(({ length }) => length >= least);
}

/** The places in the rows at which anybody rated. */
export function ratersOf<T extends Category>(table: RatingTable<T>): readonly number[] {
  const seen = new Set<number>();
  for (const row of table) {
    row.forEach((rating, rater) => {
      if (isRated(rating)) seen.add(rater);
    });
  }
  return [...seen].sort((a, b) => a - b);
}

/** What a statistic rests on. */
export interface Basis {
  /** Units that it was computed from. */
  readonly units: number;
  /** Units with a rating that could not be used. */
  readonly unitsLeftOut: number;
  /** Raters who rated anything. */
  readonly raters: number;
  /** Ratings that it was computed from. */
  readonly ratings: number;
}

/** What a statistic rests on that uses these units of a table. */
export function basisOf<T extends Category>(table: RatingTable<T>, used: readonly (readonly T[])[]): Basis {
  return {
    units: used.length,
    unitsLeftOut: unitsWith(table, 1).length - used.length,
    raters: ratersOf(table).length,
    ratings: used.reduce((sum, { length }) => sum + length, 0),
  };
}

/** Why a table is too small for any statistic of agreement; `null` where it is not. */
export function tooSmall({ raters, units }: Basis): 'no-units' | 'one-rater' | 'one-unit' | null {
  if (raters === 1) return 'one-rater';
  if (units === 0) return 'no-units';
  return units === 1 ? 'one-unit' : null;
}

/** Whether a number among the ratings is infinite, or so large that its square is near to it. */
export function hasInfinite(units: readonly (readonly Category[])[]): boolean {
  return units.some((unit) => unit.some((rating) => typeof rating === 'number' && Math.abs(rating) > 1e100));
}
