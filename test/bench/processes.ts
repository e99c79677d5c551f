import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summary } from './measure.js';
import type { Plan } from './plan.js';
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

/** Whole processes: the filters over many courses, and how fast the command starts. It needs a build. */
export function processRatios(course: string, plan: Plan): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'openipt-bench-'));
  try {
    const meterFile = join(folder, 'meter.cjs');
    writeFileSync(meterFile, meter);
    const parseOnly = join(folder, 'parse-only.cjs');
    writeFileSync(parseOnly, parseOnlyProgram);
    const empty = join(folder, 'empty.cjs');
    writeFileSync(empty, '');
    const single = join(folder, 'course.json');
    writeFileSync(single, course);
    const measured = (...args: readonly string[]) => run(meterFile, folder, args);
    const starts = (...args: readonly string[]) =>
      summary(Array.from({ length: 9 }, () => measured(...args).cpu / measured(empty).cpu));
    const lines = (count: number): Lines => ({
      count,
      file: linesOf(course, count, join(folder, `${count}.ndjson`)),
    });
    const [few, many] = [lines(plan.few), plan.many.map(lines)];
    const rowsOf = (what: string, filter: Filter) =>
      many.flatMap((some) =>
        filterRows(what, filter, {
          few,
          some,
          rounds: plan.rounds,
          parse: (file) => measured(parseOnly, file),
        }),
      );
    return [
      ...rowsOf('check --format ndjson', (file) =>
        measured(cli, 'check', file, '--format', 'ndjson', '--fail-on', 'never'),
      ),
      ...rowsOf('summary --partial', (file) => measured(cli, 'summary', file, '--partial')),
      { what: '--help', base: 'an empty Node process', budget: 1.3, ratio: starts(cli, '--help') },
      {
        what: 'check of one course',
        base: 'an empty Node process',
        budget: 2.2,
        ratio: starts(cli, 'check', single),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Filter = (file: string) => Run;

interface Lines {
  readonly count: number;
  readonly file: string;
}

interface Against {
  readonly few: Lines;
  readonly some: Lines;
  readonly rounds: number;
  readonly parse: Filter;
}

/** A filter over some courses: processor time beside a parse-only pass, and memory beside that of few courses. */
function filterRows(what: string, filter: Filter, { few, some, rounds, parse }: Against): readonly Row[] {
  const small = filter(few.file).memory;
  const pairs = Array.from({ length: rounds }, () => ({ own: filter(some.file), base: parse(some.file) }));
  const { median: cpu } = summary(pairs.map(({ own }) => own.cpu));
  const { median: memory } = summary(pairs.map(({ own }) => own.memory));
  return [
    {
      what: `${what}, ${some.count.toLocaleString('en')}`,
      base: 'a parse-only pass, CPU',
      budget: 3,
      ratio: summary(pairs.map(({ own, base }) => own.cpu / base.cpu)),
      note: `${Math.round(some.count / cpu)} courses a CPU second`,
    },
    {
      what: '  peak memory',
      base: `that of ${few.count.toLocaleString('en')} courses`,
      budget: 1.1,
      ratio: summary(pairs.map(({ own }) => own.memory / small)),
      note: `${Math.round(memory)} MB (budget 200)`,
    },
  ];
}

function run(meterFile: string, folder: string, args: readonly string[]): Run {
  const figures = join(folder, 'figures');
  const result = spawnSync(process.execPath, ['--require', meterFile, ...args], {
    stdio: ['ignore', openSync('/dev/null', 'w'), 'inherit', openSync(figures, 'w+')],
  });
  if (result.status !== 0) throw new Error(`${args.join(' ')} ended with ${result.status}`);
  return JSON.parse(readFileSync(figures, 'utf8'));
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
