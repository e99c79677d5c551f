import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ContractAgreed } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
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

  test.each<[Protocol, number]>([
    [iptAdult, 3],
    [iptA, 4],
    [ipc, 1],
  ])('$id: leaves time until session %i, and no longer', (protocol, last) => {
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

  test('fails as a warning where the middle phase is only computed', () => {
    const { findings } = judged(rule, sessions(1, 5), { documented: ['contract'] });
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
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
});
