import type { EventDraft } from '../../../src/examples/worked-course.js';
import { used } from '../../../src/examples/worked-course.js';
import type { RuleId } from '../../../src/model/rule-ids.js';
import { sessions } from '../../support/judge.js';
import type { Boundary, Side } from './boundary.js';
import { closed, contract, day, held, middle, person, phq9, withThreshold } from './boundary.js';

const half = withThreshold('midMiddle', 0.5);
const threeQuarters = withThreshold('midMiddle', 0.75);
const bySecond = withThreshold('detailByMiddleSession', 2);
const byThird = withThreshold('detailByMiddleSession', 3);
const reviewed = (by: number, little: number) =>
  withThreshold('littleChange', little, withThreshold('progressReviewBy', by));

/** The thresholds of the middle phase, of the focal areas and of measurement. */
export const workThresholds: readonly Boundary[] = [
  // Sixteen sessions, the middle from 4 to 14 at most: half of it is over with session 9, three quarters with session 11.
  ...(['role-play-avoided', 'no-communication-analysis', 'grief-one-sided'] as const).map(
    (rule): Boundary => ({
      field: 'thresholds.midMiddle',
      rule,
      a: half,
      b: threeQuarters,
      documented: 'all',
      cases: [
        nothingBy(9, 'open', 'open'),
        nothingBy(10, 'fail', 'open'),
        nothingBy(11, 'fail', 'open'),
        nothingBy(12, 'fail', 'fail'),
      ],
    }),
  ),
  detail('dispute-unstaged', 'role-dispute'),
  detail('dispute-one-sided', 'role-dispute'),
  detail('deficits-not-concrete', 'interpersonal-deficits'),
  {
    field: 'thresholds.cadenceGap',
    rule: 'cadence-gap',
    a: withThreshold('cadenceGap', 2),
    b: withThreshold('cadenceGap', 3),
    cases: [
      apart(14, 'pass', 'pass'),
      apart(15, 'fail', 'pass'),
      apart(21, 'fail', 'pass'),
      apart(22, 'fail', 'fail'),
    ],
  },
  {
    field: 'thresholds.unnamedAreaSessions',
    rule: 'secondary-unnamed',
    a: withThreshold('unnamedAreaSessions', 2),
    b: withThreshold('unnamedAreaSessions', 3),
    cases: [unnamed(1, 'pass', 'pass'), unnamed(2, 'fail', 'pass'), unnamed(3, 'fail', 'fail')],
  },
  {
    // That it came late is no finding of its own; it stands with the one that the change was not documented.
    field: 'thresholds.lateFocusChange',
    rule: 'focus-changed-undocumented',
    a: withThreshold('lateFocusChange', 2 / 3),
    b: withThreshold('lateFocusChange', 1 / 2),
    documented: 'all',
    look: ({ findings }) => `late: ${findings[0]?.observed['late']}`,
    cases: [
      changedIn(6, 'late: false', 'late: false'),
      changedIn(7, 'late: false', 'late: true'),
      changedIn(8, 'late: false', 'late: true'),
      changedIn(9, 'late: true', 'late: true'),
    ],
  },
  {
    field: 'thresholds.recentDeathDays',
    rule: 'grief-very-recent',
    a: withThreshold('recentDeathDays', { warning: 14, info: 60 }),
    b: withThreshold('recentDeathDays', { warning: 30, info: 90 }),
    look: ({ verdict, findings }) => findings[0]?.severity ?? verdict.kind,
    cases: [
      diedBefore(13, 'warning', 'warning'),
      diedBefore(14, 'info', 'warning'),
      diedBefore(29, 'info', 'warning'),
      diedBefore(30, 'info', 'info'),
      diedBefore(59, 'info', 'info'),
      diedBefore(60, 'pass', 'info'),
      diedBefore(89, 'pass', 'info'),
      diedBefore(90, 'pass', 'pass'),
    ],
  },
  {
    field: 'thresholds.offModelSessions',
    rule: 'off-model-dominant',
    a: withThreshold('offModelSessions', 3),
    b: withThreshold('offModelSessions', 4),
    cases: [offModel(2, 'pass', 'pass'), offModel(3, 'fail', 'pass'), offModel(4, 'fail', 'fail')],
  },
  {
    field: 'thresholds.tasksPerSession',
    rule: 'too-many-tasks',
    a: withThreshold('tasksPerSession', 1),
    b: withThreshold('tasksPerSession', 2),
    cases: [tasks(1, 'pass', 'pass'), tasks(2, 'fail', 'pass'), tasks(3, 'fail', 'fail')],
  },
  {
    field: 'thresholds.measureEvery',
    rule: 'measure-overdue',
    a: withThreshold('measureEvery', 4),
    b: withThreshold('measureEvery', 6),
    documented: ['measures'],
    cases: [
      unmeasured(4, 'pass', 'pass'),
      unmeasured(5, 'fail', 'pass'),
      unmeasured(6, 'fail', 'pass'),
      unmeasured(7, 'fail', 'fail'),
    ],
  },
  {
    field: 'thresholds.endpointWithin',
    rule: 'endpoint-missing',
    a: withThreshold('endpointWithin', 2),
    b: withThreshold('endpointWithin', 3),
    documented: ['measures'],
    cases: [lastScoreIn(7, 'pass', 'pass'), lastScoreIn(6, 'fail', 'pass'), lastScoreIn(5, 'fail', 'fail')],
  },
  {
    // Six points on the PHQ-9 are reliable.
    field: 'thresholds.deteriorationRun',
    rule: 'reliable-deterioration',
    a: withThreshold('deteriorationRun', 2),
    b: withThreshold('deteriorationRun', 3),
    documented: ['measures'],
    cases: [
      scores([10, 16], 'not-applicable', 'not-applicable'),
      scores([10, 15, 15, 15], 'pass', 'pass'),
      scores([10, 15, 16, 15], 'pass', 'pass'),
      scores([10, 15, 16, 16], 'fail', 'pass'),
      scores([10, 16, 16, 16], 'fail', 'fail'),
    ],
  },
  {
    field: 'thresholds.progressReviewBy',
    rule: 'early-non-response-unreviewed',
    a: reviewed(4, 0.2),
    b: reviewed(6, 0.2),
    documented: ['measures'],
    cases: [
      fellTo(20, 3, 'open', 'open'),
      fellTo(20, 4, 'fail', 'open'),
      fellTo(20, 5, 'fail', 'open'),
      fellTo(20, 6, 'fail', 'fail'),
    ],
  },
  {
    field: 'thresholds.littleChange',
    rule: 'early-non-response-unreviewed',
    a: reviewed(4, 0.2),
    b: reviewed(4, 0.1),
    documented: ['measures'],
    cases: [
      fellTo(16, 4, 'pass', 'pass'),
      fellTo(17, 4, 'fail', 'pass'),
      fellTo(18, 4, 'fail', 'pass'),
      fellTo(19, 4, 'fail', 'fail'),
    ],
  },
];

function nothingBy(attended: number, underA: string, underB: string): Side {
  return {
    course: `nothing of the kind in ${attended} of sixteen sessions`,
    events: [
      contract(16),
      person('p1'),
      { type: 'focus-activated', data: { area: 'grief', rank: 'primary', people: ['p1'] } },
      ...sessions(1, 3),
      middle,
      held(4, { tasksSet: [{ id: 't1', kind: 'conversation', person: 'p1', hard: true }] }),
      ...sessions(5, attended),
    ],
    underA,
    underB,
  };
}

function detail(rule: RuleId, area: 'role-dispute' | 'interpersonal-deficits'): Boundary {
  const after = (count: number, underA: string, underB: string): Side => ({
    course: `${count} sessions of the middle phase, and nothing recorded of the area`,
    events: [contract(16), { type: 'focus-activated', data: { area } }, middle, ...sessions(1, count)],
    underA,
    underB,
  });
  return {
    field: 'thresholds.detailByMiddleSession',
    rule,
    a: bySecond,
    b: byThird,
    documented: ['focus', 'inventory'],
    cases: [after(1, 'open', 'open'), after(2, 'fail', 'open'), after(3, 'fail', 'fail')],
  };
}

function apart(days: number, underA: string, underB: string): Side {
  return {
    course: `two weekly sessions ${days} days apart`,
    events: [contract(16), held(1, {}, day(0)), held(2, {}, day(days))],
    underA,
    underB,
  };
}

function unnamed(count: number, underA: string, underB: string): Side {
  return {
    course: `${count} middle sessions on an area that was never named`,
    events: [
      { type: 'focus-activated', data: { area: 'grief', rank: 'primary' } },
      middle,
      ...sessions(1, 4, { areas: ['grief'] }),
      ...sessions(5, 4 + count, { areas: ['role-dispute'] }),
    ],
    underA,
    underB,
  };
}

function changedIn(session: number, underA: string, underB: string): Side {
  return {
    course: `another focus in session ${session} of twelve`,
    events: [
      contract(12),
      { type: 'focus-activated', session: 1, data: { area: 'grief', rank: 'primary' } },
      ...sessions(1, session),
      { type: 'focus-closed', session, data: { area: 'grief', outcome: 'changed' } },
      { type: 'focus-activated', session, data: { area: 'role-transition', rank: 'primary' } },
    ],
    underA,
    underB,
  };
}

function diedBefore(days: number, underA: string, underB: string): Side {
  return {
    course: `a death ${days} days before the diagnosis`,
    events: [
      { type: 'person-described', data: { person: 'p1', status: 'deceased', diedOn: day(0) } },
      { type: 'focus-activated', data: { area: 'grief', rank: 'primary', people: ['p1'] } },
      {
        type: 'condition-recorded',
        on: day(days),
        data: { condition: 'major-depression', role: 'target', status: 'active', basis: 'diagnosis' },
      },
    ],
    underA,
    underB,
  };
}

function offModel(count: number, underA: string, underB: string): Side {
  return {
    course: `${count} sessions of another kind of therapy in a row`,
    events: [
      middle,
      ...sessions(1, count, { techniques: used('cognitive-restructuring') }),
      held(count + 1, { techniques: used('clarification') }),
    ],
    underA,
    underB,
  };
}

function tasks(count: number, underA: string, underB: string): Side {
  const set = Array.from({ length: count }, (_, at) => ({ id: `t${at}`, kind: 'contact' as const }));
  return { course: `${count} tasks in one session`, events: [held(1, { tasksSet: set })], underA, underB };
}

function unmeasured(count: number, underA: string, underB: string): Side {
  return {
    course: `${count} sessions without a score`,
    events: [held(1), phq9(1, 15), ...sessions(2, 1 + count), held(2 + count), phq9(2 + count, 14)],
    underA,
    underB,
  };
}

function lastScoreIn(session: number, underA: string, underB: string): Side {
  return {
    course: `the last score in session ${session} of eight`,
    events: [...sessions(1, session), phq9(session, 8), ...sessions(session + 1, 8), closed],
    underA,
    underB,
  };
}

// One more session follows: until it was held, the last score can still be looked at in time.
function scores(totals: readonly number[], underA: string, underB: string): Side {
  const taken = totals.flatMap((total, at): readonly EventDraft[] => [held(at + 1), phq9(at + 1, total)]);
  const events = [...taken, held(totals.length + 1)];
  return { course: `scores of ${totals.join(', ')}`, events, underA, underB };
}

function fellTo(total: number, attended: number, underA: string, underB: string): Side {
  return {
    course: `from 20 to ${total} in session 3, after ${attended} sessions`,
    events: [held(1), phq9(1, 20), held(2), held(3), phq9(3, total), ...sessions(4, attended)],
    underA,
    underB,
  };
}
