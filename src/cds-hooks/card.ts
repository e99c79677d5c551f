import type { CodeableConcept, Identifier } from '../fhir/datatypes.js';

// The shapes of CDS Hooks 2.0. No member is ever null or empty, but for `cards: []`.

/** A code with its system, as CDS Hooks has it: both are required. */
export interface CdsCoding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** How urgent a card is, the least urgent first. */
export type Indicator = 'info' | 'warning' | 'critical';

/** What is shown to the clinician: one finding, or how many more there are. */
export interface Card {
  /** The same for the same rule and the same subject, whatever changed meanwhile. */
  readonly uuid: string;
  /** One sentence, 139 UTF-16 code units at most. */
  readonly summary: string;
  /** GitHub-flavoured Markdown. */
  readonly detail?: string;
  readonly indicator: Indicator;
  readonly source: CardSource;
  readonly suggestions?: readonly Suggestion[];
  /** There exactly where suggestions are. */
  readonly selectionBehavior?: 'at-most-one' | 'any';
  readonly overrideReasons?: readonly (CdsCoding & { readonly display: string })[];
  readonly links?: readonly CardLink[];
}

/** Whom a card comes from. */
export interface CardSource {
  /** The library and its version. */
  readonly label: string;
  /** Where the rules are explained. */
  readonly url?: string;
  /** The rule. */
  readonly topic?: CdsCoding;
}

/** A place to go to from a card. */
export interface CardLink {
  readonly label: string;
  readonly url: string;
  /** `smart`: the launch URL of a SMART app. */
  readonly type: 'absolute' | 'smart';
  /** Handed to the SMART app; for `smart` only. */
  readonly appContext?: string;
}

/** Something that the clinician may have done by a click. */
export interface Suggestion {
  readonly label: string;
  readonly uuid: string;
  readonly actions: readonly Action[];
}

/** A change of the chart that a suggestion stands for. */
export interface Action {
  readonly type: 'create' | 'update';
  readonly description: string;
  /** For `update` the whole resource, as it shall be. */
  readonly resource: { readonly resourceType: string };
}

/** A resource of the chart by its address, and nothing else: a `display` would hold a name. */
export interface ChartReference {
  readonly reference: string;
}

/** A thing for the clinician to do, as an R4 Task. Not to be taken for a task that was agreed with the patient. */
export interface ToDo {
  readonly resourceType: 'Task';
  readonly identifier: Identifier[];
  readonly status: 'requested';
  readonly intent: 'plan';
  /** `urgent` where the record shows a safety error; absent otherwise. */
  readonly priority?: 'urgent';
  readonly code: CodeableConcept;
  /** What to do, as the rule says it. */
  readonly description: string;
  readonly focus?: ChartReference;
  readonly for: ChartReference;
  /** The rule. */
  readonly reasonCode: CodeableConcept;
}

/** What was shown, for the host to keep: to recognise repeats, and to read feedback. Ids and codes, no text. */
export interface ShownCard {
  /** The card’s. */
  readonly uuid: string;
  /** The finding and a digest of its facts, its severity and the rule set; for the rest: what it counted. */
  readonly key: string;
  /** The rule; absent for the card that counts the rest. */
  readonly rule?: string;
  /** Whom or what the finding is about; absent for the course as a whole. */
  readonly subject?: string | number;
  /** Whether a reason may be given for overriding it. */
  readonly overridable: boolean;
  /** The uuids of its suggestions. */
  readonly suggestions?: readonly string[];
}
