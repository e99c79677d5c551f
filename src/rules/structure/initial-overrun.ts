import type { CoreFacts, PhaseEntryFact } from '../../facts/facts.js';
import { placeIn } from '../../facts/facts.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { momentOf, sameDay } from '../timing.js';

// Counted by what is recorded: a phase that was inferred from the count cannot overrun it.
export const initialOverrun: Rule = defineRule({
  id: 'initial-overrun',
  category: 'structure',
  severity: 'warning',
  statement: 'The initial phase takes no more sessions than the protocol gives it.',
  rationale: 'Each session more at the start is one less for the work itself, since the end is set.',
  sources: [
    { source: 'focus-2006', locator: 'opening phase: at most three sessions' },
    { source: 'founding-practice-guide', locator: 'line 24' },
  ],
  grounding: 'verified',
  needs: ['phases'],
  outcomes: ['pass', 'fail', 'open', 'not-applicable'],
  step: 'Bring the initial phase to its end.',
  remedy: 'Record why it took longer.',
  withdrawnIf: ['The entry to the next phase says that complexity, a crisis or something else delayed it.'],
  message: ({ sessions, atMost }: Overrun) =>
    `The initial phase took ${counted(sessions, 'session')} by what is recorded; the protocol gives it at most ${atMost}.`,
  check: (facts) => {
    const { protocol, sessions, initialLatest, phaseEntries, closure, attendanceUnknown } = facts;
    if (initialLatest === null)
      return notApplicable('The protocol does not say how long the initial phase is.');
    if (attendanceUnknown) return notApplicable('It is not known how many sessions were held.');
    const roles = new Map(protocol.phases.map(({ id, role }) => [id, role]));
    const entered = phaseEntries.find(({ phase }) => roles.get(phase) === 'middle');
    const worked = sessions.find(({ phase }) => phase?.role === 'middle' && phase.basis !== 'inferred');
    const begun = Math.min(
      entered === undefined ? Number.POSITIVE_INFINITY : firstSessionOf(entered, facts),
      worked?.ordinal ?? Number.POSITIVE_INFINITY,
    );
    const middle = entered?.at ?? (worked && placeIn(worked));
    const counting = sessions.filter(({ paused }) => !paused);
    const initial = counting.filter(({ ordinal, phase }) =>
      middle === undefined ? phase?.role === 'initial' && phase.basis !== 'inferred' : ordinal < begun,
    );
    if (initial.length > initialLatest) {
      // Only the entry that ended it can say why it took longer.
      const ended = phaseEntries.find(({ phase }) => (roles.get(phase) ?? 'initial') !== 'initial');
      const delayed = ended?.delayed === undefined ? undefined : ended;
      return delayed === undefined
        ? [
            {
              kind: 'fail',
              observed: { sessions: initial.length, atMost: initialLatest },
              at: initial.slice(initialLatest).map((session) => placeIn(session)),
            },
          ]
        : [{ kind: 'pass', at: [delayed.at] }];
    }
    if (middle !== undefined) return [{ kind: 'pass', at: [middle] }];
    if (counting.length > initialLatest) {
      return notApplicable('It is not recorded when the initial phase ended.');
    }
    return closure === null
      ? [{ kind: 'open', due: { earliest: 1, latest: initialLatest } }]
      : notApplicable('The course was closed before it was due.');
  },
});

/** The first session of a phase: the one that its entry names, or on whose day it is dated; else the next in the log. */
function firstSessionOf(entered: PhaseEntryFact, { sessions }: CoreFacts): number {
  const next = sessions.find(({ seq }) => seq > entered.seq)?.ordinal ?? sessions.length + 1;
  const own = sessions.find((session) => sameDay(momentOf(session), entered))?.ordinal;
  return Math.min(next, own ?? next);
}

type Overrun = { readonly sessions: number; readonly atMost: number };
