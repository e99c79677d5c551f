import { placeOf } from '../../facts/facts.js';
import { afterClosing, isUnexplained, lastOrdinal } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

// Only what was given in full has to be taken back; the limited form for adolescents excuses little.
export const sickRoleOpenEnded: Rule = defineRule({
  id: 'sick-role-open-ended',
  category: 'structure',
  severity: 'info',
  statement: 'A sick role that was given is looked at again before the course ends.',
  rationale: 'It is temporary; recovery and independence are its aim.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 14' }],
  grounding: 'inferred',
  needs: ['framing'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Look at the sick role again.',
  remedy:
    'Go through with the patient what the illness still excuses, and record the sick role as reviewed or ended.',
  withdrawnIf: [
    'The sick role is recorded as reviewed or ended after it was given.',
    'The sick role is recorded as limited, or as not used.',
  ],
  message: ({ session }) =>
    `The sick role was given${session === null ? '' : ` in session ${session}`}; no record that it was looked at again before the course was closed.`,
  check: (facts) => {
    const { sessions, closure, ending, length } = facts;
    const { framing } = facts.record;
    const given = framing.sickRole.filter(({ data }) => data.status === 'given').at(-1);
    if (given === undefined) return notApplicable('No sick role is recorded as given.');
    const since = framing.sickRole.filter(({ seq }) => seq > given.seq);
    const reviewed = since.find(({ data }) => data.status === 'reviewed' || data.status === 'ended');
    if (reviewed !== undefined) return [{ kind: 'pass', at: [placeOf(reviewed)] }];
    if (since.length > 0) return notApplicable('The sick role was then limited, or not used.');
    if (closure === null) {
      const due =
        ending === null || length === null ? null : { earliest: ending.earliest, latest: length.max };
      return [{ kind: 'open', due, at: [placeOf(given)] }];
    }
    const hit = {
      ask: 'sick-role-review',
      observed: { session: given.session ?? null },
      at: [placeOf(given), closure.at],
      ...afterClosing(facts),
    } as const;
    return isUnexplained(closure.reason)
      ? [{ kind: 'review', ...hit }]
      : [{ kind: 'missing', aspect: 'framing', ordinal: lastOrdinal(sessions), ...hit }];
  },
});
