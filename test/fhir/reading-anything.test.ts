import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromFhir } from '../../src/fhir/index.js';
import { unfrozenIn } from '../support/frozen.js';
import { bundleOf } from './course-to-read.js';

describe('whatever it is given', () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  const keys = [
    'extension',
    'url',
    'valueString',
    'identifier',
    'value',
    'system',
    'coding',
    'status',
    'reference',
    '__proto__',
  ];
  const odd = fc.oneof(
    json,
    fc.constantFrom<unknown>(null, [], {}, '', '/', 'c1', 'c1/s1/techniques/-1', 'c1//', 1e308, -0),
    fc.dictionary(fc.constantFrom(...keys), json),
  );

  /** Puts a value somewhere into another, or takes what stands there out. */
  function changed(value: unknown, path: readonly number[], put: unknown, remove: boolean): unknown {
    const [step, ...rest] = path;
    if (step === undefined || typeof value !== 'object' || value === null) return put;
    const inner: readonly (readonly [string, unknown])[] = Object.entries(value);
    const [key, one] = inner[step % Math.max(1, inner.length)] ?? [];
    if (key === undefined) return put;
    const others = (given: unknown): readonly (readonly [string, unknown])[] =>
      inner.flatMap(([name, own]) =>
        name === key ? (remove && rest.length === 0 ? [] : [[name, given] as const]) : [[name, own] as const],
      );
    const made = others(changed(one, rest, put, remove));
    return Array.isArray(value) ? made.map(([, own]) => own) : Object.fromEntries(made);
  }

  test('it says what it is, and throws nothing', () => {
    fc.assert(
      fc.property(odd, (value) => {
        const reading = fromFhir(value);
        if (!reading.ok) expect(reading.error.message).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('a bundle changed in a few places is read or refused, and what is read is a frozen course', () => {
    const good = bundleOf();
    const step = fc.record({
      path: fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }),
      put: odd,
      remove: fc.boolean(),
    });
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
        let bundle: unknown = good;
        // The third field of a bundle is its entries.
        for (const { path, put, remove } of steps) bundle = changed(bundle, [2, ...path], put, remove);
        const reading = fromFhir(bundle);
        outcomes.add(reading.ok ? (reading.value.losses[0]?.reason ?? 'whole') : reading.error.code);
        if (!reading.ok) return;
        expect(unfrozenIn(reading.value.course)).toEqual([]);
        const text = JSON.stringify(reading.value.losses);
        for (const { pointer } of reading.value.losses)
          expect(pointer).toMatch(/^\/entry\/\d+\/resource(\/|$)/);
        expect(text).not.toContain('undefined');
      }),
      { numRuns: Number(process.env['OPENIPT_RUNS'] ?? 600) },
    );
    expect([...outcomes]).toEqual(expect.arrayContaining(['unreadable', 'incomplete', 'not-ours', 'whole']));
  });
});
