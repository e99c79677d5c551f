import type { WorkedCourseId } from '../../src/examples/index.js';
import { workedCourse } from '../../src/examples/index.js';
import type { Course, Report, Waiver } from '../../src/index.js';
import { check } from '../../src/index.js';
import { protocol } from '../../src/protocols/index.js';

/** The report on a worked course. */
export function reportOn(
  id: WorkedCourseId,
  change: Partial<Course> = {},
  waivers: readonly Waiver[] = [],
): Report {
  const checked = check({ ...workedCourse(id).course, ...change }, protocol, { waivers });
  if (!checked.ok) throw new Error(`${id} has no report.`);
  return checked.value;
}

/** A text as its parts: rows of cells, by the rules of RFC 4180, read without what wrote them. */
export function rowsOf(csv: string): readonly (readonly string[])[] {
  const cells = csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g);
  const rows: string[][] = [[]];
  let end = 0;
  for (const { 0: whole, 1: cell = '', 2: mark, index } of cells) {
    if (index !== end) throw new Error(`Not CSV at ${end}.`);
    end = index + whole.length;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (mark === '\r\n') rows.push([]);
  }
  if (end !== csv.length) throw new Error(`Not CSV at ${end}.`);
  return rows.slice(0, -1);
}

/** The rows of a table, each by the names of its columns. */
export function recordsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = rowsOf(csv);
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error('A row has another number of cells than the header.');
    return Object.fromEntries(header.map((name, column) => [name, row[column] ?? '']));
  });
}
