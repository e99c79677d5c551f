import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { figureDefinitions } from '../../src/cohort/index.js';
import { figureIds } from '../../src/model/figure-ids.js';
import { several } from './courses.js';
import { figuresSection } from './figures-section.js';

test('docs/fidelity.md holds every definition as the data have it', () => {
  expect(readFileSync('docs/fidelity.md', 'utf8')).toContain(figuresSection());
});

describe('every figure is defined', () => {
  test('once, in the order of a report', () => {
    expect(figureDefinitions.map(({ id }) => id)).toEqual(figureIds);
  });

  test.each(figureDefinitions)('$id in whole sentences', ({ meaning, numerator, denominator, nullWhen }) => {
    for (const sentence of [meaning, numerator, denominator, nullWhen]) {
      if (sentence !== null) expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
    }
  });
});

// Change and medians of days have no numerator of their own in a report.
const plain = ['median-gap-days', 'improvement'];

test('what a report gives has the unit that the definition says', () => {
  for (const { report } of several(12, {})) {
    for (const { id, value, numerator, denominator } of report.figures) {
      const { unit } = figureDefinitions.find((one) => one.id === id) ?? {};
      if (value === null) continue;
      if (unit === 'yes-no') expect([id, value === 0 || value === 1, denominator]).toEqual([id, true, 1]);
      if (unit === 'count' || unit === 'minutes')
        expect([id, numerator, denominator]).toEqual([id, value, null]);
      if (unit === 'share' && !plain.includes(id)) expect([id, denominator === null]).toEqual([id, false]);
      if (unit === 'days') expect([id, denominator]).toEqual([id, null]);
    }
  }
});
