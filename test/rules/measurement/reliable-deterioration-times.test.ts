import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ProgressReviewed } from '../../../src/index.js';
import { sessions } from '../../support/judge.js';
import { dueOf, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'reliable-deterioration';
const claimed = { documented: ['measures'] } as const;

/** The scores of one instrument, one a session from a session on. */
function scores(instrument: string, from: number, ...totals: readonly number[]): readonly EventDraft[] {
  return totals.map((total, index) => ({
    type: 'measure-taken',
    session: from + index,
    data: { instrument, total },
  }));
}
const phq = (...totals: readonly number[]): readonly EventDraft[] => scores('phq-9', 1, ...totals);
const reviewed = (session: number, data: Partial<ProgressReviewed> = {}): EventDraft => ({
  type: 'progress-reviewed',
  session,
  data: { decision: 'continue', ...data },
});
const held = sessions(1, 8, { note: inConfidence });

describe(`${rule}: when the scores were taken, and when they were looked at`, () => {
  test('the first bad score can be reviewed at once, before the second confirms it', () => {
    const [first, second, third] = phq(10, 16, 17);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three scores');
    const after = [...held, first, second, reviewed(2), third];
    expect(judgedSoundly(rule, after, claimed).verdict.kind).toBe('pass');
    const sameSession = [...held, first, reviewed(2), second, third];
    expect(judgedSoundly(rule, sameSession, claimed).verdict.kind).toBe('pass');
  });

  test('a review on the day of the first bad score counts, whatever the order of the log', () => {
    const on = (day: string, total: number): EventDraft => ({
      type: 'measure-taken',
      on: day,
      data: { instrument: 'phq-9', total },
    });
    const review: EventDraft = {
      type: 'progress-reviewed',
      on: '2025-03-11',
      data: { decision: 'adapt' },
    };
    const drafts = [
      ...sessions(1, 3),
      on('2025-03-04', 10),
      review,
      on('2025-03-11', 16),
      on('2025-03-18', 16),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each([
    ['in one session', { session: 2 }, { session: 2 }],
    ['on one day', { on: '2025-03-11' }, { on: '2025-03-11' }],
    ['in a session, and on its day', { session: 2 }, { on: '2025-03-11' }],
  ])('two scores %s are one, and confirm nothing: the last of them stands', (_, one, other) => {
    const dated = ['2025-03-04', '2025-03-11', '2025-03-18', '2025-03-25'].map(
      (on, index): EventDraft => ({
        type: 'session-held',
        on,
        session: index + 1,
        data: { kind: 'treatment' },
      }),
    );
    const of = (place: object, total: number): EventDraft => ({
      type: 'measure-taken',
      ...place,
      data: { instrument: 'phq-9', total },
    });
    const twice = [...dated, ...phq(10), of(one, 16), of(other, 17)];
    const third = scores('phq-9', 3, 10);
    expect(judgedSoundly(rule, [...twice, ...third], claimed).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, [...twice, ...scores('phq-9', 3, 18)], claimed).verdict.kind).toBe('fail');
    const corrected = [...dated, ...phq(10), of(one, 16), of(other, 12), ...scores('phq-9', 3, 17)];
    expect(judgedSoundly(rule, corrected, claimed).verdict.kind).toBe('pass');
  });

  test('the last score of the first session is the one that the others are held against', () => {
    const again = [...held, ...phq(10), ...scores('phq-9', 1, 12), ...scores('phq-9', 2, 17, 17)];
    expect(judgedSoundly(rule, again, claimed).verdict.kind).toBe('pass');
    const lower = [...held, ...phq(12), ...scores('phq-9', 1, 10), ...scores('phq-9', 2, 17, 17)];
    expect(judgedSoundly(rule, lower, claimed).verdict.kind).toBe('fail');
  });

  test.each([
    [3, 'open'],
    [4, 'fail'],
  ])('there is time to look at it until the next session: after %i of them, %s', (attended, kind) => {
    const drafts = [...sessions(1, attended), ...phq(10, 16, 17)];
    const { verdict, report } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe(kind);
    expect(dueOf(report, rule)).toEqual(kind === 'open' ? { earliest: 3, latest: 4 } : undefined);
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };
    const { findings } = judgedSoundly(rule, [...drafts, closed], claimed);
    expect(findings).toMatchObject([
      { kind: 'fail', remedy: expect.stringContaining('before the closing entry') },
    ]);
  });

  test('a worsening that goes on is not put off by each new score', () => {
    const drafts = [...sessions(1, 5), ...phq(10, 16, 17, 17, 18)];
    expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([
      { kind: 'fail', observed: { run: 4, last: 18 } },
    ]);
  });

  test('scores stand in the order of their sessions, however they were written down', () => {
    const [first, second, third] = phq(10, 16, 17);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three scores');
    expect(judgedSoundly(rule, [...held, third, second, first], claimed).verdict.kind).toBe('fail');
  });

  test('a review before things got worse does not count', () => {
    const drafts = [
      ...sessions(1, 1),
      ...phq(10),
      reviewed(1),
      ...sessions(2, 4),
      ...scores('phq-9', 2, 16, 17),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('a review stands where its session does, whenever it or the scores were written down', () => {
    const [first, ...bad] = phq(10, 16, 17);
    if (first === undefined) throw new Error('a first score');
    const after = [...held, first, reviewed(4), ...bad];
    expect(judgedSoundly(rule, after, claimed).verdict.kind).toBe('pass');
    const before = [...held, ...phq(10), ...scores('phq-9', 3, 16, 17), reviewed(2)];
    expect(judgedSoundly(rule, before, claimed).verdict.kind).toBe('fail');
  });

  test('between two sessions it is the log that says whether a review came before the bad score', () => {
    const review: EventDraft = { type: 'progress-reviewed', data: { decision: 'continue' } };
    const bad: EventDraft = { type: 'measure-taken', data: { instrument: 'phq-9', total: 16 } };
    const around = (...between: readonly EventDraft[]) => [
      ...sessions(1, 2),
      ...phq(10),
      ...between,
      ...sessions(3, 5),
      ...scores('phq-9', 3, 17),
    ];
    expect(judgedSoundly(rule, around(review, bad), claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, around(bad, review), claimed).verdict.kind).toBe('pass');
  });

  test('where nobody knows how many sessions were held, it asks', () => {
    const drafts: EventDraft[] = [{ type: 'phase-entered', data: { phase: 'middle' } }, ...phq(10, 16, 17)];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('review');
    const none = judgedSoundly(rule, drafts, { documented: ['measures', 'sessions'] });
    expect(none.verdict.kind).toBe('open');
  });
});
