// A step of the build: writes the FHIR definitions that the package ships, and the notice that goes with them.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { interventions } from '../src/catalog/index.js';
import { codeSystems, valueSets } from '../src/fhir/codes/code-systems.js';
import { loincNotice } from '../src/fhir/codes/loinc.js';
import { activityDefinition } from '../src/fhir/definitions/activity-definition.js';
import { planDefinition } from '../src/fhir/definitions/plan-definition.js';
import { structureDefinitions } from '../src/fhir/definitions/structure-definitions.js';
import { protocols } from '../src/protocols/index.js';
import { allRules } from '../src/rules/index.js';

const rules = allRules();
const definitions = [
  ...structureDefinitions(),
  ...codeSystems({ rules, interventions: interventions() }),
  ...valueSets(),
  ...protocols.map((protocol) => planDefinition(protocol, { rules })),
  ...interventions().map((entry) => activityDefinition(entry)),
];

mkdirSync('dist/fhir', { recursive: true });
for (const one of definitions)
  writeFileSync(`dist/fhir/${one.resourceType}-${one.id}.json`, `${JSON.stringify(one, null, 1)}\n`);

appendFileSync(
  'dist/THIRD-PARTY-NOTICES.txt',
  `\n\nThe FHIR export contains codes of LOINC:\n\n${loincNotice}\n\n` +
    'The questionnaires that these codes name belong to their owners; the package contains none of their items.\n',
);
