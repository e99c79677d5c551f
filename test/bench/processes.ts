import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ratio } from './measure.js';
import { summary } from './measure.js';
import type { Row } from './table.js';

interface Run {
  /** Processor time of the child, in seconds. */
  readonly cpu: number;
  /** Peak memory, in megabytes. */
  readonly memory: number;
}

const cli = join('dist', 'cli.js');
// Written by the child as it ends, so that no other program is needed to measure it.
const meter = `process.on('exit', () => { const u = process.resourceUsage();
  require('node:fs').writeSync(3, JSON.stringify({ cpu: (u.userCPUTime + u.systemCPUTime) / 1e6, memory: u.maxRSS / 1024 })); });`;

/** Whole processes: the filter over many courses, and how fast the command starts. It needs a build. */
export function processRatios(course: string, long: boolean): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'openipt-bench-'));
  try {
    const meterFile = join(folder, 'meter.cjs');
    writeFileSync(meterFile, meter);
    const parseOnly = join(folder, 'parse-only.cjs');
    writeFileSync(parseOnly, parseOnlyProgram);
    const few = linesOf(course, 1000, join(folder, 'few.ndjson'));
    const many = linesOf(course, long ? 100_000 : 10_000, join(folder, 'many.ndjson'));
    const check = (file: string) =>
      run(meterFile, folder, [cli, 'check', file, '--format', 'ndjson', '--fail-on', 'never']);
    const rounds = long ? 3 : 5;
    const count = (file: string) => run(meterFile, folder, [cli, 'summary', file, '--partial']);
    const size = long ? 100_000 : 10_000;
    const invent = ['simulate', '--seed', '1', '--count', String(size / 10)];
    const pairs = Array.from({ length: rounds }, () => ({
      check: check(many),
      summary: count(many),
      simulate: run(meterFile, folder, [cli, ...invent]),
      parse: run(meterFile, folder, [parseOnly, many]),
    }));
    const small = check(few);
    const big = pairs[0]?.check ?? small;
    const counted = { small: count(few), big: pairs[0]?.summary ?? small };
    const empty = join(folder, 'empty.cjs');
    writeFileSync(empty, '');
    const single = join(folder, 'course.json');
    writeFileSync(single, course);
    const starts = (args: readonly string[]) =>
      summary(
        Array.from(
          { length: 9 },
          () => run(meterFile, folder, args).cpu / run(meterFile, folder, [empty]).cpu,
        ),
      );
    return [
      {
        what: `check --format ndjson, ${long ? '100,000' : '10,000'}`,
        base: 'a parse-only pass, CPU',
        budget: 3,
        ratio: summary(pairs.map(({ check: one, parse }) => one.cpu / parse.cpu)),
        note: `${Math.round(size / big.cpu)} courses a CPU second`,
      },
      {
        what: 'peak memory',
        base: 'that of 1,000 courses',
        budget: 1.1,
        ratio: one(big.memory / small.memory),
        note: `${Math.round(big.memory)} MB (budget 200)`,
      },
      {
        what: `summary, ${long ? '100,000' : '10,000'}`,
        base: 'a parse-only pass, CPU',
        budget: 3,
        ratio: summary(pairs.map(({ summary: own, parse }) => own.cpu / parse.cpu)),
        note: `${Math.round(size / counted.big.cpu)} courses a CPU second`,
      },
      {
        what: 'summary, peak memory',
        base: 'that of 1,000 courses',
        budget: 1.1,
        ratio: one(counted.big.memory / counted.small.memory),
        note: `${Math.round(counted.big.memory)} MB (budget 200)`,
      },
      {
        what: 'simulate, a course (orientation)',
        base: 'the check of one, CPU',
        budget: null,
        ratio: summary(pairs.map(({ simulate, check: own }) => (simulate.cpu * 10) / own.cpu)),
        note: `${Math.round(size / 10 / (pairs[0]?.simulate.cpu ?? 1))} courses a CPU second`,
      },
      { what: '--help', base: 'an empty Node process', budget: 1.3, ratio: starts([cli, '--help']) },
      {
        what: 'check of one course',
        base: 'an empty Node process',
        budget: 2.2,
        ratio: starts([cli, 'check', single]),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function one(value: number): Ratio {
  return { median: value, least: value, most: value };
}

function run(meterFile: string, folder: string, args: readonly string[]): Run {
  const figures = join(folder, 'figures');
  const result = spawnSync(process.execPath, ['--require', meterFile, ...args], {
    stdio: ['ignore', openSync('/dev/null', 'w'), 'inherit', openSync(figures, 'w+')],
  });
  if (result.status !== 0) throw new Error(`${args.join(' ')} ended with ${result.status}`);
  return JSON.parse(spawnSync('cat', [figures], { encoding: 'utf8' }).stdout);
}

function linesOf(course: string, count: number, file: string): string {
  const handle = openSync(file, 'w');
  for (let at = 0; at < count; at += 1) {
    // Every course has an id of its own, and every tenth some text beyond ASCII.
    const line = course.replace('"id":"role-dispute-exemplary"', `"id":"c${at}"`);
    writeFileSync(handle, `${at % 10 === 0 ? line.replace('"text":"', '"text":"Größe – ') : line}\n`);
  }
  return file;
}

const parseOnlyProgram = `
const fs = require('node:fs');
const stream = fs.createReadStream(process.argv[2], { highWaterMark: 1 << 20 });
let rest = Buffer.alloc(0), count = 0;
stream.on('data', (chunk) => {
  let data = rest.length ? Buffer.concat([rest, chunk]) : chunk, from = 0, to;
  while ((to = data.indexOf(10, from)) !== -1) { JSON.parse(data.toString('utf8', from, to)); count += 1; from = to + 1; }
  rest = data.subarray(from);
});
`;
