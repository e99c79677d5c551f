import { used } from '../../../src/examples/worked-course.js';
import { iptAdult } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import type { Boundary, Side } from './boundary.js';
import { contract, held, house, middle } from './boundary.js';
import { ill } from './expectation-courses.js';

/** The rest of a protocol that rules ask for: severities, areas, lengths, cadence, phases, exclusions. */
export const otherFields: readonly Boundary[] = [
  {
    field: 'severities',
    rule: 'risk-not-checked',
    a: iptAdult,
    b: { ...iptAdult, severities: { 'risk-not-checked': house('error') } },
    documented: ['risk'],
    look: ({ verdict, findings }) => `${verdict.kind} ${findings[0]?.severity}`,
    cases: [
      {
        course: 'a session without a check',
        events: [held(1)],
        underA: 'fail warning',
        underB: 'fail error',
      },
    ],
  },
  {
    field: 'severities',
    rule: 'no-task',
    a: iptAdult,
    b: { ...iptAdult, severities: { 'no-task': house('warning') } },
    documented: ['tasks'],
    look: ({ verdict, findings }) => `${verdict.kind} ${findings[0]?.severity}`,
    cases: [
      {
        course: 'a middle session without a task',
        events: [contract(16), middle, held(1, { tasksSet: [] }), held(2)],
        underA: 'fail info',
        underB: 'fail warning',
      },
    ],
  },
  {
    field: 'severities',
    rule: 'no-time-limit',
    a: { ...iptAdult, severities: { 'no-time-limit': house('error') } },
    b: { ...iptAdult, severities: { 'no-time-limit': house('warning') } },
    look: ({ verdict, findings }) => `${verdict.kind} ${findings[0]?.severity}`,
    cases: [
      {
        course: 'a middle phase without a contract, and nothing claimed: a review is never an error',
        events: [held(1), middle],
        underA: 'review warning',
        underB: 'review warning',
      },
    ],
  },
  {
    field: 'areas',
    rule: 'focus-not-in-protocol',
    a: iptAdult,
    b: { ...iptAdult, areas: house([...iptAdult.areas.value, 'x-self-esteem']) },
    cases: [
      {
        course: 'an area of its own',
        events: [{ type: 'focus-activated', data: { area: 'x-self-esteem' } }],
        underA: 'fail',
        underB: 'pass',
      },
    ],
  },
  {
    field: 'length',
    rule: 'ending-not-raised',
    a: { ...iptAdult, length: house({ min: 12, max: 12 }) },
    b: { ...iptAdult, length: house({ min: 13, max: 13 }) },
    documented: ['ending'],
    cases: [
      { course: 'ten sessions', events: sessions(1, 10), underA: 'fail', underB: 'open' },
      { course: 'eleven sessions', events: sessions(1, 11), underA: 'fail', underB: 'fail' },
    ],
  },
  {
    // A contract beyond the protocol's own length is an adaptation to slow work.
    field: 'length',
    rule: 'deficits-no-adaptation',
    a: { ...iptAdult, length: house({ min: 12, max: 16 }) },
    b: { ...iptAdult, length: house({ min: 12, max: 20 }) },
    documented: ['focus'],
    cases: [
      agreed(16, 'fail', 'fail'),
      agreed(17, 'pass', 'fail'),
      agreed(20, 'pass', 'fail'),
      agreed(21, 'pass', 'pass'),
    ],
  },
  {
    // What is the work on an area begins the middle work, and with it the time when the inventory is due.
    field: 'strategies',
    rule: 'inventory-skipped',
    a: iptAdult,
    b: {
      ...iptAdult,
      strategies: house([
        ...iptAdult.strategies.value,
        { area: 'x-self-esteem', intervention: 'social-skills-training' },
      ]),
    },
    documented: ['inventory'],
    cases: [
      {
        course: 'skills practised in the first session',
        events: [held(1, { techniques: used('social-skills-training') })],
        underA: 'open',
        underB: 'fail',
      },
      {
        course: 'grief worked on in the first session',
        events: [held(1, { techniques: used('grief-work') })],
        underA: 'fail',
        underB: 'fail',
      },
    ],
  },
  {
    field: 'everyDays',
    rule: 'cadence-gap',
    a: { ...iptAdult, everyDays: house(7) },
    b: { ...iptAdult, everyDays: house(14) },
    cases: [
      {
        course: 'two sessions 28 days apart, no cadence agreed',
        events: [held(1, {}, '2025-01-01'), held(2, {}, '2025-01-29')],
        underA: 'fail',
        underB: 'pass',
      },
      {
        course: 'two sessions 29 days apart, no cadence agreed',
        events: [held(1, {}, '2025-01-01'), held(2, {}, '2025-01-30')],
        underA: 'fail',
        underB: 'fail',
      },
    ],
  },
  {
    field: 'phases',
    rule: 'initial-overrun',
    a: iptAdult,
    b: {
      ...iptAdult,
      phases: iptAdult.phases.map((phase) =>
        phase.role === 'initial'
          ? { ...phase, span: house({ anchor: 'start' as const, sessions: { min: 1, max: 4 } }) }
          : phase,
      ),
    },
    cases: [
      { course: 'three sessions', events: [...sessions(1, 3), middle], underA: 'pass', underB: 'pass' },
      { course: 'four sessions', events: [...sessions(1, 4), middle], underA: 'fail', underB: 'pass' },
      { course: 'five sessions', events: [...sessions(1, 5), middle], underA: 'fail', underB: 'fail' },
    ],
  },
  {
    field: 'exclusions',
    rule: 'exclusion-active',
    a: iptAdult,
    b: { ...iptAdult, exclusions: house([{ condition: 'bipolar-disorder', kind: 'clinical' }]) },
    cases: [
      {
        course: 'bipolar disorder',
        events: [ill('bipolar-disorder')],
        underA: 'not-applicable',
        underB: 'fail',
      },
    ],
  },
];

function agreed(sessions: number, underA: string, underB: string): Side {
  return {
    course: `deficits, and a contract for ${sessions} sessions`,
    events: [
      contract(sessions),
      { type: 'focus-activated', data: { area: 'interpersonal-deficits' } },
      middle,
      held(1),
    ],
    underA,
    underB,
  };
}
