import { parse } from 'csv-parse/browser/esm/sync';
import type { RowPlace } from './import-fault.js';
import type { Ledger } from './ledger.js';

/** A table as text. */
export interface TableText {
  /** The name that the mapping calls it by: of its file, without the ending. */
  readonly name: string;
  readonly text: string;
}

/** A row of a table: its place, and its cells without spaces around them. */
export interface Row extends RowPlace {
  readonly cells: readonly string[];
}

/** A table that was read. */
export interface Table {
  readonly name: string;
  /** The line of its head. */
  readonly line: number;
  /** The names of its columns, without spaces around them. */
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** Rows with more or fewer cells than the table has columns: which cell is which is not known. */
  readonly ragged: readonly Row[];
  /** How many rows of data it has, ragged ones with them. */
  readonly count: number;
}

/** How the file of a table is written. */
export interface TableForm {
  readonly delimiter: string;
  readonly headerRows: number;
}

/** Reads a table; `undefined` where it is none, which is then in the ledger. */
export function readTable({ name, text }: TableText, form: TableForm, ledger: Ledger): Table | undefined {
  const records = recordsOf(text, form.delimiter);
  if ('brokenAt' in records) {
    ledger.report('import/broken-csv', { table: name, line: records.brokenAt }, broken);
    return undefined;
  }
  const [head] = records.rows;
  if (head === undefined || records.rows.length < form.headerRows) {
    ledger.report('import/empty-table', { table: name }, empty);
    return undefined;
  }
  const header = head.cells.map((cell) => cell.trim());
  head.cells.forEach((cell, at) => {
    if (cell !== cell.trim())
      ledger.report('import/header-space', { table: name, line: head.line, position: at + 1 }, space);
  });
  const all = records.rows.slice(form.headerRows).map(
    ({ line, cells }, at): Row => ({
      row: at + 1,
      line,
      cells: cells.map((cell) => cell.trim()),
    }),
  );
  return {
    name,
    line: head.line,
    header,
    rows: all.filter(({ cells }) => cells.length === header.length),
    ragged: all.filter(({ cells }) => cells.length !== header.length),
    count: all.length,
  };
}

const broken =
  'The quotes do not match from this line on, so that rows cannot be told apart. A quote inside a cell is written twice, ' +
  'and the whole cell stands in quotes.';
const empty = 'The table is empty; a row with the names of the columns is expected. Check `headerRows`.';
const space =
  'The name of this column has spaces around it. They are left out; write it without them in the mapping.';

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(
  text: string,
  delimiter: string,
): { readonly rows: readonly RawRow[] } | { readonly brokenAt: number } {
  let last = 0;
  const rows: RawRow[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: (entry: unknown) => {
        const { cells, lines } = recordOf(entry);
        // A line that is blank is no row.
        if (cells.length !== 1 || cells[0] !== '') rows.push({ line: last + 1, cells });
        last = lines;
        return null;
      },
    });
    return { rows };
  } catch {
    // The message of the error quotes the text; and where it places the fault, all of the text has been swallowed.
    return { brokenAt: last + 1 };
  }
}

function recordOf(entry: unknown): { readonly cells: readonly string[]; readonly lines: number } {
  if (!isObject(entry) || !isObject(entry['info'])) throw new Error('The reader of CSV gives no records.');
  const { record, info } = entry;
  const cells: readonly unknown[] = Array.isArray(record) ? record : [];
  return { cells: cells.map(String), lines: Number(info['lines']) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
