import type { RiskCheck } from '../../model/care.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { sameDay } from '../timing.js';

// Most of those who died had last answered "not at all" (Louzon 2016): a zero is no clearance.
export const riskClearedByZero: Rule = defineRule({
  id: 'risk-cleared-by-zero',
  category: 'safety',
  severity: 'warning',
  statement: 'A judgement of no risk does not rest on a questionnaire item alone.',
  rationale: 'In one large sample 71.6 % of those who died by suicide had last answered zero.',
  sources: [{ source: 'louzon-2016', locator: 'share of deaths after an answer of zero' }],
  grounding: 'verified',
  needs: ['risk'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  step: 'Ask directly.',
  remedy: 'Ask directly, and record what the judgement rests on.',
  withdrawnIf: ['A direct question or a suicide scale is recorded as a basis of the judgement.'],
  message: ({ cleared }) =>
    cleared === 1
      ? 'A judgement of no risk rests on a questionnaire item alone; a zero never clears risk.'
      : `${cleared} judgements of no risk rest on a questionnaire item alone; a zero never clears risk.`,
  check: ({ record: { risk } }) => {
    const judged = risk.checks.filter(
      ({ check }) => check.level === 'none-identified' && (check.basis !== undefined || check.asked === true),
    );
    if (judged.length === 0) return notApplicable('No judgement of no risk is recorded with its basis.');
    const cleared = judged.filter(
      (fact) =>
        !isDirect(fact.check) && !risk.checks.some((other) => isDirect(other.check) && sameDay(other, fact)),
    );
    return cleared.length === 0
      ? [{ kind: 'pass', at: judged.map((fact) => fact.at) }]
      : [{ kind: 'fail', observed: { cleared: cleared.length }, at: cleared.map((fact) => fact.at) }];
  },
});

function isDirect({ asked, basis }: RiskCheck): boolean {
  return asked === true || basis?.some((one) => one !== 'questionnaire-item') === true;
}
