import { placeIn, placeOf } from '../../facts/facts.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { endingDue } from '../ending-duty.js';
import { acrossHole, holesIn } from '../holes.js';

export const endingFeelingsUnrecorded: Rule = defineRule({
  id: 'ending-feelings-unrecorded',
  category: 'termination',
  severity: 'info',
  statement: 'Feelings about the ending are asked for, and what came is recorded.',
  rationale:
    'The ending is a parting. Sadness, anger or relief that are spoken of may be less likely to come back as symptoms.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 85' }],
  grounding: 'inferred',
  needs: ['ending', 'sessions'],
  outcomes: ['pass', 'open', 'fail', 'review', 'not-applicable'],
  related: ['ending-not-raised', 'ending-phase-skipped', 'relapse-plan-missing'],
  step: 'Ask what the patient feels about the ending.',
  remedy:
    'Ask in the next contact what the ending means to the patient, and record what came, even if nothing did.',
  withdrawnIf: ['Feelings about the ending are recorded, or that they were asked for and none came.'],
  message: () => 'No record that feelings about the ending were asked for.',
  check: (facts) => {
    const { ending } = facts.record;
    const asked = facts.contacts.find((contact) => ending.talk(contact)?.feelings !== undefined);
    if (asked !== undefined) return [{ kind: 'pass', at: [placeIn(asked, '/ending/feelings')] }];
    const reviewed = ending.reviews.find(({ data }) => data.feelings !== undefined);
    if (reviewed !== undefined) return [{ kind: 'pass', at: [placeOf(reviewed, '/data/feelings')] }];
    const due = endingDue(facts);
    switch (due.state) {
      case 'moot':
        return notApplicable(due.reason);
      case 'open':
        return [{ kind: 'open', due: due.window }];
      case 'past': {
        const { at, ordinal, unexplained } = due;
        const hit = {
          ask: 'ending-feelings',
          observed: { asked: false },
          at,
          ...afterClosing(facts),
        } as const;
        return unexplained
          ? [{ kind: 'review', ...hit }]
          : [acrossHole(facts, holesIn(facts)[0], { kind: 'missing', aspect: 'ending', ordinal, ...hit })];
      }
    }
  },
});
