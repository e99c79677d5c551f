import { stringify } from 'csv-stringify/browser/esm/sync';

/** A cell of a table. `null` is an empty cell: there is no value. */
export type Cell = string | number | boolean | null;

/**
 * Rows as CSV (RFC 4180: commas, doubled quotes, CRLF after each row). A text that a spreadsheet would take for a
 * formula is given a leading apostrophe; numbers stay as they are.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: '\r\n',
      // Else a lone line feed in a cell would stand bare, since rows end otherwise.
      quote_record_delimiter: true,
      escape_formulas: true,
      cast: { boolean: String },
    },
  );
}
