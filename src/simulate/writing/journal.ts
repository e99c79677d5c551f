import { dateOfDay } from '../../lib/partial-date.js';
import type { PersonDescribed, SickRoleRecorded } from '../../model/assessment.js';
import type { EventDraft } from '../../model/course.js';
import type { InterpersonalTask, Mood } from '../../model/session.js';
import type { AreaId } from '../../model/vocabulary.js';

/** The record of an invented course while it is being written: events in order, and what they can refer to. */
export class Journal {
  readonly #drafts: EventDraft[] = [];
  #day: number;
  #contacts = 0;
  #ids = 0;
  /** People who are described by now. */
  readonly known: Set<string> = new Set();
  /** The entry of the timeline that belongs to an area, by the id of its event. */
  readonly timelineOf: Map<AreaId, string> = new Map();
  /** The entry of the onset. */
  onset: string | undefined;
  /** The areas that are worked on by now, the primary one first. */
  readonly active: AreaId[] = [];
  /** Tasks that were set and not looked at since, and whether they were put off already. */
  pending: readonly InterpersonalTask[] = [];
  putOff = false;
  /** The mood of the session before. */
  mood: Mood | undefined;
  /** There is a safety plan. */
  safe = false;
  /** The measure beside the main one was taken. */
  secondTaken = false;
  /** The agreement was shortened, since the patient is well. */
  recovered = false;
  /** Where the sick role stands. */
  sickRole: SickRoleRecorded['status'] | undefined;

  constructor(day: number) {
    this.#day = day;
  }

  get drafts(): readonly EventDraft[] {
    return this.#drafts;
  }

  /** Today; 1970-01-01 is 0. */
  get day(): number {
    return this.#day;
  }

  /** Lets days go by. */
  wait(days: number): void {
    this.#day += days;
  }

  /** The number of a contact that begins now: a label that runs over all of them, whatever their kind. */
  begin(): number {
    this.#contacts += 1;
    return this.#contacts;
  }

  /** Writes an event of today. */
  write(draft: EventDraft): void {
    this.#drafts.push({ on: dateOfDay(this.#day), ...draft });
  }

  /** Writes an event of today that belongs to the contact that is being held. */
  note(draft: EventDraft): void {
    this.write({ session: this.#contacts, ...draft });
  }

  /** Writes an event of the contact, or of today where there has been none. */
  add(draft: EventDraft): void {
    if (this.#contacts === 0) this.write(draft);
    else this.note(draft);
  }

  describe(person: PersonDescribed): void {
    this.add({ type: 'person-described', data: person });
    this.known.add(person.person);
  }

  /** A fresh id. */
  id(kind: string): string {
    this.#ids += 1;
    return `${kind}-${this.#ids}`;
  }
}
