import { describe, expect, test } from 'vitest';
import { checkTotal, instrument, instruments } from '../../src/measures/index.js';

function verdict(...asked: Parameters<typeof checkTotal>): string {
  const checked = checkTotal(...asked);
  return checked.ok ? 'fine' : checked.error.code;
}

describe('a total', () => {
  test.each(instruments)('of the $name lies within its range', (one) => {
    const { max, min } = one.range.value;
    expect([min, max].map((total) => verdict(one, total))).toEqual(['fine', 'fine']);
    expect([min - 1, max + 1].map((total) => verdict(one, total))).toEqual(['out-of-range', 'out-of-range']);
    expect([min - 0.001, max + 0.001].map((total) => verdict(one, total, { prorated: true }))).toEqual([
      'out-of-range',
      'out-of-range',
    ]);
  });

  test.each(instruments.filter(({ scoring }) => scoring === 'sum'))(
    'of the $name is whole, unless it is prorated',
    (one) => {
      expect(verdict(one, 10.5)).toBe('not-whole');
      expect(verdict(one, 10.5, { prorated: false })).toBe('not-whole');
      expect(verdict(one, 10.5, { prorated: true })).toBe('fine');
      expect(verdict(one, 10)).toBe('fine');
    },
  );

  test('that is a mean need not be whole', () => {
    expect(verdict(instrument('iip-32'), 1.47)).toBe('fine');
    expect(verdict(instrument('sas-sr'), 1.47)).toBe('fine');
    expect(verdict(instrument('sas-sr'), 0.99)).toBe('out-of-range');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('is never %s', (total) => {
    expect(verdict(instrument('phq-9'), total, { prorated: true })).toBe('not-a-number');
  });

  test('that is refused comes with words that do not repeat it', () => {
    expect(checkTotal(instrument('phq-9'), 31)).toEqual({
      ok: false,
      error: { code: 'out-of-range', message: 'A total of the PHQ-9 is between 0 and 27.' },
    });
    expect(checkTotal(instrument('phq-9'), 7.25)).toMatchObject({
      error: { message: 'A total of the PHQ-9 is a whole number, unless it is prorated.' },
    });
  });
});
