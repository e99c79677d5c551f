import { urlNamespace, uuidV5 } from '../lib/uuid-v5.js';
import type { Course } from '../model/course.js';
import type { CourseState } from '../model/state.js';
import { displayOf } from './codes/local-codes.js';
import type { CodeableConcept, Identifier, Quantity, Reference } from './datatypes.js';
import type { Items } from './items.js';
import type { CodeSystemName, FhirOptions, IdentifierKind, LocalCode, Names } from './options.js';
import { patientReference } from './options.js';
import { isFhirDate } from './primitives.js';

/** What writing any resource of a course needs. */
export class Writing {
  readonly names: Names;
  readonly patient: Reference;
  /** Only types of resource that US Core profiles. */
  readonly usCore: boolean;
  /** The version of the protocol that the findings were made by, where some go along. */
  readonly version: string | undefined;
  readonly course: Course;
  readonly state: CourseState;
  readonly #codeMap: NonNullable<FhirOptions['codeMap']>;
  /** The first ids of the sessions that were held, by their numbers. */
  readonly #sessions: ReadonlyMap<number, string>;
  readonly #roots: ReadonlyMap<string, string>;
  readonly #urls = new Map<string, string>();

  constructor(
    course: Course,
    state: CourseState,
    { standing, retired }: Items,
    options: FhirOptions,
    names: Names,
  ) {
    this.names = names;
    this.course = course;
    this.state = state;
    this.patient = patientReference(options, names, course.id);
    this.usCore = options.profile === 'us-core';
    this.version = options.report?.protocol.version;
    this.#codeMap = options.codeMap ?? {};
    this.#roots = new Map([...standing, ...retired].map(({ event, root }) => [event.id, root]));
    this.#sessions = new Map(
      standing.flatMap(({ event, root }) =>
        event.type === 'session-held' ? [[event.session, root] as const] : [],
      ),
    );
  }

  identifier(kind: IdentifierKind, ...rest: readonly (string | number)[]): Identifier {
    return {
      system: this.names.identifierSystem(kind),
      value: [this.course.id, ...rest].join('/'),
    };
  }

  /** The identifier of somebody or something that other courses name as well. */
  outside(kind: 'site' | 'writer', id: string): Identifier {
    return { system: this.names.identifierSystem(kind), value: id };
  }

  /** Where a resource with this identifier stands in its bundle: always the same place for the same identifier. */
  fullUrl({ system = '', value = '' }: Identifier): string {
    const name = `${system}|${value}`;
    // The plan is referred to by nearly everything, and a hash costs more than the rest of a resource.
    const url = this.#urls.get(name) ?? `urn:uuid:${uuidV5(urlNamespace, name)}`;
    this.#urls.set(name, url);
    return url;
  }

  /** A reference to the resource with this identifier. */
  reference(identifier: Identifier): Reference {
    return { reference: this.fullUrl(identifier) };
  }

  /** A code of ours with the host's own beside it. */
  concept(system: CodeSystemName, code: string): CodeableConcept {
    const local: LocalCode = `${system}/${code}`;
    const display = displayOf(system, code);
    return {
      coding: [
        { system: this.names.system(system), code, ...(display !== undefined && { display }) },
        ...(this.#codeMap[local] ?? []),
      ],
    };
  }

  /** The episode; where there is none, the plan stands for the course. */
  whole(): Reference {
    return this.usCore ? this.plan() : this.reference(this.identifier('course'));
  }

  plan(): Reference {
    return this.reference(this.identifier('plan'));
  }

  person(id: string): Reference | undefined {
    return Object.hasOwn(this.state.people, id) ? this.reference(this.identifier('person', id)) : undefined;
  }

  /** A part of an event that has a resource of its own. */
  part(event: string, path: string): Reference {
    return this.reference(this.identifier('part', this.#roots.get(event) ?? event, path));
  }

  /** The encounter of the session with a number, if one was held. */
  encounter(session: number | undefined): Reference | undefined {
    const root = session === undefined ? undefined : this.#sessions.get(session);
    return root === undefined ? undefined : this.reference(this.identifier('event', root));
  }
}

/** A date that FHIR can hold. */
export function when(date: string | undefined): string | undefined {
  return date !== undefined && isFhirDate(date) ? date : undefined;
}

/** A number of points on a scale. */
export function score(value: number): Quantity {
  return { value, unit: 'score', system: ucum, code: '{score}' };
}

/** A number of minutes. */
export function minutes(value: number): Quantity {
  return { value, unit: 'min', system: ucum, code: 'min' };
}

const ucum = 'http://unitsofmeasure.org';
