import type { FhirFault, FhirReading } from '../../src/fhir/index.js';
import { defaultBase, fromFhir } from '../../src/fhir/index.js';
import type { Course, CourseEvent } from '../../src/model/course.js';
import { exported, keepAll } from '../support/fhir/exported.js';

export const events: readonly CourseEvent[] = [
  { id: 'e1', type: 'course-opened', on: '2025-01-07', data: { ageYears: 34, therapist: 'u1' } },
  { id: 'd1', type: 'person-described', data: { person: 'p1', relationship: 'parent', closeness: 2 } },
  {
    id: 'k1',
    type: 'condition-recorded',
    on: '2025-01-07',
    data: { condition: 'major-depression', status: 'active', onset: '2024-10-01' },
  },
  {
    id: 's1',
    type: 'session-held',
    session: 1,
    on: '2025-01-14',
    recorded: { on: '2025-01-15', by: 'u1' },
    data: {
      kind: 'treatment',
      channel: 'video',
      acuteEvent: false,
      areas: ['role-dispute'],
      techniques: [{ technique: 'role-play', person: 'p1', rounds: 2 }],
      tasksSet: [{ id: 't1', kind: 'conversation', person: 'p1' }],
    },
  },
  {
    id: 'm1',
    type: 'measure-taken',
    session: 1,
    on: '2025-01-14',
    data: { instrument: 'phq-9', total: 17, prorated: true },
  },
  {
    id: 'l1',
    type: 'timeline-event-added',
    session: 1,
    data: { kind: 'role-change', happened: '2024-09-01', person: 'p1' },
  },
  { id: 'x1', type: 'course-closed', on: '2025-02-01', data: { reason: 'dropout' } },
];
/** The course of the tests on reading: a little of everything that is read in a way of its own. */
export const course: Course = {
  schema: 'openipt/course/1',
  id: 'c1',
  protocol: 'ipt-adult',
  documented: ['risk'],
  events,
};

/** A JSON object that anybody may change. */
export type Node = Record<string, unknown>;

/** The bundle as JSON that anybody may change. */
export function bundleOf(of: Course = course): { resourceType: string; type: string; entry: Node[] } {
  return JSON.parse(JSON.stringify(exported(of, { policy: keepAll, patient: 'Patient/17' })));
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function nodeAt(value: unknown, ...path: readonly (string | number)[]): Node {
  let inner: unknown = value;
  for (const step of path)
    inner = Object.entries(isNode(inner) || Array.isArray(inner) ? inner : {}).find(
      ([key]) => key === String(step),
    )?.[1];
  if (!isNode(inner)) throw new Error(`There is nothing at ${path.join('/')}.`);
  return inner;
}

/** The resource of a type that is the first of its kind, and where it stands. */
export function resourceOf(bundle: { entry: Node[] }, type: string, nth = 0): { resource: Node; at: number } {
  const all = bundle.entry.flatMap((entry, at) => {
    const { resource } = entry;
    return isNode(resource) && resource['resourceType'] === type ? [{ resource, at }] : [];
  });
  const found = all[nth];
  if (found === undefined) throw new Error(`There is no ${type}.`);
  return found;
}

export function read(input: unknown): FhirReading {
  const reading = fromFhir(input);
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value;
}

export function faultIn(input: unknown): FhirFault {
  const reading = fromFhir(input);
  if (reading.ok) throw new Error('A course was read.');
  return reading.error;
}

/** The nested extension of ours with a name. */
export function carried(resource: Node, name: string): Node {
  const { extension } = resource;
  const ours = (Array.isArray(extension) ? extension : []).filter(
    (one: unknown): one is Node => isNode(one) && String(one['url']).startsWith(defaultBase),
  );
  for (const one of ours) {
    const inner = one['extension'];
    const found: unknown = Array.isArray(inner)
      ? inner.find((part: unknown) => isNode(part) && part['url'] === name)
      : undefined;
    if (isNode(found)) return found;
  }
  throw new Error(`No extension carries ${name}.`);
}
