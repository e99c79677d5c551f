import type { FidelityInstrument } from './instrument.js';
import { pompScore } from './pomp.js';
import type { RatedFigure } from './rated-figure.js';

/**
 * How far the subscale of this treatment lies above the highest of the others, all of them as percentages of their range;
 * `null` where the instrument names none. From means of a session, or of a course.
 */
export function differentiationOf(
  { differentiation, scale }: FidelityInstrument,
  subscales: readonly Omit<RatedFigure, 'role'>[],
): Omit<RatedFigure, 'role'> | null {
  if (differentiation === undefined) return null;
  const of = (ids: readonly string[]) =>
    subscales.filter(({ id }) => ids.some((subscale) => id === `subscale/${subscale}`));
  const compared = [...of([differentiation.own]), ...of(differentiation.others)];
  const [own, ...others] = compared.map(({ value }) =>
    value === null ? null : pompScore(value, scale).value,
  );
  const highest = others.reduce<number | null>(
    (most, other) => (most === null || other === null ? null : Math.max(most, other)),
    -Infinity,
  );
  // An unknown subscale could be the highest.
  const value =
    own === undefined || own === null || highest === null || others.length < differentiation.others.length
      ? null
      : own - highest;
  return {
    id: 'differentiation',
    label: 'Own subscale above the highest other, in % of the range',
    value,
    numerator: null,
    denominator: null,
    known: compared.filter((figure) => figure.value !== null).length,
    eligible: 1 + differentiation.others.length,
    reasonNull: value === null ? 'A subscale that is compared has no score.' : null,
    ratings: compared.reduce((sum, { ratings }) => sum + ratings, 0),
    atLeast: null,
    reached: value === null ? null : value > 0,
  };
}
