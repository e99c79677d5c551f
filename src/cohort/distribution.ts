import type { FigureTally } from '../model/partial.js';
import type { Distribution } from '../model/summary.js';

type Values = FigureTally['values'];

/** Where values lie that are given in order, each with how often it occurs; `null` of none. Exact, not sampled. */
export function distributionOf(values: Values): Distribution | null {
  const first = values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined) return null;
  const n = values.reduce((sum, { courses }) => sum + courses, 0);
  const mean = values.reduce((sum, { value, courses }) => sum + value * courses, 0) / n;
  const squares = values.reduce((sum, { value, courses }) => sum + courses * (value - mean) ** 2, 0);
  return {
    median: quantile(values, n, 0.5),
    lowerQuartile: quantile(values, n, 0.25),
    upperQuartile: quantile(values, n, 0.75),
    least: first.value,
    most: last.value,
    mean,
    sd: n < 2 ? null : Math.sqrt(squares / (n - 1)),
  };
}

/** Hyndman and Fan’s type 7, the default of R: between the two values next to the place, in proportion. */
function quantile(values: Values, n: number, share: number): number {
  const place = (n - 1) * share;
  const below = Math.floor(place);
  const lower = valueAt(values, below);
  const upper = valueAt(values, Math.min(n - 1, below + 1));
  return lower === upper ? lower : lower + (place - below) * (upper - lower);
}

/** The value at a place, counted from 0, as if each stood there as often as it occurs. */
function valueAt(values: Values, place: number): number {
  let before = 0;
  for (const { value, courses } of values) {
    before += courses;
    if (place < before) return value;
  }
  return values.at(-1)?.value ?? 0;
}
