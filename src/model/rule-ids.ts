/**
 * The ids of all rules, in the order of the rule register. Ids are permanent: retired, never reused.
 * Protocols name rules by these ids without importing a rule; the registry of rules must match the list exactly.
 */
export const ruleIds = [
  'risk-not-asked-at-intake',
  'risk-not-checked',
  'positive-risk-item-unaddressed',
  'risk-cleared-by-zero',
  'high-risk-no-safety-plan',
  'ordinary-work-at-high-risk',
  'exclusion-active',
  'bipolar-not-adjunctive',
  'narrow-fit-unreviewed',
  'violence-and-negotiation',
  'reliable-deterioration',
  'guardian-not-involved',
  'no-time-limit',
  'diagnosis-missing',
  'inventory-skipped',
  'inventory-incomplete',
  'advice-before-inventory',
  'medical-model-missing',
  'sick-role-open-ended',
  'timeline-missing',
  'formulation-missing',
  'formulation-not-agreed',
  'formulation-incomplete',
  'formulation-no-teachback',
  'initial-overrun',
  'phase-order',
  'contract-overrun',
  'cadence-gap',
  'pre-session-missing',
  'no-primary-focus',
  'multiple-primary',
  'too-many-active',
  'secondary-unnamed',
  'focus-drift',
  'focus-changed-undocumented',
  'focus-not-in-protocol',
  'focus-unlinked',
  'grief-without-death',
  'grief-very-recent',
  'prolonged-grief-unreviewed',
  'grief-one-sided',
  'deficits-by-default',
  'deficits-no-adaptation',
  'deficits-not-concrete',
  'dispute-unstaged',
  'dispute-one-sided',
  'dissolution-unmourned',
  'transition-premature-positives',
  'mood-event-unlinked',
  'no-communication-analysis',
  'comm-analysis-summary-only',
  'role-play-avoided',
  'interpretation-ungrounded',
  'off-model-dominant',
  'decision-analysis-thin',
  'task-not-reviewed',
  'no-task',
  'too-many-tasks',
  'task-not-interpersonal',
  'ending-not-raised',
  'ending-phase-skipped',
  'ending-feelings-unrecorded',
  'relapse-plan-missing',
  'continuation-undecided',
  'non-response-no-plan',
  'early-non-response-unreviewed',
  'baseline-missing',
  'measure-overdue',
  'endpoint-missing',
  'score-invalid',
  'measure-population',
  'mood-direction-unknown',
  'record-integrity',
  'identifiers-in-alias',
] as const;
/** The id of a rule. */
export type RuleId = (typeof ruleIds)[number];

/** One thing for every rule. */
export function forEachRule<T>(make: (id: RuleId, at: number) => T): Readonly<Record<RuleId, T>> {
  const made: Partial<Record<RuleId, T>> = {};
  ruleIds.forEach((id, at) => {
    made[id] = make(id, at);
  });
  if (!isComplete(made)) throw new Error('A rule id was left out.');
  return made;
}

function isComplete<T>(made: Partial<Record<RuleId, T>>): made is Record<RuleId, T> {
  return ruleIds.every((id) => Object.hasOwn(made, id));
}
