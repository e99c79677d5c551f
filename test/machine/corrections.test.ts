import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../src/examples/worked-course.js';
import { apply, asOf, replay } from '../../src/index.js';
import { iptAdult } from '../../src/protocols/index.js';
import { judged } from '../support/judge.js';
import { courseOf, refusalOf, stateOf } from '../support/log.js';

const score = (total: number, id: string, replaces?: string): EventDraft => ({
  type: 'measure-taken',
  id,
  data: { instrument: 'phq-9', total },
  ...(replaces === undefined ? {} : { replaces }),
});
const withdraw = (replaces: string, id: string): EventDraft => ({
  type: 'entry-withdrawn',
  id,
  data: { reason: 'recorded-in-error' },
  replaces,
});
const held: EventDraft = { type: 'session-held', id: 's1', session: 1, data: { kind: 'treatment' } };
const closed: EventDraft = { type: 'course-closed', id: 'x1', data: { reason: 'dropout' } };

/** The effective log, as ids. */
function stands(...events: readonly EventDraft[]): readonly string[] {
  return stateOf(events).effective.map(({ id }) => id);
}

describe('a correction', () => {
  test('stands in the place of what it corrects, and points at itself in the log', () => {
    const state = stateOf([score(9, 'm1'), held, score(12, 'm2', 'm1')]);
    expect(state.effective.map(({ id, index, seq }) => [id, index, seq])).toEqual([
      ['m2', 2, 0],
      ['s1', 1, 1],
    ]);
    expect(state.entries['measure-taken'].map(({ data }) => data.total)).toEqual([12]);
    expect(state.log.map(({ id }) => id)).toEqual(['m1', 's1', 'm2']);
  });

  test('replaces the whole event: what it leaves out is gone', () => {
    const full: EventDraft = {
      ...score(9, 'm1'),
      on: '2025-01-07',
      session: 1,
      recorded: { on: '2025-01-08' },
    };
    const [entry] = stateOf([full, score(9, 'm2', 'm1')]).effective;
    expect(entry).toEqual({
      type: 'measure-taken',
      id: 'm2',
      replaces: 'm1',
      index: 1,
      seq: 0,
      data: { instrument: 'phq-9', total: 9 },
    });
  });

  test('of a correction: by the id of either', () => {
    expect(stands(score(1, 'm1'), held, score(2, 'm2', 'm1'), score(3, 'm3', 'm2'))).toEqual(['m3', 's1']);
    expect(stands(score(1, 'm1'), held, score(2, 'm2', 'm1'), score(3, 'm3', 'm1'))).toEqual(['m3', 's1']);
  });

  test('of a closing, and of something before a closing', () => {
    const state = stateOf([
      held,
      closed,
      { ...closed, id: 'x2', data: { reason: 'completed' }, replaces: 'x1' },
    ]);
    expect(state.entries['course-closed'].map(({ data }) => data.reason)).toEqual(['completed']);
    expect(state.status).toBe('closed');
  });

  test('of a description replaces what that description said, and no later one', () => {
    const said = (id: string, data: object, replaces?: string): EventDraft => ({
      type: 'person-described',
      id,
      data: { person: 'p1', ...data },
      ...(replaces === undefined ? {} : { replaces }),
    });
    const { people } = stateOf([
      said('d1', { closeness: 1, conflict: true }),
      said('d2', { closeness: 2 }),
      said('d3', { closeness: 9 }, 'd1'),
    ]);
    expect(people['p1']?.described).toEqual({ person: 'p1', closeness: 2 });
    expect(people['p1']?.seqs).toEqual([0, 1]);
  });

  test('can change an amendment back: the contract is folded anew', () => {
    const { contract } = stateOf([
      { type: 'contract-agreed', id: 'c1', data: { sessions: { min: 12, max: 12 }, everyDays: 7 } },
      { type: 'contract-amended', id: 'c2', data: { reason: 'extended', sessions: { min: 16, max: 16 } } },
      { type: 'contract-amended', id: 'c3', data: { reason: 'cadence', everyDays: 14 }, replaces: 'c2' },
    ]);
    expect(contract).toEqual({ sessions: { min: 12, max: 12 }, everyDays: 14 });
  });

  test('may give a session another number, but not one that is taken', () => {
    const two: EventDraft = { ...held, id: 's2', session: 2 };
    expect(stands(held, two, { ...held, id: 's3', session: 7, replaces: 's1' })).toEqual(['s3', 's2']);
    const refusal = refusalOf([held, two, { ...held, id: 's3', session: 2, replaces: 's1' }]);
    // The effective log is read in its order: it is the second session that finds its number taken.
    expect(refusal).toMatchObject({
      code: 'duplicate-session-number',
      index: 1,
      pointer: '/events/1/session',
    });
  });
});

describe('a withdrawal', () => {
  test('takes the entry out of the log as it stands, and leaves the log as written', () => {
    const state = stateOf([score(9, 'm1'), held, withdraw('m1', 'w1')]);
    expect(state.effective.map(({ id }) => id)).toEqual(['s1']);
    expect(state.entries['entry-withdrawn']).toEqual([]);
    expect(state.log).toHaveLength(3);
  });

  test('can be repeated, and reaches a correction through any of its ids', () => {
    expect(stands(score(1, 'm1'), withdraw('m1', 'w1'), withdraw('m1', 'w2'))).toEqual([]);
    expect(stands(score(1, 'm1'), score(2, 'm2', 'm1'), withdraw('m1', 'w1'))).toEqual([]);
    expect(stands(score(1, 'm1'), score(2, 'm2', 'm1'), withdraw('m2', 'w1'))).toEqual([]);
  });

  test('can be put right: a correction of the withdrawn entry, or of the withdrawal, brings it back in its place', () => {
    expect(stands(score(1, 'm1'), held, withdraw('m1', 'w1'), score(2, 'm2', 'm1'))).toEqual(['m2', 's1']);
    expect(stands(score(1, 'm1'), held, withdraw('m1', 'w1'), score(2, 'm2', 'w1'))).toEqual(['m2', 's1']);
  });

  test('of a closing opens the course again', () => {
    const state = stateOf([closed, withdraw('x1', 'w1'), held]);
    expect([state.status, state.effective.map(({ id }) => id)]).toEqual(['open', ['s1']]);
  });
});

describe('a correction that takes the ground from what came later is refused', () => {
  const person: EventDraft = { type: 'person-described', id: 'd1', data: { person: 'p1' } };
  const joint: EventDraft = { ...held, data: { kind: 'treatment', conjointWith: ['p1'] } };

  test.each<[string, EventDraft]>([
    ['another person', { ...person, id: 'd2', data: { person: 'p2' }, replaces: 'd1' }],
    ['a withdrawal', withdraw('d1', 'w1')],
  ])('%s', (_, correction) => {
    expect(refusalOf([person, joint, correction])).toMatchObject({
      code: 'unknown-person',
      index: 1,
      pointer: '/events/1/data/conjointWith/0',
    });
    const before = stateOf([person, joint]);
    const [event] = courseOf([correction]).events;
    if (event === undefined) throw new Error('No event.');
    expect(apply(before, event)).toMatchObject({ ok: false, error: { code: 'unknown-person', index: 1 } });
    expect(before).toEqual(stateOf([person, joint]));
  });

  test('a closing brought back after other events', () => {
    const back: EventDraft = { ...closed, id: 'x2', replaces: 'x1' };
    expect(refusalOf([closed, withdraw('x1', 'w1'), held, back])).toMatchObject({
      code: 'after-close',
      index: 2,
    });
  });

  test('a task that was looked at again', () => {
    const set: EventDraft = {
      ...held,
      data: { kind: 'treatment', tasksSet: [{ id: 't1', kind: 'contact' }] },
    };
    const reviewed: EventDraft = {
      ...held,
      id: 's2',
      session: 2,
      data: { kind: 'treatment', tasksReviewed: [{ task: 't1' }] },
    };
    const correction: EventDraft = { ...held, id: 's3', replaces: 's1' };
    expect(refusalOf([set, reviewed, correction])).toMatchObject({
      code: 'unknown-task',
      index: 1,
      pointer: '/events/1/data/tasksReviewed/0/task',
    });
  });
});

describe('a correction of what others refer to by event id', () => {
  // A typing error in a score must be correctable without touching the assessment that answers it.
  const onset: EventDraft = { type: 'timeline-event-added', id: 'tl1', data: { kind: 'onset' } };
  const onsetCorrected: EventDraft = { ...onset, id: 'tl2', data: { kind: 'worsening' }, replaces: 'tl1' };
  const positive: EventDraft = {
    type: 'measure-taken',
    id: 'm1',
    data: { instrument: 'phq-9', total: 19, riskItem: 1 },
  };
  const corrected: EventDraft = {
    ...positive,
    id: 'm2',
    data: { instrument: 'phq-9', total: 17, riskItem: 2 },
    replaces: 'm1',
  };
  const answer: EventDraft = { type: 'risk-assessed', data: { answers: 'm1' } };

  test.each<[string, readonly EventDraft[]]>([
    ['a score that an assessment answers', [positive, answer, corrected]],
    [
      'a score that a session answers',
      [positive, { ...held, data: { kind: 'treatment', risk: { answers: 'm1' } } }, corrected],
    ],
    [
      'a timeline entry in a formulation',
      [onset, { type: 'formulation-shared', data: { timeline: ['tl1'] } }, onsetCorrected],
    ],
    [
      'a timeline entry in a focus',
      [onset, { type: 'focus-activated', data: { area: 'grief', timeline: ['tl1'] } }, onsetCorrected],
    ],
    [
      'a timeline entry under an interpretation',
      [
        onset,
        {
          ...held,
          data: { kind: 'treatment', techniques: [{ technique: 'interpretation', restsOn: ['tl1'] }] },
        },
        onsetCorrected,
      ],
    ],
  ])('%s: the reference still stands', (_, events) => {
    expect(replay(courseOf(events))).toMatchObject({ ok: true });
  });

  test('either id may be referred to afterwards', () => {
    for (const id of ['m1', 'm2']) {
      const events: readonly EventDraft[] = [
        positive,
        corrected,
        { type: 'risk-assessed', data: { answers: id } },
      ];
      expect(replay(courseOf(events))).toMatchObject({ ok: true });
    }
  });

  test('the answer still counts for the corrected score', () => {
    const events: readonly EventDraft[] = [
      positive,
      answer,
      corrected,
      { ...held, data: { kind: 'treatment' } },
    ];
    const setting = { protocol: iptAdult, documented: 'all' } as const;
    expect(judged('positive-risk-item-unaddressed', events, setting).verdict.kind).toBe('pass');
  });
});

describe('cuts and corrections', () => {
  const events: readonly EventDraft[] = [
    score(9, 'm1'),
    held,
    { ...held, id: 's2', session: 2 },
    score(12, 'm2', 'm1'),
    withdraw('s2', 'w1'),
  ];

  test('by entry: what had been written by then, errors included', () => {
    const state = stateOf(events);
    const totals = [0, 1, 3, 4, 5].map((entry) => {
      const then = asOf(state, { entry });
      if (!then.ok) throw new Error(then.error.code);
      return [
        then.value.entries['measure-taken'].map(({ data }) => data.total),
        then.value.entries['session-held'].length,
      ];
    });
    expect(totals).toEqual([
      [[], 0],
      [[9], 0],
      [[9], 2],
      [[12], 2],
      [[12], 1],
    ]);
  });

  test('by session or date: what was corrected can still be referred to by its first id', () => {
    const answered: readonly EventDraft[] = [
      { ...score(9, 'm1'), on: '2025-01-07' },
      { ...held, on: '2025-01-07', data: { kind: 'treatment', risk: { answers: 'm1' } } },
      { ...held, id: 's2', session: 2, on: '2025-01-14' },
      { ...score(12, 'm2', 'm1'), on: '2025-01-07' },
    ];
    for (const cut of [{ session: 1 }, { date: '2025-01-10' }]) {
      const then = asOf(stateOf(answered), cut);
      if (!then.ok) throw new Error(then.error.code);
      expect(then.value.effective.map(({ id }) => id)).toEqual(['m2', 's1']);
    }
  });

  test('by session: the record as it stands today, as far as that session', () => {
    const then = asOf(stateOf(events), { session: 1 });
    if (!then.ok) throw new Error(then.error.code);
    expect(then.value.effective.map(({ id }) => id)).toEqual(['m2', 's1']);
  });
});
