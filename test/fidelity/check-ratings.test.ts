import { describe, expect, test } from 'vitest';
import type { FidelityInstrument, Rating } from '../../src/fidelity/index.js';
import { checkRatings } from '../../src/fidelity/index.js';
import { own, rated } from './some-ratings.js';

function faultsOf(ratings: readonly Rating[], instrument: FidelityInstrument = own): readonly string[] {
  const checked = checkRatings(instrument, ratings);
  return checked.ok ? [] : checked.error.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('ratings held against their instrument', () => {
  test('are taken as they are, and frozen', () => {
    const ratings = rated({ a: 4, b: 'na', c: null });
    const checked = checkRatings(own, ratings);
    expect(checked).toMatchObject({ ok: true, value: { ratings, instrument: own } });
    if (checked.ok) expect(Object.isFrozen(checked.value.ratings[0])).toBe(true);
    expect(Object.isFrozen(ratings[0])).toBe(false);
  });

  test('may be none', () => {
    expect(faultsOf([])).toEqual([]);
  });

  test.each([
    ['a score above the scale', { a: 5 }, ['out-of-range /0/score']],
    ['a score below it', { a: 0, d: -1 }, ['out-of-range /1/score']],
    ['a score between two steps', { a: 1.5 }, ['off-step /0/score']],
    ['a score that is none', { a: Number.NaN }, ['out-of-range /0/score']],
    ['an item that does not exist', { z: 9 }, ['unknown-item /0/item', 'out-of-range /0/score']],
    ['an item that always applies', { a: 'na' }, ['always-applies /0/notApplicable']],
  ] as const)('are refused for %s', (_, scores, faults) => {
    expect(faultsOf(rated(scores))).toEqual(faults);
  });

  test('are refused for another instrument, or for a role that it is not for', () => {
    expect(faultsOf(rated({ a: 1 }), { ...own, id: 'other' })).toEqual(['other-instrument /0/instrument']);
    expect(faultsOf(rated({ a: 1 }, { role: 'supervisor' }))).toEqual(['role /0/role']);
  });

  test('are refused where a rater says two things of one item, and nowhere else', () => {
    const first = rated({ a: 1 });
    expect(faultsOf([...first, ...rated({ a: 1 })])).toEqual(['repeated /1']);
    expect(faultsOf([...first, ...rated({ a: null })])).toEqual(['repeated /1']);
    const others = [
      rated({ a: 1 }, { rater: 'r2' }),
      rated({ a: 1 }, { role: 'consensus' }),
      rated({ a: 1 }, { session: 2 }),
      rated({ a: 1 }, { course: 'c2' }),
      rated({ a: 1 }, { segment: { part: 1, of: 2 } }),
      rated({ a: 1 }, { segment: { part: 2, of: 2 } }),
      rated({ a: 1 }, { segment: { part: 1, of: 3 } }),
    ];
    expect(faultsOf([...first, ...others.flat()])).toEqual([]);
  });

  test('all faults come at once, and none of them tells what was written', () => {
    const ratings = [...rated({ a: 77 }, { course: 'canary' }), ...rated({ z: 3 }), ...rated({ a: 1 })];
    const checked = checkRatings(own, ratings);
    expect(checked.ok ? [] : checked.error).toHaveLength(2);
    expect(JSON.stringify(checked)).not.toMatch(/canary|77/);
  });
});
