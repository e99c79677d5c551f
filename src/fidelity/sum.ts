/**
 * A sum that does not depend on the order of its terms, to the last bit: sorted first. So the order of units, raters and
 * categories in a file changes nothing in what is computed from it.
 */
export function sumOf(terms: Iterable<number>): number {
  let sum = 0;
  for (const term of Float64Array.from(terms).sort()) sum += term;
  return sum;
}

/** The sum of a function over a list. */
export function sumOver<T>(list: Iterable<T>, term: (item: T) => number): number {
  return sumOf(Array.from(list, term));
}

/** The mean; NaN of nothing. */
export function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length;
}
