import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Import } from '../tables/import-tables.js';
import { importTables } from '../tables/import-tables.js';
import type { TableText } from '../tables/read-table.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { faultLines } from './fault-lines.js';
import { pageFormats } from './formats.js';
import type { Host } from './host.js';
import { OutputClosed } from './host.js';
import { faultPage, importPage, outcome } from './import-page.js';
import { InputError, nameOf, readWhole } from './input.js';
import { look } from './look.js';
import { readMapping } from './mapping-file.js';

const example = 'openipt import sessions.csv --map mapping.json';

/** `openipt import`: tables or bundles of FHIR in, courses out, one a line. */
export async function runImport(call: Call, host: Host): Promise<number> {
  if (call.has('fhir')) {
    const stray = ['map', 'dry-run', 'ratings', 'faults', 'format'].find((name) => call.has(name));
    if (stray !== undefined) throw new CallError(`--${stray} is for tables, not for --fhir.`);
    return (await import('./run-import-fhir.js')).runImportFhir(call, host);
  }
  const fhirOnly = ['sid', 'base', 'losses', 'ndjson'].find((name) => call.has(name));
  if (fhirOnly !== undefined) throw new CallError(`--${fhirOnly} is for --fhir.`);
  const path = call.value('map');
  if (path === undefined)
    throw new CallError(`Name the mapping: ${example}. See openipt examples mapping.json.`);
  if (call.positionals.length === 0) throw new CallError(`Name the tables: ${example}.`);
  if (call.has('format') && !call.has('dry-run')) throw new CallError('--format is for --dry-run.');
  const standard = [path, ...call.positionals].filter((name) => name === '-');
  if (standard.length > 1) throw new CallError('Standard input can be read once only; - is named twice.');
  const mapping = await readMapping(path, host);
  const files = new Map<string, string>();
  const tables: TableText[] = [];
  for (const name of call.positionals) {
    const table = await readText(name, files, host);
    if (table === undefined) return 2;
    tables.push(table);
  }
  const result = importTables(tables, mapping);
  if (call.has('dry-run')) {
    const json = call.word('format', pageFormats) === 'json';
    const { columns, rows, faults } = result;
    await host.write(
      json ? `${JSON.stringify({ columns, rows, faults }, null, 2)}\n` : importPage(result, look(host)),
    );
    if (!json) host.warn(faultPage(faults, files));
  } else await giveOut(result, files, call, host);
  return statusOf(result);
}

function statusOf({ faults }: Import): number {
  if (faults.some(({ grade }) => grade === 'stop')) return 2;
  return faults.some(({ grade }) => grade === 'error') ? 1 : 0;
}

async function giveOut(
  result: Import,
  files: ReadonlyMap<string, string>,
  call: Call,
  host: Host,
): Promise<void> {
  const { courses, ratings, faults, rows } = result;
  const faultsFile = call.value('faults');
  if (faultsFile === undefined) host.warn(faultPage(faults, files));
  else await save('faults', faultsFile, `${JSON.stringify({ faults, rows }, null, 2)}\n`);
  const ratingsFile = call.value('ratings');
  if (ratingsFile !== undefined)
    await save('ratings', ratingsFile, ratings.map((rating) => `${JSON.stringify(rating)}\n`).join(''));
  else if (ratings.length > 0)
    host.warn('openipt: the ratings are not written. Name a file for them: --ratings ratings.ndjson.\n');
  host.warn(`openipt: ${outcome(result)}\n`);
  try {
    for (const course of courses) await host.write(`${JSON.stringify(course)}\n`);
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
  }
}

async function save(option: string, path: string, text: string): Promise<void> {
  if (path === '-') throw new CallError(`--${option} needs a file: standard output holds the courses.`);
  await writeFile(path, text).catch(() => {
    throw new CallError(`The file of --${option} cannot be written. Check its folder and the permissions.`);
  });
}

/** What other programs keep their data in, and what to do with it. */
const foreign: Readonly<Record<string, string>> = {
  sav: 'This is a file of SPSS. Save it as CSV first: docs/import.md says how, with SPSS and with R.',
  dta: 'This is a file of Stata. Save it as CSV first.',
  rds: 'This is a file of R. Save it as CSV first: docs/import.md says how.',
  xls: 'This is a file of Excel. Save it as CSV UTF-8 first.',
  xlsx: 'This is a file of Excel. Save it as CSV UTF-8 first.',
};

async function readText(
  name: string,
  files: Map<string, string>,
  host: Host,
): Promise<TableText | undefined> {
  const source = { path: name === '-' ? undefined : name, ndjson: false };
  const file = nameOf(source);
  const [, ending = ''] = /\.([a-z]+)$/i.exec(name) ?? [];
  const advice = foreign[ending.toLowerCase()];
  const table = name === '-' ? 'stdin' : basename(file).replace(/\.[A-Za-z]+$/, '');
  if (files.has(table)) throw new CallError('Two tables have the same name. Rename one of the files.');
  files.set(table, file);
  try {
    if (advice !== undefined) throw new InputError(source, 'unreadable', advice);
    const { text } = await readWhole(source, host);
    return { name: table, text };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const empty = error.fault.code === 'empty';
    host.warn(
      faultLines([empty ? { ...error.fault, message: 'This is empty; a table is expected.' } : error.fault]),
    );
    return undefined;
  }
}
