import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distributionOf } from '../../src/cohort/distribution.js';

/** The values as a table of how often each occurs. */
function counted(values: readonly number[]): readonly { readonly value: number; readonly courses: number }[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, courses]) => ({ value, courses })).sort((a, b) => a.value - b.value);
}

test.each([
  // R: quantile(c(1, 2, 3, 4)), sd(c(1, 2, 3, 4))
  [[1, 2, 3, 4], 1.75, 2.5, 3.25, Math.sqrt(5 / 3)],
  [[1, 1, 1, 9], 1, 1, 3, 4],
  [[2, 4, 4, 4, 5, 5, 7, 9], 4, 4.5, 5.5, Math.sqrt(32 / 7)],
])('quartiles of %j as R has them', (values, lower, median, upper, sd) => {
  const found = distributionOf(counted(values));
  expect(found).toMatchObject({ lowerQuartile: lower, median, upperQuartile: upper });
  expect(found?.sd).toBeCloseTo(sd, 12);
});

test('one value has no spread, and none has no distribution', () => {
  expect(distributionOf([{ value: 7, courses: 1 }])).toEqual({
    median: 7,
    lowerQuartile: 7,
    upperQuartile: 7,
    least: 7,
    most: 7,
    mean: 7,
    sd: null,
  });
  expect(distributionOf([])).toBeNull();
});

test('is that of the values written out one by one', () => {
  const value = fc.constantFrom(-0.25, 0, 0.5, 1, 3, 7, 12.5);
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
      const sorted = [...values].sort((a, b) => a - b);
      const quantile = (share: number): number => {
        const place = (sorted.length - 1) * share;
        const lower = sorted[Math.floor(place)] ?? 0;
        const upper = sorted[Math.ceil(place)] ?? 0;
        return lower + (place % 1) * (upper - lower);
      };
      const found = distributionOf(counted(values));
      expect(found?.median).toBeCloseTo(quantile(0.5), 10);
      expect(found?.lowerQuartile).toBeCloseTo(quantile(0.25), 10);
      expect(found?.upperQuartile).toBeCloseTo(quantile(0.75), 10);
      expect([found?.least, found?.most]).toEqual([sorted[0], sorted.at(-1)]);
      const sum = values.reduce((total: number, one) => total + one, 0);
      expect(found?.mean).toBeCloseTo(sum / values.length, 10);
    }),
  );
});
