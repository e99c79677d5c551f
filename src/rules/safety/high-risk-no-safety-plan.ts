import { placeOf } from '../../facts/facts.js';
import type { Entry } from '../../model/state.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { highRiskStretches, mayAnswer, mayHaveBegunIn } from '../high-risk.js';
import { acrossHole } from '../holes.js';
import { sameDay } from '../timing.js';

// High risk is a recorded trigger, so silence counts at once. A plan made earlier counts only once it is reviewed.
export const highRiskNoSafetyPlan: Rule = defineRule({
  id: 'high-risk-no-safety-plan',
  category: 'safety',
  severity: 'error',
  statement: 'High risk is answered by a safety plan and by handing the risk up.',
  rationale: 'Ordinary work can wait; a plan with the patient and a second pair of eyes cannot.',
  sources: [
    { source: 'founding-practice-guide', locator: 'lines 31 and 48' },
    { source: 'stanley-brown-2012', locator: 'the six parts of a safety plan' },
  ],
  grounding: 'verified',
  needs: ['risk', 'sessions'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['ordinary-work-at-high-risk'],
  step: 'Make a safety plan and hand the risk up.',
  remedy:
    'Make or review a safety plan with the patient now, bring in psychiatric or crisis care, and record both.',
  withdrawnIf: [
    'A safety plan made or reviewed while risk was high is recorded.',
    'An escalation to psychiatric, crisis, emergency or primary care is recorded.',
  ],
  message: ({ missing }) =>
    missing === 'both'
      ? 'Risk was recorded as high; no safety plan and no escalation is recorded in answer.'
      : missing === 'plan'
        ? 'Risk was recorded as high and handed up; no safety plan made or reviewed is recorded in answer.'
        : 'Risk was recorded as high and a safety plan stands; no escalation is recorded.',
  check: (facts) => {
    const { risk } = facts.record;
    const stretches = highRiskStretches(risk);
    if (stretches.length === 0) return notApplicable('Risk is nowhere recorded as high.');
    return stretches.map(({ first, to }) => {
      const inAnswer = (entry: Entry) =>
        sameDay(entry, first) || (entry.seq > first.seq && (to === undefined || entry.seq <= to));
      const plan = risk.plans.find((entry) => entry.data.status !== 'declined' && inAnswer(entry));
      const escalation = risk.escalations.find(
        (entry) => entry.data.outcome !== 'declined' && inAnswer(entry),
      );
      if (plan !== undefined && escalation !== undefined) {
        return { kind: 'pass', at: [first.at, placeOf(plan), placeOf(escalation)] };
      }
      const standing =
        plan ?? risk.plans.find((entry) => entry.data.status !== 'declined' && entry.seq < first.seq);
      const declined = risk.plans.find((entry) => entry.data.status === 'declined' && inAnswer(entry));
      const begun = mayHaveBegunIn(facts, first);
      const planned =
        plan ?? risk.plans.find((one) => one.data.status !== 'declined' && mayAnswer(one, begun, first));
      const handedUp =
        escalation ??
        risk.escalations.find((one) => one.data.outcome !== 'declined' && mayAnswer(one, begun, first));
      const hole = planned !== undefined && handedUp !== undefined ? begun : undefined;
      return acrossHole(facts, hole, {
        kind: 'fail',
        severity: plan === undefined && escalation === undefined ? 'error' : 'warning',
        subject: first.event,
        observed: { missing: plan !== undefined ? 'escalation' : escalation !== undefined ? 'plan' : 'both' },
        at: [first.at],
        counter: [
          ...(escalation === undefined
            ? []
            : [{ note: 'An escalation is recorded.', at: [placeOf(escalation)] }]),
          ...(standing === undefined
            ? []
            : [
                {
                  note:
                    plan === undefined
                      ? 'An earlier plan stands, and was not reviewed.'
                      : 'A safety plan is recorded.',
                  at: [placeOf(standing)],
                },
              ]),
          ...(declined === undefined
            ? []
            : [{ note: 'The patient declined a plan.', at: [placeOf(declined)] }]),
        ],
      });
    });
  },
});
