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
