import type { Result } from '../lib/result.js';
import { ok } from '../lib/result.js';
import { effectiveCourse } from '../machine/effective-course.js';
import { replay } from '../machine/replay.js';
import type { Course, CourseEvent } from '../model/course.js';
import type { Refusal } from '../model/state.js';
import type { Removal } from '../privacy/redact.js';
import { redact } from '../privacy/redact.js';
import { entryOf } from './entries.js';
import { issues } from './findings.js';
import { formerHosts, hosted } from './hosted.js';
import { itemsOf, partsOf } from './items.js';
import type { FhirOptions } from './options.js';
import { checkOptions, Names } from './options.js';
import { owned } from './owned.js';
import { provenance } from './provenance.js';
import type { Bundle, BundleEntry } from './resources.js';
import { Writing } from './writing.js';

/**
 * Writes a course as FHIR R4: one transaction, which can be posted again and again without a duplicate. What the
 * policy takes out is gone before (`ehr-default` unless told: no free text, no names). Refused where the course cannot
 * be replayed. A Provenance, where there is one, is stored anew at each post.
 * @throws RangeError where an option would make no valid FHIR.
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
  checkOptions(options);
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
  const split = (event: CourseEvent): ReturnType<typeof partsOf> =>
    partsOf(event, options.profile === 'us-core' ? ['tasksSet'] : []);
  const items = itemsOf(shown, effective.value, split);
  const { standing, retired } = items;
  const to = new Writing(effective.value, replayed.value, items, options, names);
  const own = [
    ...standing.flatMap((item) => owned(item, to)),
    ...retired.flatMap((item) => owned(item, to, true)),
  ];
  const encounters = own.filter(({ resource }) => resource.resourceType === 'Encounter');
  const rest = own.filter(({ resource }) => resource.resourceType !== 'Encounter');
  const { before, conditions, plan, medication } = hosted(standing, to);
  const former = formerHosts(shown.events, standing, to);
  const all = [
    ...[...before, ...encounters, ...conditions, plan, ...medication],
    ...[...former, ...rest, ...issues(options, standing, to)],
  ];
  const redacted = redactedIn(shown, removed);
  const labelled = all.map((one) => entryOf(one, redacted, to, options));
  return ok([...labelled, ...provenance(options, labelled, to)]);
}

// The ids of the events of which something was taken out.
function redactedIn({ events }: Course, removed: readonly Removal[]): ReadonlySet<string> {
  return new Set(
    removed.flatMap(({ pointer }) => {
      const [, list, place] = pointer.split('/');
      return list === 'events' ? (events[Number(place)]?.id ?? []) : [];
    }),
  );
}
