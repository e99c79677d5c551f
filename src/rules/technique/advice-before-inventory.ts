import { placeIn, placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import type { InventoryRecorded } from '../../model/assessment.js';
import { stated } from '../../model/protocol.js';
import type { DirectiveTechnique } from '../../model/session.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { momentOf, wasDoneBy } from '../timing.js';

// The first trap once more, from the side of the technique. Advice on safety, teaching and relief need not wait.
export const adviceBeforeInventory: Rule = defineRule({
  id: 'advice-before-inventory',
  category: 'technique',
  severity: 'warning',
  statement: 'Interpersonal advice waits until the inventory is complete.',
  rationale: 'Advice that comes before the relationships are known may serve the wrong problem.',
  sources: [
    { source: 'founding-practice-guide', locator: 'line 17' },
    { source: 'focus-2006', locator: 'opening phase' },
  ],
  grounding: 'inferred',
  needs: ['interventions', 'inventory'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['inventory-skipped'],
  step: 'Complete the inventory before giving advice.',
  remedy: 'Complete the inventory, and look at the advice again in its light.',
  withdrawnIf: [
    'An inventory completed by that session, or before the course’s own sessions, is recorded.',
    'The directive technique is recorded as serving safety, psychoeducation or symptom relief.',
  ],
  message: ({ state, first, sessions }) => {
    const used =
      sessions === 1
        ? `A directive technique was used in session ${first} with no other purpose on record`
        : `Directive techniques were used in ${sessions} sessions, first in session ${first}, with no other purpose on record`;
    switch (state) {
      case 'late':
        return `${used}; the inventory was completed only later.`;
      case 'omitted':
        return `${used}; it is recorded that the inventory was left out.`;
      default:
        return `${used}; no record of a completed inventory.`;
    }
  },
  check: (facts) => {
    const { protocol, sessions, linked, record } = facts;
    const { interventions, inventory } = record;
    if (stated(protocol.expects.inventory) === undefined) {
      return notApplicable('The protocol does not say that an inventory is taken.');
    }
    if (linked) return notApplicable('The course continues an earlier one.');
    const advised = flatMap(
      sessions.filter(({ paused }) => !paused),
      (session) => {
        const places = flatMap(interventions.used(session) ?? [], (use, index) =>
          use.technique === 'directive-techniques' && !isExcused(use)
            ? [placeIn(session, `/techniques/${index}`)]
            : [],
        );
        return places.length > 0 ? [{ session, places }] : [];
      },
    );
    if (advised.length === 0) return notApplicable('No interpersonal advice is recorded.');
    const done = inventory.recorded.filter(({ data }) => data.status !== 'begun');
    const early = advised.filter(
      ({ session }) =>
        !done.some((entry) => isTakenBefore(entry.data) || wasDoneBy(entry, momentOf(session), facts)),
    );
    const first = early[0]?.session;
    if (first === undefined) return [{ kind: 'pass', at: flatMap(advised, ({ places }) => places) }];
    const begun = inventory.recorded.filter(
      (entry) => entry.data.status === 'begun' && wasDoneBy(entry, momentOf(first), facts),
    );
    const counter =
      begun.length === 0
        ? []
        : [{ note: 'The inventory had been begun.', at: begun.map((entry) => placeOf(entry)) }];
    const at = flatMap(early, ({ places }) => places);
    const observed = (state: string) => ({ state, first: first.number, sessions: early.length });
    const remedy = afterClosing(facts);
    const later = done[0];
    const omitted = inventory.omitted[0];
    if (later !== undefined) {
      return [{ kind: 'fail', observed: observed('late'), at: [...at, placeOf(later)], counter, ...remedy }];
    }
    if (omitted !== undefined) {
      return [
        { kind: 'fail', observed: observed('omitted'), at: [...at, placeOf(omitted)], counter, ...remedy },
      ];
    }
    return [
      {
        kind: 'missing',
        aspect: 'inventory',
        ask: 'inventory-completed',
        observed: observed('none'),
        at,
        counter,
        ...remedy,
      },
    ];
  },
});

function isExcused({ purpose }: DirectiveTechnique): boolean {
  return purpose !== undefined && purpose !== 'interpersonal';
}

/** Taken before the course’s own sessions, wherever it was written down. */
function isTakenBefore({ place }: InventoryRecorded): boolean {
  return place !== undefined && place !== 'sessions';
}
