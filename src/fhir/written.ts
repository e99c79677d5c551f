import type { EventOf, EventType } from '../model/course.js';
import type { CodeSystemName } from './options.js';
import type { NamedResource } from './resources.js';
import type { Writing } from './writing.js';

/** Native elements for an event or a part, and which fields they hold exactly: the rest goes into an extension. */
export interface Written {
  readonly resource: NamedResource;
  /** Names of fields of the data. */
  readonly said: readonly string[];
  /** Whether an element holds the date of the event. */
  readonly dated: boolean;
}

/** How the events of one type, or the parts of one kind, stand in native elements. */
export interface Mapping<T> {
  readonly write: (one: T, to: Writing) => Written;
  /** What the elements say of the data. */
  readonly read: (resource: unknown, from: Reading) => Readonly<Record<string, unknown>>;
}

/** How the events of one type stand in native elements. */
export type EventMapping<T extends EventType> = Mapping<EventOf<T>>;

/** What reading native elements needs. */
export interface Reading {
  /** The URL of one of our code systems. */
  system(name: CodeSystemName): string;
  /** The id of the person that a reference leads to. */
  person(reference: unknown): string | undefined;
}
