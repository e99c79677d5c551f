import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type { CatalogFile, WorksheetRecords } from '../../src/catalog/index.js';
import {
  about,
  catalogFile,
  guide,
  guideSectionIds,
  interventions,
  linesOf,
  worksheet,
  worksheetIds,
  worksheetSchema,
  worksheets,
} from '../../src/catalog/index.js';
import { ruleIds } from '../../src/model/rule-ids.js';
import { interventions as ids } from '../../src/model/vocabulary.js';
import { catalogSchema } from '../../src/schema/catalog.js';
import { jsonSchema } from '../../src/schema/json-schema.js';

const file = catalogFile();

describe('the catalog in one file', () => {
  it('is valid under its schema, strictly', () => {
    const validate = new Ajv2020({ strict: true }).compile(jsonSchema('catalog'));
    expect(validate(JSON.parse(JSON.stringify(file))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...file, schema: 'openipt/catalog/2' })).toBe(false);
    expect(validate({ ...file, safetyGate: ['no-such-rule'] })).toBe(false);
  });

  it('is what its schema gives, in its types and in its values', () => {
    // That the schema gives this type and no other is proved beside it, by the compiler.
    expectTypeOf(catalogSchema).returns.toEqualTypeOf<z.ZodType<CatalogFile>>();
    expectTypeOf(catalogFile).returns.toEqualTypeOf<CatalogFile>();
    expect(catalogSchema().parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });

  it('takes a line with nothing left out, and nothing more, at any depth', () => {
    const schema = catalogSchema();
    const [first, ...rest] = file.interventions;
    if (first === undefined) throw new Error('there is no first entry');
    const withFirst = (entry: object) =>
      schema.safeParse({ ...file, interventions: [entry, ...rest] }).success;
    expect(withFirst(first)).toBe(true);
    for (const key of Object.keys(first)) {
      expect(withFirst(Object.fromEntries(Object.entries(first).filter(([name]) => name !== key))), key).toBe(
        false,
      );
    }
    expect(withFirst({ ...first, secret: 1 })).toBe(false);
    expect(withFirst({ ...first, lines: { ...first.lines, tasks: [{ id: 'a/tasks/b' }] } })).toBe(false);
    expect(withFirst({ ...first, status: 'retired', withdrawn: { in: '0.2.0', reason: 'merged' } })).toBe(
      true,
    );
  });

  it('says what it is: version, licence, intended use, provenance, and what comes before any of it', () => {
    const { schema, version, licence, provenance, intendedUse, safetyGate, locales } = file;
    expect(schema).toBe('openipt/catalog/1');
    expect({ version, licence, provenance, intendedUse }).toEqual({
      version: about.version,
      licence: about.licence,
      provenance: about.provenance,
      intendedUse: about.intendedUse,
    });
    expect(safetyGate).toContain('high-risk-no-safety-plan');
    expect(locales).toEqual([{ tag: 'en', reviewedBy: null }]);
  });

  it('holds each of the 24 with every line, under the id that the library gives it', () => {
    expect(file.interventions.map(({ id }) => id)).toEqual([...ids]);
    for (const [at, entry] of interventions().entries()) {
      const lines = Object.values(file.interventions[at]?.lines ?? {}).flat();
      expect(lines.map(({ id, text }) => ({ id, text }))).toEqual(
        linesOf(entry).map(({ id, text }) => ({ id, text })),
      );
    }
  });

  it('gives every line what its section knows of it', () => {
    for (const { lines } of file.interventions) {
      expect(lines.whenToUse.filter(({ observable }) => observable === undefined)).toEqual([]);
      expect(lines.contraindications.filter(({ severity }) => severity === undefined)).toEqual([]);
      expect(lines.prerequisites.filter(({ strength }) => strength === undefined)).toEqual([]);
      expect(lines.distinctFrom.filter(({ intervention }) => intervention === undefined)).toEqual([]);
    }
    const play = file.interventions[3];
    expect(play?.lines.contraindications).toMatchObject([
      { severity: 'safety', gate: 'violence-and-negotiation' },
    ]);
    expect(play?.lines.warnings.find(({ id }) => id.endsWith('/pays-at-home'))?.guards).toBe(
      'violence-and-negotiation',
    );
  });

  it('holds every work that it names, with how far it was read, and none that it does not', () => {
    const held = file.sources.map(({ id }) => id);
    const named = new Set(
      [...about.sources, ...JSON.stringify({ ...file, sources: [] }).matchAll(/"([a-z0-9-]+)"/g)].map(
        (found) => (typeof found === 'string' ? found : (found[1] ?? '')),
      ),
    );
    expect(held.filter((id) => !named.has(id))).toEqual([]);
    for (const { references } of file.interventions) {
      for (const { source } of references) expect(held).toContain(source);
    }
    expect(file.sources.filter(({ citation }) => citation === '')).toEqual([]);
  });

  it('has an id for every line, and each once', () => {
    const lines = [
      ...file.principles,
      ...file.interventions.flatMap(({ lines: own }) => Object.values(own).flat()),
      ...file.guide.sections.flatMap((section) => section.lines),
    ].map(({ id }) => id);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('the guide', () => {
  it('says of everything that stands for a lost list that it was written anew', () => {
    for (const id of ['compass', 'stance-do', 'stance-do-not']) {
      const section = guide.sections.find((one) => one.id === id);
      expect(section?.provenance).toMatch(/written|like its counterpart/i);
    }
  });

  it('has every part in the file, in its order, each with works that it rests on', () => {
    expect(guide.sections.map(({ id }) => id)).toEqual([...guideSectionIds]);
    expect(file.guide.sections.map(({ id, lines }) => [id, lines.length])).toEqual(
      guide.sections.map(({ id, lines }) => [id, Object.keys(lines).length]),
    );
    for (const { sources } of guide.sections) expect(sources).not.toEqual([]);
  });

  it('keeps the sheets that it speaks of: every id has one', () => {
    expect(worksheets.map(({ id }) => id)).toEqual([...worksheetIds]);
  });

  it('asks its question with every part of it', () => {
    for (const word of ['who', 'feel', 'hoping', 'say', 'keep back', 'try'])
      expect(guide.question.toLowerCase()).toContain(word);
  });

  it('leads every term to interventions, to a worksheet, or to a reason', () => {
    const sheets = worksheets.map(({ id }) => id);
    for (const { term, see, worksheet: sheet, note, guards } of guide.relatedTerms) {
      for (const id of see) expect(ids).toContain(id);
      if (sheet !== undefined) expect(sheets).toContain(sheet);
      if (guards !== undefined) expect(ruleIds).toContain(guards);
      expect(note.length, term).toBeGreaterThan(20);
    }
    const past = guide.relatedTerms.find(({ term }) => term === 'dealing with the past');
    expect(past?.guards).toBe('interpretation-ungrounded');
  });

  it('imports nothing that must stay out', () => {
    const all = JSON.stringify(file);
    expect(all).not.toMatch(/never be cured|can never cure|calm(ly)? instead/i);
    expect(all).not.toMatch(/otherwise lost to you/i);
    expect(guide.relatedTerms.filter(({ term }) => /dynamic|metacognitive/i.test(term))).toEqual([]);
  });
});

describe('the worksheets', () => {
  const filled: { readonly [Id in keyof WorksheetRecords]: WorksheetRecords[Id] } = {
    'interpersonal-event-record': {
      situation: 'Sunday lunch',
      who: ['sister'],
      felt: ['hurt'],
      said: 'Never mind.',
      notSaid: 'That I had hoped she would come.',
      moodBefore: 5,
      moodAfter: 3,
    },
    'expectation-pairs': { with: 'partner', pairs: [{ mine: 'a call when it gets late', spokenOf: false }] },
    'network-map': {
      people: [{ who: 'neighbour', ring: 'outer', wished: 'middle', gives: ['company'], since: 'nearer' }],
    },
    'relapse-prevention-plan': {
      signs: ['waking at four'],
      triggers: ['the anniversary'],
      people: ['brother'],
      firstActions: ['ring him'],
      reviewOn: '2026-03',
    },
  };

  it.each(worksheets.map(({ id }) => id))(
    '%s: has a schema that takes a filled sheet, and refuses another',
    (id) => {
      const validate = new Ajv2020({ strict: true }).compile(worksheetSchema(id));
      expect(validate(filled[id]), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...filled[id], name: 'somebody' })).toBe(false);
      expect(validate({})).toBe(false);
    },
  );

  it('keep the five fields of the founding sheet, and ask for no other', () => {
    const { fields } = worksheet('interpersonal-event-record');
    const required = Object.entries(fields)
      .filter(([, field]) => field.required)
      .map(([name]) => name);
    expect(required).toEqual(['situation', 'who', 'felt', 'said', 'notSaid']);
  });

  it('mark what is said of others as about others', () => {
    for (const [id, field] of [
      ['interpersonal-event-record', 'who'],
      ['network-map', 'people'],
      ['relapse-prevention-plan', 'people'],
    ] as const) {
      expect(worksheetSchema(id).properties[field]).toMatchObject({ $comment: 'privacy: third-party' });
    }
  });
});
