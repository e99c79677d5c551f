import { placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import { dueByMiddleEntry, judgeAreaDuty } from '../area-duty.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { detailsOf, firstActive } from '../focus-details.js';
import { lastWord } from '../last-word.js';
import { atSession, numberOf } from '../session-of.js';

export const deficitsNoAdaptation: Rule = defineRule({
  id: 'deficits-no-adaptation',
  category: 'focus',
  severity: 'info',
  statement: 'Where interpersonal deficits are the focus, the course is adapted to slow work.',
  rationale: 'Long-standing isolation often changes slowly; more time or another treatment may help.',
  sources: [
    { source: 'founding-practice-guide', locator: 'line 34' },
    { source: 'guide-2018', locator: 'the chapter on interpersonal deficits: alternatives' },
  ],
  grounding: 'inferred',
  needs: ['focus', 'contract'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Adapt the course to slow work.',
  remedy: 'Consider a longer course, a group, medication or another treatment, and record what was decided.',
  withdrawnIf: [
    'How the course was adapted, or which alternative was considered, is recorded.',
    'A course longer than the protocol’s own is agreed.',
    'The course is recorded as one held in a group.',
    'The area is recorded as closed before the middle phase.',
  ],
  message: ({ since, denied, standard }: Unadapted) =>
    `Interpersonal deficits became active${atSession('in', since)}` +
    `${standard === null ? '' : ` in a course that is not agreed to be longer than ${standard} sessions`}; ` +
    (denied
      ? 'it is recorded that an adaptation was considered, and none made.'
      : 'no record of an adaptation or an alternative.'),
  check: (facts) => {
    const { focus, contract } = facts.record;
    const activated = firstActive(focus, 'interpersonal-deficits');
    if (activated === undefined) {
      return notApplicable('Interpersonal deficits are not recorded as an active area.');
    }
    if (facts.group) return [{ kind: 'pass', at: [activated.at] }];
    const details = detailsOf(focus, 'interpersonal-deficits');
    const told = lastWord(details, ({ data }) => data.adaptation);
    const denied = told?.word === 'none' ? told.entry : undefined;
    const standard = stated(facts.protocol.length)?.max ?? null;
    const isLonger = standard !== null && facts.length !== null && facts.length.min > standard;
    const agreed = [...contract.agreed, ...contract.amended].filter(
      ({ data }) => data.sessions !== undefined,
    );
    const longer = isLonger ? agreed.map((entry) => placeOf(entry)) : undefined;
    return judgeAreaDuty(facts, dueByMiddleEntry(facts, activated), {
      activated,
      ask: 'adaptation',
      done: told !== undefined && denied === undefined ? [placeOf(told.entry)] : longer,
      denied: denied && [placeOf(denied, '/data/adaptation')],
      observed: {
        since: numberOf(facts.sessions, activated.start),
        denied: denied !== undefined,
        standard,
      },
    });
  },
});

type Unadapted = {
  readonly since: number | null;
  readonly denied: boolean;
  readonly standard: number | null;
};
