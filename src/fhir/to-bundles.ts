import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Course } from '../model/course.js';
import type { Refusal } from '../model/state.js';
import { listIn, textIn } from './json.js';
import type { FhirFault } from './losses.js';
import type { FhirOptions } from './options.js';
import type { Bundle } from './resources.js';
import { fhirEntries } from './to-fhir.js';

/** How a course is cut into bundles. */
export interface BundleOptions extends FhirOptions {
  /** The most entries that your server takes in one transaction, from 1: 8 on Medplum, 25 on others. */
  readonly maxEntries: number;
}

/**
 * Writes a course as several transactions, none larger than the server takes. Each refers only to itself and to those
 * before it: post the first, give what came back to {@link resolve}, and go on with what that gives.
 * @throws RangeError where `maxEntries` is no whole number from 1.
 * @example
 * let rest = bundles.value;
 * while (rest.length > 0) {
 *   const [next, ...later] = rest;
 *   const resolved = resolve(next, await post(next), later);
 *   if (!resolved.ok) throw new Error(resolved.error.message);
 *   rest = resolved.value;
 * }
 */
export function toBundles(
  course: Course,
  { maxEntries, ...options }: BundleOptions,
): Result<readonly Bundle[], Refusal> {
  if (!Number.isInteger(maxEntries) || maxEntries < 1)
    throw new RangeError('maxEntries is a whole number from 1.');
  const entries = fhirEntries(course, options);
  if (!entries.ok) return entries;
  const bundles: Bundle[] = [];
  for (let from = 0; from < entries.value.length; from += maxEntries) {
    const entry = entries.value.slice(from, from + maxEntries);
    bundles.push({ resourceType: 'Bundle', type: 'transaction', entry });
  }
  return ok(bundles);
}

/**
 * Puts the places that a server gave to what was sent into the bundles that are still to be sent.
 * @param response the transaction response, as it came
 */
export function resolve(
  sent: Bundle,
  response: unknown,
  rest: readonly Bundle[],
): Result<readonly Bundle[], FhirFault> {
  const answers = listIn(response, 'entry');
  const places = new Map<string, string>();
  for (const [at, { fullUrl }] of sent.entry.entries()) {
    const place = placeIn(answers[at]);
    if (place === undefined) return err(unanswered(at));
    places.set(fullUrl, place);
  }
  return ok(rest.map((bundle) => placed(bundle, places)));
}

// `Task/12/_history/1`, or the same as an absolute URL.
function placeIn(answer: unknown): string | undefined {
  const status = textIn(answer, 'response', 'status') ?? '';
  if (!status.startsWith('2')) return undefined;
  const location = textIn(answer, 'response', 'location')?.replace(/\/_history\/[^/]*$/, '');
  const [type, id] = location?.split('/').slice(-2) ?? [
    textIn(answer, 'resource', 'resourceType'),
    textIn(answer, 'resource', 'id'),
  ];
  return type && id ? `${type}/${id}` : undefined;
}

function unanswered(at: number): FhirFault {
  return {
    code: 'not-stored',
    pointer: `/entry/${at}`,
    message:
      'The server does not say that it stored this entry, and where. Look at its response before anything more is sent.',
  };
}

// Resources are JSON, and a reference is the one thing in them that is called so.
function placed(bundle: Bundle, places: ReadonlyMap<string, string>): Bundle {
  const text = JSON.stringify(bundle, (key, value: unknown) =>
    key === 'reference' && typeof value === 'string' ? (places.get(value) ?? value) : value,
  );
  return JSON.parse(text);
}
