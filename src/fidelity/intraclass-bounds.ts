import { fQuantile } from './distributions.js';
import type { MeanSquares } from './mean-squares.js';

type Bounds = readonly [low: number, high: number] | null;

/** Of one rating in the one-way model; exact where all units have the same number of ratings. */
export function boundsOneWay(squares: MeanSquares, level: number): Bounds {
  return boundsOfRatio(squares, level);
}

/** Of one rating by raters who are all that matter. */
export function boundsTwoWayFixed(squares: MeanSquares, level: number): Bounds {
  return boundsOfRatio(squares, level);
}

// Both rest on the ratio of two mean squares and its F distribution.
function boundsOfRatio({ units, raters, between, error, errorFreedom }: MeanSquares, level: number): Bounds {
  if (error === 0) return null;
  const ratio = between / error;
  const tail = (1 + level) / 2;
  const low = ratio / fQuantile(tail, units - 1, errorFreedom);
  const high = ratio * fQuantile(tail, errorFreedom, units - 1);
  return [(low - 1) / (low + raters - 1), (high - 1) / (high + raters - 1)];
}

/** Of one rating by raters who stand for others, with Satterthwaite’s degrees of freedom (McGraw & Wong 1996, A,1). */
export function boundsTwoWayRandom(squares: MeanSquares, level: number): Bounds {
  const { units: n, raters: k, between, ofRaters, error } = squares;
  const correlation = (between - error) / (between + (k - 1) * error + (k * (ofRaters - error)) / n);
  const a = k * correlation * ofRaters;
  const b = (n * (1 - correlation) + k * correlation * (n - 1)) * error;
  const freedom = (a + b) ** 2 / (a ** 2 / (k - 1) + b ** 2 / ((n - 1) * (k - 1)));
  if (!(freedom > 0)) return null;
  const tail = (1 + level) / 2;
  const rest = k * ofRaters + (k * n - k - n) * error;
  const upper = fQuantile(tail, n - 1, freedom);
  const lower = fQuantile(tail, freedom, n - 1);
  return [
    (n * (between - upper * error)) / (upper * rest + n * between),
    (n * (lower * between - error)) / (rest + n * lower * between),
  ];
}
