import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summary } from './measure.js';
import type { Plan } from './plan.js';
import type { Row } from './table.js';

const cli = join('dist', 'cli.js');

/**
 * Whole processes by the clock on the wall: threads against two independent processes on half files, which is all that
 * two cores can give. It needs a build.
 */
export async function jobRatios({ shared, rounds: times }: Plan): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'openipt-bench-jobs-'));
  try {
    const halves = [join(folder, 'first.ndjson'), join(folder, 'second.ndjson')];
    const whole = join(folder, 'whole.ndjson');
    const half = shared / 2;
    const simulated = (file: string, nth: number) =>
      run(
        ['simulate', '--seed', '1', '--start', `${nth * half}`, '--count', `${half}`, '--sites', '4'],
        file,
      );
    await Promise.all(halves.map(simulated));
    for (const file of halves) appendFileSync(whole, readFileSync(file));
    const rounds = [];
    for (const verb of ['check', 'summary'] as const) {
      const args = verb === 'check' ? ['--format', 'ndjson', '--fail-on', 'never'] : ['--partial'];
      const ratios: { readonly against: number; readonly speed: number }[] = [];
      for (let round = 0; round < times; round += 1) {
        const threads = await timed(() => run([verb, whole, ...args, '--jobs', '2']));
        const apart = await timed(() => Promise.all(halves.map((file) => run([verb, file, ...args]))));
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
