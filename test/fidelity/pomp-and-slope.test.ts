import { describe, expect, test } from 'vitest';
import { pompScore, slopeOf } from '../../src/fidelity/index.js';

describe('percentage of the range', () => {
  test.each([
    [1, 1, 7, 0],
    [4, 1, 7, 50],
    [7, 1, 7, 100],
    [0, -2, 2, 50],
  ])('%d on a scale from %d to %d is %d', (score, min, max, value) => {
    expect(pompScore(score, { min, max })).toEqual({ value, reasonNull: null });
  });

  test.each([
    [8, 1, 7, 'out-of-range'],
    [0.9, 1, 7, 'out-of-range'],
    [Number.NaN, 1, 7, 'not-a-number'],
    [1, 7, 7, 'bad-range'],
    [1, Number.NEGATIVE_INFINITY, 7, 'bad-range'],
  ])('%d on a scale from %d to %d has none: %s', (score, min, max, reasonNull) => {
    expect(pompScore(score, { min, max })).toEqual({ value: null, reasonNull });
  });
});

describe('slope', () => {
  const series = (...ys: readonly (number | null)[]) => ys.map((y, x) => ({ x, y }));

  test('is the change for one step', () => {
    const slope = slopeOf(series(3, 4, 4, 5, 5));
    expect(slope.value).toBeCloseTo(0.5, 12);
    expect(slope).toMatchObject({ mean: 4.2, n: 5, missing: 0, reasonNull: null });
  });

  test('leaves out what is missing, and counts it; where it stood counts', () => {
    const slope = slopeOf(series(1, 2, null, 4, 5, 6, Number.NaN));
    expect(slope.value).toBeCloseTo(1, 12);
    expect(slope).toMatchObject({ n: 5, missing: 2 });
  });

  test.each([
    ['nothing', [], 'too-few', 0],
    ['four points', series(1, 2, 3, 4), 'too-few', 4],
    ['four that are known', series(1, 2, null, 3, 4), 'too-few', 4],
    ['five at one place', [1, 2, 3, 4, 5].map((y) => ({ x: 0.1, y })), 'no-variance', 5],
    ['an infinite value', series(1, 2, 3, 4, Number.POSITIVE_INFINITY), 'not-a-number', 5],
  ] as const)('has none for %s', (_, points, reasonNull, n) => {
    expect(slopeOf(points)).toMatchObject({ value: null, reasonNull, n });
  });

  test('of what does not change is 0', () => {
    expect(slopeOf(series(0.1, 0.1, 0.1, 0.1, 0.1)).value).toBeCloseTo(0, 15);
  });
});
