import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const focusUnlinked: Rule = defineRule({
  id: 'focus-unlinked',
  category: 'focus',
  severity: 'warning',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['grief-without-death', 'dispute-unstaged'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
