import type { CheckedRatings } from './check-ratings.js';
import { differentiationOf } from './differentiation.js';
import type { RatedFigure, RatedFigureId, UnitFigure } from './rated-figure.js';
import { standing } from './rated-figure.js';
import { meanOf, sumOf, sumOver } from './sum.js';
import { unitFigures } from './unit-figures.js';
import type { Slice } from './units.js';
import { compareTexts } from './units.js';

/**
 * A figure of one course: the mean of its sessions’ means, so that a session weighs the same however often it was rated.
 * `numerator` is the sum of those means, `denominator` how many there are, `eligible` the sessions that were rated.
 */
export interface CourseFigure extends RatedFigure {
  readonly course: string;
  /** Numerators and denominators of all units added up: the other way to average. */
  readonly pooled: { readonly numerator: number; readonly denominator: number } | null;
}

/** A figure of one session: the mean of its segments’ figures, or its own. */
export interface SessionMean {
  readonly course: string;
  readonly session: number;
  readonly id: RatedFigureId;
  readonly value: number | null;
}

/**
 * What ratings of one role say of each course, with the ids of {@link unitFigures}. The order of the ratings changes
 * nothing.
 *
 * @example
 * const figures = courseFigures(checked, { role: 'observer' });
 */
export function courseFigures(checked: CheckedRatings, slice: Slice): readonly CourseFigure[] {
  const groups = groupedBy(unitFigures(checked, slice), ({ course }) => course);
  return [...groups.keys()].sort(compareTexts).flatMap((course) => {
    const figures = [...groupedBy(groups.get(course) ?? [], ({ id }) => id).values()].flatMap(courseFigure);
    const together = differentiationOf(checked.instrument, figures);
    const others = figures.filter(({ id }) => id !== 'differentiation');
    return together === null ? others : [...others, { ...together, course, role: slice.role, pooled: null }];
  });
}

function courseFigure(units: readonly UnitFigure[]): readonly CourseFigure[] {
  const [first] = units;
  if (first === undefined) return [];
  const sessions = sessionMeans(units);
  const means = sessions.flatMap(({ value }) => value ?? []);
  const valued = units.filter(({ value }) => value !== null);
  const value = means.length === 0 ? null : meanOf(means);
  return [
    {
      id: first.id,
      label: first.label,
      course: first.course,
      role: first.role,
      value,
      numerator: value === null ? null : sumOf(means),
      denominator: value === null ? null : means.length,
      known: means.length,
      eligible: sessions.length,
      reasonNull: value === null ? 'No session has a value.' : null,
      pooled:
        value === null
          ? null
          : {
              numerator: sumOver(valued, ({ numerator }) => numerator ?? 0),
              denominator: sumOver(valued, ({ denominator }) => denominator ?? 0),
            },
      ratings: sumOver(valued, ({ ratings }) => ratings),
      ...standing(value, first.atLeast),
    },
  ];
}

/** One value for each session and figure: of segments, the mean of those that have one. */
export function sessionMeans(units: readonly UnitFigure[]): readonly SessionMean[] {
  const groups = groupedBy(units, ({ course, session, id }) => JSON.stringify([course, session, id]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const values = group.flatMap(({ value }) => value ?? []);
    const { course, session, id } = first;
    return [{ course, session, id, value: values.length === 0 ? null : meanOf(values) }];
  });
}

/** Groups in the order of their first members. */
export function groupedBy<T>(
  list: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
