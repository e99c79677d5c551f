import { describe, expect, test } from 'vitest';
import { asked, type EventDraft } from '../../../src/examples/worked-course.js';
import type { RiskCheck } from '../../../src/index.js';
import { iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { expectQuestion } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'risk-not-asked-at-intake';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 34 } };
const firstDay = '2025-03-15';

const first = (risk?: RiskCheck): EventDraft => ({
  type: 'session-held',
  session: 1,
  on: firstDay,
  data: { kind: 'treatment', ...(risk === undefined ? {} : { risk }) },
});
const enquiryOn = (on: string): EventDraft => ({ type: 'risk-assessed', on, data: asked('low') });
const undatedEnquiry: EventDraft = { type: 'risk-assessed', data: asked('low') };
const risk = { documented: ['risk'] } as const;

const withIntakeDays = (value: number): Protocol => ({
  ...iptAdult,
  thresholds: {
    ...iptAdult.thresholds,
    intakeDays: { value, source: 'house-judgement', grounding: 'house', note: 'for this test' },
  },
});

describe(rule, () => {
  test('passes where risk was asked about directly in the first session', () => {
    expect(judged(rule, [opened, first(asked('none-identified'))], risk).verdict.kind).toBe('pass');
    expect(judged(rule, [opened, first({ asked: true })]).verdict.kind).toBe('pass');
  });

  test('passes where the judgement of the first session rests on a direct question', () => {
    const check: RiskCheck = { level: 'low', basis: ['direct-question'] };
    expect(judged(rule, [opened, first(check)], risk).verdict.kind).toBe('pass');
  });

  test('passes where the enquiry is an entry of its own in the first session', () => {
    const entry: EventDraft = { type: 'risk-assessed', session: 1, data: { asked: true } };
    expect(judged(rule, [opened, first(), entry], risk).verdict.kind).toBe('pass');
  });

  test('passes where an entry of the same day names no session', () => {
    expect(judged(rule, [opened, first(), enquiryOn(firstDay)], risk).verdict.kind).toBe('pass');
  });

  test('passes where the entry names the first session and was written down after the second', () => {
    const late: EventDraft = { type: 'risk-assessed', session: 1, data: { asked: true } };
    expect(judged(rule, [opened, first(), ...sessions(2, 2), late], risk).verdict.kind).toBe('pass');
  });

  test.each([
    ['before the second session', [undatedEnquiry, ...sessions(2, 3)], 'pass'],
    ['after the second session', [...sessions(2, 2), undatedEnquiry], 'fail'],
    ['and no session since', [undatedEnquiry], 'pass'],
    [
      'of a crisis session before the second',
      [{ ...undatedEnquiry, session: 2 }, ...sessions(2, 2, { kind: 'crisis' })],
      'fail',
    ],
  ] satisfies readonly [string, readonly EventDraft[], string][])(
    'an enquiry without a date is where it stands in the log: %s',
    (_, after, kind) => {
      expect(judged(rule, [opened, first(), ...after], risk).verdict.kind).toBe(kind);
    },
  );

  test.each([
    ['2025-03-10', 'pass', 0],
    ['2024-10-01', 'fail', 0],
    ['2025-03-20', 'fail', 1],
  ] as const)('an enquiry of %s that was entered after the second session: %s', (on, kind, later) => {
    const { verdict, findings } = judged(rule, [opened, first(), ...sessions(2, 2), enquiryOn(on)], risk);
    expect(verdict.kind).toBe(kind);
    if (kind === 'fail') expect(findings[0]?.counterEvidence).toHaveLength(later);
  });

  test('fails where the enquiry is dated after the day of the first session', () => {
    const drafts = [opened, first(), enquiryOn('2025-03-18'), ...sessions(2, 2)];
    const { verdict, findings } = judged(rule, drafts, risk);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ counterEvidence: [{ at: [{ event: 'e3' }] }] }]);
  });

  test('passes where the first session was corrected to hold the enquiry', () => {
    const corrected: EventDraft = { ...first(asked('low')), id: 'c1', replaces: 's1' };
    const drafts: readonly EventDraft[] = [opened, { ...first(), id: 's1' }, ...sessions(2, 3), corrected];
    expect(judged(rule, drafts, risk).verdict.kind).toBe('pass');
  });

  test('passes where the first appointment was missed and risk was asked about in the first one kept', () => {
    const missed: EventDraft = { type: 'session-missed', session: 1, data: { by: 'patient' } };
    expect(judged(rule, [opened, missed, ...sessions(2, 3, { risk: asked('low') })], risk).verdict.kind).toBe(
      'pass',
    );
  });

  test.each([
    ['the same day', '2025-03-15', 'pass'],
    ['14 days before', '2025-03-01', 'pass'],
    ['15 days before', '2025-02-28', 'fail'],
  ])('an enquiry at intake, %s the first session: %s, %s', (_, on, kind) => {
    expect(judged(rule, [opened, enquiryOn(on), first()], risk).verdict.kind).toBe(kind);
  });

  test('an assessment session ahead of the course counts as intake, and does not count as the first session', () => {
    const intake = (on: string): EventDraft => ({
      type: 'session-held',
      session: 1,
      on,
      data: { kind: 'assessment', risk: asked('low') },
    });
    const treatment: EventDraft = { ...first(), session: 2 } as EventDraft;
    expect(judged(rule, [opened, intake('2025-03-01'), treatment], risk).verdict.kind).toBe('pass');
    expect(judged(rule, [opened, intake('2025-02-28'), treatment], risk).verdict.kind).toBe('fail');
  });

  test('how old an enquiry may be is the protocol’s to say', () => {
    const drafts = [opened, enquiryOn('2025-03-07'), first()];
    expect(judged(rule, drafts, { ...risk, protocol: withIntakeDays(8) }).verdict.kind).toBe('pass');
    expect(judged(rule, drafts, { ...risk, protocol: withIntakeDays(7) }).verdict.kind).toBe('fail');
    const intakeDays = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const open: Protocol = { ...iptAdult, thresholds: { ...iptAdult.thresholds, intakeDays } };
    const old = [opened, enquiryOn('2024-03-07'), first()];
    expect(judged(rule, old, { ...risk, protocol: open }).verdict.kind).toBe('pass');
  });

  test.each([
    ['certainly recent', '2025-03', '2025-03-14', 'pass'],
    ['perhaps too old', '2025-03', '2025-03-25', 'review'],
    ['perhaps 14 days old', '2025-02', '2025-03-14', 'review'],
    ['certainly too old', '2025-02', '2025-03-25', 'fail'],
  ])('an enquiry at intake that is dated by its month: %s', (_, on, start, kind) => {
    const session: EventDraft = { type: 'session-held', session: 1, on: start, data: { kind: 'treatment' } };
    expect(judged(rule, [opened, enquiryOn(on), session], risk).verdict.kind).toBe(kind);
  });

  test('asks where the enquiry ahead of the first session has no date', () => {
    const { verdict, findings, report } = judged(rule, [opened, undatedEnquiry, first()], risk);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([
      { kind: 'review', severity: 'warning', at: [{ event: 'e2' }, { event: 'e3' }] },
    ]);
    expect(report.askFor.find(({ settles }) => settles.includes(rule))?.question).toBe(
      'risk-enquiry-at-intake',
    );
  });

  test('asks where an older enquiry is recorded and the record does not claim to hold them all', () => {
    expect(judged(rule, [opened, enquiryOn('2025-01-10'), first()]).verdict.kind).toBe('review');
  });

  test('fails where the record claims risk in full and the first session holds no enquiry', () => {
    const { verdict, findings } = judged(rule, [opened, first()], risk);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'error',
        basis: 'not-recorded',
        message:
          'No record of a direct risk enquiry by the end of the first session. ' +
          'The record claims to document “risk” in full.',
        observed: { state: 'none', askedInSession: null },
        at: [{ pointer: '/events/1', event: 'e2', session: 1 }],
        counterEvidence: [],
      },
    ]);
  });

  test('fails on an explicit no, whatever the record claims', () => {
    const { verdict, findings } = judged(rule, [opened, first({ asked: false })]);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      { kind: 'fail', severity: 'error', basis: 'recorded', at: [{ pointer: '/events/1/data/risk/asked' }] },
    ]);
  });

  test('fails where the assessment is recorded as left out in the first session', () => {
    const omitted: EventDraft = { type: 'step-omitted', session: 1, data: { step: 'risk-assessment' } };
    const { verdict, findings } = judged(rule, [opened, first(), omitted]);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ severity: 'error', basis: 'recorded' }]);
    const whenever: EventDraft = { type: 'step-omitted', data: { step: 'risk-assessment' } };
    expect(judged(rule, [opened, first(), whenever]).verdict.kind).toBe('fail');
    const another: EventDraft = { type: 'step-omitted', session: 1, data: { step: 'safety-plan' } };
    expect(judged(rule, [opened, first(), another]).verdict.kind).toBe('review');
  });

  test('a step left out in a later session says nothing of the first', () => {
    const omitted: EventDraft = { type: 'step-omitted', session: 7, data: { step: 'risk-assessment' } };
    expect(judged(rule, [opened, first(), ...sessions(2, 7), omitted]).verdict.kind).toBe('review');
  });

  test('a questionnaire is no direct enquiry', () => {
    const check: RiskCheck = { level: 'none-identified', basis: ['questionnaire-item'] };
    const zero: EventDraft = {
      type: 'measure-taken',
      session: 1,
      data: { instrument: 'phq-9', total: 12, riskItem: 0 },
    };
    expect(judged(rule, [opened, first(check), zero], risk).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, first(), zero], risk).verdict.kind).toBe('fail');
  });

  test('an enquiry that came later does not undo the fault, and stands beside it', () => {
    const later = sessions(2, 2, { risk: asked('low') });
    const { verdict, findings } = judged(rule, [opened, first(), ...later], risk);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        severity: 'error',
        message:
          'No record of a direct risk enquiry by the end of the first session. It was asked in session 2. ' +
          'The record claims to document “risk” in full.',
        observed: { askedInSession: 2 },
        counterEvidence: [{ at: [{ pointer: '/events/2/data/risk', event: 'e3', session: 2 }] }],
      },
    ]);
  });

  test('asks first of all where the record does not say and does not claim to', () => {
    const { verdict, findings, report } = judged(rule, [opened, first(), ...sessions(2, 4)]);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    const asks = report.askFor.find(({ question }) => question === 'risk-enquiry-at-intake');
    expect(asks).toMatchObject({ aspect: 'risk', safety: true, settles: expect.arrayContaining([rule]) });
    expect(report.askFor[0]?.safety).toBe(true);
  });

  test('asks where the claim on risk begins after the first session', () => {
    const setting = { documented: [{ aspect: 'risk', fromSession: 2 }] } as const;
    expect(judged(rule, [opened, first(), ...sessions(2, 4)], setting).verdict.kind).toBe('review');
    const fromFirst = { documented: [{ aspect: 'risk', fromSession: 1 }] } as const;
    expect(judged(rule, [opened, first(), ...sessions(2, 4)], fromFirst).verdict.kind).toBe('fail');
  });

  test('asks where no session is on record, but the middle phase is', () => {
    const drafts: readonly EventDraft[] = [opened, { type: 'phase-entered', data: { phase: 'middle' } }];
    const { verdict, report } = judged(rule, drafts);
    expect(verdict.kind).toBe('review');
    expect(report.askFor.find(({ settles }) => settles.includes(rule))?.question).toBe(
      'risk-enquiry-at-intake',
    );
  });

  test('waits for the first session', () => {
    const { verdict, report } = judged(rule, [opened], { documented: 'all' });
    expect(verdict.kind).toBe('open');
    expect(report.open.filter((step) => step.rule === rule)).toMatchObject([{ due: { latest: 1 } }]);
  });

  test('waits for the first session after an assessment that did not ask', () => {
    const intake: EventDraft = { type: 'session-held', session: 1, data: { kind: 'assessment' } };
    expect(judged(rule, [opened, intake], { documented: 'all' }).verdict.kind).toBe('open');
  });

  test('does not speak where the course was closed before its first session', () => {
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout', initiatedBy: 'patient' } };
    expect(judged(rule, [opened, closed], { documented: 'all' }).verdict.kind).toBe('not-applicable');
  });

  test('a pause and an early closure take nothing from a rule of safety', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    const died: EventDraft = { type: 'course-closed', data: { reason: 'died' } };
    expect(judged(rule, [opened, first({ asked: false }), paused]).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, first({ asked: false }), died]).verdict.kind).toBe('fail');
  });

  test('giving up the claim turns the fault into a question, and never the other way', () => {
    expect(judged(rule, [opened, first()], { documented: 'all' }).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, first()], { documented: [] }).verdict.kind).toBe('review');
    expect(judged(rule, [opened, first(asked('low'))], { documented: [] }).verdict.kind).toBe('pass');
  });

  test('an error of safety is acknowledged by a waiver and stays an error', () => {
    const waivers = [{ rule, reason: 'in-supervision', by: 'sup1' }] as const;
    const { verdict, findings } = judged(rule, [opened, first()], { ...risk, options: { waivers } });
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      { severity: 'error', waiver: { reason: 'in-supervision', by: 'sup1', effect: 'acknowledged' } },
    ]);
  });

  describe('where a number is left out between a contact of another kind and the first session', () => {
    const at = (session: number, check?: RiskCheck): EventDraft => ({
      type: 'session-held',
      session,
      data: { kind: 'treatment', ...(check === undefined ? {} : { risk: check }) },
    });
    const ahead: EventDraft = { type: 'session-held', session: 1, data: { kind: 'pre-group' } };

    test('asks whether that was the first', () => {
      expectQuestion(rule, [ahead, at(2, asked('low')), at(3), at(4)], { session: 2, claims: ['risk'] });
      expectQuestion(rule, [ahead, at(2, asked('low')), at(3, { asked: false }), at(4)], { session: 2 });
    });

    test('fails where it is left out after the first session, or the enquiry is recorded as left out', () => {
      const omitted: EventDraft = { type: 'step-omitted', data: { step: 'risk-assessment' } };
      expect(judged(rule, [ahead, at(2), at(4)], risk).verdict.kind).toBe('fail');
      expect(judged(rule, [at(3), at(5)], risk).verdict.kind).toBe('fail');
      expect(judged(rule, [ahead, at(3), omitted, at(4)]).verdict.kind).toBe('fail');
    });
  });
});
