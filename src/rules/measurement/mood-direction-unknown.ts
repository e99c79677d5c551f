import { placeIn } from '../../facts/facts.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const moodDirectionUnknown: Rule = defineRule({
  id: 'mood-direction-unknown',
  category: 'measurement',
  severity: 'warning',
  statement: 'A mood rating says whether higher is better or worse.',
  rationale: 'Schools rate in either direction. Read the wrong way round, a worsening looks like a gain.',
  sources: [{ source: 'general-knowledge', locator: 'mood scales run in both directions' }],
  grounding: 'general',
  needs: ['mood'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Say what a higher mood rating means.',
  remedy: 'Record for each rating whether higher is better or worse.',
  withdrawnIf: ['The direction of the scale is recorded with each rating.'],
  message: ({ without, of }: Undirected) =>
    `${counted(without, 'mood rating')} of ${of} without a record of whether higher is better or worse.`,
  check: ({ sessions, record: { mood } }) => {
    const rated = sessions.filter((session) => mood.of(session) !== undefined);
    if (rated.length === 0) return notApplicable('No mood rating is recorded.');
    const without = rated.filter((session) => mood.of(session)?.higherIs === undefined);
    if (without.length === 0) return [{ kind: 'pass' }];
    return [
      {
        kind: 'missing',
        aspect: 'mood',
        ask: 'mood-direction',
        ordinal: without[0]?.ordinal ?? 1,
        observed: { without: without.length, of: rated.length },
        at: without.map((session) => placeIn(session, '/mood')),
      },
    ];
  },
});

type Undirected = { readonly without: number; readonly of: number };
