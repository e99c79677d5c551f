import type { Chance } from '../../lib/chance.js';
import { dateOfDay } from '../../lib/partial-date.js';
import type { PersonDescribed } from '../../model/assessment.js';
import type { AreaId } from '../../model/vocabulary.js';
import { aliases, expectationsOfOthers, expectationsOfPatients } from '../words.js';
import type { FocusPlan } from './focus.js';
import type { History } from './history.js';
import type { Patient } from './patient.js';

/** The people of an invented inventory. */
export interface Cast {
  /** In the order in which they are described. */
  readonly people: readonly PersonDescribed[];
  /** Whom an area concerns, where it concerns somebody. */
  readonly concerned: { readonly [A in AreaId]?: string };
  /** The patient has few people, and that was said. */
  readonly sparse: boolean;
  /** The parent who takes part in a minor’s care. */
  readonly guardian?: string;
}

type Relationship = NonNullable<PersonDescribed['relationship']>;
type Kin = readonly [id: string, relationship: Relationship];

const adults: readonly Kin[] = [
  ['partner', 'partner'],
  ['mother', 'parent'],
  ['father', 'parent'],
  ['sister', 'sibling'],
  ['brother', 'sibling'],
  ['old-friend', 'friend'],
  ['best-friend', 'friend'],
  ['colleague', 'colleague'],
  ['manager', 'supervisor'],
  ['neighbour', 'neighbour'],
  ['cousin', 'other-family'],
  ['former-partner', 'former-partner'],
];
const minors: readonly Kin[] = [
  ['mother', 'parent'],
  ['father', 'parent'],
  ['sister', 'sibling'],
  ['brother', 'sibling'],
  ['grandmother', 'other-family'],
  ['best-friend', 'friend'],
  ['classmate', 'acquaintance'],
  ['form-teacher', 'other'],
  ['trainer', 'other'],
];
const elders: readonly Kin[] = [
  ['partner', 'partner'],
  ['daughter', 'child'],
  ['son', 'child'],
  ['sister', 'sibling'],
  ['brother', 'sibling'],
  ['grandchild', 'other-family'],
  ['old-friend', 'friend'],
  ['neighbour', 'neighbour'],
  ['card-partner', 'acquaintance'],
];

/** Draws the people: those whom the areas concern, then a few more. */
export function planCast(patient: Patient, focus: FocusPlan, history: History, chance: Chance): Cast {
  const kin = patient.minor ? minors : patient.age >= 60 ? elders : adults;
  const left = [...kin];
  const take = (wish?: (one: Kin) => boolean): Kin => {
    const wished = wish === undefined ? left : left.filter(wish);
    const taken = chance.pick(wished.length > 0 ? wished : left);
    left.splice(left.indexOf(taken), 1);
    return taken;
  };
  const people: PersonDescribed[] = [];
  const concerned: { [A in AreaId]?: string } = {};
  const guardian = patient.minor ? take(([, relationship]) => relationship === 'parent') : undefined;
  if (guardian !== undefined) people.push(friendly(guardian, chance));
  const areas = [focus.primary, focus.second?.area, focus.change?.to].filter((area) => area !== undefined);
  for (const area of areas) {
    // A child that was not born, or somebody who is missing, is nobody to describe.
    if (area === 'grief' && focus.loss !== 'death') continue;
    const kinOf = kinFor(area);
    const one = take(([, relationship]) => kinOf === undefined || kinOf.includes(relationship));
    people.push(personFor(area, one, history, chance));
    concerned[area] = one[0];
  }
  const sparse = focus.primary === 'interpersonal-deficits' && chance.oneIn(2);
  const others = sparse ? 1 : chance.whole(2, 5);
  for (let more = 0; more < others && left.length > 0; more += 1) people.push(other(take(), chance));
  return { people, concerned, sparse, ...(guardian === undefined ? {} : { guardian: guardian[0] }) };
}

/** Whom an area is likely to concern; `undefined`: anybody. */
function kinFor(area: AreaId): readonly Relationship[] | undefined {
  if (area === 'grief') return ['parent', 'sibling', 'partner', 'friend', 'child', 'other-family'];
  if (area === 'interpersonal-deficits') return ['colleague', 'neighbour', 'acquaintance', 'friend'];
  return area === 'role-dispute'
    ? ['partner', 'parent', 'sibling', 'child', 'supervisor', 'friend', 'former-partner', 'other']
    : undefined;
}

function personFor(area: AreaId, kin: Kin, history: History, chance: Chance): PersonDescribed {
  switch (area) {
    case 'grief':
      return deceased(kin, history, chance);
    case 'role-dispute':
      return strained(kin, chance);
    case 'interpersonal-deficits':
      return distant(kin, chance);
    default:
      return friendly(kin, chance);
  }
}

function head(
  [person, relationship]: Kin,
  chance: Chance,
): Pick<PersonDescribed, 'person' | 'alias' | 'relationship'> {
  const alias = chance.pick(aliases);
  return chance.oneIn(5) ? { person, alias, relationship } : { person, relationship };
}

function deceased(kin: Kin, history: History, chance: Chance): PersonDescribed {
  const died = dateOfDay(history.trigger);
  return {
    ...head(kin, chance),
    status: 'deceased',
    diedOn: !history.recent && chance.oneIn(4) ? died.slice(0, 7) : died,
    closeness: chance.whole(1, 2),
    quality: chance.pick(['good', 'mixed', 'mixed', 'strained'] as const),
    support: chance.pick(['given', 'received', 'both'] as const),
    conflict: chance.oneIn(2),
    recentChange: 'death',
  };
}

function strained(kin: Kin, chance: Chance): PersonDescribed {
  const past = chance.oneIn(8);
  const [, relationship] = kin;
  return {
    ...head(kin, chance),
    status: relationship === 'former-partner' ? 'past' : 'current',
    closeness: chance.whole(1, 3),
    contact: chance.pick(['daily', 'weekly'] as const),
    quality: 'strained',
    support: chance.pick(['none', 'given'] as const),
    confidant: false,
    conflict: true,
    expectsOfThem: chance.some(expectationsOfOthers, chance.whole(1, 2)),
    expectsOfPatient: chance.some(expectationsOfPatients, chance.whole(1, 2)),
    recentChange: chance.pick(['conflict', 'more-distant'] as const),
    violence: past ? 'past' : 'none',
    ...(past || chance.oneIn(2) ? { safetyReviewed: true } : {}),
  };
}

function distant(kin: Kin, chance: Chance): PersonDescribed {
  return {
    ...head(kin, chance),
    status: 'current',
    closeness: chance.whole(3, 4),
    contact: chance.pick(['daily', 'weekly', 'rarely'] as const),
    quality: 'distant',
    support: 'none',
    recentChange: 'none',
  };
}

function friendly(kin: Kin, chance: Chance): PersonDescribed {
  return {
    ...head(kin, chance),
    status: kin[1] === 'former-partner' ? 'past' : 'current',
    closeness: chance.whole(1, 2),
    contact: chance.pick(['daily', 'weekly', 'monthly'] as const),
    quality: chance.pick(['good', 'good', 'mixed'] as const),
    support: chance.pick(['received', 'both', 'given'] as const),
    confidant: chance.oneIn(2),
    ...(chance.oneIn(2) ? { violence: 'none' } : {}),
  };
}

function other(kin: Kin, chance: Chance): PersonDescribed {
  const drawn = chance.whole(1, 6);
  if (drawn === 1) return distant(kin, chance);
  const described = friendly(kin, chance);
  if (drawn > 2) return described;
  return { ...described, recentChange: chance.pick(['closer', 'illness', 'more-distant', 'none'] as const) };
}
