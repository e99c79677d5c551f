/** The ratio of one function's time to another's: the median of interleaved rounds in one process. */
export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Times both in turn, round by round, so that a machine that drifts drifts for both. */
export function ratio(subject: () => unknown, base: () => unknown, rounds = 9, milliseconds = 120): Ratio {
  const repeat = { subject: calibrate(subject, milliseconds), base: calibrate(base, milliseconds) };
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const one = time(subject, repeat.subject) / repeat.subject;
    const other = time(base, repeat.base) / repeat.base;
    ratios.push(one / other);
  }
  return summary(ratios);
}

/** Median, least and most of some ratios. */
export function summary(ratios: readonly number[]): Ratio {
  const sorted = [...ratios].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

let sink: unknown;

function time(run: () => unknown, times: number): number {
  const start = process.hrtime.bigint();
  for (let count = 0; count < times; count += 1) sink = run();
  return Number(process.hrtime.bigint() - start);
}

/** How many calls fill the given time; the calls warm the function up. */
function calibrate(run: () => unknown, milliseconds: number): number {
  const enough = milliseconds * 1e6;
  let times = 1;
  while (times < 1e7) {
    const taken = time(run, times);
    if (taken >= enough) break;
    times = Math.max(times + 1, Math.ceil((times * enough * 1.1) / Math.max(taken, 1)));
  }
  return Math.max(1, Math.round(times / 4));
}

/** What the last call gave: read it, so that no engine may leave the calls out. */
export function lastResult(): unknown {
  return sink;
}
