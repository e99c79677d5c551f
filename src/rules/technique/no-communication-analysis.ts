import { placeIn } from '../../facts/facts.js';
import { afterClosing } from '../closing.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { acrossHole, holesIn } from '../holes.js';
import { midMiddle } from '../mid-middle.js';

// Where there is a dispute it is the way into it; elsewhere its absence is worth knowing and no more.
export const noCommunicationAnalysis: Rule = defineRule({
  id: 'no-communication-analysis',
  category: 'technique',
  severity: 'warning',
  statement: 'By the middle of the middle phase a conversation was taken apart in a communication analysis.',
  rationale: 'What goes wrong in a conversation may best be seen, and changed, in the conversation itself.',
  sources: [{ source: 'founding-practice-guide', locator: 'lines 25 and 29' }],
  grounding: 'inferred',
  needs: ['interventions', 'focus', 'sessions'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Take a conversation apart step by step.',
  remedy: 'Choose a recent conversation that moved the mood, and go through what was said, meant and heard.',
  withdrawnIf: ['A communication analysis is recorded in any session.'],
  message: ({ unknown, of, by }: Absence) => {
    const silent =
      unknown === 0 ? '' : `, ${unknown} of which ${unknown === 1 ? 'records' : 'record'} no techniques`;
    const first = by === 1 ? 'session' : `${by} sessions`;
    return `No communication analysis is recorded in ${counted(of, 'session')}${silent}; one was expected within the first ${first}.`;
  },
  check: (facts) => {
    const { protocol, sessions, closure, middle, initialLatest, record } = facts;
    const { used, leftOut } = record.interventions;
    if (!protocol.phases.some(({ role }) => role === 'middle')) {
      return notApplicable('The protocol has no middle phase.');
    }
    const last = sessions.at(-1);
    if (last === undefined) return notApplicable('No session was held yet.');
    const analysed = sessions.find((session) =>
      used(session)?.some(({ technique }) => technique === 'communication-analysis'),
    );
    if (analysed !== undefined) return [{ kind: 'pass', at: [placeIn(analysed, '/techniques')] }];
    const middleOfMiddle = midMiddle(facts);
    if (middleOfMiddle.state === 'unspecified') return notApplicable('The protocol does not say by when.');
    if (middleOfMiddle.state === 'no-length') return notApplicable('It is not known how long the course is.');
    const by = middleOfMiddle.ordinal;
    if (sessions.length <= by) {
      const earliest = Math.min(middle?.ordinal ?? (initialLatest ?? 0) + 1, by);
      return closure === null
        ? [{ kind: 'open', due: { earliest, latest: by } }]
        : notApplicable('The course was closed before it was due.');
    }
    // An early remission shortens the course, and with it the middle that the analysis was due by.
    if (closure?.reason === 'early-remission') return notApplicable('The course ended early in remission.');
    const dispute = record.focus.foci.some(
      ({ area, spells }) => area === 'role-dispute' && spells.length > 0,
    );
    const unknown = sessions.filter((session) => used(session) === undefined).length;
    const considered = sessions.filter((session) =>
      leftOut(session)?.some(({ technique }) => technique === 'communication-analysis'),
    );
    const counter =
      considered.length === 0
        ? []
        : [
            {
              note: 'A communication analysis was considered and left out.',
              at: considered.map((session) => placeIn(session, '/leftOut')),
            },
          ];
    const hit = {
      ...(dispute ? {} : { severity: 'info' as const }),
      observed: { unknown, of: sessions.length, by },
      at: [placeIn(sessions[by] ?? last)],
      counter,
      ...afterClosing(facts),
    };
    return [
      acrossHole(
        facts,
        holesIn(facts)[0],
        unknown === 0
          ? { kind: 'fail', ...hit }
          : { kind: 'missing', aspect: 'interventions', ask: 'communication-analysis', ...hit },
      ),
    ];
  },
});

type Absence = { readonly unknown: number; readonly of: number; readonly by: number };
