import type { Origin } from '../export/origin.js';
import type { TextCheckOptions } from '../io/check-value.js';
import type { Report } from '../model/report.js';
import { protocols } from '../protocols/index.js';
import type { ProtocolChoice } from '../validator/check.js';
import type { InputFault } from './input.js';
import type { Output } from './output-format.js';
import type { Tally, TallyCounts } from './tally.js';

/** One call of `openipt check`: what it checks by, where its output goes, and what has come of it so far. */
export class CheckRun {
  readonly choice: ProtocolChoice;
  readonly options: TextCheckOptions;
  readonly #output: Output;
  readonly #tally: Tally;

  constructor(choice: ProtocolChoice, options: TextCheckOptions, output: Output, tally: Tally) {
    this.choice = choice;
    this.options = options;
    this.#output = output;
    this.#tally = tally;
  }

  /** Takes in a report, and gives its text for standard output. */
  report(report: Report, origin: Origin): string {
    this.#tally.report(report);
    return this.#output.report(report, origin);
  }

  /** Takes in the faults of one course that could not be checked, and gives their text for standard output. */
  refused(faults: readonly InputFault[]): string {
    this.#tally.fault();
    return this.#output.refused(faults.map(withKnownProtocols));
  }

  /** Takes in what was checked elsewhere. */
  add(counts: TallyCounts): void {
    this.#tally.add(counts);
  }

  /** Takes in an input that could not be read at all, and gives the text for standard output. */
  unreadable(fault: InputFault): string {
    this.#tally.fault();
    return this.#output.unreadable(fault);
  }
}

function withKnownProtocols(fault: InputFault): InputFault {
  if (fault.code !== 'unknown-protocol') return fault;
  return { ...fault, message: `${fault.message} Known: ${protocols.map(({ id }) => id).join(', ')}.` };
}
