// The entry of a worker, for --jobs: pieces of lines in; the bytes of their records, or their counts, out.
import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from './jobs.js';
import { checkingJobs } from './jobs-check.js';
import { countingJobs } from './jobs-count.js';
import type { WorkerTask } from './jobs-worker.js';

const task: WorkerTask = workerData;
switch (task.task) {
  case 'check': {
    const check = checkingJobs(task.setting);
    parentPort?.on('message', (job: Job) => {
      const done = check(job);
      parentPort?.postMessage(done, [done.bytes.buffer]);
    });
    break;
  }
  case 'count': {
    const count = countingJobs(task.setting);
    parentPort?.on('message', (job: Job) => parentPort?.postMessage(count(job)));
    break;
  }
}
