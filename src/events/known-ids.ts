import type { EventType } from '../model/course.js';
import type { CourseState, Entry } from '../model/state.js';
import { isCalled } from '../model/state.js';

/** What an event may refer to: everything that stands before it. */
export interface KnownIds {
  readonly opened: boolean;
  readonly closed: boolean;
  session(number: number): boolean;
  person(id: string): boolean;
  task(id: string): boolean;
  incident(id: string): boolean;
  timeline(id: string): boolean;
  measure(id: string): boolean;
  area(id: string): boolean;
}

/** Looks ids up in a state; for one event at a time. */
export function idsIn(state: CourseState): KnownIds {
  const sessions = state.entries['session-held'];
  return {
    opened: state.entries['course-opened'].length > 0,
    closed: state.status === 'closed',
    session: (number) => sessions.some((entry) => entry.session === number),
    person: (id) => Object.hasOwn(state.people, id),
    task: (id) => sessions.some(({ data }) => data.tasksSet?.some((task) => task.id === id)),
    incident: (id) => sessions.some(({ data }) => data.incidents?.some((incident) => incident.id === id)),
    timeline: (id) => state.entries['timeline-event-added'].some((entry) => isCalled(entry, id)),
    measure: (id) => state.entries['measure-taken'].some((entry) => isCalled(entry, id)),
    area: (id) => state.foci.some((focus) => focus.area === id),
  };
}

/** Learns ids as it goes; for a whole log, where looking back each time would cost the square of its length. */
export class LearnedIds implements KnownIds {
  opened = false;
  closed = false;
  readonly #sessions = new Set<number>();
  readonly #ids = {
    person: new Set<string>(),
    task: new Set<string>(),
    incident: new Set<string>(),
    timeline: new Set<string>(),
    measure: new Set<string>(),
    area: new Set<string>(),
  };

  session(number: number): boolean {
    return this.#sessions.has(number);
  }
  person(id: string): boolean {
    return this.#ids.person.has(id);
  }
  task(id: string): boolean {
    return this.#ids.task.has(id);
  }
  incident(id: string): boolean {
    return this.#ids.incident.has(id);
  }
  timeline(id: string): boolean {
    return this.#ids.timeline.has(id);
  }
  measure(id: string): boolean {
    return this.#ids.measure.has(id);
  }
  area(id: string): boolean {
    return this.#ids.area.has(id);
  }

  learn<T extends EventType>(entry: Entry<T>): void {
    lessons[entry.type]?.(entry, this);
  }

  add(kind: IdKind, id: string): void {
    this.#ids[kind].add(id);
  }

  /** An entry is known by its id and by the ids that it stands for. */
  addEntry(kind: IdKind, { id, replaces, earlierIds = [] }: Entry): void {
    for (const one of [id, ...earlierIds]) this.add(kind, one);
    if (replaces !== undefined) this.add(kind, replaces);
  }

  addSession(number: number): void {
    this.#sessions.add(number);
  }
}

type IdKind = 'person' | 'task' | 'incident' | 'timeline' | 'measure' | 'area';

// What an event brings that later ones can refer to. Types that are absent bring nothing.
const lessons: { readonly [T in EventType]?: (entry: Entry<T>, ids: LearnedIds) => void } = {
  'course-opened': (_, ids) => {
    ids.opened = true;
  },
  'course-closed': (_, ids) => {
    ids.closed = true;
  },
  'person-described': ({ data }, ids) => ids.add('person', data.person),
  'timeline-event-added': (entry, ids) => ids.addEntry('timeline', entry),
  'measure-taken': (entry, ids) => ids.addEntry('measure', entry),
  'focus-proposed': ({ data }, ids) => ids.add('area', data.area),
  'focus-activated': ({ data }, ids) => ids.add('area', data.area),
  'focus-detailed': ({ data }, ids) => ids.add('area', data.area),
  'session-held': ({ session, data }, ids) => {
    if (session !== undefined) ids.addSession(session);
    for (const { id } of data.tasksSet ?? []) ids.add('task', id);
    for (const { id } of data.incidents ?? []) if (id !== undefined) ids.add('incident', id);
  },
};
