import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fnv1a } from '../../src/lib/hash.js';

/** FNV-1a with 64 bits over code units, by big integers: slow and plain. */
function plain(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

describe('fnv1a', () => {
  // From the test vectors that Noll published with the function (draft-eastlake-fnv): 64 bits, no trailing zero.
  test.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['b', 'af63df4c8601f1a5'],
    ['c', 'af63de4c8601eff2'],
    ['fo', '08985907b541d342'],
    ['foo', 'dcb27518fed9d577'],
    ['foob', 'dd120e790c2512af'],
    ['fooba', 'cac165afa2fef40a'],
    ['foobar', '85944171f73967e8'],
  ])('%j is %s, as published', (text, expected) => {
    expect(fnv1a(text)).toBe(expected);
  });

  test('agrees with big integers on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => fnv1a(text) === plain(text)),
    );
  });

  test('is always 16 hexadecimal digits', () => {
    fc.assert(fc.property(fc.string(), (text) => /^[0-9a-f]{16}$/.test(fnv1a(text))));
  });

  test('tells apart what differs in one character, in order, or in where it is cut', () => {
    const texts = ['ab', 'ba', 'a\u0000b', 'a', 'b', 'a\u0000', '\u0000a', '\u0000', '\u0100', ''];
    expect(new Set(texts.map(fnv1a)).size).toBe(texts.length);
  });
});
