import { placeIn } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import type { CommunicationAnalysis } from '../../model/session.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { Occasion, Tally } from '../occasions.js';
import { judgeOccasions } from '../occasions.js';

// Only conversations: a letter, a silence or a speech has one side.
export const commAnalysisSummaryOnly: Rule = defineRule({
  id: 'comm-analysis-summary-only',
  category: 'technique',
  severity: 'info',
  statement: 'A communication analysis gathers the exact words of both sides.',
  rationale: 'A summary hides the moment at which something else could have been said.',
  sources: [
    { source: 'founding-practice-guide', locator: 'line 68' },
    { source: 'mufson-ipt-a', locator: 'communication analysis, by a secondary text' },
  ],
  grounding: 'inferred',
  needs: ['interventions'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Gather the exact words of both sides.',
  remedy: 'Go back to the conversation and ask what each of the two said, in their words and in order.',
  withdrawnIf: [
    'The words of both sides are recorded as gathered.',
    'What was analysed is recorded as a monologue, a silence or a letter.',
  ],
  message: ({ of, short, unknown, first }: Tally) =>
    short > 0
      ? `${short} of ${counted(of, 'communication analysis', 'communication analyses')} did not gather the words of both sides, first in session ${first}.`
      : `No record of whose words were gathered for ${unknown} of ${counted(of, 'communication analysis', 'communication analyses')}, first in session ${first}.`,
  check: (facts) => {
    const { interventions } = facts.record;
    const analyses = flatMap(
      facts.sessions.filter(({ paused }) => !paused),
      (session) =>
        flatMap(interventions.used(session) ?? [], (use, index): readonly Occasion[] =>
          use.technique === 'communication-analysis' && isConversation(use)
            ? [{ session, at: placeIn(session, `/techniques/${index}`), is: standing(use) }]
            : [],
        ),
    );
    if (analyses.length === 0)
      return notApplicable('No communication analysis of a conversation is recorded.');
    return judgeOccasions(facts, analyses, {
      aspect: 'interventions',
      ask: 'verbatim',
      observed: (tally) => tally,
    });
  },
});

function isConversation({ form }: CommunicationAnalysis): boolean {
  return form === undefined || form === 'conversation';
}

function standing({ verbatim }: CommunicationAnalysis): Occasion['is'] {
  if (verbatim === undefined) return 'unknown';
  return verbatim === 'both-sides' ? 'enough' : 'short';
}
