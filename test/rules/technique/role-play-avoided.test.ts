import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { InterpersonalTask, PersonDescribed, TechniqueLeftOut } from '../../../src/index.js';
import { ipc, iptA, iptAdult, iptBpd, type Protocol } from '../../../src/protocols/index.js';
import { expectQuestion } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'role-play-avoided';
const claimed = { documented: ['interventions', 'tasks', 'inventory'] as const };

function contract(count: number): EventDraft {
  return {
    type: 'contract-agreed',
    session: 1,
    data: { sessions: { min: count, max: count }, everyDays: 7 },
  };
}

function task(data: Partial<InterpersonalTask> = {}): InterpersonalTask {
  return { id: 't1', kind: 'conversation', hard: true, ...data };
}

/** A course of 16 up to a session, with a hard conversation planned in session 5. */
function planned(upTo: number, hard: InterpersonalTask = task()): readonly EventDraft[] {
  return [contract(16), ...sessions(1, 4), ...sessions(5, 5, { tasksSet: [hard] }), ...sessions(6, upTo)];
}

function leftOut(reason: TechniqueLeftOut['reason']): readonly EventDraft[] {
  const note = sessions(6, 6, { leftOut: [{ technique: 'role-play', reason }] });
  return [
    contract(16),
    ...sessions(1, 4),
    ...sessions(5, 5, { tasksSet: [task()] }),
    ...note,
    ...sessions(7, 11),
  ];
}

function withShare(share: number): Protocol {
  const midMiddle = { value: share, source: 'house-judgement', grounding: 'house' } as const;
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, midMiddle } };
}

describe(rule, () => {
  test('passes where the conversation was rehearsed', () => {
    const drafts = [
      contract(16),
      ...sessions(1, 4),
      ...sessions(5, 5, { tasksSet: [task()] }),
      ...sessions(6, 6, { techniques: [{ technique: 'role-play', rounds: 2 }] }),
      ...sessions(7, 11),
    ];
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judged(rule, drafts, setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test('passes where it was rehearsed in the session that planned it', () => {
    const drafts = [
      contract(16),
      ...sessions(1, 4),
      ...sessions(5, 5, { tasksSet: [task()], techniques: [{ technique: 'role-play' }] }),
      ...sessions(6, 11),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each(['declined', 'rehearsed-otherwise', 'unsafe'] as const)(
    'finds nothing where role play was left out for a good reason: %s',
    (reason) => {
      for (const setting of [{}, claimed]) {
        const { verdict, findings } = judged(rule, leftOut(reason), setting);
        expect(findings).toEqual([]);
        expect(verdict.kind).toBe('pass');
      }
    },
  );

  test.each(['not-indicated', 'other'] as const)('the reason "%s" does not excuse', (reason) => {
    expect(judged(rule, leftOut(reason), claimed).verdict.kind).toBe('fail');
  });

  test('another technique that was left out excuses nothing', () => {
    const note = sessions(6, 6, { leftOut: [{ technique: 'decision-analysis', reason: 'declined' }] });
    const drafts = [
      contract(16),
      ...sessions(1, 4),
      ...sessions(5, 5, { tasksSet: [task()] }),
      ...note,
      ...sessions(7, 11),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test.each<[PersonDescribed['violence'] & string, boolean]>([
    ['current', false],
    ['suspected', false],
    ['past', false],
    ['none', true],
  ])('a conversation in a relationship with this violence on record: %s (fails: %s)', (violence, fails) => {
    const person: EventDraft = { type: 'person-described', data: { person: 'partner', violence } };
    const { verdict } = judged(rule, [person, ...planned(11, task({ person: 'partner' }))], claimed);
    if (fails) expect(verdict.kind).toBe('fail');
    else expect(verdict.kind).not.toBe('fail');
  });

  test('violence in another relationship excuses nothing', () => {
    const people: EventDraft[] = [
      { type: 'person-described', data: { person: 'partner', violence: 'current' } },
      { type: 'person-described', data: { person: 'boss', violence: 'none' } },
    ];
    expect(judged(rule, [...people, ...planned(11, task({ person: 'boss' }))], claimed).verdict.kind).toBe(
      'fail',
    );
  });

  test('fails as a warning where none was rehearsed by the middle of the middle phase', () => {
    const { verdict, findings } = judged(rule, planned(11), claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
  });

  test('asks, as a warning, where techniques are neither recorded nor claimed to be', () => {
    const { verdict, findings, report } = judged(rule, planned(11));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'role-play', aspect: 'interventions' },
    ]);
  });

  test('asks where techniques are claimed from a later session on', () => {
    const documented = ['tasks', 'inventory', { aspect: 'interventions', fromSession: 9 }] as const;
    expect(judged(rule, planned(11), { documented }).verdict.kind).toBe('review');
  });

  test.each([
    { protocol: iptAdult, count: 16, plan: 4, early: 8, late: 10 },
    { protocol: iptA, count: 12, plan: 5, early: 6, late: 7 },
    { protocol: ipc, count: 6, plan: 2, early: 3, late: 4 },
  ])(
    '$protocol.id of $count sessions, planned in session $plan: still time in session $early, none in session $late',
    ({ protocol, count, plan, early, late }) => {
      const course = (upTo: number): readonly EventDraft[] => [
        contract(count),
        ...sessions(1, plan - 1),
        ...sessions(plan, plan, { tasksSet: [task()] }),
        ...sessions(plan + 1, upTo),
      ];
      for (const setting of [{ protocol }, { ...claimed, protocol }]) {
        expect(judged(rule, course(early), setting).verdict.kind).toBe('open');
      }
      expect(judged(rule, course(late), { ...claimed, protocol }).verdict.kind).toBe('fail');
      expect(judged(rule, course(late), { protocol }).verdict.kind).toBe('review');
    },
  );

  test('protocols that draw the line elsewhere disagree', () => {
    expect(judged(rule, planned(11), { ...claimed, protocol: withShare(0.5) }).verdict.kind).toBe('fail');
    expect(judged(rule, planned(11), { ...claimed, protocol: withShare(1) }).verdict.kind).toBe('open');
  });

  test('leaves time where the conversation was first planned in the last session on record', () => {
    const drafts = [contract(16), ...sessions(1, 10), ...sessions(11, 11, { tasksSet: [task()] })];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('open');
    expect(judged(rule, [...drafts, ...sessions(12, 12)], claimed).verdict.kind).toBe('fail');
  });

  test('asks where no contract and no protocol says how long the course is', () => {
    const length = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const drafts = planned(11).slice(1);
    const { verdict } = judged(rule, drafts, { ...claimed, protocol: { ...iptAdult, length } });
    expect(verdict.kind).toBe('review');
  });

  test('does not speak where the protocol does not say when the ending begins', () => {
    const { verdict } = judged(rule, planned(30).slice(1), { ...claimed, protocol: iptBpd });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('sessions in a pause take nothing from the time that there is', () => {
    const drafts: EventDraft[] = [
      ...planned(6),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...sessions(7, 9),
      { type: 'treatment-resumed', data: { stabilised: true } },
      ...sessions(10, 12),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('open');
    expect(judged(rule, [...drafts, ...sessions(13, 13)], claimed).verdict.kind).toBe('fail');
  });

  test('does not count missed and crisis sessions', () => {
    const drafts: EventDraft[] = [
      ...planned(6),
      { type: 'session-missed', session: 7, data: {} },
      ...sessions(8, 11, { kind: 'crisis' }),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('open');
  });

  test('does not speak where no hard conversation is planned', () => {
    const easy = planned(11, { id: 't1', kind: 'conversation' });
    const soft = planned(11, task({ hard: false }));
    const none = [contract(16), ...sessions(1, 11, { tasksSet: [] })];
    for (const drafts of [easy, soft, none, sessions(1, 11)]) {
      const { verdict } = judged(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('does not speak under a protocol that leaves the time for it open', () => {
    const midMiddle = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const protocol: Protocol = { ...iptAdult, thresholds: { ...iptAdult.thresholds, midMiddle } };
    expect(judged(rule, planned(11), { ...claimed, protocol }).verdict.kind).toBe('not-applicable');
  });

  test('finds nothing where the patient left while there was still time', () => {
    const drafts: EventDraft[] = [...planned(6), { type: 'course-closed', data: { reason: 'dropout' } }];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('not-applicable');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...planned(11),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('says what it saw, and where', () => {
    const { verdict, findings } = judged(rule, planned(11), claimed);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        basis: 'not-recorded',
        message:
          'A hard conversation was planned in session 5; no role play is recorded, and 11 of 11 sessions record ' +
          'no techniques. The record claims to document its interventions in full.',
        at: [{ pointer: '/events/5/data/tasksSet', event: 'e6', session: 5 }],
        observed: { planned: 5, unknown: 11, of: 11 },
        counterEvidence: [],
      },
    ]);
  });

  test('fails, whatever is claimed, where each session says that no technique was used', () => {
    const drafts = [
      contract(16),
      ...sessions(1, 4, { techniques: [] }),
      ...sessions(5, 5, { techniques: [], tasksSet: [task()] }),
      ...sessions(6, 11, { techniques: [] }),
    ];
    expect(judged(rule, drafts).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'recorded' },
    ]);
  });

  test('asks where sessions list some techniques and do not claim to list them all', () => {
    const techniques = [{ technique: 'clarification' }] as const;
    const drafts = [
      contract(16),
      ...sessions(1, 4, { techniques }),
      ...sessions(5, 5, { techniques, tasksSet: [task()] }),
      ...sessions(6, 11, { techniques }),
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('review');
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test.each([
    ['claimed', ['interventions', 'tasks', 'inventory'], {}],
    ['told outright', [], { techniques: [] }],
  ] as const)('asks where the session is lost in which it may have been rehearsed: %s', (_, claims, data) => {
    const whole = [
      contract(16),
      ...sessions(1, 4, data),
      ...sessions(5, 5, { ...data, tasksSet: [task()] }),
      ...sessions(6, 6, { techniques: [{ technique: 'role-play' }] }),
      ...sessions(7, 11, data),
    ];
    expectQuestion(rule, whole, { session: 6, claims });
  });
});
