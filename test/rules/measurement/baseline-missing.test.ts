import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'baseline-missing';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 34 } };
const claimed = { documented: ['measures'] } as const;

const score = (session?: number, on?: string, instrument = 'phq-9'): EventDraft => ({
  type: 'measure-taken',
  ...(on === undefined ? {} : { on }),
  ...(session === undefined ? {} : { session }),
  data: { instrument, total: 17 },
});
const held = (session: number, on?: string): EventDraft => ({
  type: 'session-held',
  session,
  ...(on === undefined ? {} : { on }),
  data: { kind: 'treatment' },
});
const omitted: EventDraft = { type: 'step-omitted', session: 1, data: { step: 'baseline-measure' } };
const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
const resumed: EventDraft = { type: 'treatment-resumed', data: { stabilised: true } };
const firstDay = '2025-03-15';

const bySession = (baselineBySession: Protocol['thresholds']['baselineBySession']): Protocol => ({
  ...iptAdult,
  thresholds: { ...iptAdult.thresholds, baselineBySession },
});
const by = (value: number): Protocol => bySession({ value, source: 'house-judgement', grounding: 'house' });

describe(rule, () => {
  test.each([1, 2])('passes where a score stands in session %i', (session) => {
    const drafts = [opened, ...sessions(1, session), score(session), ...sessions(session + 1, 6)];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each(['phq-9', 'phq-a', 'bdi-ii', 'epds', 'x-our-own'])('any instrument will do: %s', (instrument) => {
    const drafts = [opened, held(1), score(1, undefined, instrument), ...sessions(2, 4)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where the score carries the day of the second session and no number', () => {
    const drafts = [opened, held(1, '2025-03-04'), held(2, '2025-03-11'), score(undefined, '2025-03-11')];
    expect(judged(rule, [...drafts, held(3, '2025-03-18')], claimed).verdict.kind).toBe('pass');
  });

  test.each([
    ['14 days before', '2025-03-01', 'pass'],
    ['15 days before', '2025-02-28', 'fail'],
  ])('a score taken %s the course: %s, %s', (_, on, kind) => {
    const drafts = [opened, score(undefined, on), held(1, firstDay), ...sessions(2, 4)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe(kind);
  });

  test('asks where a score ahead of the course is dated by its month, or not at all', () => {
    const start = (on?: string) => [opened, score(undefined, on), held(1, '2025-03-25'), ...sessions(2, 4)];
    expect(judged(rule, start('2025-03'), claimed).verdict.kind).toBe('review');
    expect(judged(rule, start(), claimed).verdict.kind).toBe('review');
    expect(judged(rule, start('2025-02'), claimed).verdict.kind).toBe('fail');
    const perhaps = [opened, score(undefined, '2025-02'), held(1, '2025-03-14'), ...sessions(2, 4)];
    expect(judged(rule, perhaps, claimed).verdict.kind).toBe('review');
  });

  test('fails where measures are claimed and the first score comes in session 3', () => {
    const { verdict, findings } = judged(rule, [opened, ...sessions(1, 3), score(3)], claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'warning',
        message:
          'The first score was taken after session 2. The record claims to document its measures in full.',
        at: [{ pointer: '/events/4', event: 'e5', session: 3 }],
      },
    ]);
  });

  test('fails where measures are claimed and there is no score', () => {
    const { verdict, findings } = judged(rule, [opened, ...sessions(1, 3)], claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'warning',
        basis: 'not-recorded',
        message: 'No record of a score by session 2. The record claims to document its measures in full.',
        observed: { by: 2 },
      },
    ]);
  });

  test('fails where the score is dated after the second session', () => {
    const drafts = [opened, held(1, '2025-03-04'), held(2, '2025-03-11'), score(undefined, '2025-03-14')];
    expect(judged(rule, [...drafts, held(3, '2025-03-18')], claimed).verdict.kind).toBe('fail');
  });

  test('asks where a late score is the first on record and the record does not claim to hold them all', () => {
    expect(judged(rule, [opened, ...sessions(1, 3), score(3)]).verdict.kind).toBe('review');
  });

  test.each([
    ['between the first two sessions', 1, 'pass'],
    ['after the second session', 2, 'pass'],
    ['after the third session', 3, 'fail'],
  ] as const)(
    'a score without a day or a session is where it stands in the log: %s, %s',
    (_, after, kind) => {
      const drafts = [opened, ...sessions(1, after), score(), ...sessions(after + 1, 4)];
      expect(judged(rule, drafts, claimed).verdict.kind).toBe(kind);
    },
  );

  test.each([
    ['between the first two sessions', '2025-03-10', 'pass', 'none'],
    ['ten days before the course', '2025-02-22', 'pass', 'none'],
    ['long before the course', '2024-10-01', 'fail', 'none'],
    ['after the second session', '2025-03-12', 'fail', 'late'],
    ['in a month that says nothing', '2025-03', 'fail', 'late'],
  ] as const)('a score entered later is of its day: taken %s, %s: %s', (_, on, kind, state) => {
    const drafts = [
      opened,
      held(1, '2025-03-04'),
      held(2, '2025-03-11'),
      held(3, '2025-03-18'),
      score(undefined, on),
    ];
    const { verdict, findings } = judged(rule, drafts, claimed);
    expect(verdict.kind).toBe(kind);
    expect(findings).toMatchObject(kind === 'pass' ? [] : [{ observed: { state } }]);
  });

  test('a score of the second session may be written down the day after', () => {
    const drafts = [opened, held(1, '2025-03-04'), held(2, '2025-03-11'), score(2, '2025-03-12')];
    expect(judged(rule, [...drafts, held(3, '2025-03-18')], claimed).verdict.kind).toBe('pass');
  });

  test('a score on the day of the first session stands in the log before it', () => {
    const drafts = [opened, score(undefined, firstDay), held(1, firstDay), ...sessions(2, 4)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    const third = [opened, ...sessions(1, 2), score(undefined, firstDay), held(3, firstDay)];
    expect(judged(rule, third, claimed).verdict.kind).toBe('fail');
  });

  test('how long before the course is the protocol’s to say', () => {
    const intakeDays = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const protocol: Protocol = { ...iptAdult, thresholds: { ...iptAdult.thresholds, intakeDays } };
    const drafts = [opened, score(undefined, '2024-10-01'), held(1, firstDay), ...sessions(2, 4)];
    expect(judged(rule, drafts, { ...claimed, protocol }).verdict.kind).toBe('pass');
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('a score before a course of which no session is on record yet is one of its beginning', () => {
    expect(judged(rule, [opened, score(undefined, '2025-03-01')], claimed).verdict.kind).toBe('pass');
  });

  test('points at the score that may be in time, and at the session that passed without one', () => {
    const perhaps = judged(rule, [opened, score(), held(1, firstDay), ...sessions(2, 4)], claimed);
    expect(perhaps.findings).toMatchObject([{ at: [{ event: 'e2' }] }]);
    expect(perhaps.report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'baseline-score' },
    ]);
    expect(judged(rule, [opened, ...sessions(1, 3)], claimed).findings).toMatchObject([
      { at: [{ event: 'e3', session: 2 }] },
    ]);
  });

  test('another step that was left out is no baseline that was left out', () => {
    const other: EventDraft = { type: 'step-omitted', session: 1, data: { step: 'endpoint-measure' } };
    expect(judged(rule, [opened, held(1), other, ...sessions(2, 4)]).verdict.kind).toBe('review');
  });

  test('a rating of mood is no validated measure', () => {
    const mood = { value: 3, min: 0, max: 10, higherIs: 'better' } as const;
    expect(judged(rule, [opened, ...sessions(1, 4, { mood })], claimed).verdict.kind).toBe('fail');
  });

  test('fails where it is recorded that the measure was left out, whatever is claimed', () => {
    const { verdict, findings } = judged(rule, [opened, held(1), omitted, ...sessions(2, 4)]);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'recorded', at: [{ event: 'e3', session: 1 }] },
    ]);
  });

  test('passes where it was left out at first and taken in time after all', () => {
    expect(judged(rule, [opened, held(1), omitted, held(2), score(2), held(3)]).verdict.kind).toBe('pass');
  });

  test.each([
    [0, 'open'],
    [1, 'open'],
    [2, 'fail'],
    [3, 'fail'],
  ])('after %i sessions without a score: %s', (attended, kind) => {
    const { verdict, report } = judged(rule, [opened, ...sessions(1, attended)], claimed);
    expect(verdict.kind).toBe(kind);
    expect(report.open.filter((step) => step.rule === rule)).toMatchObject(
      kind === 'open' ? [{ due: { latest: 2 } }] : [],
    );
  });

  test('only treatment sessions that were held count', () => {
    const crisis: EventDraft = { type: 'session-held', session: 2, data: { kind: 'crisis' } };
    const missed: EventDraft = { type: 'session-missed', data: { by: 'patient' } };
    expect(judged(rule, [opened, held(1), crisis, missed], claimed).verdict.kind).toBe('open');
    expect(judged(rule, [opened, held(1), crisis, missed, held(3), score(3)], claimed).verdict.kind).toBe(
      'pass',
    );
  });

  test('by which session is the protocol’s to say', () => {
    const drafts = [opened, ...sessions(1, 2), score(2), ...sessions(3, 4)];
    expect(judged(rule, drafts, { ...claimed, protocol: by(1) }).verdict.kind).toBe('fail');
    expect(judged(rule, drafts, { ...claimed, protocol: by(2) }).verdict.kind).toBe('pass');
    const third = [opened, ...sessions(1, 3), score(3), held(4)];
    expect(judged(rule, third, { ...claimed, protocol: by(3) }).verdict.kind).toBe('pass');
    for (const protocol of [iptAdult, iptA, ipc]) {
      expect(judged(rule, third, { ...claimed, protocol }).verdict.kind).toBe('fail');
    }
  });

  test('does not speak where the protocol leaves it open', () => {
    const protocol = bySession({ value: 'unspecified', source: 'house-judgement', grounding: 'house' });
    expect(judged(rule, [opened, ...sessions(1, 4)], { ...claimed, protocol }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('asks where the record does not say', () => {
    const { verdict, findings, report } = judged(rule, [opened, ...sessions(1, 4)]);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.map(({ question }) => question)).toContain('baseline-score');
  });

  test('asks where the claim on measures begins only later', () => {
    const documented = [{ aspect: 'measures', fromSession: 3 }] as const;
    expect(judged(rule, [opened, ...sessions(1, 4)], { documented }).verdict.kind).toBe('review');
  });

  test('asks where no session is on record, but the middle phase is', () => {
    const drafts: readonly EventDraft[] = [opened, { type: 'phase-entered', data: { phase: 'middle' } }];
    const { verdict, report } = judged(rule, drafts);
    expect(verdict.kind).toBe('review');
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'baseline-score' },
    ]);
  });

  test('is silent while treatment is paused for stabilisation, and speaks again afterwards', () => {
    const drafts = [opened, ...sessions(1, 3)];
    expect(judged(rule, [...drafts, paused], claimed).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [...drafts, paused, resumed, held(4)], claimed).verdict.kind).toBe('fail');
  });

  test('a holiday is no pause of that kind', () => {
    const holiday: EventDraft = { type: 'treatment-paused', data: { reason: 'planned-break' } };
    expect(judged(rule, [opened, ...sessions(1, 3), holiday], claimed).verdict.kind).toBe('fail');
  });

  test('does not speak where the course ended before a score was due', () => {
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [opened, held(1), closed], claimed).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [opened, closed], claimed).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [opened, ...sessions(1, 2), closed], claimed).verdict.kind).toBe('fail');
  });

  test.each([
    ['not recorded', 'fail', [...sessions(1, 3)]],
    ['taken late', 'fail', [...sessions(1, 3), score(3)]],
    ['left out', 'fail', [held(1), omitted, ...sessions(2, 3)]],
    ['without a date', 'review', [score(), ...sessions(1, 3)]],
    ['with no session on record', 'review', [{ type: 'phase-entered', data: { phase: 'middle' } }]],
  ] satisfies readonly [string, string, readonly EventDraft[]][])(
    'once the course is closed, the remedy is one for a closed course: %s',
    (_, kind, drafts) => {
      const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
      const open = judged(rule, [opened, ...drafts], claimed).findings;
      expect(open).toMatchObject([{ kind, remedy: 'Take a measure now and record it as a late baseline.' }]);
      expect(judged(rule, [opened, ...drafts, closed], claimed).findings).toMatchObject([
        { kind, remedy: remedyAfterClosing },
      ]);
    },
  );

  test('giving up the claim turns the fault into a question, and never the other way', () => {
    expect(judged(rule, [opened, ...sessions(1, 3)], { documented: 'all' }).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, ...sessions(1, 3)], { documented: [] }).verdict.kind).toBe('review');
    expect(judged(rule, [opened, held(1)], { documented: 'all' }).verdict.kind).toBe('open');
    expect(judged(rule, [opened, held(1)], { documented: [] }).verdict.kind).toBe('open');
  });

  test('a waiver lowers it to info, and only it', () => {
    const options = { waivers: [{ rule, reason: 'clinical-judgement' }] } as const;
    expect(judged(rule, [opened, ...sessions(1, 3)], { ...claimed, options }).findings).toMatchObject([
      { kind: 'fail', severity: 'info', waiver: { effect: 'waived' } },
    ]);
  });
});
