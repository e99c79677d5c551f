import { placeIn, placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { Entry } from '../../model/state.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { PlacedMoment } from '../middle-work.js';
import { earlier, middleWork } from '../middle-work.js';
import { dueInInitialPhase, isBefore, momentOf, notAfter, wasDoneBy } from '../timing.js';

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
  related: ['inventory-incomplete', 'advice-before-inventory'],
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
    const form = stated(facts.protocol.expects.inventory);
    if (form === undefined) return notApplicable('The protocol does not say that an inventory is taken.');
    const { focus, interventions, inventory } = facts.record;
    const activated = focus.activations[0];
    const start = earlier(
      activated && { ...activated, at: placeOf(activated) },
      middleWork(facts, interventions.used),
    );
    const enough =
      form === 'full'
        ? inventory.recorded.filter(({ data }) => data.scope !== 'focused')
        : inventory.recorded;
    const completed = enough.filter(({ data }) => data.status !== 'begun');
    const inTime = completed.find(
      (entry) => start === undefined || isEarlier(entry) || wasDoneBy(entry, start, facts),
    );
    if (inTime !== undefined) return [{ kind: 'pass', at: [placeOf(inTime)] }];
    const done = completed[0];
    const due = dueInInitialPhase(facts);
    const omitted = inventory.omitted[0];
    if (start === undefined && omitted === undefined) {
      if (due.state === 'moot') return notApplicable(due.reason);
      if (due.state === 'open') return [{ kind: 'open', due: due.window }];
    }
    const from = start ?? (due.state === 'past' ? due.deadline : undefined);
    const session = facts.sessions.find((one) =>
      interventions.used(one)?.some((use) => use.technique === 'interpersonal-inventory'),
    );
    const taken = session && { ...momentOf(session), at: placeIn(session, '/techniques') };
    const noted = inventory.recorded.map((entry) => ({ ...entry, at: placeOf(entry) }));
    const isUnderWay = (moment: PlacedMoment) =>
      start !== undefined
        ? wasDoneBy(moment, start, facts)
        : due.state === 'past' && (isBefore(moment, due.deadline, facts) || notAfter(moment, due.deadline));
    const underWay = earlier(taken && isUnderWay(taken) ? taken : undefined, noted.find(isUnderWay));
    const begun = underWay ?? earlier(taken, noted[0]);
    const at = [...(from === undefined ? [] : [from.at]), ...(begun === undefined ? [] : [begun.at])];
    const counter =
      done === undefined ? [] : [{ note: 'The inventory was completed later.', at: [placeOf(done)] }];
    const remedy = afterClosing(facts);
    if (underWay !== undefined) {
      const hit = { severity: 'warning', observed: { state: 'begun' }, at, counter, ...remedy } as const;
      return done !== undefined
        ? [{ kind: 'fail', ...hit }]
        : [{ kind: 'missing', aspect: 'inventory', ask: 'inventory-completed', ...hit }];
    }
    if (done !== undefined && from !== undefined) {
      return [
        { kind: 'fail', observed: { state: 'late' }, at: [from.at, placeOf(done)], counter, ...remedy },
      ];
    }
    if (omitted !== undefined) {
      return [{ kind: 'fail', observed: { state: 'omitted' }, at: [placeOf(omitted)], ...remedy }];
    }
    const observed = { state: 'none' };
    return [{ kind: 'missing', aspect: 'inventory', ask: 'inventory-completed', observed, at, ...remedy }];
  },
});

/** Done before the course's own sessions, wherever it was written down. */
function isEarlier({ data }: Entry<'inventory-recorded'>): boolean {
  return data.place === 'pre-group' || data.place === 'intake' || data.place === 'earlier-course';
}
