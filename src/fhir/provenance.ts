import { libraryVersion } from '../validator/digests.js';
import { security } from './entries.js';
import type { FhirOptions } from './options.js';
import type { BundleEntry } from './resources.js';
import type { Writing } from './writing.js';

/**
 * What made the resources, where the host says when. It has no identifier in R4: each post of it is stored, as each
 * export took place.
 */
export function provenance(
  { recorded }: FhirOptions,
  entries: readonly BundleEntry[],
  to: Writing,
): readonly BundleEntry[] {
  if (recorded === undefined) return [];
  const target = entries.map((entry) => ({ reference: entry.fullUrl }));
  const tag = [{ system: to.names.identifierSystem('course'), code: to.course.id }];
  return [
    {
      fullUrl: to.fullUrl(to.identifier('provenance', recorded)),
      resource: {
        resourceType: 'Provenance',
        meta: { security: security(false), tag },
        target,
        recorded,
        agent: [
          {
            type: {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
                  code: 'assembler',
                  display: 'Assembler',
                },
              ],
            },
            who: { display: `openipt ${libraryVersion}` },
          },
        ],
      },
      request: { method: 'POST', url: 'Provenance' },
    },
  ];
}
