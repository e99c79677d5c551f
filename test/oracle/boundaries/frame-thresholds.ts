import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { AreaId } from '../../../src/model/vocabulary.js';
import { sessions } from '../../support/judge.js';
import type { Boundary, Side } from './boundary.js';
import { contract, day, held, middle, phq9, withThreshold } from './boundary.js';

/** The thresholds of the safety rules, the structure, the focus and the ending. */
export const frameThresholds: readonly Boundary[] = [
  {
    field: 'thresholds.intakeDays',
    rule: 'risk-not-asked-at-intake',
    a: withThreshold('intakeDays', 14),
    b: withThreshold('intakeDays', 28),
    documented: ['risk'],
    cases: [
      askedBefore(14, 'pass', 'pass'),
      askedBefore(15, 'fail', 'pass'),
      askedBefore(28, 'fail', 'pass'),
      askedBefore(29, 'fail', 'fail'),
    ],
  },
  {
    field: 'thresholds.riskItemDays',
    rule: 'positive-risk-item-unaddressed',
    a: withThreshold('riskItemDays', 3),
    b: withThreshold('riskItemDays', 7),
    cases: [
      answeredAfter(3, 'pass', 'pass'),
      answeredAfter(4, 'fail', 'pass'),
      answeredAfter(7, 'fail', 'pass'),
      answeredAfter(8, 'fail', 'fail'),
    ],
  },
  {
    field: 'thresholds.baselineBySession',
    rule: 'baseline-missing',
    a: withThreshold('baselineBySession', 2),
    b: withThreshold('baselineBySession', 3),
    documented: ['measures'],
    cases: [
      firstScoreIn(2, 'pass', 'pass'),
      firstScoreIn(3, 'fail', 'pass'),
      firstScoreIn(4, 'fail', 'fail'),
    ],
  },
  {
    field: 'thresholds.tooManyAreas',
    rule: 'too-many-active',
    a: withThreshold('tooManyAreas', 3),
    b: withThreshold('tooManyAreas', 4),
    cases: [
      activeAreas(['grief', 'role-dispute'], 'pass', 'pass'),
      activeAreas(['grief', 'role-dispute', 'role-transition'], 'fail', 'pass'),
      activeAreas(['grief', 'role-dispute', 'role-transition', 'interpersonal-deficits'], 'fail', 'fail'),
    ],
  },
  {
    field: 'thresholds.offFocusRun',
    rule: 'focus-drift',
    a: withThreshold('offFocusRun', 2),
    b: withThreshold('offFocusRun', 3),
    cases: [
      worked('one session off in five', [1, 0, 1, 1, 1], 'pass', 'pass'),
      worked('two in a row', [1, 0, 0, 1, 1], 'fail', 'pass'),
      worked('three in a row', [1, 0, 0, 0, 1], 'fail', 'fail'),
    ],
  },
  {
    field: 'thresholds.offFocusShare',
    rule: 'focus-drift',
    a: withThreshold('offFocusShare', { above: 1 / 3, fromSessions: 6 }),
    b: withThreshold('offFocusShare', { above: 1 / 2, fromSessions: 6 }),
    cases: [
      worked('two of six off', [1, 0, 1, 0, 1, 1], 'pass', 'pass'),
      worked('three of six off', [1, 0, 1, 0, 1, 0], 'fail', 'pass'),
      worked('four of seven off', [0, 1, 0, 1, 0, 1, 0], 'fail', 'fail'),
    ],
  },
  {
    field: 'thresholds.offFocusShare',
    rule: 'focus-drift',
    a: withThreshold('offFocusShare', { above: 1 / 3, fromSessions: 5 }),
    b: withThreshold('offFocusShare', { above: 1 / 3, fromSessions: 6 }),
    cases: [
      worked('two of four off', [1, 0, 1, 0], 'pass', 'pass'),
      worked('two of five off', [1, 0, 1, 0, 1], 'fail', 'pass'),
      worked('three of six off', [1, 0, 1, 0, 1, 0], 'fail', 'fail'),
    ],
  },
  {
    field: 'thresholds.moodShift',
    rule: 'mood-event-unlinked',
    a: withThreshold('moodShift', 0.2),
    b: withThreshold('moodShift', 0.3),
    documented: 'all',
    cases: [
      moods([5, 4, 5, 4], 'not-applicable', 'not-applicable'),
      moods([5, 3, 5], 'fail', 'not-applicable'),
      moods([5, 2, 5], 'fail', 'fail'),
    ],
  },
  {
    field: 'thresholds.unlinkedShifts',
    rule: 'mood-event-unlinked',
    a: withThreshold('unlinkedShifts', 2),
    b: withThreshold('unlinkedShifts', 3),
    documented: 'all',
    cases: [
      moods([5, 3], 'pass', 'pass'),
      moods([5, 3, 5], 'fail', 'pass'),
      moods([5, 3, 5, 3], 'fail', 'fail'),
    ],
  },
  {
    field: 'thresholds.endingTalkBefore',
    rule: 'ending-not-raised',
    a: withThreshold('endingTalkBefore', { min: 2, max: 4 }),
    b: withThreshold('endingTalkBefore', { min: 1, max: 5 }),
    documented: ['ending', 'sessions'],
    cases: [
      unspokenAfter(6, 'not-applicable', 'not-applicable'),
      unspokenAfter(7, 'not-applicable', 'open'),
      unspokenAfter(8, 'open', 'open'),
      unspokenAfter(9, 'open', 'open'),
      unspokenAfter(10, 'fail', 'open'),
      unspokenAfter(11, 'fail', 'fail'),
    ],
  },
];

function askedBefore(days: number, underA: string, underB: string): Side {
  return {
    course: `asked ${days} days before the first session`,
    events: [
      { type: 'risk-assessed', on: day(0), data: { asked: true, level: 'low', basis: ['direct-question'] } },
      held(1, {}, day(days)),
    ],
    underA,
    underB,
  };
}

function answeredAfter(days: number, underA: string, underB: string): Side {
  return {
    course: `a positive item answered after ${days} days`,
    events: [
      held(1, {}, day(0)),
      {
        type: 'measure-taken',
        id: 'm1',
        on: day(0),
        session: 1,
        data: { instrument: 'phq-9', total: 15, riskItem: 1 },
      },
      { type: 'risk-assessed', on: day(days), data: { asked: true, level: 'low', answers: 'm1' } },
    ],
    underA,
    underB,
  };
}

function firstScoreIn(session: number, underA: string, underB: string): Side {
  return {
    course: `the first score in session ${session}`,
    events: [...sessions(1, session), phq9(session, 15), ...sessions(session + 1, 5)],
    underA,
    underB,
  };
}

function activeAreas(areas: readonly AreaId[], underA: string, underB: string): Side {
  return {
    course: `${areas.length} areas`,
    events: areas.map((area, index) => ({
      type: 'focus-activated',
      data: { area, rank: index === 0 ? 'primary' : 'secondary' },
    })),
    underA,
    underB,
  };
}

// 1 is a session on the focus, 0 one beside it.
function worked(course: string, on: readonly (0 | 1)[], underA: string, underB: string): Side {
  const areas = (hit: 0 | 1): readonly AreaId[] => [hit === 1 ? 'grief' : 'role-dispute'];
  return {
    course,
    events: [
      contract(16),
      { type: 'focus-activated', data: { area: 'grief', rank: 'primary' } },
      middle,
      ...on.map((hit, index) => held(index + 1, { areas: areas(hit) })),
    ],
    underA,
    underB,
  };
}

function moods(values: readonly number[], underA: string, underB: string): Side {
  const rated = (value: number, index: number): EventDraft =>
    held(index + 1, { mood: { value, min: 0, max: 10, higherIs: 'better' } });
  return { course: `moods ${values.join(', ')}`, events: values.map(rated), underA, underB };
}

function unspokenAfter(attended: number, underA: string, underB: string): Side {
  return {
    course: `${attended} of twelve sessions, and no word of the end`,
    events: [contract(12), ...sessions(1, attended)],
    underA,
    underB,
  };
}
