import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewest } from '../../src/next/fewest.js';

describe('the fewest that do', () => {
  test('is nothing where nothing is needed, and undefined where all do not do', () => {
    expect(fewest(['a', 'b'], () => true)).toEqual([]);
    expect(fewest(['a', 'b'], () => false)).toBeUndefined();
    expect(fewest([], () => true)).toEqual([]);
  });

  test('takes what cannot be left out, and of two ways the shorter one', () => {
    const does = (some: readonly string[]): boolean =>
      some.includes('needed') && (some.includes('alone') || (some.includes('x') && some.includes('y')));
    expect(fewest(['x', 'y', 'needed', 'alone'], does)).toEqual(['needed', 'alone']);
    expect(fewest(['x', 'y', 'needed'], does)).toEqual(['x', 'y', 'needed']);
  });

  test('is a least one, over every way in which wanting more does no harm', () => {
    // A way is a set of numbers; whatever holds one of the ways does.
    const ways = fc.array(fc.uniqueArray(fc.nat({ max: 6 }), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(ways, (sets) => {
        const all = [0, 1, 2, 3, 4, 5, 6];
        const does = (some: readonly number[]): boolean =>
          sets.some((set) => set.every((one) => some.includes(one)));
        const found = fewest(all, does) ?? [];
        expect(does(found)).toBe(true);
        expect(found.length).toBe(Math.min(...sets.map(({ length }) => length)));
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
