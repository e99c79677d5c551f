import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const earlyNonResponseUnreviewed: Rule = defineRule({
  id: 'early-non-response-unreviewed',
  category: 'measurement',
  severity: 'warning',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['measures'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
