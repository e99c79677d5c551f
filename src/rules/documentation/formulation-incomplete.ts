import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const formulationIncomplete: Rule = defineRule({
  id: 'formulation-incomplete',
  category: 'documentation',
  severity: 'warning',
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
