import type { EventType } from '../model/course.js';
import type { CellPlace, TableRow } from './import-fault.js';
import type { Ledger } from './ledger.js';
import type { Assignment, EventPart } from './row-parts.js';

/** A part of an event, with what it needs to find the others of the same event. */
export interface PlacedPart extends EventPart {
  readonly course: string;
  readonly session: number | undefined;
  /** Names the row within its course: table and key, whatever the place of the row. */
  readonly rowKey: string;
  readonly order: number | undefined;
}

/** An event as its rows have it, not yet checked. */
export interface EventDraft {
  readonly type: EventType;
  readonly id: string;
  readonly session: number | undefined;
  readonly order: number | undefined;
  readonly place: 'start' | 'end' | undefined;
  /** The event as a course would hold it. */
  readonly value: Record<string, unknown>;
  /** Which cells say what, by JSON pointer into the event. */
  readonly cells: Map<string, CellPlace>;
  readonly rows: readonly CellPlace[];
}

/** What several rows say of one event, put together; what they say differently is a fault, and left out. */
export function eventDrafts(
  course: string,
  parts: readonly PlacedPart[],
  ledger: Ledger,
): readonly EventDraft[] {
  const groups = new Map<string, PlacedPart[]>();
  for (const part of parts) {
    const id = idOf(part);
    groups.set(id, [...(groups.get(id) ?? []), part]);
  }
  return [...groups].flatMap(([id, group]) => draft(course, id, group, ledger) ?? []);
}

function idOf({ mapping: { type }, nth, session, rowKey }: PlacedPart): string {
  if (type === 'course-opened' || type === 'course-closed') return type;
  if (type === 'session-held' && session !== undefined) return `session-${session}`;
  return [...rowKey.split(' '), type, ...(nth > 1 ? [String(nth)] : [])].join('.');
}

function draft(
  course: string,
  id: string,
  parts: readonly PlacedPart[],
  ledger: Ledger,
): EventDraft | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const { type, place } = first.mapping;
  const { session } = first;
  const value: Record<string, unknown> = {
    id,
    type,
    ...(session === undefined ? {} : { session }),
    data: {},
  };
  const cells = new Map<string, CellPlace>();
  const blanks = parts.flatMap((part) => part.blanks);
  for (const { steps, place: blank } of blanks) cells.set(pointer(steps).replace('[]', '/0'), blank);

  const conflict = (one: CellPlace, other: CellPlace) => {
    const also: readonly TableRow[] = one.row === other.row && one.table === other.table ? [] : [other];
    ledger.report('import/conflicting-values', one, different, { also, courses: [course] });
  };
  for (const [at, same] of grouped(
    parts.flatMap(({ fields, row }) => fields.map((field) => ({ ...field, row }))),
  )) {
    const [one, ...others] = same;
    if (one === undefined) continue;
    const other = others.find((candidate) => JSON.stringify(candidate.value) !== JSON.stringify(one.value));
    if (other !== undefined) {
      conflict(other.place ?? other.row, one.place ?? one.row);
      continue;
    }
    setAt(value, one.steps, one.value);
    const from = same.find((candidate) => candidate.place !== undefined)?.place;
    cells.set(at, from ?? one.row);
  }
  const lists = parts.flatMap((part) => part.lists.map((list) => ({ ...list, row: part.row })));
  for (const [at, same] of grouped(lists)) {
    const [one] = same;
    if (one === undefined) continue;
    const none = same.find(({ items }) => items.length === 0);
    const some = same.find(({ items }) => items.length > 0);
    if (none !== undefined && some !== undefined) conflict(some.row, none.row);
    const items = withoutRepeats(same.flatMap((list) => list.items.map((item) => ({ item, row: list.row }))));
    const built = items.map(({ item, row }, index) => {
      for (const { steps, place: cell } of item) cells.set(`${at}/${index}${pointer(steps)}`, cell ?? row);
      cells.set(`${at}/${index}`, item[0]?.place ?? row);
      return withTaskId(at, whole(item), session === undefined ? id : String(session), index);
    });
    setAt(value, one.steps, built);
  }
  const rows = parts.map(({ row }) => row);
  const order = parts.find((part) => part.order !== undefined)?.order;
  return { type, id, session, order, place, value, cells, rows };
}

const different =
  'Two rows say something different of the same thing here. Correct one of them; until then neither counts.';

function grouped<T extends { readonly steps: readonly string[] }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const at = pointer(one.steps);
    groups.set(at, [...(groups.get(at) ?? []), one]);
  }
  return groups;
}

interface Item {
  readonly item: readonly Assignment[];
  readonly row: CellPlace;
}

// A word said by two rows is one word; two role plays in one session are two.
function withoutRepeats(items: readonly Item[]): readonly Item[] {
  return items.filter(({ item }, at) => {
    const value = whole(item);
    return typeof value === 'object' || items.findIndex((other) => whole(other.item) === value) === at;
  });
}

function whole(item: readonly Assignment[]): unknown {
  const [first] = item;
  if (first !== undefined && first.steps.length === 0) return first.value;
  const value: Record<string, unknown> = {};
  for (const { steps, value: inner } of item) setAt(value, steps, inner);
  return value;
}

function withTaskId(at: string, item: unknown, session: string, index: number): unknown {
  if (at !== '/data/tasksSet' || !isRecord(item) || 'id' in item) return item;
  return { id: `task-${session}-${index + 1}`, ...item };
}

function setAt(target: Record<string, unknown>, steps: readonly string[], value: unknown): void {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (rest.length === 0) {
    target[step] = value;
    return;
  }
  const inner = target[step];
  const next: Record<string, unknown> = isRecord(inner) ? inner : {};
  target[step] = next;
  setAt(next, rest, value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pointer(steps: readonly string[]): string {
  return steps.map((step) => `/${step}`).join('');
}
