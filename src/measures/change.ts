import type { Instrument } from './instrument.js';
import { rangeFault } from './total.js';

type Scale = Pick<Instrument<string>, 'name' | 'range' | 'higherIs'>;

/** Means are sums of decimals: what differs by so little is the same. */
const negligible = 1e-9;

/** How far a total is from the best one; `undefined` for a number that the instrument cannot give. */
function distance(scale: Scale, total: number): number | undefined {
  if (rangeFault(scale, total) !== undefined) return undefined;
  const { min, max } = scale.range.value;
  return scale.higherIs === 'worse' ? total - min : max - total;
}

/** By how many points a total got better from the first to the last; below 0 where it got worse. */
export function gainOf(scale: Scale, first: number, last: number): number | undefined {
  const [before, after] = [distance(scale, first), distance(scale, last)];
  return before === undefined || after === undefined ? undefined : before - after;
}

/**
 * The improvement from the first total to the last, as a share of the way from the first to the best one: 1 at the
 * best total, 0 for no change, below 0 for a worsening. On a scale from 0 where higher is worse this is the fall as a
 * share of the first total. `undefined` where the first total leaves nothing to improve or a total is impossible.
 */
export function improvementOf(scale: Scale, first: number, last: number): number | undefined {
  const room = distance(scale, first);
  const gain = gainOf(scale, first, last);
  return room === undefined || gain === undefined || room <= 0 ? undefined : gain / room;
}

/** Whether the last total is a response; `undefined` where that cannot be said. */
export function hasResponse(
  instrument: Scale & Pick<Instrument<string>, 'response'>,
  first: number,
  last: number,
): boolean | undefined {
  const share = improvementOf(instrument, first, last);
  return share === undefined || instrument.response === undefined
    ? undefined
    : reaches(share, instrument.response.value);
}

/** Whether a total is in remission; `undefined` where that cannot be said. */
export function isRemission(
  instrument: Scale & Pick<Instrument<string>, 'remission'>,
  total: number,
): boolean | undefined {
  const { remission } = instrument;
  if (remission === undefined) return undefined;
  const gain = gainOf(instrument, remission.value, total);
  return gain === undefined ? undefined : reaches(gain, 0);
}

/** Whether a total is at a cut-off or on its worse side; `undefined` for a number that the instrument cannot give. */
export function isAtOrBeyond(scale: Scale, cutOff: number, total: number): boolean | undefined {
  const gain = gainOf(scale, total, cutOff);
  return gain === undefined ? undefined : reaches(gain, 0);
}

/** The direction of a reliable change, or `none`; `undefined` where that cannot be said. */
export function reliableChangeOf(
  instrument: Scale & Pick<Instrument<string>, 'reliableChange'>,
  first: number,
  last: number,
  threshold: number | undefined = instrument.reliableChange?.value,
): 'better' | 'worse' | 'none' | undefined {
  const gain = gainOf(instrument, first, last);
  if (gain === undefined || threshold === undefined || !(threshold > 0)) return undefined;
  if (reaches(gain, threshold)) return 'better';
  return reaches(-gain, threshold) ? 'worse' : 'none';
}

/** Whether an amount is as large as another, or short of it by less than arithmetic loses. */
export function reaches(amount: number, threshold: number): boolean {
  return amount >= threshold - negligible;
}
