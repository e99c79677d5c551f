import type { EventType } from '../../../src/model/course.js';
import { dayText, Fresh, Near, Ref, type RefKind } from './values.js';

/** One choice of the generator: what happens next, before it is known what stands. */
export interface Step {
  readonly type: EventType;
  readonly data: unknown;
  readonly idWish: string;
  readonly pick: number;
  readonly corrects: boolean;
  readonly advance: number;
  readonly date: string;
  readonly number: string;
  readonly recorded: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** A place in the effective log. */
interface Slot {
  readonly type: EventType;
  /** Every id that an event at this place has had, withdrawals included. */
  readonly ids: string[];
  /** The ids under which others may refer to what stands here: its own, and those it had before a correction. */
  readonly names: string[];
  /** What it brings that later events may refer to, as `kind id`. */
  brings: readonly string[];
  data: Fields;
  session: number | undefined;
  standing: boolean;
}

/**
 * Writes a log that is coherent by construction: it refers only to what stands before, and it corrects or withdraws
 * only what nothing else rests on.
 */
export class CourseBuilder {
  readonly events: unknown[] = [];
  readonly #slots: Slot[] = [];
  readonly #referenced = new Set<string>();
  readonly #taken = new Set<string>();
  readonly #numbers = new Set<number>();
  #day = 0;
  #number = 0;

  /** Takes a step, or leaves it out where it cannot stand. */
  take(step: Step): void {
    if (step.type === 'entry-withdrawn') this.#withdraw(step);
    else if (step.corrects && this.#slots.some((slot) => this.#isCorrectable(slot, step.type)))
      this.#correct(step);
    else if (this.#mayAppend(step.type)) this.#append(step);
  }

  #stands(type: EventType): boolean {
    return this.#slots.some((slot) => slot.type === type && slot.standing);
  }

  #mayAppend(type: EventType): boolean {
    if (type === 'course-opened' && this.#stands('course-opened')) return false;
    if (type === 'focus-closed' && this.#known('area', this.#slots.length).length === 0) return false;
    return type === 'waiver-granted' || !this.#stands('course-closed');
  }

  #append(step: Step): void {
    const at = this.#slots.length;
    // Half of the descriptions are of somebody who was described before.
    const again = step.type === 'person-described' && step.pick % 2 === 0 ? this.#known('person', at) : [];
    const data = this.#resolve(step, at, again[step.pick % again.length]);
    const session = this.#session(step);
    const id = this.#id(step.idWish, 'event');
    const slot = {
      type: step.type,
      ids: [id],
      names: [id],
      data,
      session,
      standing: true,
      brings: this.#brings(step.type, [id], data),
    };
    this.#slots.push(slot);
    this.events.push(this.#event(step, id, session, data));
  }

  #isCorrectable(slot: Slot, type: EventType): boolean {
    if (slot.type !== type) return false;
    // Bringing back a closing or an opening could stand against what came since.
    return slot.standing || !(type === 'course-closed' || type === 'course-opened');
  }

  #correct(step: Step): void {
    const open = this.#slots.filter((slot) => this.#isCorrectable(slot, step.type));
    const slot = open[step.pick % open.length];
    if (slot === undefined) return;
    const at = this.#slots.indexOf(slot);
    if (step.type === 'focus-closed' && this.#known('area', at).length === 0) return;
    const kept = this.#isReferenced(slot);
    const samePerson = typeof slot.data['person'] === 'string' && kept ? slot.data['person'] : undefined;
    const data = this.#resolve(
      kept ? { ...step, data: this.#keeping(slot, step.data) } : step,
      at,
      samePerson,
    );
    const session = step.type === 'session-held' && step.pick % 3 > 0 ? slot.session : this.#session(step);
    const replaces = slot.ids[step.pick % slot.ids.length];
    const id = this.#id(step.idWish, 'event');
    slot.ids.push(id);
    slot.names.push(id);
    slot.data = data;
    slot.session = session;
    slot.standing = true;
    slot.brings = this.#brings(slot.type, slot.names, data);
    this.events.push({ ...this.#event(step, id, session, data), replaces });
  }

  #withdraw(step: Step): void {
    const open = this.#slots.filter((slot) => !this.#isReferenced(slot));
    const slot = open[step.pick % open.length];
    if (slot === undefined) return;
    const replaces = slot.ids[step.pick % slot.ids.length];
    const id = this.#id(step.idWish, 'event');
    slot.ids.push(id);
    slot.standing = false;
    slot.brings = [];
    const data = this.#resolve(step, 0, undefined);
    this.events.push({ ...this.#event(step, id, this.#session(step), data), replaces });
  }

  #isReferenced(slot: Slot): boolean {
    return slot.brings.some((one) => this.#referenced.has(one));
  }

  // What later events rest on stays as it is when the event that brought it is corrected.
  #keeping({ type, data: old }: Slot, data: unknown): Fields {
    const made = isFields(data) ? data : {};
    switch (type) {
      case 'focus-detailed':
        return old;
      case 'focus-proposed':
      case 'focus-activated':
        return { ...made, area: old['area'] };
      case 'session-held': {
        const { tasksSet: _, incidents: __, ...others } = made;
        const { tasksSet, incidents } = old;
        return {
          ...others,
          ...(tasksSet === undefined ? {} : { tasksSet }),
          ...(incidents === undefined ? {} : { incidents }),
        };
      }
      default:
        return made;
    }
  }

  #brings(type: EventType, names: readonly string[], data: Fields): readonly string[] {
    switch (type) {
      case 'person-described':
        return [`person ${data['person']}`];
      case 'timeline-event-added':
        return names.map((name) => `timeline ${name}`);
      case 'measure-taken':
        return names.map((name) => `measure ${name}`);
      case 'focus-proposed':
      case 'focus-activated':
      case 'focus-detailed':
        return [`area ${data['area']}`];
      case 'session-held':
        return [
          ...idsIn(data['tasksSet']).map((task) => `task ${task}`),
          ...idsIn(data['incidents']).map((incident) => `incident ${incident}`),
        ];
      default:
        return [];
    }
  }

  // What stands before a place, each once.
  #known(kind: RefKind, at: number, own: readonly string[] = []): readonly string[] {
    if (kind === 'ground') return [...this.#known('incident', at, own), ...this.#known('timeline', at)];
    const ids = new Set<string>();
    for (const { brings } of this.#slots.slice(0, at)) {
      for (const one of brings) if (one.startsWith(`${kind} `)) ids.add(one.slice(kind.length + 1));
    }
    return [...ids, ...(kind === 'incident' ? own.filter((id) => !ids.has(id)) : [])];
  }

  #resolve(step: Step, at: number, person: string | undefined): Fields {
    const data = isFields(step.data) ? step.data : {};
    const own: string[] = [];
    // Incidents first: the techniques of a session may refer to its own.
    const { incidents, ...rest } = data;
    const resolved: Record<string, unknown> = {};
    if (incidents !== undefined) {
      resolved['incidents'] = this.#fill(incidents, at, own);
      own.push(...idsIn(resolved['incidents']));
    }
    Object.assign(resolved, this.#fill(rest, at, own));
    return step.type === 'person-described' && person !== undefined ? { ...resolved, person } : resolved;
  }

  #fill(value: unknown, at: number, own: readonly string[]): unknown {
    if (value instanceof Fresh) return this.#id(value.wish, 'other');
    if (value instanceof Near) return value.on(this.#day);
    if (value instanceof Ref) {
      const known = this.#known(value.kind, at, own);
      const id = value.pick < 0 ? known.at(-1) : known[value.pick % known.length];
      if (id === undefined) return undefined;
      for (const kind of value.kind === 'ground' ? ['incident', 'timeline'] : [value.kind]) {
        this.#referenced.add(`${kind} ${id}`);
      }
      return id;
    }
    if (Array.isArray(value)) {
      return value.map((item: unknown) => this.#fill(item, at, own)).filter((item) => item !== undefined);
    }
    if (!isFields(value)) return value;
    const entries = Object.entries(value).map(([key, item]) => [key, this.#fill(item, at, own)] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }

  #session({ type, number }: Step): number | undefined {
    if (type === 'session-held') {
      this.#number =
        number === 'jump' ? this.#number + 5 : number === 'earlier' ? this.#number - 2 : this.#number + 1;
      while (this.#number < 1 || this.#numbers.has(this.#number)) this.#number += 1;
      this.#numbers.add(this.#number);
      return this.#number;
    }
    return number === 'none' || this.#number < 1 ? undefined : this.#number;
  }

  #id(wish: string, kind: 'event' | 'other'): string {
    let id = wish;
    for (let n = 2; this.#taken.has(`${kind} ${id}`); n += 1) id = `${wish.slice(0, 60)}-${n}`;
    this.#taken.add(`${kind} ${id}`);
    return id;
  }

  #event(step: Step, id: string, session: number | undefined, data: Fields): Fields {
    this.#day = Math.max(0, this.#day + step.advance);
    const day = dayText(this.#day);
    const on = { day, month: day.slice(0, 7), year: day.slice(0, 4), elsewhere: '2020-02-29' }[step.date];
    return {
      id,
      type: step.type,
      ...(on === undefined ? {} : { on }),
      ...(session === undefined ? {} : { session }),
      data,
      ...(step.recorded ? { recorded: { on: day, by: 'rater-1', reason: 'data-wrong' } } : {}),
    };
  }
}

function idsIn(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) =>
    isFields(item) && typeof item['id'] === 'string' ? [item['id']] : [],
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
