/**
 * What can be wrong between a table and the courses in it, with how bad that is. Stable.
 *
 * `stop`: mapping and table do not fit each other, and nothing goes out. `error`: something in the table is not in the
 * courses. `note`: everything is there, and deserves a look.
 */
export const importFaultGrades = {
  'import/table-missing': 'stop',
  'import/table-unmapped': 'stop',
  'import/broken-csv': 'stop',
  'import/empty-table': 'stop',
  'import/wrong-delimiter': 'stop',
  'import/no-header': 'stop',
  'import/column-missing': 'stop',
  'import/ambiguous-header': 'stop',
  'import/ragged-row': 'error',
  'import/row-not-mapped': 'error',
  'import/row-without-event': 'error',
  'import/no-course': 'error',
  'import/bad-id': 'error',
  'import/no-session': 'error',
  'import/bad-session': 'error',
  'import/duplicate-rows': 'error',
  'import/conflicting-rows': 'error',
  'import/conflicting-values': 'error',
  'import/not-a-number': 'error',
  'import/not-yes-or-no': 'error',
  'import/bad-date': 'error',
  'import/impossible-date': 'error',
  'import/unknown-code': 'error',
  'import/unlisted-missing': 'error',
  'import/partly-missing': 'error',
  'import/value-missing': 'error',
  'import/bad-value': 'error',
  'import/bad-course': 'error',
  'import/course-left-out': 'error',
  'import/duplicate-header': 'note',
  'import/header-space': 'note',
  'import/same-rows': 'note',
  'import/empty-row': 'note',
  'import/session-gap': 'note',
  'import/row-order': 'note',
} as const;

/** The code of a fault of import. */
export type ImportFaultCode = keyof typeof importFaultGrades;
/** How bad a fault of import is. */
export type ImportFaultGrade = (typeof importFaultGrades)[ImportFaultCode];

/** A row of a table. */
export interface RowPlace {
  /** The row of data, from 1: heads and blank lines are not counted. */
  readonly row: number;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
}

/**
 * One fault of a table: where it stands, and what to do. It never holds what stands in a cell.
 * @example
 * const fault: ImportFault = {
 *   code: 'import/not-a-number', grade: 'error', table: 'sessions', row: 12, line: 14, column: 'phq9_total',
 *   position: 7, message: 'This is no number. Correct it, or list it in `missing`.',
 * };
 */
export interface ImportFault extends Partial<RowPlace> {
  readonly code: ImportFaultCode;
  readonly grade: ImportFaultGrade;
  /** The name of the table. */
  readonly table: string;
  /** The name of the column, where the mapping names it: a head that nobody asked for may be a cell in truth. */
  readonly column?: string;
  /** The place of the column from the left, from 1. */
  readonly position?: number;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** The other rows that the fault is about. */
  readonly also?: readonly TableRow[];
}

/** A row, and the table that it is in. */
export interface TableRow extends RowPlace {
  readonly table: string;
}

/** A cell of a table, or a row of it where no column is known. */
export interface CellPlace extends TableRow {
  readonly column?: string;
  readonly position?: number;
}

/** Faults in the order of tables, rows and columns. */
export function inOrder(faults: readonly ImportFault[], tables: readonly string[]): readonly ImportFault[] {
  const place = ({ table, row = 0, position = 0 }: ImportFault) => [tables.indexOf(table), row, position];
  const compare = (a: ImportFault, b: ImportFault): number => {
    const [left, right] = [place(a), place(b)];
    const at = left.findIndex((part, index) => part !== right[index]);
    if (at >= 0) return (left[at] ?? 0) - (right[at] ?? 0);
    return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
  };
  return [...faults].sort(compare);
}
