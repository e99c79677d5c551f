import type { PartialDate } from '../lib/partial-date.js';
import type { Waiver } from '../model/course.js';
import type { JudgementReason } from '../model/vocabulary.js';
import type { Addresses } from './addresses.js';
import type { CdsCoding, ShownCard } from './card.js';

/** What is needed to read feedback. */
export interface FeedbackOptions extends Addresses {
  /** The cards that were given out: `shown`, as far back as the host takes feedback. */
  readonly issued: readonly ShownCard[];
  /** An opaque id of who sent it, for the waivers. It is in no feedback: take it from the authenticated request. */
  readonly by?: string;
  /** The last day on which the waivers hold. */
  readonly until?: PartialDate;
  /** Reasons that the host shows beside ours, and which of ours each stands for. */
  readonly ownReasons?: readonly (CdsCoding & { readonly reason: JudgementReason })[];
}

/** What clinicians did with cards. Of two reasons for one card the later one counts, and a reason counts more than none. */
export interface Feedback {
  /** One for each override with a reason: data of `waiver-granted`, or `waivers` of a check. */
  readonly waivers: readonly Waiver[];
  /** The overrides themselves, in the order of the waivers. */
  readonly overridden: readonly Overridden[];
  /** Cards that were put away without a reason that counts. Nothing is waived by it. */
  readonly dismissed: readonly Acted[];
  /** Suggestions that were taken. The finding stands until the record says that it was done. */
  readonly accepted: readonly Accepted[];
  /** Free text, which belongs to whoever reviews the rules and in no record of the course. */
  readonly comments: readonly Comment[];
}

/** A card, its rule, and when something was done with it. */
export interface Acted {
  /** The uuid of the card. */
  readonly card: string;
  /** Absent for the card that counts the rest. */
  readonly rule?: string;
  /** Date and time in UTC, as the client told it. */
  readonly at: string;
}

/** An override with its reason. */
export interface Overridden extends Acted {
  readonly rule: string;
  readonly reason: JudgementReason;
}

/** A card with the suggestions that were taken. */
export interface Accepted extends Acted {
  /** Their uuids. */
  readonly suggestions: readonly string[];
}

/** What somebody wrote beside an override. */
export interface Comment extends Acted {
  readonly text: string;
}

/** Why feedback is refused. The codes are stable. */
export type FeedbackFaultCode =
  | 'missing'
  | 'wrong-type'
  | 'too-long'
  | 'unknown-card'
  | 'unknown-outcome'
  | 'unknown-reason'
  | 'unknown-suggestion'
  | 'comment-needed'
  | 'bad-time';

/** One fault of a body: where, and what would be right. It never holds a value of the body. */
export interface FeedbackFault {
  readonly code: FeedbackFaultCode;
  /** JSON pointer (RFC 6901) into the body. */
  readonly pointer: string;
  readonly message: string;
}
