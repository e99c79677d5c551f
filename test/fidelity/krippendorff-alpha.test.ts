import { describe, expect, test } from 'vitest';
import { fromRaters, krippendorffAlpha } from '../../src/fidelity/index.js';
import { canonicalRatings } from './canonical-ratings.js';

const table = fromRaters(canonicalRatings);
const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

describe('Krippendorff’s alpha', () => {
  // Errors and lower bounds were computed apart from this code, leaving out one unit after the other.
  test.each([
    ['nominal', 0.7434, 0.146327, 0.417385],
    ['ordinal', 0.8154, 0.148031, 0.485553],
    ['interval', 0.8491, 0.14084, 0.535296],
    ['ratio', 0.7974, 0.143271, 0.478176],
  ] as const)('%s matches the canonical example', (metric, expected, error, low) => {
    const alpha = krippendorffAlpha(table, { metric });
    expect(alpha.value).toBeCloseTo(expected, 4);
    expect(alpha).toMatchObject({ metric, units: 11, unitsLeftOut: 1, raters: 4, ratings: 40 });
    expect(alpha.interval).toMatchObject({ level: 0.95, method: 'jackknife' });
    expect(alpha.standardError).toBeCloseTo(error, 6);
    expect(alpha.interval?.low).toBeCloseTo(low, 6);
    expect(alpha.interval?.high).toBe(1);
  });

  test.each(metrics)('%s is the same whichever way a rating is missing', (metric) => {
    const expected = krippendorffAlpha(table, { metric });
    for (const missing of [undefined, null, Number.NaN]) {
      const marked = canonicalRatings.map((row) => row.map((rating) => rating ?? missing));
      expect(krippendorffAlpha(fromRaters(marked), { metric })).toEqual(expected);
    }
    const lengths = [9, 12, 11, 11];
    const short = canonicalRatings.map((row, rater) => row.slice(0, lengths[rater]));
    expect(short.flat().filter((one) => one !== null)).toHaveLength(41);
    expect(krippendorffAlpha(fromRaters(short), { metric })).toEqual(expected);
    const sparse = table.map((row) => row.filter((rating) => rating !== null));
    expect(krippendorffAlpha(sparse, { metric }).value).toBe(expected.value);
  });

  test('nominal takes words', () => {
    const words = table.map((row) => row.map((rating) => (rating === null ? null : `area-${rating}`)));
    expect(krippendorffAlpha(words, { metric: 'nominal' })).toEqual(
      krippendorffAlpha(table, { metric: 'nominal' }),
    );
  });

  test('knows what a metric keeps: interval a shift, ratio a factor, ordinal the order', () => {
    const changed = (change: (rating: number) => number) =>
      table.map((row) => row.map((rating) => (typeof rating === 'number' ? change(rating) : rating)));
    const value = (metric: (typeof metrics)[number], rows: typeof table) =>
      krippendorffAlpha(rows, { metric }).value ?? Number.NaN;
    expect(
      value(
        'interval',
        changed((x) => x + 7),
      ),
    ).toBeCloseTo(value('interval', table), 12);
    expect(
      value(
        'ratio',
        changed((x) => x + 7),
      ),
    ).not.toBeCloseTo(value('ratio', table), 2);
    expect(
      value(
        'ratio',
        changed((x) => x * 7),
      ),
    ).toBeCloseTo(value('ratio', table), 12);
    expect(
      value(
        'ordinal',
        changed((x) => x ** 3),
      ),
    ).toBe(value('ordinal', table));
  });

  test.each([
    ['one rater', [[1], [2]], 'one-rater'],
    ['nothing', [], 'no-units'],
    ['all missing', [[null], [undefined, Number.NaN]], 'no-units'],
    ['one unit', [[1, 2, 3]], 'one-unit'],
    ['no variance', [[2, 2], [2, 2, 2], [2]], 'no-variance'],
    [
      'an infinite rating',
      [
        [1, 1],
        [Number.POSITIVE_INFINITY, 1],
      ],
      'not-a-number',
    ],
  ] as const)('has no value for %s', (_, rows, reasonNull) => {
    for (const metric of metrics) {
      expect(krippendorffAlpha<number>(rows, { metric })).toMatchObject({
        value: null,
        interval: null,
        reasonNull,
      });
    }
  });

  test('ratio admits 0 and nothing below it', () => {
    expect(
      krippendorffAlpha(
        [
          [0, 0],
          [1, 2],
          [0, 1],
        ],
        { metric: 'ratio' },
      ).reasonNull,
    ).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [0, -1],
          [1, 2],
        ],
        { metric: 'ratio' },
      ).reasonNull,
    ).toBe('below-zero');
  });

  test('has no interval where all agree, or where one unit makes all the difference', () => {
    const perfect = krippendorffAlpha(
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      { metric: 'interval' },
    );
    expect(perfect).toMatchObject({ value: 1, interval: null, reasonNoInterval: 'no-error' });
    for (const metric of metrics) {
      const lone = krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
          [1, 2],
        ],
        { metric },
      );
      expect(lone.value).toBeCloseTo(0, 12);
      expect(lone).toMatchObject({ interval: null, reasonNoInterval: 'not-estimable' });
    }
  });
});
