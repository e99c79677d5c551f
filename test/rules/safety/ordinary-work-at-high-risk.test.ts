import { describe, expect, test } from 'vitest';
import { asked, type EventDraft, used } from '../../../src/examples/worked-course.js';
import type { CareCoordinated, RiskLevel, SessionHeld } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { expectQuestion } from '../../support/holes.js';
import { judged } from '../../support/judge.js';

const rule = 'ordinary-work-at-high-risk';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 34 } };

type Content = Partial<Omit<SessionHeld, 'risk'>>;
const held = (session: number, level: RiskLevel | undefined, content: Content = {}): EventDraft => ({
  type: 'session-held',
  session,
  data: { kind: 'treatment', ...(level === undefined ? {} : { risk: asked(level) }), ...content },
});
const focusWork: Content = { areas: ['role-transition'], techniques: used('role-transitions-support') };
const found = (session = 6): EventDraft =>
  held(session, 'high', { areas: [], techniques: used('safety-work') });
const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
const resumed = (stabilised?: boolean): EventDraft => ({
  type: 'treatment-resumed',
  data: stabilised === undefined ? {} : { stabilised },
});
const care = (data: CareCoordinated): EventDraft => ({ type: 'care-coordinated', data });
const assessed = (level: RiskLevel, session?: number): EventDraft => ({
  type: 'risk-assessed',
  ...(session === undefined ? {} : { session }),
  data: asked(level),
});

describe(rule, () => {
  test.each([iptAdult, iptA, ipc])('fails where the focus is worked on at a high level ($id)', (protocol) => {
    const { verdict, findings } = judged(rule, [opened, found(), held(7, 'high', focusWork)], { protocol });
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'error',
        basis: 'recorded',
        message:
          'Session 7 worked on the focus while risk was recorded as high, with no safety work recorded.',
        observed: { session: 7, rated: true },
        at: [
          { pointer: '/events/2', event: 'e3', session: 7 },
          { pointer: '/events/1/data/risk', event: 'e2', session: 6 },
        ],
      },
    ]);
  });

  test('focal areas without techniques, and focal strategies without areas, are work on the focus', () => {
    const areas = held(7, 'high', { areas: ['grief'] });
    const strategy = held(7, 'high', { techniques: used('role-disputes-resolution') });
    expect(judged(rule, [opened, found(), areas]).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, found(), strategy]).verdict.kind).toBe('fail');
  });

  test('passes where safety work and focus work stand in one session', () => {
    const both: Content = { areas: ['grief'], techniques: used('safety-work', 'grief-work') };
    expect(judged(rule, [opened, found(), held(7, 'high', both)]).verdict.kind).toBe('pass');
  });

  test('passes where support is mobilised', () => {
    const both: Content = { areas: ['grief'], techniques: used('support-mobilising', 'grief-work') };
    expect(judged(rule, [opened, found(), held(7, 'high', both)]).verdict.kind).toBe('pass');
  });

  test('passes where the session did no work on the focus', () => {
    const other: Content = { areas: [], techniques: used('symptom-review', 'medication-review') };
    expect(judged(rule, [opened, found(), held(7, 'high', other)]).verdict.kind).toBe('pass');
    for (const content of [{ areas: [] }, { techniques: used('symptom-review') }]) {
      expect(judged(rule, [opened, found(), held(7, 'high', content)]).verdict.kind).toBe('pass');
    }
    for (const documented of ['all', ['interventions']] as const) {
      expect(judged(rule, [opened, found(), held(7, 'high')], { documented }).verdict.kind).toBe('pass');
    }
  });

  test('passes for crisis sessions', () => {
    const crisis = held(7, 'high', { ...focusWork, kind: 'crisis' });
    expect(judged(rule, [opened, found(), crisis]).verdict.kind).toBe('pass');
  });

  test('passes while treatment is paused for stabilisation', () => {
    expect(judged(rule, [opened, found(), paused, held(7, 'high', focusWork)]).verdict.kind).toBe('pass');
  });

  test('no other pause is meant', () => {
    const holiday: EventDraft = { type: 'treatment-paused', data: { reason: 'planned-break' } };
    expect(judged(rule, [opened, found(), holiday, held(7, 'high', focusWork)]).verdict.kind).toBe('fail');
  });

  test('passes where a lower level is recorded in the session or ahead of it', () => {
    expect(judged(rule, [opened, found(), held(7, 'moderate', focusWork)]).verdict.kind).toBe('pass');
    const ahead = [opened, found(), assessed('moderate'), held(7, undefined, focusWork)];
    expect(judged(rule, ahead).verdict.kind).toBe('pass');
  });

  test('passes where the lower level was written down beside the session, after it', () => {
    const beside = [opened, found(), held(7, undefined, focusWork), assessed('low', 7)];
    expect(judged(rule, beside).verdict.kind).toBe('pass');
  });

  test('a lower level later does not undo the fault', () => {
    const drafts = [opened, found(), held(7, 'high', focusWork), held(8, 'low', focusWork)];
    const { verdict, findings } = judged(rule, drafts);
    expect(verdict.kind).toBe('fail');
    expect(findings.map(({ at }) => at[0]?.session)).toEqual([7]);
  });

  test('passes where psychiatry shares the care since the risk was found', () => {
    const shared = care({ with: 'psychiatry', status: 'in-place' });
    expect(judged(rule, [opened, found(), shared, held(7, 'high', focusWork)]).verdict.kind).toBe('pass');
  });

  test('shared care from before, or only asked for, does not excuse', () => {
    const shared = care({ with: 'psychiatry', status: 'in-place' });
    const requested = care({ with: 'psychiatry', status: 'requested' });
    const school = care({ with: 'school', status: 'in-place' });
    const work = held(7, 'high', focusWork);
    expect(judged(rule, [opened, shared, held(5, 'low'), found(), work]).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, found(), requested, work]).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, found(), school, work]).verdict.kind).toBe('fail');
    expect(judged(rule, [opened, found(), work, shared]).verdict.kind).toBe('fail');
  });

  test('the session in which the risk comes to light passes where something was done about it that day', () => {
    const discovery = held(6, 'high', focusWork);
    const plan: EventDraft = { type: 'safety-plan-recorded', session: 6, data: { status: 'made' } };
    const handedUp: EventDraft = { type: 'care-escalated', session: 6, data: { to: 'crisis-service' } };
    expect(judged(rule, [opened, held(5, 'low', focusWork), discovery, plan]).verdict.kind).toBe('pass');
    expect(judged(rule, [opened, held(5, 'low', focusWork), plan, discovery]).verdict.kind).toBe('pass');
    expect(judged(rule, [opened, held(5, 'low', focusWork), discovery, handedUp]).verdict.kind).toBe('pass');
    expect(judged(rule, [opened, held(5, 'low', focusWork), discovery]).verdict.kind).toBe('fail');
  });

  test('a plan from the session before does not excuse, and stands beside the finding', () => {
    const plan: EventDraft = { type: 'safety-plan-recorded', session: 6, data: { status: 'made' } };
    const { verdict, findings } = judged(rule, [opened, found(), plan, held(7, 'high', focusWork)]);
    expect(verdict.kind).toBe('fail');
    expect(findings[0]?.counterEvidence.flatMap(({ at }) => at)).toMatchObject([{ event: 'e3', session: 6 }]);
  });

  test('a high level that was written down beside the session counts as the session’s own', () => {
    const drafts = [opened, found(), held(7, undefined, focusWork), assessed('high', 7)];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
    const unrated: EventDraft = { type: 'risk-assessed', session: 7, data: { asked: true } };
    expect(judged(rule, [...drafts, unrated]).verdict.kind).toBe('fail');
  });

  test('what was worked on before the risk was found is no fault', () => {
    expect(judged(rule, [opened, held(5, undefined, focusWork), found()]).verdict.kind).toBe('pass');
  });

  test('looking at medication is no safety work', () => {
    const content: Content = { areas: ['grief'], techniques: used('medication-review', 'grief-work') };
    expect(judged(rule, [opened, found(), held(7, 'high', content)]).verdict.kind).toBe('fail');
    const strategy: Content = { techniques: used('medication-review', 'grief-work') };
    expect(judged(rule, [opened, found(), held(7, 'high', strategy)]).verdict.kind).toBe('fail');
  });

  test('shared care that was written down in the same session, ahead of the level, was arranged since', () => {
    const shared: EventDraft = {
      type: 'care-coordinated',
      session: 6,
      data: { with: 'psychiatry', status: 'in-place' },
    };
    expect(judged(rule, [opened, shared, found(), held(7, 'high', focusWork)]).verdict.kind).toBe('pass');
  });

  test('risk found between sessions stands in the next one', () => {
    const before = [opened, held(5, 'low', focusWork), assessed('high')];
    expect(judged(rule, [...before, held(6, 'high', focusWork)]).verdict.kind).toBe('fail');
    expect(judged(rule, [...before, held(6, undefined, focusWork)]).verdict.kind).toBe('review');
  });

  test('asks where the level of a later session is not recorded, for as long as it is not', () => {
    const drafts = [opened, found(), ...[7, 8, 9].map((session) => held(session, undefined, focusWork))];
    const { verdict, findings, report } = judged(rule, drafts);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning' }]);
    expect(findings[0]?.at.map(({ session }) => session)).toEqual(expect.arrayContaining([7, 8, 9]));
    expect(report.askFor.map(({ question }) => question)).toContain('work-at-high-risk');
  });

  test('asks where the level of a later session is not recorded, even if risk is claimed', () => {
    const drafts = [opened, found(), held(7, undefined, focusWork)];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('review');
  });

  test('a high level that stood over sessions nobody rated is still high when it is rated again', () => {
    const drafts = [opened, found(), held(7, undefined, focusWork), held(8, 'high', focusWork)];
    const { verdict, findings } = judged(rule, drafts);
    expect(verdict.kind).toBe('fail');
    expect(findings[0]).toMatchObject({ kind: 'fail', severity: 'error' });
    expect(findings[0]?.at[0]?.session).toBe(8);
  });

  test('asks where risk was high and what was worked on is not recorded', () => {
    const { verdict, findings } = judged(rule, [opened, found(), held(7, 'high')]);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
  });

  test('the high level ends where treatment is resumed', () => {
    const start = [opened, found(), paused];
    const work = held(7, undefined, focusWork);
    expect(judged(rule, [...start, resumed(true), work]).verdict.kind).toBe('pass');
    expect(judged(rule, [...start, resumed(), work]).verdict.kind).toBe('pass');
  });

  test('a level that is high again after the resumption counts again', () => {
    const drafts = [
      opened,
      found(),
      paused,
      resumed(true),
      held(7, 'high', focusWork),
      held(8, 'high', focusWork),
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
  });

  test('resuming with nothing settled does not lower the level', () => {
    const start = [opened, found(), paused, resumed(false)];
    expect(judged(rule, [...start, held(7, undefined, focusWork)]).verdict.kind).toBe('review');
    expect(judged(rule, [...start, held(7, 'high', focusWork)]).verdict.kind).toBe('fail');
  });

  test('resuming after a holiday does not lower the level', () => {
    const holiday: EventDraft = { type: 'treatment-paused', data: { reason: 'planned-break' } };
    const drafts = [opened, found(), holiday, resumed(), held(7, undefined, focusWork)];
    expect(judged(rule, drafts).verdict.kind).toBe('review');
  });

  test('does not speak where risk was never high', () => {
    const drafts = [opened, ...[1, 2, 3].map((session) => held(session, 'moderate', focusWork))];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [opened, held(1, undefined, focusWork)]).verdict.kind).toBe('not-applicable');
  });

  test('an early closure takes nothing from a rule of safety', () => {
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'died' } };
    expect(judged(rule, [opened, found(), held(7, 'high', focusWork), closed]).verdict.kind).toBe('fail');
  });

  test('giving up claims never makes a fault, and never takes away one that rests on the record', () => {
    const silent = [opened, found(), held(7, 'high')];
    expect(judged(rule, silent, { documented: ['risk'] }).verdict.kind).toBe('review');
    for (const documented of ['all', ['risk'], []] as const) {
      expect(judged(rule, [opened, found(), held(7, 'high', focusWork)], { documented }).verdict.kind).toBe(
        'fail',
      );
    }
  });

  test('a waiver acknowledges it, and it stays an error', () => {
    const options = { waivers: [{ rule, reason: 'clinical-judgement' }] } as const;
    expect(judged(rule, [opened, found(), held(7, 'high', focusWork)], { options }).findings).toMatchObject([
      { severity: 'error', waiver: { effect: 'acknowledged' } },
    ]);
  });

  test('asks where psychiatry shares the care since a session that is lost: risk may have been found there', () => {
    const shared = care({ with: 'psychiatry', status: 'in-place' });
    const whole = [opened, held(4, 'low'), found(5), shared, held(6, 'high', focusWork)];
    expectQuestion(rule, whole, { session: 5 });
    const before = [opened, held(3, undefined), shared, held(4, 'low'), held(6, 'high', focusWork)];
    expect(judged(rule, before).findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
  });
});
