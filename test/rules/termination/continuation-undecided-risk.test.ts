import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ConditionRecorded, MedicationRecorded } from '../../../src/index.js';
import { sessions } from '../../support/judge.js';
import { judgedSoundly } from '../../support/sound.js';
import { claimed, closed, depression, omitted, remitted, undecided, upTo } from './left-undecided.js';

const rule = 'continuation-undecided';
const score = (total: number, session?: number, instrument = 'phq-9'): EventDraft => ({
  type: 'measure-taken',
  ...(session === undefined ? {} : { session }),
  data: { instrument, total },
});
const medication = (
  status: MedicationRecorded['status'],
  kind: MedicationRecorded['kind'] = 'antidepressant',
): EventDraft => ({ type: 'medication-recorded', data: { kind, status } });

const severityOf = (...before: readonly EventDraft[]) => {
  const { findings } = judgedSoundly(rule, undecided(...before), claimed);
  expect(findings).toHaveLength(1);
  return findings[0]?.severity;
};

describe(`${rule}: what makes a return more likely`, () => {
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

  test('of several measures it is the latest score that says it, by its session and not by the log', () => {
    const hamd = score(12, 8, 'hamd-17');
    const well = [...upTo(16), hamd, score(3, 16), closed('completed')];
    expect(judgedSoundly(rule, well, claimed).findings).toMatchObject([{ severity: 'info' }]);
    const writtenLate = [...upTo(16), score(3, 16), hamd, closed('completed')];
    expect(judgedSoundly(rule, writtenLate, claimed).findings).toMatchObject([{ severity: 'info' }]);
    const ill = [...upTo(16), score(3, 8), score(12, 16, 'hamd-17'), closed('completed')];
    expect(judgedSoundly(rule, ill, claimed).findings).toMatchObject([{ severity: 'warning' }]);
    const silent = [...upTo(16), score(12, 8), score(1, 16, 'bdi-ii'), closed('completed')];
    expect(judgedSoundly(rule, silent, claimed).findings).toMatchObject([{ severity: 'warning' }]);
  });

  test.each([
    ['major-depression', 'warning'],
    ['persistent-depression', 'warning'],
    ['psychotic-depression', 'warning'],
    ['ptsd', 'info'],
    ['bulimia', 'info'],
  ] as const)(
    'it is depression that is known to return after earlier episodes: %s, %s',
    (condition, severity) => {
      expect(severityOf(depression({ condition, episode: 'recurrent' }))).toBe(severity);
    },
  );

  test('what is treated stays so where a later entry does not repeat its role', () => {
    const later = (data: Partial<ConditionRecorded>): EventDraft => ({
      type: 'condition-recorded',
      data: { condition: 'major-depression', status: 'active', ...data },
    });
    expect(severityOf(depression(), later({ episode: 'recurrent' }))).toBe('warning');
    const well = [
      depression(),
      ...upTo(16),
      score(7, 16),
      later({ status: 'remitted' }),
      closed('completed'),
    ];
    expect(judgedSoundly(rule, well, claimed).findings).toMatchObject([{ severity: 'info' }]);
    expect(severityOf(later({ episode: 'recurrent' }))).toBe('info');
  });

  test('says what weighs, and no more than is recorded', () => {
    const drafts = [depression({ episode: 'recurrent' }), ...upTo(16), score(12, 16), closed('completed')];
    expect(judgedSoundly(rule, drafts, claimed).findings[0]?.message).toMatch(
      /, though the depression is recorded as recurrent and the last score is not in remission\./,
    );
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
});
