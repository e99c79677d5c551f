import type { FigureId } from '../../model/figure-ids.js';
import { figureLabels } from '../../model/figure-ids.js';
import type { Figure } from '../../model/report.js';

/** How many of what a figure is about are known. */
interface Extent {
  readonly known: number;
  readonly eligible: number;
}

/** A share of a whole that may be empty: then there is no value, and the reason stands in its place. */
export function share(
  id: FigureId,
  numerator: number,
  denominator: number,
  reasonNull: string,
  extent: Extent = { known: denominator, eligible: denominator },
): Figure {
  const none = denominator === 0;
  return {
    id,
    label: figureLabels[id],
    value: none ? null : numerator / denominator,
    numerator,
    denominator,
    known: extent.known,
    eligible: extent.eligible,
    reasonNull: none ? reasonNull : null,
  };
}

/** A number of things, known of as many sessions as the extent says, or else of the course as a whole. */
export function count(id: FigureId, value: number, extent: Extent = told): Figure {
  return {
    id,
    label: figureLabels[id],
    value,
    numerator: value,
    denominator: null,
    known: extent.known,
    eligible: extent.eligible,
    reasonNull: null,
  };
}

/** A number that is no share of anything: a median, say. */
export function plain(id: FigureId, value: number, extent: Extent): Figure {
  return {
    id,
    label: figureLabels[id],
    value,
    numerator: null,
    denominator: null,
    ...extent,
    reasonNull: null,
  };
}

/** Whether something holds of the course as a whole: 1 or 0, of one course. */
export function yesNo(id: FigureId, holds: boolean): Figure {
  return share(id, holds ? 1 : 0, 1, '');
}

/** A figure without a value, with the reason, how much there was to know, and what was counted all the same. */
export function unknown(
  id: FigureId,
  reasonNull: string,
  extent: Extent = untold,
  numerator: number | null = null,
): Figure {
  return {
    id,
    label: figureLabels[id],
    value: null,
    numerator,
    denominator: null,
    known: extent.known,
    eligible: extent.eligible,
    reasonNull,
  };
}

/** A figure that there is nothing to ask for: the protocol does not foresee it, or it cannot be said yet. */
export function notAsked(id: FigureId, reasonNull: string): Figure {
  return unknown(id, reasonNull, { known: 0, eligible: 0 });
}

/** One of one course that is known. */
const told: Extent = { known: 1, eligible: 1 };

/** One of one course that cannot be told. */
const untold: Extent = { known: 0, eligible: 1 };
