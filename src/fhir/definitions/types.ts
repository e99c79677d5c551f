/** Definitions in FHIR R4 (4.0.1), as narrow as this library writes them. */
import type { CodeableConcept, Coding } from '../datatypes.js';

/** What every definition says of itself. */
export interface Definition {
  readonly id: string;
  readonly url: string;
  readonly version: string;
  readonly name: string;
  readonly title: string;
  /** A draft until a clinician has reviewed it. */
  readonly status: 'draft' | 'retired';
  readonly experimental: boolean;
  readonly publisher: string;
  readonly description: string;
  readonly copyright?: string;
}

/** A code system. */
export interface CodeSystem extends Definition {
  readonly resourceType: 'CodeSystem';
  readonly caseSensitive: boolean;
  readonly valueSet: string;
  readonly content: 'complete' | 'fragment';
  readonly count: number;
  readonly concept: CodeSystemConcept[];
}

/** A code with its words. */
export interface CodeSystemConcept {
  readonly code: string;
  readonly display: string;
  readonly definition?: string;
}

/** Codes to choose from. */
export interface ValueSet extends Definition {
  readonly resourceType: 'ValueSet';
  readonly compose: { readonly include: ValueSetInclude[] };
}

/** A code system, and which of its codes; all, where none is named. */
export interface ValueSetInclude {
  readonly system: string;
  readonly concept?: { readonly code: string; readonly display?: string }[];
}

/** The definition of an extension. */
export interface StructureDefinition extends Definition {
  readonly resourceType: 'StructureDefinition';
  readonly fhirVersion: '4.0.1';
  readonly kind: 'complex-type';
  readonly abstract: boolean;
  readonly context: { readonly type: 'element'; readonly expression: string }[];
  readonly type: 'Extension';
  readonly baseDefinition: string;
  readonly derivation: 'constraint';
  readonly snapshot: { readonly element: SnapshotElement[] };
  readonly differential: { readonly element: ElementDefinition[] };
}

/** What holds for one element. */
export interface ElementDefinition {
  readonly id: string;
  readonly path: string;
  readonly sliceName?: string;
  readonly slicing?: {
    readonly discriminator: { readonly type: 'value'; readonly path: string }[];
    readonly ordered: boolean;
    readonly rules: 'closed';
  };
  readonly short?: string;
  readonly definition?: string;
  readonly comment?: string;
  readonly min: number;
  readonly max: string;
  readonly type?: { readonly code: string }[];
  readonly fixedUri?: string;
}

/** An element in full, with what it rests on. */
export interface SnapshotElement extends ElementDefinition {
  readonly definition: string;
  readonly base: { readonly path: string; readonly min: number; readonly max: string };
  readonly constraint?: {
    readonly key: string;
    readonly severity: 'error';
    readonly human: string;
    readonly expression: string;
    readonly source: string;
  }[];
}

/** A work that a definition rests on, or what it refers to. */
export interface RelatedArtifact {
  readonly type: 'citation' | 'documentation';
  readonly label?: string;
  readonly display?: string;
  readonly citation?: string;
  readonly url?: string;
}

/** A protocol. */
export interface PlanDefinition extends Definition {
  readonly resourceType: 'PlanDefinition';
  readonly type: CodeableConcept;
  readonly usage: string;
  readonly topic: CodeableConcept[];
  readonly useContext?: UsageContext[];
  readonly relatedArtifact: RelatedArtifact[];
  readonly action: PlanAction[];
}

/** For whom something is meant. */
export interface UsageContext {
  readonly code: Coding;
  readonly valueRange: { readonly low: Years; readonly high: Years };
}

/** An age. */
export interface Years {
  readonly value: number;
  readonly unit: 'years';
  readonly system: 'http://unitsofmeasure.org';
  readonly code: 'a';
}

/** A phase of a protocol, or the work on a focal area. */
export interface PlanAction {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly code?: CodeableConcept[];
  readonly documentation?: RelatedArtifact[];
  readonly relatedAction?: { readonly actionId: string; readonly relationship: 'after-end' }[];
  readonly timingTiming?: PlanTiming;
  readonly groupingBehavior?: 'logical-group';
  readonly selectionBehavior?: 'one-or-more';
  readonly definitionCanonical?: string;
  readonly action?: PlanAction[];
}

/** How many sessions, how often and how long. */
export interface PlanTiming {
  readonly repeat?: {
    readonly count?: number;
    readonly countMax?: number;
    readonly duration?: number;
    readonly durationMax?: number;
    readonly durationUnit?: 'min';
    readonly frequency?: number;
    readonly period?: number;
    readonly periodUnit?: 'd';
  };
  readonly code?: CodeableConcept;
}

/** An intervention. */
export interface ActivityDefinition extends Definition {
  readonly resourceType: 'ActivityDefinition';
  readonly kind: 'Task';
  readonly intent: 'plan';
  readonly purpose: string;
  readonly usage: string;
  readonly topic: CodeableConcept[];
  readonly relatedArtifact: RelatedArtifact[];
  readonly code: CodeableConcept;
}
