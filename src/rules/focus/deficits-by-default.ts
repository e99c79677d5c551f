import { placeOf } from '../../facts/facts.js';
import type { TimelineEventAdded } from '../../model/assessment.js';
import type { Entry } from '../../model/state.js';
import type { AreaId } from '../../model/vocabulary.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { detailsOf, firstActive } from '../focus-details.js';
import { lastWord } from '../last-word.js';
import { isAfterOnset, onsetsOf } from '../onsets.js';
import { targetOf } from '../targets.js';

/** Events that would make another focal area, by their kind, and the area. */
const otherAreas: ReadonlyMap<TimelineEventAdded['kind'], AreaId> = new Map([
  ['death', 'grief'],
  ['dispute', 'role-dispute'],
  ['role-change', 'role-transition'],
  ['separation', 'role-transition'],
]);

// Without any such event on a timeline that was made, there is nothing that was passed over.
export const deficitsByDefault: Rule = defineRule({
  id: 'deficits-by-default',
  category: 'focus',
  severity: 'warning',
  statement:
    'Interpersonal deficits are the focus only where no death, dispute or change stands near the onset.',
  rationale: 'It is the area of last resort, and people may do less well in it than in the others.',
  sources: [
    { source: 'guide-2018', locator: 'the chapter on interpersonal deficits: none of the other areas' },
    { source: 'founding-disorders', locator: 'interpersonal deficits' },
  ],
  grounding: 'verified',
  needs: ['focus', 'timeline', 'condition'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Look for a death, a dispute or a change near the onset.',
  remedy: 'Look again at what happened near the onset, and take that as the focus or record why it is not.',
  withdrawnIf: [
    'That a death, a dispute and a change were looked for and excluded is recorded.',
    'The events turn out to lie before or after the onset.',
    'The area that the event calls for is recorded as active.',
  ],
  message: ({ nearOnset, unplaced, denied }: Events) => {
    const active = 'Interpersonal deficits are a focus';
    if (nearOnset > 0) {
      const [number, kinds] = ofAnotherArea(nearOnset);
      return `${active}; the timeline has ${number} near the onset (${kinds}).`;
    }
    if (denied) return `${active}; it is recorded that the other areas were not excluded.`;
    if (unplaced > 0) {
      const [number, kinds] = ofAnotherArea(unplaced);
      const stand = unplaced === 1 ? 'stands' : 'stand';
      return `${active}; no record of how ${number} on the timeline (${kinds}) ${stand} to the onset.`;
    }
    return `${active}; no record of a timeline that would show a death, a dispute or a change.`;
  },
  check: (facts) => {
    const { claims, record } = facts;
    const { focus, timeline, condition } = record;
    const activated = firstActive(focus, 'interpersonal-deficits');
    if (activated === undefined) {
      return notApplicable('Interpersonal deficits are not recorded as an active area.');
    }
    const details = detailsOf(focus, 'interpersonal-deficits');
    const excluded = lastWord(details, ({ data }) => data.othersExcluded);
    if (excluded?.word === true) return [{ kind: 'pass', at: [placeOf(excluded.entry)] }];
    const events = timeline.events.filter(({ data }) => otherAreas.has(data.kind));
    // How long before the onset is too long is nobody’s to say here; what came after it is not what brought it on.
    const onsets = onsetsOf(record, targetOf(condition.recorded)?.data.condition);
    const candidates = events.filter(
      ({ data: { relation, happened } }) =>
        relation === 'near-onset' || (relation === undefined && !isAfterOnset(onsets, happened)),
    );
    const passedOver = candidates.filter(({ data }) => {
      const area = otherAreas.get(data.kind);
      return area === undefined || firstActive(focus, area) === undefined;
    });
    // What was taken up was not passed over, and there is then nothing to exclude.
    if (candidates.length > 0 && passedOver.length === 0) {
      return [{ kind: 'pass', at: candidates.map((entry) => placeOf(entry)) }];
    }
    const near = passedOver.filter(({ data }) => data.relation === 'near-onset');
    const unplaced = passedOver.filter(({ data }) => data.relation === undefined);
    const observed = {
      events: events.length,
      nearOnset: near.length,
      unplaced: unplaced.length,
      denied: excluded !== undefined,
    };
    const at = (entries: readonly Entry[]) => [activated.at, ...entries.map((entry) => placeOf(entry))];
    const hit = { observed, ...afterClosing(facts) };
    if (near.length > 0) return [{ kind: 'fail', at: at(near), ...hit }];
    if (excluded !== undefined) return [{ kind: 'fail', at: at([excluded.entry]), ...hit }];
    if (unplaced.length > 0) return [{ kind: 'review', ask: 'onset-relation', at: at(unplaced), ...hit }];
    if (timeline.events.length > 0) return [{ kind: 'pass', at: at(events) }];
    return claims('timeline')
      ? [{ kind: 'pass', at: [activated.at] }]
      : [{ kind: 'review', ask: 'others-excluded', at: [activated.at], ...hit }];
  },
});

type Events = {
  readonly events: number;
  readonly nearOnset: number;
  readonly unplaced: number;
  readonly denied: boolean;
};

/** How many events, and of which kinds, in words. */
function ofAnotherArea(events: number): readonly [string, string] {
  return events === 1
    ? ['one event', 'a death, a dispute or a change']
    : [`${events} events`, 'deaths, disputes or changes'];
}
