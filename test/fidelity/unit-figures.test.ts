import { describe, expect, test } from 'vitest';
import type { CheckedRatings, Slice, UnitFigure } from '../../src/fidelity/index.js';
import { unitFigures } from '../../src/fidelity/index.js';
import { leastOf, own, rated, sound, soundBy } from './some-ratings.js';

const observer: Slice = { role: 'observer' };

function figure(checked: CheckedRatings, id: string, slice: Slice = observer): UnitFigure {
  const found = unitFigures(checked, slice).filter((one) => one.id === id);
  expect(found).toHaveLength(1);
  const [only] = found;
  if (only === undefined) throw new Error(id);
  return only;
}

describe('an item', () => {
  test('is the mean of the raters of one role', () => {
    const checked = sound(
      rated({ a: 4 }),
      rated({ a: 1 }, { rater: 'r2' }),
      rated({ a: 0 }, { rater: 'r3', role: 'therapist' }),
    );
    expect(figure(checked, 'item/a')).toMatchObject({
      ...{ label: 'A', course: 'c1', session: 1, role: 'observer', raters: 2, ratings: 2 },
      ...{ value: 2.5, numerator: 5, denominator: 2, known: 2, eligible: 2, reasonNull: null },
    });
    expect(figure(checked, 'item/a', { role: 'therapist' }).value).toBe(0);
    expect(unitFigures(checked, { role: 'consensus' })).toEqual([]);
  });

  test('that is missing is not 0, and one that does not apply is not missing', () => {
    const checked = sound(rated({ a: 0, b: null, c: 'na' }));
    expect(figure(checked, 'item/a')).toMatchObject({ value: 0, known: 1, eligible: 1 });
    const nobody = { value: null, numerator: null, known: 0, eligible: 1, reasonNull: 'Nobody scored it.' };
    expect(figure(checked, 'item/b')).toMatchObject({ ...nobody, notApplicable: 0 });
    expect(figure(checked, 'item/d')).toMatchObject({ ...nobody, notApplicable: 0 });
    expect(figure(checked, 'item/c')).toMatchObject({
      ...{ value: null, known: 0, eligible: 0, notApplicable: 1, reasonNull: 'It does not apply.' },
    });
  });

  test('counts who left it out, and who says that it does not apply, apart from the scores', () => {
    const checked = sound(
      rated({ a: 2, b: 3 }),
      rated({ a: 2, b: 'na' }, { rater: 'r2' }),
      rated({ a: 2 }, { rater: 'r3' }),
    );
    expect(figure(checked, 'item/b')).toMatchObject({ value: 3, known: 1, eligible: 2, notApplicable: 1 });
  });
});

describe('a subscale', () => {
  test('is the mean of its items’ means', () => {
    const checked = sound(rated({ a: 4, b: 4, c: 2 }), rated({ a: 2, b: 4, c: 2 }, { rater: 'r2' }));
    expect(figure(checked, 'subscale/ours')).toMatchObject({
      ...{ numerator: 9, denominator: 3, value: 3, known: 3, eligible: 3, ratings: 6 },
      ...{ atLeast: 3, reached: true },
    });
  });

  test('needs the share of items that the instrument asks for, of those that apply', () => {
    const twoOfThree = figure(sound(rated({ a: 4, b: 1 })), 'subscale/ours');
    expect(twoOfThree).toMatchObject({ value: 2.5, known: 2, eligible: 3, reached: false });
    expect(figure(sound(rated({ a: 4 })), 'subscale/ours')).toMatchObject({
      ...{ value: null, numerator: null, denominator: null, known: 1, eligible: 3, reached: null },
      reasonNull: 'Too few of the items that apply are scored.',
    });
    expect(figure(sound(rated({ a: 4, b: 'na', c: 'na' })), 'subscale/ours')).toMatchObject({
      ...{ value: 4, known: 1, eligible: 1, notApplicable: 2 },
    });
  });

  test('has no value where nothing in it applies', () => {
    const rare = { ...own, subscales: [{ id: 'rare', label: 'Rare', items: ['b', 'c'] }] };
    const { thresholds: _, differentiation: __, ...instrument } = rare;
    expect(figure(soundBy(instrument, rated({ a: 1, b: 'na', c: 'na' })), 'subscale/rare')).toMatchObject({
      ...{ value: null, eligible: 0, reasonNull: 'No item applies.' },
    });
  });

  test('without a threshold is neither reached nor missed', () => {
    expect(figure(sound(rated({ d: 4 })), 'subscale/shared')).toMatchObject({ atLeast: null, reached: null });
  });
});

describe('adherence', () => {
  test('is the share of essential items from the threshold on; missing ones are out and counted', () => {
    const checked = sound(rated({ a: 2, b: 1, c: null, d: 0, p: 4, q: 0 }));
    expect(figure(checked, 'adherence-proportion')).toMatchObject({
      ...{ value: 0.5, numerator: 1, denominator: 2, known: 2, eligible: 3, atLeast: 0.75, reached: false },
    });
    const without = sound(rated({ a: 2, b: 3, c: 'na' }));
    expect(figure(without, 'adherence-proportion')).toMatchObject({
      ...{ value: 1, numerator: 2, denominator: 2, known: 2, eligible: 2, notApplicable: 1, reached: true },
    });
  });

  test('goes by the mean of raters', () => {
    const checked = sound(rated({ a: 3 }), rated({ a: 0 }, { rater: 'r2' }));
    expect(figure(checked, 'adherence-proportion')).toMatchObject({ value: 0, denominator: 1 });
  });

  test('stands apart from what is proscribed', () => {
    const clean = sound(rated({ a: 4, b: 4, c: 4, p: 0, q: 0 }));
    const mixed = sound(rated({ a: 4, b: 4, c: 4, d: 4, p: 3, q: 0 }));
    expect(figure(mixed, 'adherence-proportion')).toEqual(figure(clean, 'adherence-proportion'));
    expect(figure(clean, 'proscribed-rate')).toMatchObject({ value: 0, numerator: 0, denominator: 2 });
    expect(figure(mixed, 'proscribed-rate')).toMatchObject({ value: 0.5, reached: null });
  });

  test('has no value without a threshold, or without a score', () => {
    const { differentiation: _, ...instrument } = { ...own, thresholds: {} };
    const unset = figure(soundBy(instrument, rated({ a: 4 })), 'adherence-proportion');
    expect(unset.value).toBeNull();
    expect(unset.reasonNull).toMatch(/states no score/);
    expect(figure(sound(rated({ d: 4 })), 'adherence-proportion').reasonNull).toMatch(/is scored/);
  });

  test('is nothing that an instrument of competence speaks of', () => {
    const competence = { ...leastOf(own), rates: 'competence' } as const;
    const ids = unitFigures(soundBy(competence, rated({ a: 4, p: 4 })), observer).map(({ id }) => id);
    expect(ids).toEqual(own.items.map(({ id }) => `item/${id}`));
  });
});

describe('differentiation', () => {
  test('is the own subscale above the highest other, in per cent of the range', () => {
    const checked = sound(rated({ a: 4, b: 3, c: 2, d: 2, p: 1, q: 0 }));
    // 75 % against 50 % and 12.5 %.
    expect(figure(checked, 'differentiation')).toMatchObject({
      value: 25,
      reached: true,
      known: 3,
      eligible: 3,
    });
    const drowned = sound(rated({ a: 0, b: 1, c: 2, d: 3, p: 4, q: 4 }));
    expect(figure(drowned, 'differentiation')).toMatchObject({ value: -75, reached: false });
  });

  test('is unknown while one of them is, since that could be the highest', () => {
    expect(figure(sound(rated({ a: 4, b: 3, c: 2, d: 2 })), 'differentiation')).toMatchObject({
      ...{ value: null, reached: null, known: 2, eligible: 3 },
    });
  });
});

describe('units', () => {
  const part = (of: number, at: number) => ({ segment: { part: at, of } });
  const checked = sound(
    rated({ a: 4 }, { session: 10 }),
    rated({ a: 1 }, { session: 2, ...part(3, 2) }),
    rated({ a: 3 }, { session: 2, ...part(3, 1) }),
    rated({ a: 0 }, { session: 2 }),
  );

  test('are sessions, in their order, unless segments are asked for', () => {
    const of = (slice: Slice) =>
      unitFigures(checked, slice)
        .filter(({ id }) => id === 'item/a')
        .map(({ session, segment, value }) => [session, segment?.part, value]);
    expect(of(observer)).toEqual([
      [2, undefined, 0],
      [10, undefined, 4],
    ]);
    expect(of({ role: 'observer', unit: 'segment' })).toEqual([
      [2, 1, 3],
      [2, 2, 1],
    ]);
  });

  test('come out the same in whatever order ratings came in', () => {
    const { ratings } = checked;
    expect(unitFigures(sound([...ratings].reverse()), observer)).toEqual(unitFigures(checked, observer));
  });
});
