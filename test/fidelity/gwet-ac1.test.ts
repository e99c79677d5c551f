import { describe, expect, test } from 'vitest';
import { cohenKappa, fleissKappa, fromRaters, gwetAc1 } from '../../src/fidelity/index.js';
import { canonicalRatings } from './canonical-ratings.js';

/** The canonical example with one rating of the second rater gone, and one of the third added, on the last unit. */
const table = fromRaters(
  canonicalRatings.map((ratings, rater) => {
    if (rater === 1) return ratings.slice(0, 11);
    return rater === 2 ? [...ratings.slice(0, 11), 3] : ratings;
  }),
);

const repeat = <T>(times: number, row: readonly T[]) => Array.from({ length: times }, () => row);

describe('Gwet’s AC1', () => {
  test('matches the worked example, in which single ratings count for chance', () => {
    const ac1 = gwetAc1(table);
    expect(ac1.observed).toBeCloseTo(0.818, 3);
    expect(ac1.expected).toBeCloseTo(0.19, 3);
    expect(ac1.value).toBeCloseTo(0.7754, 4);
    expect(ac1).toMatchObject({ units: 11, unitsLeftOut: 1, raters: 4, reasonNull: null });
  });

  // Computed apart from this code, by another implementation.
  test('has the linearised error and its interval, single ratings included', () => {
    const [ac1, kappa] = [gwetAc1(table), fleissKappa(table)];
    expect(ac1.standardError).toBeCloseTo(0.14295, 6);
    expect(ac1.interval?.low).toBeCloseTo(0.460813, 6);
    expect(ac1.interval?.high).toBe(1);
    expect(kappa.value).toBeCloseTo(0.761169, 6);
    expect(kappa.standardError).toBeCloseTo(0.153019, 6);
  });

  test('stays near the agreement that is seen where one category is rare, as kappa does not', () => {
    const checklist = [...repeat(118, [1, 1]), ...repeat(5, [1, 0]), ...repeat(2, [0, 1])];
    expect(gwetAc1(checklist).value).toBeCloseTo(0.941, 3);
    expect(cohenKappa(checklist).value).toBeCloseTo(-0.023, 3);
  });

  test('is the example of its documentation', () => {
    const rows = [...repeat(3, ['done', 'done']), ['done', 'not']];
    expect(gwetAc1(rows).value).toBeCloseTo(0.68, 12);
  });

  test('counts categories that could have been given', () => {
    const two = gwetAc1(table);
    const seven = gwetAc1(table, { categories: [1, 2, 3, 4, 5, 6, 7] });
    expect(seven.expected).toBeLessThan(two.expected ?? 0);
    expect(gwetAc1(table, { categories: [5, 4, 3, 2, 1] })).toEqual(two);
  });

  test('of raters who never gave another category is 1 if there was another to give', () => {
    const same = repeat(4, ['done', 'done']);
    expect(gwetAc1(same)).toMatchObject({ value: null, reasonNull: 'no-variance' });
    expect(gwetAc1(same, { categories: ['done', 'not'] })).toMatchObject({
      value: 1,
      reasonNoInterval: 'no-error',
    });
  });

  test.each([
    ['one rater', [[1], [2]], 'one-rater'],
    ['nothing', [], 'no-units'],
    ['one unit', [[1, 2]], 'one-unit'],
    ['no unit that two rated', [[1], [null, 2]], 'no-units'],
  ] as const)('has no value for %s', (_, rows, reasonNull) => {
    expect(gwetAc1<number>(rows)).toMatchObject({ value: null, interval: null, reasonNull });
  });
});
