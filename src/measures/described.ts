import { bandSchemes } from './band-schemes.js';
import { details } from './details.js';
import type { DescribedInstrument, InstrumentId } from './instrument.js';
import { instruments } from './instruments.js';

/** The instruments that ship with the library, in a fixed order, with all that is known here of their totals. */
export const describedInstruments: readonly DescribedInstrument[] = instruments.map((basics) => ({
  ...basics,
  ...details[basics.id],
  bands: bandSchemes[basics.id],
}));

/** One of the instruments that ship with the library, by id; `undefined` where it is none of them. */
export function describedInstrument(id: InstrumentId): DescribedInstrument;
export function describedInstrument(id: string): DescribedInstrument | undefined;
export function describedInstrument(id: string): DescribedInstrument | undefined {
  return describedInstruments.find((candidate) => candidate.id === id);
}
