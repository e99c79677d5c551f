import type {
  CellSource,
  CodeValue,
  Condition,
  CourseRows,
  DataSource,
  EventMapping,
  EventRows,
  SessionRows,
} from '../model/mapping.js';
import type { DataField } from '../schema/data-fields.js';
import { dataField } from '../schema/data-fields.js';
import { ofSession } from './column-pattern.js';
import type { Column, Columns } from './columns.js';
import type { CellReader } from './read-cell.js';
import type { CellSettings } from './settings.js';
import { refined } from './settings.js';

/** Tables whose rows give events. */
export type EventTable = CourseRows | SessionRows | EventRows;

/** A field of an event, with where its value comes from. */
export interface FieldReader {
  /** The path as the mapping has it. */
  readonly path: string;
  readonly field: DataField;
  readonly source: CellReader | BoxReader;
}

/** Checkboxes, once their columns are found. */
export interface BoxReader {
  readonly from: 'boxes';
  readonly boxes: readonly { readonly column: Column; readonly value: CodeValue | undefined }[];
  readonly checked: ReadonlySet<string>;
  readonly unchecked: ReadonlySet<string>;
  readonly settings: CellSettings;
}

/** Columns, each with the texts of which it has to hold one. */
export type ConditionReader = readonly { readonly column: Column; readonly texts: ReadonlySet<string> }[];

/** An event of a table, once its columns are found. */
export interface EventReader {
  readonly mapping: EventMapping;
  /** Its place among the events of its type in this table, from 1. */
  readonly nth: number;
  readonly when: ConditionReader;
  readonly on: CellReader | undefined;
  readonly recordedOn: CellReader | undefined;
  readonly recordedBy: CellReader | undefined;
  readonly fields: readonly FieldReader[];
}

/** A table of events, once its columns are found; for one session, where sessions stand in the names of columns. */
export interface TableReader {
  readonly course: readonly Column[];
  readonly session: CellReader | undefined;
  readonly date: CellReader | undefined;
  readonly order: CellReader | undefined;
  readonly key: readonly Column[] | undefined;
  readonly events: readonly EventReader[];
  readonly settings: CellSettings;
}

/** Finds the columns of a table of events. What is not there is in the ledger, and stops the import. */
export function compileTable(
  entry: EventTable,
  columns: Columns,
  settings: CellSettings,
  session: string | undefined,
): TableReader {
  const finder: Finder = { columns, settings, session };
  const kind = (at: number) => {
    const { type } = entry.events[at] ?? {};
    return entry.events.slice(0, at + 1).filter((event) => event.type === type).length;
  };
  return {
    course: [entry.course].flat().flatMap((name) => columns.find(name, 'course') ?? []),
    session: entry.rows === 'course' ? undefined : cellReader(entry.session, 'session', finder),
    date: cellReader(entry.date, 'date', finder),
    order: entry.rows === 'course' ? undefined : cellReader(entry.order, 'order', finder),
    key: entry.rows === 'event' ? entry.key?.flatMap((name) => columns.find(name, 'key') ?? []) : undefined,
    events: entry.events.flatMap((event, at) => eventReader(event, kind(at), finder) ?? []),
    settings,
  };
}

/** What is needed to find a column. */
export interface Finder {
  readonly columns: Columns;
  readonly settings: CellSettings;
  /** What stands for `{session}` in the names of columns. */
  readonly session: string | undefined;
}

function eventReader(mapping: EventMapping, nth: number, finder: Finder): EventReader | undefined {
  const { type, when = {}, on, recordedOn, recordedBy, data = {} } = mapping;
  const asked = conditionReader(when, `when of ${type}`, finder);
  // A session without the column that it is asked for cannot have what the column would hold.
  if (asked.length < Object.keys(when).length) return undefined;
  return {
    mapping,
    nth,
    when: asked,
    on: cellReader(on, `date of ${type}`, finder),
    recordedOn: cellReader(recordedOn, `recording of ${type}`, finder),
    recordedBy: cellReader(recordedBy, `writer of ${type}`, finder),
    fields: Object.entries(data).map(([path, source]) => ({
      path,
      field: dataField(type, path) ?? { form: 'text', list: false },
      source: dataReader(source, `${type} ${path}`, finder),
    })),
  };
}

/** The columns of a condition. */
export function conditionReader(
  condition: Condition | undefined,
  became: string,
  finder: Finder,
): ConditionReader {
  return Object.entries(condition ?? {}).flatMap(([name, texts]) => {
    const column = findColumn(name, became, finder);
    return column === undefined ? [] : [{ column, texts: new Set([texts].flat()) }];
  });
}

function findColumn(name: string, became: string, { columns, session }: Finder): Column | undefined {
  const own = ofSession(name, session);
  // Not every session has every column; that one of them has it was looked at before.
  return own === name ? columns.find(name, became) : columns.look(own, became);
}

/** The reader of a source, where there is one. */
export function cellReader(source: CellSource, became: string, finder: Finder): CellReader;
export function cellReader(
  source: CellSource | undefined,
  became: string,
  finder: Finder,
): CellReader | undefined;
export function cellReader(
  source: CellSource | undefined,
  became: string,
  finder: Finder,
): CellReader | undefined {
  if (source === undefined) return undefined;
  if (typeof source === 'string') return cellReader({ column: source }, became, finder);
  if ('constant' in source) return { from: 'constant', value: source.constant };
  const { column: name, codes, split } = source;
  if (name === '{session}') return { from: 'name', text: finder.session ?? '' };
  const column = findColumn(name, became, finder);
  if (column === undefined) return { from: 'nowhere' };
  const settings = refined(finder.settings, source);
  finder.columns.readAs(column, settings);
  return {
    from: 'cell',
    column,
    ...(codes === undefined ? {} : { codes }),
    ...(split === undefined ? {} : { split }),
    settings,
  };
}

function dataReader(source: DataSource, became: string, finder: Finder): CellReader | BoxReader {
  if (typeof source === 'string' || !('columns' in source)) return cellReader(source, became, finder);
  const pattern = ofSession(source.columns, finder.session);
  const { codes, checked = ['1'], unchecked = ['0'] } = source;
  const found = finder.columns.matching(pattern, (words) => `${became} = ${meaning(words, codes)}`);
  if (found.length === 0 && pattern === source.columns) finder.columns.noneFits(pattern);
  const boxes = found.map(({ words, ...column }) => {
    const code = words.get('code') ?? '';
    if (codes === undefined) return { column, value: code };
    return { column, value: Object.hasOwn(codes, code) ? codes[code] : undefined };
  });
  for (const code of Object.keys(codes ?? {})) {
    const there = found.some(({ words }) => words.get('code') === code);
    if (!there && pattern === source.columns) finder.columns.noneFits(pattern.replace('{code}', () => code));
  }
  return {
    from: 'boxes',
    boxes,
    checked: new Set(checked),
    unchecked: new Set(unchecked),
    settings: finder.settings,
  };
}

/** What a box stands for, for a person. */
function meaning(
  words: ReadonlyMap<string, string>,
  codes: Readonly<Record<string, CodeValue>> | undefined,
): string {
  const code = words.get('code') ?? '';
  if (codes === undefined) return code;
  const value = Object.hasOwn(codes, code) ? codes[code] : undefined;
  return value === undefined
    ? 'nothing that `codes` knows'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}
