import type { Verdicts } from './verdicts-of-a-course.js';

export const barbara: Verdicts = {
  'risk-not-asked-at-intake': 'review',
  // Once for the course, not once for each of thirteen sessions.
  'risk-not-checked': 'review',
  // No item value is recorded: nothing calls for an answer.
  'positive-risk-item-unaddressed': 'not-applicable',
  'risk-cleared-by-zero': 'not-applicable',
  'high-risk-no-safety-plan': 'not-applicable',
  'ordinary-work-at-high-risk': 'not-applicable',
  'exclusion-active': 'not-applicable',
  'bipolar-not-adjunctive': 'not-applicable',
  'narrow-fit-unreviewed': 'not-applicable',
  'violence-and-negotiation': 'not-applicable',
  // No reliable change is sourced for the BDI-II.
  'reliable-deterioration': 'not-applicable',
  // Age not recorded, under a protocol for adults.
  'guardian-not-involved': 'not-applicable',
  // Sixteen sessions are known; the cadence is not.
  'no-time-limit': 'review',
  // "No longer meets criteria" means that they were met.
  'diagnosis-missing': 'pass',
  'inventory-skipped': 'review',
  // No inventory is recorded as completed.
  'inventory-incomplete': 'not-applicable',
  'advice-before-inventory': 'not-applicable',
  'medical-model-missing': 'review',
  'sick-role-open-ended': 'not-applicable',
  'timeline-missing': 'review',
  // The middle is reached by the session count.
  'formulation-missing': 'review',
  // No formulation is on record to agree to.
  'formulation-not-agreed': 'not-applicable',
  // No formulation is on record.
  'formulation-incomplete': 'not-applicable',
  // No formulation is on record.
  'formulation-no-teachback': 'not-applicable',
  // Which sessions were the initial ones is not recorded.
  'initial-overrun': 'not-applicable',
  // No phase is recorded; computed phases are in order by construction.
  'phase-order': 'not-applicable',
  'contract-overrun': 'pass',
  // No session has a date.
  'cadence-gap': 'not-applicable',
  'pre-session-missing': 'not-applicable',
  'no-primary-focus': 'pass',
  'multiple-primary': 'pass',
  'too-many-active': 'pass',
  // No session says what it worked on.
  'secondary-unnamed': 'not-applicable',
  // Middle sessions and a focus are recorded; what each session worked on is not.
  'focus-drift': 'review',
  'focus-changed-undocumented': 'not-applicable',
  'focus-not-in-protocol': 'pass',
  // Neither a person nor an event is linked, but both roles are told.
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
  'mood-event-unlinked': 'not-applicable',
  // Thirteen sessions, and no technique of any of them is recorded.
  'no-communication-analysis': 'review',
  'comm-analysis-summary-only': 'not-applicable',
  'role-play-avoided': 'not-applicable',
  'interpretation-ungrounded': 'not-applicable',
  'off-model-dominant': 'not-applicable',
  'decision-analysis-thin': 'not-applicable',
  'task-not-reviewed': 'not-applicable',
  // Nothing is recorded of tasks.
  'no-task': 'review',
  'too-many-tasks': 'not-applicable',
  'task-not-interpersonal': 'not-applicable',
  // Session 13, with three left.
  'ending-not-raised': 'pass',
  // Info: left before the contracted end, by the patient, in remission.
  'ending-phase-skipped': 'fail',
  // Feelings came in session 13.
  'ending-feelings-unrecorded': 'pass',
  // Not a fault, a question: was a final review offered? The plan spoken of in session 13 is credited.
  'relapse-plan-missing': 'review',
  // Closed for a reason that is not recorded: nobody can say whether a decision was owed.
  'continuation-undecided': 'review',
  'non-response-no-plan': 'not-applicable',
  'early-non-response-unreviewed': 'not-applicable',
  'baseline-missing': 'pass',
  // Weekly, the account says; it gives two scores.
  'measure-overdue': 'review',
  // The second score stands after the last session on record.
  'endpoint-missing': 'pass',
  'score-invalid': 'pass',
  'measure-population': 'not-applicable',
  'mood-direction-unknown': 'not-applicable',
  // No dates, so none out of order.
  // Dates and numbers do not contradict each other; the reason for the closing is not recorded, nor claimed to be.
  'record-integrity': 'review',
  'identifiers-in-alias': 'not-applicable',
};
