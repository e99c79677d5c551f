import { placeIn, placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { acrossHole, holesIn } from '../holes.js';
import { dueInInitialPhase } from '../timing.js';

const adultAge = 18;

export const guardianNotInvolved: Rule = defineRule({
  id: 'guardian-not-involved',
  category: 'safety',
  severity: 'warning',
  statement: 'In a minor’s course a parent or guardian is involved, or the reason why not is noted.',
  rationale: 'Parents are part of the safety net and often part of the interpersonal problem.',
  sources: [{ source: 'nrepp', locator: 'parent sessions in IPT-A' }],
  grounding: 'verified',
  needs: ['care', 'inventory', 'sessions'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Involve a parent or guardian, or note why not.',
  remedy:
    'Involve a parent or guardian, or record lawful confidential care or risk from the guardian as the reason why not.',
  withdrawnIf: [
    'Contact with a guardian is recorded.',
    'Confidential care or risk from the guardian is recorded as the reason.',
  ],
  message: ({ ageYears, state }) =>
    ageYears === null
      ? 'The protocol is for minors; neither the age nor contact with a guardian is recorded.'
      : state === 'withheld'
        ? `The patient was ${ageYears} at the start, and a guardian was kept out without a recorded reason.`
        : `The patient was ${ageYears} at the start; no record of contact with a parent or guardian.`,
  check: (facts) => {
    const { protocol, record } = facts;
    const { ageYears, coordinated } = record.care;
    const wanted = stated(protocol.expects.guardian) === true;
    if (ageYears === undefined ? !wanted : ageYears >= adultAge) {
      return notApplicable('The patient is not a minor, as far as is recorded.');
    }
    const parents = new Set(
      record.inventory.people
        .filter(({ described }) => described.relationship === 'parent')
        .map(({ person }) => person),
    );
    const present = facts.contacts.find((contact) =>
      record.sessions.conjointWith(contact)?.some((person) => parents.has(person)),
    );
    if (present !== undefined) return [{ kind: 'pass', at: [placeIn(present, '/conjointWith')] }];
    const contacts = coordinated.filter(({ data }) => data.with === 'guardian');
    const settled = contacts.find(
      ({ data }) => data.status === 'in-place' || data.status === 'declined' || isGoodReason(data.reason),
    );
    if (settled !== undefined) return [{ kind: 'pass', at: [placeOf(settled)] }];
    const due = dueInInitialPhase(facts);
    if (due.state === 'moot') return notApplicable(due.reason);
    if (due.state === 'open')
      return [{ kind: 'open', due: due.window, at: contacts.map((entry) => placeOf(entry)) }];
    // A parent may have been present in a session that is not on record.
    const hole = parents.size > 0 ? holesIn(facts)[0] : undefined;
    const withheld = contacts.find(({ data }) => data.status === 'withheld');
    if (ageYears !== undefined && withheld !== undefined) {
      const observed = { ageYears, state: 'withheld' };
      return [acrossHole(facts, hole, { kind: 'fail', observed, at: [placeOf(withheld)] })];
    }
    const observed = { ageYears: ageYears ?? null, state: 'none' };
    const at = facts.sessions.slice(0, 1).map((session) => placeIn(session));
    return ageYears === undefined
      ? [{ kind: 'review', ask: 'patient-age', observed, at }]
      : [acrossHole(facts, hole, { kind: 'missing', aspect: 'care', ask: 'guardian-contact', observed, at })];
  },
});

function isGoodReason(reason: string | undefined): boolean {
  return reason === 'confidential-care' || reason === 'risk-from-guardian';
}
