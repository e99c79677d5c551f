import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'medical-model-missing';
const claimed = { documented: ['framing'] as const };
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
const unexplained: readonly EventDraft[] = [...sessions(1, 3), middle, ...sessions(4, 5)];

function explained(session: number, idiom?: 'medical' | 'culturally-adapted'): EventDraft {
  return { type: 'medical-model-explained', session, data: idiom === undefined ? {} : { idiom } };
}

describe(rule, () => {
  test.each(['medical', 'culturally-adapted', undefined] as const)(
    'passes where the diagnosis was explained (idiom: %s)',
    (idiom) => {
      const drafts = [...sessions(1, 1), explained(1, idiom), ...sessions(2, 3), middle, ...sessions(4, 5)];
      const { verdict, findings } = judged(rule, drafts, claimed);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
      expect(judged(rule, drafts).verdict.kind).toBe('pass');
    },
  );

  test('passes where it was explained before the first session', () => {
    const drafts: EventDraft[] = [{ type: 'medical-model-explained', data: {} }, ...unexplained];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('fails as a warning where framing is claimed and no explanation is there', () => {
    const { verdict, findings } = judged(rule, unexplained, claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
  });

  test('asks, as a warning, where the record neither holds an explanation nor claims framing', () => {
    const { verdict, findings, report } = judged(rule, unexplained);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'medical-model', aspect: 'framing' },
    ]);
  });

  test('fails, whatever is claimed, where it is recorded as left out', () => {
    const omitted: EventDraft = { type: 'step-omitted', session: 1, data: { step: 'medical-model' } };
    for (const setting of [{}, claimed]) {
      const { findings } = judged(
        rule,
        [...sessions(1, 1), omitted, ...sessions(2, 3), middle, ...sessions(4, 5)],
        setting,
      );
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
    }
  });

  test.each([
    { protocol: iptAdult, last: 3 },
    { protocol: iptA, last: 4 },
    { protocol: ipc, last: 1 },
  ])('$protocol.id: leaves time until session $last, and no longer', ({ protocol, last }) => {
    expect(judged(rule, sessions(1, last), { ...claimed, protocol }).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, last + 1), { ...claimed, protocol }).verdict.kind).toBe('fail');
    expect(judged(rule, sessions(1, last), { protocol }).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, last + 1), { protocol }).verdict.kind).toBe('review');
  });

  test('does not count missed and crisis sessions', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 2),
      { type: 'session-missed', session: 3, data: {} },
      ...sessions(4, 5, { kind: 'crisis' }),
      ...sessions(6, 6),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('open');
  });

  test('a claim from session 4 on says nothing of what was explained before', () => {
    const documented = [{ aspect: 'framing', fromSession: 4 }] as const;
    expect(judged(rule, unexplained, { documented }).verdict.kind).toBe('review');
  });

  test('does not speak where the course ended before it was due', () => {
    const drafts: EventDraft[] = [...sessions(1, 2), { type: 'course-closed', data: { reason: 'died' } }];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('not-applicable');
  });

  test('does not speak under a protocol without an initial phase', () => {
    const protocol = { ...iptAdult, phases: [] };
    expect(judged(rule, sessions(1, 5), { ...claimed, protocol }).verdict.kind).toBe('not-applicable');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...unexplained,
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('says what it saw, and where', () => {
    const { verdict, findings } = judged(rule, unexplained);
    expect(verdict.counts).toEqual({ pass: 0, fail: 0, open: 0, review: 1, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        message:
          'No record that the diagnosis was explained as a treatable illness. ' +
          'It may only be unrecorded: the record does not claim to document “framing” in full.',
        at: [{ pointer: '/events/3', event: 'e4' }],
        observed: { state: 'missing' },
        counterEvidence: [],
      },
    ]);
  });

  test('points at the record that it was left out', () => {
    const omitted: EventDraft = { type: 'step-omitted', session: 1, data: { step: 'medical-model' } };
    expect(judged(rule, [...sessions(1, 1), omitted, ...sessions(2, 4)]).findings).toMatchObject([
      {
        message: 'It is recorded that the diagnosis was not explained as a treatable illness.',
        at: [{ pointer: '/events/1', event: 'e2', session: 1 }],
        observed: { state: 'omitted' },
      },
    ]);
  });
});
