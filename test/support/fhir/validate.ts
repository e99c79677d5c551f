import { entriesOf } from './entries.js';
import { type Fault, isObject, type Json, notJson, textOf } from './json.js';
import { extensionsOfR4, lintExtensions } from './lint-extensions.js';
import { lintReferences } from './lint-references.js';
import { lintIdentifiers, lintRequests } from './lint-requests.js';
import { lintValue } from './lint-values.js';
import { medplumFaults } from './medplum.js';
import { walk } from './walk.js';

/**
 * Everything that is wrong with a FHIR R4 resource, or with a Bundle and the resources in it, each fault as
 * `examiner: place: what`; empty for a good one. The examiners: `medplum` (the profiles and invariants of R4, warnings
 * included, with references within the Bundle resolved), `shape` (a walk along the R4 definitions of our own), and the
 * lints `value`, `code`, `period`, `identifier`, `quantity`, `extension`, `reference`, `request`, `repeated`.
 */
export function faultsIn(bundleOrResource: unknown): readonly string[] {
  return detailedFaultsIn(bundleOrResource).map(({ by, at, says }) => `${by}: ${at}: ${says}`);
}

/** The same, with the examiner, the place and the words apart. */
export function detailedFaultsIn(bundleOrResource: unknown): readonly Fault[] {
  const lost = notJson(bundleOrResource);
  if (lost.length > 0) return lost;
  const whole: Json = JSON.parse(JSON.stringify(bundleOrResource));
  if (!isObject(whole)) return [{ by: 'json', at: '', says: 'not a resource' }];
  const { met, faults } = walk(whole, textOf(whole, 'resourceType') ?? '');
  const entries = entriesOf(whole);
  const asks = ['transaction', 'batch'].includes(textOf(whole, 'type') ?? '');
  return [
    ...medplumFaults(whole),
    ...faults,
    ...met.flatMap(lintValue),
    ...lintExtensions(met, extensionsOfR4()),
    ...lintReferences(met, entries, whole),
    ...lintIdentifiers(entries),
    ...(whole['resourceType'] === 'Bundle' && asks ? lintRequests(entries) : []),
  ];
}
