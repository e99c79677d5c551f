import type { Verdicts } from './verdicts-of-a-course.js';

export const demo: Verdicts = {
  'risk-not-asked-at-intake': 'pass',
  // Sessions 8 and 9, with risk claimed.
  'risk-not-checked': 'fail',
  // Item positive in session 8, no assessment there nor in session 9; the one of session 1 was answered.
  'positive-risk-item-unaddressed': 'fail',
  'risk-cleared-by-zero': 'pass',
  'high-risk-no-safety-plan': 'not-applicable',
  'ordinary-work-at-high-risk': 'not-applicable',
  'exclusion-active': 'not-applicable',
  'bipolar-not-adjunctive': 'not-applicable',
  'narrow-fit-unreviewed': 'not-applicable',
  'violence-and-negotiation': 'not-applicable',
  'reliable-deterioration': 'pass',
  'guardian-not-involved': 'not-applicable',
  'no-time-limit': 'pass',
  'diagnosis-missing': 'pass',
  'inventory-skipped': 'pass',
  'inventory-incomplete': 'pass',
  'advice-before-inventory': 'not-applicable',
  // Framing is not claimed.
  'medical-model-missing': 'review',
  // None is recorded as given.
  'sick-role-open-ended': 'not-applicable',
  'timeline-missing': 'pass',
  'formulation-missing': 'pass',
  // Explicitly declined.
  'formulation-not-agreed': 'fail',
  'formulation-incomplete': 'pass',
  // He could say it back; that he did not agree is another rule.
  'formulation-no-teachback': 'pass',
  'initial-overrun': 'pass',
  'phase-order': 'pass',
  'contract-overrun': 'pass',
  // Fourteen days are not more than twice seven; a missed session lies between besides.
  'cadence-gap': 'pass',
  'pre-session-missing': 'not-applicable',
  'no-primary-focus': 'pass',
  'multiple-primary': 'pass',
  'too-many-active': 'pass',
  // Two sessions on the dispute, which is not even a candidate.
  'secondary-unnamed': 'fail',
  // Sessions 9 and 10 on an area that is neither primary nor a named second.
  'focus-drift': 'fail',
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
  // Worked on, and never an active focus.
  'dispute-unstaged': 'not-applicable',
  'dispute-one-sided': 'not-applicable',
  'dissolution-unmourned': 'not-applicable',
  'transition-premature-positives': 'not-applicable',
  'mood-event-unlinked': 'pass',
  'no-communication-analysis': 'pass',
  'comm-analysis-summary-only': 'pass',
  // Hard conversations in sessions 6 and 7; by session 12 no rehearsal and no reason.
  'role-play-avoided': 'fail',
  'interpretation-ungrounded': 'not-applicable',
  'off-model-dominant': 'pass',
  'decision-analysis-thin': 'pass',
  // The task of the last session is still to be looked at.
  'task-not-reviewed': 'open',
  'no-task': 'pass',
  'too-many-tasks': 'pass',
  'task-not-interpersonal': 'pass',
  // After session 12 of 16, not yet spoken of: due by session 14.
  'ending-not-raised': 'open',
  'ending-phase-skipped': 'not-applicable',
  // Twelve of sixteen: the ending can begin with the thirteenth.
  'ending-feelings-unrecorded': 'not-applicable',
  'relapse-plan-missing': 'not-applicable',
  'continuation-undecided': 'not-applicable',
  'non-response-no-plan': 'not-applicable',
  'early-non-response-unreviewed': 'not-applicable',
  'baseline-missing': 'pass',
  'measure-overdue': 'pass',
  // Not due before the ending can begin.
  'endpoint-missing': 'not-applicable',
  'score-invalid': 'pass',
  'measure-population': 'not-applicable',
  'mood-direction-unknown': 'pass',
  'record-integrity': 'pass',
  'identifiers-in-alias': 'not-applicable',
};
