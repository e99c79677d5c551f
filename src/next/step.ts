import type { CourseEvent } from '../model/course.js';
import type { RuleId } from '../model/rule-ids.js';
import type { RefusalCode } from '../model/state.js';

/** An event that is proposed: complete but for its date, with the fields named that a person has to decide on. */
export type ProposedEvent = CourseEvent;

/** Something that may, may not, or cannot happen next in a course. */
export interface NextStep {
  /** Stable name of the step, e.g. `enter-phase:middle`. */
  readonly step: string;
  /** What it is, as a person would say it. */
  readonly title: string;
  /**
   * `permitted`: adds no departure from the protocol. `against-protocol`: can be recorded, and would be found.
   * `impossible`: cannot be recorded.
   */
  readonly status: 'permitted' | 'against-protocol' | 'impossible';
  /** The events that would record it. */
  readonly proposes: readonly ProposedEvent[];
  /** JSON pointers into the first proposed event: what a clinician decides, not the library. */
  readonly fillIn: readonly string[];
  /** Why not, one for each rule or refusal. Empty for a permitted step. */
  readonly reasons: readonly StepReason[];
}

/** Why a step is against the protocol, or impossible. */
export interface StepReason {
  /** The rule that would speak, for a step against the protocol. */
  readonly rule?: RuleId;
  /** The refusal, for an impossible step. */
  readonly refusal?: RefusalCode;
  /** `fail`: not done. `open`: not done yet. `review`: the record cannot say; ask. `refused`: no state would come of it. */
  readonly kind: 'fail' | 'open' | 'review' | 'refused';
  readonly message: string;
  /** Events that, added first, take this reason away; empty where none can. */
  readonly unblockedBy: readonly ProposedEvent[];
}
