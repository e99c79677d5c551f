import type { Verdicts } from './verdicts-of-a-course.js';

export const lossNotAsked: Verdicts = {
  'risk-not-asked-at-intake': 'pass',
  'risk-not-checked': 'pass',
  'positive-risk-item-unaddressed': 'not-applicable',
  // “None identified” is never recorded.
  'risk-cleared-by-zero': 'not-applicable',
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
  // Recorded as completed; what was left out of it is another rule.
  'inventory-skipped': 'pass',
  // Loss and the changes near onset are recorded as not asked about.
  'inventory-incomplete': 'fail',
  'advice-before-inventory': 'not-applicable',
  'medical-model-missing': 'pass',
  'sick-role-open-ended': 'open',
  'timeline-missing': 'pass',
  'formulation-missing': 'pass',
  'formulation-not-agreed': 'pass',
  // The plan is recorded as left out. That nobody and no event is named is no gap with deficits.
  'formulation-incomplete': 'fail',
  // Asked, and he could not.
  'formulation-no-teachback': 'fail',
  'initial-overrun': 'pass',
  'phase-order': 'pass',
  'contract-overrun': 'pass',
  'cadence-gap': 'pass',
  'pre-session-missing': 'not-applicable',
  'no-primary-focus': 'pass',
  // A handover within one session.
  'multiple-primary': 'pass',
  'too-many-active': 'pass',
  // The two areas follow each other, and both were active.
  'secondary-unnamed': 'pass',
  // The change of focus belongs to the session that worked on it.
  'focus-drift': 'pass',
  // From deficits to grief: agreed, without a reason and without a formulation of grief.
  'focus-changed-undocumented': 'fail',
  'focus-not-in-protocol': 'pass',
  // Grief is linked to the sister; deficits need no link.
  'focus-unlinked': 'pass',
  'grief-without-death': 'pass',
  // 42 days: less than two months, more than two weeks.
  'grief-very-recent': 'fail',
  // An ICG of 38, and no look at the fit.
  'prolonged-grief-unreviewed': 'fail',
  // Asked for in so many words: not explored by session 11.
  'grief-one-sided': 'fail',
  // A death near onset on the timeline, and no word of exclusion; but grief became the focus since.
  'deficits-by-default': 'pass',
  // Nothing recorded.
  'deficits-no-adaptation': 'fail',
  // No example at all.
  'deficits-not-concrete': 'fail',
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
  // After session 11 the window, 12 to 14, has not begun.
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
  'identifiers-in-alias': 'not-applicable',
};
