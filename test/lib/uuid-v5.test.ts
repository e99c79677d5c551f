import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha1 } from '../../src/lib/sha-1.js';
import { utf8 } from '../../src/lib/utf-8.js';
import { urlNamespace, uuidV5 } from '../../src/lib/uuid-v5.js';

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('a uuid of a name', () => {
  test.each([
    // RFC 9562, A.4; the others are those of Python’s uuid.uuid5.
    [dns, 'www.example.com', '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
    [dns, 'python.org', '886313e1-3b8a-5372-9b90-0c9aee199e5d'],
    [urlNamespace, 'urn:openipt:fhir/sid', '92913bdd-dec9-55d4-8fc9-9a1beadd2dfe'],
    [dns, '', '4ebd0208-8328-5d69-8c44-ec50939c0967'],
    [dns, 'Grüße 🧑‍🤝‍🧑', 'bb84a2bd-5daa-5ecf-a8fd-2b9a93e9b60b'],
  ])('in %s of %j is %s', (namespace, name, uuid) => {
    expect(uuidV5(namespace, name)).toBe(uuid);
    expect(uuidV5(namespace.toUpperCase(), name)).toBe(uuid);
  });

  test('has its version and variant, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(uuidV5(dns, name)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
  });

  test('needs a uuid for a namespace', () => {
    expect(() => uuidV5('urn:openipt', 'x')).toThrow(RangeError);
  });
});

test.each([
  // RFC 3174, 7.3.
  ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
  ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
])('SHA-1 of %j', (text, digest) => {
  expect(Buffer.from(sha1(utf8(text))).toString('hex')).toBe(digest);
});

test('SHA-1 and UTF-8 agree with those of Node, at every length up to three blocks', () => {
  for (let length = 0; length < 200; length += 1) {
    const octets = Array.from({ length }, (_, at) => (at * 37 + length) % 256);
    expect(Buffer.from(sha1(octets)).toString('hex')).toBe(
      createHash('sha1').update(Buffer.from(octets)).digest('hex'),
    );
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Buffer.from(utf8(text)).equals(Buffer.from(text, 'utf8'))).toBe(true);
    }),
  );
  expect(utf8('\ud83e')).toEqual([...Buffer.from('\ud83e', 'utf8')]);
});
