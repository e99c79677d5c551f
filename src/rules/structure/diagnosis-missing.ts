import { placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { judgeInitialDuty } from '../duty.js';
import { dueInInitialPhase } from '../timing.js';

export const diagnosisMissing: Rule = defineRule({
  id: 'diagnosis-missing',
  category: 'structure',
  severity: 'error',
  statement:
    'The diagnosis that the course treats is recorded, or the target problem where the protocol takes one.',
  rationale:
    'The illness that is named is the ground for the medical model, the measure and the formulation.',
  sources: [
    { source: 'founding-practice-guide', locator: 'line 29' },
    { source: 'focus-2006', locator: 'opening phase' },
  ],
  grounding: 'verified',
  needs: ['condition'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Record the diagnosis that the course treats.',
  remedy:
    'Record the target diagnosis by standard criteria, or the target problem where the protocol takes one.',
  withdrawnIf: [
    'A target diagnosis is recorded.',
    'The protocol takes a target problem, and one is recorded.',
  ],
  message: ({ state }) =>
    state === 'target-problem'
      ? 'Only a target problem is recorded; this protocol treats a diagnosis.'
      : 'No record of the diagnosis or target problem that the course treats.',
  check: (facts) => {
    const { protocol, record } = facts;
    const asked = stated(protocol.expects.target);
    if (asked === undefined) return notApplicable('The protocol leaves open what it treats.');
    const targets = record.condition.recorded.filter(
      ({ data }) => data.role !== 'comorbid' && data.status !== 'ruled-out' && data.status !== 'history',
    );
    const enough = asked === 'target-problem';
    const diagnosed = targets.filter(({ data }) => enough || data.basis !== 'target-problem');
    const problem = targets[0];
    const due = dueInInitialPhase(facts);
    if (diagnosed.length === 0 && problem !== undefined && due.state !== 'open') {
      return [{ kind: 'fail', observed: { state: 'target-problem' }, at: [placeOf(problem, '/data/basis')] }];
    }
    return judgeInitialDuty(facts, {
      aspect: 'condition',
      ask: 'target-condition',
      done: diagnosed,
      lateCounts: true,
      observed: (state): { readonly state: string } => ({ state }),
    });
  },
});
