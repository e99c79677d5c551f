import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ContractAgreed } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'no-time-limit';
const complete: ContractAgreed = { sessions: { min: 16, max: 16 }, everyDays: 7, limitTold: true };
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout', initiatedBy: 'patient' } };

/** A contract agreed in a session. */
function agreed(session: number, data: ContractAgreed = complete): EventDraft {
  return { type: 'contract-agreed', session, data };
}

/** A contract agreed in session 1, and sessions 1 to 5. */
function fromTheStart(data: ContractAgreed): readonly EventDraft[] {
  return [...sessions(1, 1), agreed(1, data), ...sessions(2, 3), middle, ...sessions(4, 5)];
}

/** Sessions 1 to 5, the middle phase recorded from session 4 on, and no word of a contract. */
const withoutContract: readonly EventDraft[] = [...sessions(1, 3), middle, ...sessions(4, 5)];

describe(rule, () => {
  test('passes where number, cadence and limit were told in the first session', () => {
    const { verdict, findings } = judged(rule, fromTheStart(complete));
    expect(verdict.kind).toBe('pass');
    expect(findings).toEqual([]);
  });

  test('passes with a range of sessions and without a length in minutes', () => {
    const range = { ...complete, sessions: { min: 12, max: 16 } };
    expect(judged(rule, fromTheStart(range), { documented: ['contract'] }).verdict.kind).toBe('pass');
  });

  test('passes where the limit was told at once and the number settled in the last initial session', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 1),
      agreed(1, { limitTold: true, everyDays: 7 }),
      ...sessions(2, 3),
      { type: 'contract-amended', session: 3, data: { sessions: { min: 16, max: 16 }, reason: 'other' } },
      middle,
      ...sessions(4, 5),
    ];
    expect(judged(rule, drafts, { documented: ['contract'] }).verdict.kind).toBe('pass');
  });

  test('passes where a correction supplies the cadence that was left out', () => {
    const drafts: EventDraft[] = [
      ...fromTheStart({ sessions: { min: 16, max: 16 }, limitTold: true }),
      { type: 'contract-agreed', session: 1, data: complete, replaces: 'e2' },
    ];
    expect(judged(rule, drafts, { documented: ['contract'] }).verdict.kind).toBe('pass');
  });

  test.each([
    ['claimed', ['contract'] as const],
    ['not claimed', []],
  ])('finds nothing in an open arrangement with a date of review, contract %s', (_, documented) => {
    const arrangement = { everyDays: 28, reviewOn: '2026-06', limitTold: true };
    const { verdict, findings } = judged(rule, fromTheStart(arrangement), { documented });
    expect(findings).toEqual([]);
    expect(verdict.kind).toBe('pass');
  });

  test.each([
    { protocol: iptAdult, last: 3 },
    { protocol: iptA, last: 4 },
    { protocol: ipc, last: 1 },
  ])('$protocol.id: leaves time until session $last, and no longer', ({ protocol, last }) => {
    const setting = { protocol, documented: ['contract'] as const };
    expect(judged(rule, sessions(1, last), setting).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, last + 1), setting).verdict.kind).toBe('fail');
    expect(judged(rule, sessions(1, last), { protocol }).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, last + 1), { protocol }).verdict.kind).toBe('review');
  });

  test('does not count missed and crisis sessions towards the end of the initial phase', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 2),
      { type: 'session-missed', session: 3, data: { reason: 'illness' } },
      ...sessions(4, 4, { kind: 'crisis' }),
      ...sessions(5, 5),
    ];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('open');
    expect(judged(rule, [...drafts, ...sessions(6, 6)], { documented: 'all' }).verdict.kind).toBe('fail');
  });

  test('fails as an error where the contract is claimed and none is there when the middle phase begins', () => {
    const { verdict, findings } = judged(rule, withoutContract, { documented: ['contract'] });
    expect(verdict.kind).toBe('fail');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ kind: 'fail', severity: 'error' });
  });

  test('counts its time in sessions, so that a computed middle phase makes no smaller fault', () => {
    const { findings } = judged(rule, sessions(1, 5), { documented: ['contract'] });
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
  });

  test('asks, as a warning, where the record neither holds a contract nor claims to', () => {
    const { verdict, findings, report } = judged(rule, withoutContract);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'contract-terms', aspect: 'contract' },
    ]);
  });

  test('fails as an error, whatever is claimed, where the contract is recorded as left out', () => {
    const omitted: EventDraft = { type: 'step-omitted', session: 3, data: { step: 'contract' } };
    const drafts = [...sessions(1, 3), omitted, middle, ...sessions(4, 5)];
    for (const documented of [[], ['contract'] as const]) {
      const { findings } = judged(rule, drafts, { documented });
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'recorded' }]);
    }
  });

  test('fails, whatever is claimed, where the first agreement came after the initial phase', () => {
    const late = [...withoutContract, agreed(5)];
    expect(judged(rule, late).findings).toMatchObject([
      { kind: 'fail', severity: 'error', basis: 'recorded' },
    ]);
    expect(judged(rule, late, { documented: ['contract'] }).verdict.kind).toBe('fail');
  });

  test('asks where the number is known and the cadence is not; fails where the contract is claimed', () => {
    const drafts = fromTheStart({ sessions: { min: 16, max: 16 }, limitTold: true });
    expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'review', severity: 'warning' }]);
    expect(judged(rule, drafts, { documented: ['contract'] }).verdict.kind).toBe('fail');
  });

  test('asks where the cadence is known and the number is not', () => {
    const drafts = fromTheStart({ everyDays: 7, limitTold: true });
    expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'review', severity: 'warning' }]);
    expect(judged(rule, drafts, { documented: ['contract'] }).verdict.kind).toBe('fail');
  });

  test('asks at info where it is not recorded that the limit was told in session 1', () => {
    const drafts = fromTheStart({ sessions: { min: 16, max: 16 }, everyDays: 7 });
    expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'review', severity: 'info' }]);
    const claimed = judged(rule, drafts, { documented: ['contract'] });
    expect(claimed.findings).toMatchObject([{ kind: 'fail', severity: 'info' }]);
  });

  test('fails at info, whatever is claimed, where the limit was explicitly not told', () => {
    const drafts = fromTheStart({ ...complete, limitTold: false });
    expect(judged(rule, drafts).findings).toMatchObject([
      { kind: 'fail', severity: 'info', basis: 'recorded' },
    ]);
  });

  test('fails at info where the contract, told only then, came in session 3', () => {
    const drafts = [...sessions(1, 3), agreed(3), middle, ...sessions(4, 5)];
    const { findings } = judged(rule, drafts, { documented: ['contract'] });
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'info' }]);
  });

  test('a claim that begins after the initial phase says nothing of what was agreed in it', () => {
    const late = { documented: [{ aspect: 'contract', fromSession: 4 }] as const };
    expect(judged(rule, withoutContract, late).verdict.kind).toBe('review');
    const whole = { documented: [{ aspect: 'contract', fromSession: 1 }] as const };
    expect(judged(rule, withoutContract, whole).verdict.kind).toBe('fail');
  });

  test('treats a contract that was withdrawn from the record as none', () => {
    const drafts: EventDraft[] = [
      ...fromTheStart(complete),
      { type: 'entry-withdrawn', replaces: 'e2', data: { reason: 'wrong-course' } },
    ];
    expect(judged(rule, drafts, { documented: ['contract'] }).verdict.kind).toBe('fail');
  });

  test('does not speak where the patient left while there was still time', () => {
    const { verdict } = judged(rule, [...sessions(1, 2), left], { documented: 'all' });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('still fails where the patient left after it was due', () => {
    expect(judged(rule, [...withoutContract, left], { documented: 'all' }).verdict.kind).toBe('fail');
  });

  test('does not speak under a protocol without an initial phase', () => {
    const protocol = { ...iptAdult, phases: [] };
    expect(judged(rule, sessions(1, 5), { protocol, documented: 'all' }).verdict.kind).toBe('not-applicable');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...withoutContract,
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, { documented: 'all' }).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, { documented: 'all' }).verdict.kind).toBe('fail');
  });

  test.each([
    { protocol: iptAdult, last: 3 },
    { protocol: iptA, last: 4 },
    { protocol: ipc, last: 1 },
  ])(
    '$protocol.id: a contract agreed in session $last is in time, one session later it is late',
    ({ protocol, last }) => {
      const told: EventDraft = { type: 'contract-agreed', session: 1, data: { limitTold: true } };
      const settled = (session: number): EventDraft => ({
        type: 'contract-amended',
        session,
        data: { sessions: { min: 6, max: 6 }, everyDays: 7, reason: 'other' },
      });
      const inTime = [
        ...sessions(1, 1),
        told,
        ...sessions(2, last),
        settled(last),
        ...sessions(last + 1, last + 2),
      ];
      const late = [
        ...sessions(1, 1),
        told,
        ...sessions(2, last + 1),
        settled(last + 1),
        ...sessions(last + 2, last + 2),
      ];
      expect(judged(rule, inTime, { protocol, documented: ['contract'] }).verdict.kind).toBe('pass');
      expect(judged(rule, late, { protocol, documented: ['contract'] }).verdict.kind).toBe('fail');
    },
  );

  test('says what it saw, and where', () => {
    const { verdict, findings } = judged(rule, withoutContract, { documented: ['contract'] });
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        rule,
        basis: 'not-recorded',
        message:
          'No record of an agreed number of sessions and a cadence by the end of the initial phase. ' +
          'The record claims to document “contract” in full.',
        at: [{ pointer: '/events/3', event: 'e4' }],
        observed: { state: 'missing' },
        counterEvidence: [],
      },
    ]);
    expect(findings[0]?.withdrawnIf).toHaveLength(2);
    expect(findings[0]?.remedy).not.toBe('');
    expect(findings[0]?.sources.map(({ source }) => source)).toContain('isipt');
  });

  test('points at the late contract, and at the words that the limit was not told', () => {
    expect(judged(rule, [...withoutContract, agreed(5)]).findings).toMatchObject([
      {
        message: 'The number of sessions and their cadence were agreed only after the initial phase.',
        at: [
          { pointer: '/events/6', event: 'e7', session: 5 },
          { pointer: '/events/3', event: 'e4' },
        ],
      },
    ]);
    expect(judged(rule, fromTheStart({ ...complete, limitTold: false })).findings).toMatchObject([
      { at: [{ pointer: '/events/1/data/limitTold', event: 'e2', session: 1 }] },
    ]);
  });

  test('leaves time while the record itself places its sessions in the initial phase: that is another rule', () => {
    const initial: EventDraft = { type: 'phase-entered', data: { phase: 'initial' } };
    const drafts = [initial, ...sessions(1, 5)];
    expect(judged(rule, drafts, { documented: ['contract'] }).verdict.kind).toBe('open');
  });

  test('names the step that is open, and by when', () => {
    const { report } = judged(rule, sessions(1, 3), { protocol: iptAdult });
    expect(report.open.filter((step) => step.rule === rule)).toMatchObject([
      { due: { earliest: 1, latest: 3 } },
    ]);
    const adolescent = judged(rule, sessions(1, 3), { protocol: iptA }).report;
    expect(adolescent.open.filter((step) => step.rule === rule)).toMatchObject([
      { due: { earliest: 1, latest: 4 } },
    ]);
  });

  test('asks where it was told in a session that is left out before the first on record', () => {
    const whole = [...sessions(1, 1, { kind: 'pre-group' }), ...sessions(2, 2), agreed(2), ...sessions(3, 5)];
    const left = whole.filter(({ type, session }) => type !== 'session-held' || session !== 2);
    expect(judged(rule, whole).verdict.kind).toBe('pass');
    expect(judged(rule, left).findings).toMatchObject([{ kind: 'review', severity: 'info' }]);
    expect(judged(rule, left, { documented: ['sessions'] }).findings).toMatchObject([
      { kind: 'fail', severity: 'info' },
    ]);
    const later = left.map(
      (draft): EventDraft => (draft.type === 'contract-agreed' ? { ...draft, session: 4 } : draft),
    );
    expect(judged(rule, later).findings).toMatchObject([{ kind: 'fail', basis: 'recorded' }]);
  });
});
