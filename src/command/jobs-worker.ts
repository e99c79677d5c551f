import { Worker } from 'node:worker_threads';
import { CallError } from './call.js';
import type { Job, JobDone, Lane } from './jobs.js';
import { Lanes } from './jobs.js';
import type { Checked, CheckSetting } from './jobs-check.js';
import type { Counted, CountSetting } from './jobs-count.js';

/** What a worker is to do with its jobs, and how. */
export type WorkerTask =
  | { readonly task: 'check'; readonly setting: CheckSetting }
  | { readonly task: 'count'; readonly setting: CountSetting };

/** So many threads that check. */
export function checkingWorkers(jobs: number, setting: CheckSetting): Lanes<Checked> {
  return new Lanes(jobs, () => new WorkerLane({ task: 'check', setting }));
}

/** So many threads that count. */
export function countingWorkers(jobs: number, setting: CountSetting): Lanes<Counted> {
  return new Lanes(jobs, () => new WorkerLane({ task: 'count', setting }));
}

/** A worker of its own thread, which does the jobs that it is given in order. */
export class WorkerLane<D extends JobDone> implements Lane<D> {
  readonly #worker: Worker;
  readonly #waiting: Waiting<D>[] = [];
  #lost: unknown;

  /** @param entry the file that the worker runs. */
  constructor(task: WorkerTask, entry: URL = workerEntry()) {
    this.#worker = new Worker(entry, { workerData: task });
    this.#worker.on('message', (done: D) => this.#waiting.shift()?.resolve(done));
    this.#worker.on('error', (error) => this.#lose(outOfMemory(error) ? gone : error));
    this.#worker.on('exit', () => this.#lose(gone));
  }

  do(job: Job): Promise<D> {
    return new Promise((resolve, reject) => {
      if (this.#lost !== undefined) {
        reject(this.#lost);
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(job, [job.bytes.buffer]);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #lose(reason: unknown): void {
    this.#lost ??= reason;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#lost);
  }
}

interface Waiting<D> {
  readonly resolve: (done: D) => void;
  readonly reject: (reason: unknown) => void;
}

const gone = new CallError(
  'A worker ended before its work was done, so the output is incomplete. It may be out of memory: try fewer --jobs.',
);

function outOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

// The worker lies beside the command, whatever the ending of both is called.
function workerEntry(): URL {
  const ending = /\.[a-z]+$/.exec(import.meta.url)?.[0] ?? '.js';
  return new URL(`./worker${ending}`, import.meta.url);
}
