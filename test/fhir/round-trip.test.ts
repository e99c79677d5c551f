import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedCourse, workedCourseIds } from '../../src/examples/index.js';
import type { Bundle, FhirOptions } from '../../src/fhir/index.js';
import { fromFhir } from '../../src/fhir/index.js';
import type { Course, EventType } from '../../src/model/course.js';
import { exported, keepAll, standing } from '../support/fhir/exported.js';
import { coherentCourse } from '../support/generate/coherent-course.js';

const settings: readonly (FhirOptions & { readonly name: string })[] = [
  { name: 'everything kept', policy: keepAll },
  { name: 'the default policy' },
  { name: 'US Core only', policy: keepAll, profile: 'us-core' },
  { name: 'names of its own', base: 'https://fhir.example.org/ipt', sid: 'urn:x:1', patient: 'Patient/7' },
];

const runs = Number(process.env['OPENIPT_RUNS'] ?? 100);

/** The bundle as a server would give it back that knows nothing of our extensions. */
function stripped(bundle: Bundle): unknown {
  return JSON.parse(
    JSON.stringify(bundle, (key, value: unknown) => (key === 'extension' ? undefined : value)),
  );
}

/** The JSON pointers to all values below a value; what is empty is one, since it says that there is none. */
function leaves(value: unknown, pointer = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  const inner = Object.entries(value);
  if (inner.length === 0) return pointer === '/data' ? [] : [pointer];
  return inner.flatMap(([key, one]) => leaves(one, `${pointer}/${key}`));
}

/** The first id that each entry had. */
function rootsOf({ events }: Course): ReadonlyMap<string, string> {
  const roots = new Map<string, string>();
  for (const { id, replaces } of events) roots.set(id, (replaces && roots.get(replaces)) ?? id);
  return roots;
}

function isUnder(pointer: string, at: string): boolean {
  return pointer === at || pointer.startsWith(`${at}/`);
}

// What shares a resource shares its tags: they name the fields of all.
const hostedTypes: readonly (EventType | undefined)[] = [
  'course-opened',
  'course-closed',
  'treatment-resumed',
  'person-described',
  'condition-recorded',
  'medication-recorded',
  'contract-agreed',
  'phase-entered',
];

describe.each(settings)('with $name', ({ name: _, ...options }) => {
  test.each(workedCourseIds)('%s comes back as it went', (id) => {
    const { course } = workedCourse(id);
    const read = fromFhir(JSON.parse(JSON.stringify(exported(course, options))), options);
    expect(read).toEqual({ ok: true, value: { course: standing(course, options), losses: [] } });
  });

  test('so does any course', () => {
    fc.assert(
      fc.property(coherentCourse(), (course) => {
        const read = fromFhir(JSON.parse(JSON.stringify(exported(course, options))), options);
        expect(read).toEqual({ ok: true, value: { course: standing(course, options), losses: [] } });
      }),
      { numRuns: runs },
    );
  });

  test('without extensions, the losses name exactly what is gone', () => {
    fc.assert(
      fc.property(coherentCourse(), (course) => {
        const read = fromFhir(stripped(exported(course, options)), options);
        if (!read.ok) throw new Error(read.error.message);
        const { course: back, losses } = read.value;
        const roots = rootsOf(course);
        const seen = new Set<string>();
        for (const event of standing(course, options).events) {
          const names = [event.id, roots.get(event.id)];
          const kept = back.events.find(({ id, type }) => names.includes(id) && type === event.type);
          const own = losses.filter((loss) => names.includes(loss.event));
          if (kept === undefined) {
            expect(own.map(({ reason }) => reason)).toContain('incomplete');
            continue;
          }
          seen.add(kept.id);
          const there = new Set(leaves({ ...kept, id: event.id }));
          const gone = leaves(event).filter((pointer) => !there.has(pointer));
          const named = own.flatMap(({ at, reason }) =>
            at === undefined || reason === 'incomplete' ? [] : [at],
          );
          expect(gone.filter((pointer) => !named.some((at) => isUnder(pointer, at)))).toEqual([]);
          if (!hostedTypes.includes(event.type)) {
            const lost = kept.id === event.id ? gone : [...gone, '/id'];
            expect(named.filter((at) => !lost.some((pointer) => isUnder(pointer, at)))).toEqual([]);
          }
          // What came back is as it was.
          expect(event).toMatchObject({ ...kept, id: event.id });
        }
        expect(back.events.filter(({ id }) => !seen.has(id))).toEqual([]);
        expect(losses).toContainEqual(expect.objectContaining({ at: '/documented' }));
      }),
      { numRuns: runs },
    );
  });
});
