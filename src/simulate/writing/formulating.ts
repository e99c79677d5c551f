import type { FormulationShared } from '../../model/assessment.js';
import type { FocusActivated } from '../../model/focus.js';
import { stated } from '../../model/protocol.js';
import type { AreaId } from '../../model/vocabulary.js';
import { detailAtStart } from './focus-work.js';
import { livingPeople } from './people.js';
import type { Scribe } from './scribe.js';

/** The people and the entries of the timeline that an area rests on, as far as they are on record by now. */
export function linksOf(
  { plan, journal }: Scribe,
  area: AreaId,
): Pick<FocusActivated, 'people' | 'timeline'> {
  const person = plan.cast.concerned[area];
  const entry = journal.timelineOf.get(area);
  return {
    ...(person !== undefined && journal.known.has(person) ? { people: [person] } : {}),
    ...(entry === undefined ? {} : { timeline: [entry] }),
  };
}

/**
 * Tells the patient how it hangs together, and what is going to be worked on.
 * @param how the patient answers at once, at times with a no at first; or in a later session; or the focus has changed.
 */
export function formulate(scribe: Scribe, area: AreaId, how: 'at-once' | 'later' | 'changed'): void {
  const { plan, journal, chance } = scribe;
  const declined = scribe.milestones.declined && how === 'at-once';
  const named = stated(plan.protocol.expects.target) !== 'target-problem';
  const links = groundsOf(scribe, area);
  const shared: FormulationShared = {
    area,
    ...(named || chance.oneIn(2) ? { diagnosisNamed: named } : {}),
    illnessFrame: true,
    ...links,
    ...(links.timeline === undefined || journal.onset === undefined
      ? {}
      : { timeline: [...links.timeline, journal.onset] }),
    planExplained: true,
    timeLimitNamed: true,
  };
  if (declined) {
    journal.note({ type: 'formulation-shared', data: { ...shared, acceptance: 'declined' } });
  }
  const acceptance = declined || chance.oneIn(5) ? 'accepted-with-amendments' : 'accepted';
  journal.note({
    type: 'formulation-shared',
    data: { ...shared, ...saidBack(scribe), ...(how === 'later' ? {} : { acceptance }) },
  });
}

/** The patient answers a formulation that was shared before. */
export function answer(scribe: Scribe): void {
  const acceptance = scribe.chance.oneIn(5) ? 'accepted-with-amendments' : 'accepted';
  const again = scribe.chance.oneIn(2) ? { teachBack: true } : {};
  scribe.journal.note({ type: 'formulation-answered', data: { acceptance, ...again } });
}

/** What a formulation rests on: where an area concerns nobody and no event is on record, on who is there to help. */
function groundsOf(scribe: Scribe, area: AreaId): ReturnType<typeof linksOf> {
  const links = linksOf(scribe, area);
  return Object.keys(links).length > 0 ? links : { people: livingPeople(scribe).slice(0, 1) };
}

function saidBack({ chance }: Scribe): Pick<FormulationShared, 'teachBack' | 'teachBackHindered'> {
  return chance.oneIn(25)
    ? { teachBackHindered: chance.pick(['speech', 'interpreter'] as const) }
    : { teachBack: true };
}

/** Makes an area what is worked on, by agreement. */
export function activate(scribe: Scribe, area: AreaId, rank: 'primary' | 'secondary'): void {
  const { journal } = scribe;
  journal.note({ type: 'focus-activated', data: { area, rank, agreed: true, ...linksOf(scribe, area) } });
  const data = detailAtStart(scribe, area);
  if (data !== undefined) journal.note({ type: 'focus-detailed', data });
  if (rank === 'primary') journal.active.unshift(area);
  else journal.active.push(area);
}
