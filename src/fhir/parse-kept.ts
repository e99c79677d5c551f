import { isObject } from '../lib/is-object.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Course } from '../model/course.js';
import { safeParseCourse } from '../schema/parse-course.js';
import type { ShapeIssue } from '../schema/shape-issue.js';
import { isList } from './json.js';

/** What of the values makes a course, and what had to be left out. */
export interface Kept {
  readonly course: Course;
  readonly dropped: readonly Dropped[];
}

/** Something that had to be left out of an event, or the whole of one. */
interface Dropped {
  /** The index of the event in what was given. */
  readonly index: number;
  readonly at: string;
  readonly whole: boolean;
}

/** Parses what can be: a field that does not fit is left out, and an event that cannot be told without it. */
export function parseKept(
  head: Readonly<Record<string, unknown>>,
  events: readonly Readonly<Record<string, unknown>>[],
): Result<Kept, string> {
  const left = new Map(events.entries());
  const dropped: Dropped[] = [];
  // Each round leaves at least one thing out.
  for (;;) {
    const kept = [...left.keys()];
    const parsed = safeParseCourse({ ...head, events: [...left.values()] });
    if (parsed.ok) return ok({ course: parsed.value, dropped });
    const [issue] = parsed.error;
    const [, list, place, ...rest] = issue?.pointer.split('/') ?? [];
    const index = list === 'events' ? kept[Number(place)] : undefined;
    const event = index === undefined ? undefined : left.get(index);
    if (issue === undefined || index === undefined || event === undefined)
      return err('What stands around the events is not what a course has.');
    const lighter = without(event, rest, issue);
    dropped.push({ index, at: lighter?.at ?? `/${rest.join('/')}`, whole: lighter === undefined });
    if (lighter === undefined) left.delete(index);
    else left.set(index, lighter.event);
  }
}

interface Lighter {
  readonly event: Readonly<Record<string, unknown>>;
  readonly at: string;
}

// Leaves out as little as can be: an item of a list, a field of the data, or one around it.
function without(
  event: Readonly<Record<string, unknown>>,
  [first = '', field, place]: readonly string[],
  { code }: ShapeIssue,
): Lighter | undefined {
  if (first === 'on' || first === 'recorded') {
    const { [first]: _, ...rest } = event;
    return { event: rest, at: `/${first}` };
  }
  const { data } = event;
  if (first !== 'data' || field === undefined || !isObject(data) || !Object.hasOwn(data, field))
    return undefined;
  const value = data[field];
  if (isList(value) && place !== undefined) {
    const items = value.filter((_, at) => at !== Number(place));
    // An empty list would say that there was none.
    if (items.length > 0)
      return { event: { ...event, data: { ...data, [field]: items } }, at: `/data/${field}/${place}` };
  }
  if (code === 'missing' && place === undefined) return undefined;
  const { [field]: _, ...rest } = data;
  return { event: { ...event, data: rest }, at: `/data/${field}` };
}
