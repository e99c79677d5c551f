import type { InventoryRecorded, PersonDescribed } from '../../model/assessment.js';
import { stated } from '../../model/protocol.js';
import type { PlannedSession } from '../plan/timetable.js';
import type { Scribe } from './scribe.js';

/** Describes those who are not described yet; who is only to come to light later is left out. */
export function describePeople({ plan, journal }: Scribe, people: readonly PersonDescribed[]): void {
  const { change } = plan.focus;
  const hidden =
    change?.reason === 'better-fit' || change === undefined ? undefined : plan.cast.concerned[change.to];
  for (const person of people) {
    if (person.person !== hidden && !journal.known.has(person.person)) journal.describe(person);
  }
}

/** The part of the inventory that falls into a session: a few people each time, and in the last one what is left. */
export function takeInventory(scribe: Scribe, { ordinal }: PlannedSession): void {
  const { plan, journal, milestones } = scribe;
  const { from, by, place } = milestones.inventory;
  if (ordinal < from || ordinal > by) return;
  const people = plan.cast.people;
  const steps = by - from + 1;
  if (ordinal === from && ordinal < by && place === 'sessions') {
    journal.note({ type: 'inventory-recorded', data: { status: 'begun', place } });
  }
  const until = Math.ceil((people.length * (ordinal - from + 1)) / steps);
  describePeople(scribe, people.slice(0, until));
  if (ordinal === by) completeInventory(scribe);
}

export function completeInventory({ plan, journal, milestones }: Scribe): void {
  const { place } = milestones.inventory;
  const { cast, protocol } = plan;
  const described = cast.people.filter(({ person }) => journal.known.has(person));
  const data: InventoryRecorded = {
    status: place === 'earlier-course' ? 'updated' : 'completed',
    scope: stated(protocol.expects.inventory) ?? 'full',
    place,
    ...(cast.sparse ? { sparseNetwork: true } : {}),
    topics: topicsIn(plan, described),
    changesNearOnsetAsked: true,
    hasConfidant: described.some(({ confidant }) => confidant === true),
  };
  journal.add({ type: 'inventory-recorded', data });
}

/** All six were asked about; what was found shows in the people and in the focus. */
function topicsIn(
  { focus, cast }: Scribe['plan'],
  people: readonly PersonDescribed[],
): NonNullable<InventoryRecorded['topics']> {
  const heard = (found: boolean) => (found ? 'present' : 'absent');
  const area = focus.primary;
  return {
    support: heard(people.some(({ support }) => support === 'received' || support === 'both')),
    conflict: heard(people.some(({ conflict }) => conflict === true)),
    loss: heard(area === 'grief' || area === 'lost-healthy-self'),
    'role-change': heard(area === 'role-transition' || focus.second?.area === 'role-transition'),
    loneliness: heard(area === 'interpersonal-deficits' || cast.sparse),
    'blocked-communication': heard(people.some(({ quality }) => quality === 'strained')),
  };
}
