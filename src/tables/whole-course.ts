import type { Course } from '../model/course.js';
import type { Mapping } from '../model/mapping.js';
import { safeParseCourse } from '../schema/parse-course.js';
import type { ShapeIssue } from '../schema/shape-issue.js';
import type { EventDraft } from './event-drafts.js';
import { ordered } from './event-order.js';
import type { CellPlace } from './import-fault.js';
import type { Ledger } from './ledger.js';

/** A course of tables, with the rows that its events were made of. */
export interface ImportedCourse {
  readonly course: Course;
  readonly rows: readonly CellPlace[];
}

/**
 * The course that events make. What does not fit the shape of a course is left out with a fault at the cells that said
 * it: a field, an item of a list or, where it cannot stand without it, the event.
 */
export function wholeCourse(
  id: string,
  drafts: readonly EventDraft[],
  mapping: Mapping,
  ledger: Ledger,
): ImportedCourse | undefined {
  let events = ordered(drafts);
  for (;;) {
    if (events.length === 0) return undefined;
    const documented = ledger.faulty.has(id) ? [] : mapping.documented;
    const parsed = safeParseCourse({
      schema: 'openipt/course/1',
      id,
      protocol: mapping.protocol,
      documented,
      events: events.map(({ value }) => value),
    });
    if (parsed.ok) {
      // A fault that was found while it was parsed withdraws the claims as well.
      if (ledger.faulty.has(id) && documented.length > 0) continue;
      return { course: parsed.value, rows: events.flatMap(({ rows }) => rows) };
    }
    const left = repaired(id, events, parsed.error, ledger);
    if (left === undefined) return undefined;
    events = left;
  }
}

/** The events without what is at fault; `undefined` where the fault is in no event. */
function repaired(
  course: string,
  events: readonly EventDraft[],
  issues: readonly ShapeIssue[],
  ledger: Ledger,
): readonly EventDraft[] | undefined {
  const dropped = new Set<EventDraft>();
  const touched = new Set<string>();
  const courses = [course];
  for (const issue of issues) {
    const [, , index, ...steps] = issue.pointer.split('/');
    const event = index === undefined ? undefined : events[Number(index)];
    if (event === undefined) {
      const [place, ...also] = events.flatMap(({ rows }) => rows);
      if (place !== undefined) ledger.report('import/bad-course', place, issue.message, { also, courses });
      return undefined;
    }
    const target = removable(steps, issue.code === 'missing');
    // Removing an item moves those behind it: one change to a list, or a group, at a time.
    const change = `${index} ${target?.filter((step) => !isIndex(step)).join('/')}`;
    if (touched.has(change)) continue;
    touched.add(change);
    tell(issue, steps, event, target === undefined, { ledger, courses });
    if (target === undefined) dropped.add(event);
    else remove(event, target);
  }
  return events.filter((event) => !dropped.has(event));
}

/** What can be taken out so that the rest may stand: the item of a list, the group, the field; else nothing but the event. */
function removable(steps: readonly string[], missing: boolean): readonly string[] | undefined {
  const target = missing ? steps.slice(0, -1) : steps;
  const item = target.map(isIndex).lastIndexOf(true);
  const found = item >= 0 ? target.slice(0, item + 1) : target;
  const [root] = found;
  if (root === 'data') return found.length > 1 ? found : undefined;
  return root === 'on' || root === 'recorded' ? [root] : undefined;
}

function remove({ value, cells }: EventDraft, steps: readonly string[]): void {
  const last = steps.at(-1) ?? '';
  const holder = steps
    .slice(0, -1)
    .reduce<unknown>((inner, step) => (isObject(inner) ? Reflect.get(inner, step) : undefined), value);
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (isObject(holder)) Reflect.deleteProperty(holder, last);
  if (!Array.isArray(holder)) return;
  // The cells of the items behind it go with them.
  const list = steps
    .slice(0, -1)
    .map((step) => `/${step}`)
    .join('');
  const moved = [...cells].flatMap(([pointer, place]): readonly (readonly [string, CellPlace])[] => {
    const [at = '', ...rest] = pointer.startsWith(`${list}/`)
      ? pointer.slice(list.length + 1).split('/')
      : [];
    if (!isIndex(at) || Number(at) < Number(last)) return [[pointer, place]];
    if (at === last) return [];
    return [[[list, String(Number(at) - 1), ...rest].join('/'), place]];
  });
  cells.clear();
  for (const [pointer, place] of moved) cells.set(pointer, place);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

interface Telling {
  readonly ledger: Ledger;
  readonly courses: readonly string[];
}

function tell(
  { code, message }: ShapeIssue,
  steps: readonly string[],
  { cells, rows }: EventDraft,
  drops: boolean,
  { ledger, courses }: Telling,
): void {
  const [row] = rows;
  if (row === undefined) return;
  const found = nearest(cells, steps) ?? row;
  // What the cell is at fault for was told when it was read; what goes with it was not.
  const told = ledger.hasFault(found);
  const concerned = drops ? rows.filter((one) => !told || !ledger.hasRowFault(one.table, one.row)) : [];
  const place = told ? concerned[0] : found;
  if (place === undefined) return;
  const also = concerned.filter((one) => one.row !== place.row || one.table !== place.table);
  const said = codes[code] ?? 'import/bad-value';
  const text =
    said === 'import/value-missing' ? `${needed} \`${fieldOf(steps)}\`.` : `${message} ${advice[said]}`;
  ledger.report(said, place, text, { also, courses });
}

const codes: Partial<Record<ShapeIssue['code'], 'import/value-missing' | 'import/unknown-code'>> = {
  missing: 'import/value-missing',
  'unknown-word': 'import/unknown-code',
};

const needed = 'The event cannot stand without a value here, and is left out:';

const advice = {
  'import/unknown-code': 'Correct the cell, or say in `codes` what it stands for.',
  'import/bad-value': 'Correct the cell; until then it does not count.',
} as const;

function fieldOf(steps: readonly string[]): string {
  return steps
    .filter((step) => step !== 'data')
    .join('.')
    .replaceAll(/\.\d+/g, '[]');
}

/** The cell that says what stands at a place, or else one of those that say something in it or around it. */
function nearest(cells: ReadonlyMap<string, CellPlace>, steps: readonly string[]): CellPlace | undefined {
  const at = steps.map((step) => `/${step}`).join('');
  const inside = [...cells].find(([pointer]) => pointer.startsWith(`${at}/`))?.[1];
  const around = steps.map((_, length) => cells.get(`/${steps.slice(0, length + 1).join('/')}`));
  return cells.get(at) ?? inside ?? around.reverse().find((place) => place !== undefined);
}

function isIndex(step: string): boolean {
  return /^\d+$/.test(step);
}
