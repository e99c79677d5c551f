import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import type { Bundle, FhirOptions } from '../../src/fhir/index.js';
import { resolve, toBundles } from '../../src/fhir/index.js';
import type { Course } from '../../src/model/course.js';
import { exported, keepAll, reportOn } from '../support/fhir/exported.js';
import { coherentCourse } from '../support/generate/coherent-course.js';

const { course: dropout } = workedCourse('dropout');

function cut(course: Course, maxEntries: number, options: FhirOptions = {}): readonly Bundle[] {
  const bundles = toBundles(course, { maxEntries, ...options });
  if (!bundles.ok) throw new Error(bundles.error.message);
  return bundles.value;
}

function references(value: unknown): readonly string[] {
  return [...JSON.stringify(value).matchAll(/"reference":"(urn:uuid:[^"]+)"/g)].map(([, to = '']) => to);
}

/** What a server answers that stores everything, its places as `place` gives them. */
function answer(
  { entry }: Bundle,
  place: (type: string, at: number) => object = (type, at) => ({
    response: { status: '201 Created', location: `${type}/${at}` },
  }),
): { readonly resourceType: string; readonly type: string; readonly entry: object[] } {
  return {
    resourceType: 'Bundle',
    type: 'transaction-response',
    entry: entry.map(({ resource }, at) => place(resource.resourceType, at)),
  };
}

function resolved(sent: Bundle, response: unknown, rest: readonly Bundle[]): readonly Bundle[] {
  const next = resolve(sent, response, rest);
  if (!next.ok) throw new Error(next.error.message);
  return next.value;
}

const runs = Number(process.env['OPENIPT_RUNS'] ?? 100);
const long = 60_000 + runs * 500;

describe('a course in pieces', () => {
  test.each(['full', 'us-core'] as const)(
    'refers only to itself and to what came before: %s',
    (profile) => {
      fc.assert(
        fc.property(coherentCourse({ max: 20 }), (course) => {
          const options: FhirOptions = { policy: keepAll, profile, recorded: '2025-03-01T09:30:00Z' };
          const known = new Set<string>();
          // One entry at a time is the hardest; what holds for it holds for every size.
          for (const one of cut(course, 1, options)) {
            for (const { fullUrl } of one.entry) known.add(fullUrl);
            for (const to of references(one)) expect(known).toContain(to);
          }
        }),
        { numRuns: runs },
      );
    },
    long,
  );

  test('so do its findings, those that no longer stand, and what was withdrawn', () => {
    const { course } = workedCourse('demo');
    const report = reportOn(course);
    const [, , first] = course.events.flatMap(({ id, type }) => (type === 'session-held' ? [id] : []));
    const after: Course = {
      ...course,
      events: [
        ...course.events,
        { id: 'w', type: 'entry-withdrawn', replaces: first ?? '', data: { reason: 'duplicate' } },
      ],
    };
    const known = new Set<string>();
    const later = { ...report, findings: report.findings.slice(3) };
    for (const one of cut(after, 1, { report: later, previous: report })) {
      for (const { fullUrl } of one.entry) known.add(fullUrl);
      for (const to of references(one)) expect(known).toContain(to);
    }
    expect(known.size).toBeGreaterThan(50);
  });

  test('is the whole, in its order, whatever the size', () => {
    const whole = exported(dropout).entry;
    for (let size = 1; size <= whole.length + 1; size += 1) {
      const pieces = cut(dropout, size);
      expect(pieces.flatMap(({ entry }) => entry)).toEqual(whole);
      expect(pieces).toHaveLength(Math.ceil(whole.length / size));
      for (const { type, entry } of pieces) {
        expect(type).toBe('transaction');
        expect(entry.length).toBeLessThanOrEqual(size);
      }
    }
  });

  test.each([0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])('has no size of %s', (maxEntries) => {
    expect(() => toBundles(dropout, { maxEntries })).toThrow(RangeError);
  });

  test('is refused as the whole is', () => {
    const [opened, ...events] = dropout.events;
    const twice: Course = { ...dropout, events: opened ? [opened, opened, ...events] : [] };
    expect(toBundles(twice, { maxEntries: 8 })).toMatchObject({
      ok: false,
      error: { pointer: '/events/1/id' },
    });
  });
});

describe('the places that a server gave', () => {
  const [first, ...rest] = cut(dropout, 8);
  if (first === undefined) throw new Error('There is no first bundle.');
  const expected = resolved(first, answer(first), rest);

  test('stand in what is still to be sent, and nothing else changes', () => {
    const sent = new Set(first.entry.map(({ fullUrl }) => fullUrl));
    expect(references(rest).some((to) => sent.has(to))).toBe(true);
    expect(references(expected).some((to) => sent.has(to))).toBe(false);
    const places = first.entry.map(
      ({ fullUrl, resource }, at) => [fullUrl, `${resource.resourceType}/${at}`] as const,
    );
    let text = JSON.stringify(rest);
    for (const [from, to] of places) text = text.replaceAll(`"reference":"${from}"`, `"reference":"${to}"`);
    expect(expected).toEqual(JSON.parse(text));
  });

  test.each<[string, (type: string, at: number) => object]>([
    ['of one version', (type, at) => ({ response: { status: '200', location: `${type}/${at}/_history/3` } })],
    [
      'absolute',
      (type, at) => ({
        response: { status: '200 OK', location: `https://fhir.example.org/r4/${type}/${at}` },
      }),
    ],
    [
      'absolute, of one version',
      (type, at) => ({
        response: { status: '201', location: `https://fhir.example.org/r4/${type}/${at}/_history/1` },
      }),
    ],
    [
      'as the resource alone',
      (type, at) => ({ response: { status: '201' }, resource: { resourceType: type, id: String(at) } }),
    ],
  ])('may be %s', (_, place) => {
    expect(resolved(first, answer(first, place), rest)).toEqual(expected);
  });

  test('lead through every piece', () => {
    let left: readonly Bundle[] = cut(dropout, 8);
    for (let sent = left[0]; sent !== undefined; sent = left[0]) {
      const own = new Set(sent.entry.map(({ fullUrl }) => fullUrl));
      for (const to of references(sent)) expect(own).toContain(to);
      left = resolved(sent, answer(sent), left.slice(1));
    }
  });

  test.each<[string, object]>([
    ['was refused', { response: { status: '422 Unprocessable Entity', location: 'Encounter/2' } }],
    ['has no status', { response: { location: 'Encounter/2' } }],
    ['has no place', { response: { status: '201' } }],
    ['has half a place', { response: { status: '201', location: 'Encounter' } }],
    ['was answered by nothing', {}],
  ])('are missing where an entry %s', (_, bad) => {
    const response = answer(first);
    response.entry[2] = bad;
    expect(resolve(first, response, rest)).toMatchObject({
      ok: false,
      error: { code: 'not-stored', pointer: '/entry/2' },
    });
  });

  test.each([null, 'no', [], {}, { entry: 7 }, { resourceType: 'OperationOutcome' }])(
    'are missing where the answer is %j',
    (response) => {
      expect(resolve(first, response, rest)).toMatchObject({ ok: false, error: { pointer: '/entry/0' } });
    },
  );

  test('are missing where the answer is too short', () => {
    const response = answer(first);
    response.entry.pop();
    expect(resolve(first, response, rest)).toMatchObject({ ok: false, error: { pointer: '/entry/7' } });
  });
});

describe('how an entry is stored', () => {
  test('what never changes is created once, and what changes is put', () => {
    const methods = new Map<string, Set<string>>();
    for (const { request, resource } of exported(workedCourse('homework-and-measures').course).entry) {
      const of = methods.get(resource.resourceType) ?? new Set();
      methods.set(resource.resourceType, of.add(request.method));
      expect(request.ifNoneExist === undefined).toBe(request.method === 'PUT');
    }
    for (const type of ['EpisodeOfCare', 'CarePlan', 'RelatedPerson', 'Task'])
      expect([type, [...(methods.get(type) ?? [])]]).toEqual([type, ['PUT']]);
    for (const type of ['Encounter', 'Procedure'])
      expect([type, [...(methods.get(type) ?? [])]]).toEqual([type, ['POST']]);
  });

  test('update puts everything', () => {
    const { entry } = exported(dropout, { mode: 'update' });
    expect(new Set(entry.map(({ request }) => request.method))).toEqual(new Set(['PUT']));
    for (const { request } of entry) expect(request.url).toMatch(/^[A-Za-z]+\?identifier=[^?&=|]+$/);
  });

  test('a condition is what follows the question mark, and nothing before it', () => {
    for (const { request, resource } of exported(dropout).entry) {
      if (request.ifNoneExist === undefined) continue;
      const [{ system = '', value = '' } = {}] = 'identifier' in resource ? (resource.identifier ?? []) : [];
      expect(request.ifNoneExist).toBe(`identifier=${encodeURIComponent(`${system}|${value}`)}`);
      expect(request.url).toBe(resource.resourceType);
    }
  });

  test('what belongs to a session that was recorded only later is put, so that it gains its encounter', () => {
    const course = (...events: Course['events']): Course => ({
      schema: 'openipt/course/1',
      id: 'c1',
      protocol: 'ipt-adult',
      documented: [],
      events,
    });
    const score = {
      id: 'm1',
      type: 'measure-taken',
      session: 1,
      data: { instrument: 'phq-9', total: 9 },
    } as const;
    const held = { id: 's1', type: 'session-held', session: 1, data: { kind: 'treatment' } } as const;
    const observation = (bundle: Bundle): unknown =>
      bundle.entry
        .filter(({ resource }) => resource.resourceType === 'Observation')
        .map(({ request, resource }) => [request.method, 'encounter' in resource]);
    expect(observation(exported(course(score)))).toEqual([['POST', false]]);
    expect(observation(exported(course(score, held)))).toEqual([['PUT', true]]);
    expect(observation(exported(course(held, score)))).toEqual([['POST', true]]);
  });
});
