import { err, ok } from '../lib/result.js';
import type { Answer } from './answer.js';
import { unanswered } from './answer.js';
import type { Band, BandScheme, Instrument } from './instrument.js';
import { rangeFault } from './total.js';

/** What has to be known of an instrument to find a band. */
export interface Banded<B extends string> extends Pick<Instrument<string>, 'name' | 'range' | 'scoring'> {
  readonly bands?: readonly BandScheme<string, B>[];
}

/**
 * The band that a total is in, by the scheme of the given id or else by the first. Where the bands of a scheme overlap,
 * as one is printed, or leave out a prorated total, it says so and picks none.
 *
 * @example
 * bandOf(instrument('phq-9'), 12); // { ok: true, value: { id: 'moderate', min: 10, max: 14 } }
 */
export function bandOf<B extends string>(
  instrument: Banded<B>,
  total: number,
  scheme?: string,
): Answer<Band<B>> {
  const { bands: schemes = [], name } = instrument;
  const fault = rangeFault(instrument, total);
  if (fault !== undefined) return err(fault);
  const [first] = schemes;
  if (first === undefined) return unanswered('no-bands', `The ${name} has no bands that are stated here.`);
  const chosen = scheme === undefined ? first : schemes.find(({ id }) => id === scheme);
  if (chosen === undefined) {
    const ids = schemes.map(({ id }) => id).join(', ');
    return unanswered('no-such-scheme', `The ${name} has the schemes ${ids}.`);
  }
  const around = chosen.bands.filter(({ min, max }) => total >= min && total <= max);
  const [band, ...others] = instrument.scoring === 'mean' ? upperOfJoint(around, total) : around;
  if (band === undefined) {
    return unanswered(
      'in-no-band',
      `No band of the ${name} takes in this total; a prorated one is rounded first.`,
    );
  }
  return others.length === 0
    ? ok(band)
    : unanswered('in-several-bands', `The bands of the ${name} overlap at this total.`);
}

// Neighbouring bands of a mean share an end.
function upperOfJoint<B extends string>(around: readonly Band<B>[], total: number): readonly Band<B>[] {
  const [lower, upper] = around;
  const isJoint = around.length === 2 && lower?.max === total && upper?.min === total;
  return isJoint ? around.slice(1) : around;
}
