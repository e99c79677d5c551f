import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { catalogFile } from '../../src/catalog/index.js';
import { addCourse, addFault, cohortPartial, startCohort } from '../../src/cohort/index.js';
import { exampleFiles, workedCourses } from '../../src/examples/index.js';
import { replay, safeParseCourse, validate } from '../../src/index.js';
import { isObject } from '../../src/lib/is-object.js';
import { protocols } from '../../src/protocols/index.js';
import { catalogSchema } from '../../src/schema/catalog.js';
import { configSchema } from '../../src/schema/config.js';
import { courseSchema, eventSchema } from '../../src/schema/course.js';
import type { JsonSchemaName, JsonValue } from '../../src/schema/json-schema.js';
import { jsonSchema, jsonSchemaNames } from '../../src/schema/json-schema.js';
import { mappingSchema } from '../../src/schema/mapping.js';
import { partialSchema } from '../../src/schema/partial.js';
import { protocolSchema } from '../../src/schema/protocol.js';
import { ratingSchema } from '../../src/schema/rating.js';
import { reportSchema } from '../../src/schema/report.js';
import { samples } from './samples.js';
import { innerSchemas, ownChecks } from './walk.js';

const reports = workedCourses.flatMap(({ course }) => {
  const state = replay(course);
  if (!state.ok) throw new Error(state.error.message);
  const { value } = state;
  return protocols.map((protocol) => validate(value, protocol));
});

const rating = {
  ...{ schema: 'openipt/rating/1', instrument: 'own', course: 'c1', session: 3 },
  ...{ rater: 'r1', role: 'observer', item: 'a' },
};
const ratings = [
  { ...rating, score: 3.5 },
  { ...rating, segment: { part: 2, of: 3 }, notApplicable: true, reason: 'no-task-set' },
  { ...rating, missing: true },
];

const partials = [startCohort(), startCohort({ figuresOf: 'all', asOf: '2025-03' })].map((cohort) => {
  for (const [at, { course }] of workedCourses.slice(0, 2).entries()) {
    const state = replay(course);
    const report = reports[at * protocols.length];
    if (state.ok && report !== undefined) addCourse(cohort, state.value, report);
  }
  addFault(cohort, 'missing');
  return cohortPartial(cohort);
});

const cited = { source: 'our manual', grounding: 'general', note: 'page 3' };
const configuration = {
  ...{
    schema: 'openipt/config/1',
    protocol: 'ipt-adult',
    waivers: 'waivers.json',
    failOn: 'warning',
    minCell: 10,
  },
  severities: { 'role-play-avoided': 'info', 'risk-not-checked': 'error' },
  instruments: [
    {
      ...{ id: 'own', name: 'Own', title: 'Our own', higherIs: 'worse', scoring: 'sum' },
      range: { value: { min: 0, max: 40 }, ...cited },
      caseness: [{ value: 15, ...cited, population: 'students' }],
      remission: { value: 6, ...cited },
      response: { value: 0.5, ...cited },
      reliableChange: { value: 7.2, ...cited },
      minimalChange: [
        { value: { absolute: 4 }, ...cited },
        { value: { share: 0.2, direction: 'better' }, ...cited },
      ],
      riskItem: { value: { item: 9, positiveFrom: 1, max: 3 }, ...cited },
      population: { value: { ages: { min: 16, max: 25 }, perinatal: false }, ...cited },
      bands: [{ id: 'ours', label: 'ours', ...cited, bands: [{ id: 'calm', min: 0, max: 40 }] }],
      licence: { value: 'Ours.', ...cited },
    },
  ],
};

const documents: Readonly<Record<JsonSchemaName, readonly object[]>> = {
  course: workedCourses.map(({ course }) => course),
  report: reports,
  protocol: protocols,
  events: workedCourses.flatMap(({ course }) => course.events),
  catalog: [catalogFile()],
  mapping: exampleFiles.filter(({ name }) => name === 'mapping.json').map(({ text }) => JSON.parse(text)),
  rating: ratings,
  partial: partials,
  config: [configuration],
};

const own: Readonly<Record<JsonSchemaName, z.ZodType>> = {
  course: courseSchema(),
  report: reportSchema(),
  protocol: protocolSchema(),
  events: eventSchema(),
  catalog: catalogSchema(),
  mapping: mappingSchema(),
  rating: ratingSchema(),
  partial: partialSchema(),
  config: configSchema(),
};

const ajv = new Ajv2020({ strict: true });
const published: Readonly<Record<JsonSchemaName, ValidateFunction>> = {
  course: ajv.compile(jsonSchema('course')),
  report: ajv.compile(jsonSchema('report')),
  protocol: ajv.compile(jsonSchema('protocol')),
  events: ajv.compile(jsonSchema('events')),
  catalog: ajv.compile(jsonSchema('catalog')),
  mapping: ajv.compile(jsonSchema('mapping')),
  rating: ajv.compile(jsonSchema('rating')),
  partial: ajv.compile(jsonSchema('partial')),
  config: ajv.compile(jsonSchema('config')),
};

/** Whether the library refuses a value for nothing but what the published schema says that it cannot say. */
function onlyUnsaid(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.some((branch) => branch.every(onlyUnsaid));
  return issue.code === 'custom';
}

/** Fails unless both schemas say the same of a value, save for what is listed. Gives back what they say. */
function agreed(name: JsonSchemaName, value: unknown): boolean {
  const byAjv = published[name](value);
  const byZod = own[name].safeParse(value);
  const same = byAjv === byZod.success || (byAjv && byZod.error?.issues.every(onlyUnsaid) === true);
  if (!same) {
    const why = byAjv ? byZod.error?.issues : published[name].errors;
    throw new Error(`${name}: ajv ${byAjv}, zod ${byZod.success}: ${JSON.stringify(why)}`);
  }
  return byAjv;
}

describe.each(jsonSchemaNames)('the JSON Schema of a %s', (name) => {
  const schema = jsonSchema(name);

  it('is the same in each of its bytes on every call', () => {
    expect(JSON.stringify(jsonSchema(name))).toBe(JSON.stringify(schema));
  });

  it('begins with what it is', () => {
    expect(Object.keys(schema).slice(0, 5)).toEqual(['$schema', '$id', 'title', 'description', '$comment']);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toBe(`urn:openipt:schema:${name}:1`);
  });

  it('closes every object that has named properties', () => {
    const objects = inside(schema).filter((part) => part['properties'] !== undefined);
    expect(objects.length).toBeGreaterThan(5);
    expect(objects.filter((part) => part['additionalProperties'] !== false)).toEqual([]);
  });

  it('has no part under $defs that nothing refers to, and refers to none that is not there', () => {
    const referred = new Set(inside(schema).flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : [])));
    const defined = Object.keys(schema['$defs'] ?? {}).map((part) => `#/$defs/${part}`);
    expect([...referred].sort()).toEqual(defined.sort());
  });

  it('accepts what ships with the library', () => {
    for (const document of documents[name]) expect(agreed(name, document)).toBe(true);
  });

  it('accepts a sample of each of its branches', () => {
    for (const sample of samples(schema)) expect(agreed(name, sample)).toBe(true);
  });
});

/** Every object inside a value that could be a schema. */
function inside(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(inside);
  return isObject(value) ? [value, ...Object.values(value).flatMap(inside)] : [];
}

type Way = readonly (string | number)[];

/** The ways to everything inside a value, itself included. */
function ways(value: unknown, way: Way = []): readonly Way[] {
  if (Array.isArray(value)) return [way, ...value.flatMap((item, at) => ways(item, [...way, at]))];
  if (!isObject(value)) return [way];
  return [way, ...Object.entries(value).flatMap(([key, item]) => ways(item, [...way, key]))];
}

function at(value: unknown, way: Way): unknown {
  return way.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** A copy of a value with something else at one place. */
function replaced(value: unknown, way: Way, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = way;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === key ? replaced(item, rest, change) : item));
  }
  if (!isObject(value)) throw new Error('the way leads nowhere');
  return { ...value, [key]: replaced(value[key], rest, change) };
}

function without(key: string): (old: unknown) => unknown {
  return (old) =>
    isObject(old) ? Object.fromEntries(Object.entries(old).filter(([name]) => name !== key)) : old;
}

function withKey(key: string): (old: unknown) => unknown {
  return (old) => (isObject(old) ? { ...old, [key]: 1 } : old);
}

const strangers: readonly JsonValue[] = [null, true, -1, 1.5, 'no such word', '', [], {}, [[]], [{}]];

/** Texts and lists of the lengths on either side of the limits. */
function lengthened(value: unknown): readonly unknown[] {
  if (typeof value === 'string') {
    return [64, 65, 80, 81, 200, 201, 1000, 1001, 10_000, 10_001].map((length) => 'a'.repeat(length));
  }
  if (!Array.isArray(value) || value.length === 0) return [];
  const [first]: readonly unknown[] = value;
  return [64, 65, 200, 201].map((length) => Array.from({ length }, () => first));
}

interface Spot {
  readonly document: unknown;
  readonly way: Way;
}

const cell = {
  ...{ column: 'c', codes: { 1: 'a', 2: { technique: 'other', restsOn: ['b'] }, 3: [1, true], 4: null } },
  ...{ split: ';', dates: ['YYYY'], missing: ['NA'], notApplicable: ['-8'] },
};

/** A mapping with every key that a mapping can have, most of them once: all samples of it would be a book. */
const mapping = {
  ...{ schema: 'openipt/mapping/1', protocol: 'ipt-adult', documented: 'all', faulty: 'left-out' },
  ...{ delimiter: ';', headerRows: 3, decimal: ',', dates: 'YYYY', missing: [''], notApplicable: ['x'] },
  duplicates: 'same',
  tables: [
    { table: 't', rows: 'course', where: { w: 'a' }, course: ['a', 'b'], date: 'd', events: [] },
    {
      ...{ table: 't', rows: 'session', course: 'a', session: 's', date: cell, order: { constant: 1 } },
      events: [
        {
          ...{ type: 'session-held', when: { w: ['a', 'b'] }, on: 'd', place: 'end' },
          ...{ recordedOn: 'd', recordedBy: 'b' },
          data: { areas: { columns: 'x{code}', codes: { 1: 'a' }, checked: ['1'], unchecked: ['0'] } },
        },
      ],
    },
    { table: 't', rows: 'event', course: 'a', session: 's', date: 'd', order: 'o', key: ['k'], events: [] },
    {
      ...{ table: 't', rows: 'rating', course: 'a', session: 's', instrument: 'i', rater: 'r', role: 'x' },
      ...{ segment: { part: 'p', of: 'o' }, item: 'i', score: 's', reason: 'y' },
      scores: { columns: 'q{item}', codes: { 1: 'a' } },
    },
    { table: 't', rows: 'ignored', where: { w: 'a' } },
  ],
};

/** What is changed to find out whether both say the same. */
function seedsOf(name: JsonSchemaName): readonly unknown[] {
  return name === 'mapping' ? [mapping] : samples(jsonSchema(name)).map(ordered);
}

/** A sample in which every rating of mood lies within its ends, which JSON Schema cannot say. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isObject(value)) return value;
  if ('min' in value && 'max' in value && 'value' in value) return { ...value, min: 0, value: 1, max: 10 };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, ordered(item)]));
}

/** The places that a schema tells apart, each once: by the names on the way, and by what stands there. */
function spots(name: JsonSchemaName): readonly Spot[] {
  const found = new Map<string, Spot>();
  for (const document of seedsOf(name)) {
    for (const way of ways(document)) {
      // An event inside a course is what it is alone.
      if (name === 'course' && way[0] === 'events' && way.length > 2) continue;
      const names = way.map((key) => (typeof key === 'number' ? '*' : key));
      // What is inside a verdict or a severity is the same for every rule.
      if ((way[0] === 'verdicts' || way[0] === 'severities') && way.length > 2) names[1] = '*';
      found.set([wordOf(document), ...names, kindOf(at(document, way))].join('/'), { document, way });
    }
  }
  return [...found.values()].map(alone);
}

/** A place in a smaller document: of each list only the item on the way to it, or else the first. */
function alone({ document, way }: Spot): Spot {
  return {
    document: shortened(document, way),
    way: way.map((key) => (typeof key === 'number' ? 0 : key)),
  };
}

function shortened(value: unknown, [key, ...rest]: Way): unknown {
  if (Array.isArray(value)) {
    const on = typeof key === 'number' ? key : 0;
    return value.slice(on, on + 1).map((item) => shortened(item, rest));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, shortened(item, name === key ? rest : [])]),
  );
}

function kindOf(value: unknown): string {
  return isObject(value)
    ? `${wordOf(value)}:${Object.keys(value).join()}`
    : Array.isArray(value)
      ? '[]'
      : typeof value;
}

/** The word by which a union tells its branches apart. */
function wordOf(value: unknown): string {
  const { type, area, technique, anchor } = isObject(value) ? value : {};
  return String(type ?? area ?? technique ?? anchor ?? '');
}

describe('the published schemas and the library', () => {
  it.each(jsonSchemaNames)('%s: refuse an unknown key in every object', (name) => {
    const objects = spots(name).filter(({ document, way }) => isObject(at(document, way)));
    for (const { document, way } of objects) {
      // Nothing is learned from what the library refuses anyway.
      expect(own[name].safeParse(document).success).toBe(true);
      const open = name === 'report' && way.at(-1) === 'observed';
      // Any text can be a code.
      const free = name === 'mapping' && way.includes('codes') && !way.includes('scores');
      for (const key of ['unheardOf', 'A b', '']) {
        expect(agreed(name, replaced(document, way, withKey(key)))).toBe(
          free || (open && key === 'unheardOf'),
        );
      }
    }
    expect(objects.length).toBeGreaterThan(2);
  });

  it.each(jsonSchemaNames)('%s: agree on every field left out and on every value of another type', (name) => {
    let refused = 0;
    for (const { document, way } of spots(name)) {
      const there = at(document, way);
      const changes = [
        ...Object.keys(isObject(there) ? there : {}).map(without),
        ...strangers.map((stranger) => () => stranger),
        ...lengthened(there).map((longer) => () => longer),
      ];
      for (const change of changes) refused += agreed(name, replaced(document, way, change)) ? 0 : 1;
    }
    expect(refused).toBeGreaterThan(50);
  });

  const seeds = (name: JsonSchemaName) => [...documents[name], ...seedsOf(name)];
  const runs: Readonly<Record<JsonSchemaName, number>> = {
    course: 300,
    report: 300,
    protocol: 600,
    events: 3000,
    catalog: 100,
    mapping: 300,
    rating: 300,
    partial: 100,
    config: 300,
  };

  it.each(jsonSchemaNames)('%s: agree on what is cut, copied and put elsewhere', (name) => {
    const values = fc.oneof(
      fc.constantFrom<unknown>(
        ...strangers,
        '2023-02-29',
        '2024-02-29',
        '2024-13',
        '2024-02-30',
        'x-own',
        'x-',
      ),
      fc.constantFrom<unknown>(
        0,
        1,
        10_000,
        5e-324,
        1e308,
        Number.MAX_SAFE_INTEGER + 1,
        '1',
        'a'.repeat(10_001),
      ),
      fc.jsonValue(),
    );
    const change = fc.record({ to: fc.nat(), from: fc.nat(), value: values, kind: fc.nat(3) });
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds(name)),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (seed, changes) => {
          const mutant = changes.reduce<unknown>((value, { to, from, value: other, kind }) => {
            const all = ways(value);
            const place = all[to % all.length] ?? [];
            const source = all[from % all.length] ?? [];
            const parent = place.slice(0, -1);
            if (kind === 0) return replaced(value, place, () => other);
            if (kind === 1) return replaced(value, place, () => at(value, source));
            if (kind === 2) return replaced(value, parent, without(String(place.at(-1))));
            return replaced(value, place, (old) => (Array.isArray(old) ? [...old, ...old] : [old]));
          }, seed);
          agreed(name, mutant);
          if (name === 'course')
            expect(safeParseCourse(mutant).ok).toBe(own.course.safeParse(mutant).success);
        },
      ),
      { numRuns: runs[name] },
    );
  });
});

describe('what the published schemas cannot say', () => {
  const date = 'a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD';
  const range = 'a range with min no greater than max';

  it.each<[JsonSchemaName, readonly string[]]>([
    ['course', [date, range, 'a value within min and max, with min below max']],
    ['report', [date]],
    [
      'protocol',
      [
        range,
        'a note with the reason, where the grounding is "general" or "house"',
        'gates into phases that the protocol has',
        'phases that share no id',
      ],
    ],
    ['events', [date, range, 'a value within min and max, with min below max']],
    ['catalog', []],
    ['mapping', []],
    ['partial', [date]],
    ['config', []],
  ])('%s: is these checks and no others', (name, checks) => {
    expect([...ownChecks(own[name])].sort()).toEqual([...checks].sort());
  });

  const [event] = documents.events;
  const [report] = documents.report;
  const [protocol] = documents.protocol;
  const session = { id: 'e1', type: 'session-held', session: 1 };

  it.each<[JsonSchemaName, string, unknown]>([
    ['events', '29 February', { ...event, on: '2023-02-29' }],
    [
      'events',
      'contracted number',
      { id: 'e1', type: 'contract-agreed', data: { sessions: { min: 16, max: 12 } } },
    ],
    [
      'events',
      'mood rating',
      { ...session, data: { kind: 'treatment', mood: { value: 11, min: 0, max: 10 } } },
    ],
    [
      'events',
      'mood rating',
      { ...session, data: { kind: 'treatment', mood: { value: 0, min: 0, max: 0 } } },
    ],
    ['course', '29 February', { ...documents.course[0], events: [{ ...event, on: '1900-02-29' }] }],
    ['report', '29 February', replaced(report, ['provenance', 'asOf'], () => '2023-02-29')],
    ['protocol', 'range', replaced(protocol, ['length', 'value'], () => ({ min: 16, max: 12 }))],
    ['protocol', 'share an id', replaced(protocol, ['phases', 1, 'id'], () => 'initial')],
    ['protocol', 'gate leads', replaced(protocol, ['gates', 0, 'into'], () => 'maintenance')],
    ['protocol', 'note', replaced(protocol, ['thresholds', 'intakeDays'], without('note'))],
  ])('%s: what is said of “%s” is true', (name, said, value) => {
    expect(jsonSchema(name)['$comment']).toContain(said);
    expect(published[name](value)).toBe(true);
    expect(own[name].safeParse(value).success).toBe(false);
  });
});

it('holds a course to its 5000 events', () => {
  const events = (length: number) => ({
    ...documents.course[0],
    events: Array.from({ length }, () => ({ id: 'e1', type: 'course-closed', data: {} })),
  });
  expect(agreed('course', events(5000))).toBe(true);
  expect(agreed('course', events(5001))).toBe(false);
});

it('counts the characters of a text, not its code units', () => {
  const told = (note: string) => ({
    id: 'e1',
    type: 'session-held',
    session: 1,
    data: { kind: 'treatment', note },
  });
  expect(agreed('events', told('🙂'.repeat(10_000)))).toBe(true);
  expect(agreed('events', told('🙂'.repeat(10_001)))).toBe(false);
});

describe('the privacy tags', () => {
  it('stand at every property of a course, and are those of the library', () => {
    const schema = jsonSchema('course');
    const tags = inside(schema)
      .flatMap(({ properties }) => (isObject(properties) ? Object.values(properties) : []))
      .map((field) => (isObject(field) ? field['$comment'] : undefined));
    expect(tags.length).toBeGreaterThan(200);
    for (const tag of tags) expect(tag).toMatch(/^privacy: (plan|process|third-party|identifier)$/);
  });

  it('are as many as the properties of one event', () => {
    const properties = innerSchemas(own.events).filter(({ property }) => property);
    expect(tagsWithin('events')).toBe(properties.length);
  });
});

/** How many tags stand in a schema once each reference is followed. */
function tagsWithin(name: JsonSchemaName): number {
  const { $defs, ...schema } = jsonSchema(name);
  const count = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + count(item), 0);
    if (!isObject(value)) return 0;
    const { $comment, $ref, ...rest } = value;
    const followed = typeof $ref === 'string' ? count(at($defs, [$ref.replace('#/$defs/', '')])) : 0;
    const tag = typeof $comment === 'string' && $comment.startsWith('privacy: ') ? 1 : 0;
    return Object.values(rest).reduce<number>((sum, item) => sum + count(item), tag + followed);
  };
  return count(schema);
}
