import { placeOf } from '../../facts/facts.js';
import { dueByMiddleSession, judgeAreaDuty, middleSessionsDue } from '../area-duty.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { detailsOf, firstActive } from '../focus-details.js';
import { lastWord } from '../last-word.js';
import { atSession, numberOf } from '../session-of.js';

export const deficitsNotConcrete: Rule = defineRule({
  id: 'deficits-not-concrete',
  category: 'focus',
  severity: 'info',
  statement: 'Work on interpersonal deficits starts from recent examples with a date.',
  rationale: 'What happened last week can be looked at and tried anew; a theory of one’s whole life cannot.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 79' }],
  grounding: 'inferred',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Find a recent example with a date.',
  remedy: 'Ask when it last happened and with whom, and record that example with its date.',
  withdrawnIf: [
    'A recent example with its date is recorded, even if only the month or the year is known.',
    'The area is recorded as closed before it was due.',
  ],
  message: ({ since, by, examples }: Examples) =>
    `Interpersonal deficits became active${atSession('in', since)}; after ${counted(by, 'middle session')} ` +
    (examples === null
      ? 'no record of a recent example with a date.'
      : `${examples === 0 ? 'it is recorded that there is no recent example' : `${counted(examples, 'recent example')} ${examples === 1 ? 'stands' : 'stand'} without a date`}; one with a date is expected.`),
  check: (facts) => {
    const { focus } = facts.record;
    const activated = firstActive(focus, 'interpersonal-deficits');
    if (activated === undefined) {
      return notApplicable('Interpersonal deficits are not recorded as an active area.');
    }
    const details = detailsOf(focus, 'interpersonal-deficits');
    const told = lastWord(details, ({ data }) => data.recentExamples);
    const isDated = told?.word.some(({ happened }) => happened !== undefined) === true;
    const place = told && [placeOf(told.entry, '/data/recentExamples')];
    return judgeAreaDuty(facts, dueByMiddleSession(facts, activated), {
      activated,
      ask: 'recent-example',
      done: isDated ? place : undefined,
      denied: isDated ? undefined : place,
      observed: {
        since: numberOf(facts.sessions, activated.start),
        by: middleSessionsDue(facts),
        examples: told?.word.length ?? null,
      },
    });
  },
});

type Examples = {
  readonly since: number | null;
  readonly by: number | null;
  readonly examples: number | null;
};
