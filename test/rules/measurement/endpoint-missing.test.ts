import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ClosureReason } from '../../../src/index.js';
import { ipc, iptA, iptAdult, iptMaintenance, type Protocol } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { phaseless } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';
import { askedFor, dueOf, house, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'endpoint-missing';
const claimed = { documented: ['measures'] } as const;
const contract: EventDraft = {
  type: 'contract-agreed',
  data: { sessions: { min: 16, max: 16 }, everyDays: 7 },
};
const omitted: EventDraft = { type: 'step-omitted', data: { step: 'endpoint-measure' } };
const score = (session?: number, instrument = 'phq-9'): EventDraft => ({
  type: 'measure-taken',
  ...(session === undefined ? {} : { session }),
  data: { instrument, total: 6 },
});
const closed = (reason?: ClosureReason): EventDraft => ({
  type: 'course-closed',
  data: reason === undefined ? {} : { reason },
});

/** Sixteen agreed sessions, of which some were held, with a score in each of some of them. */
const upTo = (attended: number, ...scored: readonly number[]): readonly EventDraft[] => [
  contract,
  ...sessions(1, attended, { note: inConfidence }).flatMap((held) =>
    held.session !== undefined && scored.includes(held.session) ? [held, score(held.session)] : [held],
  ),
];
/** All sixteen, closed as completed, with scores in some of them. */
const scoredIn = (...scored: readonly number[]): readonly EventDraft[] => [
  ...upTo(16, ...scored),
  closed('completed'),
];
/** All sixteen with a score in the first, and what came after the last. */
const completed = (...more: readonly EventDraft[]): readonly EventDraft[] => [
  ...upTo(16, 1),
  ...more,
  closed('completed'),
];
const within = (endpointWithin: Protocol['thresholds']['endpointWithin']): Protocol => ({
  ...iptAdult,
  thresholds: { ...iptAdult.thresholds, endpointWithin },
});

describe(rule, () => {
  test.each([
    [16, 'pass'],
    [15, 'pass'],
    [14, 'fail'],
    [1, 'fail'],
  ])('a last score in session %i of 16: %s', (session, kind) => {
    expect(judgedSoundly(rule, scoredIn(1, session), claimed).verdict.kind).toBe(kind);
  });

  test.each([
    [16, 16, 'pass'],
    [16, 1, 'open'],
    [15, 15, 'open'],
  ] as const)(
    'after %i of 16 sessions, the course still open, with a score in session %i: %s',
    (upToNow, scored, kind) => {
      const { verdict } = judgedSoundly(rule, upTo(upToNow, scored), claimed);
      expect(verdict.kind).toBe(kind);
    },
  );

  test.each(['phq-9', 'bdi-ii', 'sas-sr', 'x-our-own'])('any instrument will do: %s', (instrument) => {
    expect(judgedSoundly(rule, completed(score(16, instrument)), claimed).verdict.kind).toBe('pass');
  });

  test('a score after the last session is one, with its day or without', () => {
    const dated = (on: string): EventDraft => ({ ...score(), on });
    const last: EventDraft = {
      type: 'session-held',
      on: '2025-06-24',
      session: 16,
      data: { kind: 'treatment' },
    };
    for (const late of [score(), dated('2025-06-24'), dated('2025-07-10')]) {
      const drafts = [...upTo(15), last, late, closed('completed')];
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    }
  });

  test('a score that carries the day of a session and no number belongs to that session', () => {
    const days = ['2025-05-27', '2025-06-03', '2025-06-10', '2025-06-17'];
    const dated = days.map(
      (on, index): EventDraft => ({
        type: 'session-held',
        on,
        session: index + 1,
        data: { kind: 'treatment' },
      }),
    );
    for (const [on, kind] of [
      ['2025-06-17', 'pass'],
      ['2025-06-10', 'pass'],
      ['2025-06-03', 'fail'],
    ] as const) {
      const drafts = [...dated, { ...score(), on }, closed('completed')];
      expect([on, judgedSoundly(rule, drafts, claimed).verdict.kind]).toEqual([on, kind]);
    }
  });

  test.each([
    [1, 'fail'],
    [14, 'fail'],
    [15, 'pass'],
  ])('a score of session %i that was written down late belongs to that session: %s', (session, kind) => {
    const drafts = [...upTo(16), score(session), closed('completed')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe(kind);
  });

  test('a score before the last two sessions that names none is not one', () => {
    const drafts = [...upTo(14), score(), ...sessions(15, 16), closed('completed')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('a score dated between the session before them and the first of the last two is one', () => {
    const days = ['2025-05-27', '2025-06-03', '2025-06-10', '2025-06-17'];
    const dated = days.map(
      (on, index): EventDraft => ({
        type: 'session-held',
        on,
        session: index + 1,
        data: { kind: 'treatment' },
      }),
    );
    for (const [on, kind] of [
      ['2025-05-30', 'fail'],
      ['2025-06-03', 'fail'],
      ['2025-06-04', 'pass'],
      ['2025-06', 'fail'],
    ] as const) {
      const between = [...dated.slice(0, 2), { ...score(), on }, ...dated.slice(2), closed('completed')];
      expect([on, judgedSoundly(rule, between, claimed).verdict.kind]).toEqual([on, kind]);
    }
  });

  test('what can still be done differs once the course is closed', () => {
    expect(judgedSoundly(rule, scoredIn(1), claimed).findings[0]?.remedy).toMatch(/before the closing entry/);
    expect(judgedSoundly(rule, upTo(17, 1), claimed).findings[0]?.remedy).toMatch(/^Take the measure/);
  });

  test('fails at warning where the record claims to be full, at the closing', () => {
    const drafts = scoredIn(1);
    const { findings } = judgedSoundly(rule, drafts, claimed);
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'not-recorded' }]);
    const places = pointsAt(drafts, findings[0]);
    expect(places.some((place) => place === 'course-closed' || place === 'session-held 16')).toBe(true);
    expect(findings[0]?.message).toMatch(/\b(2|two)\b/);
  });

  test('a course without any score lacks its last one, too', () => {
    expect(judgedSoundly(rule, scoredIn(), claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, scoredIn()).verdict.kind).toBe('review');
  });

  test('asks where the record does not say', () => {
    const { verdict, findings, report } = judgedSoundly(rule, scoredIn(1));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['endpoint-score']);
  });

  test('fails where it was left out on purpose, whatever is claimed', () => {
    const drafts = completed(omitted);
    for (const setting of [{}, claimed]) {
      const { findings } = judgedSoundly(rule, drafts, setting);
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
      expect(pointsAt(drafts, findings[0])).toContain('step-omitted');
    }
  });

  test('passes where it was left out at first and taken after all', () => {
    expect(judgedSoundly(rule, completed(omitted, score()), claimed).verdict.kind).toBe('pass');
  });

  test('a first score that was left out is another matter', () => {
    const first: EventDraft = { type: 'step-omitted', session: 1, data: { step: 'baseline-measure' } };
    expect(judgedSoundly(rule, completed(first)).verdict.kind).toBe('review');
    expect(judgedSoundly(rule, completed(first, score(16))).verdict.kind).toBe('pass');
  });

  test.each([
    [3, 'not-applicable'],
    [12, 'not-applicable'],
    [13, 'open'],
    [16, 'open'],
  ])('on an open course after %i of 16 sessions: %s', (attended, kind) => {
    for (const documented of ['all', []] as const) {
      const { verdict, report } = judgedSoundly(rule, upTo(attended, 1), { documented });
      expect(verdict.kind).toBe(kind);
      expect(dueOf(report, rule)?.latest).toBe(kind === 'open' ? 16 : undefined);
    }
  });

  test('a short course has few last sessions, and one is enough', () => {
    const drafts = [...sessions(1, 1), score(1), closed('early-remission')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('only treatment sessions that were held count as the last ones', () => {
    const drafts = [...upTo(15), ...sessions(16, 18, { kind: 'crisis' }), score(15), closed('completed')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('does not speak where no session was held', () => {
    const { verdict } = judgedSoundly(rule, [contract, closed('completed')], { documented: 'all' });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toMatch(/session/);
  });

  test.each([
    [1, 'fail'],
    [2, 'pass'],
    [3, 'pass'],
  ])('how near the end is the protocol’s to say: within %i sessions, %s', (sessionsLeft, kind) => {
    const setting = { ...claimed, protocol: within(house(sessionsLeft)) };
    expect(judgedSoundly(rule, scoredIn(15), setting).verdict.kind).toBe(kind);
  });

  test('does not speak where the protocol leaves it open', () => {
    const protocol = within({ value: 'unspecified', source: 'house-judgement', grounding: 'house' });
    const { verdict } = judgedSoundly(rule, scoredIn(1), { ...claimed, protocol });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toMatch(/protocol/);
  });

  test.each([iptAdult, iptA, ipc, iptMaintenance, phaseless])(
    '$id: a closed course has a last score, with phases or without',
    (protocol) => {
      expect(judgedSoundly(rule, scoredIn(1), { ...claimed, protocol }).verdict.kind).toBe('fail');
      expect(judgedSoundly(rule, scoredIn(16), { ...claimed, protocol }).verdict.kind).toBe('pass');
    },
  );

  test.each(['dropout', 'transferred', 'died', 'escalated'] as const)(
    'who left or was taken out of treatment (%s) owes none, and is credited with one',
    (reason) => {
      for (const documented of ['all', []] as const) {
        const left = [...upTo(9, 1), closed(reason)];
        expect(judgedSoundly(rule, left, { documented }).verdict.kind).toBe('not-applicable');
      }
      const scored = [...upTo(9, 9), closed(reason)];
      expect(judgedSoundly(rule, scored, claimed).verdict.kind).toBe('pass');
    },
  );

  test.each(['early-remission', 'non-response'] as const)('asks for it after %s, too', (reason) => {
    const drafts = [...upTo(9, 1), closed(reason)];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
  });

  test.each(['other', undefined] as const)('a closing that leaves open why (%s) is asked', (reason) => {
    for (const documented of ['all', []] as const) {
      const { verdict } = judgedSoundly(rule, [...upTo(9, 1), closed(reason)], { documented });
      expect(verdict.kind).toBe('review');
    }
    expect(judgedSoundly(rule, [...upTo(9), omitted, closed(reason)]).verdict.kind).toBe('fail');
  });

  test.each([
    [1, 'fail'],
    [16, 'fail'],
    [17, 'review'],
  ])('a claim from session %i on: %s', (fromSession, kind) => {
    const documented = [{ aspect: 'measures', fromSession }] as const;
    expect(judgedSoundly(rule, scoredIn(1), { documented }).verdict.kind).toBe(kind);
  });

  test('is silent while treatment is paused', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    expect(judgedSoundly(rule, [...upTo(16), paused], claimed).verdict.kind).toBe('not-applicable');
  });
});
