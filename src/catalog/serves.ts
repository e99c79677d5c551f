import type { RuleId } from '../model/rule-ids.js';
import type { InterventionId } from '../model/vocabulary.js';

/**
 * The rules that come before any work: while one of them speaks, no intervention is offered. IPT is not ruled out in
 * danger; it does not go on without a plan and without others who know.
 */
export const safetyGate: readonly RuleId[] = [
  'positive-risk-item-unaddressed',
  'high-risk-no-safety-plan',
  'ordinary-work-at-high-risk',
  'exclusion-active',
  'violence-and-negotiation',
];

/** The rules that an intervention helps to meet: where one of them speaks, the intervention serves it. */
export const serves: Readonly<Record<InterventionId, readonly RuleId[]>> = {
  'interpersonal-inventory': [
    'inventory-skipped',
    'inventory-incomplete',
    'focus-unlinked',
    'deficits-by-default',
  ],
  'communication-analysis': ['no-communication-analysis', 'comm-analysis-summary-only'],
  'decision-analysis': ['decision-analysis-thin'],
  'role-play': ['role-play-avoided'],
  'grief-work': ['grief-one-sided'],
  'role-disputes-resolution': ['dispute-unstaged', 'dispute-one-sided', 'dissolution-unmourned'],
  'role-transitions-support': ['transition-premature-positives'],
  'interpersonal-deficits-work': ['deficits-not-concrete', 'deficits-no-adaptation'],
  'affect-exploration': [],
  'linking-affect-to-interpersonal-events': ['mood-event-unlinked'],
  'sick-role-assignment': ['sick-role-open-ended'],
  'encouragement-of-affect': [],
  'exploratory-techniques': [],
  'directive-techniques': [],
  'psychoeducation-about-depression': ['medical-model-missing'],
  'termination-work': [
    'ending-not-raised',
    'ending-feelings-unrecorded',
    'relapse-plan-missing',
    'continuation-undecided',
  ],
  clarification: [],
  'direct-elicitation': [
    'risk-not-asked-at-intake',
    'risk-not-checked',
    'risk-cleared-by-zero',
    'diagnosis-missing',
  ],
  'ipt-case-formulation': [
    'formulation-missing',
    'formulation-not-agreed',
    'formulation-incomplete',
    'formulation-no-teachback',
    'no-primary-focus',
    'multiple-primary',
    'too-many-active',
    'focus-changed-undocumented',
    'no-time-limit',
  ],
  'timeline-of-symptoms-and-events': ['timeline-missing'],
  'therapeutic-relationship-as-model': [],
  'social-support-network-mapping': [],
  'work-on-communication-patterns': [],
  'social-skills-training': [],
};
