import { placeOf } from '../../facts/facts.js';
import { dueByMidMiddle, judgeAreaDuty } from '../area-duty.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { detailsOf, firstActive } from '../focus-details.js';
import { lastWord } from '../last-word.js';
import { midMiddle } from '../mid-middle.js';
import { atSession, numberOf } from '../session-of.js';

// An empty list of the bad sides is an answer: they were asked about, and there were none.
export const griefOneSided: Rule = defineRule({
  id: 'grief-one-sided',
  category: 'focus',
  severity: 'info',
  statement:
    'In grief, mixed feelings about the person who died are explored by the middle of the middle phase or, where it ' +
    'became active later, in the first middle sessions on it.',
  rationale: 'Love seldom comes alone; anger or relief that is not allowed may hold up mourning.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 61' }],
  grounding: 'inferred',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Explore mixed feelings about the person who died.',
  remedy: 'Ask about the difficult sides of the relationship too, and record it even where none are found.',
  withdrawnIf: [
    'That mixed feelings were explored is recorded.',
    'The difficult sides of the relationship are recorded, or that none were found.',
    'The loss is recorded as perinatal.',
    'The area is recorded as closed before it was due.',
  ],
  message: ({ since, by, held, denied }: OneSided) => {
    const active = `Grief became active${atSession('in', since)}`;
    const seen = denied
      ? 'it is recorded that mixed feelings were not explored'
      : 'no record that mixed feelings were explored';
    if (by === null) return `${active}; ${seen}, and it is not known when the middle of the course is.`;
    return held === null
      ? `${active}; ${seen}, and it is not known how many sessions were held.`
      : `${active}; ${seen}, and session ${by}, the middle of the middle phase, is past.`;
  },
  check: (facts) => {
    const { focus } = facts.record;
    const activated = firstActive(focus, 'grief');
    if (activated === undefined) return notApplicable('Grief is not recorded as an active area.');
    const details = detailsOf(focus, 'grief');
    if (lastWord(details, ({ data }) => data.loss)?.word === 'perinatal') {
      return notApplicable('The loss is recorded as perinatal.');
    }
    const explored = lastWord(details, ({ data }) => data.ambivalenceExplored);
    const denied = explored?.word === false ? explored.entry : undefined;
    const done = explored?.word === true ? explored : lastWord(details, ({ data }) => data.negatives);
    const middle = midMiddle(facts);
    return judgeAreaDuty(facts, dueByMidMiddle(facts, activated), {
      activated,
      ask: 'ambivalence',
      done: done && [placeOf(done.entry)],
      denied: denied && [placeOf(denied, '/data/ambivalenceExplored')],
      observed: {
        since: numberOf(facts.sessions, activated.start),
        by: middle.state === 'known' ? middle.ordinal : null,
        held: facts.attendanceUnknown ? null : facts.sessions.length,
        denied: denied !== undefined,
      },
    });
  },
});

type OneSided = {
  readonly since: number | null;
  readonly by: number | null;
  readonly held: number | null;
  readonly denied: boolean;
};
