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
  'guardian-not-involved',
  'no-time-limit',
  'diagnosis-missing',
  'inventory-skipped',
  'medical-model-missing',
  'timeline-missing',
  'formulation-missing',
  'formulation-not-agreed',
  'phase-order',
  'no-primary-focus',
  'multiple-primary',
  'too-many-active',
  'focus-drift',
  'mood-event-unlinked',
  'role-play-avoided',
  'interpretation-ungrounded',
  'task-not-reviewed',
  'ending-not-raised',
  'ending-phase-skipped',
  'relapse-plan-missing',
  'baseline-missing',
  'record-integrity',
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
