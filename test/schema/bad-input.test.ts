import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { workedCourses } from '../../src/examples/index.js';
import type { ShapeIssue } from '../../src/index.js';
import { CourseShapeError, parseCourse, safeParseCourse } from '../../src/index.js';
import { unfrozenIn } from '../support/frozen.js';
import { coherentCourse, thawed } from '../support/generate/coherent-course.js';

const head = { schema: 'openipt/course/1', id: 'c1', protocol: 'p', documented: [] };

function held(session: number, data: object = {}) {
  return { id: `e${session}`, type: 'session-held', session, data: { kind: 'treatment', ...data } };
}

function courseOf(...events: readonly unknown[]): unknown {
  return { ...head, events };
}

function eventOf(type: string, data: unknown): unknown {
  return courseOf({ id: 'e1', type, data });
}

/** The faults of an input that must have some. */
function issuesOf(input: unknown): readonly ShapeIssue[] {
  const parsed = safeParseCourse(input);
  if (parsed.ok) throw new Error('It was accepted.');
  expect(parsed.error.length).toBeGreaterThan(0);
  return parsed.error;
}

/** The faults as `code pointer`. */
function faults(input: unknown): readonly string[] {
  return issuesOf(input).map(({ code, pointer }) => `${code} ${pointer}`);
}

function accepted(input: unknown): boolean {
  return safeParseCourse(input).ok;
}

describe('wrong types', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a text', '{}'],
    ['a number', 1],
    ['a function', () => head],
    ['a symbol', Symbol('head')],
  ])('%s instead of a course', (_, input) => {
    expect(issuesOf(input)).toEqual([{ code: 'wrong-type', pointer: '', message: 'Expected an object.' }]);
  });

  test('an object of another kind has none of the keys', () => {
    for (const input of [new Map(), new Date(0), /x/, new Error('x')]) {
      expect(faults(input)).toContain('missing /schema');
    }
  });

  test.each<[string, unknown, string]>([
    ['events that are no list', { ...head, events: {} }, 'wrong-type /events'],
    ['an event that is no object', courseOf(1), 'wrong-type /events/0'],
    ['an event that is null', courseOf(null), 'wrong-type /events/0'],
    ['data that are a list', courseOf({ ...held(1), data: [] }), 'wrong-type /events/0/data'],
    ['a session number as text', courseOf({ ...held(1), session: '1' }), 'wrong-type /events/0/session'],
    ['half a session', courseOf({ ...held(1), session: 1.5 }), 'wrong-type /events/0/session'],
    ['session 0', courseOf(held(0)), 'out-of-range /events/0/session'],
    ['session 10000', courseOf(held(10_000)), 'out-of-range /events/0/session'],
    ['a boxed id', courseOf({ ...held(1), id: Object('e1') }), 'wrong-type /events/0/id'],
    ['a yes as text', courseOf(held(1, { acuteEvent: 'yes' })), 'wrong-type /events/0/data/acuteEvent'],
    ['a null for what is not known', courseOf(held(1, { mood: null })), 'wrong-type /events/0/data/mood'],
    [
      'an undefined for what is not known',
      courseOf({ ...held(1), on: undefined }),
      'wrong-type /events/0/on',
    ],
    [
      'a big integer',
      eventOf('measure-taken', { instrument: 'x', total: 10n }),
      'wrong-type /events/0/data/total',
    ],
    [
      'a word that is not one',
      eventOf('treatment-paused', { reason: 'tired' }),
      'unknown-word /events/0/data/reason',
    ],
    ['a type that is not one', eventOf('session', {}), 'unknown-word /events/0/type'],
    ['a type that every object has', eventOf('constructor', {}), 'unknown-word /events/0/type'],
    [
      'a type that is a list',
      courseOf({ ...held(1), type: ['session-held'] }),
      'unknown-word /events/0/type',
    ],
    ['another version', { ...head, schema: 'openipt/course/2', events: [] }, 'unknown-word /schema'],
    ['an id with a space', { ...head, id: 'a b', events: [] }, 'bad-format /id'],
    ['an id that begins with a sign', { ...head, id: '-a', events: [] }, 'bad-format /id'],
    ['an empty id', { ...head, id: '', events: [] }, 'bad-format /id'],
    ['an id of 65', { ...head, id: 'a'.repeat(65), events: [] }, 'bad-format /id'],
    [
      'a mood outside its scale',
      courseOf(held(1, { mood: { value: 11, min: 0, max: 10 } })),
      'bad-format /events/0/data/mood',
    ],
    [
      'a scale without length',
      courseOf(held(1, { mood: { value: 1, min: 1, max: 1 } })),
      'bad-format /events/0/data/mood',
    ],
    [
      'a range upside down',
      eventOf('contract-agreed', { sessions: { min: 16, max: 12 } }),
      'bad-format /events/0/data/sessions',
    ],
    [
      'an area of nobody',
      courseOf(held(1, { areas: ['grief', 'x-Own'] })),
      'unknown-word /events/0/data/areas/1',
    ],
    [
      'a claim from session 0',
      { ...head, documented: [{ aspect: 'mood', fromSession: 0 }], events: [] },
      'out-of-range /documented/0/fromSession',
    ],
  ])('%s', (_, input, fault) => {
    expect(faults(input)).toEqual([fault]);
  });

  test('a word that is not one, deep in a list or under a key with a hyphen, is pointed at where it stands', () => {
    expect(faults({ ...head, documented: ['risk', 'rsik'], events: [] })).toEqual([
      'unknown-word /documented/1',
    ]);
    const topics = { 'role-change': 'perhaps' };
    expect(faults(eventOf('inventory-recorded', { status: 'begun', topics }))).toEqual([
      'unknown-word /events/0/data/topics/role-change',
    ]);
  });

  test('detail of another area is not allowed', () => {
    expect(faults(eventOf('focus-detailed', { area: 'grief', stage: 'impasse' }))).toEqual([
      'unknown-key /events/0/data/stage',
    ]);
    expect(faults(eventOf('focus-detailed', { area: 'x-own' }))).toEqual([
      'unknown-word /events/0/data/area',
    ]);
  });
});

describe('keys', () => {
  test('each missing one is named', () => {
    expect(faults({})).toEqual([
      'missing /schema',
      'missing /id',
      'missing /protocol',
      'missing /documented',
      'missing /events',
    ]);
    expect(faults(courseOf({ id: 'e1', type: 'session-held' }))).toEqual([
      'missing /events/0/session',
      'missing /events/0/data',
    ]);
    expect(faults(courseOf({}))).toEqual(['missing /events/0/type']);
    const withdrawn = { id: 'e1', type: 'entry-withdrawn', data: { reason: 'other' } };
    expect(faults(courseOf(withdrawn))).toEqual(['missing /events/0/replaces']);
  });

  test.each<[string, unknown, string]>([
    ['around the events', { ...head, events: [], patient: 1 }, '/patient'],
    ['in an event', courseOf({ ...held(1), date: '2025' }), '/events/0/date'],
    ['in the data', courseOf(held(1, { therapist: 1 })), '/events/0/data/therapist'],
    [
      'in a list of the data',
      courseOf(held(1, { incidents: [{}, { who: 1 }] })),
      '/events/0/data/incidents/1/who',
    ],
    [
      'in the writing down',
      courseOf({ ...held(1), recorded: { on: '2025', at: 1 } }),
      '/events/0/recorded/at',
    ],
    [
      'in a claim',
      { ...head, documented: [{ aspect: 'mood', fromSession: 1, to: 2 }], events: [] },
      '/documented/0/to',
    ],
    ['with a capital letter', { ...head, events: [], Anna: 1 }, '/*'],
    ['with a space, a digit, a hyphen', courseOf(held(1, { 'anna b': 1 })), '/events/0/data/*'],
  ])('an unknown one is an error with its path: %s', (_, input, pointer) => {
    expect(faults(input)).toEqual([`unknown-key ${pointer}`]);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    '%s is an unknown key like any other, and nothing is changed by it',
    (key) => {
      const own = (value: unknown): unknown => JSON.parse(`{"${key}":${JSON.stringify(value)}}`);
      const with1 = (base: object): unknown => {
        const copy = { ...base };
        Object.defineProperty(copy, key, { value: { polluted: true }, enumerable: true });
        return copy;
      };
      const shown = key === '__proto__' ? '*' : key;
      expect(faults(with1({ ...head, events: [] }))).toEqual([`unknown-key /${shown}`]);
      expect(faults(courseOf(with1(held(1))))).toEqual([`unknown-key /events/0/${shown}`]);
      expect(faults(eventOf('treatment-resumed', own({ stabilised: true })))).toEqual([
        `unknown-key /events/0/data/${shown}`,
      ]);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      expect(Reflect.get(Object.prototype, 'stabilised')).toBeUndefined();
    },
  );

  test('what is only inherited or is no text is not a key of the input', () => {
    const symbol = { ...head, events: [], [Symbol('secret')]: 1 };
    expect(accepted(symbol)).toBe(true);
    expect(Object.getOwnPropertySymbols(parseCourse(symbol))).toEqual([]);
  });
});

describe('dates', () => {
  const dated = (on: unknown) => courseOf({ ...held(1), on });

  test.each(['2024', '2024-02', '2024-02-29', '2000-02-29', '0000-01-01', '9999-12-31', '2024-04-30'])(
    '%s is one',
    (on) => {
      expect(accepted(dated(on))).toBe(true);
    },
  );

  test.each<unknown>([
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-13-01',
    '2024-00-01',
    '2024-13',
    '2024-04-31',
    '2024-01-00',
    '2024-01-32',
    '24-01-01',
    '2024-1-1',
    '20240101',
    '2024-01-01T00:00:00Z',
    ' 2024-01-01',
    '2024-01-01\n',
    '٢٠٢٤',
    '+2024',
    '-2024',
    '',
    'yesterday',
  ])('%j is none', (on) => {
    expect(faults(dated(on))).toEqual(['bad-format /events/0/on']);
  });

  test('a date must be a text', () => {
    for (const on of [2024, new Date(0), null])
      expect(faults(dated(on))).toEqual(['wrong-type /events/0/on']);
  });

  test('every date of the schema is held to it', () => {
    const no = '2023-02-29';
    expect(
      faults(eventOf('condition-recorded', { condition: 'ptsd', status: 'active', onset: no })),
    ).toHaveLength(1);
    expect(faults(eventOf('timeline-event-added', { kind: 'death', happened: no }))).toHaveLength(1);
    expect(faults(eventOf('person-described', { person: 'p', diedOn: no }))).toHaveLength(1);
    expect(faults(eventOf('contract-agreed', { reviewOn: no }))).toHaveLength(1);
    expect(faults(eventOf('focus-detailed', { area: 'role-transition', changedOn: no }))).toHaveLength(1);
    expect(faults(eventOf('waiver-granted', { rule: 'x', reason: 'other', until: no }))).toHaveLength(1);
    expect(faults(courseOf({ ...held(1), recorded: { on: no } }))).toHaveLength(1);
  });
});

describe('numbers', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '%d is not a score',
    (total) => {
      expect(faults(eventOf('measure-taken', { instrument: 'x', total }))).toEqual([
        'wrong-type /events/0/data/total',
      ]);
      const mood = { value: total, min: 0, max: 10 };
      expect(faults(courseOf(held(1, { mood })))).toContain('wrong-type /events/0/data/mood/value');
      expect(faults(courseOf({ ...held(1), session: total }))).toEqual(['wrong-type /events/0/session']);
    },
  );

  test('a score may be any other number: its range is a rule’s business', () => {
    for (const total of [-1, 0, -0, 0.5, 1e6, -1e6, Number.MIN_VALUE]) {
      expect(accepted(eventOf('measure-taken', { instrument: 'x', total }))).toBe(true);
    }
  });
});

describe('what a shape does not ask', () => {
  test('duplicate ids and dangling references are for the replay', () => {
    expect(accepted(courseOf(held(1), held(1)))).toBe(true);
    expect(accepted(courseOf({ ...held(1), replaces: 'nothing' }))).toBe(true);
  });

  test('an event list may be empty, and a record may claim nothing', () => {
    expect(accepted(courseOf())).toBe(true);
  });
});

describe('sizes', () => {
  test('5,000 events are read, 5,001 and 10,000 are too many', () => {
    const events = Array.from({ length: 10_000 }, (_, index) => ({ ...held(1), id: `e${index}` }));
    expect(accepted(courseOf(...events.slice(0, 5000)))).toBe(true);
    expect(faults(courseOf(...events.slice(0, 5001)))).toEqual(['too-many /events']);
    expect(faults({ ...head, events })).toEqual(['too-many /events']);
  });

  test('a text of 10,000 is read, one of 10,001 and one of 5 MB are too many', () => {
    expect(accepted(courseOf(held(1, { note: 'a'.repeat(10_000) })))).toBe(true);
    expect(faults(courseOf(held(1, { note: 'a'.repeat(10_001) })))).toEqual(['too-many /events/0/data/note']);
    expect(faults(courseOf(held(1, { note: 'a'.repeat(5e6) })))).toEqual(['too-many /events/0/data/note']);
  });

  test('5 MB where an id, a date, a word, an area or a type belongs', () => {
    const long = 'a'.repeat(5e6);
    expect(faults({ ...head, id: long, events: [] })).toEqual(['bad-format /id']);
    expect(faults(courseOf({ ...held(1), on: '2'.repeat(5e6) }))).toEqual(['bad-format /events/0/on']);
    expect(faults(courseOf(held(1, { kind: long })))).toEqual(['unknown-word /events/0/data/kind']);
    expect(faults(courseOf(held(1, { areas: [`x-${long}`] })))).toEqual([
      'unknown-word /events/0/data/areas/0',
    ]);
    expect(faults(eventOf(long, {}))).toEqual(['unknown-word /events/0/type']);
  });

  test('lists of 200 are read, longer ones are too many, however wrong what they hold', () => {
    const techniques = (length: number, technique: string) =>
      courseOf(held(1, { techniques: Array.from({ length }, () => ({ technique })) }));
    expect(accepted(techniques(200, 'other'))).toBe(true);
    expect(faults(techniques(201, 'other'))).toEqual(['too-many /events/0/data/techniques']);
    expect(issuesOf(techniques(200_000, 'nothing of the kind')).length).toBeLessThanOrEqual(100);
  });

  test('at most 100 faults are told, however many there are', () => {
    expect(issuesOf(courseOf(...Array.from({ length: 5000 }, () => 1)))).toHaveLength(100);
    const keys = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`k${index}`, 1]));
    expect(issuesOf(courseOf(held(1, keys)))).toHaveLength(100);
    expect(issuesOf({ ...head, ...keys, events: [] })).toHaveLength(100);
  });

  test('depth is no danger: what is nested 200,000 deep is of the wrong type', () => {
    let list: unknown = 'deep';
    let object: unknown = 'deep';
    for (let depth = 0; depth < 200_000; depth += 1) {
      list = [list];
      object = { value: object };
    }
    expect(faults(list)).toEqual(['wrong-type ']);
    expect(faults(courseOf(held(1, { note: list })))).toEqual(['wrong-type /events/0/data/note']);
    expect(faults(courseOf(held(1, { mood: object })))).toContain('wrong-type /events/0/data/mood/value');
  });
});

describe('the first reading and the hundredth', () => {
  test('say the same of any input', { timeout: 60_000 }, async () => {
    // Every case is read by a fresh copy of the library, and by one that has read many before.
    vi.resetModules();
    const warm = await import('../../src/schema/parse-course.js');
    for (let n = 0; n < 100; n += 1) warm.safeParseCourse(courseOf(held(1)));
    const courses = fc.sample(coherentCourse({ min: 10 }), { numRuns: 30, seed: 3 });
    const odd = (course: unknown, seed: number) => {
      const paths = pathsIn(course);
      const path = paths[(seed * 7919) % paths.length] ?? [];
      const values = [null, 'Kanarie', -1, [], {}, '2023-02-29', undefined];
      return seed % 5 === 0
        ? withValue(course, [...path.filter((key) => typeof key === 'string'), 'Kanarie'], 1)
        : withValue(course, path, values[seed % values.length]);
    };
    const inputs = [...courses, ...courses.map((course, index) => odd(course, index + 1)), null, [], {}];
    for (const input of inputs) {
      vi.resetModules();
      const cold = await import('../../src/schema/parse-course.js');
      expect(JSON.stringify(warm.safeParseCourse(input))).toBe(JSON.stringify(cold.safeParseCourse(input)));
    }
  });
});

describe('odd objects', () => {
  test('a list with holes has events missing', () => {
    const events: unknown[] = [held(1)];
    events[2] = held(3);
    expect(faults({ ...head, events })).toEqual(['missing /events/1']);
    expect(issuesOf({ ...head, events: new Array(4000) })).toHaveLength(100);
  });

  test('objects without a prototype are read like others', () => {
    const bare = (value: object): unknown => Object.assign(Object.create(null), value);
    const course = bare({ ...head, events: [bare({ ...held(1), data: bare({ kind: 'treatment' }) })] });
    expect(parseCourse(course)).toEqual(parseCourse(courseOf(held(1))));
  });

  test('an object that holds itself ends in an error', () => {
    const events: unknown[] = [];
    events.push({ ...held(1), data: events });
    expect(faults({ ...head, events })).toEqual(['wrong-type /events/0/data']);
  });

  test('what a getter or a proxy of the host throws comes through: it is the host’s own error, and no fault of shape', () => {
    const own = new Error('of the host');
    const thrown = () => {
      throw own;
    };
    const getter = Object.defineProperty({ ...head }, 'events', { get: thrown, enumerable: true });
    expect(() => safeParseCourse(getter)).toThrow(own);
    expect(() => safeParseCourse(new Proxy({}, { get: thrown }))).toThrow(own);
  });

  test('a getter that gives a value is read once and for all', () => {
    let asked = 0;
    const course = Object.defineProperty({ ...head }, 'events', {
      get: () => {
        asked += 1;
        return [held(1)];
      },
      enumerable: true,
    });
    expect(parseCourse(course).events).toHaveLength(1);
    expect(asked).toBe(1);
  });

  test('the input is left as it was, and the result is a frozen copy of its own', () => {
    fc.assert(
      fc.property(coherentCourse({ min: 1 }), (frozen) => {
        const input = thawed(frozen);
        const before = JSON.stringify(input);
        const course = parseCourse(input);
        expect(JSON.stringify(input)).toBe(before);
        expect(unfrozenIn(input, '', (object) => !Object.isFrozen(object))).toEqual([]);
        expect(unfrozenIn(course)).toEqual([]);
        expect(JSON.stringify(parseCourse(course))).toBe(JSON.stringify(course));
      }),
      { numRuns: 50 },
    );
  });
});

describe('no value is echoed', () => {
  const trace = /anar/i;
  // Values that fit nowhere, each in its own way; the last two are legal ids and may be accepted.
  const canaries: readonly unknown[] = [
    'Kanarie Vogel, born 1980',
    'kanarie@example.org',
    '\u0000Kanarie\u202e',
    ['Kanarie'],
    { kanarie1: 'Kanarie' },
    { Kanarie: 1 },
    31_415_926_535,
    'Kanarie',
    'x-Kanarie',
  ];
  const keys = [
    'Kanarie',
    'kanarie1',
    'kanarie vogel',
    'kanarie-vogel',
    'kanarie@example.org',
    'КАНАР Kanarie',
  ];

  /** Every kind of event, with as many of its fields as the examples and a sample of generated courses show. */
  const events = [
    ...workedCourses.flatMap(({ course }) => course.events),
    ...fc.sample(coherentCourse({ min: 20 }), { numRuns: 150, seed: 11 }).flatMap((course) => course.events),
  ];

  const seen = new Set<string>();
  const places = events.flatMap((event) =>
    pathsIn(event).flatMap((path) => {
      const kind = `${event.type} ${'area' in event.data ? event.data.area : ''} ${path.map((key) => (typeof key === 'number' ? '#' : key)).join('/')}`;
      if (seen.has(kind)) return [];
      seen.add(kind);
      return [{ event, path }];
    }),
  );

  function told(input: unknown): string {
    const parsed = safeParseCourse(input);
    if (parsed.ok) return '';
    return JSON.stringify(parsed.error) + new CourseShapeError(parsed.error).message;
  }

  test('the sweep covers every type of event and some hundreds of places', () => {
    expect(new Set(places.map(({ event }) => event.type)).size).toBe(34);
    expect(places.length).toBeGreaterThan(300);
  });

  test('in the place of any value', () => {
    for (const { event, path } of places) {
      for (const canary of canaries) {
        const message = told(courseOf(withValue(event, path, canary)));
        if (trace.test(message) || message.includes('31415926535')) {
          expect.fail(`Echoed at ${event.type} /${path.join('/')}: ${message}`);
        }
      }
    }
  });

  test('as a key, anywhere', () => {
    const objects = places.filter(({ event, path }) => {
      const value = valueAt(event, path);
      return isObject(value) && !Array.isArray(value);
    });
    expect(objects.length).toBeGreaterThan(40);
    for (const { event, path } of objects) {
      for (const key of keys) {
        const message = told(courseOf(withValue(event, [...path, key], 1)));
        expect(message).not.toMatch(trace);
        expect(message).toContain('unknown-key');
      }
    }
  });

  test('around the events', () => {
    const course = { ...head, documented: ['risk', { aspect: 'mood', fromSession: 1 }], events: [] };
    for (const path of [[], ...pathsIn(course)]) {
      for (const canary of canaries) expect(told(withValue(course, path, canary))).not.toMatch(trace);
      for (const key of keys) expect(told(withValue(course, [...path, key], 'Kanarie'))).not.toMatch(trace);
    }
  });
});

type Path = readonly (string | number)[];

/** The places of everything inside a value, lists and objects included. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  const own = path.length === 0 ? [] : [path];
  if (Array.isArray(value)) {
    return [...own, ...value.flatMap((item: unknown, index) => pathsIn(item, [...path, index]))];
  }
  if (!isObject(value)) return own;
  return [...own, ...Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]))];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner: unknown, key) => (isObject(inner) ? Reflect.get(inner, key) : undefined), value);
}

/** A copy with another value at a place. */
function withValue(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (!isObject(value)) return value;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  Reflect.set(copy, key, withValue(Reflect.get(copy, key), rest, replacement));
  return copy;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
