import { placeOf } from '../../facts/facts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { judgeInitialDuty } from '../duty.js';

export const formulationMissing: Rule = defineRule({
  id: 'formulation-missing',
  category: 'structure',
  severity: 'error',
  statement: 'The patient is given a formulation before the middle phase begins.',
  rationale: 'It says what the illness is, what it is linked to, and what will be worked on.',
  sources: [
    { source: 'founding-practice-guide', locator: 'line 14' },
    { source: 'markowitz-handbook', locator: 'phases of treatment' },
  ],
  grounding: 'verified',
  needs: ['formulation'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['formulation-not-agreed', 'formulation-incomplete', 'formulation-no-teachback'],
  step: 'Give the patient a formulation.',
  remedy: 'Give the formulation now, in words that the patient can repeat, and ask whether it fits.',
  withdrawnIf: [
    'A formulation given in the initial phase is recorded.',
    'The course continues an earlier one.',
  ],
  message: ({ state }) => {
    switch (state) {
      case 'late':
        return 'The formulation was given only after the middle phase had begun.';
      case 'omitted':
        return 'It is recorded that no formulation was given.';
      default:
        return 'No record of a formulation where the middle phase began or was due to begin.';
    }
  },
  check: (facts) => {
    const { shared, omitted } = facts.record.formulation;
    if (facts.linked && shared.length === 0) return notApplicable('The course continues an earlier one.');
    if (facts.linked) return [{ kind: 'pass', at: shared.slice(0, 1).map((entry) => placeOf(entry)) }];
    return judgeInitialDuty(facts, {
      aspect: 'formulation',
      ask: 'formulation',
      done: shared,
      omitted,
      lateCounts: false,
      observed: (state): { readonly state: string } => ({ state }),
    });
  },
});
