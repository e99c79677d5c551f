import { placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import { dueByMiddleSession, judgeAreaDuty, middleSessionsDue } from '../area-duty.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { detailsOf, firstActive, focusOn, isFilled } from '../focus-details.js';
import { lastWord } from '../last-word.js';
import { atSession, numberOf } from '../session-of.js';

export const disputeUnstaged: Rule = defineRule({
  id: 'dispute-unstaged',
  category: 'focus',
  severity: 'warning',
  statement: 'In a role dispute, the other party and the stage are known.',
  rationale: 'Negotiating, breaking an impasse and parting ask for different work; the stage says which.',
  sources: [{ source: 'guide-2018', locator: 'ch. 5: stages of a role dispute' }],
  grounding: 'inferred',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['focus-unlinked'],
  step: 'Find out with whom the dispute is, and at which stage.',
  remedy:
    'Find out whether the two are negotiating, at an impasse or parting, and record it with the other party.',
  withdrawnIf: [
    'The other party and the stage are recorded.',
    'The area is recorded as closed before it was due.',
    'The protocol does not place disputes in a stage.',
  ],
  message: ({ since, by, party, stage }: Unstaged) =>
    `A role dispute became active${atSession('in', since)}; after ${counted(by, 'middle session')} no record of ` +
    `${[...(party ? [] : ['the other party']), ...(stage ? [] : ['its stage'])].join(' or of ')}.`,
  check: (facts) => {
    const { protocol, sessions, record } = facts;
    if (stated(protocol.expects.disputeStage) !== true) {
      return notApplicable('The protocol does not place disputes in a stage.');
    }
    const activated = firstActive(record.focus, 'role-dispute');
    if (activated === undefined) return notApplicable('A role dispute is not recorded as an active area.');
    const details = detailsOf(record.focus, 'role-dispute');
    const other = lastWord(details, ({ data }) => data.otherParty);
    const party = other !== undefined || isFilled(focusOn(record.focus, 'role-dispute')?.people);
    const stage = lastWord(details, ({ data }) => data.stage);
    return judgeAreaDuty(facts, dueByMiddleSession(facts, activated), {
      activated,
      ask: 'dispute-stage',
      done: party && stage !== undefined ? [placeOf(stage.entry, '/data/stage')] : undefined,
      denied: undefined,
      observed: {
        since: numberOf(sessions, activated.start),
        by: middleSessionsDue(facts),
        party,
        stage: stage !== undefined,
      },
    });
  },
});

type Unstaged = {
  readonly since: number | null;
  readonly by: number | null;
  readonly party: boolean;
  readonly stage: boolean;
};
