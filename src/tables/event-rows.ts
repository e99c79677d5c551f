import { fnv1a } from '../lib/hash.js';
import type { EventMapping } from '../model/mapping.js';
import type { Column } from './columns.js';
import type { EventTable, TableReader } from './compile.js';
import type { CourseIds } from './course-ids.js';
import type { PlacedPart } from './event-drafts.js';
import type { CellPlace } from './import-fault.js';
import { Ledger } from './ledger.js';
import type { Reading } from './read-cell.js';
import { placeOf, readCell, textAt } from './read-cell.js';
import type { Row } from './read-table.js';
import { cellContent, contentOf, saysAnything, textsOf } from './row-content.js';
import { rowParts } from './row-parts.js';
import type { SessionSeen } from './session-notes.js';

/** The rows of one table of events, ready to be read. */
export interface EventRowsInput {
  readonly entry: EventTable;
  /** Names the table in ids: its place in the mapping. */
  readonly label: string;
  /** One reader, or one for each session where sessions stand in the names of columns. */
  readonly readers: readonly TableReader[];
  readonly rows: readonly Row[];
  readonly duplicates: 'error' | 'same';
  readonly ids: CourseIds;
  readonly ledger: Ledger;
}

/** What the rows of a table say. */
export interface EventRowsOutput {
  readonly parts: readonly PlacedPart[];
  readonly seen: readonly SessionSeen[];
  /** Rows that say nothing beside what they are about. */
  readonly silent: readonly Row[];
}

/** A row, or a row for one session of it. */
interface Instance {
  readonly row: Row;
  readonly reader: TableReader;
  readonly course: string;
  readonly session: number | undefined;
  readonly order: number | undefined;
  /** Names it within its course. */
  readonly key: string;
  /** All that is mapped of it. */
  readonly texts: string;
}

/** Reads the rows of a table of events. */
export function readEventRows(input: EventRowsInput): EventRowsOutput {
  const { entry, ledger } = input;
  const read = input.rows.map((row) => ({ row, instances: instancesOf(row, input) }));
  const instances = read.flatMap((one) => one.instances);
  const chosen = withoutDuplicates(instances, input);
  const parts = chosen.flatMap((instance) => partsOf(instance, input));
  const used = new Set(parts.map(({ row }) => row.row));
  const kept = new Set(chosen.map(({ row }) => row));
  for (const { row, instances: own } of read) {
    if (!kept.has(row) || used.has(row.row) || ledger.hasRowFault(entry.table, row.row)) continue;
    ledger.report('import/row-without-event', rowPlace(entry, row), unused, { courses: courses(own) });
  }
  const seen =
    entry.rows === 'session' ? read.flatMap((one) => sightings(one.row, one.instances, input)) : [];
  const silent = input.rows.filter((row) => !speaksAtAll(row, input));
  return { parts, seen, silent };
}

const unused =
  'This row says something, and no event came of it. Add an event to the mapping, or widen its `when`.';

function courses(instances: readonly Instance[]): readonly string[] {
  return instances.map(({ course }) => course);
}

function rowPlace({ table }: EventTable, { row, line }: Row): CellPlace {
  return { table, row, line };
}

function speaksAtAll(row: Row, { readers }: EventRowsInput): boolean {
  return readers.some((reader) => saysAnything(row, contentOf(reader)));
}

function instancesOf(row: Row, input: EventRowsInput): readonly Instance[] {
  const { entry, readers, ids, ledger } = input;
  const speaking = readers.filter((reader) => saysAnything(row, contentOf(reader)));
  const [first] = speaking;
  if (first === undefined) return [];
  const reading: Reading = { table: entry.table, row, ledger };
  const course = ids.read(first.course, first.settings.missing, reading);
  if (course === undefined) return [];
  return speaking.flatMap((reader) => instance(reader, course, { ...reading, course }, input) ?? []);
}

function instance(
  reader: TableReader,
  course: string,
  reading: Reading,
  { entry, label }: EventRowsInput,
): Instance | undefined {
  const { row } = reading;
  const session = sessionOf(reader, entry.rows === 'session', reading);
  if (session === 'fault') return undefined;
  const order = reader.order === undefined ? undefined : readCell(reader.order, 'number', reading);
  const said = [...cellContent(reader.session), ...cellContent(reader.order), ...contentOf(reader)];
  const columns = [...reader.course, ...said.map(({ column }) => column)];
  const texts = textsOf(row, [...columns, ...(reader.key ?? [])]);
  const own = reader.key === undefined ? texts : textsOf(row, reader.key);
  const key = {
    course: label,
    session: `${label} ${session}`,
    event: `${label} ${fnv1a(JSON.stringify([session ?? null, own]))}`,
  }[entry.rows];
  const value = order?.state === 'value' ? order.values[0]?.value : undefined;
  return { row, reader, course, session, key, texts, order: typeof value === 'number' ? value : undefined };
}

function sessionOf(reader: TableReader, needed: boolean, reading: Reading): number | undefined | 'fault' {
  if (reader.session === undefined) return undefined;
  const read = readCell(reader.session, 'number', reading);
  const { table, row, ledger, course } = reading;
  const place = reader.session.from === 'cell' ? placeOf(reading, reader.session.column) : { table, ...row };
  if (read.state === 'fault') return 'fault';
  if (read.state !== 'value') {
    if (!needed) return undefined;
    ledger.report('import/no-session', place, noSession, { courses: [course] });
    return 'fault';
  }
  const number = read.values[0]?.value;
  if (typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= 9999) return number;
  ledger.report('import/bad-session', place, badSession, { courses: [course] });
  return 'fault';
}

const noSession =
  'The row is a session and has no number. Fill it in, or choose the rows that are sessions with `where`.';
const badSession =
  'The number of a session is a whole number from 1 to 9999. Recode it with `codes`, or correct the cell.';

/** One instance for each thing; where rows differ over one thing, none. */
function withoutDuplicates(instances: readonly Instance[], input: EventRowsInput): readonly Instance[] {
  const { entry, duplicates, ledger } = input;
  const groups = new Map<string, Instance[]>();
  for (const one of instances) {
    const key = JSON.stringify([one.course, one.key]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const told = new Set<string>();
  return [...groups.values()].flatMap((group) => {
    const [one, second] = group;
    if (one === undefined || second === undefined) return group;
    const alike = group.every(({ texts }) => texts === one.texts);
    const code = !alike
      ? 'import/conflicting-rows'
      : duplicates === 'same'
        ? 'import/same-rows'
        : 'import/duplicate-rows';
    // Rows that are double for one session are double for each.
    const rows = group.map(({ row }) => row.row).join();
    if (!told.has(rows)) {
      const also = group.filter((other) => other !== second).map(({ row }) => rowPlace(entry, row));
      ledger.report(code, rowPlace(entry, second.row), doubles[code], { also, courses: [one.course] });
    }
    told.add(rows);
    return code === 'import/same-rows' ? [one] : [];
  });
}

const doubles = {
  'import/conflicting-rows':
    'Several rows are about the same thing and say different things. Keep the one that is right; until then none counts.',
  'import/duplicate-rows':
    'Several rows are about the same thing and say the same. Keep one, or set `duplicates` to "same"; until then none counts.',
  'import/same-rows': 'Several rows are about the same thing and say the same. They count once.',
} as const;

function partsOf(instance: Instance, { entry, ledger }: EventRowsInput): readonly PlacedPart[] {
  const { reader, row, course, session, order, key } = instance;
  const reading: Reading = { table: entry.table, row, ledger, course };
  const own: EventMapping['type'] | undefined =
    entry.rows === 'event' ? undefined : entry.rows === 'session' ? 'session-held' : 'course-opened';
  const unconditional = entry.events.some(({ type, when }) => type === own && when === undefined);
  checkConditions(reader, reading);
  const parts = rowParts(reader, unconditional ? own : undefined, reading);
  return parts.map((part) => ({ ...part, course, session, rowKey: key, order }));
}

/** A text that no `when` of its column knows is a code that was forgotten. */
function checkConditions(reader: TableReader, reading: Reading): void {
  const { settings } = reader;
  for (const { column, known } of conditionsOf(reader)) {
    const text = textAt(reading.row, column);
    if (settings.missing.has(text) || settings.notApplicable.has(text) || known.has(text)) continue;
    const place = placeOf(reading, column);
    reading.ledger.report('import/unknown-code', place, unnamed, { courses: [reading.course] });
  }
}

/** A column that some `when` asks for, with all the texts that one of them names. */
interface Conditions {
  readonly column: Column;
  readonly known: ReadonlySet<string>;
}

// The same for every row of a table, and a table has many.
const conditions = new WeakMap<TableReader, readonly Conditions[]>();

function conditionsOf(reader: TableReader): readonly Conditions[] {
  const read = conditions.get(reader) ?? readConditions(reader);
  conditions.set(reader, read);
  return read;
}

function readConditions({ events }: TableReader): readonly Conditions[] {
  const asked = events.flatMap(({ when }) => when);
  const columns = new Map(asked.map(({ column }) => [column.at, column]));
  return [...columns.values()].map((column) => ({
    column,
    known: new Set(asked.flatMap((one) => (one.column.at === column.at ? [...one.texts] : []))),
  }));
}

const unnamed =
  'No `when` of the mapping names what stands here. Correct the cell, or add it to one of them.';

/** The sessions of which a row speaks, even where it says nothing about them: for gaps and disorder. */
function sightings(row: Row, instances: readonly Instance[], input: EventRowsInput): readonly SessionSeen[] {
  const place = rowPlace(input.entry, row);
  if (instances.length > 0) {
    return instances.flatMap(({ course, session, order }) =>
      session === undefined ? [] : [{ course, session, order: order ?? session, place }],
    );
  }
  const [reader] = input.readers;
  if (reader === undefined || reader.session?.from !== 'cell') return [];
  const reading: Reading = { table: input.entry.table, row, ledger: new Ledger() };
  const course = input.ids.read(reader.course, reader.settings.missing, reading);
  const session = sessionOf(reader, true, reading);
  if (course === undefined || typeof session !== 'number') return [];
  return [{ course, session, order: session, place }];
}
