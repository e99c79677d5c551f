import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Course } from '../model/course.js';
import type { Found } from './bundle-reader.js';
import { BundleReader, resourcesIn } from './bundle-reader.js';
import { changedThere } from './changed-there.js';
import type { EventDraft } from './event-drafts.js';
import { eventValue, inOrder, lossOf } from './event-drafts.js';
import { isList, listIn, named, textIn, valueIn } from './json.js';
import type { FhirFault, Loss } from './losses.js';
import type { IdentifierKind, NameOptions } from './options.js';
import { Names } from './options.js';
import { parseKept } from './parse-kept.js';
import { hostedEvents, isInError, ownEvent } from './read-events.js';
import { takeParts } from './read-parts.js';

/** A course that was read back, and what of it could not be. */
export interface FhirReading {
  readonly course: Course;
  readonly losses: readonly Loss[];
}

/**
 * Reads a course back from FHIR R4: a bundle as `toFhir` wrote it, what a server gives back, or a list of such (the
 * pages of a search). What is gone is named and never guessed; what the library derives (findings, flags, provenance)
 * is passed over.
 * @param options where the names lie, as the course was written with
 * @example
 * const read = fromFhir(await response.json());
 * if (read.ok) for (const loss of read.value.losses) console.warn(loss.reason, loss.pointer, loss.at);
 */
export function fromFhir(input: unknown, options: NameOptions = {}): Result<FhirReading, FhirFault> {
  const bundles = isList(input) ? input : [input];
  if (!bundles.every((one) => textIn(one, 'resourceType') === 'Bundle')) {
    return err(fault('not-a-bundle', '', 'This is no FHIR Bundle. Give a Bundle, or a list of them.'));
  }
  const found = resourcesIn(input);
  const names = new Names(options);
  const anyCourse = new BundleReader([], names);
  const wholes = found.filter(
    ({ resource }) => !isInError(resource) && anyCourse.identified(resource, 'course') !== undefined,
  );
  const ids = new Set(wholes.map(({ resource }) => anyCourse.identified(resource, 'course')?.[0]));
  const [whole] = wholes;
  const id = whole && anyCourse.identified(whole.resource, 'course')?.[0];
  if (whole === undefined || id === undefined) {
    const message = `No resource has an identifier of the system ${names.identifierSystem('course')}. Give \`base\` and \`sid\` as the course was written with.`;
    return err(fault('no-course', '', message));
  }
  if (ids.size > 1) {
    const message = `The bundle holds ${ids.size} courses. Read them one by one.`;
    return err(fault('several-courses', whole.pointer, message));
  }
  return read(id, whole, found, new BundleReader(found, names, id));
}

function read(
  id: string,
  whole: Found,
  found: readonly Found[],
  from: BundleReader,
): Result<FhirReading, FhirFault> {
  const protocol = protocolIn(found, from);
  if (protocol === undefined) {
    const message = 'No CarePlan of the course names its protocol in instantiatesCanonical.';
    return err(fault('no-protocol', whole.pointer, message));
  }
  const losses: Loss[] = [];
  const drafts = new Map<string, EventDraft>();
  const ours = found.filter(({ resource }) => !isInError(resource));
  for (const [at, one] of ours.entries()) {
    const shared = isHost(one, from);
    const { drafts: own, losses: gone } = (shared ? hostedEvents : ownEvent)(one, at, from);
    for (const draft of own) drafts.set(draft.root, draft);
    losses.push(...gone);
    if (!shared && own.length === 0 && gone.length === 0 && !isKnown(one, from))
      losses.push({ reason: 'not-ours', pointer: one.pointer });
  }
  losses.push(...takeParts(ours, drafts, from));
  const documented = claimsIn(whole, from);
  if (documented === undefined)
    losses.push({ reason: 'extension-missing', pointer: whole.pointer, at: '/documented' });
  const ordered = inOrder([...drafts.values()]);
  const parse = (claimed: unknown): ReturnType<typeof parseKept> => {
    const head = { schema: 'openipt/course/1', id, protocol, documented: claimed };
    return parseKept(head, ordered.map(eventValue));
  };
  let parsed = parse(documented ?? []);
  if (!parsed.ok && documented !== undefined) {
    // What cannot be read claims nothing.
    losses.push({ reason: 'unreadable', pointer: whole.pointer, at: '/documented' });
    parsed = parse([]);
  }
  if (!parsed.ok) return err(fault('not-a-course', whole.pointer, parsed.error));
  for (const { index, at, whole: left } of parsed.value.dropped) {
    const draft = ordered[index];
    if (draft !== undefined) losses.push(lossOf(draft, left ? 'incomplete' : 'unreadable', at));
  }
  const { course } = parsed.value;
  // Of a course of which something is gone, what is written differs anyway.
  if (losses.length === 0) losses.push(...changedThere(course, ours, from));
  return ok({ course, losses });
}

const hosts: readonly IdentifierKind[] = ['course', 'plan', 'person', 'condition', 'medication'];

function isHost({ resource }: Found, from: BundleReader): boolean {
  return hosts.some((kind) => from.identified(resource, kind) !== undefined);
}

// Parts, and what the library derives from a course.
function isKnown({ resource, type }: Found, from: BundleReader): boolean {
  return (
    type === 'Provenance' ||
    type === 'OperationOutcome' ||
    (['part', 'finding', 'flag'] as const).some((kind) => from.identified(resource, kind) !== undefined)
  );
}

function protocolIn(found: readonly Found[], from: BundleReader): string | undefined {
  const before = from.names.protocol('');
  const named = found
    .filter(({ resource, type }) => type === 'CarePlan' && from.identified(resource, 'plan') !== undefined)
    .flatMap(({ resource }) => listIn(resource, 'instantiatesCanonical'))
    .find((url) => typeof url === 'string' && url.startsWith(before));
  return typeof named === 'string' ? named.slice(before.length).replace(/\|.*$/, '') : undefined;
}

function claimsIn({ resource }: Found, from: BundleReader): unknown {
  const [extension] = from.extensions(resource, 'ipt-course');
  const claims = listIn(extension, 'extension').filter((one) => textIn(one, 'url') === 'documented');
  if (claims.length === 0) return undefined;
  const [first] = claims;
  if (textIn(first, 'valueCode') === 'all') return 'all';
  if (named(listIn(first, 'extension'), 'json') !== undefined) return [];
  return claims.map((claim) => {
    const inner = listIn(claim, 'extension');
    if (inner.length === 0) return textIn(claim, 'valueCode');
    return {
      aspect: textIn(named(inner, 'aspect'), 'valueCode'),
      fromSession: valueIn(named(inner, 'fromSession'), 'valueInteger'),
    };
  });
}

function fault(code: FhirFault['code'], pointer: string, message: string): FhirFault {
  return { code, pointer, message };
}
