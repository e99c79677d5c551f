import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { InterpersonalTask, TaskReview } from '../../../src/index.js';
import { iptA, iptAdult } from '../../../src/protocols/index.js';
import { expectQuestion, without } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'task-not-reviewed';
const claimed = { documented: ['tasks'] as const };
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
const ending: EventDraft = { type: 'phase-entered', data: { phase: 'ending' } };
const begun: readonly EventDraft[] = [...sessions(1, 3), middle, ...sessions(4, 4)];

function set(session: number, ...ids: readonly string[]): readonly EventDraft[] {
  const tasksSet = ids.map((id): InterpersonalTask => ({ id, kind: 'contact' }));
  return sessions(session, session, { tasksSet });
}

function reviewed(session: number, ...tasksReviewed: readonly TaskReview[]): readonly EventDraft[] {
  return sessions(session, session, { tasksReviewed });
}

/** A task of session 5 that nobody speaks of again until the ending, in session 8. */
const forgotten: readonly EventDraft[] = [
  ...begun,
  ...set(5, 't1'),
  ...sessions(6, 7),
  ending,
  ...sessions(8, 9),
];

describe(rule, () => {
  test.each(['done', 'tried', 'not-done', undefined] as const)(
    'passes where it was reviewed (outcome: %s)',
    (outcome) => {
      const review = outcome === undefined ? { task: 't1' } : { task: 't1', outcome };
      const drafts = [
        ...begun,
        ...set(5, 't1'),
        ...reviewed(6, review),
        ...sessions(7, 7),
        ending,
        ...sessions(8, 8),
      ];
      for (const setting of [{}, claimed]) {
        const { verdict, findings } = judged(rule, drafts, setting);
        expect(verdict.kind).toBe('pass');
        expect(findings).toEqual([]);
      }
    },
  );

  test('passes where the next session says that the task was reviewed, without naming it', () => {
    const drafts = [...begun, ...set(5, 't1'), ...reviewed(6, {}), ending, ...sessions(7, 8)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where it was reviewed later in the same phase', () => {
    const drafts = [
      ...begun,
      ...set(5, 't1'),
      ...sessions(6, 7),
      ...reviewed(8, { task: 't1' }),
      ending,
      ...sessions(9, 9),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where it was reviewed in the next session, which begins the next phase', () => {
    const drafts = [...begun, ...set(5, 't1'), ending, ...reviewed(6, { task: 't1' }), ...sessions(7, 7)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where a missed and a crisis session came before the review', () => {
    const drafts: EventDraft[] = [
      ...begun,
      ...set(5, 't1'),
      { type: 'session-missed', session: 6, data: { reason: 'illness' } },
      ...sessions(7, 7, { kind: 'crisis', tasksReviewed: [] }),
      ...reviewed(8, { task: 't1' }),
      ending,
      ...sessions(9, 9),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where the first session after a crisis opens the next phase and reviews it', () => {
    const drafts = [
      ...begun,
      ...set(5, 't1'),
      ...sessions(6, 6, { kind: 'crisis' }),
      ending,
      ...reviewed(7, { task: 't1' }),
      ...sessions(8, 8),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('fails as a warning where tasks are claimed and the phase ended without a review', () => {
    const { verdict, findings } = judged(rule, forgotten, claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
  });

  test('fails, whatever is claimed, where each session up to the next phase says that no task was reviewed', () => {
    const silent = sessions(6, 7, { tasksReviewed: [] });
    const drafts = [...begun, ...set(5, 't1'), ...silent, ending, ...sessions(8, 9, { tasksReviewed: [] })];
    expect(judged(rule, drafts).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'recorded' },
    ]);
  });

  test('fails where the review came in the next phase, after a session that had time for it', () => {
    const drafts = [...forgotten.slice(0, -1), ...reviewed(9, { task: 't1' })];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('fails where another task was reviewed, and not this one', () => {
    const drafts = [
      ...begun,
      ...set(5, 't1', 't2'),
      ...reviewed(6, { task: 't1' }),
      ...sessions(7, 7),
      ending,
      ...sessions(8, 8),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('asks, as a warning, where reviews are neither recorded nor claimed to be', () => {
    const { verdict, findings, report } = judged(rule, forgotten);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'task-reviews', aspect: 'tasks' },
    ]);
  });

  test('asks where tasks are claimed from a later session on', () => {
    const documented = [{ aspect: 'tasks', fromSession: 8 }] as const;
    expect(judged(rule, forgotten, { documented }).verdict.kind).toBe('review');
  });

  test('leaves time until the phase ends', () => {
    const drafts = [...begun, ...set(5, 't1'), ...sessions(6, 7)];
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judged(rule, drafts, setting);
      expect(verdict.kind).toBe('open');
      expect(findings).toEqual([]);
    }
  });

  test('leaves time for a task of the last session on record', () => {
    const drafts = [...begun, ...set(5, 't1'), ...reviewed(6, { task: 't1' }), ...set(7, 't2')];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('open');
    expect(judged(rule, [...drafts, ending], claimed).verdict.kind).toBe('open');
  });

  test('protocols with other phases disagree on when the time is over', () => {
    const drafts = [...set(1, 't1'), ...sessions(2, 4)];
    expect(judged(rule, drafts, { ...claimed, protocol: iptAdult }).verdict.kind).toBe('fail');
    expect(judged(rule, drafts, { ...claimed, protocol: iptA }).verdict.kind).toBe('open');
  });

  test('does not speak where no task was set', () => {
    for (const drafts of [sessions(1, 6), sessions(1, 6, { tasksSet: [] }), [...begun, ...reviewed(5, {})]]) {
      const { verdict } = judged(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test.each(['completed', 'dropout', 'early-remission'] as const)(
    'finds no fault in a task of the very last session (closed: %s)',
    (reason) => {
      const closed: EventDraft = { type: 'course-closed', data: { reason } };
      const drafts = [...begun, ...set(5, 't1'), ...reviewed(6, { task: 't1' }), ...set(7, 't2'), closed];
      for (const setting of [{}, claimed]) {
        const { verdict, findings } = judged(rule, drafts, setting);
        expect(findings).toEqual([]);
        expect(verdict.kind).toBe('pass');
      }
      const only = [...begun, ...set(5, 't1'), closed];
      expect(judged(rule, only, claimed).verdict.kind).toBe('not-applicable');
    },
  );

  test('fails where the course was completed in the phase of the task, and no session came back to it', () => {
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };
    expect(judged(rule, [...begun, ...set(5, 't1'), ...sessions(6, 7), closed], claimed).verdict.kind).toBe(
      'fail',
    );
  });

  test('hears a correction that adds the review', () => {
    const drafts: EventDraft[] = [
      ...begun,
      ...set(5, 't1'),
      { type: 'session-held', id: 's6', session: 6, data: { kind: 'treatment' } },
      ending,
      ...sessions(7, 8),
      {
        type: 'session-held',
        session: 6,
        data: { kind: 'treatment', tasksReviewed: [{ task: 't1' }] },
        replaces: 's6',
      },
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...forgotten,
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('the time is over in the ending, even where it is not certain in which phase the task was set', () => {
    const contract: EventDraft = {
      type: 'contract-agreed',
      data: { sessions: { min: 16, max: 16 }, everyDays: 7 },
    };
    const drafts = [contract, ...sessions(1, 1), ...set(2, 't1'), ...sessions(3, 16)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('a task from the claimed part of the record is judged, whatever lies before it', () => {
    const documented = [{ aspect: 'tasks', fromSession: 6 }] as const;
    const both = [...begun, ...set(5, 't1'), ...set(6, 't2'), ...sessions(7, 8), ending, ...sessions(9, 10)];
    expect(judged(rule, both, { documented }).verdict.kind).toBe('fail');
  });

  test('does not speak under a protocol that sets no tasks', () => {
    const tasks = { value: false, source: 'ipt-ptsd-2016', grounding: 'verified' } as const;
    const protocol = { ...iptAdult, expects: { ...iptAdult.expects, tasks } };
    expect(judged(rule, forgotten, { ...claimed, protocol }).verdict.kind).toBe('not-applicable');
  });

  test('sessions in a pause are not asked for reviews', () => {
    const drafts: EventDraft[] = [
      ...begun,
      ...set(5, 't1'),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...sessions(6, 7, { tasksReviewed: [] }),
      { type: 'treatment-resumed', data: { stabilised: true } },
      ...reviewed(8, {}),
      ending,
      ...sessions(9, 9),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('says what it saw, and where', () => {
    const { verdict, findings } = judged(rule, forgotten, claimed);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        basis: 'not-recorded',
        message:
          'No record of a review for 1 of 1 agreed tasks. The record claims to document its tasks in full.',
        at: [{ pointer: '/events/5/data/tasksSet/0', event: 'e6', session: 5 }],
        observed: { unreviewed: 1, of: 1 },
        counterEvidence: [],
      },
    ]);
  });

  describe('where a number is left out', () => {
    const whole = [
      ...begun,
      ...set(5, 't1'),
      ...reviewed(6, { outcome: 'done' }),
      ...sessions(7, 7),
      ending,
      ...sessions(8, 9),
    ];

    test('asks where the session is lost in which the task may have been reviewed', () => {
      expectQuestion(rule, whole, { session: 6, claims: ['tasks'] });
      const outright = whole.map(
        (draft): EventDraft =>
          draft.type === 'session-held' && draft.session > 6
            ? { ...draft, data: { ...draft.data, tasksReviewed: [] } }
            : draft,
      );
      expectQuestion(rule, outright, { session: 6 });
    });

    test('asks where a later one of the same phase is lost, and fails where one of another is', () => {
      const named = [
        ...begun,
        ...set(5, 't1'),
        ...sessions(6, 6),
        ...reviewed(7, { task: 't1' }),
        ...sessions(8, 8),
        ending,
        ...sessions(9, 11),
      ];
      expectQuestion(rule, named, { session: 7, claims: ['tasks'] });
      expect(judged(rule, without(forgotten, 2), claimed).verdict.kind).toBe('fail');
      const late = [...forgotten, ...sessions(11, 11)];
      expect(judged(rule, late, claimed).verdict.kind).toBe('fail');
    });

    test('speaks of the tasks that are certain alone', () => {
      const drafts = [
        ...begun,
        ...set(5, 't1'),
        ...set(7, 't2'),
        ...sessions(8, 8),
        ending,
        ...sessions(9, 9),
      ];
      expect(judged(rule, drafts, claimed).findings).toMatchObject([
        { kind: 'fail', observed: { unreviewed: 1, of: 2 }, at: [{ session: 7 }] },
      ]);
      expect(judged(rule, drafts, { documented: ['tasks', 'sessions'] }).findings).toMatchObject([
        { kind: 'fail', observed: { unreviewed: 2, of: 2 } },
      ]);
    });
  });
});
