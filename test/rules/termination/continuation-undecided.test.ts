import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type {
  ClosureReason,
  ConditionRecorded,
  ContinuationDecided,
  MedicationRecorded,
} from '../../../src/index.js';
import { ipc, iptAdult, iptMaintenance } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { pointsAt } from '../../support/places.js';
import { askedFor, dueOf, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'continuation-undecided';
const claimed = { documented: ['ending'] } as const;
const contract: EventDraft = {
  type: 'contract-agreed',
  data: { sessions: { min: 16, max: 16 }, everyDays: 7 },
};
const omitted: EventDraft = { type: 'step-omitted', data: { step: 'continuation-decision' } };
const decided = (decision: ContinuationDecided['decision']): EventDraft => ({
  type: 'continuation-decided',
  data: { decision },
});
const closed = (reason?: ClosureReason): EventDraft => ({
  type: 'course-closed',
  data: reason === undefined ? {} : { reason },
});
const depression = (data: Partial<ConditionRecorded> = {}): EventDraft => ({
  type: 'condition-recorded',
  data: { condition: 'major-depression', role: 'target', status: 'active', ...data },
});
const remitted = depression({ status: 'remitted' });
const score = (total: number, session?: number, instrument = 'phq-9'): EventDraft => ({
  type: 'measure-taken',
  ...(session === undefined ? {} : { session }),
  data: { instrument, total },
});
const medication = (
  status: MedicationRecorded['status'],
  kind: MedicationRecorded['kind'] = 'antidepressant',
): EventDraft => ({ type: 'medication-recorded', data: { kind, status } });

/** Sixteen agreed sessions, of which some were held; the ending can begin with the thirteenth. */
const upTo = (attended: number): readonly EventDraft[] => [
  contract,
  ...sessions(1, attended, { note: inConfidence }),
];
/** A completed course without a decision, after what stands before its sessions. */
const undecided = (...before: readonly EventDraft[]): readonly EventDraft[] => [
  ...before,
  ...upTo(16),
  closed('completed'),
];
const severityOf = (...before: readonly EventDraft[]) => {
  const { findings } = judgedSoundly(rule, undecided(...before), claimed);
  expect(findings).toHaveLength(1);
  return findings[0]?.severity;
};

describe(rule, () => {
  test.each(['none-needed', 'continuation', 'maintenance', 'other-treatment', 'declined'] as const)(
    'passes where it was decided: %s',
    (decision) => {
      const drafts = [...upTo(16), decided(decision), closed('completed')];
      for (const setting of [{}, claimed]) {
        const { verdict, findings } = judgedSoundly(rule, drafts, setting);
        expect(verdict.kind).toBe('pass');
        expect(findings).toEqual([]);
      }
    },
  );

  test('fails where the record claims to be full and holds no decision', () => {
    const drafts = undecided();
    const { verdict, findings } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', basis: 'not-recorded' }]);
    expect(pointsAt(drafts, findings[0])).toContain('course-closed');
    expect(findings[0]?.message).toMatch(/after this course|after the course|continu/i);
  });

  test('fails where the decision was left out on purpose, whatever is claimed', () => {
    const drafts = [...upTo(16), omitted, closed('completed')];
    for (const setting of [{}, claimed]) {
      const { findings } = judgedSoundly(rule, drafts, setting);
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', basis: 'recorded' }]);
      expect(pointsAt(drafts, findings[0])).toContain('step-omitted');
    }
  });

  test('passes where it was left out at first and decided after all', () => {
    const drafts = [...upTo(16), omitted, decided('none-needed'), closed('completed')];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('pass');
  });

  test('another step left out is not this one', () => {
    const other: EventDraft = { type: 'step-omitted', data: { step: 'endpoint-measure' } };
    const drafts = [...upTo(16), other, closed('completed')];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
  });

  test('asks where the record does not say', () => {
    const { verdict, findings, report } = judgedSoundly(rule, undecided());
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'info', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['continuation']);
  });

  test.each([
    ['a recurrent illness', 'recurrent', 'warning'],
    ['a first episode', 'first', 'info'],
    ['an illness whose history is not known', undefined, 'info'],
  ] as const)('%s without a decision: %s, %s', (_, episode, severity) => {
    expect(severityOf(depression(episode === undefined ? {} : { episode }))).toBe(severity);
  });

  test('a recurrent illness weighs more in a question and in an explicit no, too', () => {
    const ill = depression({ episode: 'recurrent' });
    expect(judgedSoundly(rule, undecided(ill)).findings).toMatchObject([
      { kind: 'review', severity: 'warning' },
    ]);
    expect(judgedSoundly(rule, [ill, ...upTo(16), omitted, closed('completed')]).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'recorded' },
    ]);
  });

  test('it is the illness that the course treats, not one beside it', () => {
    const beside = depression({ condition: 'panic', role: 'comorbid', episode: 'recurrent' });
    expect(severityOf(depression({ episode: 'first' }), beside)).toBe('info');
  });

  test('a recurrent illness stays one when it remits', () => {
    const ill = depression({ episode: 'recurrent' });
    const drafts = [
      ill,
      ...upTo(16),
      depression({ status: 'remitted', episode: 'recurrent' }),
      closed('completed'),
    ];
    expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([{ severity: 'warning' }]);
    const short = [ill, ...upTo(16), remitted, closed('completed')];
    expect(judgedSoundly(rule, short, claimed).findings).toMatchObject([{ severity: 'warning' }]);
  });

  test.each([
    ['phq-9', 4, 'info'],
    ['phq-9', 5, 'warning'],
    ['hamd-17', 7, 'info'],
    ['hamd-17', 8, 'warning'],
    ['bdi-ii', 30, 'info'],
    ['x-our-own', 30, 'info'],
  ] as const)('symptoms left over by the last score (%s, %i): %s', (instrument, last, severity) => {
    const drafts = [
      score(20, undefined, instrument),
      ...upTo(16),
      score(last, 16, instrument),
      closed('completed'),
    ];
    expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([{ severity }]);
  });

  test('it is the last score that says what is left', () => {
    const drafts = [...upTo(14), score(12, 14), ...sessions(15, 16), score(3, 16), closed('completed')];
    expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([{ severity: 'info' }]);
  });

  test('an illness that is recorded as remitted leaves no residue, whatever the last score', () => {
    const drafts = [depression(), ...upTo(16), score(7, 16), remitted, closed('completed')];
    expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([{ severity: 'info' }]);
  });

  test('the remission of an illness beside it does not lift what is left of the one treated', () => {
    const beside = depression({ condition: 'panic', role: 'comorbid', status: 'remitted' });
    const drafts = [depression(), ...upTo(16), score(12, 16), beside, closed('completed')];
    expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([{ severity: 'warning' }]);
  });

  test.each([
    ['started', 'warning'],
    ['continued', 'warning'],
    ['changed', 'warning'],
    ['none', 'info'],
  ] as const)('a remission beside an antidepressant (%s): %s', (status, severity) => {
    const byCondition = [depression(), ...upTo(8), medication(status), ...sessions(9, 16), remitted];
    expect(judgedSoundly(rule, [...byCondition, closed('completed')], claimed).findings).toMatchObject([
      { severity },
    ]);
    const byScore = [score(18), ...upTo(8), medication(status), ...sessions(9, 16), score(3, 16)];
    expect(judgedSoundly(rule, [...byScore, closed('completed')], claimed).findings).toMatchObject([
      { severity },
    ]);
  });

  test('a remission beside another medication weighs no more than one without', () => {
    for (const kind of ['mood-stabiliser', 'antipsychotic', 'other'] as const) {
      const drafts = [depression(), medication('started', kind), ...upTo(16), remitted, closed('completed')];
      expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([{ severity: 'info' }]);
    }
  });

  test.each([
    ['an illness that is still active', [depression(), medication('started')]],
    ['no word on how the illness stands', [medication('continued')]],
    ['a score that knows no remission', [medication('changed'), score(30, undefined, 'bdi-ii')]],
  ])('an antidepressant without a remission weighs no more: %s', (_, before) => {
    expect(severityOf(...before)).toBe('info');
  });

  test.each([
    [3, 'not-applicable'],
    [12, 'not-applicable'],
    [13, 'open'],
    [16, 'open'],
    [17, 'fail'],
  ])('on an open course after %i of 16 sessions: %s', (attended, kind) => {
    const { verdict, report } = judgedSoundly(rule, upTo(attended), claimed);
    expect(verdict.kind).toBe(kind);
    expect(dueOf(report, rule)).toEqual(kind === 'open' ? { earliest: 13, latest: 16 } : undefined);
  });

  test('on an open course it points at the session that went beyond the agreed number', () => {
    const drafts = upTo(17);
    expect(pointsAt(drafts, judgedSoundly(rule, drafts, claimed).findings[0])).toEqual(['session-held 17']);
  });

  test('the length is the contract’s, or else the protocol’s own', () => {
    const drafts = sessions(1, 9);
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol: iptAdult }).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol: ipc }).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol: iptMaintenance }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('decided ahead of time is decided', () => {
    const drafts = [...upTo(10), decided('maintenance')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each(['dropout', 'transferred', 'died', 'escalated'] as const)(
    'an early closure (%s) takes away the fault and not the credit',
    (reason) => {
      const ill = depression({ episode: 'recurrent' });
      for (const documented of ['all', []] as const) {
        const left = [ill, ...upTo(9), closed(reason)];
        expect(judgedSoundly(rule, left, { documented }).verdict.kind).toBe('not-applicable');
      }
      const done = [ill, ...upTo(9), decided('other-treatment'), closed(reason)];
      expect(judgedSoundly(rule, done, claimed).verdict.kind).toBe('pass');
    },
  );

  test('asks after an early remission, too', () => {
    const drafts = [depression(), ...upTo(9), remitted, closed('early-remission')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
  });

  test.each(['other', undefined] as const)('a closing that leaves open why (%s) is asked', (reason) => {
    const drafts = [...upTo(16), closed(reason)];
    for (const documented of ['all', []] as const) {
      expect(judgedSoundly(rule, drafts, { documented }).findings).toMatchObject([
        { kind: 'review', severity: 'info' },
      ]);
    }
    const said = [...upTo(16), omitted, closed(reason)];
    expect(judgedSoundly(rule, said).verdict.kind).toBe('fail');
  });

  test.each([
    [1, 'fail'],
    [17, 'review'],
  ])('a claim from session %i on: %s', (fromSession, kind) => {
    const documented = [{ aspect: 'ending', fromSession }] as const;
    expect(judgedSoundly(rule, undecided(), { documented }).verdict.kind).toBe(kind);
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const drafts: EventDraft[] = [
      ...upTo(17),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
    const resumed: EventDraft = { type: 'treatment-resumed', data: {} };
    expect(judgedSoundly(rule, [...drafts, resumed], claimed).verdict.kind).toBe('fail');
  });
});
