import type { Chance } from '../../lib/chance.js';
import type { Instrument, InstrumentId } from '../../measures/instrument.js';
import { instruments } from '../../measures/instruments.js';
import type { FocusPlan } from './focus.js';

/** A measure beside the one that the course is followed by: taken with its first score, and again in the last session. */
export interface SecondMeasure {
  readonly instrument: Instrument;
  readonly first: number;
  readonly last: number;
}

const others: readonly InstrumentId[] = ['gad-7', 'gad-7', 'sas-sr', 'iip-32'];

/** Draws one for some courses; for grief, an inventory of grief. */
export function planSecondMeasure(focus: FocusPlan, chance: Chance): SecondMeasure | undefined {
  const grieves = [focus.primary, focus.second?.area].includes('grief');
  const id = chance.pick(grieves ? (['icg', 'icg', ...others] as const) : others);
  const [first, gain] = [chance.whole(20, 60), chance.whole(0, 90)];
  const instrument = instruments.find((one) => one.id === id);
  if (instrument === undefined || chance.oneIn(2)) return undefined;
  return { instrument, first: at(instrument, first), last: at(instrument, (first * (100 - gain)) / 100) };
}

/** So many hundredths of the way up the scale; a mean has two decimals. */
function at({ range, scoring }: Instrument, share: number): number {
  const { min, max } = range.value;
  const way = ((max - min) * share) / 100;
  return scoring === 'sum' ? Math.round(min + way) : Math.round((min + way) * 100) / 100;
}

/** Whether the first score speaks of an illness of its own, so that somebody looks at what else could help. */
export function asksForReview({ instrument, first }: SecondMeasure): boolean {
  return instrument.id === 'icg' && first >= (instrument.caseness?.[0]?.value ?? Number.POSITIVE_INFINITY);
}
