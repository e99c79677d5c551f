import type { Verdicts } from './verdicts-of-a-course.js';

export const homeworkAndMeasures: Verdicts = {
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
  // From 11 to 18 and 19, and no review of progress.
  'reliable-deterioration': 'fail',
  'guardian-not-involved': 'not-applicable',
  'no-time-limit': 'pass',
  'diagnosis-missing': 'pass',
  'inventory-skipped': 'pass',
  'inventory-incomplete': 'pass',
  'advice-before-inventory': 'not-applicable',
  'medical-model-missing': 'pass',
  'sick-role-open-ended': 'open',
  'timeline-missing': 'pass',
  'formulation-missing': 'pass',
  'formulation-not-agreed': 'pass',
  'formulation-incomplete': 'pass',
  'formulation-no-teachback': 'pass',
  'initial-overrun': 'pass',
  'phase-order': 'pass',
  'contract-overrun': 'pass',
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
  // Gains in session 4, losses in session 9.
  'transition-premature-positives': 'fail',
  // No shift of two points.
  'mood-event-unlinked': 'not-applicable',
  'no-communication-analysis': 'pass',
  // Nobody’s words.
  'comm-analysis-summary-only': 'fail',
  'role-play-avoided': 'not-applicable',
  'interpretation-ungrounded': 'not-applicable',
  // Sessions 6 to 8.
  'off-model-dominant': 'fail',
  // One option.
  'decision-analysis-thin': 'fail',
  // The task of the last session is still to be looked at.
  'task-not-reviewed': 'open',
  // None in session 8, and the one before it was done.
  'no-task': 'fail',
  // Three in session 6.
  'too-many-tasks': 'fail',
  // Sheets and a list; running is an activity.
  'task-not-interpersonal': 'fail',
  'ending-not-raised': 'not-applicable',
  'ending-phase-skipped': 'not-applicable',
  'ending-feelings-unrecorded': 'not-applicable',
  'relapse-plan-missing': 'not-applicable',
  'continuation-undecided': 'not-applicable',
  'non-response-no-plan': 'not-applicable',
  'early-non-response-unreviewed': 'not-applicable',
  'baseline-missing': 'pass',
  // Five sessions, the second to the sixth.
  'measure-overdue': 'fail',
  'endpoint-missing': 'not-applicable',
  // A GAD-7 of 24. At warning: its range is generally known and was not read.
  'score-invalid': 'fail',
  // The CES-DC at 26.
  'measure-population': 'fail',
  // No rating says which end is good.
  'mood-direction-unknown': 'fail',
  'record-integrity': 'pass',
  'identifiers-in-alias': 'not-applicable',
};
