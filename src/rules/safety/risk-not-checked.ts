import type { Session } from '../../facts/facts.js';
import { placeIn } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

// The first session has a rule of its own. A check logged between two sessions (beside a group, say) stands for the
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
      ? `Risk was recorded as not asked about in ${unchecked} of ${of} sessions after the first.`
      : state === 'unknown'
        ? 'No session is recorded, and no risk check.'
        : `No record of a risk check in ${unchecked} of ${of} sessions after the first.`,
  check: ({ sessions, attendanceUnknown, protocol, record: { risk } }) => {
    if (stated(protocol.expects.riskEverySession) !== true) {
      return notApplicable('The protocol does not ask for a risk check in every session.');
    }
    const later = sessions.slice(1);
    if (attendanceUnknown) {
      const observed = { state: 'unknown', unchecked: null, of: null };
      return [{ kind: 'review', ask: 'risk-checks', observed, at: [] }];
    }
    if (later.length === 0) return notApplicable('No session after the first was held yet.');
    const checkedBetween = (session: Session) => {
      const before = sessions[session.ordinal - 2]?.seq ?? -1;
      return risk.checks.some(
        ({ check, seq }) =>
          seq > before &&
          seq <= session.seq &&
          (check.asked === true || (check.asked !== false && check.level !== undefined)),
      );
    };
    const unchecked = later.filter((session) => !checkedBetween(session));
    const denied = unchecked.filter((session) => risk.ofContact(session)?.asked === false);
    if (unchecked.length === 0) return [{ kind: 'pass' }];
    const of = later.length;
    if (denied.length > 0) {
      return [
        {
          kind: 'fail',
          observed: { state: 'explicit-no', unchecked: denied.length, of },
          at: denied.map((session) => placeIn(session, '/risk/asked')),
        },
      ];
    }
    return [
      {
        kind: 'missing',
        aspect: 'risk',
        ask: 'risk-checks',
        // Where the claim begins later, the last unchecked session is the one that it must cover.
        ordinal: unchecked.at(-1)?.ordinal ?? 1,
        observed: { state: 'none', unchecked: unchecked.length, of },
        at: unchecked.map((session) => placeIn(session)),
      },
    ];
  },
});
