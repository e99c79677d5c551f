import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ConditionId, ConditionRecorded, FitReviewed } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'exclusion-active';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 17 } };
const has = (condition: ConditionId, status: ConditionRecorded['status'] = 'active'): EventDraft => ({
  type: 'condition-recorded',
  data: { condition, status },
});
const note = (data: FitReviewed): EventDraft => ({ type: 'fit-reviewed', data });
const adult = { protocol: iptAdult } as const;
const adolescent = { protocol: iptA } as const;

describe(rule, () => {
  test.each(['acute-psychosis', 'severe-mania', 'impaired-reality-testing'] as const)(
    'fails as an error where %s is active',
    (condition) => {
      for (const protocol of [iptAdult, iptA, ipc]) {
        const { verdict, findings } = judged(rule, [opened, has(condition), ...sessions(1, 2)], { protocol });
        expect(verdict.kind).toBe('fail');
        expect(findings).toMatchObject([
          {
            kind: 'fail',
            severity: 'error',
            basis: 'recorded',
            at: [{ pointer: '/events/1', event: 'e2' }],
          },
        ]);
      }
    },
  );

  test('says so in these words', () => {
    expect(judged(rule, [opened, has('acute-psychosis'), ...sessions(1, 2)]).findings).toMatchObject([
      {
        message: 'The record holds an active condition that is stabilised before IPT: acute-psychosis.',
        observed: { condition: 'acute-psychosis', clinical: true },
      },
    ]);
  });

  test.each(['stabilised', 'remitted', 'history', 'ruled-out'] as const)(
    'passes where the later word on it is %s',
    (status) => {
      const drafts = [opened, has('acute-psychosis'), has('acute-psychosis', status), ...sessions(1, 3)];
      expect(judged(rule, drafts).verdict.kind).toBe('pass');
    },
  );

  test('history alone is no fault', () => {
    const drafts = [opened, has('acute-psychosis', 'history'), ...sessions(1, 3)];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).not.toBe('fail');
  });

  test('fails where a stabilised condition becomes active again', () => {
    const drafts = [opened, has('severe-mania'), has('severe-mania', 'stabilised'), has('severe-mania')];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
  });

  test('one condition that is stabilised does not speak for another', () => {
    const drafts = [opened, has('acute-psychosis', 'stabilised'), has('impaired-reality-testing')];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
  });

  test.each(['acute-suicidality', 'homicidality'] as const)(
    'the protocols disagree on %s: an error for adolescents, not named for adults',
    (condition) => {
      expect(judged(rule, [opened, has(condition)], adolescent).findings).toMatchObject([
        { severity: 'error' },
      ]);
      expect(judged(rule, [opened, has(condition)], adult).verdict.kind).toBe('not-applicable');
    },
  );

  test.each(['bipolar-disorder', 'intellectual-disability', 'substance-use'] as const)(
    'a criterion of the trials (%s) is a warning that asks for a note on the fit',
    (condition) => {
      expect(judged(rule, [opened, has(condition)], adolescent).findings).toMatchObject([
        { kind: 'fail', severity: 'warning' },
      ]);
      const reviewed = [opened, has(condition), note({ condition, decision: 'proceed' })];
      expect(judged(rule, reviewed, adolescent).verdict.kind).toBe('pass');
      expect(judged(rule, [opened, has(condition)], adult).verdict.kind).toBe('not-applicable');
    },
  );

  test('a note on the fit may stand ahead of the condition', () => {
    const condition = 'intellectual-disability';
    const drafts = [opened, note({ condition, decision: 'adapt' }), has(condition)];
    expect(judged(rule, drafts, adolescent).verdict.kind).toBe('pass');
  });

  test('a note on the fit of something else does not excuse', () => {
    const drafts = [opened, has('substance-use'), note({ condition: 'panic', decision: 'proceed' })];
    expect(judged(rule, drafts, adolescent).verdict.kind).toBe('fail');
  });

  test('a note on the fit is no stabilisation', () => {
    const drafts = [
      opened,
      has('acute-psychosis'),
      note({ condition: 'acute-psychosis', decision: 'proceed' }),
    ];
    expect(judged(rule, drafts).findings).toMatchObject([{ severity: 'error' }]);
  });

  test('two conditions are two findings, each with its own weight', () => {
    const drafts = [opened, has('substance-use'), has('acute-psychosis')];
    const { findings } = judged(rule, drafts, adolescent);
    expect(findings.map(({ severity, at }) => [severity, at[0]?.event])).toEqual([
      ['error', 'e3'],
      ['warning', 'e2'],
    ]);
  });

  test('does not speak where no such condition is on record, even if conditions are claimed in full', () => {
    const drafts = [opened, has('major-depression'), ...sessions(1, 3)];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [opened, has('managed-hypomania')]).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [opened, has('bipolar-disorder')]).verdict.kind).toBe('not-applicable');
  });

  test('claims, a pause and a closure change nothing', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'illness' } };
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    for (const drafts of [
      [opened, has('acute-psychosis'), ...sessions(1, 2)],
      [opened, has('acute-psychosis'), ...sessions(1, 2), paused],
      [opened, has('acute-psychosis'), ...sessions(1, 2), closed],
    ]) {
      expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('fail');
      expect(judged(rule, drafts, { documented: [] }).verdict.kind).toBe('fail');
    }
  });

  const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };

  test('asks, as a warning, where work has stopped for stabilisation: that is what was asked for', () => {
    for (const drafts of [
      [opened, ...sessions(1, 2), has('acute-psychosis'), paused],
      [opened, has('acute-psychosis'), ...sessions(1, 2), paused, has('acute-psychosis')],
    ]) {
      const { verdict, findings, report } = judged(rule, drafts);
      expect(verdict.kind).toBe('review');
      expect(findings).toMatchObject([
        { kind: 'review', severity: 'warning', basis: 'not-recorded', observed: { paused: true } },
      ]);
      const named = findings.flatMap(({ counterEvidence }) => counterEvidence.flatMap(({ at }) => at));
      expect(named).toMatchObject([{ event: `e${drafts.indexOf(paused) + 1}` }]);
      expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
        { question: 'condition-status', aspect: 'condition' },
      ]);
    }
  });

  test('a pause that was begun before the condition was no answer to it', () => {
    expect(judged(rule, [opened, ...sessions(1, 2), paused, has('acute-psychosis')]).findings).toMatchObject([
      { kind: 'fail', severity: 'error', counterEvidence: [{ at: [{ event: 'e4' }] }] },
    ]);
    const again = [opened, has('acute-psychosis'), has('acute-psychosis', 'stabilised'), paused];
    expect(judged(rule, [...again, has('acute-psychosis')]).verdict.kind).toBe('fail');
  });

  test('fails again where work is taken up and the condition is still active', () => {
    const drafts: EventDraft[] = [
      opened,
      has('severe-mania'),
      paused,
      { type: 'treatment-resumed', data: {} },
    ];
    expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
    const stabilised = [opened, has('severe-mania'), paused, has('severe-mania', 'stabilised')];
    expect(judged(rule, stabilised).verdict.kind).toBe('pass');
  });

  test('a waiver acknowledges the error, and lowers the warning', () => {
    const options = { waivers: [{ rule, reason: 'protocol-variant' }] } as const;
    expect(judged(rule, [opened, has('acute-psychosis')], { options }).findings).toMatchObject([
      { severity: 'error', waiver: { effect: 'acknowledged' } },
    ]);
    expect(judged(rule, [opened, has('substance-use')], { ...adolescent, options }).findings).toMatchObject([
      { severity: 'info', waiver: { effect: 'waived' } },
    ]);
  });
});
