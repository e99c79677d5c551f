import type { CodeValue } from '../model/mapping.js';
import type { DataField } from '../schema/data-fields.js';
import type { Column } from './columns.js';
import { readDate } from './date-format.js';
import type { CellPlace, ImportFaultCode } from './import-fault.js';
import type { Ledger } from './ledger.js';
import type { Row } from './read-table.js';
import type { CellSettings } from './settings.js';

/** Where a value comes from, once the columns are found. */
export type CellReader =
  | { readonly from: 'constant'; readonly value: CodeValue }
  | { readonly from: 'name'; readonly text: string }
  | { readonly from: 'nowhere' }
  | {
      readonly from: 'cell';
      readonly column: Column;
      readonly codes?: Readonly<Record<string, CodeValue>>;
      readonly split?: string;
      readonly settings: CellSettings;
    };

/** The row that is being read. */
export interface Reading {
  readonly table: string;
  readonly row: Row;
  readonly ledger: Ledger;
  /** The course that the row belongs to, once that is known. */
  readonly course?: string;
}

/** A value, and the cell that says it; none where the mapping says it itself. */
export interface Said {
  readonly value: unknown;
  readonly place?: CellPlace;
}

/** What a source says in a row: values (one, unless it can hold several), or why there is none, and where. */
export type CellValue =
  | { readonly state: 'value'; readonly values: readonly Said[] }
  | { readonly state: 'missing' | 'not-applicable' | 'fault'; readonly place?: CellPlace };

/** The text of a cell. */
export function textAt({ cells }: Row, { at }: Column): string {
  return cells[at] ?? '';
}

/** Where a cell stands. */
export function placeOf({ table, row }: Reading, { at, name }: Column): CellPlace {
  return { table, row: row.row, line: row.line, column: name, position: at + 1 };
}

/** Reads what a source says in a row, in the form that its field asks for. */
export function readCell(reader: CellReader, form: DataField['form'], reading: Reading): CellValue {
  switch (reader.from) {
    case 'nowhere':
      return { state: 'missing' };
    case 'constant':
      return reader.value === null
        ? { state: 'missing' }
        : { state: 'value', values: [{ value: reader.value }] };
    case 'name':
      return { state: 'value', values: [{ value: form === 'number' ? Number(reader.text) : reader.text }] };
    case 'cell':
      break;
  }
  const { column, codes = {}, split, settings } = reader;
  const text = textAt(reading.row, column);
  const place = placeOf(reading, column);
  const coded = Object.hasOwn(codes, text) ? codes[text] : undefined;
  if (coded === null) return { state: 'missing', place };
  if (coded !== undefined) return { state: 'value', values: [{ value: coded, place }] };
  if (settings.missing.has(text)) return { state: 'missing', place };
  if (settings.notApplicable.has(text)) return { state: 'not-applicable', place };
  const parts = split === undefined ? [text] : text.split(split).map((part) => part.trim());
  const values: Said[] = [];
  for (const part of parts) {
    const known = Object.hasOwn(codes, part) ? codes[part] : undefined;
    if (known === null) continue;
    const read = known === undefined ? uncoded(part, form, reader) : { value: known };
    if ('fault' in read) {
      const courses = [reading.course];
      reading.ledger.report(read.fault, place, messages[read.fault], { courses });
      return { state: 'fault', place };
    }
    values.push({ value: read.value, place });
  }
  return { state: 'value', values };
}

type CellFault = Extract<
  ImportFaultCode,
  | 'import/unlisted-missing'
  | 'import/unknown-code'
  | 'import/not-a-number'
  | 'import/not-yes-or-no'
  | 'import/bad-date'
  | 'import/impossible-date'
>;

const messages: Readonly<Record<CellFault, string>> = {
  'import/unlisted-missing':
    'SPSS or a spreadsheet writes this where there is no value. List it in `missing`, or correct the cell.',
  'import/unknown-code': 'The value map has no entry for this. Add one to `codes`, or correct the cell.',
  'import/not-a-number':
    'A number is expected. Correct the cell, list the code in `missing`, or set `decimal` to the decimal sign.',
  'import/not-yes-or-no':
    'Yes or no is expected: 1, 0, true or false. Say in `codes` what stands for true and for false.',
  'import/bad-date': 'This is no date of the form that the mapping gives. Correct the cell, or `dates`.',
  'import/impossible-date':
    'There is no such day. Correct the cell; if many are wrong, day and month may be the other way round in `dates`.',
};

const noValue = /^#(NULL!|N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!)$/;

type Read = { readonly value: unknown } | { readonly fault: CellFault };

function uncoded(
  text: string,
  form: DataField['form'],
  { codes, settings }: Extract<CellReader, { readonly from: 'cell' }>,
): Read {
  if (noValue.test(text)) return { fault: 'import/unlisted-missing' };
  switch (form) {
    case 'number': {
      const pattern = settings.decimal === ',' ? commaNumber : pointNumber;
      if (!pattern.test(text)) return { fault: 'import/not-a-number' };
      // No number is minus nought.
      return { value: Number(text.replace(',', '.')) + 0 };
    }
    case 'flag':
      if (/^(1|true)$/i.test(text)) return { value: true };
      return /^(0|false)$/i.test(text) ? { value: false } : { fault: 'import/not-yes-or-no' };
    case 'date': {
      const read = readDate(text, settings.dates);
      if (read === 'other-form') return { fault: 'import/bad-date' };
      return read === 'no-such-date' ? { fault: 'import/impossible-date' } : { value: read.date };
    }
    case 'fields':
      return { fault: 'import/unknown-code' };
    case 'text':
      // A value map is meant to be whole: a word beside it is as likely a code that was forgotten.
      return codes === undefined ? { value: text } : { fault: 'import/unknown-code' };
  }
}

const pointNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;
const commaNumber = /^[+-]?(\d+,?\d*|,\d+)([eE][+-]?\d{1,3})?$/;
