import type { CourseEvent } from '../model/course.js';
import type { Coding } from './datatypes.js';
import type { FhirOptions } from './options.js';
import type { BundleEntry, BundleRequest, NamedResource } from './resources.js';
import type { Writing } from './writing.js';

/** A resource on its way into a bundle. */
export interface Stored {
  readonly resource: NamedResource;
  /** What its extensions carry, by name: lost where a server drops them. */
  readonly carried: readonly string[];
  /** Events without a resource of their own that stand in its extensions. */
  readonly hosts: readonly CourseEvent[];
  /** The ids of the events that it tells of. */
  readonly events: readonly string[];
  /** Whether it may have changed since it was sent last. */
  readonly changes: boolean;
}

const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';

/** An entry of a transaction: labelled, and found again by its first identifier. */
export function entryOf(
  { resource, carried, hosts, events, changes }: Stored,
  redacted: ReadonlySet<string>,
  to: Writing,
  { mode = 'conditional', patient }: FhirOptions,
): BundleEntry {
  const { names, course } = to;
  const [identifier = {}] = resource.identifier ?? [];
  const { system = '', value = '' } = identifier;
  // With the patient, so that what belongs to somebody else is never taken for it.
  const whose = patient === undefined ? '' : `&patient=${encodeURIComponent(patient)}`;
  const query = `identifier=${encodeURIComponent(`${system}|${value}`)}${whose}`;
  const type = resource.resourceType;
  const request: BundleRequest =
    changes || mode === 'update'
      ? { method: 'PUT', url: `${type}?${query}` }
      : { method: 'POST', url: type, ifNoneExist: query };
  const tag = [
    { system: names.identifierSystem('course'), code: course.id },
    ...hosts.map((event) => ({
      system: names.hosted(event.type),
      code: `${course.id}/${event.id}`,
    })),
    ...[...new Set(carried)].map((code) => ({ system: names.system('carried'), code })),
  ];
  return {
    fullUrl: to.fullUrl(identifier),
    resource: {
      ...resource,
      meta: { security: security(events.some((id) => redacted.has(id))), tag },
    },
    request,
  };
}

/** Advice to whoever stores it. What must not be seen is not there in the first place. */
export function security(redacted: boolean): Coding[] {
  return [
    {
      system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
      code: 'R',
      display: 'restricted',
    },
    { system: actCode, code: 'PSY', display: 'psychiatry disorder information sensitivity' },
    ...(redacted
      ? [
          {
            system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
            code: 'REDACTED',
            display: 'redacted',
          },
        ]
      : []),
  ];
}
