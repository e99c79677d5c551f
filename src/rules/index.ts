import type { RuleId } from '../model/rule-ids.js';
import { ruleIds } from '../model/rule-ids.js';
import type { Rule } from './define-rule.js';
import { recordIntegrity } from './documentation/record-integrity.js';
import { focusDrift } from './focus/focus-drift.js';
import { multiplePrimary } from './focus/multiple-primary.js';
import { noPrimaryFocus } from './focus/no-primary-focus.js';
import { tooManyActive } from './focus/too-many-active.js';
import { taskNotReviewed } from './homework/task-not-reviewed.js';
import { baselineMissing } from './measurement/baseline-missing.js';
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
import { diagnosisMissing } from './structure/diagnosis-missing.js';
import { formulationMissing } from './structure/formulation-missing.js';
import { formulationNotAgreed } from './structure/formulation-not-agreed.js';
import { inventorySkipped } from './structure/inventory-skipped.js';
import { medicalModelMissing } from './structure/medical-model-missing.js';
import { noTimeLimit } from './structure/no-time-limit.js';
import { phaseOrder } from './structure/phase-order.js';
import { timelineMissing } from './structure/timeline-missing.js';
import { interpretationUngrounded } from './technique/interpretation-ungrounded.js';
import { moodEventUnlinked } from './technique/mood-event-unlinked.js';
import { rolePlayAvoided } from './technique/role-play-avoided.js';
import { endingNotRaised } from './termination/ending-not-raised.js';
import { endingPhaseSkipped } from './termination/ending-phase-skipped.js';
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
  'guardian-not-involved': guardianNotInvolved,
  'no-time-limit': noTimeLimit,
  'diagnosis-missing': diagnosisMissing,
  'inventory-skipped': inventorySkipped,
  'medical-model-missing': medicalModelMissing,
  'timeline-missing': timelineMissing,
  'formulation-missing': formulationMissing,
  'formulation-not-agreed': formulationNotAgreed,
  'phase-order': phaseOrder,
  'no-primary-focus': noPrimaryFocus,
  'multiple-primary': multiplePrimary,
  'too-many-active': tooManyActive,
  'focus-drift': focusDrift,
  'mood-event-unlinked': moodEventUnlinked,
  'role-play-avoided': rolePlayAvoided,
  'interpretation-ungrounded': interpretationUngrounded,
  'task-not-reviewed': taskNotReviewed,
  'ending-not-raised': endingNotRaised,
  'ending-phase-skipped': endingPhaseSkipped,
  'relapse-plan-missing': relapsePlanMissing,
  'baseline-missing': baselineMissing,
  'record-integrity': recordIntegrity,
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
