import type { Rating } from '../model/rating.js';
import type { Ledger } from './ledger.js';
import type { ReadRating } from './rating-rows.js';

/** One rating for each thing rated, in order; where rows differ over one, or may not repeat it, none. */
export function wholeRatings(
  read: readonly (ReadRating & { readonly duplicates: 'error' | 'same' })[],
  ledger: Ledger,
): readonly Rating[] {
  const groups = new Map<string, (typeof read)[number][]>();
  for (const one of read) {
    const key = JSON.stringify(keyOf(one.rating));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const told = new Set<string>();
  const kept = [...groups.values()].flatMap((group) => {
    const [one, second] = group;
    if (one === undefined || second === undefined) return group;
    const alike = group.every(({ texts, rating }) => texts === one.texts && same(rating, one.rating));
    const code = !alike
      ? 'import/conflicting-rows'
      : group.every(({ duplicates }) => duplicates === 'same')
        ? 'import/same-rows'
        : 'import/duplicate-rows';
    // Two rows of many scores are double once, and not once for each score.
    const rows = JSON.stringify(group.map(({ place }) => [place.table, place.row]));
    const also = group.filter((other) => other !== second).map(({ place }) => place);
    if (!told.has(rows)) ledger.report(code, second.place, doubles[code], { also });
    told.add(rows);
    return code === 'import/same-rows' ? [one] : [];
  });
  for (const { place } of kept) ledger.use(place.table, place.row);
  return kept.map(({ rating }) => rating).sort(compare);
}

const doubles = {
  'import/conflicting-rows':
    'Several rows hold ratings of the same items by the same rater. Keep the one that is right; until then none counts.',
  'import/duplicate-rows':
    'Several rows hold the same ratings. Keep one, or set `duplicates` to "same"; until then none counts.',
  'import/same-rows': 'Several rows hold the same ratings. They count once.',
} as const;

type Key = readonly (string | number)[];

function keyOf({ course, session, segment, instrument, role, rater, item }: Rating): Key {
  return [...natural(course), session, segment?.of ?? 0, segment?.part ?? 0, instrument, role, rater, item];
}

function same(a: Rating, b: Rating): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function compare(a: Rating, b: Rating): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  for (const [at, one] of left.entries()) {
    const other = right[at];
    if (other === undefined || one === other) continue;
    return one < other ? -1 : 1;
  }
  return 0;
}

/** An id so that numbers come before words, and 2 before 10. */
export function natural(id: string): readonly [number, string] {
  return [/^\d+$/.test(id) ? id.length : 99, id];
}
