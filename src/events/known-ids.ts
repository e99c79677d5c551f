import type { EventType } from '../model/course.js';
import type { CourseState, Entry } from '../model/state.js';

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
    timeline: (id) => state.entries['timeline-event-added'].some((entry) => entry.id === id),
    measure: (id) => state.entries['measure-taken'].some((entry) => entry.id === id),
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

  learn(entry: AnyEntry): void {
    switch (entry.type) {
      case 'course-opened':
        this.opened = true;
        break;
      case 'course-closed':
        this.closed = true;
        break;
      case 'person-described':
        this.#ids.person.add(entry.data.person);
        break;
      case 'timeline-event-added':
        this.#ids.timeline.add(entry.id);
        break;
      case 'measure-taken':
        this.#ids.measure.add(entry.id);
        break;
      case 'focus-proposed':
      case 'focus-activated':
      case 'focus-detailed':
        this.#ids.area.add(entry.data.area);
        break;
      case 'session-held':
        if (entry.session !== undefined) this.#sessions.add(entry.session);
        for (const task of entry.data.tasksSet ?? []) this.#ids.task.add(task.id);
        for (const { id } of entry.data.incidents ?? []) if (id !== undefined) this.#ids.incident.add(id);
        break;
      // The other events bring no id that a later one refers to.
      case 'condition-recorded':
      case 'fit-reviewed':
      case 'risk-assessed':
      case 'safety-plan-recorded':
      case 'care-escalated':
      case 'care-coordinated':
      case 'treatment-paused':
      case 'treatment-resumed':
      case 'step-omitted':
      case 'medical-model-explained':
      case 'sick-role-recorded':
      case 'inventory-recorded':
      case 'formulation-shared':
      case 'formulation-answered':
      case 'contract-agreed':
      case 'contract-amended':
      case 'focus-closed':
      case 'session-missed':
      case 'ending-reviewed':
      case 'continuation-decided':
      case 'phase-entered':
      case 'waiver-granted':
      case 'entry-withdrawn':
        break;
    }
  }
}

/** An entry of any type, as a union that a switch can take apart. */
export type AnyEntry = { [T in EventType]: Entry<T> }[EventType];
