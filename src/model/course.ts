import type { PartialDate } from '../lib/partial-date.js';
import type * as A from './assessment.js';
import type * as C from './care.js';
import type * as F from './focus.js';
import type * as S from './session.js';
import type { Aspect, ClosureReason, JudgementReason } from './vocabulary.js';

/**
 * A course of IPT for one person, as recorded: what happened, in the order of the log.
 * @example
 * const course: Course = {
 *   schema: 'openipt/course/1', id: 'c1', protocol: 'ipt-adult', documented: ['risk', 'inventory'],
 *   events: [{ id: 'e1', type: 'course-opened', on: '2025-01-07', data: { ageYears: 34 } }],
 * };
 */
export interface Course {
  readonly schema: 'openipt/course/1';
  /** Opaque id, chosen by the host. Never a name, and never a hash of one. */
  readonly id: string;
  /** The id of the protocol that the course follows. */
  readonly protocol: string;
  /** What the record claims to document in full. An empty list claims nothing. */
  readonly documented: 'all' | readonly Claim[];
  readonly events: readonly CourseEvent[];
}

/** A claim of full documentation: an aspect, or an aspect from a session on (by the session's ordinal, from 1). */
export type Claim = Aspect | { readonly aspect: Aspect; readonly fromSession: number };

/** What every event carries. */
export interface Envelope<T extends string, D> {
  /** Unique within the course. */
  readonly id: string;
  readonly type: T;
  /** When it happened, as far as known. */
  readonly on?: PartialDate;
  /** The number of the session that it belongs to: a label, as on the paper record. */
  readonly session?: number;
  readonly data: D;
  /** The id of the earlier event that this one corrects. A correction takes effect at the original's place. */
  readonly replaces?: string;
  /** When and by whom it was written down. */
  readonly recorded?: Recorded;
}

/** The writing down of an event, as distinct from its happening. */
export interface Recorded {
  readonly on: PartialDate;
  /** An opaque id of the writer. */
  readonly by?: string;
  readonly reason?: JudgementReason;
}

/** A finding accepted with a reason: it stays visible, at info. Safety errors are acknowledged, never waived. */
export interface Waiver {
  /** The id of the rule. An id that no rule has is itself a finding. */
  readonly rule: string;
  readonly reason: JudgementReason;
  /** An opaque id of who granted it. */
  readonly by?: string;
  /** The last day on which it holds. */
  readonly until?: PartialDate;
  /** Only for this subject of the rule (a session number, an area or a person id); absent: for all of them. */
  readonly subject?: string | number;
}

/** A phase of the protocol begins, by the protocol's phase id. */
export interface PhaseEntered {
  readonly phase: string;
  /** Why the phase before took longer than the protocol gives it. */
  readonly delayed?: 'complexity' | 'crisis' | 'other';
}

/** The course ends. */
export interface CourseClosed {
  /** Absent where the record does not say why. */
  readonly reason?: ClosureReason;
  readonly initiatedBy?: 'patient' | 'therapist' | 'both' | 'service';
}

/** An earlier event is taken back; it needs `replaces`. */
export interface EntryWithdrawn {
  readonly reason: 'recorded-in-error' | 'duplicate' | 'wrong-course' | 'other';
}

/** The types of event, in the order of the documentation. */
export const eventTypes = [
  'course-opened',
  'condition-recorded',
  'fit-reviewed',
  'risk-assessed',
  'safety-plan-recorded',
  'care-escalated',
  'care-coordinated',
  'medication-recorded',
  'treatment-paused',
  'treatment-resumed',
  'measure-taken',
  'progress-reviewed',
  'step-omitted',
  'medical-model-explained',
  'sick-role-recorded',
  'timeline-event-added',
  'person-described',
  'inventory-recorded',
  'formulation-shared',
  'formulation-answered',
  'contract-agreed',
  'contract-amended',
  'focus-proposed',
  'focus-activated',
  'focus-detailed',
  'focus-closed',
  'session-held',
  'session-missed',
  'ending-reviewed',
  'continuation-decided',
  'phase-entered',
  'waiver-granted',
  'entry-withdrawn',
  'course-closed',
] as const;
/** The type of an event. */
export type EventType = (typeof eventTypes)[number];

/** What the events of care say. */
export interface CareData {
  'course-opened': C.CourseOpened;
  'condition-recorded': C.ConditionRecorded;
  'fit-reviewed': C.FitReviewed;
  'risk-assessed': C.RiskCheck;
  'safety-plan-recorded': C.SafetyPlanRecorded;
  'care-escalated': C.CareEscalated;
  'care-coordinated': C.CareCoordinated;
  'medication-recorded': C.MedicationRecorded;
  'treatment-paused': C.TreatmentPaused;
  'treatment-resumed': C.TreatmentResumed;
  'measure-taken': C.MeasureTaken;
  'progress-reviewed': C.ProgressReviewed;
  'step-omitted': C.StepOmitted;
}

/** What the events of assessment and framing say. */
export interface AssessmentData {
  'medical-model-explained': A.MedicalModelExplained;
  'sick-role-recorded': A.SickRoleRecorded;
  'timeline-event-added': A.TimelineEventAdded;
  'person-described': A.PersonDescribed;
  'inventory-recorded': A.InventoryRecorded;
  'formulation-shared': A.FormulationShared;
  'formulation-answered': A.FormulationAnswered;
  'contract-agreed': A.ContractAgreed;
  'contract-amended': A.ContractAmended;
}

/** What the events of the focus say. */
export interface FocusData {
  'focus-proposed': F.FocusProposed;
  'focus-activated': F.FocusActivated;
  'focus-detailed': F.FocusDetailed;
  'focus-closed': F.FocusClosed;
}

/** What sessions and the events of the ending say. */
export interface SessionData {
  'session-held': S.SessionHeld;
  'session-missed': S.SessionMissed;
  'ending-reviewed': S.EndingReviewed;
  'continuation-decided': S.ContinuationDecided;
}

/** What the events of the record itself say. */
export interface RecordData {
  'phase-entered': PhaseEntered;
  'waiver-granted': Waiver;
  'entry-withdrawn': EntryWithdrawn;
  'course-closed': CourseClosed;
}

/** The data of each type of event. */
export interface EventData extends CareData, AssessmentData, FocusData, SessionData, RecordData {}

/** The event of one type. A session that was held must say its number. */
export type EventOf<T extends EventType> = T extends 'session-held'
  ? Envelope<T, EventData[T]> & { readonly session: number }
  : T extends 'entry-withdrawn'
    ? Envelope<T, EventData[T]> & { readonly replaces: string }
    : Envelope<T, EventData[T]>;

/** Any event of a course. */
export type CourseEvent = { [T in EventType]: EventOf<T> }[EventType];

/** An event that may still be without its id. */
export type EventDraft = { [T in EventType]: Omit<EventOf<T>, 'id'> & { readonly id?: string } }[EventType];
