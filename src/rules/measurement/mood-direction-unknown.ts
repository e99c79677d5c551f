import { placeIn } from '../../facts/facts.js';
import type { Mood } from '../../model/session.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { acrossHole, holesIn } from '../holes.js';

export const moodDirectionUnknown: Rule = defineRule({
  id: 'mood-direction-unknown',
  category: 'measurement',
  severity: 'warning',
  statement: 'The record says of each scale of mood whether higher is better or worse.',
  rationale: 'Schools rate in either direction. Read the wrong way round, a worsening looks like a gain.',
  sources: [{ source: 'general-knowledge', locator: 'mood scales run in both directions' }],
  grounding: 'general',
  needs: ['mood', 'sessions'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Say what a higher mood rating means.',
  remedy: 'Record with one rating of each scale whether higher is better or worse.',
  withdrawnIf: ['The direction is recorded with a rating on the same scale.'],
  message: ({ without, of }: Undirected) =>
    of === 1
      ? 'The one mood rating does not say whether higher is better or worse.'
      : `${without} of ${of} mood ratings ${without === 1 ? 'does' : 'do'} not say whether higher is better or worse.`,
  check: (facts) => {
    const { contacts, sessions, record } = facts;
    const { mood } = record;
    const rated = sessions.filter((session) => mood.of(session) !== undefined);
    if (rated.length === 0) return notApplicable('No mood rating is recorded.');
    const stated = directions(contacts.map(mood.of).filter((rating) => rating !== undefined));
    const without = rated.filter((session) => {
      const rating = mood.of(session);
      return rating !== undefined && rating.higherIs === undefined && stated.get(scaleOf(rating))?.size !== 1;
    });
    if (without.length === 0) return [{ kind: 'pass' }];
    return [
      // One rating says it for all, also one in a session that is not on record.
      acrossHole(facts, holesIn(facts)[0], {
        kind: 'missing',
        aspect: 'mood',
        ask: 'mood-direction',
        ordinal: without[0]?.ordinal ?? 1,
        observed: { without: without.length, of: rated.length },
        at: without.map((session) => placeIn(session, '/mood')),
      }),
    ];
  },
});

type Undirected = { readonly without: number; readonly of: number };

/** What is said of each scale over the course: once said, it holds for every rating on it, unless the other is said, too. */
function directions(ratings: readonly Mood[]): ReadonlyMap<string, ReadonlySet<string>> {
  const stated = new Map<string, Set<string>>();
  for (const rating of ratings) {
    if (rating.higherIs === undefined) continue;
    const scale = scaleOf(rating);
    stated.set(scale, (stated.get(scale) ?? new Set()).add(rating.higherIs));
  }
  return stated;
}

function scaleOf(rating: Pick<Mood, 'min' | 'max'>): string {
  return `${rating.min} to ${rating.max}`;
}
