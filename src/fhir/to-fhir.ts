import type { Result } from '../lib/result.js';
import { ok } from '../lib/result.js';
import { effectiveCourse } from '../machine/effective-course.js';
import { replay } from '../machine/replay.js';
import type { Course } from '../model/course.js';
import type { Refusal } from '../model/state.js';
import { redact } from '../privacy/redact.js';
import { entryOf } from './entries.js';
import { issues } from './findings.js';
import { hosted } from './hosted.js';
import type { Item } from './items.js';
import { itemsOf, partsOf } from './items.js';
import type { FhirOptions } from './options.js';
import { Names } from './options.js';
import { owned } from './owned.js';
import { provenance } from './provenance.js';
import type { Bundle, BundleEntry } from './resources.js';
import { Writing } from './writing.js';

/**
 * Writes a course as FHIR R4: one transaction, which can be posted again and again without a duplicate. What the
 * policy takes out is gone before (`ehr-default` unless told: no free text, no names). Refused where the course cannot
 * be replayed.
 * @example
 * const written = toFhir(course, { patient: 'Patient/123', sid: 'https://clinic.example/ipt' });
 * if (written.ok) await fetch(server, { method: 'POST', body: JSON.stringify(written.value) });
 */
export function toFhir(course: Course, options: FhirOptions = {}): Result<Bundle, Refusal> {
  const entries = fhirEntries(course, options);
  return entries.ok
    ? ok({ resourceType: 'Bundle', type: 'transaction', entry: [...entries.value] })
    : entries;
}

/** The entries of a course, each after those it refers to. */
export function fhirEntries(course: Course, options: FhirOptions): Result<readonly BundleEntry[], Refusal> {
  const { course: shown, removed } = redact(course, options.policy ?? 'ehr-default');
  const effective = effectiveCourse(shown);
  if (!effective.ok) return effective;
  const replayed = replay(effective.value);
  // The pointers of a refusal lead into the course as it was given.
  if (!replayed.ok) {
    const original = replay(shown);
    return original.ok ? replayed : original;
  }
  const names = new Names(options);
  const split: Parameters<typeof itemsOf>[2] = (session) =>
    partsOf(session, options.profile === 'us-core' ? ['tasksSet'] : []);
  const { standing, retired } = itemsOf(shown, effective.value, split);
  const to = new Writing(effective.value, replayed.value, sessionRoots(standing), options, names);
  const own = [
    ...standing.flatMap((item) => owned(item, to)),
    ...retired.flatMap((item) => owned(item, to, true)),
  ];
  const isOf = (...types: readonly string[]): ((one: (typeof own)[number]) => boolean) => {
    return ({ resource }) => types.includes(resource.resourceType);
  };
  const conditions = own.filter(isOf('Condition'));
  const { before, plan } = hosted(standing, conditions, formerPeople(shown, to), to);
  const first = [...before, ...own.filter(isOf('Encounter')), ...conditions, plan];
  const rest = own.filter((one) => !isOf('Encounter', 'Condition')(one));
  const all = [...first, ...rest, ...issues(options, standing, to)];
  const labelled = all.map((one) => entryOf(one, removed.length > 0, names, options.mode));
  return ok([...labelled, ...provenance(options, to)]);
}

function sessionRoots(items: readonly Item[]): ReadonlyMap<number, string> {
  return new Map(
    items.flatMap(({ event, root, path }) =>
      event.type === 'session-held' && path === '' ? [[event.session, root] as const] : [],
    ),
  );
}

// Described once, in an entry that was withdrawn or corrected to be about somebody else.
function formerPeople({ events }: Course, to: Writing): readonly string[] {
  const described = events.flatMap(({ type, data }) => (type === 'person-described' ? [data.person] : []));
  return [...new Set(described)].filter((id) => to.person(id) === undefined);
}
