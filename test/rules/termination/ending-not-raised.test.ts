import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ClosureReason, ContractTerms, SessionHeld } from '../../../src/index.js';
import { ipc, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { expectQuestion } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'ending-not-raised';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 34 } };
const claimed = { documented: ['ending', 'sessions'] } as const;

const contract = (min: number, max = min, more: Partial<ContractTerms> = {}): EventDraft => ({
  type: 'contract-agreed',
  data: { sessions: { min, max }, everyDays: 7, ...more },
});
const talk = (session: number, data: Partial<SessionHeld> = {}): EventDraft => ({
  type: 'session-held',
  session,
  data: { kind: 'treatment', ending: { discussed: true }, ...data },
});
const closed = (reason?: ClosureReason): EventDraft => ({
  type: 'course-closed',
  data: reason === undefined ? {} : { reason },
});
const of16 = (attended: number): readonly EventDraft[] => [opened, contract(16), ...sessions(1, attended)];

const talkBefore = (endingTalkBefore: Protocol['thresholds']['endingTalkBefore']): Protocol => ({
  ...iptAdult,
  thresholds: { ...iptAdult.thresholds, endingTalkBefore },
});

describe(rule, () => {
  test.each([
    [11, 'not-applicable'],
    [12, 'open'],
    [13, 'open'],
    [14, 'fail'],
    [15, 'fail'],
    [16, 'fail'],
  ])('of 16 sessions, after %i without a word of the ending: %s', (attended, kind) => {
    const { verdict, report } = judged(rule, of16(attended), claimed);
    expect(verdict.kind).toBe(kind);
    expect(report.open.filter((step) => step.rule === rule)).toMatchObject(
      kind === 'open' ? [{ due: { earliest: 12, latest: 14 } }] : [],
    );
  });

  test('what can still be done differs once the course is closed', () => {
    const remedy = (...last: readonly EventDraft[]) =>
      judged(rule, [...of16(16), ...last], claimed).findings[0]?.remedy;
    expect(remedy()).toMatch(/^Name the number of sessions left/);
    expect(remedy(closed('completed'))).toMatch(/before the closing entry/);
  });

  test.each([12, 13, 14, 15])('passes where it is spoken of in session %i of 16', (session) => {
    const drafts = [...of16(session - 1), talk(session), ...sessions(session + 1, 16)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    expect(judged(rule, [...drafts, closed('completed')], claimed).verdict.kind).toBe('pass');
  });

  test('passes where the ending was spoken of early, or reviewed', () => {
    expect(judged(rule, [opened, contract(16), talk(1), ...sessions(2, 15)], claimed).verdict.kind).toBe(
      'pass',
    );
    const reviewed: EventDraft = { type: 'ending-reviewed', session: 15, data: { gains: true } };
    expect(judged(rule, [...of16(15), reviewed], claimed).verdict.kind).toBe('pass');
  });

  test('fails as a warning while the course is open and two sessions are left', () => {
    const { findings } = judged(rule, of16(14), claimed);
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'warning',
        basis: 'not-recorded',
        message:
          'At most 2 sessions are left; no record that the ending was spoken of. ' +
          'The record claims to document “ending” in full.',
        observed: { left: 2, state: 'open' },
      },
    ]);
  });

  test('fails as an error once the course is closed', () => {
    const { verdict, findings } = judged(rule, [...of16(16), closed('completed')], claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'error',
        basis: 'not-recorded',
        message:
          'The course was closed; no record that its ending was ever spoken of. ' +
          'The record claims to document “ending” in full.',
        at: [{ pointer: '/events/18', event: 'e19' }],
      },
    ]);
  });

  test('fails where every session says that the ending was not spoken of, whatever is claimed', () => {
    const silent = sessions(1, 16, { ending: { discussed: false } });
    const { verdict, findings } = judged(rule, [opened, contract(16), ...silent, closed('completed')]);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ severity: 'error', basis: 'recorded' }]);
  });

  test('one session that says no leaves open what the others held', () => {
    const drafts = [...of16(15), talk(16, { ending: { discussed: false } }), closed('completed')];
    expect(judged(rule, drafts).verdict.kind).toBe('review');
  });

  test('a limit told at the start is no talk about the ending', () => {
    const drafts = [opened, contract(16, 16, { limitTold: true }), ...sessions(1, 14)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('asks where the record does not say, as a warning at most', () => {
    const atTwo = judged(rule, of16(14));
    expect(atTwo.verdict.kind).toBe('review');
    expect(atTwo.findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(atTwo.report.askFor.map(({ question }) => question)).toContain('ending-talk');
    const atEnd = judged(rule, [...of16(16), closed('completed')]);
    expect(atEnd.verdict.kind).toBe('review');
    expect(atEnd.findings).toMatchObject([{ severity: 'warning' }]);
  });

  test('asks where no session is on record, but the middle phase is', () => {
    const drafts: readonly EventDraft[] = [
      opened,
      contract(16),
      { type: 'phase-entered', data: { phase: 'middle' } },
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('review');
  });

  test.each([
    [7, 'not-applicable'],
    [8, 'open'],
    [13, 'open'],
    [14, 'fail'],
  ])('a contract of 12 to 16: from the lower end to the upper, after %i: %s', (attended, kind) => {
    const drafts = [opened, contract(12, 16), ...sessions(1, attended)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe(kind);
  });

  test.each([
    [7, 'not-applicable'],
    [8, 'open'],
    [13, 'open'],
    [14, 'fail'],
  ])('without a contract, by the range of the protocol, after %i: %s', (attended, kind) => {
    expect(judged(rule, [opened, ...sessions(1, attended)], claimed).verdict.kind).toBe(kind);
  });

  test.each([
    [1, 'not-applicable', 'not-applicable'],
    [2, 'open', 'not-applicable'],
    [3, 'open', 'not-applicable'],
    [4, 'fail', 'open'],
    [5, 'fail', 'fail'],
  ])(
    'the protocols disagree on six sessions, after %i: %s for adults, %s in counselling',
    (attended, adult, brief) => {
      const drafts = [opened, contract(6), ...sessions(1, attended)];
      expect(judged(rule, drafts, { ...claimed, protocol: iptAdult }).verdict.kind).toBe(adult);
      expect(judged(rule, drafts, { ...claimed, protocol: ipc }).verdict.kind).toBe(brief);
    },
  );

  test('when it is due follows the protocol’s own number', () => {
    const later = talkBefore({ value: { min: 1, max: 4 }, source: 'house-judgement', grounding: 'house' });
    expect(judged(rule, of16(14), { ...claimed, protocol: later }).verdict.kind).toBe('open');
    expect(judged(rule, of16(15), { ...claimed, protocol: later }).verdict.kind).toBe('fail');
  });

  test('an amended contract moves the end', () => {
    const extended: EventDraft = {
      type: 'contract-amended',
      data: { sessions: { min: 20, max: 20 }, reason: 'extended' },
    };
    expect(judged(rule, [...of16(13), extended, ...sessions(14, 15)], claimed).verdict.kind).toBe(
      'not-applicable',
    );
    const shortened: EventDraft = {
      type: 'contract-amended',
      data: { sessions: { min: 10, max: 10 }, reason: 'shortened' },
    };
    expect(judged(rule, [...of16(7), shortened, held(8)], claimed).verdict.kind).toBe('fail');
  });

  test('crisis and missed sessions bring the end no nearer', () => {
    const crisis: EventDraft = { type: 'session-held', session: 14, data: { kind: 'crisis' } };
    const missed: EventDraft = { type: 'session-missed', data: { by: 'patient' } };
    expect(judged(rule, [...of16(13), crisis, missed], claimed).verdict.kind).toBe('open');
  });

  test('talk about the ending in a crisis session is talk about the ending', () => {
    const crisis = talk(14, { kind: 'crisis' });
    expect(judged(rule, [...of16(13), crisis, ...sessions(15, 17)], claimed).verdict.kind).toBe('pass');
  });

  test.each(['dropout', 'transferred', 'died', 'escalated'] as const)(
    'an early closure (%s) takes away the fault',
    (reason) => {
      for (const documented of ['all', []] as const) {
        expect(judged(rule, [...of16(9), closed(reason)], { documented }).verdict.kind).toBe(
          'not-applicable',
        );
        expect(judged(rule, [...of16(15), closed(reason)], { documented }).verdict.kind).toBe(
          'not-applicable',
        );
      }
    },
  );

  test.each(['dropout', 'transferred', 'died', 'escalated'] as const)(
    'an early closure (%s) does not take away the credit',
    (reason) => {
      const raised = [...of16(12), talk(13), closed(reason)];
      expect(judged(rule, raised, { documented: 'all' }).verdict.kind).toBe('pass');
    },
  );

  test('asks after an early remission where the record does not say', () => {
    expect(judged(rule, [...of16(9), closed('early-remission')]).verdict.kind).toBe('review');
  });

  test('does not speak in maintenance', () => {
    const protocol: Protocol = {
      ...iptAdult,
      phases: [
        {
          id: 'maintenance',
          role: 'maintenance',
          title: 'Maintenance',
          span: { value: { anchor: 'rest' }, source: 'frank-2007', grounding: 'inferred' },
        },
      ],
      gates: [],
    };
    const entered: EventDraft = { type: 'phase-entered', data: { phase: 'maintenance' } };
    const drafts = [opened, contract(16), entered, ...sessions(1, 15)];
    expect(judged(rule, drafts, { ...claimed, protocol }).verdict.kind).toBe('not-applicable');
  });

  test('does not speak where the protocol leaves it open', () => {
    const protocol = talkBefore({ value: 'unspecified', source: 'house-judgement', grounding: 'house' });
    expect(judged(rule, of16(15), { ...claimed, protocol }).verdict.kind).toBe('not-applicable');
  });

  test('is silent while treatment is paused for stabilisation, and speaks again afterwards', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    const resumed: EventDraft = { type: 'treatment-resumed', data: { stabilised: true } };
    expect(judged(rule, [...of16(14), paused], claimed).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [...of16(14), paused, resumed, held(15)], claimed).verdict.kind).toBe('fail');
  });

  test('giving up the claim turns the fault into a question, and never the other way', () => {
    const drafts = [...of16(16), closed('completed')];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('fail');
    expect(judged(rule, drafts, { documented: ['sessions'] }).verdict.kind).toBe('review');
    expect(judged(rule, of16(12), { documented: 'all' }).verdict.kind).toBe('open');
    expect(judged(rule, of16(12), { documented: [] }).verdict.kind).toBe('open');
  });

  test('a waiver lowers it to info: it is no error of safety', () => {
    const options = { waivers: [{ rule, reason: 'clinical-judgement' }] } as const;
    const drafts = [...of16(16), closed('completed')];
    expect(judged(rule, drafts, { ...claimed, options }).findings).toMatchObject([
      { kind: 'fail', severity: 'info', waiver: { effect: 'waived' } },
    ]);
  });

  test.each(['completed', undefined] as const)(
    'asks where the session is lost in which it may have been: %s',
    (reason) => {
      const end = reason === undefined ? [] : [closed(reason)];
      const whole = [opened, contract(16), ...sessions(1, 12), talk(13), ...sessions(14, 16), ...end];
      expectQuestion(rule, whole, { session: 13, claims: ['ending'] });
      const silent = { ending: { discussed: false } };
      const no = [
        opened,
        contract(16),
        ...sessions(1, 12, silent),
        talk(13),
        ...sessions(14, 16, silent),
        ...end,
      ];
      expectQuestion(rule, no, { session: 13 });
    },
  );
});

function held(session: number): EventDraft {
  return { type: 'session-held', session, data: { kind: 'treatment' } };
}
