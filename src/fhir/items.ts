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
  /** Whether the event was ever corrected, and what is sent may have to be changed. */
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
  const items = (event: CourseEvent): readonly Item[] => {
    const { root, place } = roots.get(event.id) ?? { root: event.id, place: 0 };
    const whole: Item = { root, place, event, path: '', corrected: corrected.has(root) };
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
