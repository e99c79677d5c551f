import { libraryVersion } from '../validator/digests.js';
import type { FhirOptions } from './options.js';
import type { BundleEntry } from './resources.js';
import type { Writing } from './writing.js';
import { fullUrl } from './writing.js';

/**
 * What made the resources, where the host says when. It has no identifier in R4: each post of it is stored, as each
 * export took place.
 */
export function provenance({ recorded }: FhirOptions, to: Writing): readonly BundleEntry[] {
  if (recorded === undefined) return [];
  const target = [to.plan(), ...(to.usCore ? [] : [to.whole()])];
  return [
    {
      fullUrl: fullUrl(to.identifier('provenance', recorded)),
      resource: {
        resourceType: 'Provenance',
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
