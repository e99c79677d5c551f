import type { RiskCheck } from '../model/care.js';
import type { Course, CourseEvent } from '../model/course.js';
import type { InterpersonalTask, Mood, TechniqueLeftOut, TechniqueUse } from '../model/session.js';

/** A part of a session, or of a score, that has a resource of its own. */
export type Part =
  | { readonly part: 'techniques'; readonly data: TechniqueUse }
  | { readonly part: 'leftOut'; readonly data: TechniqueLeftOut }
  | { readonly part: 'tasksSet'; readonly data: InterpersonalTask }
  | { readonly part: 'risk'; readonly data: RiskCheck }
  | { readonly part: 'mood'; readonly data: Mood }
  | { readonly part: 'riskItem'; readonly data: number };

/** The names of the {@link Part}s. */
export type PartName = Part['part'];

/** The names of the parts that a session holds in a list. */
export const listedParts = ['techniques', 'leftOut', 'tasksSet'] as const;

/** An event, or a part of one, with what it is called by as long as the course lives. */
export interface Item {
  /** The first id that the event had: corrections keep it. */
  readonly root: string;
  /** The index of the first version in the log: corrections keep it, and no later event changes it. */
  readonly place: number;
  readonly event: CourseEvent;
  /** `techniques/0`; the empty text for the event itself. */
  readonly path: string;
  readonly part?: Part;
  /** Whether the event, or something it refers to, was ever corrected: what was sent may have to be changed. */
  readonly corrected: boolean;
}

/** What a course consists of, and what it consisted of before it was corrected. */
export interface Items {
  readonly standing: readonly Item[];
  /** Withdrawn, or gone with a correction; each in its last version. */
  readonly retired: readonly Item[];
}

/** Splits the parts of sessions that have resources of their own. */
export type Split = (event: CourseEvent) => readonly { readonly path: string; readonly part: Part }[];

/**
 * The items of a course. `effective` is the effective log of `course`, from which references to corrected entries are
 * gone.
 */
export function itemsOf(course: Course, effective: Course, split: Split): Items {
  const roots = rootsOf(course.events);
  const corrected = new Set(
    course.events.flatMap(({ id, replaces }) => (replaces === undefined ? [] : [roots.get(id)?.root])),
  );
  const named = namesOf(course.events.filter(({ id }) => corrected.has(roots.get(id)?.root)));
  const renumbered = renumberedSessions(course.events, effective.events, roots);
  const held = new Map(
    effective.events.flatMap(({ id, type, session }) =>
      type === 'session-held' ? [[session, roots.get(id)?.place ?? 0] as const] : [],
    ),
  );
  // A reference follows what it names through its corrections; a session may be recorded after what belongs to it.
  const refersAnew = ({ session, data }: CourseEvent, place: number): boolean =>
    (session !== undefined && (renumbered.has(session) || (held.get(session) ?? place) > place)) ||
    (named.size > 0 && textsIn(data).some((text) => named.has(text)));
  const items = (event: CourseEvent): readonly Item[] => {
    const { root, place } = roots.get(event.id) ?? { root: event.id, place: 0 };
    const changed = corrected.has(root) || refersAnew(event, place);
    const whole: Item = { root, place, event, path: '', corrected: changed };
    // A total rests on its item, and a session is what its parts refer to.
    const parts = split(event).map(({ path, part }): Item => ({ ...whole, path, part }));
    return event.type === 'measure-taken' ? [...parts, whole] : [whole, ...parts];
  };
  const standing = effective.events.flatMap(items);
  const seen = new Set(standing.map(keyOf));
  const retired = new Map<string, Item>();
  for (const event of course.events) {
    if (event.type === 'entry-withdrawn' || !corrected.has(roots.get(event.id)?.root)) continue;
    for (const item of items(event)) {
      const key = keyOf(item);
      // Where a later version has more parts, what refers to them comes after them.
      retired.delete(key);
      if (!seen.has(key)) retired.set(key, item);
    }
  }
  return { standing, retired: [...retired.values()] };
}

// The numbers that sessions had and have where they had another before.
function renumberedSessions(
  events: readonly CourseEvent[],
  effective: readonly CourseEvent[],
  roots: ReadonlyMap<string, { readonly root: string }>,
): ReadonlySet<number | undefined> {
  const standing = new Map(
    effective.flatMap(({ id, type, session }) =>
      type === 'session-held' ? [[roots.get(id)?.root, session] as const] : [],
    ),
  );
  const renumbered = new Set<number | undefined>();
  for (const { id, type, session } of events) {
    const now = standing.get(roots.get(id)?.root);
    if (type === 'session-held' && now !== session) renumbered.add(session).add(now);
  }
  return renumbered;
}

// What others call these by, in any of their versions.
function namesOf(events: readonly CourseEvent[]): ReadonlySet<string> {
  return new Set(
    events.flatMap(({ id, type, data }) => (type === 'person-described' ? [id, data.person] : [id])),
  );
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const inner: readonly unknown[] = Object.values(value);
  return inner.flatMap(textsIn);
}

// A task is known by its id, wherever it stands; what else a session holds, by its place.
function keyOf({ root, path, part }: Item): string {
  return part?.part === 'tasksSet' ? `task ${part.data.id}` : `${root}/${path}`;
}

function rootsOf(events: readonly CourseEvent[]): ReadonlyMap<string, { root: string; place: number }> {
  const roots = new Map<string, { root: string; place: number }>();
  for (const [place, { id, replaces }] of events.entries()) {
    const earlier = replaces === undefined ? undefined : roots.get(replaces);
    roots.set(id, earlier ?? { root: id, place });
  }
  return roots;
}

/** The parts of an event that have resources of their own; `without` stay in the event. */
export function partsOf(event: CourseEvent, without: readonly PartName[] = []): ReturnType<Split> {
  if (event.type === 'measure-taken') {
    const { riskItem: data } = event.data;
    return data === undefined ? [] : [{ path: 'riskItem', part: { part: 'riskItem', data } }];
  }
  if (event.type !== 'session-held') return [];
  const { data } = event;
  const parts: { readonly path: string; readonly part: Part }[] = [];
  if (data.risk) parts.push({ path: 'risk', part: { part: 'risk', data: data.risk } });
  if (data.mood) parts.push({ path: 'mood', part: { part: 'mood', data: data.mood } });
  for (const [at, use] of (data.techniques ?? []).entries())
    parts.push({ path: `techniques/${at}/${use.technique}`, part: { part: 'techniques', data: use } });
  for (const [at, one] of (data.leftOut ?? []).entries())
    parts.push({ path: `leftOut/${at}/${one.technique}`, part: { part: 'leftOut', data: one } });
  for (const [at, task] of (data.tasksSet ?? []).entries())
    parts.push({ path: `tasksSet/${at}`, part: { part: 'tasksSet', data: task } });
  return parts.filter(({ part }) => !without.includes(part.part));
}
