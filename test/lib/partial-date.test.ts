import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay, dayRange, daysBetween, isLater, isPartialDate } from '../../src/lib/partial-date.js';
import { anyDate } from '../support/generate/values.js';

const day = 24 * 60 * 60 * 1000;

/** The number of a day, by the platform's own calendar. */
function platformDay(year: number, month: number, date: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return at.getTime() / day;
}

const pad = (number: number, length: number) => String(number).padStart(length, '0');

describe('isPartialDate', () => {
  test.each(['2024', '2024-12', '2024-12-31', '0000', '0000-02-29', '9999-12-31'])('%s is one', (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  test.each([
    '',
    '24',
    '2024-',
    '2024-1',
    '2024-00',
    '2024-13',
    '2024-06-31',
    '2024-01-00',
    '2024-12-32',
    '20241231',
  ])('%j is none', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2100-02-29', false],
    ['2400-02-29', true],
    ['2024-02-30', false],
  ])('leap years: %s is %s', (text, expected) => {
    expect(isPartialDate(text)).toBe(expected);
  });

  test('it agrees with the platform on every day that could be written, for 800 years', () => {
    const wrong: string[] = [];
    for (let year = 1600; year < 2400; year += 1) {
      for (const [month, date] of [
        ...[28, 29, 30].map((last) => [2, last] as const),
        ...[4, 6, 9, 11].map((short) => [short, 31] as const),
        [1, 31] as const,
        [12, 31] as const,
      ]) {
        const text = `${year}-${pad(month, 2)}-${pad(date, 2)}`;
        const exists = new Date(platformDay(year, month, date) * day).getUTCMonth() === month - 1;
        if (isPartialDate(text) !== exists) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('dayRange', () => {
  test.each([
    ['1970-01-01', 0, 0],
    ['1969-12-31', -1, -1],
    ['2000-03-01', 11_017, 11_017],
    ['1970', 0, 364],
    ['1972', 730, 1095],
    ['1970-01', 0, 30],
    ['2024-02', 19_754, 19_782],
    ['2023-02', 19_389, 19_416],
    ['2024-12', 20_058, 20_088],
  ])('%s is days %i to %i', (date, first, last) => {
    expect(dayRange(date)).toEqual({ first, last });
  });

  test('agrees with the platform from the year 0 to 9999', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, date) => {
          const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
          const number = platformDay(year, month, date);
          expect(dayRange(text)).toEqual({ first: number, last: number });
          expect(dayRange(text.slice(0, 7))).toEqual({
            first: platformDay(year, month, 1),
            last: platformDay(year, month + 1, 1) - 1,
          });
          expect(dayRange(text.slice(0, 4))).toEqual({
            first: platformDay(year, 1, 1),
            last: platformDay(year, 12, 31),
          });
        },
      ),
    );
  });
});

describe('isLater', () => {
  test.each([
    ['2024-05-02', '2024-05-01', 'yes'],
    ['2024-05-01', '2024-05-01', 'no'],
    ['2024-04-30', '2024-05-01', 'no'],
    // A month against a day in it: it could be either.
    ['2024-05', '2024-05-01', 'unknown'],
    ['2024-05', '2024-05-15', 'unknown'],
    // The last day of the month is as late as the month can be.
    ['2024-05', '2024-05-31', 'no'],
    ['2024-05-01', '2024-05', 'no'],
    ['2024-05-02', '2024-05', 'unknown'],
    ['2024-06', '2024-05', 'yes'],
    ['2024-05', '2024-05', 'unknown'],
    ['2025', '2024', 'yes'],
    ['2024', '2024', 'unknown'],
    ['2024', '2024-12-31', 'no'],
    ['2025', '2024-12-31', 'yes'],
    ['2024-01', '2023', 'yes'],
    ['2023', '2024-01', 'no'],
  ] as const)('%s later than %s: %s', (a, b, expected) => {
    expect(isLater(a, b)).toBe(expected);
  });

  test('what is absent is unknown, against anything', () => {
    expect(isLater(undefined, '2024')).toBe('unknown');
    expect(isLater('2024', undefined)).toBe('unknown');
    expect(isLater(undefined, undefined)).toBe('unknown');
  });

  test('it is what every reading of both dates agrees on', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const [left, right] = [dayRange(a), dayRange(b)];
        // The extremes decide: if they agree, all days between do.
        const readings = [left.first, left.last].flatMap((one) =>
          [right.first, right.last].map((other) => one > other),
        );
        const expected = readings.every(Boolean) ? 'yes' : readings.some(Boolean) ? 'unknown' : 'no';
        expect(isLater(a, b)).toBe(expected);
      }),
    );
  });

  test('no date is later than itself for certain, and two are not both later than each other', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(isLater(a, a)).not.toBe('yes');
        expect(isLater(a, b) === 'yes' && isLater(b, a) === 'yes').toBe(false);
        if (isLater(a, b) === 'yes') expect(isLater(b, a)).toBe('no');
      }),
    );
  });
});

describe('daysBetween', () => {
  test.each([
    ['2024-02-28', '2024-03-01', 2, 2],
    ['2023-02-28', '2023-03-01', 1, 1],
    ['2024-01-01', '2024-01-01', 0, 0],
    ['2024-01-08', '2024-01-01', -7, -7],
    ['2024-01', '2024-02-01', 1, 31],
    ['2024-01-01', '2024-02', 31, 59],
    ['2024', '2024', -365, 365],
    ['2023', '2024-01-01', 1, 365],
  ] as const)('from %s to %s: %i to %i', (from, to, least, most) => {
    expect(daysBetween(from, to)).toEqual({ least, most });
  });

  test('is unknown where a date is absent', () => {
    expect(daysBetween(undefined, '2024')).toBeUndefined();
    expect(daysBetween('2024', undefined)).toBeUndefined();
  });

  test('goes the other way round with the signs changed', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const there = daysBetween(a, b);
        const back = daysBetween(b, a);
        expect([back?.least, back?.most]).toEqual([-(there?.most ?? 0) + 0, -(there?.least ?? 0) + 0]);
      }),
    );
  });
});

describe('dateOfDay', () => {
  test.each([
    [0, '1970-01-01'],
    [-1, '1969-12-31'],
    [19_782, '2024-02-29'],
    [19_783, '2024-03-01'],
    [11_016, '2000-02-29'],
    [-719_528, '0000-01-01'],
    [2_932_896, '9999-12-31'],
  ])('day %i is %s', (number, date) => {
    expect(dateOfDay(number)).toBe(date);
  });

  test('it undoes the numbering of days, for every day of 800 years', () => {
    const wrong: number[] = [];
    const [from, to] = [dayRange('1600').first, dayRange('2399').last];
    for (let number = from; number <= to; number += 1) {
      const date = dateOfDay(number);
      if (dayRange(date).first !== number || !isPartialDate(date)) wrong.push(number);
    }
    expect(wrong).toEqual([]);
  });
});
