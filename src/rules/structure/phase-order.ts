import type { Contact } from '../../facts/facts.js';
import { placeIn } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import type { Place } from '../../model/report.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { acrossHole, holesIn } from '../holes.js';

// A new formulation in the middle phase is not a step back: no phase is entered for it.
export const phaseOrder: Rule = defineRule({
  id: 'phase-order',
  category: 'structure',
  severity: 'error',
  statement: 'Phases are entered in the order of the protocol, and none is skipped.',
  rationale: 'Each phase stands on the one before.',
  sources: [{ source: 'founding-practice-guide', locator: 'lines 24 and 39' }],
  grounding: 'inferred',
  needs: ['phases', 'sessions'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['ending-phase-skipped'],
  step: 'Enter the phases in order.',
  remedy: 'Correct the record if the phase is wrong; otherwise note why the order was left.',
  withdrawnIf: ['The phases are recorded in order.', 'The course was closed for early remission.'],
  message: ({ from, to, state }) =>
    state === 'unknown'
      ? 'A recorded phase is not one of the protocol’s phases.'
      : state === 'back'
        ? `The phase “${to}” was entered after “${from}”, which comes later in the protocol.`
        : `The phase “${to}” was entered straight after “${from}”; no record of a phase between them.`,
  check: (facts) => {
    const { protocol, phaseEntries, closure, contacts, record } = facts;
    const order = protocol.phases.map((phase) => phase.id);
    const own = flatMap(contacts, (contact) => {
      const phase = record.phases.ofContact(contact);
      return phase === undefined ? [] : [{ phase, contact, at: placeIn(contact, '/phase') }];
    });
    const steps: readonly Step[] = phaseEntries.length > 0 ? phaseEntries : own;
    if (steps.length === 0) return notApplicable('No phase is recorded.');
    const unknown = steps.find((step) => !order.includes(step.phase));
    if (unknown !== undefined) {
      return [
        {
          kind: 'review',
          ask: 'phase-names',
          observed: { state: 'unknown', from: null, to: null },
          at: [unknown.at],
        },
      ];
    }
    const first = order[0] ?? '';
    let from = first;
    let before: Contact | undefined;
    for (const step of steps) {
      const move = order.indexOf(step.phase) - order.indexOf(from);
      const early = closure?.reason === 'early-remission' && move > 1;
      const observed = { state: move < 0 ? 'back' : 'skipped', from, to: step.phase };
      if (move < 0) return [{ kind: 'fail', observed, at: [step.at] }];
      if (move > 1 && !early) {
        const hole = holesIn(facts).find(
          (one) => one.from.at >= (before?.at ?? 0) && one.to.at <= (step.contact?.at ?? -1),
        );
        return [
          acrossHole(facts, hole, {
            kind: 'missing',
            aspect: 'phases',
            ask: 'phase-names',
            observed,
            at: [step.at],
          }),
        ];
      }
      from = step.phase;
      before = step.contact;
    }
    return [{ kind: 'pass', at: steps.map((step) => step.at) }];
  },
});

/** A phase that the record names: where it was entered, or with a session that belongs to it. */
interface Step {
  readonly phase: string;
  readonly at: Place;
  readonly contact?: Contact;
}
