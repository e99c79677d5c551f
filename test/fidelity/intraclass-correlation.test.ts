import { describe, expect, test } from 'vitest';
import { intraclassCorrelation, intraclassForms } from '../../src/fidelity/index.js';

/** Shrout & Fleiss 1979, table 2: six targets, four judges. */
const table = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe('intraclass correlation', () => {
  // The intervals were computed apart from this code, from the formulas and an F distribution of another library.
  test.each([
    ['1,1', 0.1657, -0.1329, 0.7226, 'f-exact'],
    ['2,1', 0.2898, 0.0188, 0.7611, 'f-approximate'],
    ['3,1', 0.7148, 0.3425, 0.9459, 'f-exact'],
    ['1,k', 0.4428, -0.8844, 0.9124, 'f-exact'],
    ['2,k', 0.6201, 0.0711, 0.9272, 'f-approximate'],
    ['3,k', 0.9093, 0.6757, 0.9859, 'f-exact'],
  ] as const)('%s matches the worked example', (form, value, low, high, method) => {
    const icc = intraclassCorrelation(table, { form });
    expect(icc.value).toBeCloseTo(value, 4);
    expect(icc.interval?.low).toBeCloseTo(low, 4);
    expect(icc.interval?.high).toBeCloseTo(high, 4);
    expect(icc).toMatchObject({ form, units: 6, raters: 4, ratings: 24, ratingsPerUnit: 4 });
    expect(icc.interval).toMatchObject({ level: 0.95, method });
  });

  test('two-way forms leave out units with a gap; one-way forms take what two rated', () => {
    const more = [...table, [5, null, 4, 4], [3]];
    for (const form of ['2,1', '3,1', '2,k', '3,k'] as const) {
      expect(intraclassCorrelation(more, { form })).toEqual({
        ...intraclassCorrelation(table, { form }),
        unitsLeftOut: 2,
      });
    }
    const oneWay = intraclassCorrelation(more, { form: '1,1' });
    expect(oneWay).toMatchObject({ units: 7, unitsLeftOut: 1, ratings: 27 });
    expect(oneWay.ratingsPerUnit).toBeGreaterThan(3);
    expect(oneWay.ratingsPerUnit).toBeLessThan(4);
    expect(oneWay.interval?.method).toBe('f-approximate');
  });

  test('of agreement suffers from raters who differ in level; of consistency does not', () => {
    const shifted = [1, 4, 6, 9].map((score) => [score, score + 3]);
    expect(intraclassCorrelation(shifted, { form: '3,1' })).toMatchObject({
      value: 1,
      interval: null,
      reasonNoInterval: 'no-error',
    });
    const agreement = intraclassCorrelation(shifted, { form: '2,1' });
    expect(agreement.value).toBeLessThan(0.9);
    expect(agreement.interval?.low).toBeLessThan(agreement.value ?? 0);
  });

  test.each([
    ['one rater', [[1], [2], [3]], 'one-rater'],
    ['nothing', [], 'no-units'],
    ['all missing', [[null, null], []], 'no-units'],
    ['one unit', [[1, 2, 4]], 'one-unit'],
    [
      'no variance',
      [
        [0.1, 0.1, 0.1],
        [0.1, 0.1, 0.1],
      ],
      'no-variance',
    ],
    [
      'an infinite rating',
      [
        [1, 2],
        [1, Number.POSITIVE_INFINITY],
      ],
      'not-a-number',
    ],
  ] as const)('has no value for %s', (_, rows, reasonNull) => {
    for (const form of intraclassForms) {
      expect(intraclassCorrelation(rows, { form })).toMatchObject({
        value: null,
        interval: null,
        reasonNull,
      });
    }
  });

  test('of a mean does not exist where units do not differ', () => {
    const alike = [
      [0.1, 0.3],
      [0.1, 0.3],
      [0.1, 0.3],
    ];
    expect(intraclassCorrelation(alike, { form: '3,k' }).reasonNull).toBe('not-estimable');
    expect(intraclassCorrelation(alike, { form: '3,1' }).reasonNull).toBe('not-estimable');
    const crossed = [
      [1, 2],
      [2, 1],
    ];
    expect(intraclassCorrelation(crossed, { form: '2,1' }).reasonNull).toBe('not-estimable');
    expect(intraclassCorrelation(crossed, { form: '1,k' }).reasonNull).toBe('not-estimable');
  });

  test('does not exist where only rounding keeps its denominator from 0', () => {
    const table = [
      [0, 0, 1],
      [0, 4, 0],
      [2, 0, 2],
    ];
    expect(intraclassCorrelation(table, { form: '2,k' }).reasonNull).toBe('not-estimable');
  });

  test('is 1 where raters agree to the letter', () => {
    for (const form of intraclassForms) {
      expect(
        intraclassCorrelation(
          [
            [1, 1],
            [2, 2],
            [5, 5],
          ],
          { form },
        ),
      ).toMatchObject({
        value: 1,
        interval: null,
        reasonNoInterval: 'no-error',
      });
    }
  });

  test('has no interval at a level that is none', () => {
    expect(intraclassCorrelation(table, { form: '2,1', level: 95 }).reasonNoInterval).toBe('bad-level');
  });
});
