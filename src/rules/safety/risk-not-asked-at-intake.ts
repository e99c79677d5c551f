import type { RiskFact, Session } from '../../facts/facts.js';
import { placeIn, placeOf } from '../../facts/facts.js';
import { daysBetween, isLater } from '../../lib/partial-date.js';
import { stated } from '../../model/protocol.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { acrossHole, holesIn } from '../holes.js';
import { momentOf, sameDay } from '../timing.js';

// Asking does not raise suicidal thinking (Dazzi 2014), so nothing speaks for waiting. An enquiry at intake counts
// where it is recent enough; a level without a direct question does not say that anyone asked.
export const riskNotAskedAtIntake: Rule = defineRule({
  id: 'risk-not-asked-at-intake',
  category: 'safety',
  severity: 'error',
  statement: 'Suicide risk is asked about directly by the end of the first session.',
  rationale: 'Asking directly does no harm, and the plan of the whole treatment depends on the answer.',
  sources: [
    { source: 'founding-practice-guide', locator: 'line 47' },
    { source: 'dazzi-2014', locator: 'asking does not raise ideation' },
  ],
  grounding: 'verified',
  needs: ['risk', 'sessions'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['risk-not-checked'],
  step: 'Ask directly about suicide risk.',
  remedy: 'Ask directly about suicidal thoughts, plans and means at the next contact, and record the answer.',
  withdrawnIf: [
    'A direct enquiry is recorded in the first session.',
    'A direct enquiry at intake is recorded, no older than the protocol allows.',
  ],
  message: ({ state, askedInSession }) => {
    const later = askedInSession === null ? '' : ` It was asked in session ${askedInSession}.`;
    return state === 'explicit-no'
      ? `Risk was not asked about in the first session; a direct enquiry belongs there.${later}`
      : `No record of a direct risk enquiry by the end of the first session.${later}`;
  },
  check: (facts) => {
    const { sessions, closure, attendanceUnknown, protocol, record } = facts;
    const { risk } = record;
    const [first, second] = sessions;
    if (first === undefined) {
      if (attendanceUnknown) {
        const observed = { state: 'none', askedInSession: null };
        return [{ kind: 'review', ask: 'risk-enquiry-at-intake', observed, at: [] }];
      }
      return closure === null
        ? [{ kind: 'open', due: { earliest: 1, latest: 1 } }]
        : notApplicable('The course was closed before its first session.');
    }
    const maxDays = stated(protocol.thresholds.intakeDays);
    const asked = risk.checks.filter(
      ({ check }) => check.asked === true || check.basis?.includes('direct-question'),
    );
    const judged = asked.map((fact) => ({ fact, inTime: isInTime(fact, first, second, maxDays) }));
    const inTime = judged.find((one) => one.inTime === true);
    if (inTime !== undefined) return [{ kind: 'pass', at: [inTime.fact.at] }];
    const later = asked.find((fact) => !isAhead(fact, first));
    const hit = {
      counter: later === undefined ? [] : [{ note: 'Risk was asked about later.', at: [later.at] }],
      observed: { state: 'none', askedInSession: later?.session ?? null },
    };
    const perhaps = judged.find((one) => one.inTime === undefined);
    if (perhaps !== undefined) {
      return [
        { kind: 'review', ask: 'risk-enquiry-at-intake', ...hit, at: [perhaps.fact.at, placeIn(first)] },
      ];
    }
    const omitted = risk.omitted.find(
      ({ data, session }) =>
        data.step === 'risk-assessment' && (session === undefined || session === first.number),
    );
    const denied = risk.ofContact(first)?.asked === false ? placeIn(first, '/risk/asked') : undefined;
    const no = denied ?? (omitted && placeOf(omitted));
    // After a contact of another kind, the first session on record may not have been the first.
    const outright = omitted !== undefined && omitted.session === undefined;
    const hole = outright ? undefined : holesIn(facts).find(({ to }) => to === first);
    return [
      acrossHole(
        facts,
        hole,
        no !== undefined
          ? { kind: 'fail', ...hit, observed: { ...hit.observed, state: 'explicit-no' }, at: [no] }
          : { kind: 'missing', aspect: 'risk', ask: 'risk-enquiry-at-intake', ...hit, at: [placeIn(first)] },
      ),
    ];
  },
});

/** Whether an enquiry belongs to the first session, or to an intake that is recent enough; `undefined` where nobody can say. */
function isInTime(
  fact: RiskFact,
  first: Session,
  second: Session | undefined,
  maxDays: number | undefined,
): boolean | undefined {
  if (sameDay(fact, momentOf(first))) return true;
  if (!isAhead(fact, first)) {
    const isBeforeSecond = second === undefined || fact.seq < second.seq;
    return fact.session === undefined && isBeforeSecond && isLater(fact.on, first.on) !== 'yes';
  }
  if (maxDays === undefined) return true;
  const days = daysBetween(fact.on, first.on);
  if (days === undefined) return undefined;
  if (days.most <= maxDays) return true;
  return days.least > maxDays ? false : undefined;
}

/** By the dates, also where it was written down later, or else by the log. */
function isAhead(fact: RiskFact, first: Session): boolean {
  return fact.seq < first.seq || isLater(first.on, fact.on) === 'yes';
}
