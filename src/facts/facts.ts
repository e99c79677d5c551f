import type { PartialDate } from '../lib/partial-date.js';
import type { Instrument } from '../measures/instrument.js';
import type * as C from '../model/care.js';
import type { EventData } from '../model/course.js';
import type { Protocol, Range } from '../model/protocol.js';
import type { PhaseStanding, Place } from '../model/report.js';
import type * as S from '../model/session.js';
import type { Entry, Focus, Person } from '../model/state.js';
import type { AreaId, Aspect, ClosureReason } from '../model/vocabulary.js';

/** A point of the course: a place in the log, with the day and the session as far as known. */
export interface Moment {
  readonly seq: number;
  readonly on?: PartialDate;
  readonly session?: number;
}

/** A session that was held, as every rule may see it; what it documents is asked of its aspect. */
export interface Contact {
  /** The place among the contacts, from 0. */
  readonly at: number;
  readonly event: string;
  /** The index of its event in the log. */
  readonly index: number;
  readonly seq: number;
  readonly on?: PartialDate;
  /** The label on the record. */
  readonly number: number;
  readonly moment: Moment;
  /** The place among the attended treatment sessions, from 1; absent for any other contact. */
  readonly ordinal?: number;
  readonly phase?: PhaseStanding;
  readonly kind: S.SessionHeld['kind'];
  /** Held while ordinary work was suspended for stabilisation. */
  readonly paused: boolean;
}

/** An attended treatment session. */
export interface Session extends Contact {
  readonly ordinal: number;
}

/** What one contact documents under an aspect; `undefined` where it is not recorded. */
export type PerContact<T> = (contact: Contact) => T | undefined;

/** When the work of the middle phase began. */
export interface MiddleEntry {
  readonly seq: number;
  readonly on?: PartialDate;
  /** The session in which, or before which, it began. */
  readonly ordinal: number;
  readonly inferred: boolean;
  readonly at: Place;
}

/** When a phase can begin, in session ordinals, given the contracted length. */
export interface Window {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * What every rule may see whatever it needs: attendance, phases, pauses, closure, contract, and the date as of which
 * the course is judged. The independence law names this set.
 */
export interface CoreFacts {
  readonly protocol: Protocol;
  readonly asOf: PartialDate | undefined;
  /** Instruments of the caller’s own, beside those of the library. */
  readonly ownInstruments: readonly Instrument<string>[];
  /** Every contact, in order. */
  readonly contacts: readonly Contact[];
  /** Attended treatment sessions, in order. */
  readonly sessions: readonly Session[];
  /**
   * No treatment session is recorded, the record does not claim to hold them, and yet the course was under way: the
   * count is then unknown, not zero.
   */
  readonly attendanceUnknown: boolean;
  /** The sessions are held in a group. */
  readonly group: boolean;
  /** The course continues an earlier one. */
  readonly linked: boolean;
  /** When and where ordinary work was suspended for stabilisation, while it is. Other breaks suspend nothing. */
  readonly paused: { readonly seq: number; readonly at: Place } | null;
  readonly closure: {
    /** `null` where it is not recorded. */
    readonly reason: ClosureReason | null;
    readonly initiatedBy: string | null;
    readonly at: Place;
  } | null;
  /** The contracted length, or the protocol's own; `null` where neither says. */
  readonly length: (Range & { readonly contracted: boolean }) | null;
  /** The latest session by whose end the initial phase is over; `null` for a protocol without one. */
  readonly initialLatest: number | null;
  /** When the ending can begin. */
  readonly ending: Window | null;
  readonly middle: MiddleEntry | null;
  /** The phases that were entered, in order. */
  readonly phaseEntries: readonly PhaseEntryFact[];
  /** Whether the record claims to document an aspect in full at a session, or throughout. */
  readonly claims: (aspect: Aspect, ordinal?: number) => boolean;
}

/** A phase that was entered. */
export interface PhaseEntryFact extends Moment {
  readonly phase: string;
  readonly delayed?: EventData['phase-entered']['delayed'];
  readonly at: Place;
}

/** What a rule sees of an aspect that it needs. */
export interface AspectFacts {
  readonly risk: {
    /** Every risk check, inside sessions and between them, in order. */
    readonly checks: readonly RiskFact[];
    readonly ofContact: PerContact<C.RiskCheck>;
    readonly plans: readonly Entry<'safety-plan-recorded'>[];
    readonly escalations: readonly Entry<'care-escalated'>[];
    /** Resumptions that ended a pause for stabilisation, unless they say that nothing was settled. */
    readonly resumptions: readonly Entry<'treatment-resumed'>[];
    readonly omitted: readonly Entry<'step-omitted'>[];
  };
  readonly mood: { readonly of: PerContact<S.Mood> };
  readonly measures: {
    readonly taken: readonly Entry<'measure-taken'>[];
    readonly reviews: readonly Entry<'progress-reviewed'>[];
    readonly omitted: readonly Entry<'step-omitted'>[];
  };
  readonly interventions: {
    readonly used: PerContact<readonly S.TechniqueUse[]>;
    readonly leftOut: PerContact<readonly S.TechniqueLeftOut[]>;
  };
  readonly incidents: { readonly of: PerContact<readonly S.Incident[]> };
  readonly tasks: {
    readonly set: PerContact<readonly S.InterpersonalTask[]>;
    readonly declined: PerContact<boolean>;
    readonly reviewed: PerContact<readonly S.TaskReview[]>;
  };
  readonly inventory: {
    readonly people: readonly Person[];
    readonly described: readonly Entry<'person-described'>[];
    readonly recorded: readonly Entry<'inventory-recorded'>[];
    readonly omitted: readonly Entry<'step-omitted'>[];
  };
  readonly timeline: {
    readonly events: readonly Entry<'timeline-event-added'>[];
    readonly omitted: readonly Entry<'step-omitted'>[];
  };
  readonly formulation: {
    readonly shared: readonly Entry<'formulation-shared'>[];
    readonly answered: readonly Entry<'formulation-answered'>[];
    readonly omitted: readonly Entry<'step-omitted'>[];
  };
  readonly contract: {
    readonly agreed: readonly Entry<'contract-agreed'>[];
    readonly amended: readonly Entry<'contract-amended'>[];
    readonly omitted: readonly Entry<'step-omitted'>[];
  };
  readonly focus: {
    readonly foci: readonly Focus[];
    readonly proposals: readonly Entry<'focus-proposed'>[];
    readonly activations: readonly Entry<'focus-activated'>[];
    readonly details: readonly Entry<'focus-detailed'>[];
    readonly closings: readonly Entry<'focus-closed'>[];
    readonly areas: PerContact<readonly AreaId[]>;
    readonly acuteEvent: PerContact<boolean>;
  };
  readonly ending: {
    readonly talk: PerContact<S.EndingTalk>;
    readonly reviews: readonly Entry<'ending-reviewed'>[];
    readonly continuation: readonly Entry<'continuation-decided'>[];
    readonly omitted: readonly Entry<'step-omitted'>[];
  };
  readonly condition: {
    readonly recorded: readonly Entry<'condition-recorded'>[];
    readonly fit: readonly Entry<'fit-reviewed'>[];
  };
  readonly care: {
    readonly ageYears: number | undefined;
    readonly perinatal: boolean | undefined;
    readonly medication: readonly Entry<'medication-recorded'>[];
    readonly coordinated: readonly Entry<'care-coordinated'>[];
  };
  readonly framing: {
    readonly explained: readonly Entry<'medical-model-explained'>[];
    readonly sickRole: readonly Entry<'sick-role-recorded'>[];
    readonly omitted: readonly Entry<'step-omitted'>[];
  };
  readonly sessions: {
    readonly entries: readonly Entry[];
    readonly conjointWith: PerContact<readonly string[]>;
    readonly missed: readonly Entry<'session-missed'>[];
    readonly breaks: readonly Entry<'treatment-paused'>[];
    readonly omitted: readonly Entry<'step-omitted'>[];
  };
  readonly phases: { readonly ofContact: PerContact<string> };
  readonly closure: { readonly closed: readonly Entry<'course-closed'>[] };
}

/** A risk check with its place. */
export interface RiskFact {
  readonly check: C.RiskCheck;
  readonly seq: number;
  readonly event: string;
  readonly on?: PartialDate;
  readonly session?: number;
  readonly at: Place;
}

/** What a rule that needs the aspects `A` sees, and no more: the compiler holds it to what it declares. */
export type FactsFor<A extends Aspect> = CoreFacts & { readonly record: Pick<AspectFacts, A> };

/** What the runner holds: everything. */
export type AllFacts = FactsFor<Aspect>;

/** The place of an entry in the record, or of something inside it. */
export function placeOf(entry: Pick<Entry, 'id' | 'index' | 'session'>, path = ''): Place {
  const pointer = `/events/${entry.index}${path}`;
  return entry.session === undefined
    ? { pointer, event: entry.id }
    : { pointer, event: entry.id, session: entry.session };
}

/** The place of a contact, or of something in its data. */
export function placeIn(contact: Contact, path = ''): Place {
  return {
    pointer: `/events/${contact.index}${path && `/data${path}`}`,
    event: contact.event,
    session: contact.number,
  };
}
