import { describe, expect, expectTypeOf, it } from 'vitest';
import type {
  CatalogTranslation,
  DraftTranslation,
  Locale,
  LocalisedText,
  Translated,
} from '../../src/catalog/index.js';
import { about, intervention, interventions, linesOf, localise, sections } from '../../src/catalog/index.js';

/** Every letter replaced by one that no English text has: whatever is still English shows. */
function pseudo(text: string): string {
  return text.replaceAll(/[A-Za-z]/g, (letter) =>
    String.fromCodePoint((letter.toLowerCase().codePointAt(0) ?? 0) - 97 + 0x3b1),
  );
}

const whole: DraftTranslation = Object.fromEntries(
  interventions().map(({ id, text }) => [
    id,
    Object.fromEntries(
      Object.entries(text.en).map(([section, value]: [string, string | Readonly<Record<string, string>>]) => [
        section,
        typeof value === 'string'
          ? pseudo(value)
          : Object.fromEntries(Object.entries(value).map(([key, line]) => [key, pseudo(line)])),
      ]),
    ),
  ]),
);
const strange: Locale = { tag: 'x-pseudo', reviewedBy: null, text: whole };

function textsOf(entry: (typeof localised)[number]): readonly LocalisedText[] {
  return [
    entry.name,
    entry.purpose,
    entry.is,
    entry.isNot,
    entry.provenance,
    ...Object.values(entry.lines).flat(),
  ];
}

const localised = interventions().map((entry) => localise(entry, strange));

describe('a whole translation', () => {
  it.each(localised.map((entry) => [entry.id, entry] as const))(
    '%s: no English comes through',
    (_, entry) => {
      const texts = textsOf(entry);
      expect(texts.filter(({ text }) => /[A-Za-z]/.test(text))).toEqual([]);
      expect(texts.filter(({ locale }) => locale !== 'x-pseudo')).toEqual([]);
      expect(entry.translated).toEqual({ of: texts.length, done: texts.length });
    },
  );

  it('keeps ids, guards and order: a line is the same line in every language', () => {
    for (const [at, entry] of interventions().entries()) {
      const lines = sections.flatMap((section) => localised[at]?.lines[section] ?? []);
      expect(lines.map(({ id, guards }) => ({ id, guards }))).toEqual(
        linesOf(entry).map(({ id, guards }) => ({ id, guards })),
      );
    }
  });

  it('names who reviewed it', () => {
    expect(localise(intervention('role-play'), { ...strange, reviewedBy: 'a supervisor' }).reviewedBy).toBe(
      'a supervisor',
    );
  });
});

describe('a translation with gaps', () => {
  const gaps: Locale = {
    tag: 'de',
    reviewedBy: null,
    text: {
      'role-play': {
        name: 'Rollenspiel',
        warnings: { caricature: '  ', 'one-run': 'Nach einem Durchgang …' },
      },
    },
  };
  const play = localise(intervention('role-play'), gaps);

  it('leaves a gap in English and says so, above all where it is about safety', () => {
    expect(play.name).toEqual({ text: 'Rollenspiel', locale: 'de' });
    const { warnings, contraindications } = play.lines;
    expect(warnings.filter(({ locale }) => locale === 'de').map(({ key }) => key)).toEqual(['one-run']);
    expect(contraindications).toMatchObject([
      { key: 'violence', text: intervention('role-play').text.en.contraindications.violence, locale: 'en' },
    ]);
  });

  it('takes an empty text for a gap', () => {
    expect(play.lines.warnings.find(({ key }) => key === 'caricature')?.locale).toBe('en');
  });

  it('counts what is done', () => {
    expect(play.translated).toEqual({ of: textsOf(play).length, done: 2 });
  });

  it('gives an entry that is not translated at all in English', () => {
    const grief = localise(intervention('grief-work'), gaps);
    expect(grief.translated.done).toBe(0);
    expect(textsOf(grief).every(({ locale }) => locale === 'en')).toBe(true);
  });
});

describe('a translation that calls itself whole', () => {
  const play = intervention('role-play').text.en;

  it('has every line of every entry, or it does not compile', () => {
    expectTypeOf<CatalogTranslation>().toHaveProperty('grief-work');
    expectTypeOf<CatalogTranslation['role-play']>().toEqualTypeOf<Translated<typeof play>>();
    expectTypeOf<keyof CatalogTranslation['role-play']['warnings']>().toEqualTypeOf<
      keyof typeof play.warnings
    >();
    const whole: Translated<typeof play> = play;
    const { 'pays-at-home': _, ...most } = play.warnings;
    // @ts-expect-error a warning is left out
    const gap: Translated<typeof play> = { ...whole, warnings: most };
    // @ts-expect-error a line that the original does not have
    const more: Translated<typeof play> = { ...whole, tasks: { ...play.tasks, 'one-more': 'Noch eine.' } };
    // @ts-expect-error an entry is left out
    const few: CatalogTranslation = { 'role-play': whole };
    expect(Object.keys(gap.warnings)).toHaveLength(Object.keys(play.warnings).length - 1);
    expect([Object.keys(more.tasks).length, Object.keys(few).length]).toEqual([4, 1]);
  });

  it('may be reviewed by somebody, language by language; the English one by nobody yet', () => {
    expect(about.locales).toEqual({ en: { reviewedBy: null } });
    expectTypeOf<Locale['reviewedBy']>().toEqualTypeOf<string | null>();
  });
});
