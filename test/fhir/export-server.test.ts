import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import type { Bundle, FhirOptions } from '../../src/fhir/index.js';
import { defaultBase, fromFhir, resolve, toBundles } from '../../src/fhir/index.js';
import type { Course } from '../../src/model/course.js';
import { type FhirClient, fhirClient } from '../support/fhir/client.js';
import { exported, keepAll, reportOn, standing } from '../support/fhir/exported.js';
import { type Json, textOf } from '../support/fhir/json.js';
import { type FhirServer, startFhirServer } from '../support/fhir/server.js';
import { faultsIn } from '../support/fhir/validate.js';
import { coherentCourse } from '../support/generate/coherent-course.js';

const long = 120_000;
const settings = [{ policy: keepAll }, {}, { policy: keepAll, profile: 'us-core' }] as const;
const types = [
  'CarePlan',
  'ClinicalImpression',
  'Condition',
  'DetectedIssue',
  'Encounter',
  'EpisodeOfCare',
  'Flag',
  'MedicationStatement',
  'Observation',
  'Procedure',
  'Provenance',
  'RelatedPerson',
  'Task',
];

/** What comes back of a course: what stands in it, without what the policy takes out. */
function countsIn(bundle: Bundle): { readonly [type: string]: number } {
  const counts = Object.fromEntries(types.map((type) => [type, 0]));
  for (const { resource } of bundle.entry)
    counts[resource.resourceType] = (counts[resource.resourceType] ?? 0) + 1;
  return counts;
}

/** Everything that a server holds, as one list; its Bundles have been checked. */
async function everything(client: FhirClient): Promise<readonly Json[]> {
  const all: Json[] = [];
  for (const type of types) {
    const answer = await client.search(type);
    expect(
      faultsIn({ ...answer, entry: answer['entry'] ?? [] }).filter((one) => !/empty list/.test(one)),
    ).toEqual([]);
    all.push(...(await client.found(type)));
  }
  return all;
}

function searchset(resources: readonly Json[]): unknown {
  return { resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })) };
}

/** Sends a course in pieces, as its documentation tells a host to. */
async function sendInPieces(
  client: FhirClient,
  course: Course,
  options: FhirOptions,
  maxEntries = 8,
): Promise<number> {
  const bundles = toBundles(course, { maxEntries, ...options });
  if (!bundles.ok) throw new Error(bundles.error.message);
  let rest = bundles.value;
  while (rest[0] !== undefined) {
    const [next, ...later] = rest;
    expect(next.entry.length).toBeLessThanOrEqual(maxEntries);
    expect(faultsIn(next)).toEqual([]);
    const placed = resolve(next, await client.post(next), later);
    if (!placed.ok) throw new Error(placed.error.message);
    rest = placed.value;
  }
  return bundles.value.length;
}

describe('a server that takes the whole course at once', () => {
  let server: FhirServer;
  let client: FhirClient;
  beforeEach(async () => {
    server = await startFhirServer();
    client = fhirClient(server.url);
    return () => server.stop();
  });

  it(
    'holds nothing twice after the same post twice',
    async () => {
      const { course } = workedCourse('high-risk-no-plan');
      const bundle = exported(course, { patient: 'Patient/17', report: reportOn(course) });
      await client.post(bundle);
      const once = await client.counts(types);
      expect(once).toEqual(countsIn(bundle));
      await client.post(bundle);
      expect(await client.counts(types)).toEqual(once);
    },
    long,
  );

  it(
    'holds nothing twice after an update of everything',
    async () => {
      const { course } = workedCourse('open-course');
      await client.post(exported(course, { patient: 'Patient/17' }));
      const once = await client.counts(types);
      await client.post(exported(course, { patient: 'Patient/17', mode: 'update' }));
      expect(await client.counts(types)).toEqual(once);
    },
    long,
  );

  it(
    'keeps the courses of one patient apart, and those of another',
    async () => {
      const first = workedCourse('dropout').course;
      const second = workedCourse('mrs-e').course;
      const [one, two] = [
        exported(first, { patient: 'Patient/17' }),
        exported(second, { patient: 'Patient/17' }),
      ];
      await client.post(one);
      await client.post(two);
      const [all, both] = [await client.counts(types), [countsIn(one), countsIn(two)]];
      for (const type of types) expect(all[type]).toBe((both[0]?.[type] ?? 0) + (both[1]?.[type] ?? 0));
    },
    long,
  );

  it(
    'has one task with its new status after a further review',
    async () => {
      const { course } = workedCourse('open-course');
      const { events } = course;
      const reviews = events.flatMap((event, place) =>
        event.type === 'session-held' && event.data.tasksReviewed?.length ? [place] : [],
      );
      const reviewed = reviews.at(-1) ?? 0;
      expect(reviewed).toBeGreaterThan(0);
      const before: Course = { ...course, events: events.slice(0, reviewed) };
      const after: Course = { ...course, events: events.slice(0, reviewed + 1) };
      const options = { patient: 'Patient/17' };
      await client.post(exported(before, options));
      const tasks = await client.found('Task');
      await client.post(exported(after, options));
      const later = await client.found('Task');
      const event = events[reviewed];
      const review = event?.type === 'session-held' ? event.data.tasksReviewed?.[0] : undefined;
      const query = `Task?identifier=${encodeURIComponent(`${defaultBase}/sid/task|${course.id}/${review?.task}`)}`;
      expect(await client.found(query)).toHaveLength(1);
      const [task] = await client.found(query);
      const [old] = tasks.filter((one) => textOf(one, 'id') === textOf(task, 'id'));
      expect([textOf(old, 'status'), textOf(task, 'status')]).toEqual(['accepted', 'completed']);
      const set = event?.type === 'session-held' ? (event.data.tasksSet ?? []).length : 0;
      expect(later).toHaveLength(tasks.length + set);
    },
    long,
  );

  it(
    'takes back what was withdrawn, and keeps the rest',
    async () => {
      const { course } = workedCourse('open-course');
      const options = { patient: 'Patient/17', policy: keepAll };
      await client.post(exported(course, options));
      const counts = await client.counts(types);
      const measure = [...course.events].reverse().find(({ type }) => type === 'measure-taken')?.id ?? '';
      const withdrawn: Course = {
        ...course,
        events: [
          ...course.events,
          {
            id: 'w-1',
            type: 'entry-withdrawn',
            replaces: measure,
            recorded: { on: '2025-06-01', by: 'writer-1', reason: 'data-wrong' },
            data: { reason: 'recorded-in-error' },
          },
        ],
      };
      await client.post(exported(withdrawn, options));
      expect(await client.counts(types)).toEqual(counts);
      const scores = await client.found('Observation');
      const [error] = scores.filter((one) => textOf(one, 'status') === 'entered-in-error');
      expect(JSON.stringify(error)).toContain(`/${measure}`);
      const read = fromFhir(searchset(await everything(client)));
      expect(read).toEqual({ ok: true, value: { course: standing(withdrawn, options), losses: [] } });
    },
    long,
  );
});

describe('a server that takes eight entries at a time', () => {
  let server: FhirServer;
  let client: FhirClient;
  beforeAll(async () => {
    server = await startFhirServer({ maxEntries: 8 });
    client = fhirClient(server.url);
  });
  afterAll(() => server.stop());

  it('refuses the course as a whole', async () => {
    await expect(
      client.post(exported(workedCourse('dropout').course, { patient: 'Patient/17' })),
    ).rejects.toThrow('422: ');
  });
});

describe.each(settings)('in pieces of eight, with %j', (chosen) => {
  const options: FhirOptions = { ...chosen, patient: 'Patient/17' };

  it.each(['open-course', 'dropout', 'mrs-e'] as const)(
    '%s comes back as it was',
    async (id) => {
      const { course } = workedCourse(id);
      const server = await startFhirServer({ maxEntries: 8 });
      const client = fhirClient(server.url);
      const pieces = await sendInPieces(client, course, options);
      expect(pieces).toBe(Math.ceil(exported(course, options).entry.length / 8));
      const once = await client.counts(types);
      expect(once).toEqual(countsIn(exported(course, options)));
      await sendInPieces(client, course, options);
      expect(await client.counts(types)).toEqual(once);
      const all = await everything(client);
      expect(JSON.stringify(all)).not.toContain('urn:uuid:');
      // In whatever order the server gives them.
      for (const some of [all, [...all].reverse()]) {
        const read = fromFhir(searchset(some));
        expect(read).toEqual({ ok: true, value: { course: standing(course, options), losses: [] } });
      }
      await server.stop();
    },
    long,
  );
});

describe('any course', () => {
  it('comes back from a server as it was, whatever the size of the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(coherentCourse({ max: 14 }), fc.integer({ min: 1, max: 8 }), async (course, size) => {
        const options: FhirOptions = { policy: keepAll, patient: 'Patient/17' };
        const server = await startFhirServer({ maxEntries: 8 });
        const client = fhirClient(server.url);
        await sendInPieces(client, course, options, size);
        const read = fromFhir(searchset(await everything(client)));
        await server.stop();
        expect(read).toEqual({ ok: true, value: { course: standing(course, options), losses: [] } });
      }),
      { numRuns: Number(process.env['OPENIPT_RUNS'] ?? 60) / 6 },
    );
  }, 600_000);
});
