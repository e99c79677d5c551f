/**
 * The data types of FHIR R4 (4.0.1), as narrow as this library writes them. They can be assigned to the types of
 * `@types/fhir` and of `@medplum/fhirtypes`; neither is needed.
 */

/** A code in a code system. */
export interface Coding {
  readonly system?: string;
  readonly version?: string;
  readonly code?: string;
  readonly display?: string;
}

/** A concept: one or more codings that mean the same, and words for it. */
export interface CodeableConcept {
  readonly coding?: Coding[];
  readonly text?: string;
}

/** A business identifier: a value that is unique within its system. */
export interface Identifier {
  readonly type?: CodeableConcept;
  readonly system?: string;
  readonly value?: string;
}

/** A reference to a resource: by its place, by a business identifier, or in words. */
export interface Reference {
  readonly reference?: string;
  readonly type?: 'Organization' | 'Patient' | 'Practitioner';
  readonly identifier?: Identifier;
  readonly display?: string;
}

/** From when to when; each end a date as far as it is known. */
export interface Period {
  readonly start?: string;
  readonly end?: string;
}

/** A measured amount with its unit. */
export interface Quantity {
  readonly value?: number;
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
}

/** Words about something. */
export interface Annotation {
  readonly text: string;
}

/** What a resource says about itself. */
export interface Meta {
  readonly profile?: string[];
  readonly security?: Coding[];
  readonly tag?: Coding[];
}

/** An extension: a value, or further extensions, under a URL. */
export interface Extension {
  readonly url: string;
  readonly extension?: Extension[];
  readonly valueBoolean?: boolean;
  readonly valueCode?: string;
  readonly valueDate?: string;
  readonly valueDecimal?: number;
  readonly valueInteger?: number;
  readonly valueString?: string;
  readonly valueReference?: Reference;
  readonly valueCodeableConcept?: CodeableConcept;
}
