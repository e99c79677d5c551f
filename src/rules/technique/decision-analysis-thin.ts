import { placeIn } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import type { DecisionAnalysis } from '../../model/session.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { Occasion, Tally } from '../occasions.js';
import { judgeOccasions } from '../occasions.js';

const fewestOptions = 2;

export const decisionAnalysisThin: Rule = defineRule({
  id: 'decision-analysis-thin',
  category: 'technique',
  severity: 'info',
  statement: 'A decision analysis compares at least two options.',
  rationale: 'With one option there is nothing to weigh.',
  sources: [{ source: 'mufson-ipt-a', locator: 'decision analysis, by a secondary text' }],
  grounding: 'inferred',
  needs: ['interventions'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Compare at least two options.',
  remedy: 'Look for further options with the patient, leaving things as they are among them, and weigh each.',
  withdrawnIf: ['Two options or more are recorded.', 'It is recorded that there was only one way open.'],
  message: ({ of, short, unknown, first }: Tally) =>
    short > 0
      ? `${short} of ${counted(of, 'decision analysis', 'decision analyses')} compared fewer than ${fewestOptions} options, first in session ${first}.`
      : `No record of how many options were compared in ${unknown} of ${counted(of, 'decision analysis', 'decision analyses')}, first in session ${first}.`,
  check: (facts) => {
    const { interventions } = facts.record;
    const analyses = flatMap(
      facts.sessions.filter(({ paused }) => !paused),
      (session) =>
        flatMap(interventions.used(session) ?? [], (use, index): readonly Occasion[] =>
          use.technique === 'decision-analysis' && use.forcedChoice !== true
            ? [{ session, at: placeIn(session, `/techniques/${index}`), is: standing(use) }]
            : [],
        ),
    );
    if (analyses.length === 0) return notApplicable('No decision analysis with a choice is recorded.');
    return judgeOccasions(facts, analyses, {
      aspect: 'interventions',
      ask: 'options',
      observed: (tally) => tally,
    });
  },
});

function standing({ options }: DecisionAnalysis): Occasion['is'] {
  if (options === undefined) return 'unknown';
  return options >= fewestOptions ? 'enough' : 'short';
}
