import type { FocusActivated, FocusDetailed } from '../../model/focus.js';
import type { AreaId } from '../../model/vocabulary.js';
import { canonicalAreas } from '../../model/vocabulary.js';
import type { Simulation } from '../simulate.js';
import { expectationsOfOthers, expectationsOfPatients } from '../words.js';
import type { Drafts } from './edits.js';
import { allOf, changeEach, sessionsOf } from './edits.js';
import { areasNamed } from './work.js';

/** Those of which the least is asked come first. */
const choice: readonly AreaId[] = ['role-transition', 'role-dispute', ...canonicalAreas];

/** The areas that the protocol allows and the record does not name. */
export function unnamedAreas(clean: Simulation): readonly AreaId[] {
  const named = areasNamed(clean);
  const { value: allowed } = clean.plan.protocol.areas;
  return [...new Set(choice)].filter((area) => allowed.includes(area) && !named.includes(area));
}

/** Somebody in the inventory who is alive, and safe to speak with. */
export function somebodyAlive({ drafts }: Simulation): string | undefined {
  return allOf(drafts, 'person-described').find(
    ({ data }) => data.status === 'current' && (data.violence ?? 'none') === 'none',
  )?.data.person;
}

/** An area is taken up in a session, and all that belongs to its record is there at once. */
export function takeUp(
  clean: Simulation,
  ordinal: number,
  activation: Omit<FocusActivated, 'people' | 'timeline'>,
): Drafts | undefined {
  const person = somebodyAlive(clean);
  if (person === undefined) return undefined;
  const happened = sessionsOf(clean.drafts)[ordinal - 1]?.draft.on;
  const detail = detailOf(activation.area, person, happened);
  return [
    { type: 'focus-activated', data: { ...activation, people: [person] } },
    ...(detail === undefined ? [] : [{ type: 'focus-detailed', data: detail } as const]),
  ];
}

function detailOf(area: AreaId, person: string, day: string | undefined): FocusDetailed | undefined {
  switch (area) {
    case 'grief':
      return { area, loss: 'ambiguous', ambivalenceExplored: true };
    case 'role-dispute':
      return {
        area,
        otherParty: person,
        patientExpects: expectationsOfOthers.slice(0, 1),
        otherExpects: expectationsOfPatients.slice(0, 1),
        stage: 'impasse',
      };
    case 'role-transition':
      return { area, oldRole: 'one of a pair', newRole: 'alone', lossesExplored: true };
    case 'interpersonal-deficits':
      return {
        area,
        othersExcluded: true,
        recentExamples: [day === undefined ? { person } : { happened: day, person }],
        adaptation: 'other',
      };
    case 'lost-healthy-self':
      return { area, lossesExplored: true };
    default:
      // An area of somebody’s own: what belongs to its record is not known.
      return undefined;
  }
}

/** Changes each record of an area. `nth` counts them from 1. */
export function changeDetails<A extends FocusDetailed['area']>(
  drafts: Drafts,
  area: A,
  change: (detail: DetailOf<A>, nth: number) => FocusDetailed,
): Drafts {
  let nth = 0;
  return changeEach(drafts, 'focus-detailed', (draft) => {
    if (!isOf(draft.data, area)) return draft;
    nth += 1;
    return { ...draft, data: change(draft.data, nth) };
  });
}

type DetailOf<A extends FocusDetailed['area']> = Extract<FocusDetailed, { readonly area: A }>;

function isOf<A extends FocusDetailed['area']>(detail: FocusDetailed, area: A): detail is DetailOf<A> {
  return detail.area === area;
}
