import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const inventoryIncomplete: Rule = defineRule({
  id: 'inventory-incomplete',
  category: 'structure',
  severity: 'warning',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['inventory'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  dependsOn: 'inventory-skipped',
  related: ['inventory-skipped'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
