import type { AllFacts, FactsFor, Window } from '../facts/facts.js';
import type { Grounding } from '../model/protocol.js';
import type { QuestionId } from '../model/questions.js';
import type { CounterEvidence, Observed, Place, VerdictKind } from '../model/report.js';
import type { RuleId } from '../model/rule-ids.js';
import type { Aspect, Category, Severity } from '../model/vocabulary.js';
import type { SourceId } from '../sources/index.js';

/** A rule: what it asks for, why, by which source, and what it needs to see. */
export interface Rule {
  readonly id: RuleId;
  readonly category: Category;
  /** Its own severity; a protocol may state another, a judgement may lower it. */
  readonly severity: Severity;
  /** What the rule asks for, as a sentence. */
  readonly statement: string;
  /** Why, in a sentence or two for clinicians. */
  readonly rationale: string;
  readonly sources: readonly RuleSource[];
  /** How well the rule and its severity are founded. */
  readonly grounding: Grounding;
  /** The aspects of the record that its verdict depends on; it can see no others. */
  readonly needs: readonly Aspect[];
  /** The verdicts that it can reach. */
  readonly outcomes: readonly VerdictKind[];
  /** The rule whose failing takes the ground from this one, which is then not applicable. */
  readonly dependsOn?: RuleId;
  /** Rules that may rightly speak of the same fault. The table is symmetric. */
  readonly related: readonly RuleId[];
  /** What is to be done, for a step that is still open. */
  readonly step: string;
  /** What to do about a finding. */
  readonly remedy: string;
  /** What would make a finding go away. */
  readonly withdrawnIf: readonly string[];
  /** Pure and total: any coherent course, any protocol. */
  readonly judge: (facts: AllFacts) => readonly Judged[];
}

/** A work that a rule rests on, and what in it. */
interface RuleSource {
  readonly source: SourceId;
  readonly locator?: string;
}

/** What a rule says of one subject, before the runner's guards. */
export type Judgement<O extends Observed> =
  | { readonly kind: 'pass'; readonly at?: readonly Place[] }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'open'; readonly due: Window | null; readonly at?: readonly Place[] }
  | (Hit<O> & { readonly kind: 'fail' })
  | (Hit<O> & { readonly kind: 'review'; readonly ask: QuestionId })
  | (Hit<O> & {
      /** Nothing is recorded: a fail where the aspect is claimed, else a review. */
      readonly kind: 'missing';
      readonly ask: QuestionId;
      readonly aspect: Aspect;
      /** The session from which the claim must hold; 1 where absent. */
      readonly ordinal?: number;
    });

/** What a fail, a review or a missing fact have in common. */
interface Hit<O extends Observed> {
  readonly observed: O;
  readonly at: readonly Place[];
  /** Lower or higher than the rule's own. */
  readonly severity?: Severity;
  /** Whom or what it is about: absent for the course as a whole. */
  readonly subject?: string | number;
  readonly counter?: readonly CounterEvidence[];
  /** What to do about this one, where the rule’s own remedy does not fit. */
  readonly remedy?: string;
  /** It rests on a phase that was inferred, and is then a warning at most. */
  readonly inferred?: boolean;
}

/** A judgement with its message made, its type of observation erased. */
export type Judged = Judgement<Observed> & { readonly message?: string };

/** A rule as written: it declares what it needs, and the compiler shows it nothing else. */
export interface RuleDraft<A extends Aspect, O extends Observed>
  extends Omit<Rule, 'judge' | 'needs' | 'related'> {
  readonly needs: readonly A[];
  readonly related?: readonly RuleId[];
  /** What was seen and what was expected, made only when needed. */
  readonly message: (observed: O) => string;
  readonly check: (facts: FactsFor<A>) => readonly Judgement<O>[];
}

/** Makes a rule of its draft. */
export function defineRule<A extends Aspect, O extends Observed>(draft: RuleDraft<A, O>): Rule {
  const { message, check, related = [], ...meta } = draft;
  return {
    ...meta,
    related,
    judge: (facts) =>
      check(facts).map((judgement) =>
        judgement.kind === 'fail' || judgement.kind === 'review' || judgement.kind === 'missing'
          ? { ...judgement, message: message(judgement.observed) }
          : judgement,
      ),
  };
}

/** A verdict of one judgement that the rule did not apply. */
export function notApplicable(
  reason: string,
): readonly [{ readonly kind: 'not-applicable'; readonly reason: string }] {
  return [{ kind: 'not-applicable', reason }];
}
