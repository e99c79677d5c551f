import type { PartialDate } from '../lib/partial-date.js';
import type { ConditionId, OmittableStep, RiskBasis, RiskLevel, SafetyPlanPart } from './vocabulary.js';

/** The frame of the course, told once. Every field may be absent: absent means not recorded. */
export interface CourseOpened {
  /** Age of the patient at the start, in completed years, 0 to 120. */
  readonly ageYears?: number;
  /** How the sessions are held. A group course is still one person's course. */
  readonly format?: 'individual' | 'group';
  /** The group that this person's sessions are held in; an opaque id. */
  readonly groupId?: string;
  /** Who treats; an opaque id, never a name. Summaries of many courses group by it. */
  readonly therapist?: string;
  /** The place that the treatment is given at, in a study of several; an opaque id. */
  readonly site?: string;
  /** The arm of the study that the patient is in; an opaque id. */
  readonly arm?: string;
  /** The id of the course that this one continues (maintenance, a new episode). */
  readonly continues?: string;
  /** Pregnant, or within a year after a birth. */
  readonly perinatal?: boolean;
}

/** A condition, as a clinician recorded it. A later entry for the same condition stands. */
export interface ConditionRecorded {
  readonly condition: ConditionId;
  /** `target`: what this course treats; `comorbid`: beside it. */
  readonly role?: 'target' | 'comorbid';
  readonly status: 'active' | 'stabilised' | 'remitted' | 'history' | 'ruled-out';
  /** `diagnosis` by standard criteria, or a `target-problem` where a protocol asks for no diagnosis. */
  readonly basis?: 'diagnosis' | 'target-problem';
  /** When it began, as far as known. */
  readonly onset?: PartialDate;
  /** Whether there were earlier episodes. */
  readonly episode?: 'first' | 'recurrent';
  /** Looked at again and confirmed, in the light of a recent death, say. */
  readonly confirmed?: boolean;
}

/** A documented look at whether IPT fits, with its outcome. */
export interface FitReviewed {
  /** The condition that gave the occasion. */
  readonly condition?: ConditionId;
  readonly decision: 'proceed' | 'adapt' | 'refer' | 'stabilise-first';
}

/** A risk enquiry and the clinician's own judgement. The library never computes a level. */
export interface RiskCheck {
  /** Whether suicide risk was asked about directly; `false` is an explicit no. */
  readonly asked?: boolean;
  readonly level?: RiskLevel;
  /** What the judgement rests on. */
  readonly basis?: readonly RiskBasis[];
  /** The id of the `measure-taken` event that this assessment answers. */
  readonly answers?: string;
}

/** A safety plan made, reviewed, or declined by the patient. */
export interface SafetyPlanRecorded {
  readonly status: 'made' | 'reviewed' | 'declined';
  /** The parts that the plan holds (Stanley & Brown 2012 name six). */
  readonly parts?: readonly SafetyPlanPart[];
}

/** Risk handed up: to whom, and what came of it. */
export interface CareEscalated {
  readonly to: 'crisis-service' | 'emergency' | 'psychiatry' | 'prescriber' | 'primary-care';
  readonly outcome?: 'accepted' | 'waiting' | 'declined';
}

/** Ordinary coordination with others who take part in the care. */
export interface CareCoordinated {
  readonly with:
    | 'prescriber'
    | 'psychiatry'
    | 'primary-care'
    | 'other-therapist'
    | 'guardian'
    | 'school'
    | 'other';
  /** `withheld`: deliberately not involved, see `reason`. */
  readonly status: 'in-place' | 'requested' | 'declined' | 'withheld';
  readonly reason?: 'confidential-care' | 'risk-from-guardian' | 'patient-preference' | 'other';
}

/** Medication beside the psychotherapy, by its kind. Its history is the sequence of these events. */
export interface MedicationRecorded {
  readonly kind: 'antidepressant' | 'mood-stabiliser' | 'antipsychotic' | 'other';
  /** `none`: asked about, and there is none. */
  readonly status: 'none' | 'started' | 'continued' | 'changed' | 'stopped';
}

/** A documented look at how the treatment is going, and what was decided. */
export interface ProgressReviewed {
  readonly decision:
    | 'continue'
    | 'adapt'
    | 'add-medication'
    | 'other-treatment-offered'
    | 'other-treatment-declined';
  /** What a worsening, or a lack of change, was put down to. */
  readonly cause?: 'medical' | 'life-event' | 'other';
}

/** Ordinary work is suspended. Only a pause for stabilisation is part of the protocol's state machine. */
export interface TreatmentPaused {
  readonly reason: 'stabilisation' | 'planned-break' | 'illness' | 'birth' | 'other';
}

/** Ordinary work is taken up again. */
export interface TreatmentResumed {
  /** Whether the reason for the pause was found settled. */
  readonly stabilised?: boolean;
}

/** A questionnaire or rating, by its total. Item texts are never stored. */
export interface MeasureTaken {
  /** The instrument's id, e.g. `phq-9`, `bdi-ii`, or one of the host's own. */
  readonly instrument: string;
  /** The total score, in the instrument's own units. */
  readonly total: number;
  /** The value of the suicide item, where the instrument has one (PHQ-9 item 9, EPDS item 10); 0 never clears risk. */
  readonly riskItem?: number;
  /** The total was prorated for missing items. */
  readonly prorated?: boolean;
  /**
   * The version that was used is validated for patients like this one: for their age and, where it matters, for
   * pregnancy or the time after a birth.
   */
  readonly validatedVersion?: boolean;
}

/** A step left out on purpose: the explicit no that a plain absence is not. */
export interface StepOmitted {
  readonly step: OmittableStep;
  readonly reason?:
    | 'clinical-judgement'
    | 'patient-preference'
    | 'not-possible'
    | 'already-addressed'
    | 'other';
}
