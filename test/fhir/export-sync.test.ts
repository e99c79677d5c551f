import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFhir } from '../../src/fhir/index.js';
import { effectiveCourse } from '../../src/machine/effective-course.js';
import type { Course } from '../../src/model/course.js';
import { replay } from '../../src/machine/replay.js';
import { fhirClient } from '../support/fhir/client.js';
import { exported, keepAll } from '../support/fhir/exported.js';
import { startFhirServer } from '../support/fhir/server.js';
import { coherentCourse } from '../support/generate/coherent-course.js';

const types = ['CarePlan','ClinicalImpression','Condition','DetectedIssue','Encounter','EpisodeOfCare','Flag','MedicationStatement','Observation','Procedure','Provenance','RelatedPerson','Task'];

describe('a course that is sent while it grows', () => {
  it('is on the server as it is now', async () => {
    await fc.assert(
      fc.asyncProperty(coherentCourse({ max: 14 }), fc.integer({ min: 1, max: 20 }), async (course, back) => {
        const earlier: Course = { ...course, events: course.events.slice(0, Math.max(0, course.events.length - back)) };
        fc.pre(replay(earlier).ok);
        const server = await startFhirServer({ validates: false });
        const client = fhirClient(server.url);
        const options = { policy: keepAll, patient: 'Patient/17' };
        try {
          await client.post(exported(earlier, options));
          await client.post(exported(course, options));
          const all = [];
          for (const t of types) all.push(...(await client.found(t)));
          const read = fromFhir({ resourceType: 'Bundle', type: 'searchset', entry: all.map((resource) => ({ resource })) });
          const s = effectiveCourse(course);
          if (!s.ok) throw new Error('x');
          expect(read).toEqual({ ok: true, value: { course: s.value, losses: [] } });
        } finally { await server.stop(); }
      }),
      { numRuns: 100 },
    );
  }, 600_000);
});
