import { describe, expect, test } from 'vitest';
import { asked, type EventDraft, used } from '../../../src/examples/worked-course.js';
import type { RiskCheck } from '../../../src/index.js';
import { iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { expectQuestion, without } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'positive-risk-item-unaddressed';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 34 } };

const item = (riskItem: number | undefined, on?: string, session?: number, id = 'm1'): EventDraft => ({
  type: 'measure-taken',
  id,
  ...(on === undefined ? {} : { on }),
  ...(session === undefined ? {} : { session }),
  data: { instrument: 'phq-9', total: 17, ...(riskItem === undefined ? {} : { riskItem }) },
});
const held = (session: number, on?: string, risk?: RiskCheck): EventDraft => ({
  type: 'session-held',
  session,
  ...(on === undefined ? {} : { on }),
  data: { kind: 'treatment', ...(risk === undefined ? {} : { risk }) },
});
const crisis = (session: number, on: string, risk?: RiskCheck): EventDraft => ({
  type: 'session-held',
  session,
  on,
  data: { kind: 'crisis', techniques: used('safety-work'), ...(risk === undefined ? {} : { risk }) },
});
const assessed = (on: string, check: RiskCheck): EventDraft => ({ type: 'risk-assessed', on, data: check });

const day = '2025-03-04';
const threeDaysOn = '2025-03-07';
const weekOn = '2025-03-11';
const eightDaysOn = '2025-03-12';
const twentyDaysOn = '2025-03-24';

const withDays = (riskItemDays: Protocol['thresholds']['riskItemDays']): Protocol => ({
  ...iptAdult,
  thresholds: { ...iptAdult.thresholds, riskItemDays },
});
const days = (value: number): Protocol => withDays({ value, source: 'house-judgement', grounding: 'house' });

describe(rule, () => {
  test('passes where an assessment of the same day answers the measure', () => {
    const answer = assessed(day, { asked: true, level: 'low', basis: ['direct-question'], answers: 'm1' });
    expect(judged(rule, [opened, held(4, day), item(1, day, 4), answer]).verdict.kind).toBe('pass');
  });

  test('passes where the answer is the session’s own check, with the link or without it', () => {
    const linked: RiskCheck = { ...asked('low'), answers: 'm1' };
    expect(judged(rule, [opened, item(1, day), held(4, day, linked)]).verdict.kind).toBe('pass');
    expect(judged(rule, [opened, held(4, day, asked('low')), item(1, day, 4)]).verdict.kind).toBe('pass');
    expect(judged(rule, [opened, held(4, undefined, asked('low')), item(1, undefined, 4)]).verdict.kind).toBe(
      'pass',
    );
  });

  test('passes where the level did not change: it was looked at', () => {
    const drafts = [opened, held(3, '2025-02-25', asked('low')), held(4, day, asked('low')), item(2, day, 4)];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('pass');
  });

  test('passes where an item from before the course was answered in the first session', () => {
    expect(judged(rule, [opened, item(1, day), held(1, threeDaysOn, asked('moderate'))]).verdict.kind).toBe(
      'pass',
    );
  });

  test('fails where the next contact goes by without an assessment, with nothing claimed', () => {
    const { verdict, findings } = judged(rule, [opened, held(4, day), item(2, day, 4), held(5, weekOn)]);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'error',
        basis: 'recorded',
        observed: { unanswered: 1, positive: 1 },
        at: [{ pointer: '/events/2/data/riskItem', event: 'm1', session: 4 }],
      },
    ]);
  });

  test('fails on undated sessions too: order is enough', () => {
    expect(judged(rule, [opened, held(4), item(1, undefined, 4), held(5)]).verdict.kind).toBe('fail');
    expect(
      judged(rule, [opened, held(4), item(1, undefined, 4), held(5, undefined, asked('low'))]).verdict.kind,
    ).toBe('pass');
  });

  test('an assessment after the next contact is late: it stands beside the fault', () => {
    const late = held(6, '2025-03-10', asked('low'));
    const drafts = [opened, held(4, day), item(2, day, 4), held(5, threeDaysOn), late];
    const { verdict, findings } = judged(rule, drafts);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ counterEvidence: [{ at: [{ session: 6 }] }] }]);
    const again = [...drafts, held(7, '2025-03-18', asked('low'))];
    expect(judged(rule, again).findings[0]?.counterEvidence).toMatchObject([{ at: [{ session: 6 }] }]);
  });

  test('what was assessed before the measure, or not at all, does not stand beside the fault', () => {
    const before = held(3, '2025-02-25', asked('low'));
    const notAsked = held(6, '2025-03-10', { asked: false });
    const drafts = [opened, before, held(4, day), item(2, day, 4), held(5, threeDaysOn), notAsked];
    expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'fail', counterEvidence: [] }]);
  });

  test.each([
    ['a level', { level: 'low' }, 'pass'],
    ['a level by a question of one’s own', { level: 'low', basis: ['direct-question'] }, 'pass'],
    [
      'a level by that and by the item',
      { level: 'low', basis: ['questionnaire-item', 'direct-question'] },
      'pass',
    ],
    ['a link', { answers: 'm1' }, 'pass'],
    ['a link by the item alone', { answers: 'm1', basis: ['questionnaire-item'] }, 'fail'],
    ['how one would know, and nothing else', { basis: ['direct-question'] }, 'fail'],
  ] satisfies readonly [string, RiskCheck, string][])(
    'a check that does not say whether risk was asked about, with %s: %#',
    (_, check, kind) => {
      const drafts = [opened, held(4, day), item(1, day, 4), held(5, weekOn, check)];
      expect(judged(rule, drafts).verdict.kind).toBe(kind);
    },
  );

  test.each([
    ['seven days on', weekOn, 'pass'],
    ['eight days on', eightDaysOn, 'fail'],
  ])('the next contact, %s, holds the assessment', (_, on, kind) => {
    expect(
      judged(rule, [opened, held(4, day), item(1, day, 4), held(5, on, asked('low'))]).verdict.kind,
    ).toBe(kind);
  });

  test('how many days there are is the protocol’s to say', () => {
    const drafts = [opened, held(4, day), item(1, day, 4), held(5, eightDaysOn, asked('low'))];
    expect(judged(rule, drafts, { protocol: days(8) }).verdict.kind).toBe('pass');
    expect(judged(rule, drafts, { protocol: days(7) }).verdict.kind).toBe('fail');
    expect(judged(rule, drafts, { protocol: iptA }).verdict.kind).toBe('fail');
  });

  test('where the protocol names no days, the next contact is what counts', () => {
    const protocol = withDays({ value: 'unspecified', source: 'house-judgement', grounding: 'house' });
    const late = [opened, held(4, day), item(1, day, 4), held(5, twentyDaysOn, asked('low'))];
    expect(judged(rule, late, { protocol }).verdict.kind).toBe('pass');
    const never = [opened, held(4, day), item(1, day, 4), held(5, twentyDaysOn)];
    expect(judged(rule, never, { protocol }).verdict.kind).toBe('fail');
  });

  test.each([
    [weekOn, 'open'],
    [eightDaysOn, 'fail'],
  ])('with no contact since, as of %s: %s', (asOf, kind) => {
    const drafts = [opened, held(4, day), item(1, day, 4)];
    const { verdict, report } = judged(rule, drafts, { options: { asOf } });
    expect(verdict.kind).toBe(kind);
    expect(report.open.some((step) => step.rule === rule)).toBe(kind === 'open');
  });

  test('a missed session is no contact; a crisis session is', () => {
    const missed: EventDraft = { type: 'session-missed', on: threeDaysOn, data: { by: 'patient' } };
    const start = [opened, held(4, day), item(1, day, 4)];
    expect(judged(rule, [...start, missed]).verdict.kind).toBe('open');
    expect(judged(rule, [...start, missed, held(5, weekOn, asked('low'))]).verdict.kind).toBe('pass');
    expect(judged(rule, [...start, crisis(5, threeDaysOn, asked('high'))]).verdict.kind).toBe('pass');
    expect(judged(rule, [...start, crisis(5, threeDaysOn)]).verdict.kind).toBe('fail');
  });

  test('an assessment between the sessions counts', () => {
    const between = assessed(threeDaysOn, asked('low'));
    expect(judged(rule, [opened, held(4, day), item(1, day, 4), between, held(5, weekOn)]).verdict.kind).toBe(
      'pass',
    );
  });

  test('an assessment from before the measure does not answer it', () => {
    const drafts = [
      opened,
      held(3, '2025-02-25', asked('low')),
      held(4, day),
      item(1, day, 4),
      held(5, weekOn),
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
  });

  test('a session that says risk was not asked about does not answer it', () => {
    const drafts = [
      opened,
      held(4, day, { asked: false }),
      item(1, day, 4),
      held(5, weekOn, { asked: false }),
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
  });

  test('an assessment with the link that came too late is too late', () => {
    const late = held(6, '2025-03-18', { ...asked('low'), answers: 'm1' });
    expect(judged(rule, [opened, held(4, day), item(1, day, 4), held(5, weekOn), late]).verdict.kind).toBe(
      'fail',
    );
  });

  test('an entry with the link that says risk was not asked about is no assessment', () => {
    const linked = held(5, weekOn, { asked: false, answers: 'm1' });
    expect(judged(rule, [opened, held(4, day), item(1, day, 4), linked]).verdict.kind).toBe('fail');
  });

  test('the item itself is no assessment of a clinician’s own', () => {
    const byItem: RiskCheck = { level: 'low', basis: ['questionnaire-item'] };
    const drafts = [opened, held(4, day, byItem), item(1, day, 4), held(5, weekOn, byItem)];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
  });

  test('the session in which the measure was taken is not yet the next contact, whichever was written first', () => {
    const written = [opened, item(1, day, 4), held(4, day)];
    expect(judged(rule, written).verdict.kind).toBe('open');
    expect(judged(rule, [...written, held(5, weekOn, asked('low'))]).verdict.kind).toBe('pass');
  });

  test('a later zero does not answer it', () => {
    const drafts = [opened, held(4, day), item(2, day, 4), held(5, weekOn), item(0, weekOn, 5, 'm2')];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
  });

  test('one finding for the course, with every item that was left', () => {
    const drafts = [
      opened,
      held(4, day),
      item(1, day, 4),
      held(5, weekOn),
      item(2, weekOn, 5, 'm2'),
      held(6, '2025-03-18'),
    ];
    const { findings } = judged(rule, drafts);
    expect(findings).toMatchObject([
      {
        message: 'No assessment by the next contact is recorded for 2 of 2 positive suicide items.',
        at: [{ event: 'm1' }, { event: 'm2' }],
      },
    ]);
  });

  test('an answered item beside an unanswered one does not hide it', () => {
    const drafts = [
      opened,
      held(4, day, asked('low')),
      item(1, day, 4),
      held(5, weekOn),
      item(2, weekOn, 5, 'm2'),
      held(6, '2025-03-18'),
    ];
    const { verdict, findings } = judged(rule, drafts);
    expect(verdict.kind).toBe('fail');
    expect(findings[0]?.at.map(({ event }) => event)).toEqual(['m2']);
  });

  test('a month for a date makes no fault', () => {
    const drafts = [opened, held(4), item(1, '2025-03', 4), held(5, '2025-03-20', asked('low'))];
    expect(judged(rule, drafts).verdict.kind).not.toBe('fail');
  });

  test.each(['dropout', 'died', 'transferred', 'escalated', 'completed'] as const)(
    'fails where the course was closed (%s) with the item unanswered: no contact will come',
    (reason) => {
      const closed: EventDraft = { type: 'course-closed', on: threeDaysOn, data: { reason } };
      expect(judged(rule, [opened, held(4, day), item(1, day, 4), closed]).verdict.kind).toBe('fail');
    },
  );

  test('a pause takes nothing from a rule of safety', () => {
    const paused: EventDraft = { type: 'treatment-paused', on: day, data: { reason: 'stabilisation' } };
    expect(judged(rule, [opened, held(4, day), item(1, day, 4), paused, held(5, weekOn)]).verdict.kind).toBe(
      'fail',
    );
  });

  test('does not speak where no item is positive, or no item is recorded', () => {
    expect(judged(rule, [opened, held(4, day), item(0, day, 4), held(5, weekOn)]).verdict.kind).toBe(
      'not-applicable',
    );
    expect(judged(rule, [opened, held(4), item(undefined, day, 4)], { documented: 'all' }).verdict.kind).toBe(
      'not-applicable',
    );
    expect(judged(rule, [opened, ...sessions(1, 3)], { documented: 'all' }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('the item of another instrument is as good', () => {
    const epds: EventDraft = {
      type: 'measure-taken',
      on: day,
      session: 4,
      data: { instrument: 'epds', total: 15, riskItem: 1 },
    };
    expect(judged(rule, [opened, held(4, day), epds, held(5, weekOn)]).verdict.kind).toBe('fail');
  });

  test('the verdict rests on recorded facts: claims change nothing', () => {
    const drafts = [opened, held(4, day), item(2, day, 4), held(5, weekOn)];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('fail');
    expect(judged(rule, drafts, { documented: ['measures'] }).verdict.kind).toBe('fail');
    expect(judged(rule, drafts, { documented: [] }).verdict.kind).toBe('fail');
  });

  test('a waiver acknowledges it, and it stays an error', () => {
    const options = { waivers: [{ rule, reason: 'already-addressed' }] } as const;
    const drafts = [opened, held(4, day), item(2, day, 4), held(5, weekOn)];
    expect(judged(rule, drafts, { options }).findings).toMatchObject([
      { severity: 'error', waiver: { effect: 'acknowledged' } },
    ]);
  });

  describe('where a number is left out before the next contact on record', () => {
    const whole = [
      opened,
      held(3, day),
      item(1, day, 3),
      held(4, weekOn, asked('low')),
      held(5, '2025-03-18'),
    ];

    test('asks: that contact may have been another, and may hold the assessment', () => {
      expectQuestion(rule, whole, { session: 4 });
      expectQuestion(rule, whole, { session: 4, claims: ['risk', 'measures'] });
      const [finding] = judged(rule, without(whole, 4)).findings;
      expect(finding).toMatchObject({ severity: 'warning', at: [{ event: 'm1' }] });
    });

    test('asks where the item belongs to the very session that is lost', () => {
      const own = [
        opened,
        held(3, day),
        held(4, weekOn, asked('low')),
        item(1, weekOn, 4),
        held(5, '2025-03-18'),
      ];
      expect(judged(rule, own).verdict.kind).toBe('pass');
      expect(judged(rule, without(own, 4)).verdict.kind).toBe('review');
      expect(judged(rule, without(own, 4), { documented: ['sessions'] }).findings).toMatchObject([
        { kind: 'fail', severity: 'error' },
      ]);
    });

    test('asks where the contact on record came too late to answer it', () => {
      const late = [
        opened,
        held(3, day),
        item(1, day, 3),
        held(4, weekOn, asked('low')),
        held(5, '2025-03-18', asked('low')),
      ];
      expectQuestion(rule, late, { session: 4 });
      const { findings } = judged(rule, without(late, 4));
      expect(findings[0]?.counterEvidence).toMatchObject([
        { at: [{ session: 5 }] },
        { at: [{ session: 5 }] },
      ]);
    });

    test('is an error, claimed or not, where the next contact is certain', () => {
      const item5 = item(1, '2025-03-18', 5, 'm2');
      const elsewhere = [
        opened,
        held(1, day),
        held(3, weekOn),
        item(1, weekOn, 3),
        held(4, '2025-03-18'),
        held(6),
      ];
      const both = [...without(whole, 4), item5, held(6, '2025-03-25')];
      const first = [
        opened,
        held(1, day),
        item(1, day, 1),
        held(2, weekOn),
        item(2, weekOn, 2, 'm2'),
        held(4),
      ];
      for (const documented of [[], 'all'] as const) {
        expect(judged(rule, elsewhere, { documented }).findings).toMatchObject([
          { kind: 'fail', severity: 'error', basis: 'recorded' },
        ]);
        // What is asked about stays visible beside it, whichever came first.
        for (const drafts of [both, first]) {
          expect(judged(rule, drafts, { documented }).findings).toMatchObject([
            { kind: 'fail', severity: 'error', basis: 'recorded', at: [{ event: 'm1' }, { event: 'm2' }] },
          ]);
        }
      }
    });

    test('is an error where no contact followed, and none where the answer is on record', () => {
      const closed: EventDraft = { type: 'course-closed', on: threeDaysOn, data: { reason: 'dropout' } };
      expect(judged(rule, [opened, held(2), held(4, day), item(1, day, 4), closed]).verdict.kind).toBe(
        'fail',
      );
      const answered = [opened, held(3, day), item(1, day, 3), held(5, weekOn, asked('low'))];
      expect(judged(rule, answered).verdict.kind).toBe('pass');
    });

    test('a claim of the sessions counts from where it begins', () => {
      const from = (fromSession: number) => ({ documented: [{ aspect: 'sessions', fromSession }] as const });
      const drafts = [held(1), held(2), held(3, day), item(1, day, 3), held(5, weekOn)];
      expect(judged(rule, drafts, from(3)).findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
      expect(judged(rule, drafts, from(4)).verdict.kind).toBe('review');
    });
  });
});
