import { cohortPartial, startCohort } from '../cohort/cohort.js';
import type { TextCheckOptions } from '../io/check-value.js';
import type { CohortPartial, FiguresOf } from '../model/partial.js';
import type { Protocol } from '../model/protocol.js';
import { protocol } from '../protocols/index.js';
import { countingLines } from './count-courses.js';
import type { InputFault } from './input.js';
import type { Job, JobDone } from './jobs.js';
import { LineReader } from './line-reader.js';

/** What whoever counts pieces needs to know of a call; it can be handed to another thread. */
export interface CountSetting {
  /** The protocol for all courses; `null` where each course names its own. */
  readonly protocol: Protocol | null;
  readonly options: TextCheckOptions;
  readonly figuresOf: FiguresOf;
}

/** What came of a piece that was counted. */
export interface Counted extends JobDone {
  readonly partial: CohortPartial;
  /** The faults of each line that was no course. */
  readonly refused: readonly (readonly InputFault[])[];
}

/** Counts the courses of pieces, each on its own. */
export function countingJobs({ protocol: own, options, figuresOf }: CountSetting): (job: Job) => Counted {
  const { asOf } = options;
  return ({ bytes, start, tooLong, file }) => {
    const cohort = startCohort({ figuresOf, ...(asOf === undefined ? {} : { asOf }) });
    const refused: (readonly InputFault[])[] = [];
    const reader = new LineReader(
      countingLines(file, {
        cohort,
        choice: own ?? protocol,
        options,
        refused: (faults) => refused.push(faults),
      }),
      start,
    );
    reader.take(bytes);
    reader.end();
    if (tooLong) reader.tooLong();
    return { partial: cohortPartial(cohort), refused, lines: reader.lines };
  };
}
