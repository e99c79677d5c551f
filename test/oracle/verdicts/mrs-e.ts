import type { Verdicts } from './verdicts-of-a-course.js';

export const mrsE: Verdicts = {
  // No session is on record, but the middle phase is: the first session is past.
  'risk-not-asked-at-intake': 'review',
  // Sessions took place and none is recorded, so neither are their checks.
  'risk-not-checked': 'review',
  'positive-risk-item-unaddressed': 'not-applicable',
  'risk-cleared-by-zero': 'not-applicable',
  'high-risk-no-safety-plan': 'not-applicable',
  'ordinary-work-at-high-risk': 'not-applicable',
  'exclusion-active': 'not-applicable',
  'bipolar-not-adjunctive': 'not-applicable',
  'narrow-fit-unreviewed': 'not-applicable',
  'violence-and-negotiation': 'not-applicable',
  'reliable-deterioration': 'not-applicable',
  'guardian-not-involved': 'not-applicable',
  // Number and cadence are known; that it was told in session 1 is not (info grade).
  'no-time-limit': 'review',
  'diagnosis-missing': 'pass',
  // Completed earlier in the log than the focus.
  'inventory-skipped': 'pass',
  // Recorded as completed; the one person described has neither quality nor closeness, and no topic is recorded.
  'inventory-incomplete': 'review',
  'advice-before-inventory': 'not-applicable',
  'medical-model-missing': 'pass',
  // The course is not recorded as closed.
  'sick-role-open-ended': 'open',
  'timeline-missing': 'review',
  'formulation-missing': 'review',
  // No formulation is on record to agree to.
  'formulation-not-agreed': 'not-applicable',
  // No formulation is on record.
  'formulation-incomplete': 'not-applicable',
  // No formulation is on record.
  'formulation-no-teachback': 'not-applicable',
  // The middle phase was entered after an unknown number of sessions: unknown is not none.
  'initial-overrun': 'not-applicable',
  'phase-order': 'pass',
  // How many sessions were held is not recorded.
  'contract-overrun': 'not-applicable',
  // No session is on record.
  'cadence-gap': 'not-applicable',
  'pre-session-missing': 'not-applicable',
  'no-primary-focus': 'pass',
  'multiple-primary': 'pass',
  'too-many-active': 'pass',
  // No session is on record.
  'secondary-unnamed': 'not-applicable',
  // No middle session is on record.
  'focus-drift': 'not-applicable',
  'focus-changed-undocumented': 'not-applicable',
  'focus-not-in-protocol': 'pass',
  'focus-unlinked': 'pass',
  'grief-without-death': 'pass',
  // That he died is recorded, when is not.
  'grief-very-recent': 'review',
  'prolonged-grief-unreviewed': 'not-applicable',
  // How many sessions were held is not recorded, so whether it is due is not known either.
  'grief-one-sided': 'review',
  'deficits-by-default': 'not-applicable',
  'deficits-no-adaptation': 'not-applicable',
  'deficits-not-concrete': 'not-applicable',
  'dispute-unstaged': 'not-applicable',
  'dispute-one-sided': 'not-applicable',
  'dissolution-unmourned': 'not-applicable',
  'transition-premature-positives': 'not-applicable',
  'mood-event-unlinked': 'not-applicable',
  // No session is on record.
  'no-communication-analysis': 'not-applicable',
  'comm-analysis-summary-only': 'not-applicable',
  'role-play-avoided': 'not-applicable',
  'interpretation-ungrounded': 'not-applicable',
  'off-model-dominant': 'not-applicable',
  'decision-analysis-thin': 'not-applicable',
  // Her "firsts" cannot be recorded as tasks without a session to hold them.
  'task-not-reviewed': 'not-applicable',
  // No middle session is on record.
  'no-task': 'not-applicable',
  'too-many-tasks': 'not-applicable',
  // Her “firsts” cannot be recorded as tasks without a session to hold them.
  'task-not-interpersonal': 'not-applicable',
  // How many sessions were held is not recorded, so whether it is due is not known either.
  'ending-not-raised': 'review',
  'ending-phase-skipped': 'not-applicable',
  'ending-feelings-unrecorded': 'not-applicable',
  'relapse-plan-missing': 'not-applicable',
  'continuation-undecided': 'not-applicable',
  'non-response-no-plan': 'not-applicable',
  'early-non-response-unreviewed': 'not-applicable',
  'baseline-missing': 'review',
  // No score is on record.
  'measure-overdue': 'not-applicable',
  'endpoint-missing': 'not-applicable',
  'score-invalid': 'not-applicable',
  'measure-population': 'not-applicable',
  'mood-direction-unknown': 'not-applicable',
  // No dates, so none out of order.
  'record-integrity': 'pass',
  'identifiers-in-alias': 'not-applicable',
};
