import { describe, expect, test } from 'vitest';
import type { ReliableChangeInput } from '../../src/fidelity/index.js';
import { clinicalCutOffs, recoveryOf, reliableChange } from '../../src/fidelity/index.js';
import {
  bandOf,
  hasResponse,
  instrument,
  isCase,
  isReliableChange,
  isRemission,
} from '../../src/measures/index.js';

const cited = { source: 'Jacobson & Truax 1991', grounding: 'general' } as const;
const example: ReliableChangeInput = {
  first: 32.5,
  last: 47.5,
  sd: { value: 7.5, ...cited },
  reliability: { value: 0.8, ...cited },
  higherIs: 'better',
};

describe('reliable change', () => {
  test('matches the worked example of 1991', () => {
    const change = reliableChange(example);
    expect(change.standardErrorOfMeasurement).toBeCloseTo(3.354, 3);
    expect(change.standardErrorOfDifference).toBeCloseTo(4.743, 3);
    expect(change.value).toBeCloseTo(3.162, 3);
    expect(change.threshold).toBeCloseTo(9.297, 3);
    expect(change).toMatchObject({ change: 'better', reasonNull: null });
  });

  test.each([
    [32.5, 47.5, 'worse', 'worse'],
    [47.5, 32.5, 'worse', 'better'],
    [47.5, 32.5, 'better', 'worse'],
    [32.5, 41, 'better', 'none'],
    [32.5, 32.5, 'better', 'none'],
  ] as const)('from %d to %d, where higher is %s, is %s', (first, last, higherIs, change) => {
    expect(reliableChange({ ...example, first, last, higherIs }).change).toBe(change);
  });

  test.each([
    ['bad-sd', { sd: { value: 0, ...cited } }],
    ['bad-sd', { sd: { value: Number.NaN, ...cited } }],
    ['bad-reliability', { reliability: { value: 1.2, ...cited } }],
    ['no-error', { reliability: { value: 1, ...cited } }],
    ['not-a-number', { last: Number.NaN }],
  ] as const)('has no index: %s', (reasonNull, wrong) => {
    expect(reliableChange({ ...example, ...wrong })).toMatchObject({ value: null, change: null, reasonNull });
  });
});

const clinical = { value: { mean: 40, sd: 7.5 }, ...cited };
const comparison = { value: { mean: 60, sd: 7.5 }, ...cited };

describe('clinical cut-offs', () => {
  test('match the worked example of 1991', () => {
    const { a, b, c } = clinicalCutOffs({ clinical, comparison, higherIs: 'better' });
    expect([a.value, b.value, c.value]).toEqual([55, 45, 50]);
  });

  test('turn round where higher is worse, and c leans to the sample that varies less', () => {
    const { a, b, c } = clinicalCutOffs({
      clinical: { ...cited, value: { mean: 20, sd: 6 } },
      comparison: { ...cited, value: { mean: 5, sd: 3 } },
      higherIs: 'worse',
    });
    expect([a.value, b.value, c.value]).toEqual([8, 11, 10]);
  });

  test('a needs no people without the disorder; b and c do', () => {
    expect(clinicalCutOffs({ clinical, higherIs: 'better' })).toEqual({
      a: { value: 55, reasonNull: null },
      b: { value: null, reasonNull: 'no-comparison' },
      c: { value: null, reasonNull: 'no-comparison' },
    });
  });

  test('do not exist between samples that lie the wrong way round', () => {
    const none = { value: null, reasonNull: 'wrong-side' };
    expect(clinicalCutOffs({ clinical, comparison, higherIs: 'worse' })).toEqual({
      a: none,
      b: none,
      c: none,
    });
  });

  test('need sound samples, each its own', () => {
    const flat = { ...cited, value: { mean: 60, sd: 0 } };
    expect(clinicalCutOffs({ clinical, comparison: flat, higherIs: 'better' })).toEqual({
      a: { value: 55, reasonNull: null },
      b: { value: null, reasonNull: 'bad-sd' },
      c: { value: null, reasonNull: 'bad-sd' },
    });
    const nowhere = { ...cited, value: { mean: Number.NaN, sd: 1 } };
    expect(clinicalCutOffs({ clinical: nowhere, comparison, higherIs: 'better' })).toEqual({
      a: { value: null, reasonNull: 'not-a-number' },
      b: { value: 45, reasonNull: null },
      c: { value: null, reasonNull: 'not-a-number' },
    });
  });
});

describe('two totals of the PHQ-9', () => {
  const phq9 = instrument('phq-9');
  const answer = <T>(answered: { ok: true; value: T } | { ok: false }) =>
    answered.ok ? answered.value : undefined;

  test.each([
    [16, 10, 'better', false, 'not-recovered', false],
    [15, 9, 'better', false, 'recovered', false],
    [10, 4, 'better', true, 'recovered', true],
    [9, 3, 'better', true, 'not-applicable', true],
    [10, 5, 'none', true, 'recovered', false],
  ] as const)('%d, then %d', (first, last, reliable, response, recovery, remission) => {
    expect(answer(isReliableChange(phq9, first, last))).toBe(reliable);
    expect(answer(hasResponse(phq9, first, last))).toBe(response);
    expect(answer(recoveryOf(phq9, first, last))).toBe(recovery);
    expect(answer(isRemission(phq9, last))).toBe(remission);
  });

  test('have bands that begin at 5, 10, 15 and 20, and a case begins at 10', () => {
    const bands = [4, 5, 9, 10, 14, 15, 19, 20].map((total) => answer(bandOf(phq9, total))?.id);
    const [minimal, mild, , moderate, , moderatelySevere, , severe] = bands;
    expect(new Set([minimal, mild, moderate, moderatelySevere, severe]).size).toBe(5);
    expect(bands[1]).toBe(bands[2]);
    expect(bands[3]).toBe(bands[4]);
    expect(bands[5]).toBe(bands[6]);
    expect([9, 10].map((total) => answer(isCase(phq9, total)))).toEqual([false, true]);
  });

  test('that cannot be leave recovery open, and say why', () => {
    expect(recoveryOf(phq9, 30, 4)).toMatchObject({ ok: false, error: { code: 'out-of-range' } });
    expect(recoveryOf(phq9, 12, -1)).toMatchObject({ ok: false, error: { code: 'out-of-range' } });
  });
});

test('on the GAD-7 recovery is crossing 8, and a change of 4 is reliable', () => {
  const gad7 = instrument('gad-7');
  const population = 'any anxiety disorder';
  expect(recoveryOf(gad7, 8, 7, population)).toEqual({ ok: true, value: 'recovered' });
  expect(recoveryOf(gad7, 7, 3, population)).toEqual({ ok: true, value: 'not-applicable' });
  expect(recoveryOf(gad7, 9, 4)).toMatchObject({ ok: false, error: { code: 'depends-on-population' } });
  expect(isReliableChange(gad7, 11, 7)).toEqual({ ok: true, value: 'better' });
  expect(isReliableChange(gad7, 11, 8)).toEqual({ ok: true, value: 'none' });
});
