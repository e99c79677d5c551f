import { noLines } from './check-lines.js';
import type { Host } from './host.js';
import type { Source } from './input.js';
import { blocks, nameOf, sizeOf } from './input.js';
import type { Piece } from './jobs-cutter.js';
import { PieceCutter } from './jobs-cutter.js';
import { Progress } from './progress.js';

/** A piece of a file, by the name that it has in messages. */
export interface Job extends Piece {
  readonly file: string;
}

/** What came of a piece. */
export interface JobDone {
  /** How many lines of the input were read by its end. */
  readonly lines: number;
}

/** Somebody who does jobs, one after another. */
export interface Lane<D extends JobDone> {
  readonly do: (job: Job) => Promise<D>;
  readonly close: () => Promise<void>;
}

/** So many jobs for each lane may be begun and not yet taken: one that is done, and one to go on with. */
const ahead = 2;

/** Several lanes, opened as they are needed: a small input needs one. */
export class Lanes<D extends JobDone> {
  readonly #most: number;
  readonly #open: () => Lane<D>;
  readonly #lanes: Slot<D>[] = [];

  constructor(most: number, open: () => Lane<D>) {
    this.#most = most;
    this.#open = open;
  }

  /** How many jobs may be under way at once. */
  get room(): number {
    return this.#most * ahead;
  }

  /** Gives a job to whoever has least to do. */
  async do(job: Job): Promise<D> {
    const slot = this.#idlest();
    slot.busy += 1;
    try {
      return await slot.lane.do(job);
    } finally {
      slot.busy -= 1;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map(({ lane }) => lane.close()));
  }

  #idlest(): Slot<D> {
    const [idlest] = [...this.#lanes].sort((a, b) => a.busy - b.busy);
    if (idlest !== undefined && (idlest.busy === 0 || this.#lanes.length === this.#most)) return idlest;
    const slot = { lane: this.#open(), busy: 0 };
    this.#lanes.push(slot);
    return slot;
  }
}

interface Slot<D extends JobDone> {
  readonly lane: Lane<D>;
  busy: number;
}

/**
 * Has an NDJSON input worked on piece by piece in several lanes, and takes what comes of them in the order of the input.
 * It reads no further than what has been taken allows.
 */
export async function inLanes<D extends JobDone>(
  source: Source,
  host: Host,
  lanes: Lanes<D>,
  take: (done: D) => Promise<void>,
  pieceSize?: number,
): Promise<void> {
  const file = nameOf(source);
  const progress = new Progress(host, await sizeOf(source, host));
  const cutter = new PieceCutter(pieceSize);
  const underWay: Promise<void>[] = [];
  let lines = 0;
  let read = 0;
  let taken = Promise.resolve();
  const takeAfter = async (before: Promise<void>, job: Promise<D>, size: number): Promise<void> => {
    await before;
    const done = await job;
    await take(done);
    lines = done.lines;
    read += size;
    progress.show(lines, read);
  };
  const begin = async (pieces: readonly Piece[]): Promise<void> => {
    for (const piece of pieces) {
      // Its bytes go to another thread.
      const size = piece.bytes.length;
      const job = lanes.do({ ...piece, file });
      taken = takeAfter(taken, job, size);
      // Until it is waited for, nobody else minds that it failed.
      for (const one of [job, taken]) one.catch(() => {});
      underWay.push(taken);
      if (underWay.length >= lanes.room) await underWay.shift();
    }
  };
  try {
    for await (const block of blocks(source, host)) await begin(cutter.take(block));
    await begin(cutter.end());
  } finally {
    // What was read before the input failed is taken before the failure is told.
    await taken;
  }
  progress.end(lines);
  if (lines === 0) noLines(source, host);
}
