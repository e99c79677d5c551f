import { placeOf } from '../../facts/facts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { DetailEntry } from '../focus-details.js';
import { detailsOf, isFilled } from '../focus-details.js';
import { atSession, numberOf, ordinalOf } from '../session-of.js';
import { notAfter } from '../timing.js';

export const transitionPrematurePositives: Rule = defineRule({
  id: 'transition-premature-positives',
  category: 'focus',
  severity: 'warning',
  statement: 'In a role transition, the losses of the old role are explored before the gains of the new one.',
  rationale: 'Who is asked too early to be glad of the new role has not been heard about the old one.',
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
  check: ({ sessions, record: { focus } }) => {
    const details = detailsOf(focus, 'role-transition');
    const gains = details.find(({ data }) => isFilled(data.newPositives));
    if (gains === undefined) return notApplicable('No gains of a new role are recorded.');
    const unasked = details.find(({ data }) => data.gainsRaisedByPatient === true);
    if (unasked !== undefined) return [{ kind: 'pass', at: [placeOf(unasked)] }];
    const losses = details.find(exploresLosses);
    if (losses !== undefined && notAfter(losses, gains)) return [{ kind: 'pass', at: [placeOf(losses)] }];
    const denied = details.find(({ data }) => data.lossesExplored === false);
    const place = placeOf(gains, '/data/newPositives');
    const observed = (state: 'later' | 'denied' | 'none') => ({
      gains: numberOf(sessions, gains),
      losses: losses === undefined ? null : numberOf(sessions, losses),
      state,
    });
    if (losses !== undefined) {
      return [{ kind: 'fail', observed: observed('later'), at: [place, placeOf(losses)] }];
    }
    if (denied !== undefined) {
      const at = [place, placeOf(denied, '/data/lossesExplored')];
      return [{ kind: 'fail', observed: observed('denied'), at }];
    }
    const ordinal = Math.max(1, ordinalOf(sessions, gains));
    return [
      {
        kind: 'missing',
        aspect: 'focus',
        ask: 'losses-first',
        ordinal,
        observed: observed('none'),
        at: [place],
      },
    ];
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
