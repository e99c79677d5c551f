import type { Call, OptionSpec } from './call.js';
import type { Host } from './host.js';

/** A command: what it takes, its help, and where its work is done, which is imported only when it is called. */
export interface Command {
  readonly name: string;
  readonly options: readonly OptionSpec[];
  /** How many arguments it takes beside options. */
  readonly positionals: number;
  /** Fits a screen, and ends with an example. */
  readonly help: string;
  /** Does the work, and gives the exit status. */
  readonly run: (call: Call, host: Host) => Promise<number>;
}
