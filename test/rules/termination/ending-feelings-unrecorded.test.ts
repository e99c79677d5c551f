import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ClosureReason, EndingTalk } from '../../../src/index.js';
import type { PhaseDefinition } from '../../../src/model/protocol.js';
import { ipc, iptAdult, iptMaintenance, iptStuart } from '../../../src/protocols/index.js';
import { expectQuestion } from '../../support/holes.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';
import { askedFor, dueOf, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'ending-feelings-unrecorded';
const claimed = { documented: ['ending'] } as const;
const contract: EventDraft = {
  type: 'contract-agreed',
  data: { sessions: { min: 16, max: 16 }, everyDays: 7 },
};
const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
const resumed: EventDraft = { type: 'treatment-resumed', data: { stabilised: true } };
const review = (feelings: EndingTalk['feelings']): EventDraft => ({
  type: 'ending-reviewed',
  data: { gains: true, contingencyPlan: true, ...(feelings === undefined ? {} : { feelings }) },
});
const closed = (reason?: ClosureReason): EventDraft => ({
  type: 'course-closed',
  data: reason === undefined ? {} : { reason },
});

/** Sixteen agreed sessions, of which some were held; the ending can begin with the thirteenth. */
const upTo = (attended: number): readonly EventDraft[] => [
  contract,
  ...sessions(1, attended, { note: inConfidence }),
];
const talk = (session: number, ending: EndingTalk): readonly EventDraft[] =>
  sessions(session, session, { ending });
const completed = (...more: readonly EventDraft[]): readonly EventDraft[] => [
  ...upTo(16),
  ...more,
  closed('completed'),
];

/** No ending, or one that could begin anywhere. */
const isUnplaced = ({ role, span }: PhaseDefinition): boolean =>
  role !== 'ending' || span.value === 'unspecified';

describe(rule, () => {
  test.each(['expressed', 'asked-none'] as const)('passes where a session holds them: %s', (feelings) => {
    const drafts = [...upTo(14), ...talk(15, { discussed: true, feelings }), ...sessions(16, 16)];
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judgedSoundly(rule, [...drafts, closed('completed')], setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test.each(['expressed', 'asked-none'] as const)('passes where the review holds them: %s', (feelings) => {
    expect(judgedSoundly(rule, completed(review(feelings)), claimed).verdict.kind).toBe('pass');
  });

  test('fails, at info, where the record claims to be full and holds none', () => {
    const drafts = completed();
    const { verdict, findings } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', basis: 'not-recorded' }]);
    expect(pointsAt(drafts, findings[0])).toContain('course-closed');
    expect(findings[0]?.message).toMatch(/ending/i);
  });

  test('a talk about the ending, or a review, that is silent on feelings is not enough', () => {
    const spoken = [...upTo(15), ...talk(16, { discussed: true, sessionsLeft: 0, contingency: true })];
    const drafts = [...spoken, review(undefined), closed('completed')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
  });

  test('asks where the record does not say', () => {
    const { verdict, findings, report } = judgedSoundly(rule, completed());
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'info', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['ending-feelings']);
  });

  test.each([
    [1, 'fail'],
    [16, 'fail'],
    [17, 'review'],
  ])('a claim from session %i on: %s', (fromSession, kind) => {
    const documented = [{ aspect: 'ending', fromSession }] as const;
    expect(judgedSoundly(rule, completed(), { documented }).verdict.kind).toBe(kind);
  });

  test('a course that is closed has another remedy than one that is open', () => {
    expect(judgedSoundly(rule, completed(), claimed).findings[0]?.remedy).toMatch(/before the closing entry/);
    expect(judgedSoundly(rule, upTo(17), claimed).findings[0]?.remedy).toMatch(/next contact/);
  });

  test('a claim on something else does not make it a fault', () => {
    expect(judgedSoundly(rule, completed(), { documented: ['sessions', 'closure'] }).verdict.kind).toBe(
      'review',
    );
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

  test('once more sessions were held than were agreed, an unclaimed record is asked', () => {
    const drafts = upTo(17);
    const { findings } = judgedSoundly(rule, drafts);
    expect(findings).toMatchObject([{ kind: 'review', severity: 'info' }]);
    expect(pointsAt(drafts, findings[0])).toEqual(['session-held 17']);
  });

  test('the length is the contract’s, or else the protocol’s own', () => {
    const drafts = sessions(1, 9);
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol: iptAdult }).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol: ipc }).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, [contract, ...drafts], { ...claimed, protocol: ipc }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('only treatment sessions that were held bring the ending nearer', () => {
    const drafts = [...upTo(12), ...sessions(13, 20, { kind: 'crisis' })];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test('recorded ahead of time is recorded', () => {
    const early = [contract, ...talk(1, { discussed: true, feelings: 'expressed' }), ...sessions(2, 6)];
    expect(judgedSoundly(rule, early, claimed).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, [...upTo(14), review('asked-none')], claimed).verdict.kind).toBe('pass');
  });

  test.each(['dropout', 'transferred', 'died', 'escalated'] as const)(
    'an early closure (%s) takes away the fault and not the credit',
    (reason) => {
      for (const documented of ['all', []] as const) {
        for (const attended of [6, 15]) {
          const left = [...upTo(attended), closed(reason)];
          expect(judgedSoundly(rule, left, { documented }).verdict.kind).toBe('not-applicable');
        }
      }
      const spoken = [...upTo(6), review('expressed'), closed(reason)];
      expect(judgedSoundly(rule, spoken, claimed).verdict.kind).toBe('pass');
    },
  );

  test.each(['completed', 'early-remission', 'non-response'] as const)(
    'a course that was brought to an end has an ending, early or not: %s',
    (reason) => {
      for (const attended of [8, 16]) {
        const drafts = [...upTo(attended), closed(reason)];
        expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
        expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
      }
    },
  );

  test.each(['other', undefined] as const)(
    'a closing that leaves open why (%s) is asked, whatever is claimed',
    (reason) => {
      const drafts = [...upTo(16), closed(reason)];
      for (const documented of ['all', []] as const) {
        const { verdict, report } = judgedSoundly(rule, drafts, { documented });
        expect(verdict.kind).toBe('review');
        expect(askedFor(report, rule)).toEqual(['ending-feelings']);
      }
    },
  );

  test.each([iptMaintenance, iptStuart, ...oddProtocols.filter(({ phases }) => phases.every(isUnplaced))])(
    '$id: an open course whose ending cannot be placed is not judged',
    (protocol) => {
      const { verdict } = judgedSoundly(rule, sessions(1, 12), { ...claimed, protocol });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toMatch(/\.$/);
    },
  );

  test('where the length is not known, the closing still asks', () => {
    const drafts = [...sessions(1, 9), closed('completed')];
    const setting = { ...claimed, protocol: iptStuart };
    expect(judgedSoundly(rule, drafts, setting).verdict.kind).toBe('fail');
    const told = [...drafts.slice(0, -1), review('expressed'), closed('completed')];
    expect(judgedSoundly(rule, told, setting).verdict.kind).toBe('pass');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const drafts = [...upTo(17), paused];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
    expect(judgedSoundly(rule, [...drafts, resumed], claimed).verdict.kind).toBe('fail');
  });

  test('giving up the claim turns the fault into a question, and never the other way', () => {
    expect(judgedSoundly(rule, completed(), { documented: 'all' }).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, completed(), { documented: [] }).verdict.kind).toBe('review');
    for (const documented of ['all', []] as const) {
      expect(judgedSoundly(rule, upTo(14), { documented }).verdict.kind).toBe('open');
      expect(judgedSoundly(rule, completed(review('expressed')), { documented }).verdict.kind).toBe('pass');
    }
  });

  test('asks where the session is lost in which they may have been asked for', () => {
    const whole = [
      ...upTo(14),
      ...talk(15, { discussed: true, feelings: 'expressed' }),
      ...sessions(16, 16),
      closed('completed'),
    ];
    expectQuestion(rule, whole, { session: 15, claims: ['ending'] });
  });
});
