import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const sickRoleOpenEnded: Rule = defineRule({
  id: 'sick-role-open-ended',
  category: 'structure',
  severity: 'info',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['framing'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
