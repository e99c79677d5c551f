import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { InterpersonalTask, SessionHeld } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'no-task';
const claimed = { documented: ['tasks'] as const };
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
const ending: EventDraft = { type: 'phase-entered', data: { phase: 'ending' } };
const begun: readonly EventDraft[] = [...sessions(1, 3), middle];

type Contents = Partial<SessionHeld>;
const none: Contents = { tasksSet: [] };
const declined: Contents = { tasksDeclined: true };
const unrecorded: Contents = {};

function task(kind: InterpersonalTask['kind'] = 'contact'): (session: number) => Contents {
  return (session) => ({ tasksSet: [{ id: `t${session}`, kind }] });
}

/** Sessions from a number on, each with what it says of tasks. */
function from(
  first: number,
  ...each: readonly (Contents | ((session: number) => Contents))[]
): readonly EventDraft[] {
  return each.flatMap((contents, index) => {
    const session = first + index;
    return sessions(session, session, typeof contents === 'function' ? contents(session) : contents);
  });
}

/** Middle sessions from the fourth on, and one more, the latest, that says nothing. */
function course(...each: readonly (Contents | ((session: number) => Contents))[]): readonly EventDraft[] {
  return [...begun, ...from(4, ...each, unrecorded)];
}

function withTasks(value: boolean): Protocol {
  const tasks = { value, source: 'house-judgement', grounding: 'house' } as const;
  return { ...iptAdult, expects: { ...iptAdult.expects, tasks } };
}

describe(rule, () => {
  test('passes where every middle session agreed on a task', () => {
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judged(rule, course(task(), task(), task()), setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test.each(['conversation', 'activity', 'ritual', 'safety', 'rhythm-log', 'measure', 'other'] as const)(
    'a task of any kind is a task: %s',
    (kind) => {
      expect(judged(rule, course(task(kind)), claimed).verdict.kind).toBe('pass');
    },
  );

  test('passes where the patient wanted none', () => {
    const both: Contents = { tasksSet: [], tasksDeclined: true };
    expect(judged(rule, course(task(), declined, both), claimed).verdict.kind).toBe('pass');
  });

  test('fails at info, whatever is claimed, where a session agreed on none', () => {
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judged(rule, course(task(), none, task()), setting);
      expect(verdict.kind).toBe('fail');
      expect(findings).toMatchObject([
        {
          kind: 'fail',
          severity: 'info',
          basis: 'recorded',
          observed: { of: 3, without: 1, unknown: 0 },
        },
      ]);
    }
    const wanted: Contents = { tasksSet: [], tasksDeclined: false };
    expect(judged(rule, course(wanted)).verdict.kind).toBe('fail');
  });

  test('asks, at info, where a session says nothing; fails at info where tasks are claimed', () => {
    const { verdict, findings, report } = judged(rule, course(task(), unrecorded, task()));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([
      {
        kind: 'review',
        severity: 'info',
        basis: 'not-recorded',
        observed: { of: 3, without: 0, unknown: 1 },
      },
    ]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'tasks-set', aspect: 'tasks' },
    ]);
    expect(judged(rule, course(task(), unrecorded, task()), claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'info', basis: 'not-recorded' },
    ]);
    const wanted: Contents = { tasksDeclined: false };
    expect(judged(rule, course(wanted)).verdict.kind).toBe('review');
  });

  test('a claim that begins later says nothing of the sessions before', () => {
    const documented = [{ aspect: 'tasks', fromSession: 9 }] as const;
    expect(judged(rule, course(unrecorded), { documented }).verdict.kind).toBe('review');
  });

  test('what is recorded comes before what is not, in one finding that counts them all', () => {
    const drafts = course(task(), none, unrecorded, none, declined);
    const { findings } = judged(rule, drafts);
    expect(findings).toMatchObject([
      { kind: 'fail', basis: 'recorded', observed: { of: 5, without: 2, unknown: 1 } },
    ]);
    expect(pointsAt(drafts, findings[0])).toEqual(['session-held 5', 'session-held 7']);
  });

  test('the latest session of an open course is not yet asked', () => {
    const drafts = [...begun, ...from(4, task(), none)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    expect(judged(rule, [...drafts, ...from(6, unrecorded)], claimed).verdict.kind).toBe('fail');
    expect(judged(rule, [...begun, ...from(4, none)], claimed).verdict.kind).toBe('not-applicable');
  });

  test('nor is the last session of a closed one: there is no next', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [...begun, ...from(4, task(), none), left], claimed).verdict.kind).toBe('pass');
    expect(judged(rule, [...begun, ...from(4, none, task()), left], claimed).verdict.kind).toBe('fail');
  });

  test.each([
    ['tried', 'pass'],
    ['not-done', 'pass'],
    ['done', 'fail'],
    [undefined, 'fail'],
  ] as const)('a task that was looked at and is %s: %s', (outcome, kind) => {
    const review = outcome === undefined ? { task: 't4' } : { task: 't4', outcome };
    const drafts = course(task(), { tasksSet: [], tasksReviewed: [review] });
    expect(judged(rule, drafts, claimed).verdict.kind).toBe(kind);
  });

  test.each([
    { protocol: withTasks(true), kind: 'fail' },
    { protocol: withTasks(false), kind: 'not-applicable' },
    { protocol: iptA, kind: 'fail' },
  ] as const)('protocols for or against tasks disagree: $kind', ({ protocol, kind }) => {
    const drafts = [...sessions(1, 4), middle, ...from(5, none, none, unrecorded)];
    const { verdict, findings } = judged(rule, drafts, { ...claimed, protocol });
    expect(verdict.kind).toBe(kind);
    // Schools differ, so it is never more than a note.
    for (const { severity } of findings) expect(severity).toBe('info');
  });

  test('does not speak under a protocol that leaves tasks open', () => {
    const open = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const protocol: Protocol = { ...iptAdult, expects: { ...iptAdult.expects, tasks: open } };
    const { verdict } = judged(rule, course(none), { ...claimed, protocol });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('the fourth session belongs to the middle of adult courses, and not of adolescent ones', () => {
    const drafts = [...sessions(1, 3), ...from(4, none), ...from(5, task(), unrecorded)];
    expect(judged(rule, drafts, { protocol: iptAdult }).verdict.kind).toBe('fail');
    expect(judged(rule, drafts, { protocol: iptA }).verdict.kind).toBe('pass');
    expect(judged(rule, [...from(1, none), ...from(2, task(), task())], { protocol: ipc }).verdict.kind).toBe(
      'pass',
    );
  });

  test('asks for no task in the initial phase, in the ending, or in a crisis', () => {
    const drafts = [
      ...from(1, none, none, none),
      middle,
      ...from(4, task()),
      ...sessions(5, 6, { kind: 'crisis', tasksSet: [] }),
      ...from(7, task()),
      ending,
      ...from(8, none, none, unrecorded),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('sessions in a pause are not asked', () => {
    const drafts: EventDraft[] = [
      ...begun,
      ...from(4, task()),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...from(5, none, unrecorded),
      { type: 'treatment-resumed', data: { stabilised: true } },
      ...from(7, task(), unrecorded),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('does not speak before a middle session', () => {
    const { verdict } = judged(rule, sessions(1, 3, none), claimed);
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test.each(oddProtocols.filter(({ phases }) => !phases.some(({ role }) => role === 'middle')))(
    '$id: does not speak under a protocol without a middle phase',
    (protocol) => {
      const drafts = sessions(1, 9, none);
      expect(judged(rule, drafts, { ...claimed, protocol }).verdict.kind).toBe('not-applicable');
    },
  );

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...course(none),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed).verdict.kind).toBe('fail');
  });

  test('says how many, and repeats no words of the record', () => {
    const told: Contents = { tasksSet: [{ id: 't1', kind: 'contact', text: 'canary' }], note: 'canary' };
    const { findings } = judged(rule, course(told, { ...none, note: 'canary' }, none));
    expect(findings[0]?.message).toMatch(/\b(2|two)\b/i);
    expect(findings[0]?.message).toMatch(/\b(3|three)\b/i);
    expect(JSON.stringify(findings)).not.toContain('canary');
  });
});
