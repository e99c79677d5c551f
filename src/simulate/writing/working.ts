import type { AreaId } from '../../model/vocabulary.js';
import type { PlannedSession } from '../plan/timetable.js';
import type { Detail } from './focus-work.js';
import { detailFirst, detailFurther, detailLast } from './focus-work.js';
import { activate, formulate } from './formulating.js';
import type { Scribe } from './scribe.js';
import { addTrigger } from './timeline.js';

/** What is recorded with a session of the work, written after the session itself. */
export function workOn(scribe: Scribe, session: PlannedSession): void {
  const { plan, milestones, journal } = scribe;
  const { ordinal, acute } = session;
  const { second } = plan.focus;
  const since = ordinal - milestones.work;
  if (acute !== undefined) return;
  if (second !== undefined && second.atWork > 0 && since === second.atWork) {
    activate(scribe, second.area, 'secondary');
  }
  detail(scribe, since);
  if (ordinal === milestones.change) changeFocus(scribe);
  if (since === 4 && journal.sickRole === 'given' && scribe.chance.oneIn(2)) {
    journal.note({ type: 'sick-role-recorded', data: { status: 'reviewed' } });
  }
}

/** The record of each area grows with the work on it. */
function detail(scribe: Scribe, since: number): void {
  const { plan, milestones } = scribe;
  const { primary, second } = plan.focus;
  const ordinal = since + milestones.work;
  const changed = milestones.change > 0 && ordinal > milestones.change;
  if (since === 0) note(scribe, detailFirst(scribe, primary));
  if (ordinal === milestones.deepening) note(scribe, detailFurther(scribe, primary));
  if (ordinal === milestones.fruit && !changed) note(scribe, detailLast(scribe, primary));
  if (second !== undefined && since === second.atWork) {
    note(scribe, detailFirst(scribe, second.area));
    note(scribe, detailFurther(scribe, second.area));
  }
}

/** Another area takes the place of the first: with a reason, by agreement, and with a new formulation. */
function changeFocus(scribe: Scribe): void {
  const { plan, journal } = scribe;
  const { primary, change } = plan.focus;
  if (change === undefined) return;
  const { to, reason } = change;
  describe(scribe, to);
  if (!journal.timelineOf.has(to)) addTrigger(scribe, to);
  if (primary === 'role-dispute' && reason === 'life-event') {
    journal.note({
      type: 'focus-detailed',
      data: { area: primary, stage: 'dissolution', outcome: 'dissolved', mourningAddressed: true },
    });
  }
  journal.note({
    type: 'focus-closed',
    data: { area: primary, outcome: 'changed', changedTo: to, agreed: true, reason },
  });
  journal.active.splice(journal.active.indexOf(primary), 1);
  formulate(scribe, to, 'changed');
  activate(scribe, to, 'primary');
  for (const detail of [detailFirst(scribe, to), detailFurther(scribe, to)]) note(scribe, detail);
}

/** Whoever comes to light only now. */
function describe({ plan, journal }: Scribe, area: AreaId): void {
  const person = plan.cast.people.find((one) => one.person === plan.cast.concerned[area]);
  if (person !== undefined && !journal.known.has(person.person)) journal.describe(person);
}

function note({ journal }: Scribe, data: Detail | undefined): void {
  if (data !== undefined) journal.note({ type: 'focus-detailed', data });
}
