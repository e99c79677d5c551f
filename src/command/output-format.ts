import type { Origin } from '../export/origin.js';
import type { Report } from '../model/report.js';
import type { Protocol } from '../protocols/index.js';
import { protocol } from '../protocols/index.js';
import type { TextOptions } from '../render/text-layout.js';
import type { InputFault } from './input.js';
import type { Tally } from './tally.js';

/** A format of the output. Each method gives the text for standard output. */
export interface Output {
  readonly begin: () => string;
  readonly report: (report: Report, origin: Origin) => string;
  /** One course that could not be checked, with its faults; there is at least one. */
  readonly refused: (faults: readonly InputFault[]) => string;
  /** An input that could not be read at all. */
  readonly unreadable: (fault: InputFault) => string;
  readonly end: (tally: Tally) => string;
}

/** What an output needs beside the reports. */
export interface OutputSetting {
  /** Writes a message to standard error. */
  readonly warn: (text: string) => void;
  readonly look: Required<TextOptions>;
  /** Whether more than one input was named, so that a line’s number alone does not say where it stands. */
  readonly severalInputs: boolean;
  /** Whether a format that leaves questions out holds them too. */
  readonly reviews: boolean;
}

/** The definition of a report’s protocol, where it is one of ours. */
export function titles({ protocol: { id } }: Report): { readonly protocol?: Protocol } {
  const definition = protocol(id);
  return definition === undefined ? {} : { protocol: definition };
}
