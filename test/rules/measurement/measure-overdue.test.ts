import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ClosureReason } from '../../../src/index.js';
import { ipc, ipsrt, iptA, iptAdult, iptMaintenance, type Protocol } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { phaseless } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';
import { askedFor, house, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'measure-overdue';
const claimed = { documented: ['measures'] } as const;
const score = (session?: number, instrument = 'phq-9'): EventDraft => ({
  type: 'measure-taken',
  ...(session === undefined ? {} : { session }),
  data: { instrument, total: 12 },
});
const closed = (reason: ClosureReason): EventDraft => ({ type: 'course-closed', data: { reason } });
const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
const resumed: EventDraft = { type: 'treatment-resumed', data: { stabilised: true } };

/** So many sessions, with a score in each of some of them. */
const course = (attended: number, ...scored: readonly number[]): readonly EventDraft[] => [
  ...sessions(1, attended, { note: inConfidence }),
  ...scored.map((session) => score(session)),
];
const every = (measureEvery: Protocol['thresholds']['measureEvery']): Protocol => ({
  ...iptAdult,
  thresholds: { ...iptAdult.thresholds, measureEvery },
});

describe(rule, () => {
  test.each([
    ['every session', course(6, 1, 2, 3, 4, 5, 6), 'pass'],
    ['four sessions between two scores', course(6, 1, 6), 'pass'],
    ['five sessions between two scores', course(7, 1, 7), 'fail'],
    ['four sessions since the last score', course(5, 1), 'pass'],
    ['five sessions since the last score', course(6, 1), 'fail'],
    ['four sessions before the first score', course(5, 5), 'pass'],
    ['five sessions before the first score', course(6, 6), 'fail'],
    ['a stretch in the middle of a long course', course(16, 1, 5, 11, 15), 'fail'],
    ['no long stretch in a long course', course(16, 1, 6, 11, 16), 'pass'],
  ] as const)('%s: %#, %s', (_, drafts, kind) => {
    const { verdict, findings } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe(kind);
    expect(findings).toHaveLength(kind === 'fail' ? 1 : 0);
  });

  test('of two stretches of one length the first is shown', () => {
    const drafts = course(13, 1, 7, 13);
    expect(pointsAt(drafts, judgedSoundly(rule, drafts, claimed).findings[0])).toEqual(['session-held 6']);
  });

  test.each([
    [2, 'fail'],
    [3, 'review'],
  ] as const)('scores claimed from session %i on, and none since the first: %s', (fromSession, kind) => {
    const documented = [{ aspect: 'measures', fromSession }] as const;
    expect(judgedSoundly(rule, course(6, 1), { documented }).verdict.kind).toBe(kind);
  });

  test('does not speak where every session was held in a pause', () => {
    const drafts = [score(), paused, ...course(6), resumed];
    expect(judgedSoundly(rule, drafts, claimed).verdict.reason).toBe(
      'No session was held in which a score would be due.',
    );
  });

  test('fails at warning where the record claims to be full, at the session that made it overdue', () => {
    const drafts = course(9, 1, 8);
    const { findings } = judgedSoundly(rule, drafts, claimed);
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'warning',
        basis: 'not-recorded',
        observed: { longest: 6, atMost: 4 },
      },
    ]);
    expect(pointsAt(drafts, findings[0])).toEqual(['session-held 6']);
    expect(findings[0]?.message).toMatch(/\b6\b/);
    expect(findings[0]?.message).toMatch(/\b4\b/);
  });

  test('is one finding, with the longest stretch, where there are several', () => {
    const drafts = course(16, 1, 7, 14);
    const { findings } = judgedSoundly(rule, drafts, claimed);
    expect(findings).toMatchObject([{ observed: { longest: 6, atMost: 4 } }]);
    expect(pointsAt(drafts, findings[0])).toContain('session-held 12');
  });

  test('asks where the record does not say', () => {
    const { verdict, findings, report } = judgedSoundly(rule, course(8, 1));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([
      { kind: 'review', severity: 'warning', basis: 'not-recorded', observed: { longest: 7, atMost: 4 } },
    ]);
    expect(askedFor(report, rule)).toEqual(['scores']);
  });

  test('a score of any instrument is a score', () => {
    const drafts = [...sessions(1, 9), score(1), score(5, 'gad-7'), score(9, 'x-our-own')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('without any score it is not this rule that speaks', () => {
    for (const documented of ['all', []] as const) {
      const { verdict } = judgedSoundly(rule, course(12), { documented });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toMatch(/no score/i);
    }
  });

  test('a rating of mood is no score', () => {
    const mood = { value: 3, min: 0, max: 10, higherIs: 'better' } as const;
    const drafts = [...sessions(1, 8, { mood }), score(1)];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('a score that names no session lies before the next one', () => {
    const between = [score(), ...sessions(1, 4), score(), ...sessions(5, 8)];
    expect(judgedSoundly(rule, between, claimed).verdict.kind).toBe('pass');
    const one = [score(), ...sessions(1, 8)];
    expect(judgedSoundly(rule, one, claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, [...one, score()], claimed).verdict.kind).toBe('fail');
  });

  test('a score that was written down late belongs to the session it names, or to its day', () => {
    const days = ['03-04', '03-11', '03-18', '03-25', '04-01', '04-08', '04-15', '04-22'];
    const dated = days.map(
      (day, index): EventDraft => ({
        type: 'session-held',
        on: `2025-${day}`,
        session: index + 1,
        data: { kind: 'treatment' },
      }),
    );
    const on = (day: string): EventDraft => ({ ...score(), on: `2025-${day}` });
    expect(judgedSoundly(rule, [...dated, on('03-25')], claimed).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, [...dated, on('03-04')], claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, [...dated, on('04-22')], claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, course(8, 4), claimed).verdict.kind).toBe('pass');
  });

  test('only treatment sessions that were held count', () => {
    const drafts = [
      score(),
      ...sessions(1, 4),
      ...sessions(5, 9, { kind: 'crisis' }),
      ...sessions(10, 11, { kind: 'booster' }),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, [...drafts, ...sessions(12, 12)], claimed).verdict.kind).toBe('fail');
  });

  test('sessions in a pause are not counted', () => {
    const drafts = [score(), ...sessions(1, 3), paused, ...sessions(4, 7), resumed, ...sessions(8, 8)];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    const { findings } = judgedSoundly(rule, [...drafts, ...sessions(9, 9)], claimed);
    expect(findings).toMatchObject([{ observed: { longest: 5 } }]);
  });

  test('maintenance sessions are not counted', () => {
    const entered: EventDraft = { type: 'phase-entered', data: { phase: 'continuation' } };
    const drafts = [...sessions(1, 4), score(4), entered, ...sessions(5, 12)];
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol: ipsrt }).verdict.kind).toBe('pass');
    const acute = [...sessions(1, 4), score(4), ...sessions(5, 12)];
    expect(judgedSoundly(rule, acute, { ...claimed, protocol: ipsrt }).verdict.kind).toBe('fail');
  });

  test.each([
    [3, 'fail'],
    [4, 'pass'],
    [5, 'pass'],
  ])('how often is the protocol’s to say: after %i sessions at most, %s', (atMost, kind) => {
    const setting = { ...claimed, protocol: every(house(atMost)) };
    expect(judgedSoundly(rule, course(6, 1, 6), setting).verdict.kind).toBe(kind);
  });

  test('does not speak where the protocol leaves it open', () => {
    const open = every({ value: 'unspecified', source: 'house-judgement', grounding: 'house' });
    for (const protocol of [open, iptMaintenance]) {
      const { verdict } = judgedSoundly(rule, course(12, 1), { ...claimed, protocol });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toMatch(/protocol/);
    }
  });

  test.each([iptAdult, iptA, ipc, phaseless])(
    '$id: fails on a long stretch, with phases or without',
    (protocol) => {
      expect(judgedSoundly(rule, course(8, 1), { ...claimed, protocol }).verdict.kind).toBe('fail');
    },
  );

  test.each(['dropout', 'completed', 'other'] as const)(
    'a closing (%s) neither makes nor mends a stretch, and leaves less to be done about it',
    (reason) => {
      expect(judgedSoundly(rule, [...course(5, 1), closed(reason)], claimed).verdict.kind).toBe('pass');
      const { verdict, findings } = judgedSoundly(rule, [...course(8, 1), closed(reason)], claimed);
      expect(verdict.kind).toBe('fail');
      expect(findings[0]?.remedy).toMatch(/before the closing entry/);
      const [open] = judgedSoundly(rule, course(8, 1), claimed).findings;
      expect(open?.remedy).toMatch(/next session/);
    },
  );

  test('after a death nobody is asked for scores', () => {
    expect(judgedSoundly(rule, [...course(5, 1), closed('died')], claimed).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, [...course(8, 1), closed('died')], claimed).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test.each([
    [1, 'fail'],
    [9, 'review'],
  ])('a claim from session %i on: %s', (fromSession, kind) => {
    const documented = [{ aspect: 'measures', fromSession }] as const;
    expect(judgedSoundly(rule, course(8, 1), { documented }).verdict.kind).toBe(kind);
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const drafts = [...course(8, 1), paused];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
    expect(judgedSoundly(rule, [...drafts, resumed], claimed).verdict.kind).toBe('fail');
  });
});
