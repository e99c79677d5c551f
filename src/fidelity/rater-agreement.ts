import type { CheckedRatings } from './check-ratings.js';
import { itemScores, scaleScore } from './item-scores.js';
import type { RatedFigureId } from './rated-figure.js';
import type { RatingTable } from './rating-table.js';
import { isRated } from './rating-table.js';
import type { RatedUnit, Slice, UnitRatings } from './units.js';
import { unitsOf } from './units.js';

/** What raters of one role said of the units that at least two of them rated. */
export interface DoubleRated {
  readonly id: Extract<RatedFigureId, `item/${string}` | `subscale/${string}`>;
  readonly label: string;
  /** A row for each of the `units`, a place for each of the `raters`; a rater without a score stands as `null`. */
  readonly table: RatingTable;
  readonly units: readonly RatedUnit[];
  readonly raters: readonly string[];
  /** Units that one rater alone scored. */
  readonly ratedOnce: number;
}

/** Agreement on one item or subscale. */
export interface RaterAgreement<S> extends DoubleRated {
  readonly agreement: S;
}

/**
 * The items of an instrument as tables for the statistics of agreement. *Not applicable* and *missing* are both no score:
 * whether raters agree that an item applies is another question.
 */
export function doubleRatedItems(checked: CheckedRatings, slice: Slice): readonly DoubleRated[] {
  const units = unitsOf(checked, slice);
  return checked.instrument.items.map((item) => ({
    ...tableOf(units, (unit, rater) => {
      const rating = unit.items.get(item.id)?.get(rater);
      return rating !== undefined && 'score' in rating ? rating.score : null;
    }),
    id: `item/${item.id}` as const,
    label: item.label,
  }));
}

/** The subscales of an instrument as such tables: of each rater, the mean of the items that this rater scored. */
export function doubleRatedSubscales(checked: CheckedRatings, slice: Slice): readonly DoubleRated[] {
  const { instrument } = checked;
  const units = unitsOf(checked, slice);
  return (instrument.subscales ?? []).map((subscale) => {
    const items = instrument.items.filter(({ id }) => subscale.items.includes(id));
    return {
      ...tableOf(
        units,
        (unit, rater) => scaleScore(itemScores({ items }, unit, [rater]), instrument.present.value).value,
      ),
      id: `subscale/${subscale.id}` as const,
      label: subscale.label,
    };
  });
}

/**
 * The agreement of raters of one role on each item, by the statistic that fits the scale.
 *
 * @example
 * agreementByItem(checked, { role: 'observer' }, (table) => krippendorffAlpha(table, { metric: 'ordinal' }));
 */
export function agreementByItem<S>(
  checked: CheckedRatings,
  slice: Slice,
  statistic: (table: RatingTable) => S,
): readonly RaterAgreement<S>[] {
  return doubleRatedItems(checked, slice).map((rated) => ({ ...rated, agreement: statistic(rated.table) }));
}

/**
 * The agreement of raters of one role on each subscale.
 *
 * @example
 * agreementBySubscale(checked, { role: 'observer' }, (table) => intraclassCorrelation(table, { form: '2,1' }));
 */
export function agreementBySubscale<S>(
  checked: CheckedRatings,
  slice: Slice,
  statistic: (table: RatingTable) => S,
): readonly RaterAgreement<S>[] {
  return doubleRatedSubscales(checked, slice).map((rated) => ({
    ...rated,
    agreement: statistic(rated.table),
  }));
}

function tableOf(
  units: readonly UnitRatings[],
  scoreOf: (unit: UnitRatings, rater: string) => number | null,
): Pick<DoubleRated, 'table' | 'units' | 'raters' | 'ratedOnce'> {
  const scored = units.map((unit) => {
    const scores = new Map(unit.raters.map((rater) => [rater, scoreOf(unit, rater)]));
    return { unit, scores, times: [...scores.values()].filter(isRated).length };
  });
  const twice = scored.filter(({ times }) => times >= 2);
  const raters = [
    ...new Set(
      twice.flatMap(({ scores }) => [...scores].flatMap(([id, score]) => (score === null ? [] : [id]))),
    ),
  ].sort();
  return {
    table: twice.map(({ scores }) => raters.map((rater) => scores.get(rater) ?? null)),
    units: twice.map(({ unit }) => unit.unit),
    raters,
    ratedOnce: scored.filter(({ times }) => times === 1).length,
  };
}
