import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Host } from '../../src/command/host.js';
import { OutputClosed } from '../../src/command/host.js';
import type { Job, Lane } from '../../src/command/jobs.js';
import { inLanes, Lanes } from '../../src/command/jobs.js';
import type { Checked } from '../../src/command/jobs-check.js';
import { checkingJobs } from '../../src/command/jobs-check.js';
import { WorkerLane } from '../../src/command/jobs-worker.js';
import { Tally } from '../../src/command/tally.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const setting = { protocol: null, options: {}, severalInputs: false };

function hostOf(blocks: readonly Uint8Array[]): Host {
  return {
    input: (async function* () {
      yield* blocks;
    })(),
    inputIsTerminal: false,
    write: async () => {},
    warn: () => {},
    outputIsTerminal: false,
    errorIsTerminal: false,
    columns: undefined,
    env: {},
    now: () => 0,
  };
}

const input = Array.from({ length: 120 }, (_, at) =>
  Buffer.from(`${at % 7 === 3 ? '{bad' : line('demo', `c${at}`)}\n`),
);
const stdin = { path: undefined, ndjson: true };

/** A lane in this thread, that answers when it is told to. */
class SlowLane implements Lane<Checked> {
  readonly begun: Job[] = [];
  readonly #work = checkingJobs(setting);
  readonly #pending: (() => void)[] = [];

  do(job: Job): Promise<Checked> {
    this.begun.push(job);
    return new Promise((resolve) => this.#pending.push(() => resolve(this.#work(job))));
  }

  answer(): boolean {
    const next = this.#pending.shift();
    next?.();
    return next !== undefined;
  }

  async close(): Promise<void> {}
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Lanes of this thread, and what was opened of them. */
function slowLanes(most: number): { readonly lanes: Lanes<Checked>; readonly opened: readonly SlowLane[] } {
  const opened: SlowLane[] = [];
  const lanes = new Lanes(most, () => {
    const lane = new SlowLane();
    opened.push(lane);
    return lane;
  });
  return { lanes, opened };
}

/** Lets lanes answer until the work is over. */
async function answered(work: Promise<void>, answer: () => void): Promise<void> {
  let over = false;
  const end = (): void => {
    over = true;
  };
  work.then(end, end);
  while (!over) {
    await settle();
    answer();
  }
  await work;
}

describe('lanes', () => {
  test('give what they have in the order of the input, whoever is done first', async () => {
    const whole = await call(['check', '-', '--format', 'ndjson'], { input });
    const { lanes, opened } = slowLanes(3);
    const tally = new Tally('error');
    let out = '';
    const work = inLanes(stdin, hostOf(input), lanes, async ({ bytes, tally: own }) => {
      out += Buffer.from(bytes).toString('utf8');
      tally.add(own);
    });
    await answered(work, () => {
      // The one that was opened last answers first.
      for (const lane of [...opened].reverse()) lane.answer();
    });
    expect(opened).toHaveLength(3);
    expect(out).toBe(whole.out);
    expect([tally.courses, tally.faults, tally.status()]).toEqual([103, 17, whole.status]);
  });

  test('are given no more than two pieces each before somebody takes what they have', async () => {
    const { lanes, opened } = slowLanes(2);
    let given = 0;
    const piece = Buffer.from(`{"filled":"${'x'.repeat(600_000)}\n`);
    const many = (async function* () {
      for (; given < 40; given += 1) yield piece;
    })();
    const work = inLanes(stdin, { ...hostOf([]), input: many }, lanes, async () => {});
    await settle();
    expect(opened.map(({ begun }) => begun.length)).toEqual([2, 2]);
    expect(given).toBeLessThan(10);
    await answered(work, () => {
      for (const lane of opened) while (lane.answer());
    });
    expect(given).toBe(40);
  });

  test('are opened as they are needed: a small input needs one', async () => {
    const { lanes, opened } = slowLanes(8);
    await answered(
      inLanes(stdin, hostOf(input.slice(0, 3)), lanes, async () => {}),
      () => opened[0]?.answer(),
    );
    expect(opened).toHaveLength(1);
  });

  test('stop where nobody takes any more', async () => {
    const work = checkingJobs(setting);
    const lanes = new Lanes(2, () => ({ do: async (job: Job) => work(job), close: async () => {} }));
    const taking = inLanes(stdin, hostOf(input), lanes, () => Promise.reject(new OutputClosed()));
    await expect(taking).rejects.toThrow(OutputClosed);
  });

  test('give what was read before the input failed, and then the failure', async () => {
    const work = checkingJobs(setting);
    const lanes = new Lanes(2, () => ({ do: async (job: Job) => work(job), close: async () => {} }));
    const failing = (async function* () {
      yield Buffer.concat(input);
      throw new RangeError('x');
    })();
    let lines = 0;
    const taking = inLanes(stdin, { ...hostOf([]), input: failing }, lanes, async (done) => {
      lines = done.lines;
    });
    await expect(taking).rejects.toThrow(RangeError);
    expect(lines).toBe(120);
  });
});

describe('a worker', () => {
  const job = (): Job => ({
    bytes: new Uint8Array([0x0a]),
    start: { lines: 0, blanks: 0 },
    tooLong: false,
    file: 'x',
  });

  function lane(program: string): WorkerLane<Checked> {
    return new WorkerLane<Checked>(
      { task: 'check', setting },
      pathToFileURL(folder.write(`${program.length}.mjs`, program)),
    );
  }

  test('that throws is a fault of ours, with its stack, for every job that waits and every later one', async () => {
    const broken = lane(`import { parentPort } from 'node:worker_threads';
      parentPort.on('message', () => { throw new TypeError('Zanzibar77'); });`);
    const [one, other] = [broken.do(job()), broken.do(job())];
    await expect(one).rejects.toThrow(TypeError);
    await expect(other).rejects.toThrow(TypeError);
    await expect(broken.do(job())).rejects.toThrow(TypeError);
    await broken.close();
  });

  test.each([
    [
      'ends without a word',
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(0));`,
    ],
    [
      'runs out of memory',
      `import { parentPort } from 'node:worker_threads';
       const error = new Error('x'); error.code = 'ERR_WORKER_OUT_OF_MEMORY'; parentPort.on('message', () => { throw error; });`,
    ],
  ])('that %s is an error, not silence', async (_, program) => {
    const ended = lane(program);
    await expect(ended.do(job())).rejects.toThrow(
      /A worker ended before its work was done.*try fewer --jobs/,
    );
    await ended.close();
  });

  test('that is not there is an error', async () => {
    const missing = new WorkerLane<Checked>(
      { task: 'check', setting },
      pathToFileURL(`${folder.path}/nothing.mjs`),
    );
    await expect(missing.do(job())).rejects.toThrow();
    await missing.close();
  });
});

describe('a wrong call', () => {
  test.each([
    [['--jobs', '2'], '--jobs needs --format ndjson.'],
    [['--jobs', '0', '--format', 'ndjson'], '--jobs needs a whole number from 1 to 999.'],
    [['--jobs', 'all', '--format', 'ndjson'], '--jobs needs a whole number from 1 to 999.'],
  ])('%j has status 2 and a sentence', async (args, message) => {
    const { status, err } = await call(['check', '-', ...args], { input: '' });
    expect([status, err]).toEqual([2, `openipt: ${message}\n`]);
  });

  test('one job is the command itself', async () => {
    const one = await call(['check', '-', '--format', 'ndjson', '--jobs', '1'], { input });
    expect(one).toEqual(await call(['check', '-', '--format', 'ndjson'], { input }));
  });
});
