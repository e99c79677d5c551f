import type { CellPlace, ImportFault, ImportFaultCode, TableRow } from './import-fault.js';
import { importFaultGrades } from './import-fault.js';

/** What was found while tables are read: faults, and what became of each row. Nothing leaves it. */
export class Ledger {
  readonly faults: ImportFault[] = [];
  /** The courses of which something could not be read. */
  readonly faulty: Set<string> = new Set();
  readonly #cells = new Set<string>();
  readonly #errors = new Map<string, Set<number>>();
  readonly #used = new Map<string, Set<number>>();
  readonly #ignored = new Map<string, Set<number>>();

  /** Writes down a fault; of one cell only the first. Every course that it concerns is no longer whole. */
  report(
    code: ImportFaultCode,
    { table, row, line, column, position }: Partial<CellPlace> & { readonly table: string },
    message: string,
    more: { readonly also?: readonly TableRow[]; readonly courses?: readonly (string | undefined)[] } = {},
  ): void {
    const { also = [], courses = [] } = more;
    const grade = importFaultGrades[code];
    if (grade !== 'note') for (const id of courses) if (id !== undefined) this.faulty.add(id);
    if (row !== undefined && position !== undefined && grade === 'error') {
      const cell = cellKey(table, row, position);
      if (this.#cells.has(cell)) return;
      this.#cells.add(cell);
    }
    if (row !== undefined && grade === 'error') {
      for (const one of [{ table, row }, ...also]) entry(this.#errors, one.table).add(one.row);
    }
    this.faults.push({
      code,
      grade,
      table,
      ...(row === undefined ? {} : { row }),
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      ...(position === undefined ? {} : { position }),
      message,
      ...(also.length === 0
        ? {}
        : { also: also.map((other) => ({ table: other.table, row: other.row, line: other.line })) }),
    });
  }

  /** Whether a cell has a fault of its own. */
  hasFault({ table, row, position }: CellPlace): boolean {
    return position !== undefined && this.#cells.has(cellKey(table, row, position));
  }

  /** Whether a row has an error, in a cell or as a whole. */
  hasRowFault(table: string, row: number): boolean {
    return entry(this.#errors, table).has(row);
  }

  /** The row became an event or a rating that goes out. */
  use(table: string, row: number): void {
    entry(this.#used, table).add(row);
  }

  /** The mapping sets the row aside. */
  ignore(table: string, row: number): void {
    entry(this.#ignored, table).add(row);
  }

  /** Whether the mapping sets the row aside. */
  isIgnored(table: string, row: number): boolean {
    return entry(this.#ignored, table).has(row);
  }

  /** Whether something stops the whole import. */
  get stopped(): boolean {
    return this.faults.some(({ grade }) => grade === 'stop');
  }

  /** What became of the rows of a table. */
  account(table: string, rows: number): RowAccount {
    const faulty = new Set<number>();
    for (const fault of this.faults) {
      if (fault.table === table && fault.row !== undefined) faulty.add(fault.row);
      for (const other of fault.also ?? []) if (other.table === table) faulty.add(other.row);
    }
    return {
      table,
      rows,
      used: entry(this.#used, table).size,
      withFaults: faulty.size,
      ignored: entry(this.#ignored, table).size,
      lost: Array.from({ length: rows }, (_, at) => at + 1).filter(
        (row) =>
          !entry(this.#used, table).has(row) && !faulty.has(row) && !entry(this.#ignored, table).has(row),
      ).length,
    };
  }
}

/** What became of the rows of a table; one row can be used and have a fault. */
export interface RowAccount {
  readonly table: string;
  /** Rows of data, blank lines not counted. */
  readonly rows: number;
  /** Rows that became an event or a rating. */
  readonly used: number;
  /** Rows that a fault is about, notes included. */
  readonly withFaults: number;
  /** Rows that the mapping sets aside. */
  readonly ignored: number;
  /** Rows of which none of this is true. There are none; the number is here so that anybody can see it. */
  readonly lost: number;
}

function cellKey(table: string, row: number, position: number): string {
  return `${table}\n${row}\n${position}`;
}

function entry(map: Map<string, Set<number>>, table: string): Set<number> {
  const found = map.get(table) ?? new Set<number>();
  map.set(table, found);
  return found;
}
