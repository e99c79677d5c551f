import type { RaterRole, Rating, Segment } from '../model/rating.js';
import type { CheckedRatings } from './check-ratings.js';

/** Which ratings: one role, since roles are never pooled, and whole sessions or segments, which are not either. */
export interface Slice {
  readonly role: RaterRole;
  /** `session` where it is not given. */
  readonly unit?: 'session' | 'segment';
}

/** What was rated: a session, or a segment of one. */
export interface RatedUnit {
  readonly course: string;
  readonly session: number;
  readonly segment?: Segment;
}

/** A unit with its ratings of one role. */
export interface UnitRatings {
  readonly unit: RatedUnit;
  /** In the order of their ids. */
  readonly raters: readonly string[];
  /** By item, then by rater. */
  readonly items: ReadonlyMap<string, ReadonlyMap<string, Rating>>;
}

/** The units of a slice, by course, session and segment, whatever the order of the ratings. */
export function unitsOf(
  { ratings }: CheckedRatings,
  { role, unit = 'session' }: Slice,
): readonly UnitRatings[] {
  const found = new Map<string, { unit: RatedUnit; items: Map<string, Map<string, Rating>> }>();
  for (const rating of ratings) {
    if (rating.role !== role || (rating.segment === undefined) !== (unit === 'session')) continue;
    const { course, session, segment } = rating;
    const key = unitKey(rating);
    const place: RatedUnit = segment === undefined ? { course, session } : { course, session, segment };
    const entry = found.get(key) ?? { unit: place, items: new Map() };
    found.set(key, entry);
    const raters = entry.items.get(rating.item) ?? new Map<string, Rating>();
    entry.items.set(rating.item, raters.set(rating.rater, rating));
  }
  return [...found.values()]
    .map(({ unit: place, items }) => ({
      unit: place,
      raters: [...new Set([...items.values()].flatMap((raters) => [...raters.keys()]))].sort(),
      items,
    }))
    .sort((a, b) => compareUnits(a.unit, b.unit));
}

/** One text for one unit. */
function unitKey({ course, session, segment }: RatedUnit): string {
  return JSON.stringify([course, session, segment?.of, segment?.part]);
}

/** By course, session and segment. */
export function compareUnits(a: RatedUnit, b: RatedUnit): number {
  return (
    compareTexts(a.course, b.course) ||
    a.session - b.session ||
    (a.segment?.of ?? 0) - (b.segment?.of ?? 0) ||
    (a.segment?.part ?? 0) - (b.segment?.part ?? 0)
  );
}

/** By code units, on any machine the same. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
