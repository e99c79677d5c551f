import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../src/fidelity/index.js';

describe('Wilson’s interval', () => {
  // 8 of 10 is the classical example; the others were computed by hand from the formula.
  test.each([
    [8, 10, 0.4902, 0.9433],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [1, 1, 0.2065, 1],
    [50, 100, 0.4038, 0.5962],
  ])('of %d of %d', (numerator, denominator, low, high) => {
    const share = wilsonInterval(numerator, denominator);
    expect(share.value).toBe(numerator / denominator);
    expect(share.interval?.low).toBeCloseTo(low, 4);
    expect(share.interval?.high).toBeCloseTo(high, 4);
    expect(share).toMatchObject({ numerator, denominator, reasonNull: null });
  });

  test('is wider at a higher level', () => {
    const [usual, sure] = [wilsonInterval(3, 12), wilsonInterval(3, 12, { level: 0.99 })];
    expect(sure.interval?.low).toBeLessThan(usual.interval?.low ?? 0);
    expect(sure.interval?.high).toBeGreaterThan(usual.interval?.high ?? 1);
    expect(wilsonInterval(3, 12, { level: 2 })).toMatchObject({ value: 0.25, reasonNoInterval: 'bad-level' });
  });

  test('of nothing does not exist', () => {
    expect(wilsonInterval(0, 0)).toMatchObject({ value: null, interval: null, reasonNull: 'no-cases' });
  });

  test.each([
    [3, 2],
    [-1, 2],
    [1, 2.5],
    [Number.NaN, 2],
    [1, Number.POSITIVE_INFINITY],
  ])('refuses %d of %d', (numerator, denominator) => {
    expect(wilsonInterval(numerator, denominator)).toEqual({
      value: null,
      interval: null,
      numerator: null,
      denominator: null,
      reasonNull: 'bad-counts',
      reasonNoInterval: null,
    });
  });
});
