import { reaches } from '../measures/change.js';
import type { RaterRole } from '../model/rating.js';
import type { Figure } from '../model/report.js';
import type { RatedUnit } from './units.js';

/** What figures from ratings are of: an item or a subscale, by its id, or what is made of several. */
export type RatedFigureId =
  | `item/${string}`
  | `subscale/${string}`
  | 'adherence-proportion'
  | 'proscribed-rate'
  | 'differentiation';

/** A figure as reports have them, under an id of its own. */
export interface FigureOf<Id extends string> extends Omit<Figure, 'id'> {
  readonly id: Id;
}

/** A figure from ratings of one role. */
export interface RatedFigure extends FigureOf<RatedFigureId> {
  readonly role: RaterRole;
  /** Single scores behind it. */
  readonly ratings: number;
  /** From where on it counts as reached, by the instrument; `null` where the instrument does not say. */
  readonly atLeast: number | null;
  /** Of the differentiation, whether the treatment’s own subscale is the highest. */
  readonly reached: boolean | null;
}

/** A figure of one session, or of a segment of one. */
export interface UnitFigure extends RatedFigure, RatedUnit {
  readonly raters: number;
  /** Items that do not apply; of an item, raters who say so. */
  readonly notApplicable: number;
}

/** Whether a value reaches what the instrument asks for. */
export function standing(
  value: number | null,
  atLeast: number | null | undefined,
): Pick<RatedFigure, 'atLeast' | 'reached'> {
  if (atLeast === undefined || atLeast === null) return { atLeast: null, reached: null };
  return { atLeast, reached: value === null ? null : reaches(value, atLeast) };
}
