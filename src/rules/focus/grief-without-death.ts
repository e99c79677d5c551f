import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const griefWithoutDeath: Rule = defineRule({
  id: 'grief-without-death',
  category: 'focus',
  severity: 'warning',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['focus', 'inventory', 'timeline'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['focus-unlinked'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
