import { err, ok } from '../lib/result.js';
import type { Answer } from './answer.js';
import { unanswered } from './answer.js';
import { gainOf, improvementOf, reaches } from './change.js';
import type { CitedFor, Instrument, MinimalChange } from './instrument.js';
import { rangeFault } from './total.js';

/** What has to be known of an instrument to find the smallest changes that were reached. */
export interface WithMinimalChange<S extends string> extends Instrument<S> {
  readonly minimalChange?: readonly CitedFor<MinimalChange, S>[];
}

/**
 * Which of the smallest changes that matter, as published, the change from the first total to the last reaches. An
 * empty list: it reaches none of them. Each says for whom and in which direction it was found.
 *
 * @example
 * minimalChangesReached(instrument('bdi-ii'), 30, 24); // { ok: true, value: [ the one of 17.5% ] }
 */
export function minimalChangesReached<S extends string>(
  instrument: WithMinimalChange<S>,
  first: number,
  last: number,
): Answer<readonly CitedFor<MinimalChange, S>[]> {
  const fault = rangeFault(instrument, first) ?? rangeFault(instrument, last);
  if (fault !== undefined) return err(fault);
  const { minimalChange = [], name } = instrument;
  if (minimalChange.length === 0) {
    return unanswered('no-threshold', `The ${name} has no smallest change that is stated here.`);
  }
  const gain = gainOf(instrument, first, last) ?? 0;
  return ok(
    minimalChange.filter(({ value: { absolute, share, direction } }) => {
      if (direction !== undefined && direction !== (gain > 0 ? 'better' : 'worse')) return false;
      // Of a share: where the first total leaves nothing to improve, no share of it is reached.
      const amount = share === undefined ? gain : (improvementOf(instrument, first, last) ?? 0);
      return reaches(Math.abs(amount), share ?? absolute);
    }),
  );
}
