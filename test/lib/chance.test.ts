import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Chance, mix32 } from '../../src/lib/chance.js';

/** The same mix by big integers: slow and plain. */
function plainMix(value: number): number {
  const low = (big: bigint) => BigInt.asUintN(32, big);
  let mixed = BigInt(value);
  mixed = low((mixed ^ (mixed >> 16n)) * 0x85ebca6bn);
  mixed = low((mixed ^ (mixed >> 13n)) * 0xc2b2ae35n);
  return Number(mixed ^ (mixed >> 16n));
}

const seed = fc.integer({ min: 0, max: 0xffff_ffff });

describe('mix32', () => {
  // The published values of MurmurHash3 (x86, 32 bits) of an empty text under these seeds.
  test.each([
    [0, 0],
    [1, 0x514e28b7],
    [0xffff_ffff, 0x81f16f39],
  ])('%i gives %i, as published', (value, expected) => {
    expect(mix32(value)).toBe(expected);
  });

  test('agrees with big integers on any number of 32 bits', () => {
    fc.assert(fc.property(seed, (value) => mix32(value) === plainMix(value)));
  });
});

describe('Chance', () => {
  test('gives the sequences that were worked out apart from it, in another language', () => {
    const chance = new Chance(1);
    expect([chance.next(), chance.next(), chance.next()]).toEqual([2317529112, 1004244359, 3102047685]);
    const other = new Chance(1, 2);
    expect([other.next(), other.next(), other.next()]).toEqual([95095977, 3816738091, 1922742900]);
  });

  test('repeats itself for the same seed and stream, and for no other', () => {
    const first = (...from: ConstructorParameters<typeof Chance>) => {
      const chance = new Chance(...from);
      return Array.from({ length: 8 }, () => chance.next()).join();
    };
    const firsts = [0, 1, 2, 3, 0xffff_ffff].flatMap((one) => [0, 1, 2].map((stream) => first(one, stream)));
    expect(new Set(firsts).size).toBe(15);
    expect(first(7, 1)).toBe(first(7, 1));
    expect(first(0x1_0000_0007)).toBe(first(7));
  });

  test('draws whole numbers from a range, each about as often', () => {
    const chance = new Chance(5);
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 6000; draw += 1) {
      const one = chance.whole(-2, 3);
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
    // Six standard deviations around a thousand.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(174);
  });

  test('a range of one number gives that number', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: -99, max: 99 }), (one, n) => new Chance(one).whole(n, n) === n),
    );
  });

  test('is true once in so many times', () => {
    const chance = new Chance(9);
    const hits = Array.from({ length: 4000 }, () => chance.oneIn(4)).filter(Boolean).length;
    expect(Math.abs(hits - 1000)).toBeLessThan(165);
    expect(Array.from({ length: 50 }, () => chance.oneIn(1)).every(Boolean)).toBe(true);
  });

  test('picks what is there, and refuses to pick from nothing', () => {
    fc.assert(fc.property(seed, (one) => 'abc'.includes(new Chance(one).pick(['a', 'b', 'c']))));
    expect(new Set(Array.from({ length: 60 }, (_, one) => new Chance(one).pick(['a', 'b', 'c']))).size).toBe(
      3,
    );
    expect(() => new Chance(1).pick([])).toThrow('nothing to pick from');
  });

  test('takes some of a list in its order, each once', () => {
    const list = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(seed, fc.nat(7), (one, count) => {
        const some = new Chance(one).some(list, count);
        expect(some).toHaveLength(Math.min(count, list.length));
        expect(list.filter((item) => some.includes(item))).toEqual(some);
      }),
    );
    const sets = Array.from({ length: 200 }, (_, one) => new Chance(one).some(list, 2).join(''));
    expect(new Set(sets).size).toBe(10);
  });
});
