import type { EventType } from '../model/course.js';

/**
 * Why something of a course could not be read back. `extension-missing`: an extension carried it, and is gone.
 * `order-unknown`: where in the log the event stood is gone; its date decided. `unreadable`: what stands there is not
 * what should. `incomplete`: without what is gone, the event cannot be told at all, and is left out. `not-held`: an
 * encounter that has not taken place. `not-ours`: a resource that this course was not written as.
 * `part-missing`: a technique or a task is not there that another of its session comes after.
 * `changed-there`: a status, or the like, that the library fills and does not read was changed on the server; the course
 * does not say so.
 */
export type LossReason =
  | 'extension-missing'
  | 'order-unknown'
  | 'unreadable'
  | 'incomplete'
  | 'not-held'
  | 'not-ours'
  | 'part-missing'
  | 'changed-there';

/** Something that could not be read back. It holds no value. */
export interface Loss {
  readonly reason: LossReason;
  /** JSON pointer to the resource in the bundle; into a list of bundles, it begins with the number of the bundle. */
  readonly pointer: string;
  /** The event, and its type, where they are known. */
  readonly event?: string;
  readonly type?: EventType;
  /** JSON pointer to what is lost of the event, `/data/mood`; without an event, of the course: `/documented`. */
  readonly at?: string;
}

/** Why a bundle is no course at all, or why what follows a bundle cannot be sent. */
export interface FhirFault {
  readonly code:
    | 'not-a-bundle'
    | 'no-course'
    | 'several-courses'
    | 'no-protocol'
    | 'not-a-course'
    | 'not-stored';
  /** JSON pointer into the bundle. */
  readonly pointer: string;
  /** What is wrong and what to do, as a sentence. It holds no value of the bundle. */
  readonly message: string;
}
