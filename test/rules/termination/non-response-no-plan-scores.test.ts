import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import { sessions } from '../../support/judge.js';
import { askedFor, judgedSoundly } from '../../support/sound.js';
import {
  claimed,
  closed,
  completed,
  decided,
  held,
  score,
  scored,
  unchanged,
} from './ended-without-response.js';

const rule = 'non-response-no-plan';
const target = (status: 'active' | 'remitted'): EventDraft => ({
  type: 'condition-recorded',
  data: { condition: 'major-depression', role: 'target', status },
});

describe(`${rule}: what shows that a course has not helped`, () => {
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

  test.each([
    ['phq-9', 20, 19, 'error'],
    ['hamd-17', 20, 19, 'warning'],
    ['bdi-ii', 30, 29, 'warning'],
    ['qids-sr16', 20, 19, 'warning'],
    ['madrs', 30, 29, 'warning'],
  ] as const)(
    'without a published response and border of a case it weighs less: %s',
    (id, first, last, severity) => {
      expect(judgedSoundly(rule, completed(first, last, id), claimed).findings).toMatchObject([
        { kind: 'fail', severity },
      ]);
      const said = [...scored(first, last, id), decided('none-needed'), closed('completed')];
      expect(judgedSoundly(rule, said).findings).toMatchObject([{ kind: 'fail', severity }]);
    },
  );

  test('a closing for want of response weighs as much on any measure', () => {
    const drafts = [...scored(20, 19, 'hamd-17'), closed('non-response')];
    expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'error' },
    ]);
  });

  test('a course that was closed for an early remission has not failed, whatever its scores', () => {
    const drafts = [...unchanged, closed('early-remission')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test('a remission on one measure outweighs the want of response on another', () => {
    const both = (last: number): readonly EventDraft[] => [
      ...unchanged,
      score(20, 1, 'hamd-17'),
      score(last, 16, 'hamd-17'),
      closed('completed'),
    ];
    expect(judgedSoundly(rule, both(7), claimed).verdict.kind).toBe('not-applicable');
    expect(judgedSoundly(rule, both(8), claimed).verdict.kind).toBe('fail');
  });

  test('a remission that does not repeat what the course treats is one of it all the same', () => {
    const of = (condition: 'major-depression' | 'panic'): EventDraft => ({
      type: 'condition-recorded',
      data: { condition, status: 'remitted' },
    });
    const endingWith = (last: EventDraft) => [target('active'), ...unchanged, last, closed('completed')];
    expect(judgedSoundly(rule, endingWith(of('major-depression')), claimed).verdict.kind).toBe(
      'not-applicable',
    );
    expect(judgedSoundly(rule, endingWith(of('panic')), claimed).verdict.kind).toBe('fail');
    const back = [target('active'), target('remitted'), ...unchanged, target('active'), closed('completed')];
    expect(judgedSoundly(rule, back, claimed).verdict.kind).toBe('fail');
  });

  test.each([
    [14, 'review', 'endpoint-score'],
    [15, 'fail', undefined],
    [16, 'fail', undefined],
  ] as const)('a last score in session %i of 16: %s', (session, kind, question) => {
    const drafts = [...held, score(20, 1), score(19, session), closed('completed')];
    const { verdict, findings, report } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe(kind);
    expect(askedFor(report, rule)).toEqual(question === undefined ? [] : [question]);
    if (kind === 'review') expect(findings[0]?.message).toMatch(/no record of a score at the end/);
  });

  test('an early last score leaves nothing open where the closing says it, nor where something was offered', () => {
    const early = [...held, score(20, 1), score(19, 8)];
    expect(judgedSoundly(rule, [...early, closed('non-response')], claimed).verdict.kind).toBe('fail');
    const offered = [...early, decided('other-treatment'), closed('completed')];
    expect(judgedSoundly(rule, offered, claimed).verdict.kind).toBe('pass');
  });

  test('the last score is that of the latest session, not the one that was written down last', () => {
    const drafts = [...held, score(8, 16), score(20, 1), score(19, 12), closed('completed')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });
});
