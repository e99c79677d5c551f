import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepFreeze, frozenCopy, seal } from '../../src/lib/freeze.js';
import { unfrozenIn } from '../support/frozen.js';

const plain = fc.jsonValue({ maxDepth: 4 });

describe('deepFreeze', () => {
  test('freezes in place, all the way down, and gives the same value', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const copy = structuredClone(value);
        expect(deepFreeze(value)).toBe(value);
        expect(unfrozenIn(value)).toEqual([]);
        expect(value).toEqual(copy);
      }),
    );
  });

  test('gives back what cannot be frozen', () => {
    for (const value of [undefined, null, 0, '', true]) expect(deepFreeze(value)).toBe(value);
  });

  test('comes to an end where a value holds itself, and where it is 100,000 deep', () => {
    const round: unknown[] = [];
    round.push({ round });
    expect(Object.isFrozen(deepFreeze(round)[0])).toBe(true);
    let deep: readonly unknown[] = [];
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(Object.isFrozen(deepFreeze(deep)[0])).toBe(true);
  });
});

describe('frozenCopy', () => {
  test('is equal, frozen all the way down, and leaves the original as it was', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const before = JSON.stringify(value);
        const copy = frozenCopy(value);
        expect(JSON.stringify(copy)).toBe(before);
        expect(JSON.stringify(value)).toBe(before);
        expect(unfrozenIn(copy)).toEqual([]);
        expect(unfrozenIn(value, '', (object) => !Object.isFrozen(object))).toEqual([]);
      }),
    );
  });

  test('shares nothing that can change with the original', () => {
    const original = { list: [{ text: 'first' }] };
    const copy = frozenCopy(original);
    for (const item of original.list) item.text = 'changed';
    expect(copy).toEqual({ list: [{ text: 'first' }] });
  });

  test('takes what is frozen all the way down as it is', () => {
    for (const frozen of [deepFreeze({ list: [{ text: 'first' }] }), seal({ list: [{ text: 'first' }] })]) {
      expect(unfrozenIn(frozen)).toEqual([]);
      expect(frozenCopy(frozen)).toBe(frozen);
    }
  });

  test('is not deceived by a value that is frozen only at the top', () => {
    const item = { text: 'first' };
    const copy = frozenCopy(Object.freeze({ list: [item] }));
    item.text = 'changed';
    expect(copy).toEqual({ list: [{ text: 'first' }] });
    expect(unfrozenIn(copy)).toEqual([]);
    expect(Object.isFrozen(item)).toBe(false);
  });

  test('copies a key that is called like the prototype as a key', () => {
    const value: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
    const copy = frozenCopy(value);
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"polluted":true}}');
    expect(Reflect.get(Object(copy), 'polluted')).toBeUndefined();
  });
});
