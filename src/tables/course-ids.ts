import { isId } from '../schema/field.js';
import type { Column } from './columns.js';
import type { Reading } from './read-cell.js';
import { placeOf, textAt } from './read-cell.js';

/** Reads the ids of courses. An id of several columns must not be the id of other parts as well. */
export class CourseIds {
  readonly #joined = new Map<string, string>();

  /** The course of a row; `undefined` where it has none that can be used, which is then in the ledger. */
  read(columns: readonly Column[], missing: ReadonlySet<string>, reading: Reading): string | undefined {
    const { ledger, row } = reading;
    for (const column of columns) {
      if (!missing.has(textAt(row, column))) continue;
      ledger.report('import/no-course', placeOf(reading, column), absent);
      return undefined;
    }
    const parts = columns.map((column) => textAt(row, column));
    const id = parts.join('-');
    const key = JSON.stringify(parts);
    const clashes = parts.length > 1 && (this.#joined.get(id) ?? key) !== key;
    if (isId(id) && !clashes) {
      if (parts.length > 1) this.#joined.set(id, key);
      return id;
    }
    const [column] = columns;
    if (column !== undefined) ledger.report('import/bad-id', placeOf(reading, column), clashes ? twice : bad);
    return undefined;
  }
}

const absent =
  'This row names no course, so that it belongs to none. Fill in the cell, or set the row aside.';
const bad =
  'This cannot be the id of a course: 1 to 64 letters, digits or . _ : -, beginning with a letter or digit. Recode it.';
const twice = 'Other parts make the same id when they are put together. Recode one of the columns.';
