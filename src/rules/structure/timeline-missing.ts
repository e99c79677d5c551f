import { stated } from '../../model/protocol.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { judgeInitialDuty } from '../duty.js';

export const timelineMissing: Rule = defineRule({
  id: 'timeline-missing',
  category: 'structure',
  severity: 'warning',
  statement: 'By the end of the initial phase a timeline sets symptoms beside life events.',
  rationale: 'The link between mood and events is found there before it is worked on.',
  sources: [
    { source: 'founding-practice-guide', locator: 'catalog of interventions' },
    { source: 'guide-2018', locator: 'initial phase' },
  ],
  grounding: 'inferred',
  needs: ['timeline'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Set symptoms and life events side by side.',
  remedy: 'Draw up the timeline with the patient and record its entries.',
  withdrawnIf: ['At least one entry of the timeline is recorded in the initial phase.'],
  message: ({ state }) => {
    switch (state) {
      case 'late':
        return 'The timeline of symptoms and events was begun only after the initial phase.';
      case 'omitted':
        return 'It is recorded that no timeline was drawn up.';
      default:
        return 'No record of a timeline of symptoms and events by the end of the initial phase.';
    }
  },
  check: (facts) => {
    if (stated(facts.protocol.expects.timeline) !== true)
      return notApplicable('The protocol asks for no timeline.');
    if (facts.group) return notApplicable('The sessions are held in a group.');
    return judgeInitialDuty(facts, {
      aspect: 'timeline',
      ask: 'timeline',
      done: facts.record.timeline.events,
      omitted: facts.record.timeline.omitted,
      lateCounts: false,
      observed: (state): { readonly state: string } => ({ state }),
    });
  },
});
