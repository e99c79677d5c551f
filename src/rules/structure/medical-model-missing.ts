import type { Rule } from '../define-rule.js';
import { defineRule } from '../define-rule.js';
import { judgeInitialDuty } from '../duty.js';

export const medicalModelMissing: Rule = defineRule({
  id: 'medical-model-missing',
  category: 'structure',
  severity: 'warning',
  statement: 'The diagnosis is explained as a treatable illness that is nobody’s fault.',
  rationale: 'It takes shame away and gives a reason to ask others for help.',
  sources: [{ source: 'founding-practice-guide', locator: 'lines 13 and 49' }],
  grounding: 'inferred',
  needs: ['framing'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Explain the diagnosis as a treatable illness.',
  remedy: 'Explain the diagnosis as a treatable illness, in an idiom that fits the patient, and record it.',
  withdrawnIf: ['An explanation is recorded, in medical words or in an adapted idiom of distress.'],
  message: ({ state }) =>
    state === 'omitted'
      ? 'It is recorded that the diagnosis was not explained as a treatable illness.'
      : 'No record that the diagnosis was explained as a treatable illness.',
  check: (facts) =>
    judgeInitialDuty(facts, {
      aspect: 'framing',
      ask: 'medical-model',
      done: facts.record.framing.explained,
      omitted: facts.record.framing.omitted,
      lateCounts: true,
      observed: (state): { readonly state: string } => ({ state }),
    }),
});
