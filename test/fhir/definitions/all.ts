import { interventions } from '../../../src/catalog/index.js';
import { codeSystems, valueSets } from '../../../src/fhir/codes/code-systems.js';
import { activityDefinition } from '../../../src/fhir/definitions/activity-definition.js';
import { planDefinition } from '../../../src/fhir/definitions/plan-definition.js';
import { structureDefinitions } from '../../../src/fhir/definitions/structure-definitions.js';
import { protocols } from '../../../src/protocols/index.js';
import { allRules } from '../../../src/rules/index.js';

const rules = allRules();

/** Every definition that the package ships, as it is shipped. */
export const allDefinitions = [
  ...structureDefinitions(),
  ...codeSystems({ rules, interventions: interventions() }),
  ...valueSets(),
  ...protocols.map((protocol) => planDefinition(protocol, { rules })),
  ...interventions().map((entry) => activityDefinition(entry)),
];
