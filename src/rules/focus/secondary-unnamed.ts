import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const secondaryUnnamed: Rule = defineRule({
  id: 'secondary-unnamed',
  category: 'focus',
  severity: 'info',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  related: ['focus-drift', 'no-primary-focus', 'focus-not-in-protocol'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
