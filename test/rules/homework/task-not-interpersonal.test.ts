import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { InterpersonalTask } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';
import { phaseless } from '../../support/odd-protocols.js';
import { pointsAt, standsAt } from '../../support/places.js';

const rule = 'task-not-interpersonal';
const claimed = { documented: ['tasks'] as const };
const friend: EventDraft = { type: 'person-described', data: { person: 'friend', relationship: 'friend' } };

type Task = Omit<InterpersonalTask, 'id'>;

/** Sessions from the first on, each with one task; a friend is known. */
function course(...each: readonly Task[]): readonly EventDraft[] {
  const set = each.flatMap((task, index) =>
    sessions(index + 1, index + 1, { tasksSet: [{ id: `t${index + 1}`, ...task }] }),
  );
  return [friend, ...set];
}

describe(rule, () => {
  test.each([iptAdult, iptA, ipc, phaseless])('$id: passes where a task is with somebody', (protocol) => {
    for (const documented of [[], claimed.documented]) {
      const drafts = course({ kind: 'activity', person: 'friend' }, { kind: 'other', person: 'friend' });
      const { verdict, findings } = judged(rule, drafts, { protocol, documented });
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test.each([
    'conversation',
    'contact',
    'letter',
    'ritual',
    'observation',
    'activity',
    'safety',
    'rhythm-log',
    'measure',
  ] as const)('finds nothing in a task of this kind, though nobody is named: %s', (kind) => {
    const { verdict, findings } = judged(rule, course({ kind }), claimed);
    expect(verdict.kind).toBe('pass');
    expect(findings).toEqual([]);
  });

  test('asks, at info, with whom a task without a kind is; fails at info where tasks are claimed', () => {
    const drafts = course({ kind: 'other' });
    const { verdict, findings, report } = judged(rule, drafts);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'info', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'task-person', aspect: 'tasks' },
    ]);
    expect(judged(rule, drafts, claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'info', basis: 'not-recorded' },
    ]);
  });

  test('a claim that begins later says nothing of the task', () => {
    const documented = [{ aspect: 'tasks', fromSession: 9 }] as const;
    expect(judged(rule, course({ kind: 'other' }), { documented }).verdict.kind).toBe('review');
    expect(judged(rule, course({ kind: 'other' }), { documented: ['inventory'] }).verdict.kind).toBe(
      'review',
    );
  });

  test('one task with somebody does not settle another', () => {
    const drafts = course({ kind: 'other', person: 'friend' }, { kind: 'other' });
    expect(judged(rule, drafts).verdict.kind).toBe('review');
  });

  test('several tasks are one finding, which points at each of them and at no other', () => {
    const drafts = [
      ...course({ kind: 'contact' }, { kind: 'other' }, { kind: 'activity' }),
      ...sessions(4, 4, {
        tasksSet: [
          { id: 't4', kind: 'letter' },
          { id: 't5', kind: 'other' },
        ],
      }),
    ];
    const { findings } = judged(rule, drafts);
    expect(findings).toHaveLength(1);
    expect(pointsAt(drafts, findings[0])).toEqual(['session-held 2', 'session-held 4']);
    for (const place of findings[0]?.at ?? []) expect(standsAt(drafts, place)).toBeDefined();
  });

  test('does not speak where no task is recorded, claimed or not', () => {
    for (const documented of [[], 'all'] as const) {
      for (const drafts of [sessions(1, 6), sessions(1, 6, { tasksSet: [] }), []]) {
        const { verdict } = judged(rule, drafts, { documented });
        expect(verdict.kind).toBe('not-applicable');
        expect(verdict.reason).toBeTypeOf('string');
      }
    }
  });

  test('asks whether or not the protocol wants tasks', () => {
    const tasks = { value: false, source: 'house-judgement', grounding: 'house' } as const;
    const protocol: Protocol = { ...iptAdult, expects: { ...iptAdult.expects, tasks } };
    expect(judged(rule, course({ kind: 'other' }), { protocol }).verdict.kind).toBe('review');
  });

  test('does not ask a crisis contact', () => {
    const tasksSet = [{ id: 't1', kind: 'other' }] as const;
    const drafts = [...sessions(1, 3), ...sessions(4, 4, { kind: 'crisis', tasksSet })];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test('a correction supplies the person', () => {
    const wrong: EventDraft = {
      type: 'session-held',
      id: 'first',
      session: 1,
      data: { kind: 'treatment', tasksSet: [{ id: 't1', kind: 'other' }] },
    };
    const right: EventDraft = {
      type: 'session-held',
      session: 1,
      replaces: 'first',
      data: { kind: 'treatment', tasksSet: [{ id: 't1', kind: 'other', person: 'friend' }] },
    };
    expect(judged(rule, [friend, wrong], claimed).verdict.kind).toBe('fail');
    expect(judged(rule, [friend, wrong, right], claimed).verdict.kind).toBe('pass');
  });

  test('still speaks where the patient left, and is silent only in a pause', () => {
    const drafts = course({ kind: 'other' });
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [...drafts, left], claimed).verdict.kind).toBe('fail');
    const paused: EventDraft[] = [...drafts, { type: 'treatment-paused', data: { reason: 'stabilisation' } }];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('repeats no words of the record', () => {
    const { findings } = judged(rule, course({ kind: 'other', text: 'canary' }));
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('canary');
  });
});
