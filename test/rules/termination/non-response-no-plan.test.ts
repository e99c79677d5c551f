import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ClosureReason, ContinuationDecided, ProgressReviewed } from '../../../src/index.js';
import { ipc, iptA, iptAdult, iptMaintenance } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';
import { askedFor, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'non-response-no-plan';
const claimed = { documented: ['ending'] } as const;
const score = (total: number, session?: number, instrument = 'phq-9'): EventDraft => ({
  type: 'measure-taken',
  ...(session === undefined ? {} : { session }),
  data: { instrument, total },
});
const closed = (reason?: ClosureReason): EventDraft => ({
  type: 'course-closed',
  data: reason === undefined ? {} : { reason },
});
const decided = (decision: ContinuationDecided['decision']): EventDraft => ({
  type: 'continuation-decided',
  data: { decision },
});
const reviewed = (decision: ProgressReviewed['decision']): EventDraft => ({
  type: 'progress-reviewed',
  session: 16,
  data: { decision },
});
const target = (status: 'active' | 'remitted'): EventDraft => ({
  type: 'condition-recorded',
  data: { condition: 'major-depression', role: 'target', status },
});
const held = sessions(1, 16, { note: inConfidence });

/** A course of sixteen sessions with a score in the first and one in the last. */
const scored = (first: number, last: number, instrument = 'phq-9'): readonly EventDraft[] => [
  ...held,
  score(first, 1, instrument),
  score(last, 16, instrument),
];
const completed = (first: number, last: number, instrument = 'phq-9'): readonly EventDraft[] => [
  ...scored(first, last, instrument),
  closed('completed'),
];
const unchanged = scored(20, 19);

describe(rule, () => {
  test.each(['continuation', 'other-treatment', 'maintenance', 'declined'] as const)(
    'passes where something was offered or decided for afterwards: %s',
    (decision) => {
      const drafts = [...unchanged, decided(decision), closed('non-response')];
      for (const setting of [{}, claimed]) {
        const { verdict, findings } = judgedSoundly(rule, drafts, setting);
        expect(verdict.kind).toBe('pass');
        expect(findings).toEqual([]);
      }
    },
  );

  test.each(['add-medication', 'other-treatment-offered', 'other-treatment-declined'] as const)(
    'passes where a review of progress led to it: %s',
    (decision) => {
      const drafts = [...unchanged, reviewed(decision), closed('completed')];
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    },
  );

  test('an offer weighs more than a decision that nothing is needed', () => {
    const drafts = [
      ...unchanged,
      reviewed('other-treatment-declined'),
      decided('none-needed'),
      closed('completed'),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('is an error where the record claims to be full and nothing was offered', () => {
    const drafts = [...unchanged, closed('completed')];
    const { verdict, findings } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'not-recorded' }]);
    const places = pointsAt(drafts, findings[0]);
    expect(places.some((place) => place === 'course-closed' || place === 'measure-taken 16')).toBe(true);
    expect(findings[0]?.message).toMatch(/treatment|offer|alternative/i);
  });

  test.each(['continue', 'adapt'] as const)('a review that goes on (%s) offers nothing else', (decision) => {
    const drafts = [...unchanged, reviewed(decision), closed('completed')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
  });

  test('is an error, whatever is claimed, where it was decided that nothing is needed', () => {
    const drafts = [...unchanged, decided('none-needed'), closed('completed')];
    for (const setting of [{}, claimed]) {
      const { findings } = judgedSoundly(rule, drafts, setting);
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'recorded' }]);
      expect(pointsAt(drafts, findings[0])).toContain('continuation-decided');
    }
  });

  test('asks, at warning, where the record does not say', () => {
    const { verdict, findings, report } = judgedSoundly(rule, [...unchanged, closed('completed')]);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['alternative-offered']);
  });

  test('a closing for non-response is enough to know it by', () => {
    const drafts = [...held, closed('non-response')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
    expect(
      judgedSoundly(rule, [...held, decided('none-needed'), closed('non-response')]).findings,
    ).toMatchObject([{ kind: 'fail', basis: 'recorded' }]);
  });

  test.each([
    ['a fall by just under half is no response', 'phq-9', 20, 11, 'fail'],
    ['a fall by half is one', 'phq-9', 20, 10, 'not-applicable'],
    ['a worsening is none', 'phq-9', 15, 22, 'fail'],
    ['a fall by just under half, again', 'bdi-ii', 30, 16, 'fail'],
    ['a fall by half, again', 'bdi-ii', 30, 15, 'not-applicable'],
    ['remission without a fall by half has not failed', 'hamd-17', 12, 7, 'not-applicable'],
    ['just above remission, without a fall by half, has', 'hamd-17', 12, 8, 'fail'],
  ] as const)('%s (%s from %i to %i): %s', (_, instrument, first, last, kind) => {
    expect(judgedSoundly(rule, completed(first, last, instrument), claimed).verdict.kind).toBe(kind);
  });

  test.each([
    [9, 8, 'not-applicable'],
    [10, 8, 'fail'],
  ])('a baseline of %i on the PHQ-9, and %i at the end: %s', (first, last, kind) => {
    const { verdict } = judgedSoundly(rule, completed(first, last), claimed);
    expect(verdict.kind).toBe(kind);
    if (kind === 'not-applicable') expect(verdict.reason).toMatch(/\.$/);
  });

  test('an illness that is recorded as remitted has not failed to respond', () => {
    const drafts = [target('active'), ...unchanged, target('remitted'), closed('completed')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
    const still = [target('active'), ...unchanged, closed('completed')];
    expect(judgedSoundly(rule, still, claimed).verdict.kind).toBe('fail');
    const beside: EventDraft = {
      type: 'condition-recorded',
      data: { condition: 'panic', role: 'comorbid', status: 'remitted' },
    };
    const other = [target('active'), ...unchanged, beside, closed('completed')];
    expect(judgedSoundly(rule, other, claimed).verdict.kind).toBe('fail');
  });

  test('who stops early in remission has not failed', () => {
    const drafts = [...sessions(1, 8), score(18, 1), score(3, 8), closed('early-remission')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test('the first and the last score are held against each other, whatever lay between', () => {
    const relapse = [...held, score(20, 1), score(4, 8), score(18, 16), closed('completed')];
    expect(judgedSoundly(rule, relapse, claimed).verdict.kind).toBe('fail');
    const late = [...held, score(20, 1), score(22, 8), score(8, 16), closed('completed')];
    expect(judgedSoundly(rule, late, claimed).verdict.kind).toBe('not-applicable');
  });

  test('it takes two scores of one instrument', () => {
    for (const scores of [
      [],
      [score(20, 1)],
      [score(20, 1), score(30, 16, 'bdi-ii')],
      [score(2.5, 1, 'iip-32'), score(2.4, 16, 'iip-32')],
      [score(16, 1, 'gad-7'), score(15, 16, 'gad-7')],
      [score(16, 1, 'x-our-own'), score(15, 16, 'x-our-own')],
    ]) {
      const { verdict } = judgedSoundly(rule, [...held, ...scores, closed('completed')], claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toMatch(/\.$/);
    }
  });

  test('an instrument without a known response gives way to one that has it', () => {
    const drafts = [
      ...held,
      score(16, 1, 'gad-7'),
      score(20, 1),
      score(15, 16, 'gad-7'),
      score(19, 16),
      closed('completed'),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('a score that the instrument cannot give shows no lack of response', () => {
    expect(judgedSoundly(rule, completed(40, 30), claimed).verdict.kind).toBe('not-applicable');
  });

  test('an open course may still respond', () => {
    const drafts = [...unchanged, decided('none-needed')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test.each(['dropout', 'transferred', 'died', 'escalated'] as const)(
    'who left or was taken out of treatment (%s) is not counted as failed',
    (reason) => {
      for (const documented of ['all', []] as const) {
        expect(judgedSoundly(rule, [...unchanged, closed(reason)], { documented }).verdict.kind).toBe(
          'not-applicable',
        );
      }
      const offered = [...unchanged, decided('other-treatment'), closed(reason)];
      expect(judgedSoundly(rule, offered, claimed).verdict.kind).toBe('pass');
    },
  );

  test.each(['other', undefined] as const)('a closing that leaves open why (%s) is asked', (reason) => {
    for (const documented of ['all', []] as const) {
      expect(judgedSoundly(rule, [...unchanged, closed(reason)], { documented }).findings).toMatchObject([
        { kind: 'review', severity: 'warning' },
      ]);
    }
    const said = [...unchanged, decided('none-needed'), closed(reason)];
    expect(judgedSoundly(rule, said).verdict.kind).toBe('fail');
  });

  test.each([
    [1, 'fail'],
    [17, 'review'],
  ])('a claim from session %i on: %s', (fromSession, kind) => {
    const documented = [{ aspect: 'ending', fromSession }] as const;
    expect(judgedSoundly(rule, [...unchanged, closed('completed')], { documented }).verdict.kind).toBe(kind);
  });

  test('a claim on measures says nothing of what was offered', () => {
    const drafts = [...unchanged, closed('completed')];
    expect(judgedSoundly(rule, drafts, { documented: ['measures', 'condition'] }).verdict.kind).toBe(
      'review',
    );
  });

  test.each([iptAdult, iptA, ipc, iptMaintenance, ...oddProtocols])(
    '$id: asks it under every protocol, with phases or without',
    (protocol) => {
      const drafts = [...unchanged, closed('completed')];
      expect(judgedSoundly(rule, drafts, { ...claimed, protocol }).verdict.kind).toBe('fail');
    },
  );

  test('a waiver lowers it to info', () => {
    const options = { waivers: [{ rule, reason: 'in-supervision' }] } as const;
    const { findings } = judgedSoundly(rule, [...unchanged, closed('completed')], { ...claimed, options });
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', waiver: { effect: 'waived' } }]);
  });
});
