import type { Verdicts } from './verdicts-of-a-course.js';

export const looseFrame: Verdicts = {
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
  'reliable-deterioration': 'pass',
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
  // Five sessions before the middle phase.
  'initial-overrun': 'fail',
  // Late is not out of order.
  'phase-order': 'pass',
  // Agreed anew in session 8, with another number, and not amended.
  'contract-overrun': 'fail',
  // Thirty days from session 7 to session 8.
  'cadence-gap': 'fail',
  'pre-session-missing': 'not-applicable',
  'no-primary-focus': 'pass',
  'multiple-primary': 'pass',
  // Two, both ranked; that one of them is no area at all is another rule.
  'too-many-active': 'pass',
  // The second area was worked on once, and is named.
  'secondary-unnamed': 'pass',
  'focus-drift': 'pass',
  'focus-changed-undocumented': 'not-applicable',
  // Self-esteem is an area of nobody’s.
  'focus-not-in-protocol': 'fail',
  // The grief is linked to the husband, self-esteem to nobody.
  'focus-unlinked': 'fail',
  // Its one person is a former partner who is alive.
  'grief-without-death': 'fail',
  // No death is on record.
  'grief-very-recent': 'not-applicable',
  'prolonged-grief-unreviewed': 'not-applicable',
  'grief-one-sided': 'pass',
  'deficits-by-default': 'not-applicable',
  'deficits-no-adaptation': 'not-applicable',
  'deficits-not-concrete': 'not-applicable',
  'dispute-unstaged': 'not-applicable',
  'dispute-one-sided': 'not-applicable',
  'dissolution-unmourned': 'not-applicable',
  'transition-premature-positives': 'not-applicable',
  // No shift of two points.
  'mood-event-unlinked': 'not-applicable',
  'no-communication-analysis': 'pass',
  'comm-analysis-summary-only': 'pass',
  'role-play-avoided': 'not-applicable',
  'interpretation-ungrounded': 'not-applicable',
  'off-model-dominant': 'pass',
  'decision-analysis-thin': 'not-applicable',
  // The task of the last session is still to be looked at.
  'task-not-reviewed': 'open',
  'no-task': 'pass',
  'too-many-tasks': 'pass',
  'task-not-interpersonal': 'pass',
  // After session 9 of what are now sixteen the window has not begun.
  'ending-not-raised': 'not-applicable',
  'ending-phase-skipped': 'not-applicable',
  'ending-feelings-unrecorded': 'not-applicable',
  'relapse-plan-missing': 'not-applicable',
  'continuation-undecided': 'not-applicable',
  'non-response-no-plan': 'not-applicable',
  'early-non-response-unreviewed': 'not-applicable',
  'baseline-missing': 'pass',
  'measure-overdue': 'pass',
  'endpoint-missing': 'not-applicable',
  'score-invalid': 'pass',
  'measure-population': 'not-applicable',
  'mood-direction-unknown': 'pass',
  'record-integrity': 'pass',
  // Ten digits.
  'identifiers-in-alias': 'fail',
};
