import { eventHeader, eventRows, undated } from '../export/event-log.js';
import { figureHeader, figureRows } from '../export/figures-csv.js';
import { findingHeader, findingRows } from '../export/findings-csv.js';
import { ratingHeader, ratingRow } from '../export/ratings-csv.js';
import { count } from '../render/phrases.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { courseSettings } from './course-settings.js';
import { faultLines } from './fault-lines.js';
import type { Host } from './host.js';
import { OutputClosed } from './host.js';
import type { InputFault } from './input.js';
import type { ReadSetting, Taken } from './read-as.js';
import { readRating, readReport, readState } from './read-as.js';
import type { InputRecord } from './records.js';
import { records } from './records.js';
import { sourcesOf } from './sources.js';

/** The tables, by the option that asks for each. */
export const exportTables = ['events', 'findings', 'figures', 'ratings'] as const;

/** A table: its header, the rows of a record, and what there is to say at the end. */
interface Table {
  readonly header: string;
  readonly rows: (record: InputRecord) => Taken<string>;
  readonly end: () => string;
}

/** `openipt export`: courses, reports or ratings as one table in CSV, or courses as FHIR. */
export async function runExport(call: Call, host: Host): Promise<number> {
  if (call.has('fhir')) {
    if (exportTables.some((name) => call.has(name)))
      throw new CallError(
        '--fhir prints no table: name it alone, and --with-findings where they are to go along.',
      );
    return (await import('./run-export-fhir.js')).runExportFhir(call, host);
  }
  const stray = ['patient', 'sid', 'base', 'policy', 'profile', 'mode', 'with-findings'].find((name) =>
    call.has(name),
  );
  if (stray !== undefined) throw new CallError(`--${stray} is for --fhir.`);
  const [table, another] = exportTables.filter((name) => call.has(name));
  if (table === undefined || another !== undefined) {
    throw new CallError(
      'Say which table it is to be: one of --events, --findings, --figures, --ratings; or --fhir.',
    );
  }
  const sources = sourcesOf(call, host, `openipt export courses.ndjson --${table}`, true);
  const setting = await courseSettings(call, host);
  const { header, rows, end } = tables[table](setting);
  let faults = 0;
  const refuse = (found: readonly InputFault[]): void => {
    faults += 1;
    host.warn(faultLines(found));
  };
  try {
    await host.write(header);
    for (const source of sources) {
      let out = '';
      for await (const record of records(source, host)) {
        const taken: Taken<string> = record.ok ? rows(record) : { ok: false, faults: [record.fault] };
        if (!taken.ok) refuse(taken.faults);
        else out += taken.value;
        if (out.length < blockSize) continue;
        await host.write(out);
        out = '';
      }
      if (out !== '') await host.write(out);
    }
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
  }
  host.warn(end());
  return faults > 0 ? 2 : 0;
}

const blockSize = 65_536;

const tables: Readonly<Record<(typeof exportTables)[number], (setting: ReadSetting) => Table>> = {
  events: (setting) => {
    let all = 0;
    let without = 0;
    return {
      header: eventHeader(),
      rows: (record) =>
        map(readState(record, setting), (state) => {
          all += state.effective.length;
          without += undated(state);
          return eventRows(state);
        }),
      end: () =>
        without === 0
          ? ''
          : `openipt: ${without} of ${count(all, 'event')} ${without === 1 ? 'has' : 'have'} no full date, and an empty time:timestamp. See openipt export --help.\n`,
    };
  },
  findings: (setting) => ({
    header: findingHeader(),
    rows: (record) => map(readReport(record, setting), findingRows),
    end: () => '',
  }),
  figures: (setting) => ({
    header: figureHeader(),
    rows: (record) => map(readReport(record, setting), figureRows),
    end: () => '',
  }),
  ratings: () => ({
    header: ratingHeader(),
    rows: (record) => map(readRating(record), ratingRow),
    end: () => '',
  }),
};

function map<T, U>(taken: Taken<T>, make: (value: T) => U): Taken<U> {
  return taken.ok ? { ok: true, value: make(taken.value) } : taken;
}
