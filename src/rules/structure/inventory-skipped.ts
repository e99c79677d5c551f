import { placeOf } from '../../facts/facts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { earlier, middleWork } from '../middle-work.js';
import { dueInInitialPhase, notAfter } from '../timing.js';

// The first trap. The inventory is where the focus comes from, so it stands before the focus; it may span sessions,
// include the dead, and be finished on the very day on which the focus is chosen.
export const inventorySkipped: Rule = defineRule({
  id: 'inventory-skipped',
  category: 'structure',
  severity: 'error',
  statement:
    'The interpersonal inventory is complete before a focal area is activated and before middle work begins.',
  rationale: 'Without it the focus may be the wrong one, and the treatment turns into advice.',
  sources: [
    { source: 'founding-practice-guide', locator: 'lines 17 and 52' },
    { source: 'isipt', locator: 'interpersonal inventory' },
  ],
  grounding: 'verified',
  needs: ['inventory', 'focus', 'interventions'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Complete the interpersonal inventory before choosing a focus.',
  remedy:
    'Take the inventory now, record when it was completed, and look again at whether the focus still fits.',
  withdrawnIf: [
    'An inventory completed before the focus, or on the same day, is recorded.',
    'An inventory done at intake, before a group, or carried over and updated from a linked course is recorded.',
  ],
  message: ({ state }) => {
    switch (state) {
      case 'late':
        return 'Work on a focus began before the interpersonal inventory was begun; it was completed only later.';
      case 'begun':
        return 'Work on a focus began while the interpersonal inventory was begun but not complete.';
      case 'omitted':
        return 'It is recorded that the interpersonal inventory was left out.';
      default:
        return 'No record of a completed interpersonal inventory where work on a focus began or was due to begin.';
    }
  },
  check: (facts) => {
    const { focus, interventions, inventory } = facts.record;
    const activated = focus.activations[0];
    const start = earlier(
      activated === undefined ? undefined : { ...activated, at: placeOf(activated) },
      middleWork(facts, interventions.used),
    );
    const done = inventory.recorded.find(({ data }) => data.status !== 'begun');
    const begun = inventory.recorded.find(({ data }) => data.status === 'begun') ?? inventory.described[0];
    if (start === undefined) {
      if (done !== undefined) return [{ kind: 'pass', at: [placeOf(done)] }];
    } else {
      if (done !== undefined && notAfter(done, start)) return [{ kind: 'pass', at: [placeOf(done)] }];
      const wasBegun = begun !== undefined && notAfter(begun, start);
      const counter =
        done === undefined ? [] : [{ note: 'The inventory was completed later.', at: [placeOf(done)] }];
      const at = [start.at, ...(begun === undefined ? [] : [placeOf(begun)])];
      if (wasBegun) {
        return done !== undefined || facts.claims('inventory')
          ? [{ kind: 'fail', severity: 'warning', observed: { state: 'begun' }, at, counter }]
          : [{ kind: 'review', ask: 'inventory-completed', observed: { state: 'begun' }, at }];
      }
      if (done !== undefined)
        return [{ kind: 'fail', observed: { state: 'late' }, at: [start.at, placeOf(done)], counter }];
    }
    const omitted = inventory.omitted[0];
    if (omitted !== undefined)
      return [{ kind: 'fail', observed: { state: 'omitted' }, at: [placeOf(omitted)] }];
    const due = dueInInitialPhase(facts);
    if (start === undefined && due.state === 'moot') return notApplicable(due.reason);
    if (start === undefined && due.state === 'open') return [{ kind: 'open', due: due.window }];
    return [
      {
        kind: 'missing',
        aspect: 'inventory',
        ask: 'inventory-completed',
        observed: { state: 'none' },
        at: start === undefined ? [] : [start.at],
      },
    ];
  },
});
