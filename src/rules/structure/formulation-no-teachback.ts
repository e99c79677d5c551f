import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const formulationNoTeachback: Rule = defineRule({
  id: 'formulation-no-teachback',
  category: 'structure',
  severity: 'info',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['formulation'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  dependsOn: 'formulation-missing',
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
