import fc from 'fast-check';
import * as words from '../../../src/model/vocabulary.js';
import { few, flag, nearDate, people, ref, shape, text, texts, word } from './values.js';

const aliasesOf = (area: string) =>
  Object.entries(words.areaAliases).flatMap(([alias, canonical]) => (canonical === area ? [alias] : []));

/** An area under its own name, most of the time, and under another. */
export function called(area: string): fc.Arbitrary<string> {
  return word(area, area, area, ...aliasesOf(area));
}

/** The areas of the protocols, most of the time, and one that a protocol could have of its own. */
export const area: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: word('grief', 'role-dispute', 'role-transition', 'interpersonal-deficits') },
  { weight: 1, arbitrary: word(...Object.keys(words.areaAliases)) },
  { weight: 1, arbitrary: word('lost-healthy-self', 'x-loneliness', 'x-1-') },
);

// Detail of each area that has any.
const full = {
  grief: shape(
    { area: called('grief') },
    {
      loss: word('death', 'perinatal', 'ambiguous'),
      deceased: ref('person'),
      circumstances: text,
      positives: texts,
      negatives: texts,
      ambivalenceExplored: flag,
      unfinished: texts,
      ritualsAttended: flag,
      avoidances: texts,
      anniversaries: texts,
      restorationSteps: texts,
      newTies: people,
    },
  ),
  'role-dispute': shape(
    { area: called('role-dispute') },
    {
      otherParty: ref('person'),
      issues: texts,
      patientExpects: texts,
      otherExpects: texts,
      otherViewUnknowable: flag,
      stage: word(...words.disputeStages),
      openness: word('overt', 'covert'),
      efforts: texts,
      outcome: word('renegotiated', 'accepted', 'dissolved'),
      mourningAddressed: flag,
    },
  ),
  'role-transition': shape(
    { area: called('role-transition') },
    {
      oldRole: text,
      newRole: text,
      changedOn: nearDate,
      chosen: flag,
      expected: flag,
      oldPositives: texts,
      oldNegatives: texts,
      newPositives: texts,
      newNegatives: texts,
      lossesExplored: flag,
      gainsRaisedByPatient: flag,
      skills: texts,
      supports: people,
      milestones: texts,
    },
  ),
  'interpersonal-deficits': shape(
    { area: called('interpersonal-deficits') },
    {
      othersExcluded: flag,
      patterns: texts,
      pastRelationships: texts,
      recentExamples: few(shape({}, { happened: nearDate, person: ref('person') })),
      ladder: texts,
      contactsTried: texts,
      adaptation: word(
        'none',
        'longer-course',
        'other-treatment-considered',
        'medication-considered',
        'group',
        'other',
      ),
    },
  ),
  'lost-healthy-self': shape(
    { area: fc.constant('lost-healthy-self') },
    { before: texts, losses: texts, lossesExplored: flag, newGoals: texts },
  ),
} as const;

/** An area that has detail of its own. */
export type DetailedArea = keyof typeof full;

/** Detail of an area: with about half of its fields, or with few. */
export function detailOf(area: DetailedArea): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.oneof(full[area], sparse(full[area]));
}

function sparse(
  detail: fc.Arbitrary<Readonly<Record<string, unknown>>>,
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.tuple(detail, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 })).map(([data, chances]) => {
    const kept = Object.entries(data).filter(([key], at) => key === 'area' || chances[at] === 0);
    return Object.fromEntries(kept);
  });
}

export const detail: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.oneof(
  detailOf('grief'),
  detailOf('role-dispute'),
  detailOf('role-transition'),
  detailOf('interpersonal-deficits'),
  detailOf('lost-healthy-self'),
);
