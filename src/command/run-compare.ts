import { renderReportComparisonText } from '../render/compare-text.js';
import { safeParseStoredReport } from '../schema/stored-report.js';
import type { ComparedSide } from '../validator/compare-reports.js';
import { ReportsCompared } from '../validator/compare-reports.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { faultLines } from './fault-lines.js';
import { pageFormats } from './formats.js';
import type { Host } from './host.js';
import type { InputFault, Source } from './input.js';
import { look } from './look.js';
import { saysUnchecked } from './read-as.js';
import type { InputRecord, NoRecord } from './records.js';
import { records } from './records.js';

/** `openipt compare`: two sets of reports side by side. */
export async function runCompare(call: Call, host: Host): Promise<number> {
  const [before, after] = call.positionals;
  if (before === undefined || after === undefined) {
    throw new CallError('Name two files of reports: openipt compare old.ndjson new.ndjson.');
  }
  if (before === '-' && after === '-') {
    throw new CallError('Standard input can be read once only; - is named twice.');
  }
  const comparison = new ReportsCompared();
  const refused = await takeInTurns(comparison, sourceOf(before), sourceOf(after), host);
  if (refused) return 2;
  const result = comparison.result();
  await host.write(
    call.word('format', pageFormats) === 'json'
      ? `${JSON.stringify(result, null, 2)}\n`
      : renderReportComparisonText(result, look(host)),
  );
  return result.same ? 0 : 1;
}

function sourceOf(name: string): Source {
  return { path: name === '-' ? undefined : name, ndjson: name === '-' || /\.(ndjson|jsonl)$/i.test(name) };
}

// In turns, so that two files in one order are never held.
async function takeInTurns(
  comparison: ReportsCompared,
  before: Source,
  after: Source,
  host: Host,
): Promise<boolean> {
  const sides = [
    { side: 'old', from: records(before, host) },
    { side: 'new', from: records(after, host) },
  ] as const;
  let refused = false;
  for (let ended = 0; ended < sides.length; ) {
    ended = 0;
    for (const { side, from } of sides) {
      const next = await from.next();
      if (next.done === true) {
        ended += 1;
        continue;
      }
      const faults = take(comparison, side, next.value);
      if (faults.length === 0) continue;
      refused = true;
      host.warn(faultLines(faults));
    }
  }
  return refused;
}

function take(
  comparison: ReportsCompared,
  side: ComparedSide,
  record: InputRecord | NoRecord,
): readonly InputFault[] {
  if (!record.ok) return [record.fault];
  if (saysUnchecked(record.value)) {
    comparison.unchecked(side);
    return [];
  }
  const report = safeParseStoredReport(record.value);
  if (!report.ok)
    return report.error.map(({ code, pointer, message }) => record.fault(code, pointer, message));
  return comparison.take(side, report.value) ? [] : [record.fault('duplicate-course', '/course', duplicate)];
}

const duplicate = 'There is a report of this course before this one. Keep one report of each course.';
