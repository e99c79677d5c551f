import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/measures/index.js';
import { reliableChangeIndex, reliableChangeThreshold } from '../../src/measures/index.js';

function numberOf<E>(result: Result<number, E>): number {
  if (!result.ok) throw new Error('There is no value.');
  return result.value;
}

describe('the worked example of Jacobson & Truax 1991', () => {
  // SD 7.5 and r .80, a score that goes from 32.5 to 47.5. By hand: standard error of measurement 7.5 · √.2 = 3.354,
  // of a difference √2 times that = 4.743, index 15 / 4.743 = 3.162 (as printed: √10), threshold 1.96 · 4.743 = 9.297.
  const measured = { sd: 7.5, reliability: 0.8 };

  test('has the index √10', () => {
    const index = numberOf(reliableChangeIndex({ ...measured, first: 32.5, last: 47.5 }));
    expect(index).toBeCloseTo(3.162, 3);
    expect(index).toBeCloseTo(Math.sqrt(10), 12);
  });

  test('needs a difference of 9.297 points', () => {
    expect(numberOf(reliableChangeThreshold(measured))).toBeCloseTo(9.297, 3);
  });

  test('turns its sign with the direction', () => {
    expect(numberOf(reliableChangeIndex({ ...measured, first: 47.5, last: 32.5 }))).toBeCloseTo(-3.162, 3);
  });
});

test('a second example: SD 6 and r .84 need 6.653 points', () => {
  // √.16 = .4, so that 1.96 · 6 · 1.41421 · .4 = 6.6525.
  expect(numberOf(reliableChangeThreshold({ sd: 6, reliability: 0.84 }))).toBeCloseTo(6.6525, 4);
});

describe('at the ends', () => {
  test('a reliability of 1 leaves no error: the threshold is 0 and there is no index', () => {
    expect(reliableChangeThreshold({ sd: 7, reliability: 1 })).toEqual({ ok: true, value: 0 });
    expect(reliableChangeIndex({ sd: 7, reliability: 1, first: 1, last: 2 })).toMatchObject({
      error: { code: 'no-error' },
    });
  });

  test('a reliability of 0 leaves all of it', () => {
    expect(numberOf(reliableChangeThreshold({ sd: 1, reliability: 0 }))).toBeCloseTo(1.96 * Math.SQRT2, 12);
  });

  test.each([-0.01, 1.01, Number.NaN, Number.POSITIVE_INFINITY])(
    'a reliability of %s is refused',
    (reliability) => {
      expect(reliableChangeThreshold({ sd: 7, reliability })).toMatchObject({
        error: { code: 'bad-reliability' },
      });
      expect(reliableChangeIndex({ sd: 7, reliability, first: 1, last: 2 })).toMatchObject({
        error: { code: 'bad-reliability' },
      });
    },
  );

  test.each([0, -7, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_VALUE])(
    'a standard deviation of %s is refused',
    (sd) => {
      expect(reliableChangeThreshold({ sd, reliability: 0.8 })).toMatchObject({ error: { code: 'bad-sd' } });
    },
  );

  test('a score that is no number is refused', () => {
    expect(reliableChangeIndex({ sd: 7, reliability: 0.8, first: Number.NaN, last: 2 })).toMatchObject({
      error: { code: 'not-a-number' },
    });
  });
});

describe('whatever the numbers', () => {
  test('no value is out of arithmetic', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), fc.double(), (sd, reliability, first, last) => {
        const threshold = reliableChangeThreshold({ sd, reliability });
        const index = reliableChangeIndex({ sd, reliability, first, last });
        for (const result of [threshold, index])
          if (result.ok) expect(result.value).toSatisfy(Number.isFinite);
      }),
      { numRuns: 1000 },
    );
  });

  test('a difference beyond the threshold has an index beyond 1.96, and the other way round', () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    const someSd = fc.double({ min: 0.5, max: 30, noNaN: true });
    const someReliability = fc.double({ min: 0, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(someSd, someReliability, score, score, (sd, reliability, first, last) => {
        const threshold = numberOf(reliableChangeThreshold({ sd, reliability }));
        const index = numberOf(reliableChangeIndex({ sd, reliability, first, last }));
        fc.pre(Math.abs(Math.abs(index) - 1.96) > 1e-9);
        expect(Math.abs(last - first) > threshold).toBe(Math.abs(index) > 1.96);
      }),
    );
  });
});
