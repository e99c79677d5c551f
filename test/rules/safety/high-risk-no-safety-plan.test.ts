import { describe, expect, test } from 'vitest';
import { asked, type EventDraft, used } from '../../../src/examples/worked-course.js';
import type { CareEscalated, RiskLevel, SafetyPlanRecorded } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { expectQuestion, without } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'high-risk-no-safety-plan';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 34 } };
const day = '2025-03-18';

const held = (session: number, level?: RiskLevel, on?: string): EventDraft => ({
  type: 'session-held',
  session,
  ...(on === undefined ? {} : { on }),
  data: {
    kind: 'treatment',
    techniques: used('safety-work'),
    ...(level === undefined ? {} : { risk: asked(level) }),
  },
});
const plan = (status: SafetyPlanRecorded['status'], on?: string, session?: number): EventDraft => ({
  type: 'safety-plan-recorded',
  ...(on === undefined ? {} : { on }),
  ...(session === undefined ? {} : { session }),
  data: { status },
});
const escalated = (data: CareEscalated = { to: 'psychiatry' }, on?: string): EventDraft => ({
  type: 'care-escalated',
  ...(on === undefined ? {} : { on }),
  data,
});

describe(rule, () => {
  test('passes where a plan is made and the risk is handed up', () => {
    const { verdict, findings } = judged(rule, [opened, held(6, 'high'), plan('made'), escalated()]);
    expect(verdict.kind).toBe('pass');
    expect(findings).toEqual([]);
  });

  test('passes where the plan of the same session was written down before the session itself', () => {
    const same = [
      opened,
      plan('made', undefined, 6),
      { ...escalated(), session: 6 } as EventDraft,
      held(6, 'high'),
    ];
    expect(judged(rule, same).verdict.kind).toBe('pass');
    const sameDay = [
      opened,
      plan('made', day),
      escalated({ to: 'crisis-service' }, day),
      held(6, 'high', day),
    ];
    expect(judged(rule, sameDay).verdict.kind).toBe('pass');
  });

  test('passes where an earlier plan was reviewed while risk was high', () => {
    const drafts = [
      opened,
      held(2, 'moderate'),
      plan('made'),
      held(6, 'high'),
      plan('reviewed'),
      escalated(),
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('passes where both came while the high level stood, at the next contact', () => {
    const drafts = [opened, held(6, 'high'), held(7, 'high'), plan('made'), escalated()];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
    const unrated = [opened, held(6, 'high'), held(7), plan('made'), escalated()];
    expect(judged(rule, unrated).verdict.kind).toBe('pass');
  });

  test.each(['crisis-service', 'emergency', 'psychiatry', 'primary-care'] as const)(
    'handing up to %s counts',
    (to) => {
      expect(judged(rule, [opened, held(6, 'high'), plan('made'), escalated({ to })]).verdict.kind).toBe(
        'pass',
      );
    },
  );

  test.each([iptAdult, iptA, ipc])('fails as an error where there is neither ($id)', (protocol) => {
    const { verdict, findings } = judged(rule, [opened, held(6, 'high', day)], { protocol });
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'error',
        basis: 'recorded',
        message: 'Risk was recorded as high; no safety plan and no escalation is recorded in answer.',
        observed: { missing: 'both' },
        at: [{ pointer: '/events/1/data/risk', event: 'e2', session: 6 }],
        counterEvidence: [],
      },
    ]);
  });

  test('fails as a warning where there is one of the two', () => {
    const planned = judged(rule, [opened, held(6, 'high'), plan('made')]);
    expect(planned.verdict.kind).toBe('fail');
    expect(planned.findings).toMatchObject([
      {
        severity: 'warning',
        message: 'Risk was recorded as high and a safety plan stands; no escalation is recorded.',
        observed: { missing: 'escalation' },
      },
    ]);
    const handedUp = judged(rule, [opened, held(6, 'high'), escalated()]);
    expect(handedUp.verdict.kind).toBe('fail');
    expect(handedUp.findings).toMatchObject([
      {
        severity: 'warning',
        message:
          'Risk was recorded as high and handed up; no safety plan made or reviewed is recorded in answer.',
        observed: { missing: 'plan' },
      },
    ]);
  });

  test('what is there of the two stands beside the warning', () => {
    const { findings } = judged(rule, [opened, held(6, 'high'), plan('made')]);
    expect(findings[0]?.counterEvidence).toMatchObject([
      { note: 'A safety plan is recorded.', at: [{ event: 'e3' }] },
    ]);
    const handedUp = judged(rule, [opened, held(6, 'high'), escalated()]).findings;
    expect(handedUp[0]?.counterEvidence).toMatchObject([
      { note: 'An escalation is recorded.', at: [{ event: 'e3' }] },
    ]);
  });

  test('an earlier plan stands beside the finding where nobody took it out again, unless it was declined', () => {
    const earlier = (status: SafetyPlanRecorded['status'], ...more: readonly EventDraft[]) =>
      judged(rule, [opened, held(5, 'moderate'), plan(status), held(6, 'high'), ...more]).findings[0];
    expect(earlier('made')?.counterEvidence).toMatchObject([
      { note: 'An earlier plan stands, and was not reviewed.', at: [{ event: 'e3' }] },
    ]);
    expect(earlier('declined')?.counterEvidence).toEqual([]);
    expect(earlier('made', plan('reviewed'))?.counterEvidence).toMatchObject([
      { note: 'A safety plan is recorded.', at: [{ event: 'e5' }] },
    ]);
  });

  test('an escalation that was declined is none', () => {
    const declined = escalated({ to: 'psychiatry', outcome: 'declined' });
    for (const outcome of ['accepted', 'waiting'] as const) {
      const drafts = [opened, held(6, 'high'), plan('made'), escalated({ to: 'psychiatry', outcome })];
      expect(judged(rule, drafts).verdict.kind).toBe('pass');
    }
    expect(judged(rule, [opened, held(6, 'high'), plan('made'), declined]).findings).toMatchObject([
      { severity: 'warning', observed: { missing: 'escalation' } },
    ]);
  });

  test('an old plan that nobody took out again is not a current one', () => {
    const old = [opened, held(2, 'moderate', '2025-02-11'), plan('made', '2025-02-11'), held(6, 'high', day)];
    expect(judged(rule, old).findings).toMatchObject([{ severity: 'error' }]);
    expect(judged(rule, [...old, escalated({ to: 'psychiatry' }, day)]).findings).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  test('a plan made after risk had come down again was not there while it was high', () => {
    const drafts = [opened, held(6, 'high'), held(7, 'low'), held(8, 'low'), plan('made'), escalated()];
    expect(judged(rule, drafts).findings).toMatchObject([
      { kind: 'fail', severity: 'error', counterEvidence: [] },
    ]);
  });

  test('each spell of high risk needs its own answer', () => {
    const drafts = [
      opened,
      held(3, 'high'),
      plan('made'),
      escalated(),
      held(4, 'low'),
      held(5, 'low'),
      held(9, 'high'),
    ];
    const { verdict, findings } = judged(rule, drafts);
    expect(verdict.kind).toBe('fail');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'error', at: [{ session: 9 }] });
  });

  test('a plan that the patient declined is not a plan', () => {
    expect(judged(rule, [opened, held(6, 'high'), plan('declined')]).findings).toMatchObject([
      {
        severity: 'error',
        counterEvidence: [{ note: 'The patient declined a plan.', at: [{ event: 'e3' }] }],
      },
    ]);
    expect(judged(rule, [opened, held(6, 'high'), plan('declined'), escalated()]).findings).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  test('a pause is no plan, and neither is safety work in the session', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    expect(judged(rule, [opened, held(6, 'high'), paused]).findings).toMatchObject([{ severity: 'error' }]);
  });

  test('a plan recorded as left out is no plan', () => {
    const omitted: EventDraft = { type: 'step-omitted', session: 6, data: { step: 'safety-plan' } };
    const { verdict, findings } = judged(rule, [opened, held(6, 'high'), omitted]);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ severity: 'error' }]);
  });

  test('high risk found between sessions, in a crisis session, or at intake counts as well', () => {
    const between: EventDraft = { type: 'risk-assessed', data: asked('high') };
    const crisis: EventDraft = {
      type: 'session-held',
      session: 2,
      data: { kind: 'crisis', risk: asked('high') },
    };
    expect(judged(rule, [opened, held(1, 'low'), between]).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, held(1, 'low'), crisis]).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, between, held(1, 'low')]).verdict.kind).toBe('fail');
  });

  test.each(['died', 'dropout', 'transferred', 'completed'] as const)(
    'fails where the course was closed (%s) with high risk unanswered',
    (reason) => {
      const closed: EventDraft = { type: 'course-closed', data: { reason } };
      expect(judged(rule, [opened, held(6, 'high'), closed]).findings).toMatchObject([{ severity: 'error' }]);
    },
  );

  test('does not speak where risk was never high', () => {
    const drafts = [opened, ...sessions(1, 4, { risk: asked('moderate') })];
    expect(judged(rule, drafts, { documented: 'all' }).verdict).toMatchObject({
      kind: 'not-applicable',
      reason: 'Risk is nowhere recorded as high.',
    });
    expect(judged(rule, [opened, ...sessions(1, 4)], { documented: 'all' }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('a high level that was written in error and corrected is none', () => {
    const wrong: EventDraft = { ...held(6, 'high'), id: 's6' };
    const right: EventDraft = { ...held(6, 'low'), id: 'c6', replaces: 's6' };
    expect(judged(rule, [opened, wrong, right]).verdict.kind).toBe('not-applicable');
  });

  test('the verdict rests on recorded facts: claims change nothing', () => {
    for (const documented of ['all', ['risk'], []] as const) {
      expect(judged(rule, [opened, held(6, 'high')], { documented }).findings).toMatchObject([
        { kind: 'fail', severity: 'error' },
      ]);
    }
  });

  test('a waiver acknowledges the error, which stays one; it lowers the warning to info', () => {
    const options = { waivers: [{ rule, reason: 'in-supervision' }] } as const;
    expect(judged(rule, [opened, held(6, 'high')], { options }).findings).toMatchObject([
      { kind: 'fail', severity: 'error', waiver: { reason: 'in-supervision', effect: 'acknowledged' } },
    ]);
    expect(judged(rule, [opened, held(6, 'high'), plan('made')], { options }).findings).toMatchObject([
      { kind: 'fail', severity: 'info', waiver: { reason: 'in-supervision', effect: 'waived' } },
    ]);
  });

  describe('where a number is left out before the risk is on record as high', () => {
    const whole = [
      opened,
      held(1, 'low'),
      held(2, 'high'),
      plan('made'),
      escalated(),
      held(3, 'high'),
      held(4),
    ];

    test('asks whether it was high before: what followed is then the answer', () => {
      expectQuestion(rule, whole, { session: 2 });
      expect(judged(rule, without(whole, 2)).findings).toMatchObject([{ severity: 'warning' }]);
    });

    test('is an error where nothing, or not enough, followed, or a lower level was recorded since', () => {
      for (const drafts of [
        [opened, held(1, 'low'), held(3, 'high'), held(4)],
        [opened, held(1, 'low'), plan('made'), held(3, 'high'), held(4)],
        [opened, held(1, 'low'), escalated(), held(3, 'high'), held(4)],
        [opened, held(1, 'low'), plan('declined'), escalated(), held(3, 'high')],
        [opened, held(1), plan('made'), escalated(), held(3, 'low'), held(4, 'high')],
        [opened, held(1, 'low', day), plan('made', day), escalated(), held(3, 'high')],
        [opened, held(1), plan('made'), escalated(), held(2, 'high'), held(4, 'high')],
      ]) {
        expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'fail', basis: 'recorded' }]);
      }
    });
  });
});
