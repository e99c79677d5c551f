import type { AllFacts } from '../facts/facts.js';
import type { RuleId } from '../model/rule-ids.js';
import type { Category, ClosureReason, Severity } from '../model/vocabulary.js';
import type { Rule } from '../rules/define-rule.js';

/**
 * The rules that ask for the end of a whole course: one that was cut short from outside, or left, owes no planned
 * ending. Guard G5.
 */
const wholeCourse: readonly RuleId[] = [
  'ending-not-raised',
  'ending-feelings-unrecorded',
  'relapse-plan-missing',
  'continuation-undecided',
  'non-response-no-plan',
  'endpoint-missing',
  'sick-role-open-ended',
];

/** The closures after which rules ask for nothing, and which rules. */
const suppressedByClosure: Readonly<Record<ClosureReason, readonly RuleId[]>> = {
  completed: [],
  'early-remission': [],
  'non-response': [],
  dropout: wholeCourse,
  transferred: wholeCourse,
  escalated: wholeCourse,
  died: [...wholeCourse, 'measure-overdue', 'pre-session-missing'],
  other: [],
};

const unpaused: readonly Category[] = ['safety', 'documentation'];

/** Why a rule is not asked at all while ordinary work is suspended, or `undefined`. Guard G9. */
export function suspension(rule: Rule, facts: AllFacts): string | undefined {
  return facts.paused !== null && !unpaused.includes(rule.category) ? 'Treatment is paused.' : undefined;
}

/** Why only a pass of this rule counts after an early closing, or `undefined`. Guard G5. */
export function release(rule: Rule, facts: AllFacts): string | undefined {
  const reason = facts.closure?.reason ?? null;
  return reason !== null && suppressedByClosure[reason].includes(rule.id)
    ? `The course was closed early (${reason}).`
    : undefined;
}

const order: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** The lower of two severities. */
export function atMost(severity: Severity, cap: Severity): Severity {
  return order[severity] > order[cap] ? cap : severity;
}

/**
 * The severity that a caller wants for a rule, where it differs from the one that the finding would have. That of a
 * safety rule is never lowered: such a finding can be acknowledged, and not made less of.
 */
export function wantedSeverity({ id, category }: Rule, own: Severity, severities: Severities): Severity {
  const wanted = severities[id] ?? own;
  return category === 'safety' && bySeverity(wanted, own) > 0 ? own : wanted;
}

/** Severities for some rules, in place of their own and of the protocol’s. */
export type Severities = Readonly<Partial<Record<RuleId, Severity>>>;

/** Orders severities with the worst first. */
export function bySeverity(a: Severity, b: Severity): number {
  return order[b] - order[a];
}
