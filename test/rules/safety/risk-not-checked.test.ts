import { describe, expect, test } from 'vitest';
import { asked, type EventDraft } from '../../../src/examples/worked-course.js';
import type { RiskCheck } from '../../../src/index.js';
import { iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'risk-not-checked';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 34 } };
const risk = { documented: ['risk'] } as const;

const held = (session: number, check?: RiskCheck, on?: string): EventDraft => ({
  type: 'session-held',
  session,
  ...(on === undefined ? {} : { on }),
  data: { kind: 'treatment', ...(check === undefined ? {} : { risk: check }) },
});
const checked = (session: number): EventDraft => held(session, asked('low'));
const crisis = (session: number): EventDraft => ({
  type: 'session-held',
  session,
  data: { kind: 'crisis' },
});

const expecting = (riskEverySession: Protocol['expects']['riskEverySession']): Protocol => ({
  ...iptAdult,
  expects: { ...iptAdult.expects, riskEverySession },
});

describe(rule, () => {
  test('passes where every session asked about risk', () => {
    expect(judged(rule, [opened, ...sessions(1, 5, { risk: asked('low') })], risk).verdict.kind).toBe('pass');
    expect(judged(rule, [opened, ...sessions(1, 5, { risk: { asked: true } })]).verdict.kind).toBe('pass');
  });

  test('passes where a level was recorded, since a level is a judgement of risk', () => {
    expect(judged(rule, [opened, checked(1), held(2, { level: 'low' })], risk).verdict.kind).toBe('pass');
  });

  test('passes where an individual check is logged beside the group session or between sessions', () => {
    const between: EventDraft = { type: 'risk-assessed', data: { asked: true } };
    const beside: EventDraft = { type: 'risk-assessed', session: 3, data: { asked: true } };
    const drafts = [opened, checked(1), between, held(2), held(3), beside];
    expect(judged(rule, drafts, risk).verdict.kind).toBe('pass');
  });

  test('passes where a check of the same day names no session', () => {
    const sameDay: EventDraft = { type: 'risk-assessed', on: '2025-03-11', data: { asked: true } };
    const drafts = [opened, held(1, asked('low'), '2025-03-04'), held(2, undefined, '2025-03-11'), sameDay];
    expect(judged(rule, drafts, risk).verdict.kind).toBe('pass');
  });

  test('a check between two sessions serves the later one, not the earlier one', () => {
    const between: EventDraft = { type: 'risk-assessed', on: '2025-03-14', data: { asked: true } };
    const drafts = [
      opened,
      held(1, asked('low'), '2025-03-04'),
      held(2, undefined, '2025-03-11'),
      between,
      held(3, undefined, '2025-03-18'),
    ];
    const { verdict, findings } = judged(rule, drafts, risk);
    expect(verdict.kind).toBe('fail');
    expect(findings.map(({ at }) => at.map(({ session }) => session))).toEqual([[2]]);
  });

  test('the first session is a session too', () => {
    expect(judged(rule, [opened, checked(1)], risk).verdict.kind).toBe('pass');
    const { findings } = judged(rule, [opened, held(1), checked(2)], risk);
    expect(findings.map(({ at }) => at.map(({ session }) => session))).toEqual([[1]]);
  });

  test('an entry between sessions that says risk was not asked about is no check', () => {
    const not: EventDraft = { type: 'risk-assessed', data: { asked: false } };
    expect(judged(rule, [opened, checked(1), not, held(2)], risk).verdict.kind).toBe('fail');
  });

  test('fails once for the course, with every session that lacks a check', () => {
    const { verdict, findings } = judged(
      rule,
      [opened, checked(1), held(2), checked(3), held(4), checked(5)],
      risk,
    );
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'warning',
        basis: 'not-recorded',
        message: expect.stringMatching(
          /^No record of a risk check in 2 of \d sessions.*The record claims to document “risk” in full\.$/,
        ),
        observed: { unchecked: 2, state: 'none' },
        at: [
          { pointer: '/events/2', event: 'e3', session: 2 },
          { pointer: '/events/4', event: 'e5', session: 4 },
        ],
      },
    ]);
  });

  test('fails on an explicit no, whatever the record claims', () => {
    const { verdict, findings } = judged(rule, [opened, checked(1), held(2, { asked: false })]);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ severity: 'warning', basis: 'recorded', at: [{ session: 2 }] }]);
  });

  test('fails where the assessment is recorded as left out in a session', () => {
    const omitted: EventDraft = { type: 'step-omitted', session: 2, data: { step: 'risk-assessment' } };
    const { verdict, findings } = judged(rule, [opened, checked(1), held(2), omitted]);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ severity: 'warning', basis: 'recorded', at: [{ session: 2 }] }]);
  });

  test('a questionnaire with a zero is no check, and neither is an empty entry', () => {
    const zero: EventDraft = {
      type: 'measure-taken',
      session: 2,
      data: { instrument: 'phq-9', total: 8, riskItem: 0 },
    };
    expect(judged(rule, [opened, checked(1), held(2), zero], risk).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, checked(1), held(2, {})], risk).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, checked(1), held(2, {})]).verdict.kind).toBe('review');
  });

  test('weighs more where the protocol has it so: an error for adolescents, a warning for adults', () => {
    const drafts = [{ ...opened, data: { ageYears: 15 } } as EventDraft, checked(1), held(2)];
    expect(judged(rule, drafts, { ...risk, protocol: iptAdult }).findings).toMatchObject([
      { kind: 'fail', severity: 'warning' },
    ]);
    expect(judged(rule, drafts, { ...risk, protocol: iptA }).findings).toMatchObject([
      { kind: 'fail', severity: 'error' },
    ]);
  });

  test.each([iptAdult, iptA])('asks once for the course where the record does not say ($id)', (protocol) => {
    const { verdict, findings, report } = judged(rule, [opened, checked(1), ...sessions(2, 9)], { protocol });
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.map(({ question }) => question)).toContain('risk-checks');
  });

  test('judges the sessions from the claim on, and asks for those before it', () => {
    const fromThird = { documented: [{ aspect: 'risk', fromSession: 3 }] } as const;
    expect(judged(rule, [opened, held(1), held(2), checked(3), checked(4)], fromThird).verdict.kind).toBe(
      'review',
    );
    const { verdict, findings } = judged(rule, [opened, checked(1), checked(2), held(3)], fromThird);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', at: [{ session: 3 }] }]);
  });

  test('silence before the claim begins is not held against anyone', () => {
    const documented = [{ aspect: 'risk', fromSession: 3 }] as const;
    const { verdict, findings } = judged(rule, [opened, checked(1), held(2), checked(3), held(4)], {
      documented,
    });
    expect(verdict.kind).toBe('fail');
    const failed = findings.filter(({ kind }) => kind === 'fail');
    expect(failed.map(({ at }) => at.map(({ session }) => session))).toEqual([[4]]);
  });

  test('a session that says no does not hide one that is claimed and silent', () => {
    const drafts = [opened, checked(1), held(2, { asked: false }), checked(3), held(4)];
    const { findings } = judged(rule, drafts, risk);
    expect(findings.flatMap(({ at }) => at.map(({ session }) => session))).toEqual([2, 4]);
  });

  test('a session known to lack its check is not hidden by others that say nothing', () => {
    const { verdict, findings } = judged(rule, [opened, held(1), held(2, { asked: false }), held(3)]);
    expect(verdict.kind).toBe('fail');
    expect(findings[0]).toMatchObject({ kind: 'fail', at: [{ session: 2 }] });
  });

  test('asks where no session is on record, but the middle phase is', () => {
    const drafts: readonly EventDraft[] = [opened, { type: 'phase-entered', data: { phase: 'middle' } }];
    expect(judged(rule, drafts).verdict.kind).toBe('review');
  });

  test('does not speak where no treatment session was held', () => {
    const missed: EventDraft = { type: 'session-missed', data: { by: 'patient', reason: 'no-show' } };
    expect(judged(rule, [opened], { documented: 'all' }).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [opened, missed], { documented: 'all' }).verdict.kind).toBe('not-applicable');
  });

  test('neither missed nor crisis sessions count', () => {
    const missed: EventDraft = { type: 'session-missed', data: { by: 'patient', reason: 'illness' } };
    const drafts = [opened, checked(1), missed, crisis(2), checked(3)];
    expect(judged(rule, drafts, risk).verdict.kind).toBe('pass');
  });

  test('does not speak where the protocol does not ask for a check in every session', () => {
    const drafts = [opened, ...sessions(1, 3)];
    const off = expecting({ value: false, source: 'house-judgement', grounding: 'house' });
    const unsaid = expecting({ value: 'unspecified', source: 'house-judgement', grounding: 'house' });
    expect(judged(rule, drafts, { ...risk, protocol: off }).verdict.kind).toBe('not-applicable');
    expect(judged(rule, drafts, { ...risk, protocol: unsaid }).verdict.kind).toBe('not-applicable');
  });

  test('a pause and an early closure take nothing from a rule of safety', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [opened, checked(1), paused, held(2, { asked: false })]).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, checked(1), held(2), closed], risk).verdict.kind).toBe('fail');
  });

  test('giving up the claim turns the fault into a question, and never the other way', () => {
    const drafts = [opened, checked(1), held(2)];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('fail');
    expect(judged(rule, drafts, { documented: [] }).verdict.kind).toBe('review');
    expect(judged(rule, [opened, checked(1), checked(2)], { documented: [] }).verdict.kind).toBe('pass');
  });

  test('a warning of safety is lowered to info by a waiver; the error of the adolescent form is not', () => {
    const options = { waivers: [{ rule, reason: 'clinical-judgement' }] } as const;
    const drafts = [opened, checked(1), held(2)];
    expect(judged(rule, drafts, { ...risk, options }).findings).toMatchObject([
      { kind: 'fail', severity: 'info', waiver: { effect: 'waived' } },
    ]);
    expect(judged(rule, drafts, { ...risk, options, protocol: iptA }).findings).toMatchObject([
      { kind: 'fail', severity: 'error', waiver: { effect: 'acknowledged' } },
    ]);
  });
});
