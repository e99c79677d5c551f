import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const identifiersInAlias: Rule = defineRule({
  id: 'identifiers-in-alias',
  category: 'documentation',
  severity: 'warning',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['inventory'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
