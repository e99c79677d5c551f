import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const preSessionMissing: Rule = defineRule({
  id: 'pre-session-missing',
  category: 'structure',
  severity: 'error',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['sessions'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
