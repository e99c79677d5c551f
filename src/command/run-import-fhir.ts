import { writeFile } from 'node:fs/promises';
import type { FhirReading, Loss, NameOptions } from '../fhir/index.js';
import { fromFhir } from '../fhir/index.js';
import { count } from '../render/phrases.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { faultLines } from './fault-lines.js';
import type { Host } from './host.js';
import { OutputClosed } from './host.js';
import type { InputFault } from './input.js';
import type { InputRecord, NoRecord } from './records.js';
import { records } from './records.js';
import { nameOptions } from './run-export-fhir.js';
import { sourcesOf } from './sources.js';

/** `openipt import --fhir`: bundles in, courses out, one a line. */
export async function runImportFhir(call: Call, host: Host): Promise<number> {
  const sources = sourcesOf(call, host, 'openipt import bundle.json --fhir', false);
  const names = nameOptions(call);
  const lossesFile = call.value('losses');
  if (lossesFile === '-') throw new CallError('--losses needs a file: standard output holds the courses.');
  const lists: { readonly course: string; readonly losses: readonly Loss[] }[] = [];
  let faults = 0;
  let lost = 0;
  try {
    for (const source of sources) {
      // A file holds one course: a bundle, or the pages of a search as a list. A line of NDJSON holds one, too.
      for await (const record of records(source, host, 'whole')) {
        const read = readBundle(record, names);
        if (!read.ok) {
          faults += 1;
          host.warn(faultLines([read.fault]));
          continue;
        }
        const { course, losses } = read.reading;
        lost += losses.length;
        if (losses.length > 0 && lossesFile === undefined) host.warn(lossLines(read.reading));
        lists.push({ course: course.id, losses });
        await host.write(`${JSON.stringify(course)}\n`);
      }
    }
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
  }
  if (lossesFile !== undefined) {
    await writeFile(lossesFile, lists.map((list) => `${JSON.stringify(list)}\n`).join('')).catch(() => {
      throw new CallError('The file of --losses cannot be written. Check its folder and the permissions.');
    });
  }
  if (faults > 0) return 2;
  return lost > 0 ? 1 : 0;
}

type ReadBundle =
  | { readonly ok: true; readonly reading: FhirReading }
  | { readonly ok: false; readonly fault: InputFault };

function readBundle(record: InputRecord | NoRecord, names: NameOptions): ReadBundle {
  if (!record.ok) return record;
  const read = fromFhir(record.value, names);
  if (read.ok) return { ok: true, reading: read.value };
  const { code, pointer, message } = read.error;
  return { ok: false, fault: record.fault(code, pointer, message) };
}

const shown = 12;

function lossLines({ course, losses }: FhirReading): string {
  const lines = losses
    .slice(0, shown)
    .map(({ reason, pointer, event, at }) =>
      [' ', reason, event === undefined ? undefined : `event ${event}`, at, `(${pointer})`]
        .filter((part) => part !== undefined)
        .join(' '),
    );
  const more = losses.length - lines.length;
  return [
    `openipt: course ${course.id}: ${count(losses.length, 'loss', 'losses')}. --losses FILE lists all.`,
    ...lines,
    ...(more > 0 ? [`  … and ${more} more`] : []),
    '',
  ].join('\n');
}
