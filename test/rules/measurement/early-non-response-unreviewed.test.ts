import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ClosureReason } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { expectQuestion, without } from '../../support/holes.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';
import { askedFor, dueOf, house, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'early-non-response-unreviewed';

/** A form of IPT that looks at progress by a session, and says what little change is. */
const looking = (by: number, littleChange?: number): Protocol => ({
  ...iptA,
  id: 'looking',
  thresholds: {
    ...iptA.thresholds,
    progressReviewBy: house(by),
    littleChange:
      littleChange === undefined
        ? { value: 'unspecified', source: 'house-judgement', grounding: 'house' }
        : house(littleChange),
  },
});
const fifth = looking(4, 0.2);
const claimed = { documented: ['measures'], protocol: fifth } as const;

const score = (total: number, session?: number, instrument = 'phq-9'): EventDraft => ({
  type: 'measure-taken',
  ...(session === undefined ? {} : { session }),
  data: { instrument, total },
});
const reviewed = (session: number): EventDraft => ({
  type: 'progress-reviewed',
  session,
  data: { decision: 'continue' },
});
const closed = (reason: ClosureReason): EventDraft => ({ type: 'course-closed', data: { reason } });
const held = sessions(1, 6, { note: inConfidence });
/** Six sessions, with a score in the first and one in the fourth. */
const scored = (first: number, fourth: number, instrument = 'phq-9'): readonly EventDraft[] => [
  ...held.slice(0, 1),
  score(first, 1, instrument),
  ...held.slice(1, 4),
  score(fourth, 4, instrument),
  ...held.slice(4),
];
const unchanged = scored(20, 19);

describe(rule, () => {
  test.each([
    [20, 16, 'pass'],
    [20, 17, 'fail'],
    [20, 20, 'fail'],
    [20, 24, 'fail'],
    [20, 10, 'pass'],
    [20, 3, 'pass'],
    [10, 8, 'pass'],
    [10, 9, 'fail'],
  ])('a fifth of the first score is enough change: from %i to %i, %s', (first, fourth, kind) => {
    expect(judgedSoundly(rule, scored(first, fourth), claimed).verdict.kind).toBe(kind);
  });

  test('fails at warning where the record claims to be full and holds no review', () => {
    const { findings } = judgedSoundly(rule, unchanged, claimed);
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'not-recorded' }]);
    expect(findings[0]?.message).toMatch(/\b4\b|four/i);
    for (const place of pointsAt(unchanged, findings[0])) {
      expect(['measure-taken 1', 'measure-taken 4', 'session-held 4']).toContain(place);
    }
  });

  test('asks where the record does not say', () => {
    const { verdict, findings, report } = judgedSoundly(rule, unchanged, { protocol: fifth });
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['progress-review']);
  });

  test.each([4, 5, 6])('passes where it was looked at, in time or late: in session %i', (session) => {
    for (const documented of ['all', []] as const) {
      const drafts = [...unchanged, reviewed(session)];
      expect(judgedSoundly(rule, drafts, { protocol: fifth, documented }).verdict.kind).toBe('pass');
    }
  });

  test('a look at whether IPT fits at all is not this review', () => {
    const fit: EventDraft = { type: 'fit-reviewed', session: 4, data: { decision: 'proceed' } };
    expect(judgedSoundly(rule, [...unchanged, fit], claimed).verdict.kind).toBe('fail');
  });

  test.each([
    [4, 0.1, 'pass'],
    [4, 0.2, 'fail'],
    [6, 0.2, 'fail'],
    [7, 0.2, 'open'],
  ] as const)(
    'what little change is, and by when, is the protocol’s to say: by %i, %d, %s',
    (by, little, kind) => {
      const protocol = looking(by, little);
      const drafts = scored(20, 17);
      expect(judgedSoundly(rule, drafts, { documented: 'all', protocol }).verdict.kind).toBe(kind);
    },
  );

  test('adult forms name no such session', () => {
    const silent = oddProtocols.filter(
      ({ thresholds }) => thresholds.progressReviewBy.value === 'unspecified',
    );
    for (const protocol of [iptAdult, ipc, ...silent]) {
      const { verdict } = judgedSoundly(rule, unchanged, { documented: 'all', protocol });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toMatch(/protocol/);
    }
  });

  test('IPT-A looks at the fourth session and names no cut-off: short of a response, it asks', () => {
    for (const documented of ['all', []] as const) {
      for (const fourth of [19, 11]) {
        const { verdict, report } = judgedSoundly(rule, scored(20, fourth), { documented, protocol: iptA });
        expect(verdict.kind).toBe('review');
        expect(askedFor(report, rule)).toEqual(['progress-review']);
      }
      const responded = judgedSoundly(rule, scored(20, 10), { documented, protocol: iptA });
      expect(responded.verdict.kind).toBe('pass');
    }
    expect(judgedSoundly(rule, [...unchanged, reviewed(4)], { protocol: iptA }).verdict.kind).toBe('pass');
  });

  test.each([
    [0, 'open'],
    [3, 'open'],
    [4, 'fail'],
  ])('on an open course after %i sessions: %s', (attended, kind) => {
    const latest = attended === 0 ? [] : [score(20, attended)];
    const drafts = [score(20), ...sessions(1, attended), ...latest];
    const { verdict, report } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe(kind);
    expect(dueOf(report, rule)).toEqual(kind === 'open' ? { earliest: 1, latest: 4 } : undefined);
  });

  test('only treatment sessions that were held count', () => {
    const drafts = [score(20), ...sessions(1, 3), ...sessions(4, 6, { kind: 'crisis' }), score(20)];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('open');
  });

  test.each(['dropout', 'transferred', 'early-remission', 'completed'] as const)(
    'a course that was closed before that session was not due: %s',
    (reason) => {
      const drafts = [...sessions(1, 3), score(20, 1), score(20, 3), closed(reason)];
      const { verdict } = judgedSoundly(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toMatch(/closed/);
    },
  );

  test.each(['dropout', 'non-response', 'completed'] as const)(
    'one that was closed after it was: %s',
    (reason) => {
      expect(judgedSoundly(rule, [...unchanged, closed(reason)], claimed).verdict.kind).toBe('fail');
    },
  );

  test('a baseline below the border of a case leaves too little to fall', () => {
    const { verdict } = judgedSoundly(rule, scored(9, 9), claimed);
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toMatch(/\.$/);
    expect(judgedSoundly(rule, scored(10, 10), claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, scored(9, 9), { protocol: iptA }).verdict.kind).toBe('not-applicable');
  });

  test.each([
    ['no score', []],
    ['one score', [score(20, 1)]],
    ['two scores, the second after that session', [score(20, 1), score(5, 6)]],
    ['two instruments, once each', [score(20, 1), score(30, 4, 'bdi-ii')]],
    ['an instrument without a known response', [score(20, 1, 'phq-a'), score(20, 4, 'phq-a')]],
    ['totals that the instrument cannot give', [score(40, 1), score(30, 4)]],
    ['an instrument of the clinic’s own', [score(20, 1, 'x-own'), score(20, 4, 'x-own')]],
  ])('asks with %s, whatever is claimed', (_, taken) => {
    for (const documented of ['all', []] as const) {
      const { verdict, report } = judgedSoundly(rule, [...held, ...taken], { protocol: fifth, documented });
      expect(verdict.kind).toBe('review');
      expect(askedFor(report, rule)).toEqual(['progress-review']);
    }
  });

  test.each([
    [[], /^No record of two scores of one measure by session 4/],
    [[score(20, 1), score(30, 4, 'bdi-ii')], /^No record of two scores of one measure by session 4/],
    [[score(20, 1), score(19, 4)], /total on the PHQ-9 went from 20 to 19, which is little change/],
    [
      [score(20, 1, 'phq-a'), score(19, 4, 'phq-a')],
      /total on the PHQ-A went from 20 to 19; no published response is known for it/,
    ],
    [[score(8, 1, 'x-own'), score(7, 4, 'x-own')], /“x-own” went from 8 to 7; no published response/],
    [[score(40, 1), score(30, 4)], /went from 40 to 30, from which no improvement can be read/],
  ])('says what it saw (%#)', (taken, message) => {
    expect(judgedSoundly(rule, [...held, ...taken], claimed).findings[0]?.message).toMatch(message);
  });

  test('a measure that was used once does not hide one that was used twice', () => {
    const drafts = [...held, score(20, 1, 'hamd-17'), score(20, 1), score(19, 4)];
    const { findings } = judgedSoundly(rule, drafts, claimed);
    expect(findings[0]?.message).toMatch(/PHQ-9 went from 20 to 19/);
    const own = [...held, score(9, 1, 'x-own'), score(9, 4, 'x-own'), score(20, 1), score(10, 4)];
    expect(judgedSoundly(rule, own, claimed).verdict.kind).toBe('pass');
  });

  test('what can still be done differs once the course is closed', () => {
    const remedy = (...last: readonly EventDraft[]) =>
      judgedSoundly(rule, [...unchanged, ...last], claimed).findings[0]?.remedy;
    expect(remedy()).toMatch(/^Compare/);
    expect(remedy(closed('completed'))).toMatch(/before the closing entry/);
  });

  test('a score that names no session lies before the next one', () => {
    const before = [score(20), ...sessions(1, 4), score(19), ...sessions(5, 6)];
    expect(judgedSoundly(rule, before, claimed).verdict.kind).toBe('fail');
    const after = [score(20), ...sessions(1, 5), score(19), ...sessions(6, 6)];
    expect(judgedSoundly(rule, after, claimed).verdict.kind).toBe('review');
  });

  test.each([2, 3, 4])(
    'a score of session %i belongs to that session, whenever it was written down',
    (session) => {
      const inOrder = [...sessions(1, 1), score(20, 1), ...sessions(2, session), score(19, session)];
      const drafts = [...inOrder, ...sessions(session + 1, 6)];
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
      const late = [...held, score(20, 1), score(19, session)];
      expect(judgedSoundly(rule, late, claimed).verdict.kind).toBe('fail');
    },
  );

  test('the last score up to that session is the one that is held against the first', () => {
    const each = (...totals: readonly (number | null)[]): readonly EventDraft[] =>
      totals.flatMap((total, index) => [
        ...sessions(index + 1, index + 1),
        ...(total === null ? [] : [score(total, index + 1)]),
      ]);
    const early = each(20, 19, null, 12, null, 20);
    expect(judgedSoundly(rule, early, claimed).verdict.kind).toBe('pass');
    const late = each(20, 12, null, 19, null, 4);
    expect(judgedSoundly(rule, late, claimed).verdict.kind).toBe('fail');
    const sooner = each(20, null, 19, null, null, 4);
    expect(judgedSoundly(rule, sooner, claimed).verdict.kind).toBe('fail');
  });

  test('a score that carries the day of that session and no number belongs to it', () => {
    const days = ['2025-03-04', '2025-03-11', '2025-03-18', '2025-03-25', '2025-04-01'];
    const dated = days.map(
      (on, index): EventDraft => ({
        type: 'session-held',
        on,
        session: index + 1,
        data: { kind: 'treatment' },
      }),
    );
    const on = (day: string, total: number): EventDraft => ({ ...score(total), on: day });
    const fourth = [...dated, on('2025-03-04', 20), on('2025-03-25', 19)];
    expect(judgedSoundly(rule, fourth, claimed).verdict.kind).toBe('fail');
    const fifthDay = [...dated, on('2025-03-04', 20), on('2025-04-01', 19)];
    expect(judgedSoundly(rule, fifthDay, claimed).verdict.kind).toBe('review');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const drafts: EventDraft[] = [
      ...unchanged,
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
    const resumed: EventDraft = { type: 'treatment-resumed', data: {} };
    expect(judgedSoundly(rule, [...drafts, resumed], claimed).verdict.kind).toBe('fail');
  });

  test.each([
    [1, 'fail'],
    [7, 'review'],
  ])('a claim from session %i on: %s', (fromSession, kind) => {
    const documented = [{ aspect: 'measures', fromSession }] as const;
    expect(judgedSoundly(rule, unchanged, { protocol: fifth, documented }).verdict.kind).toBe(kind);
  });

  describe('where a number is left out before that session', () => {
    test('asks: the score may be from after it, and an earlier one may show more', () => {
      const better = [
        ...held.slice(0, 1),
        score(20, 1),
        ...held.slice(1, 4),
        score(8, 4),
        held[4] ?? [],
        score(19, 5),
      ].flat();
      expectQuestion(rule, better, { session: 2, claims: ['measures'], protocol: fifth });
    });

    test('fails where the change is little at every session that it may have been', () => {
      const flat = [...held.slice(0, 1), score(20, 1), ...held.slice(1, 2), score(19, 2), ...held.slice(2)];
      expect(judgedSoundly(rule, without(flat, 3), claimed).verdict.kind).toBe('fail');
      expect(judgedSoundly(rule, without(unchanged, 5), claimed).verdict.kind).toBe('fail');
    });
  });
});
