import type { EventMapping } from '../model/mapping.js';
import type { EventReader, FieldReader, TableReader } from './compile.js';
import type { CellPlace } from './import-fault.js';
import { readBoxes } from './read-boxes.js';
import type { CellReader, CellValue, Reading, Said } from './read-cell.js';
import { readCell, textAt } from './read-cell.js';

/** A value at its place in an event: the steps to it from the event, or from an item of a list. */
export interface Assignment {
  readonly steps: readonly string[];
  readonly value: unknown;
  readonly place?: CellPlace;
}

/** What one row says of one event. Rows that speak of the same event are put together later. */
export interface EventPart {
  readonly mapping: EventMapping;
  readonly nth: number;
  readonly row: CellPlace;
  readonly fields: readonly Assignment[];
  /** Items of lists, by the steps to the list; no items is an explicit none. */
  readonly lists: readonly {
    readonly steps: readonly string[];
    readonly items: readonly (readonly Assignment[])[];
  }[];
  /** Columns that feed a field and say nothing in this row, by the steps to it. */
  readonly blanks: readonly { readonly steps: readonly string[]; readonly place: CellPlace }[];
}

/** The events of which a row speaks. `own` is the type that the row itself is, whatever else it says. */
export function rowParts(
  reader: TableReader,
  own: EventMapping['type'] | undefined,
  reading: Reading,
): readonly EventPart[] {
  return reader.events.flatMap((event) => eventPart(event, reader.date, own, reading) ?? []);
}

interface ReadField {
  readonly reader: FieldReader;
  readonly read: CellValue;
}

function eventPart(
  event: EventReader,
  tableDate: CellReader | undefined,
  own: EventMapping['type'] | undefined,
  reading: Reading,
): EventPart | undefined {
  const { mapping, nth, when } = event;
  if (!when.every(({ column, texts }) => texts.has(textAt(reading.row, column)))) return undefined;
  const fields = event.fields.map((reader): ReadField => ({ reader, read: readField(reader, reading) }));
  const asked = fields.filter(({ reader }) => reader.source.from !== 'constant');
  const on = event.on === undefined ? undefined : readCell(event.on, 'date', reading);
  const speaks = asked.some(({ read }) => read.state === 'value');
  const isOwn = mapping.type === own || when.length > 0;
  const standsAlone = asked.length === 0 && (on === undefined || on.state === 'value');
  if (!isOwn && !speaks && !standsAlone) return undefined;

  const date = on ?? (tableDate === undefined ? undefined : readCell(tableDate, 'date', reading));
  const envelope: readonly (readonly [readonly string[], CellValue | undefined])[] = [
    [['on'], date],
    [['recorded', 'on'], event.recordedOn && readCell(event.recordedOn, 'date', reading)],
    [['recorded', 'by'], event.recordedBy && readCell(event.recordedBy, 'text', reading)],
  ];
  const plain = fields.filter(({ reader }) => !reader.field.list && !reader.path.includes('[]'));
  const groups = new Set(
    plain
      .filter(({ read }) => read.state === 'value')
      .filter(isAsked)
      .map(groupOf),
  );
  const kept = plain.filter((field) => {
    // A scale without a rating on it says nothing.
    const group = groupOf(field);
    return (
      isAsked(field) ||
      group === '' ||
      groups.has(group) ||
      !plain.some((one) => isAsked(one) && groupOf(one) === group)
    );
  });
  const { row, line } = reading.row;
  return {
    mapping,
    nth,
    row: { table: reading.table, row, line },
    fields: [
      ...envelope.flatMap(([steps, read]) => assignments(steps, read)),
      ...kept.flatMap(({ reader, read }) => assignments(['data', ...reader.path.split('.')], read)),
    ],
    lists: [...wholeLists(fields), ...itemLists(fields)],
    blanks: fields.flatMap(({ reader, read }) =>
      read.state === 'value' || read.place === undefined
        ? []
        : [{ steps: ['data', ...reader.path.split('.')], place: read.place }],
    ),
  };
}

function readField({ source, field }: FieldReader, reading: Reading): CellValue {
  return source.from === 'boxes' ? readBoxes(source, reading) : readCell(source, field.form, reading);
}

function isAsked({ reader }: ReadField): boolean {
  return reader.source.from !== 'constant';
}

function groupOf({ reader }: ReadField): string {
  return reader.path.split('.').slice(0, -1).join('.');
}

function assignments(steps: readonly string[], read: CellValue | undefined): readonly Assignment[] {
  return read?.state === 'value' ? read.values.map((said) => assigned(steps, said)) : [];
}

function assigned(steps: readonly string[], { value, place }: Said): Assignment {
  return { steps, value, ...(place === undefined ? {} : { place }) };
}

/** Lists that one source gives as a whole. */
function wholeLists(fields: readonly ReadField[]): EventPart['lists'] {
  return fields.flatMap(({ reader, read }) => {
    if (!reader.field.list || reader.path.includes('[]') || read.state !== 'value') return [];
    const items = read.values.flatMap(({ value, place }) =>
      [value].flat().map((one) => [assigned([], { value: one, ...(place === undefined ? {} : { place }) })]),
    );
    return [{ steps: ['data', ...reader.path.split('.')], items }];
  });
}

/** Lists whose items are put together from several sources: one of them may give several values, the others go with each. */
function itemLists(fields: readonly ReadField[]): EventPart['lists'] {
  const paths = new Set(fields.flatMap(({ reader }) => listOf(reader.path) ?? []));
  return [...paths].flatMap((path) => {
    const members = fields.filter(({ reader }) => listOf(reader.path) === path);
    const asked = members.filter(isAsked);
    const said = (asked.length === 0 ? members : asked).filter(({ read }) => read.state === 'value');
    if (said.length === 0) return [];
    const lengths = said.map(({ read }) => (read.state === 'value' ? read.values.length : 0));
    const length = lengths.includes(0) ? 0 : Math.max(...lengths);
    const items = Array.from({ length }, (_, at) =>
      members.flatMap(({ reader, read }): readonly Assignment[] => {
        if (read.state !== 'value') return [];
        const one = read.values[read.values.length === 1 ? 0 : at];
        const inner = reader.path.slice(path.length + '[].'.length).split('.');
        if (one === undefined) return [];
        const value = reader.field.list ? [one.value].flat() : one.value;
        return [assigned(inner, { ...one, value })];
      }),
    );
    return [{ steps: ['data', ...path.split('.')], items }];
  });
}

function listOf(path: string): string | undefined {
  const at = path.indexOf('[]');
  return at === -1 ? undefined : path.slice(0, at);
}
