import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const adviceBeforeInventory: Rule = defineRule({
  id: 'advice-before-inventory',
  category: 'technique',
  severity: 'warning',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['interventions', 'inventory'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['inventory-skipped'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
