import { meanOf, sumOf, sumOver } from './sum.js';

/** The mean squares of an analysis of variance, units by raters. */
export interface MeanSquares {
  readonly units: number;
  /** Ratings of a unit, or their average of the one-way model. */
  readonly raters: number;
  /** Of the means of units. */
  readonly between: number;
  /** Of the means of raters; 0 in the one-way model. */
  readonly ofRaters: number;
  /** What is left: within units, or beside both means. */
  readonly error: number;
  readonly errorFreedom: number;
  /** Of all ratings about their mean. */
  readonly all: number;
  /** All units have the same number of ratings. */
  readonly balanced: boolean;
}

/** Units whose ratings differ within them by who happened to rate. Numbers of ratings may differ. */
export function oneWay(units: readonly (readonly number[])[]): MeanSquares {
  const n = units.length;
  const ratings = units.flat();
  const total = ratings.length;
  const cleaned = cleaner(ratings);
  const grand = meanOf(ratings);
  const means = units.map(meanOf);
  const at = (unit: number) => means[unit] ?? 0;
  const between = sumOver(units.keys(), (unit) => (units[unit]?.length ?? 0) * (at(unit) - grand) ** 2);
  const within = sumOf(units.flatMap((unit, i) => unit.map((rating) => (rating - at(i)) ** 2)));
  const squares = sumOver(units, ({ length }) => length * length);
  return {
    units: n,
    raters: (total - squares / total) / (n - 1),
    between: cleaned(between) / (n - 1),
    ofRaters: 0,
    error: cleaned(within) / (total - n),
    errorFreedom: total - n,
    all: cleaned(sumOver(ratings, (rating) => (rating - grand) ** 2)),
    balanced: units.every(({ length }) => length === units[0]?.length),
  };
}

/** Units that all raters rated, in the same order. */
export function twoWay(units: readonly (readonly number[])[]): MeanSquares {
  const n = units.length;
  const k = units[0]?.length ?? 0;
  const ratings = units.flat();
  const cleaned = cleaner(ratings);
  const grand = meanOf(ratings);
  const ofUnits = units.map(meanOf);
  const ofRaters = Array.from({ length: k }, (_, rater) => meanOf(units.map((unit) => unit[rater] ?? 0)));
  const rest = units.flatMap((unit, i) =>
    unit.map(
      (rating, j) => (rating - grand - ((ofUnits[i] ?? 0) - grand + ((ofRaters[j] ?? 0) - grand))) ** 2,
    ),
  );
  return {
    units: n,
    raters: k,
    between: cleaned(k * sumOver(ofUnits, (mean) => (mean - grand) ** 2)) / (n - 1),
    ofRaters: cleaned(n * sumOver(ofRaters, (mean) => (mean - grand) ** 2)) / (k - 1),
    error: cleaned(sumOf(rest)) / ((n - 1) * (k - 1)),
    errorFreedom: (n - 1) * (k - 1),
    all: cleaned(sumOver(ratings, (rating) => (rating - grand) ** 2)),
    balanced: true,
  };
}

/** Turns what rounding alone can have left of a sum of squares into the 0 that it should be. */
function cleaner(ratings: readonly number[]): (squares: number) => number {
  const largest = ratings.reduce((most, rating) => Math.max(most, Math.abs(rating)), 0);
  const floor = ratings.length * (largest * 16 * Number.EPSILON) ** 2;
  return (squares) => (squares <= floor ? 0 : squares);
}
