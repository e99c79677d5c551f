import type {
  CodeableConcept,
  Coding,
  Extension,
  Identifier,
  Meta,
  Period,
  Quantity,
  Reference,
} from './datatypes.js';

/** What the resources written here have in common. */
interface Common {
  readonly meta?: Meta;
  readonly identifier?: Identifier[];
  readonly extension?: Extension[];
}

/** The course of treatment. */
export interface EpisodeOfCare extends Common {
  readonly resourceType: 'EpisodeOfCare';
  readonly status: 'active' | 'onhold' | 'finished' | 'cancelled';
  readonly type?: CodeableConcept[];
  readonly patient: Reference;
  readonly managingOrganization?: Reference;
  readonly careManager?: Reference;
  readonly period?: Period;
}

/** The plan of the course: its protocol, its contract, its focal areas. */
export interface CarePlan extends Common {
  readonly resourceType: 'CarePlan';
  readonly status: 'active' | 'on-hold' | 'completed' | 'revoked' | 'unknown';
  readonly intent: 'plan';
  readonly title?: string;
  readonly category?: CodeableConcept[];
  readonly instantiatesCanonical?: string[];
  readonly subject: Reference;
  readonly period?: Period;
  readonly addresses?: Reference[];
  readonly activity?: CarePlanActivity[];
}

/** Something that the plan foresees. */
export interface CarePlanActivity {
  readonly detail: {
    readonly kind: 'Appointment' | 'Task';
    readonly code: CodeableConcept;
    readonly status:
      | 'not-started'
      | 'in-progress'
      | 'on-hold'
      | 'completed'
      | 'cancelled'
      | 'stopped'
      | 'unknown';
    readonly scheduledTiming?: { readonly repeat: TimingRepeat };
  };
}

/** How often something happens. */
export interface TimingRepeat {
  readonly count?: number;
  readonly countMax?: number;
  readonly duration?: number;
  readonly durationUnit?: 'min';
  readonly frequency?: number;
  readonly period?: number;
  readonly periodUnit?: 'd';
}

/** A session. */
export interface Encounter extends Common {
  readonly resourceType: 'Encounter';
  readonly status: 'finished' | 'cancelled' | 'entered-in-error';
  readonly class: Coding;
  readonly type?: CodeableConcept[];
  readonly subject: Reference;
  readonly episodeOfCare?: Reference[];
  readonly participant?: { readonly individual: Reference }[];
  readonly period?: Period;
  readonly length?: Quantity;
  readonly reasonCode?: CodeableConcept[];
}

/** A score, a judgement, or another single fact. */
export interface Observation extends Common {
  readonly resourceType: 'Observation';
  readonly basedOn?: Reference[];
  readonly status: 'final' | 'entered-in-error';
  readonly category: CodeableConcept[];
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly focus?: Reference[];
  readonly encounter?: Reference;
  readonly effectiveDateTime?: string;
  readonly valueCodeableConcept?: CodeableConcept;
  readonly valueQuantity?: Quantity;
  readonly dataAbsentReason?: CodeableConcept;
  readonly note?: { readonly text: string }[];
  readonly derivedFrom?: Reference[];
  readonly component?: ObservationComponent[];
}

/** A part of an observation that is a fact of its own. */
export interface ObservationComponent {
  readonly code: CodeableConcept;
  readonly valueCodeableConcept?: CodeableConcept;
  readonly valueQuantity?: Quantity;
}

/** Something that was done, or left out on purpose. */
export interface Procedure extends Common {
  readonly resourceType: 'Procedure';
  readonly basedOn?: Reference[];
  readonly status: 'preparation' | 'completed' | 'not-done' | 'entered-in-error';
  readonly statusReason?: CodeableConcept;
  readonly category?: CodeableConcept;
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly encounter?: Reference;
  readonly performedDateTime?: string;
  readonly reasonCode?: CodeableConcept[];
  readonly outcome?: CodeableConcept;
}

/** A clinical judgement: a formulation, a look at fit or at progress. */
export interface ClinicalImpression extends Common {
  readonly resourceType: 'ClinicalImpression';
  readonly status: 'completed' | 'entered-in-error';
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly encounter?: Reference;
  readonly effectiveDateTime?: string;
  readonly summary?: string;
  readonly finding?: { readonly itemCodeableConcept: CodeableConcept }[];
}

/** A condition, as a clinician recorded it. */
export interface Condition extends Common {
  readonly resourceType: 'Condition';
  readonly clinicalStatus?: CodeableConcept;
  readonly verificationStatus?: CodeableConcept;
  readonly category: CodeableConcept[];
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly encounter?: Reference;
  readonly onsetDateTime?: string;
  readonly recordedDate?: string;
  readonly stage?: { readonly summary: CodeableConcept }[];
}

/** Medication beside the psychotherapy, by its kind. */
export interface MedicationStatement extends Common {
  readonly resourceType: 'MedicationStatement';
  readonly basedOn?: Reference[];
  readonly status: 'active' | 'stopped' | 'not-taken' | 'entered-in-error';
  readonly medicationCodeableConcept: CodeableConcept;
  readonly subject: Reference;
  readonly context?: Reference;
  readonly effectivePeriod?: Period;
  readonly dateAsserted?: string;
}

/** A person of the interpersonal inventory. */
export interface RelatedPerson extends Common {
  readonly resourceType: 'RelatedPerson';
  /** `false`: the course does not know this person any more. */
  readonly active?: boolean;
  readonly patient: Reference;
  readonly relationship?: CodeableConcept[];
  readonly name?: { readonly text: string }[];
  readonly period?: Period;
}

/** An interpersonal task. */
export interface Task extends Common {
  readonly resourceType: 'Task';
  readonly basedOn?: Reference[];
  readonly status: 'accepted' | 'completed' | 'cancelled' | 'entered-in-error';
  readonly businessStatus?: CodeableConcept;
  readonly intent: 'plan';
  readonly code: CodeableConcept;
  readonly description?: string;
  readonly focus?: Reference;
  readonly for: Reference;
  readonly encounter?: Reference;
  readonly authoredOn?: string;
  readonly owner?: Reference;
}

/** A finding about the care. */
export interface DetectedIssue extends Common {
  readonly resourceType: 'DetectedIssue';
  readonly status: 'final' | 'preliminary';
  readonly code: CodeableConcept;
  readonly severity: 'high' | 'moderate' | 'low';
  readonly patient: Reference;
  readonly identifiedDateTime?: string;
  readonly implicated?: Reference[];
  readonly detail: string;
  readonly mitigation?: {
    readonly action: CodeableConcept;
    readonly date?: string;
    readonly author?: { readonly type: 'Practitioner'; readonly identifier: Identifier };
  }[];
}

/** A warning that concerns the patient's safety. */
export interface Flag extends Common {
  readonly resourceType: 'Flag';
  readonly status: 'active' | 'inactive';
  readonly category: CodeableConcept[];
  readonly code: CodeableConcept;
  readonly subject: Reference;
  readonly period?: Period;
}

/** What made the resources, and when. */
export interface Provenance {
  readonly resourceType: 'Provenance';
  readonly meta?: Meta;
  readonly target: Reference[];
  readonly recorded: string;
  readonly agent: { readonly type: CodeableConcept; readonly who: Reference }[];
}

/** Faults of an input. Returned, never stored. */
export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: OperationOutcomeIssue[];
}

/** One fault of an input. */
export interface OperationOutcomeIssue {
  readonly severity: 'error' | 'warning';
  readonly code:
    | 'structure'
    | 'required'
    | 'value'
    | 'invariant'
    | 'business-rule'
    | 'not-found'
    | 'too-long';
  readonly details: { readonly text: string };
  readonly diagnostics?: string;
}

/** A resource of an exported course that a business identifier names. */
export type NamedResource =
  | EpisodeOfCare
  | CarePlan
  | Encounter
  | Observation
  | Procedure
  | ClinicalImpression
  | Condition
  | MedicationStatement
  | RelatedPerson
  | Task
  | DetectedIssue
  | Flag;

/** A resource of an exported course. */
export type CourseResource = NamedResource | Provenance;

/** How an entry of a transaction is to be stored. */
export interface BundleRequest {
  readonly method: 'POST' | 'PUT';
  readonly url: string;
  readonly ifNoneExist?: string;
}

/** One resource of a bundle. */
export interface BundleEntry {
  readonly fullUrl: string;
  readonly resource: CourseResource;
  readonly request: BundleRequest;
}

/** A course, or a part of it, ready to be posted. */
export interface Bundle {
  readonly resourceType: 'Bundle';
  readonly type: 'transaction';
  readonly entry: BundleEntry[];
}
