import { describe, expect, test } from 'vitest';
import {
  cohenKappa,
  cohenKappaOfCounts,
  weightedKappa,
  weightedKappaOfCounts,
} from '../../src/fidelity/index.js';

/** Two raters, three categories: the one never gives the first, the other mostly gives the second. */
const counts = [
  [0, 4, 1],
  [0, 8, 0],
  [0, 1, 5],
];

/** The same table as pairs, categories 1 to 3. */
const pairs = counts.flatMap((row, i) =>
  row.flatMap((count, j) => Array.from({ length: count }, () => [i + 1, j + 1])),
);

describe('Cohen’s kappa', () => {
  test('matches the worked example, with its asymptotic error and interval', () => {
    const kappa = cohenKappaOfCounts(counts);
    expect(kappa.value).toBeCloseTo(0.4842, 4);
    expect(kappa.standardError).toBeCloseTo(0.138, 4);
    expect(kappa.interval?.low).toBeCloseTo(0.2137, 4);
    expect(kappa.interval?.high).toBeCloseTo(0.7547, 4);
    expect(kappa.interval).toMatchObject({ level: 0.95, method: 'asymptotic' });
    expect(kappa).toMatchObject({ units: 19, ratings: 38, raters: 2, reasonNull: null });
  });

  test('is the same from ratings as from counts', () => {
    expect(cohenKappa(pairs)).toEqual(cohenKappaOfCounts(counts));
  });

  test('is the example of its documentation', () => {
    const table = [
      ['grief', 'grief'],
      ['grief', 'dispute'],
      ['dispute', 'dispute'],
    ];
    expect(cohenKappa(table).value).toBeCloseTo(0.4, 12);
  });

  test('leaves out the units that one rater skipped, and counts them', () => {
    const kappa = cohenKappa([...pairs, [1], [null, 2], [Number.NaN, undefined], []]);
    expect(kappa).toEqual({ ...cohenKappa(pairs), unitsLeftOut: 2 });
  });

  test('takes two raters wherever they stand in the rows', () => {
    expect(cohenKappa(pairs.map(([one, other]) => [null, other, undefined, one]))).toEqual(cohenKappa(pairs));
  });

  test('at another level has another interval around the same value', () => {
    const narrow = cohenKappaOfCounts(counts, { level: 0.5 });
    expect(narrow.value).toBe(cohenKappaOfCounts(counts).value);
    expect((narrow.interval?.high ?? 0) - (narrow.interval?.low ?? 0)).toBeCloseTo(2 * 0.67449 * 0.138, 3);
  });

  test('below chance is below 0, and its interval ends at −1', () => {
    const kappa = cohenKappa([
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'b'],
      ['b', 'a'],
      ['b', 'b'],
    ]);
    expect(kappa.value).toBeCloseTo(-0.6667, 4);
    expect(kappa.interval?.low).toBe(-1);
  });

  test.each([
    ['one rater', [[1], [2], [1]], 'one-rater'],
    ['no ratings', [], 'no-units'],
    ['all missing', [[null, undefined], []], 'no-units'],
    ['no unit in common', [[1], [null, 2]], 'no-units'],
    ['one unit', [[1, 2]], 'one-unit'],
    [
      'one category',
      [
        [3, 3],
        [3, 3],
        [3, 3],
      ],
      'no-variance',
    ],
    [
      'three raters',
      [
        [1, 2, 3],
        [1, 1, 1],
      ],
      'not-two-raters',
    ],
    [
      'an infinite rating',
      [
        [1, 2],
        [Number.POSITIVE_INFINITY, 1],
      ],
      'not-a-number',
    ],
  ] as const)('has no value for %s', (_, table, reasonNull) => {
    expect(cohenKappa<number>(table)).toMatchObject({ value: null, interval: null, reasonNull });
  });

  test('has no interval where the raters agree on all, since its error would be 0', () => {
    expect(
      cohenKappa([
        [1, 1],
        [2, 2],
        [2, 2],
      ]),
    ).toMatchObject({
      value: 1,
      standardError: 0,
      interval: null,
      reasonNull: null,
      reasonNoInterval: 'no-error',
    });
  });

  test.each([0, 1, 95, Number.NaN])('has no interval at the level %d', (level) => {
    expect(cohenKappaOfCounts(counts, { level })).toMatchObject({
      interval: null,
      reasonNoInterval: 'bad-level',
    });
  });

  test.each([
    ['a row is short', [[1, 2], [3]]],
    [
      'it is not square',
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
    ],
    [
      'a count is below 0',
      [
        [1, -2],
        [3, 1],
      ],
    ],
    [
      'a count is no number',
      [
        [1, Number.NaN],
        [3, 1],
      ],
    ],
    [
      'a count is a fraction',
      [
        [1, 0.5],
        [3, 1],
      ],
    ],
  ])('refuses a table of counts where %s', (_, table) => {
    expect(cohenKappaOfCounts(table)).toMatchObject({ value: null, reasonNull: 'bad-counts' });
  });
});

describe('weighted kappa', () => {
  test('matches the worked example', () => {
    expect(weightedKappaOfCounts(counts, { weights: 'linear' }).value).toBeCloseTo(0.4701, 4);
  });

  test('is the same from ratings one step apart as from counts', () => {
    for (const weights of ['linear', 'quadratic'] as const) {
      expect(weightedKappa(pairs, { weights })).toEqual(weightedKappaOfCounts(counts, { weights }));
    }
  });

  test('of two categories is kappa, whatever the weights', () => {
    const table = [
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 2],
      [2, 1],
    ];
    for (const weights of ['linear', 'quadratic'] as const) {
      expect(weightedKappa(table, { weights }).value).toBeCloseTo(cohenKappa(table).value ?? 0, 12);
    }
  });

  test('goes by the distance of scores, so that a score that nobody gave leaves its gap', () => {
    const near = [
      [1, 1],
      [1, 1],
      [2, 2],
      [2, 3],
      [3, 2],
      [3, 3],
    ];
    const gap = near.map((row) => row.map((score) => (score === 3 ? 7 : score)));
    expect(weightedKappa(gap, { weights: 'linear' }).value).not.toBeCloseTo(
      weightedKappa(near, { weights: 'linear' }).value ?? 0,
      3,
    );
  });

  test('gives full agreement 1 and no ratings a reason', () => {
    expect(
      weightedKappa(
        [
          [1, 1],
          [4, 4],
        ],
        { weights: 'quadratic' },
      ).value,
    ).toBe(1);
    expect(weightedKappa([], { weights: 'linear' })).toMatchObject({ value: null, reasonNull: 'no-units' });
    expect(weightedKappaOfCounts([], { weights: 'linear' }).reasonNull).toBe('no-units');
  });
});
