import type { WorkedCourseId } from '../../src/examples/index.js';
import { adolescent } from './verdicts/adolescent.js';
import { barbara } from './verdicts/barbara.js';
import { counsellingBrief } from './verdicts/counselling-brief.js';
import { demo } from './verdicts/demo.js';
import { dropout } from './verdicts/dropout.js';
import { earlyRemission } from './verdicts/early-remission.js';
import { endingNeglected } from './verdicts/ending-neglected.js';
import { griefExemplary } from './verdicts/grief-exemplary.js';
import { highRiskNoPlan } from './verdicts/high-risk-no-plan.js';
import { homeworkAndMeasures } from './verdicts/homework-and-measures.js';
import { interpersonalDeficitsExemplary } from './verdicts/interpersonal-deficits-exemplary.js';
import { interpretationUngrounded } from './verdicts/interpretation-ungrounded.js';
import { inventorySkipped } from './verdicts/inventory-skipped.js';
import { looseFrame } from './verdicts/loose-frame.js';
import { lossNotAsked } from './verdicts/loss-not-asked.js';
import { mrsE } from './verdicts/mrs-e.js';
import { openCourse } from './verdicts/open-course.js';
import { roleDisputeExemplary } from './verdicts/role-dispute-exemplary.js';
import { rolePlayAvoided } from './verdicts/role-play-avoided.js';
import { roleTransitionExemplary } from './verdicts/role-transition-exemplary.js';
import { safetyCrisis } from './verdicts/safety-crisis.js';
import { threeActiveAreas } from './verdicts/three-active-areas.js';
import { twoPrimaries } from './verdicts/two-primaries.js';
import type { Verdicts } from './verdicts/verdicts-of-a-course.js';

/**
 * The verdict that every rule must give on every worked course, as of the end of its record. Written from the
 * rule register, before and apart from the rules' code: see README.md. Where the two disagree, one is wrong.
 */
export const oracle: Readonly<Record<WorkedCourseId, Verdicts>> = {
  demo,
  'grief-exemplary': griefExemplary,
  'role-dispute-exemplary': roleDisputeExemplary,
  'role-transition-exemplary': roleTransitionExemplary,
  'interpersonal-deficits-exemplary': interpersonalDeficitsExemplary,
  adolescent,
  'counselling-brief': counsellingBrief,
  'open-course': openCourse,
  'early-remission': earlyRemission,
  dropout,
  'safety-crisis': safetyCrisis,
  'high-risk-no-plan': highRiskNoPlan,
  'inventory-skipped': inventorySkipped,
  'three-active-areas': threeActiveAreas,
  'two-primaries': twoPrimaries,
  'interpretation-ungrounded': interpretationUngrounded,
  'role-play-avoided': rolePlayAvoided,
  'loose-frame': looseFrame,
  'loss-not-asked': lossNotAsked,
  'homework-and-measures': homeworkAndMeasures,
  'ending-neglected': endingNeglected,
  barbara,
  'mrs-e': mrsE,
};
