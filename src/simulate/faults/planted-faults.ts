import type { RuleId } from '../../model/rule-ids.js';
import { documentationFaults } from './documentation.js';
import type { Fault } from './fault.js';
import { focusFaults } from './focus.js';
import { homeworkFaults } from './homework.js';
import { measurementFaults } from './measurement.js';
import { safetyFaults } from './safety.js';
import { structureFaults } from './structure.js';
import { techniqueFaults } from './technique.js';
import { terminationFaults } from './termination.js';

/** The fault that each rule is there to find. */
export const plantedFaults: Readonly<Record<RuleId, Fault>> = {
  ...safetyFaults,
  ...structureFaults,
  ...focusFaults,
  ...techniqueFaults,
  ...homeworkFaults,
  ...terminationFaults,
  ...measurementFaults,
  ...documentationFaults,
};

/** Whether a rule is asked even while the treatment rests: only what keeps people safe and the record straight is. */
export function isAskedWhilePaused(rule: RuleId): boolean {
  return Object.hasOwn(safetyFaults, rule) || Object.hasOwn(documentationFaults, rule);
}
