import { describe, expect, test } from 'vitest';
import type { FidelityInstrument, FidelityInstrumentFaultCode } from '../../src/fidelity/index.js';
import { defineFidelityInstrument, exampleFidelityInstrument } from '../../src/fidelity/index.js';
import { leastOf, own } from './some-ratings.js';

function faultsOf(input: FidelityInstrument): readonly string[] {
  const defined = defineFidelityInstrument(input);
  return defined.ok ? [] : defined.error.map(({ code, pointer }) => `${code} ${pointer}`);
}

/** What came from a file, say, and claims to be an instrument. */
const asRead = (value: unknown): readonly string[] => faultsOf(JSON.parse(JSON.stringify(value)));

const founded = { source: 'our manual', grounding: 'house' } as const;
const item = { id: 'x', label: 'X', class: 'essential' } as const;

describe('an instrument for raters', () => {
  test('needs to say what it is, who rates, on what scale, which items, and how many must be scored', () => {
    expect(faultsOf(leastOf(own))).toEqual([]);
    const fields = ['id', 'version', 'name', 'source', 'rates', 'roles', 'scale', 'items', 'present'];
    expect(asRead({})).toEqual(fields.map((field) => `missing /${field}`));
  });

  test('may have subscales, thresholds and a subscale that should be the highest', () => {
    expect(faultsOf(own)).toEqual([]);
  });

  test('is a frozen copy', () => {
    const defined = defineFidelityInstrument(own);
    expect(defined).toEqual({ ok: true, value: own });
    if (defined.ok) {
      expect(defined.value).not.toBe(own);
      expect(Object.isFrozen(defined.value.items[0])).toBe(true);
    }
  });

  test('of the library is sound, invented, and says so', () => {
    expect(faultsOf(exampleFidelityInstrument)).toEqual([]);
    expect(exampleFidelityInstrument.source).toMatch(/invented/i);
    expect(Object.isFrozen(exampleFidelityInstrument.items[0])).toBe(true);
  });

  test('of competence needs no classes, and has no use for thresholds of adherence', () => {
    const items = own.items.map(({ id, label }) => ({ id, label }));
    const competence = { ...leastOf(own), rates: 'competence', items } as const;
    expect(faultsOf(competence)).toEqual([]);
    expect(faultsOf({ ...competence, thresholds: { adherent: { value: 2, ...founded } } })).toEqual([
      'idle /thresholds/adherent',
    ]);
  });
});

describe('is refused', () => {
  test.each<[FidelityInstrumentFaultCode, string, unknown]>([
    ['unexpected', '', []],
    ['unexpected', '/id', { ...own, id: 'our scale' }],
    ['unexpected', '/rates', { ...own, rates: 'quality' }],
    ['unexpected', '/roles', { ...own, roles: [] }],
    ['unexpected', '/roles/0', { ...own, roles: ['patient'] }],
    ['unexpected', '/items', { ...own, items: [] }],
    ['unexpected', '/items/0/class', { ...own, items: [{ ...item, class: 'unique' }] }],
    ['unexpected', '/present/value', { ...own, present: { value: 0, ...founded } }],
    ['missing', '/present/source', { ...own, present: { value: 1, grounding: 'house' } }],
    ['unexpected', '/scale/step', { ...own, scale: { min: 0, max: 4, step: 0 } }],
    ['unknown-field', '/weights', { ...own, weights: [1] }],
    ['unknown-field', '/items/0/weight', { ...own, items: [{ ...item, weight: 2 }] }],
    ['missing', '/thresholds/adherent/source', { ...own, thresholds: { adherent: { value: 2 } } }],
  ])('with %s at “%s”', (code, pointer, input) => {
    expect(asRead(input)).toContain(`${code} ${pointer}`);
  });

  const thresholds = (some: FidelityInstrument['thresholds']) => ({ ...own, thresholds: some ?? {} });
  const subscale = (items: readonly string[], id = 'ours') => ({
    ...leastOf(own),
    subscales: [{ id, label: 'Ours', items }],
  });
  test.each<[string, readonly string[], FidelityInstrument]>([
    ['a scale upside down', ['range-order /scale'], { ...own, scale: { min: 4, max: 0 } }],
    ['a maximum between steps', ['off-step /scale/max'], { ...own, scale: { min: 0, max: 4, step: 3 } }],
    [
      'anchors off the scale, off its steps, or twice at one score',
      [
        'out-of-range /scale/anchors/0/score',
        'off-step /scale/anchors/1/score',
        'repeated-id /scale/anchors/3/score',
      ],
      {
        ...own,
        scale: { min: 0, max: 4, step: 1, anchors: [5, 1.5, 2, 2].map((score) => ({ score, label: 'x' })) },
      },
    ],
    ['a role twice', ['repeated-id /roles/1'], { ...own, roles: ['observer', 'observer'] }],
    [
      'an item twice',
      ['repeated-id /items/1/id'],
      { ...leastOf(own), items: [item, { ...item, label: 'Y' }] },
    ],
    [
      'an item of adherence without a class',
      ['missing /items/0/class'],
      { ...leastOf(own), items: [{ id: 'x', label: 'X' }] },
    ],
    [
      'a subscale twice',
      ['repeated-id /subscales/3/id'],
      { ...own, subscales: [...(own.subscales ?? []), { id: 'ours', label: 'Again', items: ['d'] }] },
    ],
    ['a subscale of an unknown item', ['unknown-item /subscales/0/items/1'], subscale(['a', 'z'])],
    ['a subscale with an item twice', ['repeated-id /subscales/0/items/1'], subscale(['a', 'a'])],
    ['a mean of proscribed items and others', ['mixed-classes /subscales/0/items'], subscale(['a', 'p'])],
    [
      'thresholds off the scale',
      ['out-of-range /thresholds/adherent/value', 'out-of-range /thresholds/occurred/value'],
      thresholds({ adherent: { value: 5, ...founded }, occurred: { value: -1, ...founded } }),
    ],
    [
      'thresholds of unknown or the same subscales',
      [
        'unknown-subscale /thresholds/subscales/0/subscale',
        'out-of-range /thresholds/subscales/1/value',
        'repeated-id /thresholds/subscales/2/subscale',
      ],
      thresholds({
        subscales: [
          { subscale: 'z', value: 2, ...founded },
          { subscale: 'ours', value: 9, ...founded },
          { subscale: 'ours', value: 2.5, ...founded },
        ],
      }),
    ],
    [
      'a comparison with unknown subscales or itself',
      ['unknown-subscale /differentiation/others/0', 'repeated-id /differentiation/others/1'],
      { ...own, differentiation: { own: 'ours', others: ['z', 'ours'] } },
    ],
    [
      'a comparison of an unknown subscale',
      ['unknown-subscale /differentiation/own'],
      { ...own, differentiation: { own: 'z', others: ['ours'] } },
    ],
  ])('for %s', (_, faults, input) => {
    expect(faultsOf(input)).toEqual(faults);
  });

  test('with no word of the definition in the message', () => {
    const defined = defineFidelityInstrument({ ...own, id: 'Canary Smith', items: [item, item] });
    expect(JSON.stringify(defined)).not.toContain('Canary');
  });
});

test('steps need not be whole', () => {
  const scale = { min: 0, max: 0.3, step: 0.1, anchors: [{ score: 0.2, label: 'x' }] };
  expect(faultsOf({ ...leastOf(own), scale })).toEqual([]);
});
