import type { Column } from './columns.js';
import type { BoxReader, ConditionReader, TableReader } from './compile.js';
import type { CellReader } from './read-cell.js';
import { textAt } from './read-cell.js';
import type { Row } from './read-table.js';

/** Something of a row that can be said or missing: a column, and whether a text in it says anything. */
export interface ContentColumn {
  readonly column: Column;
  readonly says: (text: string) => boolean;
}

// The same for every row of a table, and a table has many.
const contents = new WeakMap<TableReader, readonly ContentColumn[]>();

/** What a row of events can say beside its key. */
export function contentOf(reader: TableReader): readonly ContentColumn[] {
  const known = contents.get(reader) ?? readContent(reader);
  contents.set(reader, known);
  return known;
}

function readContent(reader: TableReader): readonly ContentColumn[] {
  const { missing } = reader.settings;
  const asked = (condition: ConditionReader) =>
    condition.map(({ column }) => ({ column, says: (text: string) => !missing.has(text) }));
  return [
    ...cellContent(reader.date),
    ...reader.events.flatMap(({ when, on, recordedOn, recordedBy, fields }) => [
      ...asked(when),
      ...[on, recordedOn, recordedBy].flatMap(cellContent),
      ...fields.flatMap(({ source }) => cellContent(source)),
    ]),
  ];
}

/** What a source can say. */
export function cellContent(reader: CellReader | BoxReader | undefined): readonly ContentColumn[] {
  if (reader?.from === 'boxes') {
    return reader.boxes.map(({ column }) => ({
      column,
      says: (text) => reader.checked.has(text) || !reader.settings.missing.has(text),
    }));
  }
  if (reader?.from !== 'cell') return [];
  const { codes = {}, settings } = reader;
  const says = (text: string) =>
    Object.hasOwn(codes, text) ? codes[text] !== null : !settings.missing.has(text);
  return [{ column: reader.column, says }];
}

/** Whether a row says anything; where nothing could be said, it does by being there. */
export function saysAnything(row: Row, content: readonly ContentColumn[]): boolean {
  return content.length === 0 || content.some(({ column, says }) => says(textAt(row, column)));
}

/** The texts of a row in the columns that count, as one text: equal for rows that say the same. */
export function textsOf(row: Row, columns: readonly Column[]): string {
  return JSON.stringify(columns.map((column) => textAt(row, column)));
}
