import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const measureOverdue: Rule = defineRule({
  id: 'measure-overdue',
  category: 'measurement',
  severity: 'warning',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['measures'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['baseline-missing', 'endpoint-missing'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
