import type { SourceId } from '../sources/index.js';
import type { AdviceId } from './advice-ids.js';
import type { RuleId } from './rule-ids.js';
import type { CanonicalArea, InterventionId } from './vocabulary.js';

/** One of the 24 interventions: what is the same in every language, and its text by locale. */
export interface Intervention<T extends InterventionText = InterventionText> {
  readonly id: InterventionId;
  /** Its place in the catalog, from 1 to 24. */
  readonly ordinal: number;
  readonly status: 'active' | 'draft' | 'deprecated' | 'retired';
  /** The version of the catalog that brought it. */
  readonly since: string;
  /** The versions of the catalog in which it changed since, the latest last. */
  readonly changedIn?: readonly string[];
  /** What became of it, where it is deprecated or retired. Its id stays, and is never given again. */
  readonly withdrawn?: Withdrawal;
  /** The part of the treatment that it serves. */
  readonly group: 'assessment' | 'framing' | 'focal-area' | 'technique' | 'ending';
  /** What sort of thing it is: the 24 are not all of one sort. */
  readonly kind:
    | 'tool'
    | 'frame'
    | 'strategy'
    | 'technique'
    | 'technique-family'
    | 'programme'
    | 'stance'
    | 'phase-task';
  /** Other names, as they are looked for. None of them is the id of another intervention. */
  readonly aliases: readonly Alias[];
  readonly broader: readonly InterventionId[];
  readonly narrower: readonly InterventionId[];
  readonly uses: readonly InterventionId[];
  readonly complements: readonly InterventionId[];
  /** What must stand first, by the keys of the text. */
  readonly prerequisites: Keyed<T['prerequisites'], Prerequisite>;
  readonly fit: {
    readonly phase: Readonly<Record<'initial' | 'middle' | 'ending', Fit>>;
    readonly area: Readonly<Record<Exclude<CanonicalArea, 'lost-healthy-self'>, Fit>>;
  };
  /** How it is thought to help. */
  readonly mechanisms: readonly Mechanism[];
  /** How bad it would be to go on regardless, by the keys of the text. */
  readonly contraindications: Keyed<T['contraindications'], 'safety' | 'fidelity' | 'fit'>;
  /** The rule that can see from a record that a contraindication may stand, by the keys of the text. */
  readonly gates?: { readonly [K in keyof T['contraindications']]?: RuleId };
  /** Which observable thing each reason to use it names, by the keys of the text. */
  readonly observable: Keyed<T['whenToUse'], 'statement' | 'event' | 'finding' | 'behaviour'>;
  /** The rule, or the piece of advice, that a warning guards, by the keys of the text. */
  readonly guards: { readonly [K in keyof T['warnings']]?: RuleId | AdviceId };
  /** Works that a single line rests on, beyond those of the whole: `section/key`. */
  readonly basis: Readonly<Record<string, readonly SourceId[]>>;
  readonly references: readonly InterventionReference[];
  /** Codes in other systems. */
  readonly crossReferences: readonly CrossReference[];
  /** Whether it is a technique or strategy of the manuals, known from others only, or a name of the founding documents. */
  readonly attestation: 'manual-technique' | 'manual-strategy' | 'secondary-source' | 'founding-label';
  /** How far its content was confirmed in what was read. */
  readonly confidence: 'high' | 'medium' | 'low';
  /** A review by a named clinician: none so far. */
  readonly clinicalReview: null;
  readonly text: { readonly en: T };
}

/** Something for each line of a text, under the line’s key. */
export type Keyed<Text, Value> = { readonly [K in keyof Text]: Value };

/** How well an intervention fits: at its heart, often, seldom, or not at all. */
export type Fit = 'core' | 'common' | 'rare' | 'not';

/** The four ways in which IPT is thought to work (Lipsitz & Markowitz 2013). */
export type Mechanism =
  | 'enhance-social-support'
  | 'reduce-interpersonal-stress'
  | 'process-emotion'
  | 'improve-interpersonal-skills';

/** Another name, and how close it is. */
export interface Alias {
  readonly text: string;
  readonly kind: 'exact' | 'broad' | 'narrow' | 'related' | 'layperson' | 'abbreviation';
  readonly locale: 'en';
  /** A work that uses this name, where one does. */
  readonly source?: SourceId;
}

/** Why an intervention is not to be used any more, and what to use instead. */
export interface Withdrawal {
  /** The version of the catalog in which it was deprecated. */
  readonly in: string;
  readonly reason: string;
  /** What takes its place. */
  readonly replacedBy?: InterventionId;
  /** What to look at, where nothing takes its place exactly. */
  readonly consider?: readonly InterventionId[];
}

/** Something that must stand first: a hard one forbids, a soft one advises. */
export interface Prerequisite {
  readonly strength: 'hard' | 'soft';
  /** The rule that looks after it. */
  readonly rule?: RuleId;
  /** The intervention that brings it about. */
  readonly intervention?: InterventionId;
}

/** A work that the content rests on. */
export interface InterventionReference {
  readonly source: SourceId;
  /** `founding`: named in the founding documents; `added`: for this catalog; `evidence`: a study behind a warning. */
  readonly role: 'founding' | 'added' | 'evidence';
  readonly locator?: string;
}

/** A code in another system. */
export interface CrossReference {
  readonly system: 'bcio' | 'snomed-ct';
  readonly code: string;
  readonly relation: 'exact' | 'broad' | 'narrow' | 'related';
}

/**
 * The text of an intervention in one language. A line stands under a key that never changes, so that an app can hide,
 * cite or translate it; the order of the keys is the order of the lines.
 */
export interface InterventionText {
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  /** What it is: two or three sentences. */
  readonly is: string;
  /** What it is not. */
  readonly isNot: string;
  readonly prerequisites: Lines;
  readonly steps: Lines;
  /** Each names something that can be seen or heard. */
  readonly whenToUse: Lines;
  readonly whenNotToUse: Lines;
  /** What a therapist can say. */
  readonly keyPhrases: Lines;
  /** Questions that lead on. */
  readonly followUps: Lines;
  readonly warnings: Lines;
  /** What must not be: for safety, for fidelity, or because it does not fit. */
  readonly contraindications: Lines;
  /** Ideas for the time between sessions; never an obligation. */
  readonly tasks: Lines;
  /** What sets it apart, by the id of the other intervention. */
  readonly distinctFrom: Lines;
  /** What to know of where the content comes from. */
  readonly provenance: string;
}

/** Lines by their keys. */
export type Lines = Readonly<Record<string, string>>;

/** The sections of an entry that hold lines, in the order in which a reader wants them. */
export const sections = [
  'prerequisites',
  'steps',
  'whenToUse',
  'whenNotToUse',
  'keyPhrases',
  'followUps',
  'warnings',
  'contraindications',
  'tasks',
  'distinctFrom',
] as const;
/** One of the {@link sections}. */
export type Section = (typeof sections)[number];
