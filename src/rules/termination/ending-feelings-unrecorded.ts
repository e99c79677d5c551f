import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const endingFeelingsUnrecorded: Rule = defineRule({
  id: 'ending-feelings-unrecorded',
  category: 'termination',
  severity: 'info',
  statement: 'TODO',
  rationale: 'TODO',
  sources: [],
  grounding: 'inferred',
  needs: ['ending'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['ending-not-raised', 'ending-phase-skipped', 'relapse-plan-missing'],
  step: 'TODO',
  remedy: 'TODO',
  withdrawnIf: [],
  message: () => 'TODO',
  check: () => notApplicable('TODO'),
});
