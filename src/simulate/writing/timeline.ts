import { dateOfDay } from '../../lib/partial-date.js';
import type { TimelineEventAdded } from '../../model/assessment.js';
import type { AreaId } from '../../model/vocabulary.js';
import type { Scribe } from './scribe.js';

/** Sets the symptoms and what happened in life side by side. */
export function drawTimeline(scribe: Scribe): void {
  const { plan, journal, chance } = scribe;
  const { primary, second, change } = plan.focus;
  addTrigger(scribe, primary);
  if (second !== undefined) addTrigger(scribe, second.area);
  if (change?.reason === 'better-fit') addTrigger(scribe, change.to);
  journal.onset = add(scribe, { kind: 'onset', happened: roughly(plan.history.onset, scribe) });
  if (chance.oneIn(3)) {
    const kind = chance.pick(['worsening', 'improvement', 'other'] as const);
    const later = dateOfDay(plan.history.onset + chance.whole(5, 12)).slice(0, 7);
    add(scribe, { kind, happened: later, relation: 'after-onset' });
  }
}

/** Adds what set the symptoms off, or went before them, by the area that it belongs to. */
export function addTrigger(scribe: Scribe, area: AreaId): void {
  const { plan, journal } = scribe;
  const concerned = plan.cast.concerned[area];
  const person = concerned !== undefined && journal.known.has(concerned) ? { person: concerned } : {};
  const { kind, relation } = nearOnset(area, plan.focus.loss);
  const day = plan.history.trigger;
  const happened = relation === 'before-onset' ? dateOfDay(day).slice(0, 4) : roughly(day, scribe);
  journal.timelineOf.set(area, add(scribe, { kind, happened, relation, ...person }));
}

function nearOnset(area: AreaId, loss: string): Required<Pick<TimelineEventAdded, 'kind' | 'relation'>> {
  switch (area) {
    case 'grief':
      return { kind: loss === 'ambiguous' ? 'separation' : 'death', relation: 'near-onset' };
    case 'role-dispute':
      return { kind: 'dispute', relation: 'near-onset' };
    case 'role-transition':
      return { kind: 'role-change', relation: 'near-onset' };
    case 'interpersonal-deficits':
      // Nothing set it off: that is why it is the focus.
      return { kind: 'isolation', relation: 'before-onset' };
    default:
      return { kind: 'other', relation: 'near-onset' };
  }
}

/** To the day, or to the month. */
function roughly(day: number, { plan, chance }: Scribe): string {
  const date = dateOfDay(day);
  return chance.oneIn(2) && !plan.history.recent ? date.slice(0, 7) : date;
}

function add({ journal }: Scribe, data: TimelineEventAdded): string {
  const id = journal.id('timeline');
  journal.note({ type: 'timeline-event-added', id, data });
  return id;
}
