import type { PartialDate } from '../lib/partial-date.js';
import type { SourceId } from '../sources/index.js';
import type { FigureId } from './figure-ids.js';
import type { QuestionId } from './questions.js';
import type { RuleId } from './rule-ids.js';
import type { Aspect, ClosureReason, JudgementReason, PhaseRole, Severity } from './vocabulary.js';

/** A course held against a protocol: the third grade of validity. Frozen, and the same bytes for the same input. */
export interface Report {
  readonly schema: 'openipt/report/1';
  /** What this report is and is not, for whoever reads it. */
  readonly notice: string;
  /** The course's id. */
  readonly course: string;
  readonly protocol: { readonly id: string; readonly version: string };
  readonly status: 'open' | 'paused' | 'closed';
  /** The phase that the course is in; `null` where the record cannot say. */
  readonly phase: PhaseStanding | null;
  readonly provenance: Provenance;
  /** One verdict for every rule. */
  readonly verdicts: Readonly<Record<RuleId, Verdict>>;
  /** Sorted by severity, then rule, then place. */
  readonly findings: readonly Finding[];
  /** What is still to be done, with the session by which it is due. */
  readonly open: readonly OpenStep[];
  /** What the record leaves unsaid, most useful first. */
  readonly askFor: readonly Ask[];
  readonly figures: readonly Figure[];
  readonly outcome: Outcome;
}

/** A phase, and how it is known. */
export interface PhaseStanding {
  readonly id: string;
  readonly role: PhaseRole;
  /** `inferred`: computed from the session count and the contract. */
  readonly basis: 'entered' | 'session' | 'inferred';
}

/** What the report was made from. */
export interface Provenance {
  readonly library: string;
  /** Digest of the rules' source, a constant of this version of the library. */
  readonly ruleSet: string;
  /** Digest of the protocol's definition. */
  readonly protocol: string;
  /** Digest of the settings that the caller checked by, where there were any. */
  readonly configuration: string | null;
  /** Digest of the input's bytes, where the caller gave one. */
  readonly input: string | null;
  /** The date as of which the course was judged; `null` where the record holds none. */
  readonly asOf: PartialDate | null;
  /** A clinical review of the rules by a named expert: none so far. */
  readonly clinicalReview: null;
}

/** The five answers of a rule. */
export const verdictKinds = ['pass', 'fail', 'open', 'review', 'not-applicable'] as const;
/**
 * `fail`: not as the protocol has it. `review`: the record cannot say. `open`: not yet done, still time.
 * `not-applicable` is no pass: the rule had nothing to judge.
 */
export type VerdictKind = (typeof verdictKinds)[number];

/** The answer of one rule: the worst of its judgements, and how many there were of each kind. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly counts: Readonly<Record<VerdictKind, number>>;
  /** Why the rule did not apply. */
  readonly reason?: string;
}

/** Where in the record something stands. */
export interface Place {
  /** JSON pointer (RFC 6901) into the course. */
  readonly pointer: string;
  /** The id of the event. */
  readonly event?: string;
  /** The number of the session. */
  readonly session?: number;
}

/** A fact that was looked at: a number, a word of the vocabulary, or an id. Never free text of the record. */
export type Observed = Readonly<Record<string, number | boolean | string | null>>;

/** A departure, or something that the record leaves open where a rule needed it. */
export interface Finding {
  /** A rule's id, or `waiver/…`, `crash/…` for findings about the check itself. */
  readonly rule: RuleId | WaiverFault | `crash/${RuleId}`;
  /**
   * Whom or what the finding is about, as a waiver for it alone names it: the number of a session, an area, an id.
   * Absent where it is about the course as a whole.
   */
  readonly subject?: string | number;
  readonly kind: 'fail' | 'review';
  readonly severity: Severity;
  /** Whether it rests on what is recorded or on what is not. */
  readonly basis: 'recorded' | 'not-recorded';
  readonly message: string;
  readonly at: readonly Place[];
  readonly observed: Observed;
  /** What the record holds against the finding. */
  readonly counterEvidence: readonly CounterEvidence[];
  readonly sources: readonly Citation[];
  readonly remedy: string;
  /** What would make the finding go away. */
  readonly withdrawnIf: readonly string[];
  /** The waiver that covers it. */
  readonly waiver?: AppliedWaiver;
  /** Stable over wording, severity and versions: for suppression and for comparing reports. */
  readonly fingerprint: string;
}

/** Faults of waivers. */
export type WaiverFault = 'waiver/unused' | 'waiver/expired' | 'waiver/unknown-rule';

/** A fact of the record that speaks against a finding. */
export interface CounterEvidence {
  readonly note: string;
  readonly at: readonly Place[];
}

/** A work, and the place in it. */
export interface Citation {
  readonly source: SourceId;
  /** Short form, e.g. `Weissman, Markowitz & Klerman 2018`. */
  readonly cite: string;
  /** Page, chapter, line or section; or what the work was used for. */
  readonly locator?: string;
}

/** A waiver as it bears on a finding. Safety errors are acknowledged and stay errors. */
export interface AppliedWaiver {
  readonly reason: JudgementReason;
  readonly by?: string;
  readonly effect: 'waived' | 'acknowledged';
}

/** Something not yet done, with time left. */
export interface OpenStep {
  readonly rule: RuleId;
  /** What is to be done. */
  readonly step: string;
  /** By when, in attended treatment sessions counted from 1; `null` where it has no session to be due by. */
  readonly due: { readonly earliest: number; readonly latest: number } | null;
  readonly at: readonly Place[];
}

/** A fact to ask for. */
export interface Ask {
  readonly question: QuestionId;
  readonly text: string;
  readonly aspect: Aspect;
  /** The rules whose verdict it would settle. */
  readonly settles: readonly RuleId[];
  /** One of them is a safety rule. */
  readonly safety: boolean;
}

/** A figure with what it is made of. `docs/fidelity.md` defines each. */
export interface Figure {
  readonly id: FigureId;
  readonly label: string;
  /** A share from 0 to 1, a count, days or minutes; of a yes or no, 1 or 0. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** How many of the eligible are known. */
  readonly known: number;
  /** Of how many this could be known; 0 where there is nothing to ask. */
  readonly eligible: number;
  /** Why there is no value. */
  readonly reasonNull: string | null;
}

/** What the course achieved; kept apart from how it was closed and from how it was conducted. */
export interface Outcome {
  readonly closure: { readonly reason: ClosureReason | null; readonly initiatedBy: string | null } | null;
  /** `remission` where the target condition is recorded as remitted, or the last score is in the sourced range. */
  readonly state: 'remission' | 'response' | 'no-response' | 'unknown';
  readonly basis: 'condition' | 'measure' | null;
  readonly change: {
    readonly instrument: string;
    readonly first: number;
    readonly last: number;
    /** `last - first`. */
    readonly difference: number;
    /** The difference as a share of the first score; `null` where that is not above 0. */
    readonly share: number | null;
  } | null;
}
