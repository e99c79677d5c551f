import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import type { FhirFault, FhirReading, Loss } from '../../src/fhir/index.js';
import { defaultBase, fromFhir } from '../../src/fhir/index.js';
import type { Course, CourseEvent } from '../../src/model/course.js';
import { exported, keepAll, reportOn } from '../support/fhir/exported.js';
import { unfrozenIn } from '../support/frozen.js';

const { course: demo } = workedCourse('demo');

const events: readonly CourseEvent[] = [
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
const course: Course = {
  schema: 'openipt/course/1',
  id: 'c1',
  protocol: 'ipt-adult',
  documented: ['risk'],
  events,
};

type Node = Record<string, unknown>;

/** The bundle as JSON that anybody may change. */
function bundleOf(of: Course = course): { resourceType: string; type: string; entry: Node[] } {
  return JSON.parse(JSON.stringify(exported(of, { policy: keepAll, patient: 'Patient/17' })));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nodeAt(value: unknown, ...path: readonly (string | number)[]): Node {
  let inner: unknown = value;
  for (const step of path)
    inner = Object.entries(isNode(inner) || Array.isArray(inner) ? inner : {}).find(
      ([key]) => key === String(step),
    )?.[1];
  if (!isNode(inner)) throw new Error(`There is nothing at ${path.join('/')}.`);
  return inner;
}

/** The resource of a type that is the first of its kind, and where it stands. */
function resourceOf(bundle: { entry: Node[] }, type: string, nth = 0): { resource: Node; at: number } {
  const all = bundle.entry.flatMap((entry, at) => {
    const { resource } = entry;
    return isNode(resource) && resource['resourceType'] === type ? [{ resource, at }] : [];
  });
  const found = all[nth];
  if (found === undefined) throw new Error(`There is no ${type}.`);
  return found;
}

function read(input: unknown): FhirReading {
  const reading = fromFhir(input);
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value;
}

function faultIn(input: unknown): FhirFault {
  const reading = fromFhir(input);
  if (reading.ok) throw new Error('A course was read.');
  return reading.error;
}

/** The nested extension of ours with a name. */
function carried(resource: Node, name: string): Node {
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

test('the course of these tests is read as it was written', () => {
  expect(read(bundleOf())).toEqual({ course, losses: [] });
});

describe('what is no course', () => {
  test.each([null, 7, 'Bundle', true, {}, { resourceType: 'Patient' }, [7], [bundleOf(), null]])(
    'a value that is no bundle: %#',
    (value) => {
      expect(faultIn(value)).toMatchObject({ code: 'not-a-bundle', pointer: '' });
    },
  );

  test.each([[[]], [{ resourceType: 'Bundle' }], [{ resourceType: 'Bundle', entry: 'x' }]])(
    'a bundle without a course of ours: %j',
    (value) => {
      expect(faultIn(value).code).toBe('no-course');
    },
  );

  test('a course that was written under another name; what is missing is named', () => {
    const other = fromFhir(bundleOf(), { sid: 'https://clinic.example/ids' });
    expect(other).toMatchObject({ ok: false, error: { code: 'no-course' } });
    expect(!other.ok && other.error.message).toContain('https://clinic.example/ids/course');
  });

  test('two courses', () => {
    const two = [bundleOf(), bundleOf({ ...course, id: 'c2' })];
    expect(faultIn(two)).toMatchObject({ code: 'several-courses', pointer: '/0/entry/0/resource' });
  });

  test('a course whose plan names no protocol, or one that is no id', () => {
    const bundle = bundleOf();
    resourceOf(bundle, 'CarePlan').resource['instantiatesCanonical'] = ['https://example.org/another'];
    expect(faultIn(bundle).code).toBe('no-protocol');
    resourceOf(bundle, 'CarePlan').resource['instantiatesCanonical'] = [
      `${defaultBase}/PlanDefinition/no id at all`,
    ];
    expect(faultIn(bundle).code).toBe('not-a-course');
  });

  test('a course whose episode was entered in error', () => {
    const bundle = bundleOf();
    resourceOf(bundle, 'EpisodeOfCare').resource['status'] = 'entered-in-error';
    expect(faultIn(bundle).code).toBe('no-course');
  });
});

describe('what is of others', () => {
  const foreign = [
    { resourceType: 'Patient', id: '17' },
    {
      resourceType: 'Observation',
      id: 'o1',
      identifier: [{ system: 'https://lab.example', value: 'c1/m1' }],
    },
    { resourceType: 'EpisodeOfCare', id: 'e2', status: 'active' },
    { resourceType: 'CarePlan', id: 'p2', instantiatesCanonical: [`${defaultBase}/PlanDefinition/ipc`] },
    { resourceType: 'RelatedPerson', id: 'r2' },
  ];

  test.each(foreign)('%j is named, once, and changes nothing', (resource) => {
    const bundle = bundleOf();
    bundle.entry.unshift({ resource });
    expect(read(bundle)).toEqual({ course, losses: [{ reason: 'not-ours', pointer: '/entry/0/resource' }] });
  });

  test('an event of another course of the same patient is not taken for one of this', () => {
    const bundle = bundleOf();
    const { entry } = bundleOf({
      ...course,
      id: 'c2',
      events: events.map((event) => ({ ...event, id: `${event.id}b` })),
    });
    const others = entry.filter(
      ({ resource }) => isNode(resource) && resource['resourceType'] !== 'EpisodeOfCare',
    );
    const reading = read({ ...bundle, entry: [...others, ...bundle.entry] });
    expect(reading.course).toEqual(course);
    expect(reading.losses).toEqual(
      others.map((_, at) => ({ reason: 'not-ours', pointer: `/entry/${at}/resource` })),
    );
  });

  test('what the library derives is passed over', () => {
    const report = reportOn(demo);
    const bundle: unknown = JSON.parse(
      JSON.stringify(exported(demo, { report, policy: keepAll, recorded: '2025-03-01T09:30:00Z' })),
    );
    expect(read(bundle)).toEqual({ course: demo, losses: [] });
  });
});

describe('what did not take place', () => {
  test.each(['planned', 'arrived', 'triaged', 'in-progress', 'onleave', 'unknown'])(
    'an encounter that is %s is not held',
    (status) => {
      const only: Course = { ...course, events: events.filter(({ id }) => ['e1', 's2'].includes(id)) };
      const bundle = bundleOf({
        ...only,
        events: [...only.events, { id: 's2', type: 'session-held', session: 2, data: { kind: 'treatment' } }],
      });
      resourceOf(bundle, 'Encounter').resource['status'] = status;
      const { course: back, losses } = read(bundle);
      expect(back.events.map(({ id }) => id)).toEqual(['e1']);
      expect(losses).toMatchObject([{ reason: 'not-held', event: 's2' }]);
    },
  );

  test('a status that R4 does not have is not taken for anything', () => {
    const bundle = bundleOf();
    resourceOf(bundle, 'Encounter').resource['status'] = 'completed';
    const { losses } = read(bundle);
    expect(losses).toContainEqual({ reason: 'not-ours', pointer: '/entry/2/resource', event: 's1' });
  });

  test('one that was entered in error is passed over without a word', () => {
    const bundle = bundleOf();
    resourceOf(bundle, 'Observation').resource['status'] = 'entered-in-error';
    expect(read(bundle)).toEqual({
      course: { ...course, events: events.filter(({ id }) => id !== 'm1') },
      losses: [],
    });
  });
});

describe('an extension that cannot be read', () => {
  /** The losses after a change of what an extension holds, with the course that is left. */
  function outcome(type: string, name: string, change: (extension: Node) => void, nth = 0): FhirReading {
    const bundle = bundleOf();
    change(carried(resourceOf(bundle, type, nth).resource, name));
    return read(bundle);
  }

  function become(value: Node): (extension: Node) => void {
    return (extension) => {
      for (const key of Object.keys(extension)) if (key !== 'url') delete extension[key];
      Object.assign(extension, value);
    };
  }

  const cases: readonly (readonly [string, string, Node, Omit<Loss, 'pointer'>])[] = [
    [
      'Encounter',
      'channel',
      { valueCode: 'pigeon' },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/data/channel' },
    ],
    [
      'Encounter',
      'channel',
      { valueInteger: 3 },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/data/channel' },
    ],
    [
      'Encounter',
      'channel',
      { valueReference: { reference: 'Patient/1' } },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/data/channel' },
    ],
    [
      'Encounter',
      'channel',
      {},
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/data/channel' },
    ],
    [
      'Encounter',
      'recorded',
      { extension: [{ url: 'json', valueString: '{"on":' }] },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/recorded' },
    ],
    [
      'Encounter',
      'recorded',
      { extension: [{ url: 'json' }] },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/recorded' },
    ],
    [
      'Encounter',
      'recorded',
      { extension: [{ url: 'by', valueString: 'u1' }] },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/recorded' },
    ],
    [
      'Encounter',
      'recorded',
      {
        extension: [
          { url: 'on', valueDate: '2025-01-15' },
          { url: 'colour', valueString: 'red' },
        ],
      },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/recorded' },
    ],
    [
      'Encounter',
      'acuteEvent',
      { valueInteger: 0 },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/data/acuteEvent' },
    ],
    [
      'Encounter',
      'order',
      { valueString: 'third' },
      { reason: 'order-unknown', event: 's1', type: 'session-held' },
    ],
    [
      'Procedure',
      'rounds',
      { valueInteger: -4 },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/data/techniques' },
    ],
    [
      'Observation',
      'prorated',
      { valueCode: 'moon' },
      { reason: 'unreadable', event: 'm1', type: 'measure-taken', at: '/data/prorated' },
    ],
    [
      'EpisodeOfCare',
      'ageYears',
      { valueString: 'old' },
      { reason: 'unreadable', event: 'e1', type: 'course-opened', at: '/data/ageYears' },
    ],
    [
      'RelatedPerson',
      'closeness',
      { valueInteger: 99 },
      { reason: 'unreadable', event: 'd1', type: 'person-described', at: '/data/closeness' },
    ],
    ['EpisodeOfCare', 'documented', { valueCode: 'everything' }, { reason: 'unreadable', at: '/documented' }],
    ['EpisodeOfCare', 'documented', {}, { reason: 'unreadable', at: '/documented' }],
  ];

  test.each(cases)('%s, %s as %j: one loss', (type, name, value, loss) => {
    const { losses } = outcome(type, name, become(value));
    expect(losses).toEqual([{ ...loss, pointer: expect.stringMatching(/^\/entry\/\d+\/resource$/) }]);
  });

  test('with a key of its own is one more loss, and what is there stays', () => {
    const bundle = bundleOf();
    const { resource } = resourceOf(bundle, 'Encounter');
    const list = nodeAt(resource, 'extension', 0)['extension'];
    if (Array.isArray(list)) list.push({ url: '__proto__', valueString: 'x' });
    const { course: back, losses } = read(bundle);
    expect(back).toEqual(course);
    expect(losses).toMatchObject([{ reason: 'unreadable', event: 's1', at: '/data/__proto__' }]);
  });

  test('leaves the rest of its event', () => {
    const { course: back } = outcome('Encounter', 'channel', become({ valueCode: 'pigeon' }));
    const { channel: _, ...rest } = events[3]?.type === 'session-held' ? events[3].data : { channel: '' };
    expect(back.events[3]).toMatchObject({ id: 's1', data: rest });
  });

  test('of an event that shares a resource: who says neither id nor type is named without them', () => {
    const bundle = bundleOf();
    const { resource, at } = resourceOf(bundle, 'EpisodeOfCare');
    const ours = nodeAt(resource, 'extension', 1);
    ours['extension'] = [];
    resource['identifier'] = [nodeAt(resource, 'identifier', 0)];
    const { losses } = read(bundle);
    expect(losses[0]).toEqual({ reason: 'unreadable', pointer: `/entry/${at}/resource` });
  });

  test('takes the event along where it cannot be told without', () => {
    const bundle = bundleOf();
    const { resource, at } = resourceOf(bundle, 'Observation');
    delete resource['valueQuantity'];
    const { course: back, losses } = read(bundle);
    expect(back.events.map(({ id }) => id)).not.toContain('m1');
    expect(losses).toEqual([
      {
        reason: 'incomplete',
        pointer: `/entry/${at}/resource`,
        event: 'm1',
        type: 'measure-taken',
        at: '/data/total',
      },
    ]);
  });
});

describe('what a server makes of it', () => {
  test('a time of day is cut off every date', () => {
    const bundle = bundleOf();
    const timed: unknown = JSON.parse(
      JSON.stringify(bundle, (key, value: unknown) =>
        [
          'effectiveDateTime',
          'performedDateTime',
          'recordedDate',
          'onsetDateTime',
          'start',
          'end',
          'authoredOn',
        ].includes(key)
          ? `${String(value)}T10:15:00+01:00`
          : value,
      ),
    );
    expect(JSON.stringify(timed).match(/T10:15/g)?.length).toBeGreaterThan(8);
    expect(read(timed)).toEqual({ course, losses: [] });
  });

  /** The bundle as a server gives it back, each reference to an entry as `place` has it. */
  function stored(place: (type: string, id: string) => string, fullUrls: boolean): unknown {
    const bundle = bundleOf();
    const places = new Map(
      bundle.entry.map(({ fullUrl, resource }, at) => [
        fullUrl,
        [String(nodeAt(resource)['resourceType']), `id-${at}`] as const,
      ]),
    );
    const text = JSON.stringify(
      bundle.entry.map(({ resource }, at) => ({ id: `id-${at}`, ...nodeAt(resource) })),
      (key, value: unknown) => {
        const known = key === 'reference' && places.get(value);
        return known ? place(...known) : value;
      },
    );
    const resources: unknown[] = JSON.parse(text);
    const entry = resources.map((resource, at) => {
      const { resourceType = '' } = nodeAt(resource);
      const url = `https://fhir.example.org/r4/${String(resourceType)}/id-${at}`;
      return { ...(fullUrls && { fullUrl: url }), resource, search: { mode: 'match' } };
    });
    return { resourceType: 'Bundle', type: 'searchset', total: entry.length, entry };
  }

  test.each<[string, (type: string, id: string) => string]>([
    ['relative', (type, id) => `${type}/${id}`],
    ['absolute', (type, id) => `https://fhir.example.org/r4/${type}/${id}`],
    ['of one version', (type, id) => `${type}/${id}/_history/4`],
    ['absolute, of one version', (type, id) => `https://fhir.example.org/r4/${type}/${id}/_history/4`],
  ])('references are found again: %s', (_, place) => {
    expect(read(stored(place, true))).toEqual({ course, losses: [] });
    expect(read(stored(place, false))).toEqual({ course, losses: [] });
  });

  test('pages may come in any order, and overlap', () => {
    const bundle = bundleOf();
    const pages = [bundle.entry.slice(4), bundle.entry.slice(0, 6), bundle.entry.slice(2, 9)].map(
      (entry) => ({
        resourceType: 'Bundle',
        type: 'searchset',
        entry,
      }),
    );
    expect(read(pages)).toEqual({ course, losses: [] });
  });

  test('a resource that the server holds twice is read once', () => {
    const whole = stored((type, id) => `${type}/${id}`, false);
    const { entry } = nodeAt(whole);
    const again: unknown = JSON.parse(JSON.stringify(entry).replaceAll('"id":"id-', '"id":"again-'));
    const both = { resourceType: 'Bundle', type: 'searchset', entry: [entry, again].flat() };
    expect(read(both)).toEqual({ course, losses: [] });
  });

  test('a page that is missing cannot be noticed, but parts without their session can', () => {
    const bundle = bundleOf();
    const { at } = resourceOf(bundle, 'Encounter');
    bundle.entry.splice(at, 1);
    const { course: back, losses } = read(bundle);
    expect(back.events.map(({ id }) => id)).toEqual(['e1', 'd1', 'k1', 'm1', 'l1', 'x1']);
    expect(losses).toMatchObject([
      { reason: 'incomplete', event: 's1' },
      { reason: 'incomplete', event: 's1' },
    ]);
  });
});

describe('whatever it is given', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  const keys = [
    'extension',
    'url',
    'valueString',
    'identifier',
    'value',
    'system',
    'coding',
    'status',
    'reference',
    '__proto__',
  ];
  const odd = fc.oneof(
    json,
    fc.constantFrom<unknown>(null, [], {}, '', '/', 'c1', 'c1/s1/techniques/-1', 'c1//', 1e308, -0),
    fc.dictionary(fc.constantFrom(...keys), json),
  );

  /** Puts a value somewhere into another, or takes what stands there out. */
  function changed(value: unknown, path: readonly number[], put: unknown, remove: boolean): unknown {
    const [step, ...rest] = path;
    if (step === undefined || typeof value !== 'object' || value === null) return put;
    const inner: readonly (readonly [string, unknown])[] = Object.entries(value);
    const [key, one] = inner[step % Math.max(1, inner.length)] ?? [];
    if (key === undefined) return put;
    const others = (given: unknown): readonly (readonly [string, unknown])[] =>
      inner.flatMap(([name, own]) =>
        name === key ? (remove && rest.length === 0 ? [] : [[name, given] as const]) : [[name, own] as const],
      );
    const made = others(changed(one, rest, put, remove));
    return Array.isArray(value) ? made.map(([, own]) => own) : Object.fromEntries(made);
  }

  test('it says what it is, and throws nothing', () => {
    fc.assert(
      fc.property(odd, (value) => {
        const reading = fromFhir(value);
        if (!reading.ok) expect(reading.error.message).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('a bundle changed in a few places is read or refused, and what is read is a frozen course', () => {
    const good = bundleOf();
    const step = fc.record({
      path: fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }),
      put: odd,
      remove: fc.boolean(),
    });
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
        let bundle: unknown = good;
        // The third field of a bundle is its entries.
        for (const { path, put, remove } of steps) bundle = changed(bundle, [2, ...path], put, remove);
        const reading = fromFhir(bundle);
        outcomes.add(reading.ok ? (reading.value.losses[0]?.reason ?? 'whole') : reading.error.code);
        if (!reading.ok) return;
        expect(unfrozenIn(reading.value.course)).toEqual([]);
        const text = JSON.stringify(reading.value.losses);
        for (const { pointer } of reading.value.losses)
          expect(pointer).toMatch(/^\/entry\/\d+\/resource(\/|$)/);
        expect(text).not.toContain('undefined');
      }),
      { numRuns: Number(process.env['OPENIPT_RUNS'] ?? 600) },
    );
    expect([...outcomes]).toEqual(expect.arrayContaining(['unreadable', 'incomplete', 'not-ours', 'whole']));
  });
});

test('the course that is read is frozen; the losses are the caller’s own', () => {
  const bundle = bundleOf();
  bundle.entry.unshift({ resource: { resourceType: 'Patient' } });
  const reading = read(bundle);
  expect(unfrozenIn(reading.course)).toEqual([]);
  expect(Object.isFrozen(reading.losses)).toBe(false);
});
