import type { Cited } from '../measures/instrument.js';
import type { InstrumentFaultCode } from '../measures/own-instrument.js';
import type { RaterRole } from '../model/rating.js';

/**
 * The classes of Waltz et al. (1993): what marks this treatment and belongs to it, what belongs to it and to others as
 * well, what may be done, what must not.
 */
export const behaviourClasses = ['unique-essential', 'essential', 'compatible', 'proscribed'] as const;
/** One of the {@link behaviourClasses}. */
export type BehaviourClass = (typeof behaviourClasses)[number];

/**
 * An instrument by which raters judge sessions: your own, or a published one that you may use, with labels that you may
 * show. What is rated on two scales, how often and how well say, is two instruments: adherence and competence stay apart.
 */
export interface FidelityInstrument {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** Where it is published or kept, in words of your own. */
  readonly source: string;
  /** What is known of the rights to it. */
  readonly rights?: string;
  /** Whether it asks if something was done, or how well. */
  readonly rates: 'adherence' | 'competence';
  /** Who may rate by it. */
  readonly roles: readonly RaterRole[];
  readonly scale: RatingScale;
  readonly items: readonly FidelityItem[];
  readonly subscales?: readonly Subscale[];
  /** The share of the applicable items of a subscale, above 0 and up to 1, that must be scored for it to have a score. */
  readonly present: Cited<number, string>;
  /** What counts, by this instrument or this study; there are no defaults. */
  readonly thresholds?: Thresholds;
  /** The subscale of this treatment, and those of the treatments that it is to be told from. */
  readonly differentiation?: Differentiation;
}

/** The scale of every item. */
export interface RatingScale {
  readonly min: number;
  readonly max: number;
  /** From one score to the next; absent where every number between the ends is a score. */
  readonly step?: number;
  /** What scores mean, as far as the instrument says. */
  readonly anchors?: readonly Anchor[];
}

/** What a score means. */
export interface Anchor {
  readonly score: number;
  readonly label: string;
}

/** An item. */
export interface FidelityItem {
  /** Opaque, as ratings name it. */
  readonly id: string;
  /** What to call it in tables: your own words. */
  readonly label: string;
  /** Needed where the instrument rates adherence. */
  readonly class?: BehaviourClass;
  /** A rater may say that a session gave no occasion for it. */
  readonly notApplicable?: boolean;
}

/** Items that are averaged. They may stand in several subscales; proscribed ones stand apart from the others. */
export interface Subscale {
  readonly id: string;
  readonly label: string;
  readonly items: readonly string[];
}

/** Values from which on something counts. */
export interface Thresholds {
  /** The score from which an essential item counts as adhered to. */
  readonly adherent?: Cited<number, string>;
  /** The score from which a proscribed item counts as done. */
  readonly occurred?: Cited<number, string>;
  /** The share of essential items, up to 1, from which a session or a course counts as adherent. */
  readonly proportion?: Cited<number, string>;
  /** The mean from which a subscale counts as reached. */
  readonly subscales?: readonly SubscaleThreshold[];
}

/** The mean from which a subscale counts as reached. */
export interface SubscaleThreshold extends Cited<number, string> {
  readonly subscale: string;
}

/** Which subscale should be the highest. */
export interface Differentiation {
  readonly own: string;
  readonly others: readonly string[];
}

/** What is wrong with the definition of an instrument. */
export type FidelityInstrumentFaultCode =
  | Extract<
      InstrumentFaultCode,
      'missing' | 'unexpected' | 'unknown-field' | 'range-order' | 'out-of-range' | 'repeated-id'
    >
  /** The ends of the scale, or a score, are not so many steps from the lowest score. */
  | 'off-step'
  /** There is no item of this id. */
  | 'unknown-item'
  /** There is no subscale of this id. */
  | 'unknown-subscale'
  /** A subscale holds proscribed items beside others: a mean of them would set the one off against the other. */
  | 'mixed-classes'
  /** Something is stated that this instrument has no use for. */
  | 'idle';

/** One fault of a definition, with its place as a JSON pointer. Messages hold no text of the definition. */
export interface FidelityInstrumentFault {
  readonly code: FidelityInstrumentFaultCode;
  readonly pointer: string;
  readonly message: string;
}
