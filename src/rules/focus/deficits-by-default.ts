import { placeOf } from '../../facts/facts.js';
import type { TimelineEventAdded } from '../../model/assessment.js';
import type { Entry } from '../../model/state.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { detailsOf, firstActive } from '../focus-details.js';
import { lastWord } from '../last-word.js';

/** Events that would make another focal area, by their kind. */
const ofOtherAreas: readonly TimelineEventAdded['kind'][] = ['death', 'dispute', 'role-change', 'separation'];

// Without any such event on a timeline that was made, there is nothing that was passed over.
export const deficitsByDefault: Rule = defineRule({
  id: 'deficits-by-default',
  category: 'focus',
  severity: 'warning',
  statement:
    'Interpersonal deficits are the focus only where no death, dispute or change stands near the onset.',
  rationale: 'It is the area of last resort, and people do less well in it than in the others.',
  sources: [
    { source: 'guide-2018', locator: 'the chapter on interpersonal deficits: none of the other areas' },
    { source: 'founding-disorders', locator: 'interpersonal deficits' },
  ],
  grounding: 'verified',
  needs: ['focus', 'timeline'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Look for a death, a dispute or a change near the onset.',
  remedy: 'Look again at what happened near the onset, and take that as the focus or record why it is not.',
  withdrawnIf: [
    'That a death, a dispute and a change were looked for and excluded is recorded.',
    'The events are recorded as before or after the onset.',
  ],
  message: ({ nearOnset, unplaced, denied }: Events) => {
    const active = 'Interpersonal deficits are a focus';
    if (nearOnset > 0) return `${active}; near the onset the timeline has ${ofAnotherArea(nearOnset)}.`;
    if (denied) return `${active}; it is recorded that the other areas were not excluded.`;
    return unplaced > 0
      ? `${active}; no record of how ${ofAnotherArea(unplaced)} on the timeline ${unplaced === 1 ? 'stands' : 'stand'} to the onset.`
      : `${active}; no record of a timeline that would show a death, a dispute or a change.`;
  },
  check: ({ claims, record: { focus, timeline } }) => {
    const activated = firstActive(focus, 'interpersonal-deficits');
    if (activated === undefined) {
      return notApplicable('Interpersonal deficits are not recorded as an active area.');
    }
    const details = detailsOf(focus, 'interpersonal-deficits');
    const excluded = lastWord(details, ({ data }) => data.othersExcluded);
    if (excluded?.word === true) return [{ kind: 'pass', at: [placeOf(excluded.entry)] }];
    const events = timeline.events.filter(({ data }) => ofOtherAreas.includes(data.kind));
    const near = events.filter(({ data }) => data.relation === 'near-onset');
    const unplaced = events.filter(({ data }) => data.relation === undefined);
    const observed = {
      events: events.length,
      nearOnset: near.length,
      unplaced: unplaced.length,
      denied: excluded !== undefined,
    };
    const at = (entries: readonly Entry[]) => [activated.at, ...entries.map((entry) => placeOf(entry))];
    if (near.length > 0) return [{ kind: 'fail', observed, at: at(near) }];
    if (excluded !== undefined) return [{ kind: 'fail', observed, at: at([excluded.entry]) }];
    if (unplaced.length > 0) return [{ kind: 'review', ask: 'onset-relation', observed, at: at(unplaced) }];
    if (timeline.events.length > 0) return [{ kind: 'pass', at: at(events) }];
    return claims('timeline')
      ? [{ kind: 'pass', at: [activated.at] }]
      : [{ kind: 'review', ask: 'others-excluded', observed, at: [activated.at] }];
  },
});

type Events = {
  readonly events: number;
  readonly nearOnset: number;
  readonly unplaced: number;
  readonly denied: boolean;
};

function ofAnotherArea(events: number): string {
  return counted(events, 'death, dispute or change', 'deaths, disputes or changes');
}
