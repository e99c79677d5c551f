import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FhirOptions } from '../../src/fhir/index.js';
import { fromFhir } from '../../src/fhir/index.js';
import { effectiveCourse } from '../../src/machine/effective-course.js';
import { replay } from '../../src/machine/replay.js';
import type { Course } from '../../src/model/course.js';
import { fhirClient } from '../support/fhir/client.js';
import { exported, keepAll } from '../support/fhir/exported.js';
import type { Json } from '../support/fhir/json.js';
import { startFhirServer } from '../support/fhir/server.js';
import { coherentCourse } from '../support/generate/coherent-course.js';

/** `OPENIPT_RUNS=1000` sends a third as many courses; each takes a third of a second. */
const runs = Math.ceil(Number(process.env['OPENIPT_RUNS'] ?? 45) / 3);
const types = [
  'CarePlan',
  'ClinicalImpression',
  'Condition',
  'Encounter',
  'EpisodeOfCare',
  'MedicationStatement',
  'Observation',
  'Procedure',
  'RelatedPerson',
  'Task',
];

/** What a server holds after these versions of a course were sent to it, one after another. */
async function heldAfter(
  versions: readonly Course[],
  options: FhirOptions,
  keepsTags: boolean,
): Promise<unknown> {
  // What is valid is shown elsewhere; here it would take most of the time.
  const server = await startFhirServer({ validates: false, keepsTags });
  try {
    const client = fhirClient(server.url);
    for (const one of versions) await client.post(exported(one, options));
    const all: Json[] = [];
    for (const type of types) all.push(...(await client.found(type)));
    return { resourceType: 'Bundle', type: 'searchset', entry: all.map((resource) => ({ resource })) };
  } finally {
    await server.stop();
  }
}

/** The course as it was, so many events ago. */
function before(course: Course, back: number): Course {
  return { ...course, events: course.events.slice(0, Math.max(0, course.events.length - back)) };
}

describe('a course that is sent again while it grows and is corrected', () => {
  it.each([
    ['full', false],
    ['full', true],
    ['us-core', true],
    ['us-core', false],
  ] as const)(
    'is on the server as it stands, as %s, whether the server keeps old tags: %s',
    async (profile, keepsTags) => {
      const options: FhirOptions = { policy: keepAll, patient: 'Patient/17', profile };
      await fc.assert(
        fc.asyncProperty(
          coherentCourse({ max: 10 }),
          fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 3 }),
          async (course, backs) => {
            const earlier = [...backs].sort((a, b) => b - a).map((back) => before(course, back));
            const versions = [...earlier.filter((one) => replay(one).ok), course];
            const standing = effectiveCourse(course);
            if (!standing.ok) throw new Error(standing.error.message);
            const read = fromFhir(await heldAfter(versions, options, keepsTags));
            expect(read).toEqual({ ok: true, value: { course: standing.value, losses: [] } });
          },
        ),
        { numRuns: runs },
      );
    },
    60_000 + runs * 3_000,
  );
});
