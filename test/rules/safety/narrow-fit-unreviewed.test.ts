import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ConditionId, ConditionRecorded, FitReviewed } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'narrow-fit-unreviewed';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 34 } };
const has = (condition: ConditionId, data: Partial<ConditionRecorded> = { role: 'target' }): EventDraft => ({
  type: 'condition-recorded',
  data: { condition, status: 'active', ...data },
});
const note = (data: FitReviewed): EventDraft => ({ type: 'fit-reviewed', data });
const claimed = { documented: ['condition'] } as const;
const narrow = ['ocd', 'specific-phobia', 'panic', 'substance-dependence-severe', 'ptsd'] as const;

const madeFor = (...conditions: readonly ConditionId[]): Protocol => ({
  ...iptAdult,
  id: 'ipt-adult',
  expects: {
    ...iptAdult.expects,
    madeFor: { value: conditions, source: 'house-judgement', grounding: 'house', note: 'for this test' },
  },
});

describe(rule, () => {
  test.each(narrow)('fails where %s is what the course treats and nobody looked at the fit', (condition) => {
    for (const protocol of [iptAdult, iptA, ipc]) {
      const { verdict, findings } = judged(rule, [opened, has(condition), ...sessions(1, 4)], {
        ...claimed,
        protocol,
      });
      expect(verdict.kind).toBe('fail');
      expect(findings).toMatchObject([
        {
          kind: 'fail',
          severity: 'warning',
          basis: 'not-recorded',
          at: [{ pointer: '/events/1', event: 'e2' }],
        },
      ]);
    }
  });

  test('says so in these words', () => {
    expect(judged(rule, [opened, has('ocd'), ...sessions(1, 4)], claimed).findings).toMatchObject([
      {
        message:
          'The course treats a condition that IPT alone may not reach (ocd); no record of a review of the fit. ' +
          'The record claims to document “condition” in full.',
        observed: { condition: 'ocd' },
      },
    ]);
  });

  test.each(narrow)('asks where %s is the target and the record does not say', (condition) => {
    const { verdict, findings, report } = judged(rule, [opened, has(condition), ...sessions(1, 4)]);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.map(({ question }) => question)).toContain('fit-review');
  });

  test.each(['proceed', 'adapt', 'refer', 'stabilise-first'] as const)(
    'passes where the fit was reviewed, whatever came of it (%s)',
    (decision) => {
      const reviewed = note({ condition: 'ocd', decision });
      expect(judged(rule, [opened, has('ocd'), reviewed, ...sessions(1, 4)], claimed).verdict.kind).toBe(
        'pass',
      );
      expect(judged(rule, [opened, reviewed, has('ocd'), ...sessions(1, 4)], claimed).verdict.kind).toBe(
        'pass',
      );
    },
  );

  test('passes where the review names no condition, but not where it names another', () => {
    const general = note({ decision: 'proceed' });
    const other = note({ condition: 'borderline-personality', decision: 'proceed' });
    expect(judged(rule, [opened, has('panic'), general], claimed).verdict.kind).toBe('pass');
    expect(judged(rule, [opened, has('panic'), other], claimed).verdict.kind).toBe('fail');
  });

  test('does not speak where the condition stands beside the target', () => {
    for (const condition of narrow) {
      const drafts = [
        opened,
        has('major-depression'),
        has(condition, { role: 'comorbid' }),
        ...sessions(1, 4),
      ];
      expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('not-applicable');
    }
  });

  test('does not speak where the condition is past or was ruled out', () => {
    for (const status of ['history', 'ruled-out'] as const) {
      const drafts = [opened, has('ptsd', { role: 'target', status }), ...sessions(1, 4)];
      expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('not-applicable');
    }
  });

  test('asks where the only condition on record does not say whether it is the target', () => {
    for (const documented of [[], 'all'] as const) {
      const { verdict, report } = judged(rule, [opened, has('ocd', {}), ...sessions(1, 4)], { documented });
      expect(verdict.kind).toBe('review');
      expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
        { question: 'target-condition' },
      ]);
    }
  });

  test('does not fault a condition of which nobody said whether it is the target', () => {
    expect(judged(rule, [opened, has('panic', {}), ...sessions(1, 4)]).verdict.kind).not.toBe('fail');
    const beside = [opened, has('major-depression'), has('panic', {}), ...sessions(1, 4)];
    const comorbid = [opened, has('panic', { role: 'comorbid' }), ...sessions(1, 4)];
    for (const drafts of [beside, comorbid]) {
      expect(judged(rule, drafts, claimed).verdict).toMatchObject({
        kind: 'not-applicable',
        reason: 'No such condition is recorded as what the course treats.',
      });
    }
  });

  test('does not speak where the protocol was made for the condition', () => {
    const drafts = [opened, has('ptsd'), ...sessions(1, 4)];
    expect(judged(rule, drafts, { ...claimed, protocol: madeFor('ptsd') }).verdict.kind).toBe(
      'not-applicable',
    );
    expect(judged(rule, drafts, { ...claimed, protocol: madeFor('ocd') }).verdict.kind).toBe('fail');
  });

  test.each([
    'major-depression',
    'social-anxiety',
    'generalised-anxiety',
    'bulimia',
    'substance-use',
  ] as const)('does not speak of %s', (condition) => {
    expect(judged(rule, [opened, has(condition)], { documented: 'all' }).verdict.kind).toBe('not-applicable');
  });

  test('does not speak where no condition is on record', () => {
    expect(judged(rule, [opened, ...sessions(1, 4)], { documented: 'all' }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('a pause and an early closure take nothing from a rule of safety', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [opened, has('ocd'), ...sessions(1, 4), paused], claimed).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, has('ocd'), ...sessions(1, 4), closed], claimed).verdict.kind).toBe('fail');
  });

  test('a waiver lowers it to info', () => {
    const options = { waivers: [{ rule, reason: 'in-supervision' }] } as const;
    expect(judged(rule, [opened, has('ocd')], { ...claimed, options }).findings).toMatchObject([
      { severity: 'info', waiver: { effect: 'waived' } },
    ]);
  });
});
