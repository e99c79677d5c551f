import { placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { stated } from '../../model/protocol.js';
import { afterClosing } from '../closing.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { measureName, seriesOf } from '../scores.js';

export const measurePopulation: Rule = defineRule({
  id: 'measure-population',
  category: 'measurement',
  severity: 'info',
  statement: 'A measure is one that was made for patients of this age and in these circumstances.',
  rationale: 'Cut-offs that were found in adolescents, or after a birth, do not carry over to others.',
  sources: [
    { source: 'johnson-2002', locator: 'a form for adolescents' },
    { source: 'cox-1987', locator: 'a form for the time after a birth' },
    { source: 'matthey-2006', locator: 'its use in pregnancy' },
  ],
  grounding: 'inferred',
  needs: ['measures', 'care'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Choose a measure that fits the patient.',
  remedy:
    'Use a measure that was validated for patients like this one, or record that a validated version was used.',
  withdrawnIf: ['The version used is recorded as validated for the patient.'],
  message: ({ instrument, state }: Observed) =>
    state === 'age-unknown'
      ? `The ${measureName(instrument)} was made for an age group; no record of the patient’s age.`
      : state === 'age'
        ? `The ${measureName(instrument)} was made for another age group.`
        : `The ${measureName(instrument)} was made for pregnancy and the time after a birth.`,
  check: (facts) => {
    const { protocol, record } = facts;
    const { care } = record;
    const remedy = afterClosing(facts);
    const perinatal = care.perinatal ?? (stated(protocol.expects.perinatal) === true ? true : undefined);
    const judged = flatMap(
      seriesOf(facts),
      ({ id, first, later, instrument }): readonly Judgement<Observed>[] => {
        const population = instrument?.population?.value;
        if (population === undefined) return [];
        const scores = [first, ...later].filter(({ data }) => data.validatedVersion !== true);
        if (scores.length === 0) return [{ kind: 'pass' }];
        const at = scores.map((score) => placeOf(score, '/data/instrument'));
        const { ages } = population;
        if (ages !== undefined) {
          if (care.ageYears === undefined) {
            const observed = { instrument: id, state: 'age-unknown' } as const;
            return [
              {
                kind: 'review',
                ask: 'patient-age',
                subject: id,
                observed,
                at,
                remedy: 'Record the patient’s age with the opening of the course.',
              },
            ];
          }
          if (care.ageYears < ages.min || care.ageYears > ages.max) {
            return [{ kind: 'fail', subject: id, observed: { instrument: id, state: 'age' }, at, ...remedy }];
          }
        }
        if (population.perinatal !== true || perinatal === true) return [{ kind: 'pass' }];
        return perinatal === false
          ? [{ kind: 'fail', subject: id, observed: { instrument: id, state: 'perinatal' }, at, ...remedy }]
          : notApplicable('It is not recorded whether the patient is pregnant or has given birth.');
      },
    );
    return judged.length > 0 ? judged : notApplicable('No measure was made for a particular group.');
  },
});

type Observed = {
  readonly instrument: string;
  readonly state: 'age-unknown' | 'age' | 'perinatal';
};
