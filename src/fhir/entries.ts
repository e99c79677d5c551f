import type { Coding } from './datatypes.js';
import type { FhirOptions, Names } from './options.js';
import type { BundleEntry, BundleRequest, NamedResource } from './resources.js';
import { fullUrl } from './writing.js';

/** A resource on its way into a bundle. */
export interface Stored {
  readonly resource: NamedResource;
  /** What its extensions carry, by name: lost where a server drops them. */
  readonly carried: readonly string[];
  /** Whether it may have changed since it was sent last. */
  readonly changes: boolean;
}

const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';

/** An entry of a transaction: labelled, and found again by its first identifier. */
export function entryOf(
  { resource, carried, changes }: Stored,
  redacted: boolean,
  names: Names,
  mode: FhirOptions['mode'] = 'conditional',
): BundleEntry {
  const [identifier = {}] = resource.identifier ?? [];
  const { system = '', value = '' } = identifier;
  const query = `identifier=${encodeURIComponent(`${system}|${value}`)}`;
  const type = resource.resourceType;
  const request: BundleRequest =
    changes || mode === 'update'
      ? { method: 'PUT', url: `${type}?${query}` }
      : { method: 'POST', url: type, ifNoneExist: query };
  const tag = [...new Set(carried)].map((code) => ({ system: names.system('carried'), code }));
  return {
    fullUrl: fullUrl(identifier),
    resource: {
      ...resource,
      meta: { security: security(redacted), ...(tag.length > 0 && { tag }) },
    },
    request,
  };
}

// Advice to whoever stores it. What must not be seen is not there in the first place.
function security(redacted: boolean): Coding[] {
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
