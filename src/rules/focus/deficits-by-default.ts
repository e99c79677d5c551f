import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const deficitsByDefault: Rule = defineRule({
  id: 'deficits-by-default',
  category: 'focus',
  severity: 'warning',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['focus', 'timeline'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
