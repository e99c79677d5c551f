import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../src/command/host.js';
import { main } from '../../src/command/main.js';
import type { WorkedCourseId } from '../../src/examples/index.js';
import { workedCourse } from '../../src/examples/index.js';

/** What a call did. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** What the world around a call is like. */
export interface World {
  /** Standard input, in the blocks in which it comes; a terminal where absent. */
  readonly input?: string | readonly Uint8Array[];
  readonly env?: Host['env'];
  readonly outputIsTerminal?: boolean;
  readonly errorIsTerminal?: boolean;
  readonly columns?: number;
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick?: number;
}

/** Runs a call of the command inside the test. */
export async function call(args: readonly string[], world: World = {}): Promise<Outcome> {
  let out = '';
  let err = '';
  let time = 0;
  const { input, env = {}, outputIsTerminal = false, errorIsTerminal = false, columns, tick = 0 } = world;
  const blocks = typeof input === 'string' ? [Buffer.from(input)] : (input ?? []);
  const status = await main(args, {
    input: (async function* () {
      yield* blocks;
    })(),
    inputIsTerminal: input === undefined,
    write: (text) => {
      out += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
      return Promise.resolve();
    },
    warn: (text) => {
      err += text;
    },
    outputIsTerminal,
    errorIsTerminal,
    columns,
    env,
    now: () => {
      time += tick;
      return time;
    },
  });
  return { status, out, err };
}

/** A folder for the files of a test. */
export class Folder {
  readonly path: string = mkdtempSync(join(tmpdir(), 'openipt-'));

  /** Writes a file, and gives its path. */
  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A worked course as JSON on one line. */
export function line(id: WorkedCourseId, courseId: string = id): string {
  return JSON.stringify({ ...workedCourse(id).course, id: courseId });
}
