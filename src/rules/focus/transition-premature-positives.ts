import type { Session } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { isLater } from '../../lib/partial-date.js';
import type { ActiveArea } from '../active-areas.js';
import { activeAreas } from '../active-areas.js';
import { claimFrom } from '../area-duty.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { DetailEntry } from '../focus-details.js';
import { detailsOf, isFilled } from '../focus-details.js';
import { atSession, inOrder, isSameOccasion, numberOf, ordinalOf } from '../session-of.js';
import type { Moment } from '../timing.js';

export const transitionPrematurePositives: Rule = defineRule({
  id: 'transition-premature-positives',
  category: 'focus',
  severity: 'warning',
  statement: 'In a role transition, the losses of the old role are explored before the gains of the new one.',
  rationale:
    'A patient who is asked too early to be glad of the new role may not feel heard about the old one.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 74' }],
  grounding: 'inferred',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Explore the losses of the old role.',
  remedy: 'Go back to the old role: what was good in it, and what is missed.',
  withdrawnIf: [
    'That the losses were explored before the gains, or in the same session, is recorded.',
    'It is noted that the patient spoke of the gains unasked.',
  ],
  message: ({ gains, losses, state }: Order) => {
    const seen = `Gains of the new role were recorded${atSession('in', gains)}`;
    switch (state) {
      case 'later':
        return `${seen}, and losses of the old role only later${atSession('in', losses)}; they come first.`;
      case 'denied':
        return `${seen}; it is recorded that the losses of the old role were not explored.`;
      default:
        return `${seen}; no record that the losses of the old role were explored before.`;
    }
  },
  check: (facts) => {
    const { sessions, record } = facts;
    const active = activeAreas(record.focus).filter(({ area }) => area === 'role-transition');
    const [activated] = active;
    if (activated === undefined) {
      return notApplicable('A role transition is not recorded as an active area.');
    }
    const details = inOrder(sessions, detailsOf(record.focus, 'role-transition'));
    const gains = details.find(
      (entry) =>
        isFilled(entry.data.newPositives) && active.some((stretch) => isDuring(sessions, stretch, entry)),
    );
    if (gains === undefined) {
      return notApplicable('No gains of a new role are recorded while a transition was worked on.');
    }
    const unasked = details.find(({ data }) => data.gainsRaisedByPatient === true);
    if (unasked !== undefined) return [{ kind: 'pass', at: [placeOf(unasked)] }];
    const losses = details.find(exploresLosses);
    if (losses !== undefined && isInTime(sessions, losses, gains)) {
      return [{ kind: 'pass', at: [placeOf(losses)] }];
    }
    const denied = details.find(({ data }) => data.lossesExplored === false);
    const place = placeOf(gains, '/data/newPositives');
    const hit = (state: Order['state']) => ({
      observed: {
        gains: numberOf(sessions, gains),
        losses: losses === undefined ? null : numberOf(sessions, losses),
        state,
      },
      ...afterClosing(facts),
    });
    if (losses !== undefined) return [{ kind: 'fail', at: [place, placeOf(losses)], ...hit('later') }];
    if (denied !== undefined) {
      return [{ kind: 'fail', at: [place, placeOf(denied, '/data/lossesExplored')], ...hit('denied') }];
    }
    const ordinal = claimFrom(facts, activated);
    return [{ kind: 'missing', aspect: 'focus', ask: 'losses-first', ordinal, at: [place], ...hit('none') }];
  },
});

type Order = {
  readonly gains: number | null;
  readonly losses: number | null;
  readonly state: 'later' | 'denied' | 'none';
};

function exploresLosses({ data }: DetailEntry<'role-transition'>): boolean {
  return data.lossesExplored === true || isFilled(data.oldPositives);
}

/** Whether something belongs to a session in which the area was active. */
function isDuring(sessions: readonly Session[], { start, end }: ActiveArea, moment: Moment): boolean {
  const ordinal = ordinalOf(sessions, moment);
  return ordinalOf(sessions, start) <= ordinal && (end === undefined || ordinal <= ordinalOf(sessions, end));
}

/** Whether the losses came first, or with the gains: by the session or the day, and where these do not tell by the log. */
function isInTime(sessions: readonly Session[], losses: Moment, gains: Moment): boolean {
  const [one, other] = [ordinalOf(sessions, losses), ordinalOf(sessions, gains)];
  if (one !== other) return one < other;
  if (isSameOccasion(sessions, losses, gains) || isLater(gains.on, losses.on) === 'yes') return true;
  return losses.seq <= gains.seq && isLater(losses.on, gains.on) !== 'yes';
}
