import type { Ratio } from './measure.js';

/** One figure beside its budget. */
export interface Row {
  readonly what: string;
  readonly base: string;
  /** The most that it may be; `null` for a figure without a budget. */
  readonly budget: number | null;
  readonly ratio: Ratio;
  readonly note?: string;
}

/** Prints figures as a table. */
export function printTable(rows: readonly Row[]): void {
  for (const { what, base, budget, ratio, note } of rows) {
    const most = budget?.toFixed(2);
    const standing = budget === null ? '' : `${ratio.median <= budget ? 'within' : 'OVER'} ${most}`;
    const range = `${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}`;
    console.log(
      `${what.padEnd(34)} ${ratio.median.toFixed(2).padStart(7)} × ${base.padEnd(27)} ${range.padEnd(13)} ${standing}${note ? `  ${note}` : ''}`,
    );
  }
  console.log();
}
