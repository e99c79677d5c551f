import { describe, expect, test } from 'vitest';
import { conditions } from '../../src/model/vocabulary.js';
import type { Evidence, EvidenceGrade } from '../../src/protocols/index.js';
import { evidence, evidenceFor, evidenceGrades } from '../../src/protocols/index.js';
import type { SourceId } from '../../src/sources/index.js';
import { source } from '../../src/sources/index.js';
import { figuresIn, textsIn } from './figures.js';

// Grades and figures, written by hand from the works and not from the data: every number of a finding stands here once.
const expected: readonly (readonly [
  what: string,
  grade: EvidenceGrade,
  figures: readonly (readonly [SourceId, ...string[]])[],
])[] = [
  [
    'major-depression, acute',
    'strong',
    [
      ['cuijpers-2011', '0.63', '2.9', '−0.19'],
      ['cuijpers-2016', '0.60', '0.06', '−0.13'],
    ],
  ],
  ['major-depression, maintenance', 'moderate', [['frank-2007', '2', '26', '50']]],
  ['subthreshold-depression, prevention', 'moderate', []],
  [
    'major-depression, perinatal, acute',
    'strong',
    [['ohara-2000', '120', '12', '19.4', '8.3', '19.8', '16.8']],
  ],
  [
    'major-depression, late-life, acute',
    'moderate',
    [
      ['van-schaik-2006', '143', '10'],
      ['van-schaik-2007', '55'],
      ['miller-1998', '180', '60', '81'],
    ],
  ],
  [
    'major-depression, adolescents, acute',
    'moderate',
    [
      ['mufson-1999', '48', '75', '46'],
      ['cebc', '3', '1'],
      ['scotland-matrix', '5', '5'],
    ],
  ],
  ['persistent-depression, acute', 'caution', [['negt-2016', '0.64', '0.75']]],
  ['bipolar-disorder, acute, IPSRT', 'moderate', [['miklowitz-2007', '293', '64.4', '51.5']]],
  ['bipolar-disorder, acute, alone', 'adjunct-only', []],
  [
    'prolonged-grief, acute',
    'second-line',
    [
      ['shear-2005', '51', '28'],
      ['shear-2014', '70.5', '32', '50'],
    ],
  ],
  ['bulimia, acute', 'moderate', [['agras-2000', '220', '6', '29']]],
  ['binge-eating, acute', 'moderate', []],
  ['ptsd, acute', 'emerging', [['markowitz-ptsd-2015', '110', '63', '47', '38']]],
  ['social-anxiety, acute', 'second-line', [['stangier-2011', '66', '42']]],
  ['panic, acute', 'second-line', []],
  ['borderline-personality, acute', 'emerging', [['bellino-2015', '34']]],
  [
    'substance-use, acute',
    'not-indicated-alone',
    [
      ['rounsaville-1983', '72'],
      ['gamble-2013', '14'],
      ['johnson-zlotnick-2012', '38'],
    ],
  ],
  ['substance-dependence-severe, acute', 'not-indicated-alone', []],
  ['ocd, acute', 'not-indicated', []],
  ['specific-phobia, acute', 'not-indicated', []],
  ['generalised-anxiety, acute', 'unknown', []],
];

function nameOf({ condition, population, aim, form }: Evidence): string {
  const bipolar = condition === 'bipolar-disorder' ? [form?.includes('IPSRT') ? 'IPSRT' : 'alone'] : [];
  return [condition, ...(population === undefined ? [] : [population]), aim, ...bipolar].join(', ');
}

function named(what: string): Evidence {
  const found = evidence.find((one) => nameOf(one) === what);
  if (found === undefined) throw new Error(`Nothing is said of ${what}.`);
  return found;
}

describe('the evidence', () => {
  test('speaks of these conditions, each once for a population and an aim', () => {
    expect(evidence.map(nameOf)).toEqual(expected.map(([what]) => what));
  });

  test.each(expected)('%s is graded %s', (what, grade) => {
    expect(named(what).grade).toBe(grade);
  });

  test('uses every grade, so that none stands in the list for nothing', () => {
    expect([...new Set(evidence.map(({ grade }) => grade))].sort()).toEqual([...evidenceGrades].sort());
  });

  test.each(expected)('%s gives these figures and no others', (what, _, figures) => {
    const { finding, form = '', sources } = named(what);
    expect(figuresIn(`${finding} ${form}`).sort()).toEqual(
      figures.flatMap(([, ...numbers]) => numbers).sort(),
    );
    const cited = sources.map((work) => work.source);
    for (const [from] of figures) expect(cited).toContain(from);
  });

  test.each(expected.flatMap(([what, , figures]) => figures.map(([from]) => [what, from] as const)))(
    '%s takes figures only from a work that was looked into: %s',
    (what, from) => {
      expect(['read', 'excerpt', 'abstract']).toContain(source(from).reading);
      expect(['founding-document', 'house']).not.toContain(source(from).kind);
      expect(named(what).grounding).toBe('verified');
    },
  );

  test.each(evidence.map((one) => [nameOf(one), one] as const))('%s has sources, each once', (_, one) => {
    expect(one.sources.length).toBeGreaterThan(0);
    expect(new Set(one.sources.map((work) => work.source)).size).toBe(one.sources.length);
    expect(one.finding).toMatch(/^[A-Z].*\.$/);
  });

  test('what rests only on a founding document is not called verified', () => {
    for (const { sources, grounding } of evidence) {
      if (sources.every((work) => source(work.source).kind === 'founding-document'))
        expect(grounding).not.toBe('verified');
    }
  });

  test('scores nothing', () => {
    for (const text of evidence.flatMap(textsIn)) expect(text).not.toMatch(/\bscor/i);
  });
});

describe('claims that the literature disputes', () => {
  test('IPT is not said to be as good as medication', () => {
    expect(named('major-depression, acute').finding).toContain('medication slightly ahead (−0.19)');
  });

  test('it is not said to be a first choice for maintenance', () => {
    expect(named('major-depression, maintenance').finding).toContain('IPT is not among its first choices');
  });

  test('it is not said to treat addiction, generalised anxiety or prolonged grief', () => {
    for (const condition of ['substance-use', 'generalised-anxiety', 'prolonged-grief'] as const) {
      for (const { grade } of evidenceFor(condition))
        expect(['strong', 'moderate', 'emerging']).not.toContain(grade);
    }
  });

  test('in PTSD it rests on one trial, and says so', () => {
    expect(named('ptsd, acute').finding).toMatch(/^One trial/);
  });

  test('the figure for bipolar depression is said to pool three therapies', () => {
    expect(named('bipolar-disorder, acute, IPSRT').finding).toContain('pools all three');
  });
});

describe('evidenceFor', () => {
  test('gives all that is said of a condition, whatever the population and the aim', () => {
    expect(evidenceFor('major-depression').map(nameOf)).toEqual([
      'major-depression, acute',
      'major-depression, maintenance',
      'major-depression, perinatal, acute',
      'major-depression, late-life, acute',
      'major-depression, adolescents, acute',
    ]);
  });

  test('gives nothing where nothing is said', () => {
    expect(evidenceFor('adjustment-problem')).toEqual([]);
  });

  test('gives everything, over all conditions', () => {
    expect(conditions.flatMap(evidenceFor)).toHaveLength(evidence.length);
  });
});
