import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  cite,
  type Reading,
  type Source,
  type SourceId,
  type SourceKind,
  source,
  sources,
} from '../../src/sources/index.js';

const entries = Object.entries(sources) as [SourceId, Source][];
const folder = new URL('../../src/sources/', import.meta.url);

const readings: readonly Reading[] = ['read', 'excerpt', 'abstract', 'secondary', 'not-read'];
const kinds: readonly SourceKind[] = [
  'book',
  'chapter',
  'article',
  'guideline',
  'manual',
  'web-page',
  'founding-document',
  'house',
];

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('every entry', () => {
  it.each(entries)('%s is complete and well formed', (id, entry) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(entry.authors.trim()).not.toBe('');
    expect(entry.title.trim()).not.toBe('');
    expect(readings).toContain(entry.reading);
    expect(kinds).toContain(entry.kind);
    if (entry.doi !== undefined) expect(entry.doi).toMatch(/^10\.\d{4,9}\/\S+[A-Za-z0-9]$/);
    if (entry.pmcid !== undefined) expect(entry.pmcid).toMatch(/^PMC\d{6,8}$/);
    if (entry.url !== undefined) expect(entry.url).toMatch(/^https?:\/\/[^\s]+$/);
    if (entry.year !== undefined) expect(entry.year).toBeGreaterThan(1900);
    if (entry.note !== undefined) expect(entry.note).toMatch(/\.$/);
  });

  it.each(entries.filter(([, entry]) => entry.reading === 'not-read' && entry.kind !== 'article'))(
    '%s was not read and says so',
    (_, entry) => {
      expect(entry.note).toBeDefined();
    },
  );

  it('carries the year of its id', () => {
    for (const [id, entry] of entries) {
      const year = /-(\d{4})$/.exec(id)?.[1];
      if (year !== undefined) expect([id, entry.year]).toEqual([id, Number(year)]);
    }
  });

  it('has a year or a short form of its own', () => {
    expect(
      entries.filter(([, { short, year }]) => short === undefined && year === undefined).map(([id]) => id),
    ).toEqual(['ucl-framework']);
  });
});

describe('the registry', () => {
  it('has no id in two themes', () => {
    const ids = readdirSync(folder)
      .filter((file) => file.startsWith('bibliography-'))
      .flatMap((file) => [
        ...readFileSync(new URL(file, folder), 'utf8').matchAll(/^ {2}'?([a-z0-9-]+)'?: \{$/gm),
      ])
      .map((match) => match[1] as string);
    expect(repeated(ids)).toEqual([]);
    expect([...ids].sort()).toEqual(entries.map(([id]) => id).sort());
  });

  it('has no DOI, PMC id or work twice', () => {
    expect(
      repeated(entries.flatMap(([, { doi }]) => (doi === undefined ? [] : [doi.toLowerCase()]))),
    ).toEqual([]);
    expect(repeated(entries.flatMap(([, { pmcid }]) => pmcid ?? []))).toEqual([]);
    expect(
      repeated(
        entries.map(([, { container, kind, title }]) => `${title} ${kind === 'web-page' ? '' : container}`),
      ),
    ).toEqual(['Interpersonal Psychotherapy for Depressed Adolescents (IPT-A) ']);
  });

  it('holds the works that rules, protocols and cases need by name', () => {
    const needed = [
      'guide-2018',
      'comprehensive-guide-2000',
      'focus-2006',
      'markowitz-handbook',
      'ipt-ptsd-2016',
      'stuart-robertson-2012',
      'who-group-ipt-2016',
      'frank-2007',
      'casebook-2012',
      'miller-2005',
      'general-knowledge',
      'house-judgement',
    ] as const satisfies readonly SourceId[];
    for (const id of needed) expect(source(id)).toBe(sources[id]);
  });

  it('marks what is no work at all as not read', () => {
    expect(
      entries.filter(([, { kind }]) => kind === 'house').map(([id, { reading }]) => [id, reading]),
    ).toEqual([
      ['general-knowledge', 'not-read'],
      ['house-judgement', 'not-read'],
    ]);
  });
});

describe('cite', () => {
  it.each([
    ['miller-2005', 'Miller 2005'],
    ['stuart-robertson-2012', 'Stuart & Robertson 2012'],
    ['guide-2018', 'Weissman, Markowitz & Klerman 2018'],
    ['klerman-1984', 'Klerman et al. 1984'],
    ['frank-2007', 'Frank et al. 2007'],
    ['wilfley-2021', 'Wilfley et al. 2021'],
    ['casebook-2012', 'Markowitz & Weissman 2012'],
    ['van-hees-2013', 'van Hees et al. 2013'],
    ['mufson-ipt-a', 'Mufson et al. 2004'],
    ['gunlicks-stoessel-2019', 'Gunlicks-Stoessel et al. 2019'],
    ['ucl-framework', 'Lemma, Roth & Pilling n.d.'],
    ['markowitz-problem-areas-2000', 'Markowitz et al. 2000b'],
    ['ipt-uk', 'IPT-UK, stages of IPT'],
    ['founding-practice-guide', 'Founding document S3'],
    ['general-knowledge', 'general knowledge'],
  ] as const)('gives %s as %s', (id, citation) => {
    expect(cite(id)).toBe(citation);
  });

  it('never gives two works the same citation', () => {
    expect(repeated(entries.map(([id]) => cite(id)))).toEqual([]);
  });

  it('leaves no initials or doubled names behind', () => {
    for (const [id, { short }] of entries) {
      if (short === undefined) expect(cite(id)).toMatch(/^[\p{L}’\- &,]+?( et al\.)? (\d{4}|n\.d\.)$/u);
    }
  });
});

describe('SourceId', () => {
  it('admits known ids only', () => {
    expectTypeOf<'guide-2018'>().toExtend<SourceId>();
    expectTypeOf<'no-such-work'>().not.toExtend<SourceId>();
    expectTypeOf<keyof typeof sources>().toEqualTypeOf<SourceId>();
  });
});
