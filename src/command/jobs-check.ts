import type { TextCheckOptions } from '../io/check-value.js';
import type { Protocol } from '../model/protocol.js';
import { protocol } from '../protocols/index.js';
import { linesInto } from './check-lines.js';
import { CheckRun } from './check-run.js';
import type { Job, JobDone } from './jobs.js';
import { LineReader } from './line-reader.js';
import { outputs } from './output.js';
import type { TallyCounts } from './tally.js';
import { Tally } from './tally.js';

/** What whoever checks pieces needs to know of a call; it can be handed to another thread. */
export interface CheckSetting {
  /** The protocol for all courses; `null` where each course names its own. */
  readonly protocol: Protocol | null;
  readonly options: TextCheckOptions;
  readonly severalInputs: boolean;
}

/** What came of a piece that was checked. */
export interface Checked extends JobDone {
  /** The records, for standard output. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tally: TallyCounts;
}

/** Checks pieces one by one: the same records as from the lines in one run. */
export function checkingJobs(setting: CheckSetting): (job: Job) => Checked {
  const output = outputs.ndjson({
    // Every fault of a line is a record.
    warn: () => {},
    look: { width: 80, color: false, ascii: false },
    severalInputs: setting.severalInputs,
    reviews: false,
  });
  return ({ bytes, start, tooLong, file }) => {
    // The level from which a check fails is asked once, by the one who adds up.
    const tally = new Tally('never');
    const run = new CheckRun(setting.protocol ?? protocol, setting.options, output, tally);
    const out: string[] = [];
    const reader = new LineReader(
      linesInto((text) => out.push(text), file, run),
      start,
    );
    reader.take(bytes);
    reader.end();
    if (tooLong) reader.tooLong();
    return { bytes: new TextEncoder().encode(out.join('')), lines: reader.lines, tally: tally.counts() };
  };
}
