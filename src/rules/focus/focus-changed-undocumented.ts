import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const focusChangedUndocumented: Rule = defineRule({
  id: 'focus-changed-undocumented',
  category: 'focus',
  severity: 'warning',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['focus', 'formulation'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['formulation-not-agreed', 'no-primary-focus', 'multiple-primary'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
