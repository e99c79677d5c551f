import type {
  CheckedRatings,
  FidelityInstrument,
  RaterRole,
  Rating,
  Segment,
} from '../../src/fidelity/index.js';
import { checkRatings, defineFidelityInstrument } from '../../src/fidelity/index.js';

const founded = { source: 'our manual', grounding: 'house' } as const;

/** A small instrument of adherence, from 0 to 4. */
export const own: FidelityInstrument = {
  id: 'own',
  version: '1',
  name: 'Own',
  source: 'our manual',
  rates: 'adherence',
  roles: ['observer', 'therapist', 'consensus'],
  scale: { min: 0, max: 4, step: 1 },
  items: [
    { id: 'a', label: 'A', class: 'unique-essential' },
    { id: 'b', label: 'B', class: 'essential', notApplicable: true },
    { id: 'c', label: 'C', class: 'essential', notApplicable: true },
    { id: 'd', label: 'D', class: 'compatible' },
    { id: 'p', label: 'P', class: 'proscribed' },
    { id: 'q', label: 'Q', class: 'proscribed' },
  ],
  subscales: [
    { id: 'ours', label: 'Ours', items: ['a', 'b', 'c'] },
    { id: 'shared', label: 'Shared', items: ['d'] },
    { id: 'theirs', label: 'Theirs', items: ['p', 'q'] },
  ],
  present: { value: 2 / 3, ...founded },
  thresholds: {
    adherent: { value: 2, ...founded },
    occurred: { value: 1, ...founded },
    proportion: { value: 0.75, ...founded },
    subscales: [{ subscale: 'ours', value: 3, ...founded }],
  },
  differentiation: { own: 'ours', others: ['shared', 'theirs'] },
};

/** The same, without what it may do without. */
export function leastOf({ subscales: _, thresholds: __, differentiation: ___, ...rest }: FidelityInstrument) {
  return rest;
}

/** Where ratings are from, if not from an observer `r1` in session 1 of `c1`. */
export interface From {
  readonly course?: string;
  readonly session?: number;
  readonly segment?: Segment;
  readonly rater?: string;
  readonly role?: RaterRole;
}

/** Scores of items; `na` is not applicable, `null` recorded as missing. Items that are not named have no record. */
export function rated(
  scores: Readonly<Record<string, number | 'na' | null>>,
  { course = 'c1', session = 1, segment, rater = 'r1', role = 'observer' }: From = {},
): readonly Rating[] {
  return Object.entries(scores).map(([item, score]): Rating => {
    const place = segment === undefined ? {} : { segment };
    const head = {
      schema: 'openipt/rating/1',
      instrument: 'own',
      course,
      session,
      ...place,
      rater,
      role,
      item,
    } as const;
    if (score === 'na') return { ...head, notApplicable: true };
    return score === null ? { ...head, missing: true } : { ...head, score };
  });
}

/** Ratings that must be sound. */
export function sound(...ratings: readonly (readonly Rating[])[]): CheckedRatings {
  return soundBy(own, ...ratings);
}

/** Ratings that must be sound by an instrument that must be so too. */
export function soundBy(
  instrument: FidelityInstrument,
  ...ratings: readonly (readonly Rating[])[]
): CheckedRatings {
  const defined = defineFidelityInstrument(instrument);
  if (!defined.ok) throw new Error(JSON.stringify(defined.error));
  const checked = checkRatings(defined.value, ratings.flat());
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value;
}
