import { reaches } from '../measures/change.js';
import type { RaterRole } from '../model/rating.js';
import type { CheckedRatings } from './check-ratings.js';
import { differentiationOf } from './differentiation.js';
import type { BehaviourClass, FidelityInstrument } from './instrument.js';
import type { ItemScore } from './item-scores.js';
import { itemScores, scaleScore } from './item-scores.js';
import type { UnitFigure } from './rated-figure.js';
import { standing } from './rated-figure.js';
import type { RatedUnit, Slice, UnitRatings } from './units.js';
import { unitsOf } from './units.js';

/**
 * What ratings of one role say of each session (or segment): a figure for each item (`item/…`) and subscale
 * (`subscale/…`), the share of essential items adhered to, the rate of proscribed ones, and how far this treatment’s
 * subscale lies above the others. Each kind apart: nothing is added up to a score of fidelity.
 *
 * @example
 * const figures = unitFigures(checked, { role: 'observer' });
 */
export function unitFigures(checked: CheckedRatings, slice: Slice): readonly UnitFigure[] {
  return unitsOf(checked, slice).flatMap((unit) => figuresOf(checked.instrument, unit, slice.role));
}

function figuresOf(
  instrument: FidelityInstrument,
  unit: UnitRatings,
  role: RaterRole,
): readonly UnitFigure[] {
  const scores = itemScores(instrument, unit);
  const place = { ...unit.unit, role, raters: unit.raters.length };
  const labels = new Map(instrument.items.map(({ id, label }) => [id, label]));
  const items = scores.map(
    (score): UnitFigure => ({ ...place, ...itemFigure(labels.get(score.item) ?? score.item, score) }),
  );
  const subscales = (instrument.subscales ?? []).map(({ id, label, items: own }): UnitFigure => {
    const of = scores.filter(({ item }) => own.includes(item));
    return { ...place, ...subscaleFigure(instrument, id, label, of) };
  });
  const shares = sharesOf(instrument, scores).map((share) => ({ ...place, ...share }));
  return [...items, ...subscales, ...shares, ...differentiationAt(instrument, subscales, place)];
}

type Bare = Omit<UnitFigure, keyof RatedUnit | 'role' | 'raters'>;

function itemFigure(label: string, score: ItemScore): Bare {
  const { item, scores, value, notApplicable, missing, applies } = score;
  return {
    id: `item/${item}`,
    label,
    value,
    numerator: value === null ? null : value * scores.length,
    denominator: value === null ? null : scores.length,
    known: scores.length,
    eligible: scores.length + missing,
    reasonNull: value === null ? (applies ? 'Nobody scored it.' : 'It does not apply.') : null,
    ratings: scores.length,
    notApplicable,
    ...standing(value, undefined),
  };
}

function subscaleFigure(
  { present, thresholds }: FidelityInstrument,
  id: string,
  label: string,
  scores: readonly ItemScore[],
): Bare {
  const { value, sum, scored, applicable, ratings, reasonNull } = scaleScore(scores, present.value);
  const threshold = thresholds?.subscales?.find(({ subscale }) => subscale === id);
  return {
    id: `subscale/${id}`,
    label,
    value,
    numerator: sum,
    denominator: value === null ? null : scored,
    known: scored,
    eligible: applicable,
    reasonNull,
    ratings,
    notApplicable: scores.length - applicable,
    ...standing(value, threshold?.value),
  };
}

function sharesOf(instrument: FidelityInstrument, scores: readonly ItemScore[]): readonly Bare[] {
  const { rates, items, thresholds = {} } = instrument;
  if (rates === 'competence') return [];
  const of = (...classes: readonly BehaviourClass[]) =>
    scores.filter(({ item }) =>
      items.some((one) => one.id === item && one.class !== undefined && classes.includes(one.class)),
    );
  const essential = of('unique-essential', 'essential');
  const proscribed = of('proscribed');
  return [
    ...(essential.length === 0
      ? []
      : [
          shareFigure(
            { id: 'adherence-proportion', label: 'Essential items adhered to' },
            essential,
            thresholds.adherent?.value,
            thresholds.proportion?.value,
          ),
        ]),
    ...(proscribed.length === 0
      ? []
      : [
          shareFigure(
            { id: 'proscribed-rate', label: 'Proscribed items done' },
            proscribed,
            thresholds.occurred?.value,
          ),
        ]),
  ];
}

function shareFigure(
  named: Pick<UnitFigure, 'id' | 'label'>,
  scores: readonly ItemScore[],
  counts: number | undefined,
  atLeast?: number,
): Bare {
  const applicable = scores.filter(({ applies }) => applies);
  const values = applicable.flatMap(({ value }) => value ?? []);
  const reached = counts === undefined ? 0 : values.filter((value) => reaches(value, counts)).length;
  const none = counts === undefined || values.length === 0;
  const value = none ? null : reached / values.length;
  return {
    ...named,
    value,
    numerator: none ? null : reached,
    denominator: none ? null : values.length,
    known: values.length,
    eligible: applicable.length,
    reasonNull: none ? whyNone(counts, applicable.length) : null,
    ratings: applicable.reduce((sum, { scores: given }) => sum + given.length, 0),
    notApplicable: scores.length - applicable.length,
    ...standing(value, atLeast),
  };
}

function whyNone(counts: number | undefined, applicable: number): string {
  if (counts === undefined) return 'The instrument states no score from which an item counts.';
  return applicable === 0 ? 'No item applies.' : 'No item that applies is scored.';
}

function differentiationAt(
  instrument: FidelityInstrument,
  subscales: readonly UnitFigure[],
  place: RatedUnit & Pick<UnitFigure, 'role' | 'raters'>,
): readonly UnitFigure[] {
  const found = differentiationOf(instrument, subscales);
  return found === null ? [] : [{ ...place, ...found, notApplicable: 0 }];
}
