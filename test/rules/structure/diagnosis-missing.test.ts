import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ConditionRecorded } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'diagnosis-missing';
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
const claimed = { documented: ['condition'] as const };

/** A condition, by default a diagnosis that the course treats. */
function condition(data: Partial<ConditionRecorded> = {}): EventDraft {
  return {
    type: 'condition-recorded',
    session: 1,
    data: { condition: 'major-depression', role: 'target', status: 'active', basis: 'diagnosis', ...data },
  };
}

/** A course into the middle phase, with these entries in session 1. */
function course(...drafts: readonly EventDraft[]): readonly EventDraft[] {
  return [...sessions(1, 1), ...drafts, ...sessions(2, 3), middle, ...sessions(4, 4)];
}

describe(rule, () => {
  test('passes where the target diagnosis is recorded', () => {
    const { verdict, findings } = judged(rule, course(condition()));
    expect(verdict.kind).toBe('pass');
    expect(findings).toEqual([]);
  });

  test('passes where a diagnosis was made before the first session', () => {
    const drafts = [condition(), ...sessions(1, 3), middle, ...sessions(4, 4)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where the target diagnosis remitted in the course', () => {
    const drafts = [...course(condition()), condition({ status: 'remitted' })];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where another condition stands beside the target', () => {
    const drafts = course(condition(), condition({ condition: 'panic', role: 'comorbid' }));
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('a target problem is enough for counselling, and no diagnosis for the other protocols', () => {
    const drafts = course(condition({ condition: 'adjustment-problem', basis: 'target-problem' }));
    expect(judged(rule, drafts, { ...claimed, protocol: ipc }).verdict.kind).toBe('pass');
    expect(judged(rule, drafts, { ...claimed, protocol: iptAdult }).verdict.kind).toBe('fail');
    expect(judged(rule, drafts, { ...claimed, protocol: iptA }).verdict.kind).toBe('fail');
  });

  test('a diagnosis is more than enough for counselling', () => {
    expect(judged(rule, course(condition()), { ...claimed, protocol: ipc }).verdict.kind).toBe('pass');
  });

  test('fails as an error where conditions are claimed and no target is among them', () => {
    const { verdict, findings } = judged(rule, course(), claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
  });

  test('fails where the only conditions are comorbid, or ruled out', () => {
    const drafts = course(
      condition({ condition: 'panic', role: 'comorbid' }),
      condition({ status: 'ruled-out' }),
    );
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('fails where the target is on record as history only', () => {
    expect(judged(rule, course(condition({ status: 'history' })), claimed).verdict.kind).toBe('fail');
  });

  test('asks, as a warning, where the record neither holds a target nor claims conditions', () => {
    const { verdict, findings, report } = judged(rule, course());
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'target-condition', aspect: 'condition' },
    ]);
  });

  test('asks where only a comorbid condition is on record and nothing is claimed', () => {
    const drafts = course(condition({ condition: 'panic', role: 'comorbid' }));
    expect(judged(rule, drafts).verdict.kind).toBe('review');
  });

  test('never fails a record that names one active diagnosis and leaves its part in the course unsaid', () => {
    const drafts = course({
      type: 'condition-recorded',
      session: 1,
      data: { condition: 'major-depression', status: 'active', basis: 'diagnosis' },
    });
    expect(judged(rule, drafts).verdict.kind).not.toBe('fail');
    expect(judged(rule, drafts, claimed).verdict.kind).not.toBe('fail');
  });

  test('never fails a target condition whose basis is unsaid', () => {
    const drafts = course({
      type: 'condition-recorded',
      session: 1,
      data: { condition: 'major-depression', role: 'target', status: 'active' },
    });
    expect(judged(rule, drafts).verdict.kind).not.toBe('fail');
    expect(judged(rule, drafts, claimed).verdict.kind).not.toBe('fail');
  });

  test('leaves time in the first session', () => {
    expect(judged(rule, sessions(1, 1), claimed).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, 1)).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, 1), { ...claimed, protocol: ipc }).verdict.kind).toBe('open');
  });

  test('leaves no time after the initial phase, which is longer for adolescents', () => {
    expect(judged(rule, sessions(1, 4), claimed).verdict.kind).toBe('fail');
    expect(judged(rule, sessions(1, 5), { ...claimed, protocol: iptA }).verdict.kind).toBe('fail');
    expect(judged(rule, sessions(1, 2), { ...claimed, protocol: ipc }).verdict.kind).toBe('fail');
  });

  test('a claim from session 4 on says nothing of a diagnosis made before', () => {
    const documented = [{ aspect: 'condition', fromSession: 4 }] as const;
    expect(judged(rule, course(), { documented }).verdict.kind).toBe('review');
  });

  test('hears a correction of the role', () => {
    const drafts: EventDraft[] = [
      ...course({ ...condition({ role: 'comorbid' }), id: 'dx' }),
      { ...condition(), replaces: 'dx' },
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('does not speak under a protocol that leaves open what it treats', () => {
    const protocol = {
      ...iptAdult,
      expects: {
        ...iptAdult.expects,
        target: { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const,
      },
    };
    expect(judged(rule, course(), { ...claimed, protocol }).verdict.kind).toBe('not-applicable');
  });

  test('does not speak where the course ended before it was due', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 1),
      { type: 'course-closed', data: { reason: 'transferred' } },
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...course(),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('leaves time for the diagnosis where the first session only named a problem', () => {
    const problem = condition({ condition: 'adjustment-problem', basis: 'target-problem' });
    expect(judged(rule, [...sessions(1, 1), problem], claimed).verdict.kind).toBe('open');
    const diagnosed = [
      ...sessions(1, 1),
      problem,
      ...sessions(2, 2),
      { ...condition(), session: 2 },
      ...sessions(3, 4),
    ];
    expect(judged(rule, diagnosed, claimed).verdict.kind).toBe('pass');
  });

  test('says what it saw, and where', () => {
    const { verdict, findings } = judged(rule, course(), claimed);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        basis: 'not-recorded',
        message:
          'No record of the diagnosis or target problem that the course treats. ' +
          'The record claims to document “condition” in full.',
        at: [{ pointer: '/events/3', event: 'e4' }],
        observed: { state: 'missing' },
        counterEvidence: [],
      },
    ]);
  });

  test('points at the basis of a target problem where a diagnosis was asked for', () => {
    const drafts = course(condition({ condition: 'adjustment-problem', basis: 'target-problem' }));
    for (const setting of [{}, claimed]) {
      expect(judged(rule, drafts, setting).findings).toMatchObject([
        {
          severity: 'error',
          basis: 'recorded',
          message: 'Only a target problem is recorded; this protocol treats a diagnosis.',
          at: [{ pointer: '/events/1/data/basis', event: 'e2', session: 1 }],
          observed: { state: 'target-problem' },
        },
      ]);
    }
  });
});
