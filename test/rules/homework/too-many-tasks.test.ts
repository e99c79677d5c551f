import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { InterpersonalTask } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { remedyOfExcess } from '../../../src/rules/closing.js';
import { judged, sessions } from '../../support/judge.js';
import { phaseless } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'too-many-tasks';

type Kind = InterpersonalTask['kind'];

/** A session that agreed on tasks of these kinds. */
function set(session: number, ...kinds: readonly Kind[]): readonly EventDraft[] {
  const tasksSet = kinds.map((kind, index): InterpersonalTask => ({ id: `t${session}-${index}`, kind }));
  return sessions(session, session, { tasksSet });
}

function atMost(count: number): Protocol {
  const tasksPerSession = { value: count, source: 'house-judgement', grounding: 'house' } as const;
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, tasksPerSession } };
}

describe(rule, () => {
  test.each([iptAdult, iptA, ipc, phaseless])('$id: one new task is enough, two are many', (protocol) => {
    for (const documented of [[], 'all'] as const) {
      const setting = { protocol, documented };
      const { verdict, findings } = judged(rule, [...set(1, 'contact'), ...set(2, 'letter')], setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
      const two = [...set(1, 'contact'), ...set(2, 'letter', 'conversation')];
      expect(judged(rule, two, setting).findings).toMatchObject([
        { kind: 'fail', severity: 'info', basis: 'recorded' },
      ]);
    }
  });

  test('protocols that draw the line elsewhere disagree', () => {
    const two = set(1, 'contact', 'letter');
    const three = set(1, 'contact', 'letter', 'ritual');
    expect(judged(rule, two, { protocol: atMost(1) }).verdict.kind).toBe('fail');
    expect(judged(rule, two, { protocol: atMost(2) }).verdict.kind).toBe('pass');
    expect(judged(rule, three, { protocol: atMost(2) }).verdict.kind).toBe('fail');
    expect(judged(rule, set(1, 'contact'), { protocol: atMost(0) }).verdict.kind).toBe('fail');
  });

  test.each(['safety', 'rhythm-log', 'measure'] as const)(
    'does not count what is no new action: %s',
    (kind) => {
      expect(judged(rule, set(1, 'contact', kind, kind, kind)).verdict.kind).toBe('pass');
      expect(judged(rule, set(1, kind, kind)).verdict.kind).toBe('pass');
      expect(judged(rule, set(1, kind, 'contact', 'letter')).verdict.kind).toBe('fail');
    },
  );

  test.each(['conversation', 'contact', 'activity', 'ritual', 'letter', 'observation', 'other'] as const)(
    'counts %s',
    (kind) => {
      expect(judged(rule, set(1, kind, kind)).verdict.kind).toBe('fail');
    },
  );

  test('tasks of different sessions do not add up', () => {
    const drafts = [1, 2, 3, 4, 5, 6].flatMap((session) => set(session, 'contact'));
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('passes where sessions say that nothing was agreed', () => {
    expect(judged(rule, sessions(1, 4, { tasksSet: [] })).verdict.kind).toBe('pass');
  });

  test('several such sessions are one finding, with each of them', () => {
    const drafts = [
      ...set(1, 'contact', 'letter'),
      ...set(2, 'contact'),
      ...sessions(3, 3),
      ...set(4, 'ritual', 'activity', 'other'),
    ];
    const { verdict, findings } = judged(rule, drafts);
    expect(verdict.counts.fail).toBe(1);
    expect(pointsAt(drafts, findings[0])).toEqual(['session-held 1', 'session-held 4']);
  });

  test('says in how many sessions, of one and of many', () => {
    const one = judged(rule, set(1, 'contact', 'letter')).findings[0]?.message;
    expect(one).toBe('In 1 session more than 1 interpersonal task was set, up to 2; it was session 1.');
    const many = [...set(1, 'contact', 'letter', 'ritual'), ...set(2, 'contact', 'letter', 'ritual')];
    expect(judged(rule, many, { protocol: atMost(2) }).findings[0]?.message).toBe(
      'In 2 sessions more than 2 interpersonal tasks were set, up to 3; the first was session 1.',
    );
  });

  test('does not speak where no session records tasks, claimed or not', () => {
    for (const documented of [[], 'all'] as const) {
      for (const drafts of [sessions(1, 6), sessions(1, 6, { tasksDeclined: true }), []]) {
        const { verdict } = judged(rule, drafts, { documented });
        expect(verdict.kind).toBe('not-applicable');
        expect(verdict.reason).toBeTypeOf('string');
      }
    }
  });

  test('does not speak under a protocol that leaves open how many are enough', () => {
    const open = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const protocol: Protocol = { ...iptAdult, thresholds: { ...iptAdult.thresholds, tasksPerSession: open } };
    const { verdict } = judged(rule, set(1, 'contact', 'letter', 'ritual'), { protocol });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('does not ask a crisis contact', () => {
    const tasksSet = [
      { id: 't1', kind: 'contact' },
      { id: 't2', kind: 'other' },
    ] as const;
    const drafts = [...set(1, 'contact'), ...sessions(2, 2, { kind: 'crisis', tasksSet })];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('still speaks where the patient left, and is silent only in a pause', () => {
    const drafts = set(1, 'contact', 'letter');
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [...drafts, left]).findings).toMatchObject([
      { kind: 'fail', remedy: remedyOfExcess },
    ]);
    expect(judged(rule, drafts).findings[0]?.remedy).toMatch(/^Choose with the patient/);
    const paused: EventDraft[] = [...drafts, { type: 'treatment-paused', data: { reason: 'stabilisation' } }];
    expect(judged(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed).verdict.kind).toBe('fail');
  });

  test('repeats no words of the record', () => {
    const tasksSet = ['t1', 't2'].map((id) => ({ id, kind: 'contact', text: 'canary' }) as const);
    const { findings } = judged(rule, sessions(1, 1, { tasksSet, note: 'canary' }));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(/\d|\bone\b/i);
    expect(JSON.stringify(findings)).not.toContain('canary');
  });
});
