import type { ContractTerms, PersonDescribed } from './assessment.js';
import type { Claim, CourseEvent, Envelope, EventData, EventType } from './course.js';
import type { AreaId } from './vocabulary.js';

/**
 * What a course came to: the fold of its log, the same under any protocol. Made by `replay` and `apply`, always
 * coherent, always frozen.
 */
export interface CourseState {
  readonly id: string;
  readonly protocol: string;
  readonly documented: 'all' | readonly Claim[];
  /** The log as it was written, corrections and all. */
  readonly log: readonly CourseEvent[];
  /** The log as it stands: corrections at the place of what they correct, withdrawn entries gone. */
  readonly effective: readonly Entry[];
  /** The effective log by type of event, each list in order. */
  readonly entries: EntriesByType;
  readonly status: 'open' | 'paused' | 'closed';
  /** Spells in which ordinary work was suspended, in order. */
  readonly pauses: readonly Pause[];
  /** The people of the inventory, as they stand. */
  readonly people: Readonly<Record<string, Person>>;
  /** The focal areas, each with its spells as an active target. */
  readonly foci: readonly Focus[];
  /** The contract as it stands, amendments applied; `null` where none is recorded. */
  readonly contract: ContractTerms | null;
}

/** One effective event with its place in the record. A corrected one is the correcting event at the place of the original. */
export interface Entry<T extends EventType = EventType> extends Envelope<T, EventData[T]>, Placed {}

/** Where an entry stands. */
export interface Placed {
  /** The index in the log as written: what a JSON pointer into the record needs. */
  readonly index: number;
  /** The place in the effective log, from 0. What comes earlier has the smaller number. */
  readonly seq: number;
  /** Where a correction was corrected: the other ids that stood here before, by which others may still call it. */
  readonly earlierIds?: readonly string[];
}

/** Whether an id, today's or an earlier one, means an entry. */
export function isCalled({ id, replaces, earlierIds }: Entry, name: string): boolean {
  return id === name || replaces === name || earlierIds?.includes(name) === true;
}

/** All effective events, by type. */
export type EntriesByType = { readonly [T in EventType]: readonly Entry<T>[] };

/** A spell in which ordinary work was suspended. */
export interface Pause {
  readonly reason: EventData['treatment-paused']['reason'];
  /** The place in the effective log at which it began. */
  readonly from: number;
  /** The place at which it ended; absent while it lasts. */
  readonly to?: number;
}

/** A person of the inventory, as described so far. */
export interface Person {
  readonly person: string;
  readonly described: PersonDescribed;
  /** The entries that described the person, by their places in the effective log. */
  readonly seqs: readonly number[];
}

/** A focal area over the course. */
export interface Focus {
  readonly area: AreaId;
  /** The place of the first entry that names it. */
  readonly named: number;
  /** The people it concerns. */
  readonly people: readonly string[];
  /** The timeline entries it is linked to. */
  readonly timeline: readonly string[];
  /** Spells as an active target, in order. */
  readonly spells: readonly FocusSpell[];
}

/** A stretch of the course in which an area was an active target with one rank. */
export interface FocusSpell {
  readonly rank?: 'primary' | 'secondary';
  readonly from: number;
  /** The place at which it ended, by closing or by a change of rank; absent while it lasts. */
  readonly to?: number;
  /** Whether it was closed, or went on with another rank. */
  readonly ended?: 'closed' | 're-ranked';
}

/** A step that the record cannot hold. A value, not an exception. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The index of the refused event in the log. */
  readonly index: number;
  /** JSON pointer to the place that cannot stand. */
  readonly pointer: string;
  /** What is wrong and what to do, as a sentence. It holds no value of the record. */
  readonly message: string;
}

/** Why an event was refused. */
export type RefusalCode =
  | 'duplicate-event-id'
  | 'duplicate-session-number'
  | 'duplicate-task-id'
  | 'duplicate-incident-id'
  | 'already-opened'
  | 'after-close'
  | 'unknown-event'
  | 'wrong-type-replaced'
  | 'unknown-person'
  | 'unknown-task'
  | 'unknown-incident'
  | 'unknown-timeline-event'
  | 'unknown-area';
