import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InstrumentFaultCode, OwnInstrument } from '../../src/measures/index.js';
import {
  bandOf,
  defineInstrument,
  hasResponse,
  instrumentIds,
  instruments,
  isCase,
  isRemission,
} from '../../src/measures/index.js';

const founded = { source: 'our manual, page 12', grounding: 'general' } as const;

const least: OwnInstrument = {
  id: 'own-scale',
  name: 'Own scale',
  range: { value: { min: 0, max: 40 }, ...founded },
  higherIs: 'worse',
  scoring: 'sum',
};

type Bands = NonNullable<OwnInstrument['bands']>;
type Row = readonly [id: string, min: number, max: number];

const bands = (...of: readonly Row[]): Bands => [
  { id: 'ours', label: 'ours', ...founded, bands: of.map(([id, min, max]) => ({ id, min, max })) },
];

const full: OwnInstrument = {
  ...least,
  title: 'A scale of our own',
  caseness: [{ value: 15, ...founded, population: 'students' }],
  remission: { value: 6, ...founded, note: 'by consensus' },
  remissionAlternatives: [{ value: 8, ...founded }],
  response: { value: 0.5, ...founded },
  reliableChange: { value: 7.2, ...founded },
  minimalChange: [
    { value: { absolute: 4 }, ...founded },
    { value: { share: 0.2, direction: 'better' }, ...founded },
  ],
  riskItem: { value: { item: 9, positiveFrom: 1, max: 3 }, ...founded },
  population: { value: { ages: { min: 16, max: 25 }, perinatal: false }, ...founded },
  bands: bands(['calm', 0, 14], ['troubled', 15, 40]),
  licence: { value: 'Ours.', ...founded },
};

/** The codes and places of what is wrong. */
function faultsOf(input: OwnInstrument): readonly string[] {
  const defined = defineInstrument(input);
  return defined.ok ? [] : defined.error.map(({ code, pointer }) => `${code} ${pointer}`);
}

/** What came from a file, say, and claims to be an instrument. */
function asRead(value: unknown): readonly string[] {
  return faultsOf(JSON.parse(JSON.stringify(value)));
}

describe('an instrument of your own', () => {
  test('needs an id, a name, a range, a direction and a way of scoring', () => {
    expect(faultsOf(least)).toEqual([]);
    expect(asRead({})).toEqual(
      ['id', 'name', 'range', 'higherIs', 'scoring'].map((field) => `missing /${field}`),
    );
  });

  test('may have fields that are left out as JavaScript does it', () => {
    const { range, ...rest } = least;
    const left = Object.fromEntries(Object.keys(full).map((name) => [name, undefined]));
    expect(faultsOf({ ...left, ...rest, range })).toEqual([]);
    expect(faultsOf({ range, ...left, ...rest })).toEqual(['missing /range']);
  });

  test('may state all that ours state', () => {
    expect(faultsOf(full)).toEqual([]);
  });

  test('is a frozen copy', () => {
    const defined = defineInstrument(full);
    expect(defined).toEqual({ ok: true, value: full });
    if (defined.ok) {
      expect(defined.value).not.toBe(full);
      expect(Object.isFrozen(defined.value.range.value)).toBe(true);
    }
  });

  test('is handed to the functions like one of ours', () => {
    const defined = defineInstrument(full);
    if (!defined.ok) throw new Error('It is refused.');
    expect(bandOf(defined.value, 15)).toMatchObject({ value: { id: 'troubled' } });
    expect(hasResponse(defined.value, 30, 15)).toEqual({ ok: true, value: true });
    expect(isRemission(defined.value, 7)).toEqual({ ok: true, value: false });
    expect(isCase(defined.value, 15, 'students')).toEqual({ ok: true, value: true });
  });
});

describe('its id', () => {
  test.each([...instrumentIds, 'session-mood'])('%s is taken', (id) => {
    expect(faultsOf({ ...least, id })).toEqual(['taken-id /id']);
  });

  test.each(['', ' ', 'own scale', '-own', 'x'.repeat(65)])('is not “%s”: no record could name it', (id) => {
    expect(faultsOf({ ...least, id })).toEqual(['unexpected /id']);
  });
});

describe('its fields', () => {
  test.each<[InstrumentFaultCode, string, unknown]>([
    ['unexpected', '', []],
    ['unexpected', '', 'phq-9'],
    ['unexpected', '', null],
    ['unexpected', '/name', { ...least, name: ' ' }],
    ['unexpected', '/higherIs', { ...least, higherIs: 'up' }],
    ['missing', '/higherIs', { ...least, higherIs: undefined }],
    ['unexpected', '/scoring', { ...least, scoring: 'median' }],
    ['unexpected', '/range', { ...least, range: [0, 40] }],
    ['missing', '/range/value/max', { ...least, range: { value: { min: 0 }, ...founded } }],
    ['unexpected', '/range/value/max', { ...least, range: { value: { min: 0, max: '40' }, ...founded } }],
    ['unexpected', '/range/value/max', { ...least, range: { value: { min: 0, max: 1e7 }, ...founded } }],
    ['missing', '/remission/source', { ...least, remission: { value: 6, grounding: 'general' } }],
    [
      'unexpected',
      '/remission/source',
      { ...least, remission: { value: 6, source: '', grounding: 'general' } },
    ],
    [
      'unexpected',
      '/remission/grounding',
      { ...least, remission: { value: 6, source: 'x', grounding: 'sure' } },
    ],
    ['unexpected', '/caseness', { ...least, caseness: { value: 15, ...founded } }],
    ['unexpected', '/caseness/0/value', { ...least, caseness: [{ value: null, ...founded }] }],
    ['unknown-field', '/remision', { ...least, remision: { value: 6, ...founded } }],
    ['unknown-field', '/*', { ...least, 'Jane Doe': 6 }],
    [
      'unknown-field',
      '/range/value/step',
      { ...least, range: { value: { min: 0, max: 4, step: 1 }, ...founded } },
    ],
    ['unexpected', '/response/value', { ...least, response: { value: 0, ...founded } }],
    ['unexpected', '/response/value', { ...least, response: { value: 50, ...founded } }],
    ['unexpected', '/reliableChange/value', { ...least, reliableChange: { value: 0, ...founded } }],
    ['unexpected', '/reliableChange/value', { ...least, reliableChange: { value: -6, ...founded } }],
    ['missing', '/minimalChange/0/value/absolute', { ...least, minimalChange: [{ value: {}, ...founded }] }],
    [
      'unexpected',
      '/minimalChange/0/value/share',
      { ...least, minimalChange: [{ value: { share: 17.5 }, ...founded }] },
    ],
    [
      'unknown-field',
      '/minimalChange/0/value/absolute',
      { ...least, minimalChange: [{ value: { share: 0.2, absolute: 5 }, ...founded }] },
    ],
    [
      'unexpected',
      '/riskItem/value/item',
      { ...least, riskItem: { value: { item: 0, positiveFrom: 1, max: 3 }, ...founded } },
    ],
    [
      'unexpected',
      '/riskItem/value/positiveFrom',
      { ...least, riskItem: { value: { item: 9, positiveFrom: 0, max: 3 }, ...founded } },
    ],
    [
      'unexpected',
      '/population/value/perinatal',
      { ...least, population: { value: { perinatal: 'yes' }, ...founded } },
    ],
    ['missing', '/bands/0/label', { ...least, bands: [{ id: 'a', ...founded, bands: [] }] }],
    [
      'unexpected',
      '/bands/0/bands/0/max',
      { ...least, bands: [{ id: 'a', label: 'a', ...founded, bands: [{ id: 'x', min: 0, max: '9' }] }] },
    ],
    ['unexpected', '/licence/value', { ...least, licence: { value: '', ...founded } }],
  ])('%s at “%s”', (code, pointer, input) => {
    expect(asRead(input)).toEqual([`${code} ${pointer}`]);
  });

  test('are all looked at, and no message repeats what they hold', () => {
    const defined = defineInstrument(
      JSON.parse('{"id":"Jane Doe","name":7,"range":null,"higherIs":"Jane","scoring":"sum"}'),
    );
    expect(defined.ok ? [] : defined.error.map(({ pointer }) => pointer)).toEqual([
      '/id',
      '/name',
      '/range',
      '/higherIs',
    ]);
    expect(JSON.stringify(defined)).not.toContain('Jane');
  });

  test('say what was expected', () => {
    const defined = defineInstrument({ ...least, response: { value: 50, ...founded } });
    expect(defined.ok ? '' : defined.error[0]?.message).toBe('Expected a share above 0 and up to 1.');
  });
});

describe('its numbers', () => {
  const ranged = (min: number, max: number): OwnInstrument => ({
    ...full,
    range: { value: { min, max }, ...founded },
  });

  test.each([
    ['a range that is turned', ranged(40, 0), ['range-order /range/value']],
    ['a range of one total', ranged(5, 5), ['range-order /range/value']],
    [
      'ages that are turned',
      { ...least, population: { value: { ages: { min: 25, max: 16 } }, ...founded } },
      ['range-order /population/value/ages'],
    ],
    [
      'a case outside the range',
      { ...least, caseness: [{ value: 41, ...founded }] },
      ['out-of-range /caseness/0/value'],
    ],
    [
      'remission outside the range',
      { ...least, remission: { value: -1, ...founded } },
      ['out-of-range /remission/value'],
    ],
    [
      'another remission outside the range',
      {
        ...least,
        remissionAlternatives: [
          { value: 4, ...founded },
          { value: 41, ...founded },
        ],
      },
      ['out-of-range /remissionAlternatives/1/value'],
    ],
    [
      'a reliable change wider than the range',
      { ...least, reliableChange: { value: 41, ...founded } },
      ['out-of-range /reliableChange/value'],
    ],
    [
      'a smallest change wider than the range',
      { ...least, minimalChange: [{ value: { absolute: 41 }, ...founded }] },
      ['out-of-range /minimalChange/0/value/absolute'],
    ],
    [
      'a risk item that can never be positive',
      { ...least, riskItem: { value: { item: 9, positiveFrom: 4, max: 3 }, ...founded } },
      ['out-of-range /riskItem/value/positiveFrom'],
    ],
    [
      'remission that is a case',
      { ...full, remission: { value: 15, ...founded } },
      ['remission-is-case /remission/value'],
    ],
    [
      'remission that is a case, where higher is better',
      {
        ...least,
        higherIs: 'better',
        caseness: [{ value: 15, ...founded }],
        remission: { value: 15, ...founded },
      },
      ['remission-is-case /remission/value'],
    ],
  ] satisfies readonly (readonly [string, OwnInstrument, readonly string[]])[])(
    '%s',
    (_, input, expected) => {
      expect(faultsOf(input)).toEqual(expected);
    },
  );

  test('next to the fault are fine', () => {
    expect(faultsOf({ ...full, remission: { value: 14, ...founded } })).toEqual([]);
    expect(faultsOf({ ...least, reliableChange: { value: 40, ...founded } })).toEqual([]);
    expect(
      faultsOf({ ...least, caseness: [{ value: 40, ...founded }], remission: { value: 0, ...founded } }),
    ).toEqual([]);
  });
});

describe('its bands', () => {
  const banded = (...of: readonly Row[]) => faultsOf({ ...least, bands: bands(...of) });

  test.each([
    ['are complete', banded(['a', 0, 9], ['b', 10, 40]), []],
    ['begin above the range', banded(['a', 1, 40]), ['gap /bands/0/bands/0']],
    ['end below the range', banded(['a', 0, 9], ['b', 10, 39]), ['gap /bands/0/bands/1']],
    ['leave out 10', banded(['a', 0, 9], ['b', 11, 40]), ['gap /bands/0/bands/1']],
    ['have 10 twice', banded(['a', 0, 10], ['b', 10, 40]), ['overlap /bands/0/bands/1']],
    [
      'are not in order',
      banded(['b', 10, 40], ['a', 0, 9]),
      ['gap /bands/0/bands/0', 'overlap /bands/0/bands/1', 'gap /bands/0/bands/1'],
    ],
    ['reach below the range', banded(['a', -1, 40]), ['out-of-range /bands/0/bands/0']],
    ['reach above the range', banded(['a', 0, 9], ['b', 10, 41]), ['out-of-range /bands/0/bands/1']],
    [
      'are turned',
      banded(['a', 0, 9], ['b', 40, 10]),
      ['range-order /bands/0/bands/1', 'gap /bands/0/bands/1', 'gap /bands/0/bands/1'],
    ],
    ['are none', banded(), ['gap /bands/0/bands']],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('of a mean share their ends', () => {
    const mean: OwnInstrument = {
      ...least,
      scoring: 'mean',
      range: { value: { min: 0, max: 4 }, ...founded },
    };
    expect(faultsOf({ ...mean, bands: bands(['a', 0, 1.5], ['b', 1.5, 4]) })).toEqual([]);
    expect(faultsOf({ ...mean, bands: bands(['a', 0, 1.5], ['b', 1.6, 4]) })).toEqual([
      'gap /bands/0/bands/1',
    ]);
    expect(faultsOf({ ...mean, bands: bands(['a', 0, 1.5], ['b', 1.4, 4]) })).toEqual([
      'overlap /bands/0/bands/1',
    ]);
  });

  test('by two schemes of one id cannot be told apart', () => {
    const [one] = bands(['a', 0, 40]);
    if (one === undefined) throw new Error('There is no scheme.');
    expect(faultsOf({ ...least, bands: [one, one] })).toEqual(['repeated-id /bands/1/id']);
    expect(faultsOf({ ...least, bands: [one, { ...one, id: 'other' }] })).toEqual([]);
  });
});

describe('our own instruments', () => {
  test('pass the same check under another id, but for the overlap that is printed', () => {
    const faults = instruments.flatMap((one) =>
      faultsOf({ ...one, id: `own-${one.id}` }).map((fault) => `${one.id} ${fault}`),
    );
    expect(faults).toEqual(['epds overlap /bands/1/bands/3']);
  });
});

describe('whatever is handed over', () => {
  test('it is refused with places, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const defined = defineInstrument(input as OwnInstrument);
        expect(defined.ok).toBe(false);
        if (!defined.ok) expect(defined.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('a definition with one field replaced by anything is refused with places, or can be used', () => {
    const field = fc.constantFrom(...Object.keys(full));
    fc.assert(
      fc.property(field, fc.anything(), fc.double(), (name, value, total) => {
        const defined = defineInstrument({ ...full, [name]: value });
        if (!defined.ok)
          for (const { pointer } of defined.error) expect(pointer).toMatch(/^(\/[A-Za-z0-9*]+)*$/);
        else expect(() => [bandOf(defined.value, total), isCase(defined.value, total)]).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
