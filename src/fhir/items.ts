import type { RiskCheck } from '../model/care.js';
import type { Course, CourseEvent, EventOf } from '../model/course.js';
import type { InterpersonalTask, Mood, TechniqueLeftOut, TechniqueUse } from '../model/session.js';

/** A part of a session that has a resource of its own. */
export type Part =
  | { readonly part: 'techniques'; readonly data: TechniqueUse }
  | { readonly part: 'leftOut'; readonly data: TechniqueLeftOut }
  | { readonly part: 'tasksSet'; readonly data: InterpersonalTask }
  | { readonly part: 'risk'; readonly data: RiskCheck }
  | { readonly part: 'mood'; readonly data: Mood };

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
export type Split = (session: EventOf<'session-held'>) => readonly { path: string; part: Part }[];

/**
 * The items of a course. `effective` is the effective log of `course`, from which references to corrected entries are
 * gone.
 */
export function itemsOf(course: Course, effective: Course, split: Split): Items {
  const roots = rootsOf(course.events);
  const corrected = new Set(
    course.events.flatMap(({ id, replaces }) => (replaces === undefined ? [] : [roots.get(id)?.root])),
  );
  const refers = referring(
    course.events.filter(({ id }) => corrected.has(roots.get(id)?.root)),
    course.events,
  );
  const items = (event: CourseEvent): readonly Item[] => {
    const { root, place } = roots.get(event.id) ?? { root: event.id, place: 0 };
    const whole: Item = {
      root,
      place,
      event,
      path: '',
      corrected:
        corrected.has(root) ||
        refersAnew(event) ||
        (event.session !== undefined && renumbered.has(event.session)),
    };
    if (event.type !== 'session-held') return [whole];
    return [whole, ...split(event).map(({ path, part }): Item => ({ ...whole, path, part }))];
  };
  const standing = effective.events.flatMap(items);
  const seen = new Set(standing.map(keyOf));
  const retired = new Map<string, Item>();
  for (const event of course.events) {
    if (event.type === 'entry-withdrawn' || !corrected.has(roots.get(event.id)?.root)) continue;
    for (const item of items(event)) if (!seen.has(keyOf(item))) retired.set(keyOf(item), item);
  }
  return { standing, retired: [...retired.values()] };
}

/** The numbers of sessions that were given to another session, or withdrawn: what was linked to them is not any more. */
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

/** Whether an event refers to one of these, in any of their versions, or to a session that was recorded after it. */
function referring(
  corrected: readonly CourseEvent[],
  all: readonly CourseEvent[],
): (event: CourseEvent, place: number) => boolean {
  const named = new Set(
    corrected.flatMap(({ id, type, data }) => (type === 'person-described' ? [id, data.person] : [id])),
  );
  const sessions = new Set(
    corrected.flatMap(({ type, session }) => (type === 'session-held' ? [session] : [])),
  );
  const held = new Map(
    all.flatMap(({ type, session }, place) => (type === 'session-held' ? [[session, place] as const] : [])),
  );
  return ({ session, data }, place) =>
    (session !== undefined && (sessions.has(session) || (held.get(session) ?? place) > place)) ||
    (named.size > 0 && textsIn(data).some((text) => named.has(text)));
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

/** The parts of a session that have resources of their own; `without` stay in the session. */
export function partsOf(
  { data }: EventOf<'session-held'>,
  without: readonly PartName[] = [],
): readonly { readonly path: string; readonly part: Part }[] {
  const parts: { readonly path: string; readonly part: Part }[] = [];
  if (data.risk) parts.push({ path: 'risk', part: { part: 'risk', data: data.risk } });
  if (data.mood) parts.push({ path: 'mood', part: { part: 'mood', data: data.mood } });
  for (const [at, use] of (data.techniques ?? []).entries())
    parts.push({ path: `techniques/${at}`, part: { part: 'techniques', data: use } });
  for (const [at, one] of (data.leftOut ?? []).entries())
    parts.push({ path: `leftOut/${at}`, part: { part: 'leftOut', data: one } });
  for (const [at, task] of (data.tasksSet ?? []).entries())
    parts.push({ path: `tasksSet/${at}`, part: { part: 'tasksSet', data: task } });
  return parts.filter(({ part }) => !without.includes(part.part));
}
