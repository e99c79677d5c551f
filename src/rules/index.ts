import type { RuleId } from '../model/rule-ids.js';
import { ruleIds } from '../model/rule-ids.js';
import type { Rule } from './define-rule.js';
import { formulationIncomplete } from './documentation/formulation-incomplete.js';
import { identifiersInAlias } from './documentation/identifiers-in-alias.js';
import { recordIntegrity } from './documentation/record-integrity.js';
import { deficitsByDefault } from './focus/deficits-by-default.js';
import { deficitsNoAdaptation } from './focus/deficits-no-adaptation.js';
import { deficitsNotConcrete } from './focus/deficits-not-concrete.js';
import { disputeOneSided } from './focus/dispute-one-sided.js';
import { disputeUnstaged } from './focus/dispute-unstaged.js';
import { dissolutionUnmourned } from './focus/dissolution-unmourned.js';
import { focusChangedUndocumented } from './focus/focus-changed-undocumented.js';
import { focusDrift } from './focus/focus-drift.js';
import { focusNotInProtocol } from './focus/focus-not-in-protocol.js';
import { focusUnlinked } from './focus/focus-unlinked.js';
import { griefOneSided } from './focus/grief-one-sided.js';
import { griefVeryRecent } from './focus/grief-very-recent.js';
import { griefWithoutDeath } from './focus/grief-without-death.js';
import { multiplePrimary } from './focus/multiple-primary.js';
import { noPrimaryFocus } from './focus/no-primary-focus.js';
import { prolongedGriefUnreviewed } from './focus/prolonged-grief-unreviewed.js';
import { secondaryUnnamed } from './focus/secondary-unnamed.js';
import { tooManyActive } from './focus/too-many-active.js';
import { transitionPrematurePositives } from './focus/transition-premature-positives.js';
import { noTask } from './homework/no-task.js';
import { taskNotInterpersonal } from './homework/task-not-interpersonal.js';
import { taskNotReviewed } from './homework/task-not-reviewed.js';
import { tooManyTasks } from './homework/too-many-tasks.js';
import { baselineMissing } from './measurement/baseline-missing.js';
import { earlyNonResponseUnreviewed } from './measurement/early-non-response-unreviewed.js';
import { endpointMissing } from './measurement/endpoint-missing.js';
import { measureOverdue } from './measurement/measure-overdue.js';
import { measurePopulation } from './measurement/measure-population.js';
import { moodDirectionUnknown } from './measurement/mood-direction-unknown.js';
import { reliableDeterioration } from './measurement/reliable-deterioration.js';
import { scoreInvalid } from './measurement/score-invalid.js';
import { bipolarNotAdjunctive } from './safety/bipolar-not-adjunctive.js';
import { exclusionActive } from './safety/exclusion-active.js';
import { guardianNotInvolved } from './safety/guardian-not-involved.js';
import { highRiskNoSafetyPlan } from './safety/high-risk-no-safety-plan.js';
import { narrowFitUnreviewed } from './safety/narrow-fit-unreviewed.js';
import { ordinaryWorkAtHighRisk } from './safety/ordinary-work-at-high-risk.js';
import { positiveRiskItemUnaddressed } from './safety/positive-risk-item-unaddressed.js';
import { riskClearedByZero } from './safety/risk-cleared-by-zero.js';
import { riskNotAskedAtIntake } from './safety/risk-not-asked-at-intake.js';
import { riskNotChecked } from './safety/risk-not-checked.js';
import { violenceAndNegotiation } from './safety/violence-and-negotiation.js';
import { cadenceGap } from './structure/cadence-gap.js';
import { contractOverrun } from './structure/contract-overrun.js';
import { diagnosisMissing } from './structure/diagnosis-missing.js';
import { formulationMissing } from './structure/formulation-missing.js';
import { formulationNoTeachback } from './structure/formulation-no-teachback.js';
import { formulationNotAgreed } from './structure/formulation-not-agreed.js';
import { initialOverrun } from './structure/initial-overrun.js';
import { inventoryIncomplete } from './structure/inventory-incomplete.js';
import { inventorySkipped } from './structure/inventory-skipped.js';
import { medicalModelMissing } from './structure/medical-model-missing.js';
import { noTimeLimit } from './structure/no-time-limit.js';
import { phaseOrder } from './structure/phase-order.js';
import { preSessionMissing } from './structure/pre-session-missing.js';
import { sickRoleOpenEnded } from './structure/sick-role-open-ended.js';
import { timelineMissing } from './structure/timeline-missing.js';
import { adviceBeforeInventory } from './technique/advice-before-inventory.js';
import { commAnalysisSummaryOnly } from './technique/comm-analysis-summary-only.js';
import { decisionAnalysisThin } from './technique/decision-analysis-thin.js';
import { interpretationUngrounded } from './technique/interpretation-ungrounded.js';
import { moodEventUnlinked } from './technique/mood-event-unlinked.js';
import { noCommunicationAnalysis } from './technique/no-communication-analysis.js';
import { offModelDominant } from './technique/off-model-dominant.js';
import { rolePlayAvoided } from './technique/role-play-avoided.js';
import { continuationUndecided } from './termination/continuation-undecided.js';
import { endingFeelingsUnrecorded } from './termination/ending-feelings-unrecorded.js';
import { endingNotRaised } from './termination/ending-not-raised.js';
import { endingPhaseSkipped } from './termination/ending-phase-skipped.js';
import { nonResponseNoPlan } from './termination/non-response-no-plan.js';
import { relapsePlanMissing } from './termination/relapse-plan-missing.js';

/** All rules, by id: the only list of them. */
const rules: Readonly<Record<RuleId, Rule>> = {
  'risk-not-asked-at-intake': riskNotAskedAtIntake,
  'risk-not-checked': riskNotChecked,
  'positive-risk-item-unaddressed': positiveRiskItemUnaddressed,
  'risk-cleared-by-zero': riskClearedByZero,
  'high-risk-no-safety-plan': highRiskNoSafetyPlan,
  'ordinary-work-at-high-risk': ordinaryWorkAtHighRisk,
  'exclusion-active': exclusionActive,
  'bipolar-not-adjunctive': bipolarNotAdjunctive,
  'narrow-fit-unreviewed': narrowFitUnreviewed,
  'violence-and-negotiation': violenceAndNegotiation,
  'reliable-deterioration': reliableDeterioration,
  'guardian-not-involved': guardianNotInvolved,
  'no-time-limit': noTimeLimit,
  'diagnosis-missing': diagnosisMissing,
  'inventory-skipped': inventorySkipped,
  'inventory-incomplete': inventoryIncomplete,
  'advice-before-inventory': adviceBeforeInventory,
  'medical-model-missing': medicalModelMissing,
  'sick-role-open-ended': sickRoleOpenEnded,
  'timeline-missing': timelineMissing,
  'formulation-missing': formulationMissing,
  'formulation-not-agreed': formulationNotAgreed,
  'formulation-incomplete': formulationIncomplete,
  'formulation-no-teachback': formulationNoTeachback,
  'initial-overrun': initialOverrun,
  'phase-order': phaseOrder,
  'contract-overrun': contractOverrun,
  'cadence-gap': cadenceGap,
  'pre-session-missing': preSessionMissing,
  'no-primary-focus': noPrimaryFocus,
  'multiple-primary': multiplePrimary,
  'too-many-active': tooManyActive,
  'secondary-unnamed': secondaryUnnamed,
  'focus-drift': focusDrift,
  'focus-changed-undocumented': focusChangedUndocumented,
  'focus-not-in-protocol': focusNotInProtocol,
  'focus-unlinked': focusUnlinked,
  'grief-without-death': griefWithoutDeath,
  'grief-very-recent': griefVeryRecent,
  'prolonged-grief-unreviewed': prolongedGriefUnreviewed,
  'grief-one-sided': griefOneSided,
  'deficits-by-default': deficitsByDefault,
  'deficits-no-adaptation': deficitsNoAdaptation,
  'deficits-not-concrete': deficitsNotConcrete,
  'dispute-unstaged': disputeUnstaged,
  'dispute-one-sided': disputeOneSided,
  'dissolution-unmourned': dissolutionUnmourned,
  'transition-premature-positives': transitionPrematurePositives,
  'mood-event-unlinked': moodEventUnlinked,
  'no-communication-analysis': noCommunicationAnalysis,
  'comm-analysis-summary-only': commAnalysisSummaryOnly,
  'role-play-avoided': rolePlayAvoided,
  'interpretation-ungrounded': interpretationUngrounded,
  'off-model-dominant': offModelDominant,
  'decision-analysis-thin': decisionAnalysisThin,
  'task-not-reviewed': taskNotReviewed,
  'no-task': noTask,
  'too-many-tasks': tooManyTasks,
  'task-not-interpersonal': taskNotInterpersonal,
  'ending-not-raised': endingNotRaised,
  'ending-phase-skipped': endingPhaseSkipped,
  'ending-feelings-unrecorded': endingFeelingsUnrecorded,
  'relapse-plan-missing': relapsePlanMissing,
  'continuation-undecided': continuationUndecided,
  'non-response-no-plan': nonResponseNoPlan,
  'early-non-response-unreviewed': earlyNonResponseUnreviewed,
  'baseline-missing': baselineMissing,
  'measure-overdue': measureOverdue,
  'endpoint-missing': endpointMissing,
  'score-invalid': scoreInvalid,
  'measure-population': measurePopulation,
  'mood-direction-unknown': moodDirectionUnknown,
  'record-integrity': recordIntegrity,
  'identifiers-in-alias': identifiersInAlias,
};

let inOrder: readonly Rule[] | undefined;

/** All rules, in the order of the register. */
export function allRules(): readonly Rule[] {
  inOrder ??= ruleIds.map((id) => rules[id]);
  return inOrder;
}

/** One rule. */
export function rule(id: RuleId): Rule {
  return rules[id];
}

/** Whether a text is the id of a rule. */
export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(rules, id);
}
