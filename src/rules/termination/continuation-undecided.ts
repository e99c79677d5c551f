import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const continuationUndecided: Rule = defineRule({
  id: 'continuation-undecided',
  category: 'termination',
  severity: 'info',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['ending', 'condition', 'measures', 'care'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['non-response-no-plan'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
