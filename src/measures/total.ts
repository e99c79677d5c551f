import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Instrument } from './instrument.js';

/** Why a number is no total of an instrument. */
export interface TotalFault {
  readonly code: 'not-a-number' | 'out-of-range' | 'not-whole';
  readonly message: string;
}

/** What has to be known of a total to check it. */
export interface TotalOptions {
  /** It was scaled up for missing items, and need not be whole. */
  readonly prorated?: boolean;
}

/** Checks that a number can be a total of an instrument: within its range and, for a sum, whole unless prorated. */
export function checkTotal(
  instrument: Pick<Instrument<string>, 'name' | 'range' | 'scoring'>,
  total: number,
  { prorated = false }: TotalOptions = {},
): Result<number, TotalFault> {
  const fault = rangeFault(instrument, total);
  if (fault !== undefined) return err(fault);
  if (instrument.scoring === 'mean' || prorated || Number.isInteger(total)) return ok(total);
  return err({
    code: 'not-whole',
    message: `A total of the ${instrument.name} is a whole number, unless it is prorated.`,
  });
}

/** Why a number is outside the range of an instrument; `undefined` where it is within. */
export function rangeFault(
  { name, range }: Pick<Instrument<string>, 'name' | 'range'>,
  total: number,
): TotalFault | undefined {
  // Called from plain JavaScript, a total may be anything.
  if (!Number.isFinite(total)) return { code: 'not-a-number', message: 'A total is a finite number.' };
  const { min, max } = range.value;
  if (total >= min && total <= max) return undefined;
  return { code: 'out-of-range', message: `A total of the ${name} is between ${min} and ${max}.` };
}
