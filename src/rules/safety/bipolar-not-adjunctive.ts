import { placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { dueInInitialPhase } from '../timing.js';
import { latestByCondition } from './exclusion-active.js';

export const bipolarNotAdjunctive: Rule = defineRule({
  id: 'bipolar-not-adjunctive',
  category: 'safety',
  severity: 'warning',
  statement: 'In bipolar disorder, psychotherapy is an adjunct: it is coordinated with a prescriber.',
  rationale: 'The evidence is for psychotherapy beside medication, not instead of it.',
  sources: [
    { source: 'miklowitz-2007', locator: 'psychotherapies as adjuncts' },
    { source: 'founding-overview', locator: 'who can benefit' },
    { source: 'founding-disorders', locator: 'bipolar disorder' },
  ],
  grounding: 'verified',
  needs: ['condition', 'care'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['exclusion-active'],
  step: 'Coordinate with a prescriber.',
  remedy: 'Coordinate with a prescriber and record it, or record that the patient declined.',
  withdrawnIf: [
    'Coordination with a prescriber or psychiatry is recorded as in place.',
    'A prescriber’s review and the patient’s refusal are recorded.',
  ],
  message: ({ state }) =>
    state === 'withheld'
      ? 'Bipolar disorder is recorded, and coordination with a prescriber is recorded as withheld.'
      : 'Bipolar disorder is recorded; no record of coordination with a prescriber.',
  check: (facts) => {
    const { protocol, record } = facts;
    const { condition, care } = record;
    const bipolar = latestByCondition(condition.recorded).get('bipolar-disorder');
    if (bipolar === undefined || bipolar.data.status === 'ruled-out') {
      return notApplicable('Bipolar disorder is not recorded.');
    }
    const contacts = care.coordinated.filter(
      ({ data }) => data.with === 'prescriber' || data.with === 'psychiatry',
    );
    const settled = contacts.find(({ data }) => data.status === 'in-place' || data.status === 'declined');
    if (settled !== undefined) return [{ kind: 'pass', at: [placeOf(settled)] }];
    // What was asked for may have been answered since.
    const latest = [...new Map(contacts.map((entry) => [entry.data.with, entry])).values()];
    const asked = latest.find(({ data }) => data.status === 'requested');
    const due = dueInInitialPhase(facts);
    if (facts.closure === null && (asked !== undefined || due.state === 'open')) {
      return [
        {
          kind: 'open',
          due: asked === undefined && due.state === 'open' ? due.window : null,
          at: [placeOf(asked ?? bipolar)],
        },
      ];
    }
    const withheld = latest.find(({ data }) => data.status === 'withheld');
    if (withheld !== undefined) {
      return [{ kind: 'fail', observed: { state: 'withheld' }, at: [placeOf(withheld), placeOf(bipolar)] }];
    }
    const adjunct = stated(protocol.expects.adjunct) === true;
    return [
      {
        kind: 'missing',
        aspect: 'care',
        ask: 'prescriber-coordination',
        observed: { state: 'none' },
        at: [placeOf(bipolar)],
        counter: adjunct ? [{ note: 'The protocol itself is an adjunct to medication.', at: [] }] : [],
      },
    ];
  },
});
