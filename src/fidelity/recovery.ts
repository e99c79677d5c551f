import { ok } from '../lib/result.js';
import type { Answer } from '../measures/answer.js';
import { isCase } from '../measures/answers.js';
import type { Instrument } from '../measures/instrument.js';

/** Whether somebody went from a case to none. Who was no case to begin with cannot recover in this sense. */
export type Recovery = 'recovered' | 'not-recovered' | 'not-applicable';

/**
 * Recovery by the cut-off of the instrument: a case at first and none at last. With a reliable change towards the better
 * it is called reliable recovery; `isReliableChange` of `openipt/measures` answers that part.
 *
 * @example
 * recoveryOf(instrument('phq-9'), 15, 9); // { ok: true, value: 'recovered' }
 */
export function recoveryOf(
  instrument: Instrument<string>,
  first: number,
  last: number,
  population?: string,
): Answer<Recovery> {
  const before = isCase(instrument, first, population);
  if (!before.ok) return before;
  const after = isCase(instrument, last, population);
  if (!after.ok) return after;
  if (!before.value) return ok('not-applicable');
  return ok(after.value ? 'not-recovered' : 'recovered');
}
