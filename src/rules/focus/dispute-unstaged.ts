import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const disputeUnstaged: Rule = defineRule({
  id: 'dispute-unstaged',
  category: 'focus',
  severity: 'warning',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['focus-unlinked'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
