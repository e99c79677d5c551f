import { describe, expect, test } from 'vitest';
import type { FitDirection, FitEvidenceKind, FitHint } from '../../src/protocols/index.js';
import { fitDirections, fitEvidenceKinds, fitHints, fitHintsFor } from '../../src/protocols/index.js';
import type { SourceId } from '../../src/sources/index.js';
import { figuresIn, textsIn } from './figures.js';

// Written by hand from the works, not from the data.
const expected: readonly (readonly [
  id: string,
  towards: FitDirection,
  evidence: FitEvidenceKind,
  figures: readonly string[],
  from: SourceId,
])[] = [
  ['interpersonal-trigger', 'ipt', 'clinical-opinion', [], 'founding-practice-guide'],
  ['wish-to-work-on-relationships', 'ipt', 'clinical-opinion', [], 'founding-practice-guide'],
  ['no-partner', 'ipt', 'post-hoc', [], 'barber-muenz-1996'],
  ['obsessional-style', 'ipt', 'post-hoc', [], 'barber-muenz-1996'],
  ['ptsd-with-depression', 'ipt', 'post-hoc', ['9'], 'markowitz-ptsd-2015'],
  ['avoidant-style', 'cbt', 'post-hoc', [], 'barber-muenz-1996'],
  ['married', 'cbt', 'post-hoc', [], 'barber-muenz-1996'],
  ['no-interpersonal-trigger', 'cbt', 'clinical-opinion', [], 'founding-practice-guide'],
  ['social-anxiety-first', 'cbt', 'randomised-comparison', [], 'stangier-2011'],
  ['bulimia-first', 'cbt', 'randomised-comparison', [], 'agras-2000'],
  ['panic-spectrum', 'other', 'post-hoc', ['43.5', '68.4'], 'frank-2000'],
  ['long-isolation', 'other', 'disputed', [], 'guide-2018'],
  ['chronic-depression', 'other', 'randomised-comparison', [], 'negt-2016'],
  ['grief-disorder', 'other', 'randomised-comparison', [], 'shear-2014'],
  ['substance-use-first', 'other', 'disputed', [], 'rounsaville-1983'],
];

function named(id: string): FitHint {
  const found = fitHints.find((hint) => hint.id === id);
  if (found === undefined) throw new Error(`There is no hint ${id}.`);
  return found;
}

describe('the hints', () => {
  test('are these, each once', () => {
    expect(fitHints.map(({ id }) => id)).toEqual(expected.map(([id]) => id));
  });

  test.each(expected)('%s points to %s, by %s', (id, towards, evidence, figures, from) => {
    const hint = named(id);
    expect([hint.towards, hint.evidence]).toEqual([towards, evidence]);
    expect(figuresIn(`${hint.when} ${hint.hint}`)).toEqual(figures);
    expect(hint.sources.map((work) => work.source)).toContain(from);
  });

  test.each(fitHints)('$id is two texts and no score', (hint) => {
    for (const text of [hint.when, hint.hint]) expect(text).toMatch(/^[A-Z].*\.$/);
    // Throws on any number that is not part of a text: there is no weight to add up.
    for (const text of textsIn(hint)) expect(text).not.toMatch(/\bscor|\bweigh|\bbest\b/i);
  });

  test('point in every direction, and rest on every kind of evidence', () => {
    expect(new Set(fitHints.map(({ towards }) => towards)).size).toBe(fitDirections.length);
    expect(new Set(fitHints.map(({ evidence }) => evidence)).size).toBe(fitEvidenceKinds.length);
  });
});

describe('claims that the literature disputes', () => {
  test('isolation is not counted in favour of IPT, and both sides are heard', () => {
    const { towards, hint } = named('long-isolation');
    expect(towards).not.toBe('ipt');
    expect(hint).toContain('in favour of IPT');
    expect(hint).toContain('may do worse');
  });

  test('no disputed claim points to IPT', () => {
    expect(fitHints.filter(({ evidence, towards }) => evidence === 'disputed' && towards === 'ipt')).toEqual(
      [],
    );
  });

  test('a trial in which all had IPT is not read as favouring CBT', () => {
    expect(named('panic-spectrum').towards).toBe('other');
    expect(named('panic-spectrum').hint).toContain('does not show that CBT');
  });
});

describe('fitHintsFor', () => {
  test('gives the hints about any of the conditions', () => {
    expect(fitHintsFor(['social-anxiety', 'bulimia']).map(({ id }) => id)).toEqual([
      'social-anxiety-first',
      'bulimia-first',
    ]);
  });

  test('gives a hint about several conditions for one of them', () => {
    expect(fitHintsFor(['panic']).map(({ id }) => id)).toEqual([
      'no-interpersonal-trigger',
      'panic-spectrum',
    ]);
  });

  test('gives a hint once, however many of its conditions are present', () => {
    expect(
      fitHintsFor(['major-depression', 'panic']).filter(({ id }) => id === 'panic-spectrum'),
    ).toHaveLength(1);
  });

  test('leaves out what is about style or situation only', () => {
    expect(fitHintsFor(['major-depression']).map(({ id }) => id)).not.toContain('interpersonal-trigger');
  });

  test('gives nothing for no condition', () => {
    expect(fitHintsFor([])).toEqual([]);
    expect(fitHintsFor(['other'])).toEqual([]);
  });
});
