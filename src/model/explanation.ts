import type { PartialDate } from '../lib/partial-date.js';
import type { Reading, SourceId, SourceKind } from '../sources/index.js';
import type { Grounding, Sourced } from './protocol.js';
import type { QuestionId } from './questions.js';
import type {
  Citation,
  CounterEvidence,
  Finding,
  Observed,
  OpenStep,
  Place,
  Verdict,
  VerdictKind,
} from './report.js';
import type { RuleId } from './rule-ids.js';
import type { Aspect, Category, Severity } from './vocabulary.js';

/** One rule on one course: what it looked at, what it saw, what was considered, and why it came out as it did. */
export interface Explanation {
  readonly schema: 'openipt/explanation/1';
  /** What a check is and is not, for whoever reads it. */
  readonly notice: string;
  /** The course's id. */
  readonly course: string;
  readonly protocol: { readonly id: string; readonly version: string };
  /** The date as of which the course was judged; `null` where the record holds none. */
  readonly asOf: PartialDate | null;
  readonly rule: ExplainedRule;
  readonly severity: ExplainedSeverity;
  /** The same as in the report. */
  readonly verdict: Verdict;
  /** The values of the protocol that the rule asked for, in the order of asking. */
  readonly values: readonly ProtocolValue[];
  /** The parts of the record that the rule looks at; it can see no others. */
  readonly aspects: readonly ExplainedAspect[];
  /** What the runner lays over every rule, each with whether it bore on this one. */
  readonly guards: readonly ExplainedGuard[];
  /** What the rule said, one by one, and what became of it. */
  readonly judgements: readonly ExplainedJudgement[];
  readonly open: readonly OpenStep[];
  /** What would make a finding go away: the exceptions that the rule knows. */
  readonly exceptions: readonly string[];
  /** What to ask where the record cannot say. */
  readonly ask: readonly { readonly question: QuestionId; readonly text: string; readonly aspect: Aspect }[];
  readonly sources: readonly FullCitation[];
}

/** What a rule is, apart from any course. */
export interface ExplainedRule {
  readonly id: RuleId;
  readonly category: Category;
  readonly statement: string;
  readonly rationale: string;
  readonly grounding: Grounding;
  readonly remedy: string;
  /** The rule whose failing takes the ground from this one. */
  readonly dependsOn: RuleId | null;
  /** Rules that may rightly speak of the same fault. */
  readonly related: readonly RuleId[];
}

/** How heavily a finding of the rule weighs under the protocol, before anything lowers it. */
export interface ExplainedSeverity {
  readonly value: Severity;
  /** The rule's own. */
  readonly own: Severity;
  /** The protocol's statement, where it states another. */
  readonly statedBy: Sourced<Severity> | null;
}

/** A value of the protocol that a rule asked for. */
export interface ProtocolValue {
  /** Where it stands in the protocol, e.g. `thresholds.moodShift`. */
  readonly name: string;
  /** The value itself, or `unspecified`. */
  readonly value: unknown;
  readonly source: SourceId;
  /** Short form of the source. */
  readonly cite: string;
  readonly grounding: Grounding;
  readonly note: string | null;
}

/** An aspect of the record that a rule looks at: whether it is claimed, and how much of it there is. */
export interface ExplainedAspect {
  readonly aspect: Aspect;
  /** The session from which the record claims to document it in full; `null` where it does not. */
  readonly claimedFrom: number | null;
  readonly holds: readonly Holding[];
}

/** How much the record holds of one thing. A count, never the contents. */
export interface Holding {
  readonly what: string;
  readonly count: number;
  /** For what a session documents: how many contacts there were. */
  readonly of?: number;
}

/**
 * What the runner lays over every rule. `pause`: ordinary work is suspended. `ground`: the rule that this one rests on
 * does not hold. `early-closure`: the course was cut short. `claim`: what is missing counts as not done where the record
 * claims to be complete, and is a question elsewhere. `inferred-phase`: rests on a phase that was computed. `waiver`: was
 * accepted with a reason.
 */
export type GuardId = 'pause' | 'ground' | 'early-closure' | 'claim' | 'inferred-phase' | 'waiver';

/** A guard on this rule and this course. */
export interface ExplainedGuard {
  readonly guard: GuardId;
  /** Whether it bore on what the rule said. */
  readonly applied: boolean;
  /** What it looked at, in a sentence. */
  readonly note: string;
}

/** One judgement of a rule: as the rule made it, and what became of it under the guards. */
export interface ExplainedJudgement {
  /** `missing`: nothing is recorded of it. */
  readonly kind: VerdictKind | 'missing';
  readonly at: readonly Place[];
  /** Why it did not apply. */
  readonly reason?: string;
  /** What was seen and what was expected. */
  readonly message?: string;
  readonly observed?: Observed;
  /** Whom or what it is about; a waiver may name it. */
  readonly subject?: string | number;
  /** For what is still open: by when, in treatment sessions counted from 1. */
  readonly due?: OpenStep['due'];
  /** What the record holds against it. */
  readonly counterEvidence: readonly CounterEvidence[];
  /** What counts in the verdict; `null` where a guard took it out. */
  readonly became: VerdictKind | null;
  /** The finding that came of it, waivers laid over it; `null` where none did. */
  readonly finding: Finding | null;
}

/** A work that a rule rests on, so that a reader finds it in one step. */
export interface FullCitation extends Citation {
  readonly kind: SourceKind;
  /** Authors, year, title and where it appeared. */
  readonly reference: string;
  /** Where it can be read: by its DOI, in PubMed Central, or at its address. */
  readonly link: string | null;
  /** How much of it was read before it was cited. */
  readonly reading: Reading;
}
