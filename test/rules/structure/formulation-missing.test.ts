import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'formulation-missing';
const claimed = { documented: ['formulation'] as const };
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
const unformulated: readonly EventDraft[] = [...sessions(1, 3), middle, ...sessions(4, 5)];

function shared(session?: number): EventDraft {
  return {
    type: 'formulation-shared',
    data: { area: 'grief', acceptance: 'accepted' },
    ...(session === undefined ? {} : { session }),
  };
}

describe(rule, () => {
  test('passes where a formulation was given before the middle phase', () => {
    const drafts = [...sessions(1, 3), shared(3), middle, ...sessions(4, 5)];
    const { verdict, findings } = judged(rule, drafts, claimed);
    expect(verdict.kind).toBe('pass');
    expect(findings).toEqual([]);
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('passes without dates, session numbers and recorded phases, by the order of the log', () => {
    expect(judged(rule, [...sessions(1, 3), shared(), ...sessions(4, 5)], claimed).verdict.kind).toBe('pass');
  });

  test('passes where it was revised in the middle phase', () => {
    const drafts = [...sessions(1, 3), shared(3), middle, ...sessions(4, 6), shared(6)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where the patient did not accept what was given: that is another rule', () => {
    const declined: EventDraft = { type: 'formulation-shared', session: 3, data: { acceptance: 'declined' } };
    const drafts = [...sessions(1, 3), declined, middle, ...sessions(4, 4)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('fails as an error where formulations are claimed and none is there at the middle phase', () => {
    const { verdict, findings } = judged(rule, unformulated, claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
  });

  test('once the course is closed, asks for what can still be done', () => {
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };
    expect(judged(rule, unformulated, claimed).findings[0]?.remedy).toMatch(/^Give the formulation now/);
    expect(judged(rule, [...unformulated, closed], claimed).findings[0]?.remedy).toMatch(/closing entry/);
  });

  test('fails where the middle phase is known from the session itself', () => {
    const drafts = [...sessions(1, 1, { phase: 'initial' }), ...sessions(2, 2, { phase: 'middle' })];
    expect(judged(rule, drafts, claimed).findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
  });

  test('counts its time in sessions, so that a computed middle phase makes no smaller fault', () => {
    expect(judged(rule, sessions(1, 4), claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'error' },
    ]);
  });

  test('fails, whatever is claimed, where the formulation came in the middle phase', () => {
    for (const setting of [{}, claimed]) {
      const { findings } = judged(rule, [...unformulated, shared(5)], setting);
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'recorded' }]);
    }
  });

  test('fails, whatever is claimed, where it is recorded as left out', () => {
    const omitted: EventDraft = { type: 'step-omitted', session: 3, data: { step: 'formulation' } };
    for (const setting of [{}, claimed]) {
      const { findings } = judged(rule, [...sessions(1, 3), omitted, middle, ...sessions(4, 5)], setting);
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'recorded' }]);
    }
  });

  test('asks, as a warning, where the record neither holds a formulation nor claims to', () => {
    const { verdict, findings, report } = judged(rule, unformulated);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'formulation', aspect: 'formulation' },
    ]);
  });

  test('a claim from session 4 on says nothing of a formulation given before', () => {
    const documented = [{ aspect: 'formulation', fromSession: 4 }] as const;
    expect(judged(rule, unformulated, { documented }).verdict.kind).toBe('review');
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

  test('a middle phase that was entered early ends the time for it', () => {
    expect(judged(rule, [...sessions(1, 2), middle, ...sessions(3, 3)], claimed).verdict.kind).toBe('fail');
  });

  test('does not count missed and crisis sessions', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 2),
      { type: 'session-missed', session: 3, data: { by: 'patient' } },
      ...sessions(4, 4, { kind: 'crisis' }),
      ...sessions(5, 5),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('open');
  });

  test('finds nothing in a course that continues an earlier one', () => {
    const drafts: EventDraft[] = [{ type: 'course-opened', data: { continues: 'c0' } }, ...unformulated];
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judged(rule, drafts, setting);
      expect(findings).toEqual([]);
      expect(verdict.kind).toBe('not-applicable');
      const given = judged(rule, [...drafts, shared(5)], setting);
      expect(given.verdict.kind).toBe('pass');
    }
  });

  test('does not speak of maintenance, which has no middle phase', () => {
    const protocol: Protocol = {
      ...iptAdult,
      phases: [
        {
          id: 'maintenance',
          role: 'maintenance',
          title: 'Maintenance',
          span: { value: { anchor: 'rest' }, source: 'house-judgement', grounding: 'house' },
        },
      ],
    };
    const drafts: EventDraft[] = [
      { type: 'phase-entered', data: { phase: 'maintenance' } },
      ...sessions(1, 6),
    ];
    expect(judged(rule, drafts, { ...claimed, protocol }).verdict.kind).toBe('not-applicable');
  });

  test('does not speak where the course ended in the initial phase', () => {
    const drafts: EventDraft[] = [...sessions(1, 3), { type: 'course-closed', data: { reason: 'dropout' } }];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('not-applicable');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...unformulated,
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test.each([
    { protocol: iptAdult, last: 3 },
    { protocol: iptA, last: 4 },
    { protocol: ipc, last: 1 },
  ])(
    '$protocol.id: a formulation given in session $last is in time, one session later it is late',
    ({ protocol, last }) => {
      const inTime = [...sessions(1, last), shared(last), ...sessions(last + 1, last + 2)];
      const late = [...sessions(1, last + 1), shared(last + 1), ...sessions(last + 2, last + 2)];
      expect(judged(rule, inTime, { ...claimed, protocol }).verdict.kind).toBe('pass');
      expect(judged(rule, late, { ...claimed, protocol }).verdict.kind).toBe('fail');
    },
  );

  test('a formulation given in the first middle session is late, though the phase began on that day', () => {
    const drafts: EventDraft[] = [
      { type: 'session-held', on: '2025-01-06', session: 1, data: { kind: 'treatment' } },
      { type: 'session-held', on: '2025-01-13', session: 2, data: { kind: 'treatment' } },
      { type: 'session-held', on: '2025-01-20', session: 3, data: { kind: 'treatment' } },
      { type: 'phase-entered', on: '2025-01-27', data: { phase: 'middle' } },
      { type: 'session-held', on: '2025-01-27', session: 4, data: { kind: 'treatment' } },
      { type: 'formulation-shared', on: '2025-01-27', session: 4, data: { acceptance: 'accepted' } },
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('says what it saw, and where', () => {
    const { verdict, findings } = judged(rule, unformulated, claimed);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        basis: 'not-recorded',
        message:
          'No record of a formulation where the middle phase began or was due to begin. ' +
          'The record claims to document “formulation” in full.',
        at: [{ pointer: '/events/3', event: 'e4' }],
        observed: { state: 'missing' },
        counterEvidence: [],
      },
    ]);
    expect(judged(rule, [...unformulated, shared(5)]).findings).toMatchObject([
      {
        message: 'The formulation was given only after the middle phase had begun.',
        at: [
          { pointer: '/events/6', event: 'e7', session: 5 },
          { pointer: '/events/3', event: 'e4' },
        ],
        observed: { state: 'late' },
      },
    ]);
  });
});
