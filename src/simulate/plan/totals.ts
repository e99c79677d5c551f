import type { Chance } from '../../lib/chance.js';
import { isRemission } from '../../measures/change.js';
import type { Instrument } from '../../measures/instrument.js';

/** What became of the symptoms in the end. */
export type Outcome = 'remission' | 'response' | 'some-change' | 'no-change';

/** One score of the measure that the course is followed by. */
export interface PlannedScore {
  readonly total: number;
  readonly riskItem?: number;
}

/** A share of the way up the scale, in hundredths from `low` to `high`. */
export function shareOf(instrument: Instrument, low: number, high: number, chance: Chance): number {
  return instrument.range.value.min + Math.round((width(instrument) * chance.whole(low, high)) / 100);
}

/** How far a total goes up and down by itself. */
export function wobbleOf(instrument: Instrument): number {
  return Math.max(1, Math.round(width(instrument) * 0.04));
}

/** The last total that an outcome comes to, from the first one. */
export function finalTotal(
  instrument: Instrument,
  outcome: Outcome,
  baseline: number,
  chance: Chance,
): number {
  const { min } = instrument.range.value;
  const from = baseline - min;
  const remitted = instrument.remission?.value ?? min + Math.floor(width(instrument) * 0.15);
  const half = min + Math.floor(from * (1 - (instrument.response?.value ?? 0.5)));
  const part = (low: number, high: number) => min + Math.round((from * chance.whole(low, high)) / 100);
  switch (outcome) {
    case 'remission':
      return Math.min(baseline, chance.whole(min, remitted));
    case 'response':
      return Math.max(Math.min(remitted + 1, half), half - chance.whole(0, 2));
    case 'some-change':
      return part(62, 80);
    case 'no-change': {
      const total = part(88, 102);
      return isRemission(instrument, total) === true ? baseline : total;
    }
  }
}

/** Two scores in a row that are reliably worse than the first, and the session in which that is looked at. */
export interface Setback {
  readonly at: number;
  readonly totals: ReadonlyMap<number, number>;
}

/** Draws one, seldom: not at the end of the course, and not where the scale is at its end. */
export function setbackIn(
  { reliableChange, range }: Instrument,
  baseline: number,
  measured: readonly number[],
  chance: Chance,
): Setback | undefined {
  const [wanted, place, more] = [chance.oneIn(20), chance.whole(1, 3), chance.whole(0, 1)];
  const [at, next, after] = measured.slice(place);
  if (!wanted || reliableChange === undefined || at === undefined || next === undefined) return undefined;
  const worse = baseline + reliableChange.value + more;
  if (after === undefined || worse > range.value.max) return undefined;
  const pair: readonly (readonly [number, number])[] = [
    [at, worse],
    [next, worse],
  ];
  return { at, totals: new Map(pair) };
}

/** A total within the scale, mostly with the item that asks about suicide: the worse the total, the more often positive. */
export function scored(instrument: Instrument, wish: number, chance: Chance): PlannedScore {
  const { min, max } = instrument.range.value;
  const total = Math.max(min, Math.min(max, wish));
  const positive = chance.whole(0, 99) < Math.round(((total - min) / (max - min)) * 60);
  const value = chance.pick([1, 1, 1, 2]);
  const item = instrument.riskItem?.value;
  if (chance.oneIn(12) || item === undefined) return { total };
  return { total, riskItem: positive && total >= value ? Math.min(value, item.max) : 0 };
}

function width({ range }: Instrument): number {
  return range.value.max - range.value.min;
}
