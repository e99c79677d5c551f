import type { EventType } from '../model/course.js';
import type { Report } from '../model/report.js';
import type { RedactionPolicy, RedactionPolicyId } from '../privacy/policy.js';
import type { Coding, Reference } from './datatypes.js';

/** The base of our URLs where the host gives none. The project owns no domain; a URN needs none. */
export const defaultBase = 'urn:openipt:fhir';

/** Our own code systems. */
export type CodeSystemName =
  | 'carried'
  | 'condition'
  | 'decision'
  | 'event'
  | 'finding'
  | 'focal-area'
  | 'instrument'
  | 'medication-kind'
  | 'mood-direction'
  | 'omission-reason'
  | 'omitted-step'
  | 'override-reason'
  | 'relationship'
  | 'risk-level'
  | 'service'
  | 'session-kind'
  | 'standing'
  | 'task-kind'
  | 'task-outcome'
  | 'technique'
  | 'therapy'
  | 'timeline-kind';

/** A code of ours, under the name of its code system: `technique/role-play`. */
export type LocalCode = `${CodeSystemName}/${string}`;

/** Where the names of an installation lie. */
export interface NameOptions {
  /**
   * The base of our extensions, code systems and definitions, without a slash at its end; `urn:openipt:fhir` unless
   * told. Give your own where you publish the definitions yourself.
   */
  readonly base?: string;
  /**
   * The base of the business identifiers. Ids of courses are unique within one installation only: give each its own,
   * and each audience of an export its own as well where they must not be linked. `{base}/sid` unless told.
   */
  readonly sid?: string;
}

/** How a course is written as FHIR. */
export interface FhirOptions extends NameOptions {
  /**
   * The patient, as your server knows them: `Patient/123`, or an absolute URL. A Patient resource is never written. Unless told, the
   * reference holds a business identifier only.
   */
  readonly patient?: string;
  /** What is taken out before: `ehr-default` unless told. */
  readonly policy?: RedactionPolicyId | RedactionPolicy;
  /** Codes of yours beside ours: SNOMED CT, ICD or others that you have a licence for. */
  readonly codeMap?: Readonly<Partial<Record<LocalCode, readonly Coding[]>>>;
  /**
   * `full`: every resource at its best place. `us-core`: only types of resource that US Core profiles, for servers
   * that take no others; findings and tasks then have no resource of their own.
   */
  readonly profile?: 'full' | 'us-core';
  /**
   * `conditional`: what never changes is created once, what changes is updated. `update`: everything is updated,
   * which also undoes changes made on the server.
   */
  readonly mode?: 'conditional' | 'update';
  /** A report on the same course, redacted in the same way: its findings go along, as DetectedIssue and Flag. */
  readonly report?: Report;
  /** The report that was sent before: what it found and `report` no longer finds is closed. */
  readonly previous?: Report;
  /** The moment of the export, with its time zone (`2025-03-01T09:30:00Z`); given, a Provenance goes along. */
  readonly recorded?: string;
}

/** The names of an installation: systems, URLs and identifiers. */
export class Names {
  readonly base: string;
  readonly sid: string;

  constructor({ base = defaultBase, sid = `${base}/sid` }: NameOptions) {
    this.base = base;
    this.sid = sid;
  }

  system(name: CodeSystemName): string {
    return `${this.base}/CodeSystem/${name}`;
  }

  extension(name: ExtensionName): string {
    return `${this.base}/StructureDefinition/${name}`;
  }

  protocol(id: string): string {
    return `${this.base}/PlanDefinition/${id}`;
  }

  /** The system of the tags that name events which a resource hosts. */
  hosted(type: EventType): string {
    return `${this.sid}/event/${type}`;
  }

  identifierSystem(kind: IdentifierKind): string {
    return `${this.sid}/${kind}`;
  }
}

/** Our extensions. */
export type ExtensionName =
  | 'ipt-course'
  | 'ipt-event'
  | 'ipt-finding'
  | 'ipt-focal-area'
  | 'ipt-inventory-person'
  | 'ipt-session';

/** What a business identifier of ours names. */
export type IdentifierKind =
  | 'condition'
  | 'course'
  | 'event'
  | 'finding'
  | 'flag'
  | 'medication'
  | 'part'
  | 'patient'
  | 'person'
  | 'provenance'
  | 'plan'
  | 'session'
  | 'site'
  | 'task'
  | 'writer';

/** Whether a text is a reference to a Patient: relative, or at a server. */
export function isPatientReference(text: string): boolean {
  return /^(https?:\/\/\S+\/)?Patient\/[A-Za-z0-9.-]{1,64}$/.test(text);
}

/** Whether a text can be the base of URLs: an absolute URL or a URN, without a slash at its end. */
export function isBaseUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s|]*[^\s|/]$/i.test(text);
}

/**
 * Looks at what a host gave, before any of it stands in a resource.
 * @throws RangeError where it would make no valid FHIR.
 */
export function checkOptions({ patient, base, sid, recorded }: FhirOptions): void {
  if (patient !== undefined && !isPatientReference(patient))
    throw new RangeError('patient is a reference to a Patient, as Patient/123 or as an absolute URL.');
  for (const [name, url] of Object.entries({ base, sid }))
    if (url !== undefined && !isBaseUrl(url))
      throw new RangeError(`${name} is an absolute URL or a URN, without a slash at its end.`);
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
  if (recorded !== undefined && !instant.test(recorded))
    throw new RangeError('recorded is a moment with its time zone, as 2025-03-01T09:30:00Z.');
}

/** The patient as a reference. */
export function patientReference(
  { patient }: Pick<FhirOptions, 'patient'>,
  names: Names,
  course: string,
): Reference {
  if (patient !== undefined) return { reference: patient };
  return { type: 'Patient', identifier: { system: names.identifierSystem('patient'), value: course } };
}
