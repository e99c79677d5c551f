import type { SummaryOptions } from '../cohort/summarise.js';
import { summarise, usualMinCell } from '../cohort/summarise.js';
import { summaryColumns, summaryRows } from '../cohort/summary-rows.js';
import { csvText } from '../lib/csv-text.js';
import type { CohortPartial } from '../model/partial.js';
import { groupKinds } from '../model/partial.js';
import type { Summary } from '../model/summary.js';
import { renderSummary } from '../render/summary-text.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { summaryFormats } from './formats.js';
import type { Host } from './host.js';
import { look } from './look.js';

/** What a call wants of what was counted: the counts themselves, or a summary of them. */
type SummaryWish = (partial: CohortPartial) => string;

/** Reads what a call wants, before any course is counted. */
export function summaryWish(call: Call, host: Host, configured?: number): SummaryWish {
  const by = groupKinds.find((kind) => kind === call.value('by'));
  const options: SummaryOptions = {
    minCell: minCellOf(call) ?? configured ?? usualMinCell,
    ...(by === undefined ? {} : { by }),
  };
  const format = call.word('format', summaryFormats);
  if (call.has('partial')) {
    const idle = ['by', 'min-cell', 'format'].find((name) => call.value(name) !== undefined);
    if (idle !== undefined) {
      throw new CallError(`--partial prints the counts themselves; --${idle} is for openipt merge.`);
    }
    return (partial) => `${JSON.stringify(partial)}\n`;
  }
  return (partial) => {
    const summary = summarise(partial, options);
    switch (format) {
      case 'pretty':
        return renderSummary(summary, look(host));
      case 'json':
        return `${JSON.stringify(summary, null, 2)}\n`;
      case 'csv':
        return csvOf(summary);
    }
  };
}

function csvOf(summary: Summary): string {
  return csvText([
    summaryColumns,
    ...summaryRows(summary).map((row) => summaryColumns.map((column) => row[column])),
  ]);
}

function minCellOf(call: Call): number | undefined {
  const value = call.value('min-cell');
  if (value === undefined) return undefined;
  if (!/^[1-9][0-9]{0,5}$/.test(value)) {
    throw new CallError('--min-cell needs a whole number from 1; 1 blanks nothing.');
  }
  return Number(value);
}
