import { err, ok } from '../lib/result.js';
import type { Answer, Unanswered } from './answer.js';
import { answerOr, unanswered } from './answer.js';
import * as change from './change.js';
import type { Instrument } from './instrument.js';
import { rangeFault } from './total.js';

/**
 * Whether the change from the first total to the last is a response. The share that counts is the instrument’s own, of
 * the way from the first total to the best one; on a scale from 0 where higher is worse, of the first total.
 *
 * @example
 * hasResponse(instrument('phq-9'), 18, 9); // { ok: true, value: true }
 */
export function hasResponse(instrument: Instrument<string>, first: number, last: number): Answer<boolean> {
  return answerOr(
    change.hasResponse(instrument, first, last),
    () =>
      rangeFault(instrument, first) ??
      rangeFault(instrument, last) ??
      missing(instrument, 'response', 'share for response') ?? {
        code: 'no-room',
        message: `The first total of the ${instrument.name} is the best one already.`,
      },
  );
}

/** Whether a total is in remission, by the instrument’s own value. */
export function isRemission(instrument: Instrument<string>, total: number): Answer<boolean> {
  return answerOr(
    change.isRemission(instrument, total),
    () => rangeFault(instrument, total) ?? lacking(instrument, 'value of remission'),
  );
}

/**
 * Whether a total is that of a case. Where populations have cut-offs of their own and none is named, the answer is the
 * one that all of them give, if they agree.
 *
 * @example
 * isCase(instrument('epds'), 14, 'postnatal'); // { ok: true, value: true }
 */
export function isCase(instrument: Instrument<string>, total: number, population?: string): Answer<boolean> {
  const fault = rangeFault(instrument, total);
  if (fault !== undefined) return err(fault);
  const all = instrument.caseness ?? [];
  if (all.length === 0) return err(lacking(instrument, 'cut-off'));
  const asked = population === undefined ? all : all.filter((cutOff) => cutOff.population === population);
  const [one, ...others] = new Set(
    asked.map(({ value }) => change.isAtOrBeyond(instrument, value, total) === true),
  );
  if (one === undefined) {
    return unanswered('no-such-population', `The ${instrument.name} states no cut-off for this population.`);
  }
  return others.length === 0
    ? ok(one)
    : unanswered(
        'depends-on-population',
        `The cut-offs of the ${instrument.name} differ by population, and the total lies between them.`,
      );
}

/** What a reliable change is judged by, where not by the instrument’s own value. */
export interface ReliableChangeOptions {
  /** The smallest reliable difference in points, from `reliableChangeThreshold` say. */
  readonly threshold?: number;
}

/**
 * Whether the difference between two totals is larger than the error of the instrument explains, and in which
 * direction. A difference that just reaches the threshold counts.
 *
 * @example
 * isReliableChange(instrument('phq-9'), 16, 10); // { ok: true, value: 'better' }
 */
export function isReliableChange(
  instrument: Instrument<string>,
  first: number,
  last: number,
  { threshold }: ReliableChangeOptions = {},
): Answer<'better' | 'worse' | 'none'> {
  return answerOr(
    change.reliableChangeOf(instrument, first, last, threshold),
    () =>
      rangeFault(instrument, first) ??
      rangeFault(instrument, last) ??
      (threshold === undefined ? missing(instrument, 'reliableChange', 'reliable change') : undefined) ?? {
        code: 'bad-threshold',
        message: 'The smallest reliable difference is a number above 0.',
      },
  );
}

function missing(
  instrument: Instrument<string>,
  field: 'response' | 'reliableChange',
  what: string,
): Unanswered | undefined {
  return instrument[field] === undefined ? lacking(instrument, what) : undefined;
}

function lacking({ name }: Instrument<string>, what: string): Unanswered {
  return { code: 'no-threshold', message: `The ${name} has no ${what} that is stated here.` };
}
