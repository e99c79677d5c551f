import type { AreaId } from '../../model/vocabulary.js';
import type { Scribe } from './scribe.js';

/** The people on record by now who are alive, by id, in the order of the inventory. */
export function livingPeople({ plan, journal }: Scribe): readonly string[] {
  return plan.cast.people
    .filter(({ person, status }) => status !== 'deceased' && journal.known.has(person))
    .map(({ person }) => person);
}

/** Somebody who can be spoken with: mostly whom the area concerns, if anybody. `undefined`: nobody is on record yet. */
export function somebody(scribe: Scribe, area: AreaId | undefined): string | undefined {
  const living = livingPeople(scribe);
  const concerned = area === undefined ? undefined : scribe.plan.cast.concerned[area];
  if (living.length === 0) return undefined;
  const drawn = scribe.chance.pick(living);
  return concerned !== undefined && living.includes(concerned) && !scribe.chance.oneIn(4) ? concerned : drawn;
}
