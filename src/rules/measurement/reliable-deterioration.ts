import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const reliableDeterioration: Rule = defineRule({
  id: 'reliable-deterioration',
  category: 'measurement',
  severity: 'warning',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['measures'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
