import { placeIn, placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import { isUnexplained, remedyAfterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { acrossHole, holesIn } from '../holes.js';
import { dueInInitialPhase } from '../timing.js';

export const endingNotRaised: Rule = defineRule({
  id: 'ending-not-raised',
  category: 'termination',
  severity: 'error',
  statement: 'The ending is spoken of at least two to four sessions before it comes.',
  rationale: 'An ending that is announced can be used; one that is not is another loss.',
  sources: [
    { source: 'founding-practice-guide', locator: 'lines 83 and 86' },
    { source: 'comprehensive-guide-2000', locator: 'ch. 7' },
  ],
  grounding: 'verified',
  needs: ['ending', 'sessions'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['ending-phase-skipped', 'relapse-plan-missing', 'ending-feelings-unrecorded'],
  step: 'Speak of the ending and of the sessions that are left.',
  remedy: 'Name the number of sessions left, ask for feelings about the ending, and record it.',
  withdrawnIf: ['Talk about the ending is recorded in any session, or a review of the ending is.'],
  message: ({ left, state }) =>
    state === 'closed'
      ? 'The course was closed; no record that its ending was ever spoken of.'
      : left === null
        ? 'No record of how many sessions were held or are left, nor that the ending was spoken of.'
        : `At most ${left} sessions are left; no record that the ending was spoken of.`,
  check: (facts) => {
    const { contacts, sessions, attendanceUnknown, length, closure, protocol } = facts;
    const { ending } = facts.record;
    const before = stated(protocol.thresholds.endingTalkBefore);
    if (before === undefined) return notApplicable('The protocol does not say when the ending is spoken of.');
    if (
      !protocol.phases.some(({ role }) => role === 'ending') ||
      sessions.at(-1)?.phase?.role === 'maintenance'
    ) {
      return notApplicable('Maintenance has no ending of its own.');
    }
    const talked = contacts.find((contact) => ending.talk(contact)?.discussed === true);
    if (talked !== undefined) return [{ kind: 'pass', at: [placeIn(talked, '/ending')] }];
    const review = ending.reviews[0];
    if (review !== undefined) return [{ kind: 'pass', at: [placeOf(review)] }];
    // A no in one session leaves open what was said in the others.
    const everyNo =
      sessions.length > 0 && sessions.every((session) => ending.talk(session)?.discussed === false);
    const last = sessions.at(-1);
    const at = last === undefined ? [] : [placeIn(last, everyNo ? '/ending/discussed' : '')];
    // It may have been spoken of in a session that is not on record.
    const hole = holesIn(facts)[0];
    if (closure !== null) {
      const observed = { state: 'closed', left: 0 };
      const remedy = remedyAfterClosing;
      if (everyNo) {
        return [acrossHole(facts, hole, { kind: 'fail', observed, at: [...at, closure.at], remedy })];
      }
      const hit = { ask: 'ending-talk', observed, at: [closure.at], remedy } as const;
      return isUnexplained(closure.reason)
        ? [{ kind: 'review', ...hit }]
        : [acrossHole(facts, hole, { kind: 'missing', aspect: 'ending', ...hit })];
    }
    if (length === null) {
      // The length is agreed on by the end of the initial phase: until then nobody can know it.
      if (dueInInitialPhase(facts).state !== 'past') return notApplicable('It is not due yet.');
      return [{ kind: 'review', ask: 'contract-terms', observed: { state: 'open', left: null }, at: [] }];
    }
    if (attendanceUnknown) {
      return [{ kind: 'review', ask: 'ending-talk', observed: { state: 'unknown', left: null }, at: [] }];
    }
    const due = { earliest: length.min - before.max, latest: length.max - before.min };
    if (sessions.length < due.earliest) return notApplicable('It is not due yet.');
    if (sessions.length < due.latest) return [{ kind: 'open', due }];
    const observed = { state: 'open', left: Math.max(0, length.max - sessions.length) };
    const hit = { severity: 'warning', observed, at } as const;
    return [
      acrossHole(
        facts,
        hole,
        everyNo
          ? { kind: 'fail', ...hit }
          : { kind: 'missing', aspect: 'ending', ask: 'ending-talk', ...hit },
      ),
    ];
  },
});
