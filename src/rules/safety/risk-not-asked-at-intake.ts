import { placeIn, placeOf } from '../../facts/facts.js';
import { daysBetween } from '../../lib/partial-date.js';
import { stated } from '../../model/protocol.js';
import type { Rule } from '../define-rule.js';
import { defineRule } from '../define-rule.js';

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
  needs: ['risk'],
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
  check: ({ contacts, sessions, attendanceUnknown, protocol, record: { risk } }) => {
    const first = sessions[0];
    if (first === undefined && attendanceUnknown && risk.checks.length === 0) {
      const observed = { state: 'none', askedInSession: null };
      return [{ kind: 'review', ask: 'risk-enquiry-at-intake', observed, at: [] }];
    }
    if (first === undefined) {
      return contacts.length === 0
        ? [{ kind: 'open', due: { earliest: 1, latest: 1 } }]
        : [{ kind: 'not-applicable', reason: 'No treatment session was held yet.' }];
    }
    const second = sessions[1];
    const maxDays = stated(protocol.thresholds.intakeDays);
    const asked = risk.checks.filter(
      ({ check }) => check.asked === true || check.basis?.includes('direct-question'),
    );
    const inTime = asked.find((fact) => {
      if (second !== undefined && fact.seq >= second.seq) return false;
      if (fact.seq >= first.seq || maxDays === undefined) return true;
      const days = daysBetween(fact.on, first.on);
      return days === undefined || days.least <= maxDays;
    });
    if (inTime !== undefined) return [{ kind: 'pass', at: [inTime.at] }];
    const later = asked.find((fact) => fact.seq > first.seq);
    const counter = later === undefined ? [] : [{ note: 'Risk was asked about later.', at: [later.at] }];
    const askedInSession = later?.session ?? null;
    const omitted = risk.omitted.find(({ data }) => data.step === 'risk-assessment');
    const denied = risk.ofContact(first)?.asked === false ? placeIn(first, '/risk/asked') : undefined;
    const no = denied ?? (omitted && placeOf(omitted));
    return no !== undefined
      ? [{ kind: 'fail', observed: { state: 'explicit-no', askedInSession }, at: [no], counter }]
      : [
          {
            kind: 'missing',
            aspect: 'risk',
            ask: 'risk-enquiry-at-intake',
            observed: { state: 'none', askedInSession },
            at: [placeIn(first)],
            counter,
          },
        ];
  },
});
