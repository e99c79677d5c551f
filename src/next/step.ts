import type { CourseEvent } from '../model/course.js';
import type { OpenStep } from '../model/report.js';
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
  /** Whether it has its place on the agenda of the next session, or belongs to the course as a whole. */
  readonly belongsTo: 'session' | 'course';
  /**
   * `permitted`: adds no departure from the protocol. `against-protocol`: can be recorded, and would be found.
   * `impossible`: cannot be recorded.
   */
  readonly status: 'permitted' | 'against-protocol' | 'impossible';
  /** The events that would record it. */
  readonly proposes: readonly ProposedEvent[];
  /** JSON pointers into the first proposed event: what a clinician decides, not the library. */
  readonly fillIn: readonly string[];
  /** The rules that are still open and that it would settle. */
  readonly settles: readonly RuleId[];
  /** By when the first of them is due, in treatment sessions counted from 1; `null` where none has a session. */
  readonly due: OpenStep['due'];
  /** Why not, one for each rule or refusal. Empty for a permitted step. */
  readonly reasons: readonly StepReason[];
  /**
   * Events that, added first, in this order, take all the reasons away: no part of them does. Empty where nothing is in
   * the way, and where no events are known that would do.
   */
  readonly unblockedBy: readonly ProposedEvent[];
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
  /** For what is not done yet: by when, in treatment sessions counted from 1; `null` where it has no session. */
  readonly due: OpenStep['due'];
  /** Events that, added first, take this reason away: no part of them does. Empty where none are known. */
  readonly unblockedBy: readonly ProposedEvent[];
  /** Rules that would stand in the way next, once this reason is gone: they rest on what it asks for. */
  readonly uncovers: readonly RuleId[];
}
