import type { Course } from '../model/course.js';
import { count, ranges } from '../render/phrases.js';
import type { TextOptions } from '../render/text-layout.js';
import { TextPage } from '../render/text-layout.js';
import type { ImportFault } from '../tables/import-fault.js';
import type { Import } from '../tables/import-tables.js';
import { faultLine } from './fault-lines.js';

/** What an import would give, for a person: what each column became, with counts, and what goes out. */
export function importPage(result: Import, look: TextOptions): string {
  const page = new TextPage(look);
  const names = [...new Set(result.columns.map(({ table }) => table))];
  for (const name of names) {
    const account = result.rows.find(({ table }) => table === name);
    const columns = result.columns.filter(({ table }) => table === name);
    page.gap().paragraph(`Table ${name}: ${count(columns.length, 'column')}${rowsOf(account)}`, 0, 'bold');
    page.table(
      columns.filter(({ became }) => became.length > 0).map((column) => [column.name, fed(column)]),
      2,
    );
    const others = columns.filter(({ became }) => became.length === 0);
    if (others.length > 0) {
      page.gap().paragraph(`${count(others.length, 'column')} of which the mapping says nothing:`, 2);
      page.paragraph(
        others.map(({ name: own, position }) => own || `(column ${position})`).join(', '),
        4,
        'quiet',
      );
    }
  }
  page.gap().paragraph(`What goes out: ${outcome(result)}`, 0, 'bold');
  page.table(eventCounts(result.courses), 2);
  return page.toString();
}

function rowsOf(account: Import['rows'][number] | undefined): string {
  if (account === undefined) return '';
  const { rows, used, withFaults, ignored } = account;
  return `, ${count(rows, 'row')}: ${used} used, ${withFaults} with faults, ${ignored} set aside`;
}

function fed({ became, values, missing, notApplicable }: Import['columns'][number]): string {
  const counts = [count(values, 'value'), `${missing} missing`];
  if (notApplicable > 0) counts.push(`${notApplicable} not applicable`);
  return `${became.join('; ')} (${counts.join(', ')})`;
}

function eventCounts(courses: readonly Course[]): readonly (readonly [string, string])[] {
  const counts = new Map<string, number>();
  for (const { events } of courses)
    for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, number]) => [type, String(number)]);
}

/** One line on what goes out. */
export function outcome({ courses, ratings, faults }: Import): string {
  const graded = (grade: ImportFault['grade']) => faults.filter((fault) => fault.grade === grade).length;
  const stops = graded('stop');
  if (stops > 0) return `nothing, for ${count(stops, 'fault')} between mapping and tables.`;
  const ready = [
    count(courses.length, 'course'),
    ...(ratings.length > 0 ? [count(ratings.length, 'rating')] : []),
  ];
  return `${ready.join(', ')}; ${count(graded('error'), 'error')}, ${count(graded('note'), 'note')}.`;
}

const shownOfAKind = 3;

/** The faults, a line each; of one kind in one column only the first of them, and how many more there are. */
export function faultPage(faults: readonly ImportFault[], files: ReadonlyMap<string, string>): string {
  const kinds = new Map<string, ImportFault[]>();
  for (const fault of faults) {
    const kind = JSON.stringify([fault.table, fault.code, fault.position ?? fault.column ?? null]);
    kinds.set(kind, [...(kinds.get(kind) ?? []), fault]);
  }
  return [...kinds.values()]
    .flatMap((same) => {
      const more = same.length - shownOfAKind;
      const lines = same.slice(0, shownOfAKind).map((fault) => line(fault, files));
      const [first] = same;
      if (more <= 0 || first === undefined) return lines;
      const file = files.get(first.table) ?? first.table;
      return [...lines, `${file}  ${count(more, 'more fault')} of this kind; --faults FILE lists all.\n`];
    })
    .join('');
}

function line(
  { code, grade, table, line: at, position, column, message, also = [] }: ImportFault,
  files: ReadonlyMap<string, string>,
): string {
  const lines = also.filter((other) => other.table === table).map((other) => other.line);
  const elsewhere =
    lines.length === 0 ? '' : ` (Also: ${lines.length === 1 ? 'line' : 'lines'} ${ranges(lines)}.)`;
  return faultLine({
    file: files.get(table) ?? table,
    ...(at === undefined ? {} : { line: at }),
    ...(position === undefined || at === undefined ? {} : { column: position }),
    path: column ?? '',
    code,
    message: `${grade === 'note' ? 'note: ' : ''}${message}${elsewhere}`,
  });
}
