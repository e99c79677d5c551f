import { describe, expect, test } from 'vitest';
import { fleissKappa, fleissKappaOfCounts } from '../../src/fidelity/index.js';

/** Fleiss 1971: 30 patients, 6 psychiatrists, 5 diagnoses; how many gave each. */
const patients =
  '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 ' +
  '00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006';
const counts = patients.split(' ').map((row) => [...row].map(Number));
const ratings = counts.map((row) => row.flatMap((count, at) => Array.from({ length: count }, () => at)));

describe('Fleiss’ kappa', () => {
  test('matches the worked example of 1971', () => {
    const kappa = fleissKappaOfCounts(counts);
    expect(kappa.observed).toBeCloseTo(0.5556, 4);
    expect(kappa.expected).toBeCloseTo(0.2199, 4);
    expect(kappa.value).toBeCloseTo(0.43024, 5);
    expect(kappa).toMatchObject({ units: 30, raters: 6, ratings: 180, unitsLeftOut: 0 });
    expect(kappa.interval).toMatchObject({ level: 0.95, method: 'linearised' });
  });

  // Computed apart from this code, by another implementation.
  test('has the linearised error and its interval', () => {
    const kappa = fleissKappaOfCounts(counts);
    expect(kappa.standardError).toBeCloseTo(0.054199, 6);
    expect(kappa.interval?.low).toBeCloseTo(0.319395, 6);
    expect(kappa.interval?.high).toBeCloseTo(0.541094, 6);
  });

  test('is the same from ratings as from counts', () => {
    expect(fleissKappa(ratings)).toEqual(fleissKappaOfCounts(counts));
  });

  test('is the example of its documentation', () => {
    const table = [
      ['yes', 'yes', 'no'],
      ['no', 'no', 'no'],
      ['yes', 'yes', 'yes'],
    ];
    expect(fleissKappa(table).value).toBeCloseTo(0.55, 12);
  });

  test('takes units with other numbers of raters; a single rating counts for chance alone', () => {
    const few = fleissKappa([
      [1, 1],
      [2, 2, 2],
      [1, 2],
    ]);
    const more = fleissKappa([
      [1, 1],
      [2, 2, 2],
      [1, 2],
      [1, null],
    ]);
    expect(more).toMatchObject({ units: 3, unitsLeftOut: 1, observed: few.observed });
    expect(more.expected).not.toBe(few.expected);
  });

  test.each([
    ['one rater', [[1], [2]], 'one-rater'],
    ['nothing', [], 'no-units'],
    ['all missing', [[null, null], [undefined]], 'no-units'],
    ['one unit', [[1, 2, 2]], 'one-unit'],
    [
      'one category',
      [
        [1, 1, 1],
        [1, 1, 1],
      ],
      'no-variance',
    ],
    [
      'an infinite rating',
      [
        [1, 1],
        [Number.NEGATIVE_INFINITY, 1],
      ],
      'not-a-number',
    ],
  ] as const)('has no value for %s', (_, table, reasonNull) => {
    expect(fleissKappa<number>(table)).toMatchObject({ value: null, interval: null, reasonNull });
  });

  test.each([
    ['rows of other lengths', [[1, 2], [3]], 'bad-counts'],
    [
      'half a rater',
      [
        [1.5, 0.5],
        [1, 1],
      ],
      'bad-counts',
    ],
    ['no counts', [], 'no-units'],
    [
      'only empty units',
      [
        [0, 0],
        [0, 0],
      ],
      'no-units',
    ],
    [
      'one rating a unit',
      [
        [1, 0],
        [0, 1],
      ],
      'one-rater',
    ],
  ])('has no value for a table of counts with %s', (_, table, reasonNull) => {
    expect(fleissKappaOfCounts(table)).toMatchObject({ value: null, reasonNull });
  });

  test('has no interval where all agree', () => {
    expect(
      fleissKappa([
        ['a', 'a', 'a'],
        ['b', 'b', 'b'],
      ]),
    ).toMatchObject({
      value: 1,
      interval: null,
      reasonNoInterval: 'no-error',
    });
  });
});
