import type { Intervention, InterventionText, Section } from '../model/intervention.js';
import { sections } from '../model/intervention.js';
import type { InterventionId } from '../model/vocabulary.js';
import type { Catalog } from './interventions.js';
import type { Line } from './lines.js';
import { linesOf } from './lines.js';

/** A text with the same lines in another language: every key, and no other. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : { readonly [L in keyof T[K]]: string };
};

/** The whole catalog in another language. One line left out does not compile. */
export type CatalogTranslation = {
  readonly [Id in InterventionId]: Translated<Catalog[Id]['text']['en']>;
};

/** A translation that may still have gaps. */
export type DraftTranslation = {
  readonly [Id in InterventionId]?: {
    readonly [K in keyof InterventionText]?: InterventionText[K] extends string
      ? string
      : Readonly<Record<string, string>>;
  };
};

/** A language of the catalog: its tag, its text, and who reviewed it. */
export interface Locale {
  /** A BCP 47 tag, e.g. `de` or `pt-BR`. */
  readonly tag: string;
  /** A clinician who reviewed the text in this language; `null` for none. */
  readonly reviewedBy: string | null;
  readonly text: CatalogTranslation | DraftTranslation;
}

/** A text, and the language that it is in: English where the translation has a gap. */
export interface LocalisedText {
  readonly text: string;
  readonly locale: string;
}

/** An entry in another language. What was not translated stays in English and says so, safety text above all. */
export interface LocalisedIntervention {
  readonly id: InterventionId;
  readonly locale: string;
  readonly reviewedBy: string | null;
  readonly name: LocalisedText;
  readonly purpose: LocalisedText;
  readonly is: LocalisedText;
  readonly isNot: LocalisedText;
  readonly provenance: LocalisedText;
  readonly lines: Readonly<Record<Section, readonly (LocalisedText & Omit<Line, 'text'>)[]>>;
  /** How many of its texts are translated, of how many. */
  readonly translated: { readonly of: number; readonly done: number };
}

/**
 * Gives an entry in another language.
 * @example
 * const spielen = localise(rolePlay, german);
 * spielen.lines.warnings.filter(({ locale }) => locale === 'en'); // what is still in English
 */
export function localise(entry: Intervention, { tag, reviewedBy, text }: Locale): LocalisedIntervention {
  const own: DraftTranslation[InterventionId] = text[entry.id] ?? {};
  const english: InterventionText = entry.text.en;
  let of = 0;
  let done = 0;
  const choose = (translation: string | undefined, original: string): LocalisedText => {
    of += 1;
    // An empty text is no translation: a warning that says nothing would be worse than one in English.
    if (translation === undefined || translation.trim() === '') return { text: original, locale: 'en' };
    done += 1;
    return { text: translation, locale: tag };
  };
  const lines = (section: Section) =>
    linesOf(entry, section).map(({ text: original, ...line }) => ({
      ...line,
      ...choose(own[section]?.[line.key], original),
    }));
  const head = {
    name: choose(own.name, english.name),
    purpose: choose(own.purpose, english.purpose),
    is: choose(own.is, english.is),
    isNot: choose(own.isNot, english.isNot),
    provenance: choose(own.provenance, english.provenance),
  };
  const [a, b, c, d, e, f, g, h, i, j] = sections;
  const body = {
    [a]: lines(a),
    [b]: lines(b),
    [c]: lines(c),
    [d]: lines(d),
    [e]: lines(e),
    [f]: lines(f),
    [g]: lines(g),
    [h]: lines(h),
    [i]: lines(i),
    [j]: lines(j),
  };
  return { id: entry.id, locale: tag, reviewedBy, ...head, lines: body, translated: { of, done } };
}
