import type { Verdicts } from './verdicts-of-a-course.js';

export const dropout: Verdicts = {
  'risk-not-asked-at-intake': 'pass',
  'risk-not-checked': 'pass',
  'positive-risk-item-unaddressed': 'not-applicable',
  'risk-cleared-by-zero': 'pass',
  'high-risk-no-safety-plan': 'not-applicable',
  'ordinary-work-at-high-risk': 'not-applicable',
  'exclusion-active': 'not-applicable',
  'bipolar-not-adjunctive': 'not-applicable',
  'narrow-fit-unreviewed': 'not-applicable',
  'violence-and-negotiation': 'not-applicable',
  // Two scores: no run of two after the first.
  'reliable-deterioration': 'not-applicable',
  'guardian-not-involved': 'not-applicable',
  'no-time-limit': 'pass',
  'diagnosis-missing': 'pass',
  'inventory-skipped': 'pass',
  'inventory-incomplete': 'pass',
  'advice-before-inventory': 'not-applicable',
  'medical-model-missing': 'pass',
  // Given, not reviewed; released by the dropout.
  'sick-role-open-ended': 'not-applicable',
  'timeline-missing': 'pass',
  'formulation-missing': 'pass',
  'formulation-not-agreed': 'pass',
  'formulation-incomplete': 'pass',
  'formulation-no-teachback': 'pass',
  'initial-overrun': 'pass',
  // Initial, middle, then closed: early closure skips nothing.
  'phase-order': 'pass',
  'contract-overrun': 'pass',
  // The sessions missed come after the last one held.
  'cadence-gap': 'pass',
  'pre-session-missing': 'not-applicable',
  'no-primary-focus': 'pass',
  'multiple-primary': 'pass',
  'too-many-active': 'pass',
  'secondary-unnamed': 'pass',
  'focus-drift': 'pass',
  'focus-changed-undocumented': 'not-applicable',
  'focus-not-in-protocol': 'pass',
  'focus-unlinked': 'pass',
  'grief-without-death': 'not-applicable',
  'grief-very-recent': 'not-applicable',
  'prolonged-grief-unreviewed': 'not-applicable',
  'grief-one-sided': 'not-applicable',
  'deficits-by-default': 'not-applicable',
  'deficits-no-adaptation': 'not-applicable',
  'deficits-not-concrete': 'not-applicable',
  'dispute-unstaged': 'not-applicable',
  'dispute-one-sided': 'not-applicable',
  'dissolution-unmourned': 'not-applicable',
  'transition-premature-positives': 'not-applicable',
  'mood-event-unlinked': 'pass',
  // Closed before the middle of the middle phase.
  'no-communication-analysis': 'not-applicable',
  'comm-analysis-summary-only': 'not-applicable',
  'role-play-avoided': 'not-applicable',
  'interpretation-ungrounded': 'not-applicable',
  'off-model-dominant': 'pass',
  'decision-analysis-thin': 'not-applicable',
  // No task was left open.
  'task-not-reviewed': 'pass',
  // Session 4 set one; session 5 was the last.
  'no-task': 'pass',
  'too-many-tasks': 'pass',
  'task-not-interpersonal': 'pass',
  // Suppressed by the dropout.
  'ending-not-raised': 'not-applicable',
  // Info: left before the contracted end, by the patient.
  'ending-phase-skipped': 'fail',
  // Released by the dropout.
  'ending-feelings-unrecorded': 'not-applicable',
  // Suppressed by the dropout.
  'relapse-plan-missing': 'not-applicable',
  // Released by the dropout.
  'continuation-undecided': 'not-applicable',
  // Released by the dropout.
  'non-response-no-plan': 'not-applicable',
  'early-non-response-unreviewed': 'not-applicable',
  'baseline-missing': 'pass',
  'measure-overdue': 'pass',
  // The score of session 4 is one of the last two sessions: what was done is credited.
  'endpoint-missing': 'pass',
  'score-invalid': 'pass',
  'measure-population': 'not-applicable',
  'mood-direction-unknown': 'pass',
  'record-integrity': 'pass',
  'identifiers-in-alias': 'not-applicable',
};
