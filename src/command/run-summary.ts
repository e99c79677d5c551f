import { addPartial, cohortPartial, startCohort } from '../cohort/cohort.js';
import { protocols } from '../protocols/index.js';
import type { Call } from './call.js';
import type { Counting } from './count-courses.js';
import { countFile, countLines } from './count-courses.js';
import { courseSettings } from './course-settings.js';
import { faultLine } from './fault-lines.js';
import type { Host } from './host.js';
import type { InputFault, Source } from './input.js';
import { InputError } from './input.js';
import type { Lanes } from './jobs.js';
import { inLanes } from './jobs.js';
import type { Counted } from './jobs-count.js';
import { jobsOf } from './settings.js';
import { sourcesOf } from './sources.js';
import { summaryWish } from './summary-output.js';

/** `openipt summary`: many courses, counted as they come, in figures that can be published. */
export async function runSummary(call: Call, host: Host): Promise<number> {
  const sources = sourcesOf(call, host, 'openipt summary cohort.ndjson', true);
  const { choice, options, config } = await courseSettings(call, host);
  const wish = summaryWish(call, host, config?.minCell);
  const told = new ToldFaults(host);
  const figuresOf = call.has('open') ? 'all' : 'closed';
  const cohort = startCohort({ figuresOf, ...(options.asOf === undefined ? {} : { asOf: options.asOf }) });
  const counting: Counting = {
    cohort,
    choice,
    options,
    refused: (faults) => told.course(faults),
  };
  const jobs = jobsOf(call);
  const lanes =
    jobs === 1
      ? undefined
      : (await import('./jobs-worker.js')).countingWorkers(jobs, {
          protocol: typeof choice === 'function' ? null : choice,
          options,
          figuresOf,
        });
  try {
    for (const source of sources) await countSource(source, counting, told, host, lanes);
  } finally {
    await lanes?.close();
  }
  await host.write(wish(cohortPartial(cohort)));
  told.end();
  return told.any ? 2 : 0;
}

async function countSource(
  source: Source,
  counting: Counting,
  told: ToldFaults,
  host: Host,
  lanes?: Lanes<Counted>,
): Promise<void> {
  try {
    if (!source.ndjson) await countFile(source, counting, host);
    else if (lanes === undefined) await countLines(source, counting, host);
    else
      await inLanes(
        source,
        host,
        lanes,
        async ({ partial, refused }) => {
          addPartial(counting.cohort, partial);
          for (const faults of refused) counting.refused(faults);
        },
        countedPiece,
      );
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    told.input(error.fault);
  }
}

// Counts are the smaller against what they count, the more courses they hold.
const countedPiece = 2 * 1024 * 1024;

const mostTold = 20;

/** Tells of the first faults on standard error, and at the end of how many more there were. */
class ToldFaults {
  readonly #host: Host;
  #courses = 0;
  #inputs = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  get any(): boolean {
    return this.#courses + this.#inputs > 0;
  }

  /** One course that could not be counted, with its faults: the first of them is told. */
  course([fault]: readonly InputFault[]): void {
    this.#courses += 1;
    if (fault !== undefined && this.#courses <= mostTold)
      this.#host.warn(faultLine(withKnownProtocols(fault)));
  }

  /** An input that could not be read at all. */
  input(fault: InputFault): void {
    this.#inputs += 1;
    this.#host.warn(faultLine(fault));
  }

  end(): void {
    const more = this.#courses - mostTold;
    if (more > 0) {
      this.#host.warn(`openipt: ${more} more could not be counted; openipt check lists every fault.\n`);
    }
  }
}

function withKnownProtocols(fault: InputFault): InputFault {
  if (fault.code !== 'unknown-protocol') return fault;
  return { ...fault, message: `${fault.message} Known: ${protocols.map(({ id }) => id).join(', ')}.` };
}
