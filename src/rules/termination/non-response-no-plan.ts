import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const nonResponseNoPlan: Rule = defineRule({
  id: 'non-response-no-plan',
  category: 'termination',
  severity: 'error',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['ending', 'measures', 'condition'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['continuation-undecided'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
