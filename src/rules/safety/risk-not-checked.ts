import type { RiskFact, Session } from '../../facts/facts.js';
import { placeIn } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { momentOf, sameDay } from '../timing.js';

// A check logged between two sessions (beside a group, say) stands for the
// later one. One finding for the course: a line per session would bury it.
export const riskNotChecked: Rule = defineRule({
  id: 'risk-not-checked',
  category: 'safety',
  severity: 'warning',
  statement: 'Each session has a risk check.',
  rationale: 'Risk changes from week to week, and not always with the score.',
  sources: [
    { source: 'mufson-ipt-a', locator: 'weekly mood and suicidality check' },
    { source: 'general-knowledge', locator: 'for adults' },
  ],
  grounding: 'general',
  needs: ['risk'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['risk-not-asked-at-intake'],
  step: 'Check risk in the session.',
  remedy: 'Ask about risk at every session and record that it was asked.',
  withdrawnIf: ['A risk check is recorded in each session, or between it and the one before.'],
  message: ({ unchecked, of, state }) =>
    state === 'explicit-no'
      ? `Risk was not asked about in ${unchecked} of ${of} sessions, by what is recorded.`
      : state === 'unknown'
        ? 'No session is recorded, and no risk check.'
        : `No record of a risk check in ${unchecked} of ${of} sessions.`,
  check: ({ sessions, attendanceUnknown, claims, protocol, record: { risk } }) => {
    if (stated(protocol.expects.riskEverySession) !== true) {
      return notApplicable('The protocol does not ask for a risk check in every session.');
    }
    if (attendanceUnknown) {
      const observed = { state: 'unknown', unchecked: null, of: null };
      return [{ kind: 'review', ask: 'risk-checks', observed, at: [] }];
    }
    if (sessions.length === 0) return notApplicable('No session was held yet.');
    const checked = new Set(risk.checks.filter(isCheck).map((fact) => sessionOf(fact, sessions)?.ordinal));
    const unchecked = sessions.filter(({ ordinal }) => !checked.has(ordinal));
    if (unchecked.length === 0) return [{ kind: 'pass' }];
    const leftOut = risk.omitted.filter(({ data }) => data.step === 'risk-assessment');
    const denied = (session: Session) =>
      risk.ofContact(session)?.asked === false || leftOut.some((entry) => entry.session === session.number);
    // Silence is a no only where the record claims risk in full; before that, it is nothing.
    const missed = unchecked.filter((session) => denied(session) || claims('risk', session.ordinal));
    const explicit = missed.some(denied);
    const of = sessions.length;
    if (explicit) {
      const observed = { state: 'explicit-no', unchecked: missed.length, of };
      return [{ kind: 'fail', observed, at: missed.map((session) => placeIn(session)) }];
    }
    const at = missed.length > 0 ? missed : unchecked;
    return [
      {
        kind: 'missing',
        aspect: 'risk',
        ask: 'risk-checks',
        ordinal: at.at(-1)?.ordinal ?? 1,
        observed: { state: 'none', unchecked: at.length, of },
        at: at.map((session) => placeIn(session)),
      },
    ];
  },
});

function isCheck({ check }: RiskFact): boolean {
  return check.asked === true || (check.asked !== false && check.level !== undefined);
}

/** The session that a check belongs to: by number, by day, or else the next one. */
function sessionOf(fact: RiskFact, sessions: readonly Session[]): Session | undefined {
  return (
    sessions.find((session) => sameDay(fact, momentOf(session))) ??
    (fact.session === undefined ? sessions.find(({ seq }) => seq >= fact.seq) : undefined)
  );
}
