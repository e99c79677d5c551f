import { used } from '../../../src/examples/worked-course.js';
import type { Protocol } from '../../../src/model/protocol.js';
import { iptAdult } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import type { Boundary } from './boundary.js';
import { contract, expecting, held, middle, person } from './boundary.js';
import {
  epds,
  formulation,
  grieving,
  ill,
  inventory,
  ofAge,
  prepared,
  taken,
  target,
} from './expectation-courses.js';

const beforeGroup = (optional: boolean): Protocol =>
  expecting('preparation', [{ kind: 'pre-group', sessions: 2, optional }]);

/** What a protocol asks for and what it does not. */
export const expectations: readonly Boundary[] = [
  {
    field: 'expects.target',
    rule: 'diagnosis-missing',
    a: expecting('target', 'diagnosis'),
    b: expecting('target', 'target-problem'),
    documented: ['condition'],
    cases: [target('diagnosis', 'pass', 'pass'), target('target-problem', 'fail', 'pass')],
  },
  {
    field: 'expects.target',
    rule: 'formulation-incomplete',
    a: expecting('target', 'diagnosis'),
    b: expecting('target', 'target-problem'),
    documented: ['formulation'],
    cases: [formulation(true, 'pass', 'pass'), formulation(false, 'fail', 'pass')],
  },
  {
    field: 'expects.inventory',
    rule: 'inventory-incomplete',
    a: expecting('inventory', 'full'),
    b: expecting('inventory', 'focused'),
    documented: ['inventory'],
    cases: [
      inventory({ described: true, topics: true }, 'pass', 'pass'),
      inventory({ described: true, topics: false }, 'fail', 'pass'),
      inventory({ described: false, topics: true }, 'fail', 'fail'),
    ],
  },
  {
    field: 'expects.inventory',
    rule: 'inventory-skipped',
    a: expecting('inventory', 'full'),
    b: expecting('inventory', 'focused'),
    documented: ['inventory'],
    cases: [taken('full', 'pass', 'pass'), taken('focused', 'fail', 'pass')],
  },
  {
    field: 'expects.timeline',
    rule: 'timeline-missing',
    a: expecting('timeline', true),
    b: expecting('timeline', false),
    documented: ['timeline'],
    cases: [
      {
        course: 'the middle phase begun without a timeline',
        events: [held(1), middle, held(2)],
        underA: 'fail',
        underB: 'not-applicable',
      },
    ],
  },
  {
    field: 'expects.guardian',
    rule: 'guardian-not-involved',
    a: expecting('guardian', true),
    b: expecting('guardian', false),
    documented: ['care'],
    cases: [
      {
        course: 'a patient whose age is not recorded',
        events: [held(1), middle],
        underA: 'review',
        underB: 'not-applicable',
      },
      ofAge(17, 'fail', 'fail'),
      ofAge(18, 'not-applicable', 'not-applicable'),
    ],
  },
  {
    field: 'expects.riskEverySession',
    rule: 'risk-not-checked',
    a: expecting('riskEverySession', true),
    b: expecting('riskEverySession', false),
    documented: ['risk'],
    cases: [
      { course: 'a session without a check', events: [held(1)], underA: 'fail', underB: 'not-applicable' },
    ],
  },
  {
    field: 'expects.tasks',
    rule: 'no-task',
    a: expecting('tasks', true),
    b: expecting('tasks', false),
    documented: ['tasks'],
    cases: [
      {
        course: 'a middle session without a task',
        events: [contract(16), middle, held(1, { tasksSet: [] }), held(2)],
        underA: 'fail',
        underB: 'not-applicable',
      },
      {
        course: 'a middle session with one',
        events: [contract(16), middle, held(1, { tasksSet: [{ id: 't1', kind: 'contact' }] }), held(2)],
        underA: 'pass',
        underB: 'not-applicable',
      },
    ],
  },
  {
    field: 'expects.preparation',
    rule: 'pre-session-missing',
    a: beforeGroup(false),
    b: beforeGroup(true),
    documented: ['sessions'],
    cases: [
      prepared(2, 'pass', 'not-applicable'),
      prepared(1, 'fail', 'not-applicable'),
      prepared(0, 'fail', 'not-applicable'),
    ],
  },
  {
    field: 'expects.preparation',
    rule: 'pre-session-missing',
    a: beforeGroup(false),
    b: iptAdult,
    documented: ['sessions'],
    cases: [prepared(0, 'fail', 'not-applicable')],
  },
  {
    field: 'expects.griefScope',
    rule: 'grief-without-death',
    a: expecting('griefScope', 'death'),
    b: expecting('griefScope', 'any'),
    cases: [grieving('deceased', 'pass', 'not-applicable'), grieving('past', 'fail', 'not-applicable')],
  },
  {
    field: 'expects.disputeStage',
    rule: 'dispute-unstaged',
    a: expecting('disputeStage', true),
    b: expecting('disputeStage', false),
    documented: ['focus'],
    cases: [
      {
        course: 'a dispute without a stage after three sessions',
        events: [
          person('p1'),
          { type: 'focus-activated', data: { area: 'role-dispute', people: ['p1'] } },
          middle,
          ...sessions(1, 3),
        ],
        underA: 'fail',
        underB: 'not-applicable',
      },
    ],
  },
  {
    field: 'expects.rhythmWork',
    rule: 'off-model-dominant',
    a: expecting('rhythmWork', false),
    b: expecting('rhythmWork', true),
    cases: [
      {
        course: 'three sessions on daily rhythms',
        events: [middle, ...sessions(1, 3, { techniques: used('rhythm-work') })],
        underA: 'fail',
        underB: 'pass',
      },
    ],
  },
  {
    field: 'expects.perinatal',
    rule: 'measure-population',
    a: expecting('perinatal', false),
    b: expecting('perinatal', true),
    cases: [
      epds(true, 'pass', 'pass'),
      epds(undefined, 'not-applicable', 'pass'),
      epds(false, 'fail', 'fail'),
    ],
  },
  {
    // It changes no verdict: the prescriber is asked for all the same. It stands against the finding.
    field: 'expects.adjunct',
    rule: 'bipolar-not-adjunctive',
    a: expecting('adjunct', false),
    b: expecting('adjunct', true),
    documented: ['care'],
    look: ({ verdict, findings }) => `${verdict.kind}, ${findings[0]?.counterEvidence.length} against it`,
    cases: [
      {
        course: 'bipolar disorder and no prescriber',
        events: [ill('bipolar-disorder'), held(1), middle],
        underA: 'fail, 0 against it',
        underB: 'fail, 1 against it',
      },
    ],
  },
  {
    field: 'expects.madeFor',
    rule: 'narrow-fit-unreviewed',
    a: expecting('madeFor', []),
    b: expecting('madeFor', ['ptsd']),
    documented: ['condition'],
    cases: [
      {
        course: 'post-traumatic stress as the target',
        events: [ill('ptsd'), held(1), middle],
        underA: 'fail',
        underB: 'not-applicable',
      },
      {
        course: 'panic as the target',
        events: [ill('panic'), held(1), middle],
        underA: 'fail',
        underB: 'fail',
      },
    ],
  },
];
