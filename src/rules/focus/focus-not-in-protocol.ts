import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const focusNotInProtocol: Rule = defineRule({
  id: 'focus-not-in-protocol',
  category: 'focus',
  severity: 'error',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  related: ['secondary-unnamed'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
