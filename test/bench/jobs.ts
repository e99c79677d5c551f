import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summary } from './measure.js';
import type { Row } from './table.js';

const cli = join('dist', 'cli.js');

/**
 * Whole processes by the clock on the wall: threads against two independent processes on half files, which is all that
 * two cores can give. It needs a build.
 */
export async function jobRatios(long: boolean): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'openipt-bench-jobs-'));
  try {
    const count = long ? 40_000 : 8000;
    const half = ['0', String(count / 2)].map((start) => ({
      start,
      file: join(folder, `half-${start}.ndjson`),
    }));
    const whole = join(folder, 'whole.ndjson');
    const simulated = (start: string, many: number, file: string) =>
      run(['simulate', '--seed', '1', '--start', start, '--count', String(many), '--sites', '4'], file);
    await Promise.all(half.map(({ start, file }) => simulated(start, count / 2, file)));
    await simulated('0', count, whole);
    const rounds = [];
    for (const verb of ['check', 'summary'] as const) {
      const args = verb === 'check' ? ['--format', 'ndjson', '--fail-on', 'never'] : ['--partial'];
      const ratios: { readonly against: number; readonly speed: number }[] = [];
      for (let round = 0; round < 5; round += 1) {
        const threads = await timed(() => run([verb, whole, ...args, '--jobs', '2']));
        const apart = await timed(() => Promise.all(half.map(({ file }) => run([verb, file, ...args]))));
        const one = await timed(() => run([verb, whole, ...args]));
        ratios.push({ against: threads / apart, speed: one / threads });
      }
      rounds.push({ verb, ratios });
    }
    return rounds.map(({ verb, ratios }) => ({
      what: `${verb} --jobs 2, time`,
      base: 'two processes on half files',
      // At least 0.85 of their speed.
      budget: 1 / 0.85,
      ratio: summary(ratios.map(({ against }) => against)),
      note: `${summary(ratios.map(({ speed }) => speed)).median.toFixed(2)} × as fast as one`,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start);
}

function run(args: readonly string[], out = '/dev/null'): Promise<void> {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', openSync(out, 'w'), 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('close', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`${args.join(' ')} ended with ${status}`));
    });
  });
}
