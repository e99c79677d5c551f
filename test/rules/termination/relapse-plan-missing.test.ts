import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ClosureReason, EndingReviewed, SessionHeld } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { expectQuestion } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'relapse-plan-missing';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 34 } };
const claimed = { documented: ['ending', 'sessions'] } as const;
const contract: EventDraft = {
  type: 'contract-agreed',
  data: { sessions: { min: 16, max: 16 }, everyDays: 7 },
};
const phase = (id: string): EventDraft => ({ type: 'phase-entered', data: { phase: id } });
const held = (session: number, data: Partial<SessionHeld> = {}): EventDraft => ({
  type: 'session-held',
  session,
  data: { kind: 'treatment', ...data },
});
const review = (data: EndingReviewed): EventDraft => ({ type: 'ending-reviewed', data });
const closed = (reason: ClosureReason): EventDraft => ({ type: 'course-closed', data: { reason } });
const omitted: EventDraft = { type: 'step-omitted', data: { step: 'ending-review' } };

/** Sixteen agreed sessions, of which some were held; the ending phase begins with session 13. */
const upTo = (attended: number): readonly EventDraft[] => [
  opened,
  contract,
  phase('initial'),
  ...sessions(1, Math.min(3, attended)),
  ...(attended > 3 ? [phase('middle'), ...sessions(4, Math.min(12, attended))] : []),
  ...(attended > 12 ? [phase('ending'), ...sessions(13, attended)] : []),
];
const completed = (...more: readonly EventDraft[]): readonly EventDraft[] => [
  ...upTo(16),
  ...more,
  closed('completed'),
];

describe(rule, () => {
  test('passes where gains and warning signs were reviewed, or gains and a plan', () => {
    expect(judged(rule, completed(review({ gains: true, warningSigns: true }))).verdict.kind).toBe('pass');
    expect(judged(rule, completed(review({ gains: true, contingencyPlan: true }))).verdict.kind).toBe('pass');
    const all = review({ gains: true, credit: true, warningSigns: true, contingencyPlan: true });
    expect(judged(rule, completed(all), claimed).verdict.kind).toBe('pass');
  });

  test('passes where the two stand in two entries', () => {
    const drafts = completed(review({ gains: true }), review({ warningSigns: true }));
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where the plan was spoken of in a session and the gains were reviewed', () => {
    const drafts = [
      ...upTo(15),
      held(16, { ending: { discussed: true, contingency: true } }),
      review({ gains: true }),
      closed('completed'),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each([iptAdult, iptA, ipc])('fails where a course was completed without either ($id)', (protocol) => {
    const { verdict, findings } = judged(rule, completed(), { ...claimed, protocol });
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'warning',
        basis: 'not-recorded',
        message:
          'No record of a review of gains and of a plan for a return of symptoms. ' +
          'The record claims to document “ending” in full.',
        observed: { gains: false, plan: false },
        at: [{ pointer: '/events/21', event: 'e22' }],
        counterEvidence: [],
      },
    ]);
  });

  test.each([
    [
      'gains without a plan',
      { gains: true },
      'a plan for a return of symptoms',
      { gains: true, plan: false },
    ],
    [
      'warning signs without gains',
      { warningSigns: true },
      'a review of gains',
      { gains: false, plan: true },
    ],
    ['a plan without gains', { contingencyPlan: true }, 'a review of gains', { gains: false, plan: true }],
  ])('fails where the record claims to be full and holds %s', (_, data, lacks, observed) => {
    const { verdict, findings } = judged(rule, completed(review(data)), claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      { message: `No record of ${lacks}. The record claims to document “ending” in full.`, observed },
    ]);
  });

  test('a plan that was spoken of in a session stands beside the finding', () => {
    const talk = held(16, { ending: { discussed: true, contingency: true } });
    const { findings } = judged(rule, [...upTo(15), talk, closed('completed')], claimed);
    expect(findings[0]?.counterEvidence.flatMap(({ at }) => at)).toMatchObject([{ session: 16 }]);
  });

  test('asks where only a part is recorded and nothing is claimed', () => {
    expect(judged(rule, completed(review({ gains: true }))).verdict.kind).toBe('review');
  });

  test('fails on an explicit no, whatever is claimed', () => {
    const noGains = review({ gains: false, warningSigns: true });
    const noPlan = review({ gains: true, warningSigns: false, contingencyPlan: false });
    for (const data of [noGains, noPlan, omitted]) {
      const { verdict, findings } = judged(rule, completed(data));
      expect(verdict.kind).toBe('fail');
      expect(findings).toMatchObject([{ severity: 'warning', basis: 'recorded' }]);
    }
  });

  test('a no that was put right is no longer one', () => {
    const drafts = completed(review({ gains: false }), review({ gains: true }));
    expect(judged(rule, drafts).verdict.kind).toBe('review');
    const put = completed(
      review({ gains: false, warningSigns: false }),
      review({ gains: true, warningSigns: true }),
    );
    expect(judged(rule, put).verdict.kind).toBe('pass');
  });

  test('asks where the record does not say', () => {
    const { verdict, findings, report } = judged(rule, completed());
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.map(({ question }) => question)).toContain('ending-review');
  });

  test.each([
    [11, 'not-applicable'],
    [13, 'open'],
    [15, 'open'],
  ])('on an open course after %i of 16 sessions: %s', (attended, kind) => {
    const { verdict, report } = judged(rule, upTo(attended), claimed);
    expect(verdict.kind).toBe(kind);
    expect(report.open.some((step) => step.rule === rule)).toBe(kind === 'open');
  });

  test.each([
    [16, 'fail'],
    [17, 'review'],
  ])('a claim from session %i of 16 on: %s', (fromSession, kind) => {
    const documented = [{ aspect: 'ending', fromSession }] as const;
    expect(judged(rule, completed(), { documented }).verdict.kind).toBe(kind);
  });

  test('what can still be done differs once the course is closed', () => {
    expect(judged(rule, completed(), claimed).findings[0]?.remedy).toMatch(/before the closing entry/);
    expect(judged(rule, completed(omitted)).findings[0]?.remedy).toMatch(/before the closing entry/);
    expect(judged(rule, upTo(17), claimed).findings[0]?.remedy).toMatch(/^Review gains/);
  });

  test('has no time left once more sessions were held than were agreed', () => {
    const { verdict, findings } = judged(rule, upTo(17), claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ severity: 'warning' }]);
  });

  test('done ahead of time is done', () => {
    const drafts = [...upTo(14), review({ gains: true, contingencyPlan: true })];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each(['dropout', 'transferred', 'died', 'escalated'] as const)(
    'an early closure (%s) takes away the fault',
    (reason) => {
      for (const documented of ['all', []] as const) {
        expect(judged(rule, [...upTo(6), closed(reason)], { documented }).verdict.kind).toBe(
          'not-applicable',
        );
        expect(judged(rule, [...upTo(15), closed(reason)], { documented }).verdict.kind).toBe(
          'not-applicable',
        );
      }
    },
  );

  test.each(['dropout', 'transferred', 'died', 'escalated'] as const)(
    'an early closure (%s) does not take away the credit',
    (reason) => {
      const done = [...upTo(6), review({ gains: true, contingencyPlan: true }), closed(reason)];
      expect(judged(rule, done, { documented: 'all' }).verdict.kind).toBe('pass');
    },
  );

  test('asks after an early remission where the record does not say', () => {
    expect(judged(rule, [...upTo(10), closed('early-remission')]).verdict.kind).toBe('review');
  });

  test('does not speak before there is an ending', () => {
    expect(judged(rule, [opened], { documented: 'all' }).verdict.kind).toBe('not-applicable');
    expect(judged(rule, upTo(3), { documented: 'all' }).verdict.kind).toBe('not-applicable');
  });

  test('is silent while treatment is paused for stabilisation', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    expect(judged(rule, [...upTo(15), paused], claimed).verdict.kind).toBe('not-applicable');
  });

  test('giving up the claim turns the fault into a question, and never the other way', () => {
    expect(judged(rule, completed(), { documented: 'all' }).verdict.kind).toBe('fail');
    expect(judged(rule, completed(), { documented: ['sessions'] }).verdict.kind).toBe('review');
    expect(judged(rule, upTo(14), { documented: [] }).verdict.kind).toBe('open');
  });

  test('a waiver lowers it to info', () => {
    const options = { waivers: [{ rule, reason: 'patient-preference' }] } as const;
    expect(judged(rule, completed(), { ...claimed, options }).findings).toMatchObject([
      { kind: 'fail', severity: 'info', waiver: { effect: 'waived' } },
    ]);
  });

  describe('where a number is left out', () => {
    const whole = (gains: EndingReviewed): readonly EventDraft[] => [
      ...upTo(13),
      held(14, { ending: { discussed: true, contingency: true } }),
      ...sessions(15, 16),
      review(gains),
      closed('completed'),
    ];

    test('asks where the session is lost in which a plan may have been made', () => {
      expectQuestion(rule, whole({ gains: true }), { session: 14, claims: ['ending'] });
      expectQuestion(rule, whole({ gains: true, contingencyPlan: false }), { session: 14 });
    });

    test('fails where the gains were not reviewed either', () => {
      const left = whole({ gains: false }).filter(({ session }) => session !== 14);
      expect(judged(rule, left).verdict.kind).toBe('fail');
    });
  });
});
