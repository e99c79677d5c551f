import { describe, expect, test } from 'vitest';
import {
  agreementByItem,
  agreementBySubscale,
  cohenKappa,
  doubleRatedItems,
  doubleRatedSubscales,
  intraclassCorrelation,
} from '../../src/fidelity/index.js';
import { rated, sound } from './some-ratings.js';

const observer = { role: 'observer' } as const;
const r2 = { rater: 'r2' } as const;
const checked = sound(
  rated({ a: 4, b: 4, c: 4 }),
  rated({ a: 4, b: 'na', c: 3 }, r2),
  rated({ a: 2, b: 1, c: 0 }, { session: 2 }),
  rated({ a: 1, b: 1 }, { session: 2, ...r2 }),
  rated({ a: 0, b: 0, c: 0 }, { session: 3 }),
  rated({ a: 0, b: 0, c: 1 }, { session: 3, ...r2 }),
  rated({ a: 3 }, { session: 4 }),
  rated({ a: 3 }, { session: 4, ...r2, role: 'therapist' }),
);

describe('double-rated units', () => {
  test('are those that two raters of the role scored, item by item', () => {
    const [a, b, c] = doubleRatedItems(checked, observer);
    expect(a).toMatchObject({
      id: 'item/a',
      label: 'A',
      raters: ['r1', 'r2'],
      units: [1, 2, 3].map((session) => ({ course: 'c1', session })),
      table: [
        [4, 4],
        [2, 1],
        [0, 0],
      ],
      ratedOnce: 1,
    });
    expect(b).toMatchObject({
      table: [
        [1, 1],
        [0, 0],
      ],
      ratedOnce: 1,
    });
    expect(c?.table).toEqual([
      [4, 3],
      [0, 1],
    ]);
  });

  test('of a subscale hold each rater’s own mean, by the rule for missing items', () => {
    const [ours] = doubleRatedSubscales(checked, observer);
    expect(ours).toMatchObject({
      id: 'subscale/ours',
      table: [
        [4, 3.5],
        [1, 1],
        [0, 1 / 3],
      ],
    });
  });

  test('keep their raters apart where not all rated all', () => {
    const three = sound(
      rated({ a: 1 }),
      rated({ a: 2 }, r2),
      rated({ a: 3 }, { session: 2, rater: 'r3' }),
      rated({ a: 4 }, { session: 2, ...r2 }),
      rated({ a: 4 }, { session: 3, rater: 'r0' }),
    );
    expect(doubleRatedItems(three, observer)[0]).toMatchObject({
      raters: ['r1', 'r2', 'r3'],
      table: [
        [1, 2, null],
        [null, 4, 3],
      ],
    });
  });
});

describe('agreement', () => {
  test('is what the statistic says of each item', () => {
    const [a, , , d] = agreementByItem(checked, observer, (table) => cohenKappa(table));
    expect(a?.agreement).toEqual(
      cohenKappa([
        [4, 4],
        [2, 1],
        [0, 0],
      ]),
    );
    expect(d).toMatchObject({ table: [], agreement: { value: null, reasonNull: 'no-units' } });
  });

  test('and of each subscale', () => {
    const [ours] = agreementBySubscale(checked, observer, (table) =>
      intraclassCorrelation(table, { form: '2,1' }),
    );
    expect(ours?.agreement.value).toBeGreaterThan(0.9);
    expect(ours?.agreement.units).toBe(3);
  });
});
