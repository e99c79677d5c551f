import { placeOf } from '../../facts/facts.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { lastWord } from '../last-word.js';

export const formulationNoTeachback: Rule = defineRule({
  id: 'formulation-no-teachback',
  category: 'structure',
  severity: 'info',
  statement: 'The patient can say the formulation back in their own words.',
  rationale: 'A formulation is simple enough when the patient can say it back.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 57' }],
  grounding: 'inferred',
  needs: ['formulation'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  dependsOn: 'formulation-missing',
  related: ['formulation-missing'],
  step: 'Ask the patient to say the formulation back.',
  remedy: 'Ask the patient to say it in their own words, and simplify it together.',
  withdrawnIf: [
    'It is recorded that the patient could say it back, then or later.',
    'It is recorded that a speech impairment, or speaking through an interpreter, stood in the way.',
  ],
  message: ({ state }) =>
    state === 'could-not'
      ? 'It is recorded that the patient did not say the formulation back in their own words.'
      : 'A formulation was given; no record of whether the patient could say it back.',
  check: (facts) => {
    const { formulation } = facts.record;
    const last = formulation.shared.at(-1);
    if (last === undefined) return notApplicable('No formulation is recorded.');
    const told = [...formulation.shared, ...formulation.answered].sort((a, b) => a.seq - b.seq);
    const able = told.find(({ data }) => data.teachBack === true);
    if (able !== undefined) return [{ kind: 'pass', at: [placeOf(able, '/data/teachBack')] }];
    const hindered = told.some(
      ({ data }) => data.teachBackHindered === 'speech' || data.teachBackHindered === 'interpreter',
    );
    if (hindered) return notApplicable('Saying it back was hindered by speech or language.');
    const unable = lastWord(told, ({ data }) => data.teachBack);
    const remedy = afterClosing(facts);
    return unable === undefined
      ? [
          {
            kind: 'missing',
            aspect: 'formulation',
            ask: 'teach-back',
            observed: { state: 'none' },
            at: [placeOf(last)],
            ...remedy,
          },
        ]
      : [
          {
            kind: 'fail',
            observed: { state: 'could-not' },
            at: [placeOf(unable.entry, '/data/teachBack')],
            ...remedy,
          },
        ];
  },
});
