import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RatingTable, Statistic } from '../../src/fidelity/index.js';
import {
  cohenKappa,
  fleissKappa,
  gwetAc1,
  intraclassCorrelation,
  intraclassForms,
  krippendorffAlpha,
  slopeOf,
  statisticReasons,
  weightedKappa,
  wilsonInterval,
} from '../../src/fidelity/index.js';

type Law = readonly [name: string, statistic: (table: RatingTable) => Statistic];

const nominal: readonly Law[] = [
  ['Fleiss’ kappa', (table) => fleissKappa(table)],
  ['Gwet’s AC1', (table) => gwetAc1(table)],
  ['nominal alpha', (table) => krippendorffAlpha(table, { metric: 'nominal' })],
];
const twoRaters: readonly Law[] = [
  ['Cohen’s kappa', (table) => cohenKappa(table)],
  ['kappa with linear weights', (table) => weightedKappa(table, { weights: 'linear' })],
  ['kappa with quadratic weights', (table) => weightedKappa(table, { weights: 'quadratic' })],
];
const numerical: readonly Law[] = [
  ...(['ordinal', 'interval', 'ratio'] as const).map(
    (metric): Law => [`${metric} alpha`, (table) => krippendorffAlpha(table, { metric })],
  ),
  ...intraclassForms.map((form): Law => [`ICC(${form})`, (table) => intraclassCorrelation(table, { form })]),
];
const all = [...nominal, ...twoRaters, ...numerical];

const score = fc.integer({ min: 0, max: 4 });
const gap = fc.constantFrom(null, undefined, Number.NaN);
const rating = fc.oneof({ arbitrary: score, weight: 6 }, { arbitrary: gap, weight: 1 });
const tableOf = (raters: number, place: fc.Arbitrary<number | null | undefined> = rating) =>
  fc.array(fc.array(place, { minLength: raters, maxLength: raters }), { maxLength: 14 });
const anyTable = fc.oneof(
  tableOf(2),
  tableOf(4),
  tableOf(3, score),
  fc.array(fc.array(rating, { maxLength: 4 }), { maxLength: 8 }),
);
/** What two raters could have given; for the others it is as good as any. */
const forTwo = tableOf(2);

/** All numbers in an answer, to any depth. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

function shuffled<T>(list: readonly T[], order: readonly number[]): readonly T[] {
  return list
    .map((item, at) => ({ item, key: order[at % order.length] ?? 0, at }))
    .sort((a, b) => a.key - b.key || a.at - b.at)
    .map(({ item }) => item);
}

const order = fc.array(fc.nat(), { minLength: 1, maxLength: 14 });

describe.each(all)('%s', (_, statistic) => {
  test('never gives NaN or an infinity, and says why there is no value', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const answer = statistic(table);
        for (const number of numbersIn(answer)) expect(Number.isFinite(number)).toBe(true);
        expect(answer.value === null).toBe(answer.reasonNull !== null);
        expect(answer.value !== null && answer.interval === null).toBe(answer.reasonNoInterval !== null);
        for (const reason of [answer.reasonNull, answer.reasonNoInterval]) {
          if (reason !== null) expect(statisticReasons[reason]).toMatch(/\.$/);
        }
      }),
    );
  });

  test('has its value inside its interval, and at most 1', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { value, interval } = statistic(table);
        if (value === null) return;
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
        if (interval === null) return;
        expect(interval.low).toBeLessThanOrEqual(value + 1e-9);
        expect(interval.high).toBeGreaterThanOrEqual(value - 1e-9);
        expect(interval.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('does not depend on the order of units, to the last bit', () => {
    fc.assert(
      fc.property(anyTable, order, (table, by) => {
        expect(statistic(shuffled(table, by))).toEqual(statistic(table));
      }),
    );
  });

  test('does not depend on the order of raters, to the last bit', () => {
    fc.assert(
      fc.property(fc.oneof(forTwo, tableOf(4)), order, (table, by) => {
        const width = table[0]?.length ?? 0;
        const places = shuffled([...Array(width).keys()], by);
        const moved = table.map((row) => places.map((place) => row[place]));
        expect(statistic(moved)).toEqual(statistic(table));
      }),
    );
  });

  test('is 1 where raters agree on all and units differ', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 12 }), (truth) => {
        fc.pre(new Set(truth).size > 1);
        const answer = statistic(truth.map((one) => [one, one]));
        expect(answer.value).toBeCloseTo(1, 12);
        expect(answer.reasonNoInterval).toBe('no-error');
      }),
    );
  });

  test('has no value where no unit was rated twice', () => {
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 10 }), (ratings) => {
        expect(statistic(ratings.map((one, at) => (at % 2 === 0 ? [one] : [null, one]))).value).toBeNull();
      }),
    );
  });
});

describe.each([...nominal, ...twoRaters.slice(0, 1)])('%s of categories', (_, statistic) => {
  test('does not depend on their names, to the last bit', () => {
    const names = [12, -3, 0.5, 7, 100];
    fc.assert(
      fc.property(forTwo, (table) => {
        const renamed = table.map((row) =>
          row.map((one) => (typeof one === 'number' && !Number.isNaN(one) ? names[one] : null)),
        );
        expect(statistic(renamed)).toEqual(statistic(table));
      }),
    );
  });
});

describe.each([...nominal, ...twoRaters])('%s', (_, statistic) => {
  test('is not below −1 for two raters without gaps', () => {
    fc.assert(
      fc.property(tableOf(2, score), (table) => {
        expect(statistic(table).value ?? 0).toBeGreaterThanOrEqual(-1 - 1e-12);
      }),
    );
  });
});

describe('statistics among each other', () => {
  const close = (one: Statistic, other: Statistic) =>
    expect(one.value ?? Number.NaN).toBeCloseTo(other.value ?? Number.NaN, 9);

  test('quadratic kappa nears ICC(2,1) as units grow: the same but for one unit in n', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 3, maxLength: 10 }), (rows) => {
        const many = Array.from({ length: 400 }, () => rows).flat();
        const kappa = weightedKappa(many, { weights: 'quadratic' });
        const icc = intraclassCorrelation(many, { form: '2,1' });
        fc.pre(kappa.value !== null && icc.value !== null);
        expect(kappa.value ?? 0).toBeCloseTo(icc.value ?? 0, 2);
      }),
      { numRuns: 20 },
    );
  });

  test('alpha of two categories is the same on every metric that has no zero point', () => {
    fc.assert(
      fc.property(tableOf(3, fc.constantFrom(0, 1, null)), (table) => {
        const of = (metric: 'nominal' | 'ordinal' | 'interval' | 'ratio') =>
          krippendorffAlpha(table, { metric });
        fc.pre(of('nominal').value !== null);
        close(of('ordinal'), of('nominal'));
        close(of('interval'), of('nominal'));
        close(of('ratio'), of('nominal'));
      }),
    );
  });

  test('the mean of all raters is at least as reliable as one of them, by Spearman and Brown', () => {
    fc.assert(
      fc.property(tableOf(3, score), (table) => {
        for (const model of ['1', '2', '3'] as const) {
          const one = intraclassCorrelation(table, { form: `${model},1` }).value;
          const mean = intraclassCorrelation(table, { form: `${model},k` }).value;
          if (one === null || mean === null) continue;
          expect(mean * (1 + 2 * one)).toBeCloseTo(3 * one, 8);
        }
      }),
    );
  });
});

test('Wilson’s interval holds the share, stays within 0 and 1, and mirrors', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (some, others) => {
      fc.pre(some + others > 0);
      const { value, interval } = wilsonInterval(some, some + others);
      const mirror = wilsonInterval(others, some + others).interval;
      expect(interval?.low).toBeGreaterThanOrEqual(0);
      expect(interval?.high).toBeLessThanOrEqual(1);
      expect(interval?.low).toBeLessThanOrEqual(value ?? -1);
      expect(interval?.high).toBeGreaterThanOrEqual(value ?? 2);
      expect(mirror?.low).toBeCloseTo(1 - (interval?.high ?? 0), 12);
    }),
  );
});

test('a slope finds the line that points lie on, whatever their order', () => {
  const whole = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(
      fc.uniqueArray(whole, { minLength: 5, maxLength: 12 }),
      whole,
      whole,
      order,
      (xs, a, b, by) => {
        const points = xs.map((x) => ({ x, y: a + b * x }));
        expect(slopeOf(points).value).toBeCloseTo(b, 9);
        expect(slopeOf(shuffled(points, by))).toEqual(slopeOf(points));
      },
    ),
  );
});
