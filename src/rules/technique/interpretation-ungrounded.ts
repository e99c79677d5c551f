import { placeIn } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import type { Interpretation } from '../../model/session.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

// The third trap. Only what a clinician or rater tagged as an interpretation is judged; free text is never read.
export const interpretationUngrounded: Rule = defineRule({
  id: 'interpretation-ungrounded',
  category: 'technique',
  severity: 'warning',
  statement: 'An interpretation rests on a recent interpersonal event.',
  rationale: 'IPT investigates what was said and felt before it says what it means.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 19' }],
  grounding: 'inferred',
  needs: ['interventions'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Ground the interpretation.',
  remedy:
    'Go back to the actual exchange: what was said, felt, wanted; then see whether the interpretation stands.',
  withdrawnIf: ['The incident or timeline entry that the interpretation rests on is recorded.'],
  message: ({ session, state }) =>
    state === 'explicit-none'
      ? `Session ${session} holds an interpretation that rests on no event.`
      : `Session ${session} holds an interpretation; no record of the event that it rests on.`,
  check: ({ sessions, record: { interventions } }) => {
    const tagged = flatMap(
      sessions.filter(({ paused }) => !paused),
      (session) =>
        flatMap(interventions.used(session) ?? [], (use, index) =>
          use.technique === 'interpretation'
            ? [{ session, use, at: placeIn(session, `/techniques/${index}`) }]
            : [],
        ),
    );
    if (tagged.length === 0) return notApplicable('No interpretation is tagged.');
    const bySession = new Map<number, (typeof tagged)[number]>();
    for (const one of tagged) {
      const worst = bySession.get(one.session.ordinal);
      if (worst === undefined || weight(one.use) > weight(worst.use)) bySession.set(one.session.ordinal, one);
    }
    return [...bySession.values()].map(({ session, use, at }) => {
      if (weight(use) === 0) return { kind: 'pass', at: [at] };
      const hit = { subject: session.number, at: [at] };
      return use.restsOn === undefined
        ? {
            kind: 'missing',
            aspect: 'interventions',
            ask: 'interpretation-grounds',
            ordinal: session.ordinal,
            observed: { session: session.number, state: 'none' },
            ...hit,
          }
        : { kind: 'fail', observed: { session: session.number, state: 'explicit-none' }, ...hit };
    });
  },
});

function weight({ restsOn }: Interpretation): 0 | 1 | 2 {
  if (restsOn === undefined) return 1;
  return restsOn.length === 0 ? 2 : 0;
}
