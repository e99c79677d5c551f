import type { Instrument, InstrumentDetails } from './instrument.js';

/**
 * An instrument of your own. Sources are citations in your own words, and bands have names of your own; beyond what
 * totals are judged by, everything may be left out.
 */
export interface OwnInstrument extends Instrument<string>, Partial<InstrumentDetails<string, string>> {}

/** What is wrong with the definition of an instrument. */
export type InstrumentFaultCode =
  /** A field is missing. */
  | 'missing'
  /** A field is not what it should be. */
  | 'unexpected'
  /** There is no field of this name. */
  | 'unknown-field'
  /** The id is that of an instrument that ships with the library. */
  | 'taken-id'
  /** The lower end of a range is not below the upper one. */
  | 'range-order'
  /** A total lies outside the range. */
  | 'out-of-range'
  /** A total of remission is one of a case. */
  | 'remission-is-case'
  /** Two schemes have the same id. */
  | 'repeated-id'
  /** Bands leave totals out. */
  | 'gap'
  /** A total is in two bands. */
  | 'overlap';

/** One fault of a definition, with its place as a JSON pointer. Messages hold no text of the definition. */
export interface InstrumentFault {
  readonly code: InstrumentFaultCode;
  readonly pointer: string;
  readonly message: string;
}
