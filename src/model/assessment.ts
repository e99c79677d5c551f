import type { PartialDate } from '../lib/partial-date.js';
import type { AreaId, ListeningTopic } from './vocabulary.js';

/** The diagnosis was explained as a treatable illness that is nobody's fault. */
export interface MedicalModelExplained {
  /** `culturally-adapted`: in an idiom of distress that fits the patient. */
  readonly idiom?: 'medical' | 'culturally-adapted';
}

/** Where the sick role stands. Its history is the sequence of these events. */
export interface SickRoleRecorded {
  /** `limited` is the adolescent form, which excuses less. */
  readonly status: 'given' | 'limited' | 'reviewed' | 'ended' | 'not-used';
}

/** One entry of the timeline of symptoms and life events. Its id is the id of its event. */
export interface TimelineEventAdded {
  readonly kind:
    | 'onset'
    | 'worsening'
    | 'improvement'
    | 'death'
    | 'dispute'
    | 'role-change'
    | 'separation'
    | 'isolation'
    | 'other';
  /** When it happened, as far as known. */
  readonly happened?: PartialDate;
  /** Where it stands against the onset of the episode, as the clinician and patient saw it. */
  readonly relation?: 'before-onset' | 'near-onset' | 'after-onset';
  /** The person concerned. */
  readonly person?: string;
}

/**
 * A person of the interpersonal inventory. A repeated description replaces the fields it names and leaves the others
 * as they were. People are pseudonymous: the id is opaque, the alias is optional and never leaves the record.
 */
export interface PersonDescribed {
  /** Opaque id of the person within this course. */
  readonly person: string;
  /** A pseudonym. Never a name, address or telephone number. */
  readonly alias?: string;
  readonly relationship?:
    | 'partner'
    | 'former-partner'
    | 'parent'
    | 'child'
    | 'sibling'
    | 'other-family'
    | 'friend'
    | 'colleague'
    | 'supervisor'
    | 'neighbour'
    | 'acquaintance'
    | 'other';
  readonly status?: 'current' | 'past' | 'estranged' | 'deceased';
  /** When the person died, as far as known. */
  readonly diedOn?: PartialDate;
  /** Closeness ring: 1 is the innermost. */
  readonly closeness?: number;
  readonly contact?: 'daily' | 'weekly' | 'monthly' | 'rarely' | 'none';
  readonly quality?: 'good' | 'mixed' | 'strained' | 'distant';
  readonly support?: 'given' | 'received' | 'both' | 'none';
  /** Whether the patient confides in this person. */
  readonly confidant?: boolean;
  readonly conflict?: boolean;
  /** What the patient expects of this person, in the patient's words. */
  readonly expectsOfThem?: readonly string[];
  /** What this person expects of the patient, in the patient's words. */
  readonly expectsOfPatient?: readonly string[];
  /** What changed in this relationship lately. */
  readonly recentChange?:
    | 'closer'
    | 'more-distant'
    | 'conflict'
    | 'separation'
    | 'death'
    | 'illness'
    | 'none';
  /** Violence or coercion in this relationship, as recorded; absent means nobody wrote it down. */
  readonly violence?: 'none' | 'past' | 'suspected' | 'current';
  /** Whether safety in this relationship was reviewed with the patient. */
  readonly safetyReviewed?: boolean;
}

/** Where the interpersonal inventory stands. It may span sessions and include the dead. */
export interface InventoryRecorded {
  /** `updated`: taken over from an earlier course and brought up to date. */
  readonly status: 'begun' | 'completed' | 'updated';
  /** `focused`: the short form of brief protocols. */
  readonly scope?: 'full' | 'focused';
  /** Where it was done, if not in this course's sessions. */
  readonly place?: 'sessions' | 'pre-group' | 'intake' | 'earlier-course';
  /** The patient truly has few people; a short list is then complete. */
  readonly sparseNetwork?: boolean;
  /** The six listening topics, each present, absent, or not asked. */
  readonly topics?: Partial<Readonly<Record<ListeningTopic, 'present' | 'absent' | 'not-asked'>>>;
  /** Whether changes near the onset of the episode were asked about. */
  readonly changesNearOnsetAsked?: boolean;
  /** Whether there is anyone in whom the patient confides. */
  readonly hasConfidant?: boolean;
}

/** How the patient answered a formulation. */
export type Acceptance = 'accepted' | 'accepted-with-amendments' | 'declined';

/** The case formulation was given to the patient. A later one replaces it. */
export interface FormulationShared {
  /** The focal area that it names. */
  readonly area?: AreaId;
  readonly diagnosisNamed?: boolean;
  /** Presented as a treatable illness and nobody's fault. */
  readonly illnessFrame?: boolean;
  /** People of the inventory that it names. */
  readonly people?: readonly string[];
  /** Timeline entries that it names, by event id. */
  readonly timeline?: readonly string[];
  /** What will be worked on, and why that should help. */
  readonly planExplained?: boolean;
  readonly timeLimitNamed?: boolean;
  /** Whether the patient could say it back in their own words. */
  readonly teachBack?: boolean;
  /** What stood in the way of saying it back. */
  readonly teachBackHindered?: 'speech' | 'interpreter' | 'other';
  /** How the patient answered, if at once. */
  readonly acceptance?: Acceptance;
  /** The formulation as told. */
  readonly text?: string;
}

/** The patient's answer to the formulation that stands. */
export interface FormulationAnswered {
  readonly acceptance: Acceptance;
  readonly teachBack?: boolean;
  readonly teachBackHindered?: 'speech' | 'interpreter' | 'other';
}

/** The terms of a course. In an amendment or a later agreement, fields that are absent stay as they were. */
export interface ContractTerms {
  /** How many treatment sessions, from `min` to `max` (the same number twice for a fixed length). */
  readonly sessions?: { readonly min: number; readonly max: number };
  /** Days from one session to the next. */
  readonly everyDays?: number;
  /** Minutes a session. */
  readonly minutes?: number;
  /** The date by which an open-ended arrangement is reviewed. */
  readonly reviewOn?: PartialDate;
  /** Whether the time limit was told to the patient. */
  readonly limitTold?: boolean;
}

/** The first agreement on length and cadence. */
export interface ContractAgreed extends ContractTerms {}

/** An explicit change of the agreement. */
export interface ContractAmended extends ContractTerms {
  readonly reason: 'extended' | 'shortened' | 'cadence' | 'residual-symptoms' | 'early-recovery' | 'other';
}
