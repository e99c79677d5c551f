import type { Course } from '../model/course.js';
import { everythingKept } from '../privacy/policy.js';
import type { BundleReader, Found } from './bundle-reader.js';
import { listIn, textIn, valueIn } from './json.js';
import type { Loss } from './losses.js';
import { fhirEntries } from './to-fhir.js';

/**
 * What somebody changed on the server of that which the library writes and does not read: statuses, mostly. Found by
 * writing the course that was read, and comparing.
 */
export function changedThere(course: Course, found: readonly Found[], from: BundleReader): readonly Loss[] {
  const usCore = !found.some(({ type }) => type === 'EpisodeOfCare');
  const written = fhirEntries(course, {
    base: from.names.base,
    sid: from.names.sid,
    policy: everythingKept,
    ...(usCore && { profile: 'us-core' }),
  });
  if (!written.ok) return [];
  const ours = new Map(written.value.map(({ resource }) => [nameOf(resource), resource]));
  return found.flatMap(({ resource, pointer }) => {
    const own = ours.get(nameOf(resource));
    if (own === undefined || textIn(resource, 'status') === 'entered-in-error') return [];
    return elements
      .filter((path) => !same(valueIn(resource, ...path), valueIn(own, ...path)))
      .map((path): Loss => ({ reason: 'changed-there', pointer: `${pointer}/${path.join('/')}` }));
  });
}

const elements: readonly (readonly string[])[] = [
  ['status'],
  ['active'],
  ['class', 'code'],
  ['verificationStatus', 'coding'],
];

function nameOf(resource: unknown): string {
  const [identifier] = listIn(resource, 'identifier');
  return [textIn(resource, 'resourceType'), textIn(identifier, 'system'), textIn(identifier, 'value')].join(
    '|',
  );
}

// A server may add a display to a coding; its code is what counts.
function same(there: unknown, own: unknown): boolean {
  if (!Array.isArray(own)) return there === own;
  const codes = (list: unknown): string =>
    Array.isArray(list) ? list.map((one) => textIn(one, 'code')).join(' ') : '';
  return codes(there) === codes(own);
}
