import type { Category } from './rating-table.js';

/** The categories of two raters in the order of their appearance, and how often each pair of them was given. */
export function crossed<T extends Category>(
  pairs: readonly (readonly [T, T])[],
): { readonly categories: readonly T[]; readonly counts: readonly (readonly number[])[] } {
  const places = new Map<T, number>();
  for (const category of pairs.flat()) if (!places.has(category)) places.set(category, places.size);
  const counts = Array.from(places, () => new Array<number>(places.size).fill(0));
  for (const [one, other] of pairs) {
    const row = counts[places.get(one) ?? 0];
    const column = places.get(other) ?? 0;
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  return { categories: [...places.keys()], counts };
}

/** What is wrong with a table of counts in which rows and columns are the same categories. */
export function faultOfCounts(counts: readonly (readonly number[])[]): 'bad-counts' | null {
  const square = counts.every(
    (row) =>
      row.length === counts.length &&
      Array.from(row).every((count) => Number.isSafeInteger(count) && count >= 0),
  );
  return square ? null : 'bad-counts';
}
