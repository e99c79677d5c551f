import type { Course } from '../model/course.js';
import type { Mapping } from '../model/mapping.js';
import type { Rating } from '../model/rating.js';
import type { ColumnReport } from './columns.js';
import { compileTable, conditionReader } from './compile.js';
import { CourseIds } from './course-ids.js';
import type { PlacedPart } from './event-drafts.js';
import { eventDrafts } from './event-drafts.js';
import { readEventRows } from './event-rows.js';
import type { ImportFault } from './import-fault.js';
import { inOrder } from './import-fault.js';
import type { RowAccount } from './ledger.js';
import { Ledger } from './ledger.js';
import { sessionPatterns } from './mapped-names.js';
import type { OpenedTable } from './open-tables.js';
import { openTables } from './open-tables.js';
import { compileRatings, readRatingRows } from './rating-rows.js';
import { textAt } from './read-cell.js';
import type { Row, TableText } from './read-table.js';
import { noteSessions } from './session-notes.js';
import { cellSettings, ownSettings } from './settings.js';
import type { ImportedCourse } from './whole-course.js';
import { wholeCourse } from './whole-course.js';
import { natural, wholeRatings } from './whole-ratings.js';

/** What tables became. */
export interface Import {
  /** In the order of their ids. */
  readonly courses: readonly Course[];
  readonly ratings: readonly Rating[];
  /** In the order of tables, rows and columns. */
  readonly faults: readonly ImportFault[];
  /** What each column became. */
  readonly columns: readonly ColumnReport[];
  /** What became of the rows; empty where something stopped the import. */
  readonly rows: readonly RowAccount[];
}

/**
 * Makes courses and ratings of tables, as a mapping says. Total and deterministic: every row becomes events or ratings, or
 * has a fault, or is set aside by the mapping; and the order of rows changes no byte of what goes out.
 * @example
 * const mapping = safeParseMapping(JSON.parse(mappingText));
 * if (!mapping.ok) throw new Error(mapping.error[0]?.message);
 * const { courses, faults } = importTables([{ name: 'sessions', text }], mapping.value);
 */
export function importTables(tables: readonly TableText[], mapping: Mapping): Import {
  const ledger = new Ledger();
  const opened = openTables(tables, mapping, ledger);
  const names = tables.map(({ name }) => name);
  const read = ledger.stopped ? [] : opened.map((one) => readEntries(one, mapping, ledger));
  for (const { columns } of opened) columns.tellTwins();
  const finish = (courses: readonly Course[], ratings: readonly Rating[]): Import => ({
    courses,
    ratings,
    faults: inOrder(ledger.faults, names),
    columns: opened.flatMap(({ columns, entries }) =>
      columns.report(cellSettings(mapping, ownSettings(entries.find(({ rows }) => rows !== 'ignored')))),
    ),
    rows: ledger.stopped ? [] : opened.map(({ table }) => ledger.account(table.name, table.count)),
  });
  if (ledger.stopped) return finish([], []);
  const ready = read.map((run) => run());
  noteSessions(
    ready.flatMap(({ seen }) => seen),
    ledger,
  );
  const courses = wholeCourses(
    ready.flatMap(({ parts }) => parts),
    mapping,
    ledger,
  );
  const ratings = wholeRatings(
    ready.flatMap((one) => one.ratings),
    ledger,
  );
  return finish(courses, ratings);
}

interface TableRead {
  readonly parts: readonly PlacedPart[];
  readonly seen: readonly Parameters<typeof noteSessions>[0][number][];
  readonly ratings: Parameters<typeof wholeRatings>[0];
  readonly silent: readonly Row[];
}

/** Finds all columns that the mapping speaks of; the rows are read when it is known that nothing stops the import. */
function readEntries(
  { table, columns, entries }: OpenedTable,
  mapping: Mapping,
  ledger: Ledger,
): () => Omit<TableRead, 'silent'> {
  const ids = new CourseIds();
  const readers = entries.map((entry) => {
    const settings = cellSettings(mapping, ownSettings(entry));
    const where = conditionReader(entry.where, 'where', { columns, settings, session: undefined });
    const rows = table.rows.filter((row) =>
      where.every(({ column, texts }) => texts.has(textAt(row, column))),
    );
    const duplicates = ownSettings(entry).duplicates ?? mapping.duplicates ?? 'error';
    return { rows, read: compiled(entry, rows, duplicates) };
  });

  function compiled(
    entry: (typeof entries)[number],
    rows: readonly Row[],
    duplicates: 'error' | 'same',
  ): () => Partial<TableRead> {
    if (entry.rows === 'ignored') {
      return () => {
        for (const { row } of rows) ledger.ignore(table.name, row);
        return { silent: rows };
      };
    }
    const settings = cellSettings(mapping, ownSettings(entry));
    const patterns = sessionPatterns(entry);
    const sessions = patterns.length === 0 ? [undefined] : columns.sessions(patterns);
    if (entry.rows === 'rating') {
      const own = sessions.map((session) => compileRatings(entry, columns, settings, session));
      return () => {
        const { ratings, silent } = readRatingRows({ entry, readers: own, rows, ids, ledger });
        return { ratings: ratings.map((one) => ({ ...one, duplicates })), silent };
      };
    }
    const own = sessions.map((session) => compileTable(entry, columns, settings, session));
    return () => {
      const { label } = entry;
      const input = { entry, label, readers: own, rows, duplicates, ids, ledger };
      const { parts, seen, silent } = readEventRows(input);
      return { parts, seen: entry.rows === 'session' ? [seen] : [], silent };
    };
  }

  return () => {
    tellRagged({ table, columns, entries }, ledger);
    const taken = new Set(readers.flatMap(({ rows }) => rows));
    for (const { row, line } of table.rows.filter((one) => !taken.has(one))) {
      ledger.report('import/row-not-mapped', { table: table.name, row, line }, notTaken);
    }
    const all = readers.map(({ read }) => read());
    tellSilent(
      table,
      readers.map(({ rows }, at) => ({ rows, silent: all[at]?.silent ?? [] })),
      ledger,
    );
    return {
      parts: all.flatMap(({ parts = [] }) => parts),
      seen: all.flatMap(({ seen = [] }) => seen),
      ratings: all.flatMap(({ ratings = [] }) => ratings),
    };
  };
}

const notTaken =
  'No table of the mapping takes this row: none of its `where` holds. Add one, or set such rows aside with "rows": "ignored".';

/** Rows that say nothing to any table of the mapping that takes them. */
function tellSilent(
  { name, rows }: OpenedTable['table'],
  read: readonly { readonly rows: readonly Row[]; readonly silent: readonly Row[] }[],
  ledger: Ledger,
): void {
  const spoken = new Set(read.flatMap(({ rows: taken, silent }) => without(taken, silent)));
  const silent = new Set(read.flatMap((one) => one.silent));
  for (const row of rows) {
    if (!silent.has(row) || spoken.has(row) || ledger.isIgnored(name, row.row)) continue;
    ledger.report('import/empty-row', { table: name, row: row.row, line: row.line }, nothing);
  }
}

const nothing = 'This row says nothing beside what it is about. It is left out.';

function without(rows: readonly Row[], some: readonly Row[]): readonly Row[] {
  const left = new Set(some);
  return rows.filter((row) => !left.has(row));
}

function tellRagged({ table, columns, entries }: OpenedTable, ledger: Ledger): void {
  const names = entries.flatMap((entry) => ('course' in entry ? [[entry.course].flat()] : []));
  // Most likely the course is where it is in other rows, and so it is not said to be whole.
  const places = names
    .flatMap((list) => (list.length === 1 ? list : []))
    .map((name) => columns.find(name, 'course')?.at);
  for (const { row, line, cells } of table.ragged) {
    const courses = places.map((at) => (at === undefined ? undefined : cells[at]));
    ledger.report('import/ragged-row', { table: table.name, row, line }, ragged, { courses });
  }
}

const ragged =
  'This row has more or fewer cells than there are columns, so that nobody can say which is which. Look for a delimiter or a ' +
  'quote inside a cell.';

function wholeCourses(parts: readonly PlacedPart[], mapping: Mapping, ledger: Ledger): readonly Course[] {
  const byCourse = new Map<string, PlacedPart[]>();
  for (const part of parts) byCourse.set(part.course, [...(byCourse.get(part.course) ?? []), part]);
  const ids = [...byCourse.keys()].sort((a, b) => compare(natural(a), natural(b)));
  return ids.flatMap((id) => {
    // Whatever the order of the rows, the same parts come in the same order.
    const own = (byCourse.get(id) ?? []).sort((a, b) => compare(keyOf(a), keyOf(b)));
    const drafts = eventDrafts(id, own, ledger);
    const whole = wholeCourse(id, drafts, mapping, ledger);
    return whole === undefined ? [] : (given(id, whole, mapping, ledger) ?? []);
  });
}

type Key = readonly (number | string)[];

function keyOf({ rowKey, order }: PlacedPart): Key {
  const [label = ''] = rowKey.split(' ');
  return [label.length, label, order ?? 0, rowKey];
}

function compare(a: Key, b: Key): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  const [one, other] = [a[at], b[at]];
  if (one === undefined || other === undefined) return 0;
  return one < other ? -1 : 1;
}

function given(
  id: string,
  { course, rows }: ImportedCourse,
  mapping: Mapping,
  ledger: Ledger,
): Course | undefined {
  if (mapping.faulty !== 'left-out' || !ledger.faulty.has(id)) {
    for (const { table, row } of rows) ledger.use(table, row);
    return course;
  }
  const [place, ...also] = rows;
  if (place !== undefined) ledger.report('import/course-left-out', place, leftOut, { also });
  return undefined;
}

const leftOut =
  'The course of this row has a fault, and the mapping leaves such courses out. Correct the fault first.';
