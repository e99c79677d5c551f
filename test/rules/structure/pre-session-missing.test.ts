import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { Preparation, SessionHeld } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { expectQuestion } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';
import { phaseless } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'pre-session-missing';
const documented = ['sessions'] as const;
const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout', initiatedBy: 'patient' } };

function preparing(
  kind: Preparation['kind'],
  count = 1,
  optional = false,
  base: Protocol = iptAdult,
): Protocol {
  return withPreparation([{ kind, sessions: count, optional }], base);
}

function withPreparation(value: readonly Preparation[], base: Protocol = iptAdult): Protocol {
  const preparation = { value, source: 'house-judgement', grounding: 'house' } as const;
  return { ...base, expects: { ...base.expects, preparation } };
}

const group = preparing('pre-group');
const preGroup = (session: number): readonly EventDraft[] =>
  sessions(session, session, { kind: 'pre-group' });
const engagement = (session: number): readonly EventDraft[] =>
  sessions(session, session, { kind: 'engagement' });

describe(rule, () => {
  test.each([iptAdult, phaseless])('passes where the session before the first one was held', (base) => {
    for (const claims of [[], documented]) {
      const setting = { protocol: preparing('pre-group', 1, false, base), documented: claims };
      const { verdict, findings } = judged(rule, [...preGroup(1), ...sessions(2, 5)], setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test.each([
    { asked: 1, enough: 1 },
    { asked: 2, enough: 2 },
  ])('a protocol with $asked before the first is content with $enough, and not with one less', (row) => {
    const setting = { protocol: preparing('pre-group', row.asked), documented };
    const held = (count: number): readonly EventDraft[] => [
      ...sessions(1, count, { kind: 'pre-group' }),
      ...sessions(count + 1, count + 4),
    ];
    expect(judged(rule, held(row.enough), setting).verdict.kind).toBe('pass');
    expect(judged(rule, held(row.enough + 1), setting).verdict.kind).toBe('pass');
    expect(judged(rule, held(row.enough - 1), setting).verdict.kind).toBe('fail');
  });

  test('protocols that ask for another number disagree', () => {
    const drafts = [...preGroup(1), ...sessions(2, 5)];
    expect(judged(rule, drafts, { protocol: preparing('pre-group', 1), documented }).verdict.kind).toBe(
      'pass',
    );
    expect(judged(rule, drafts, { protocol: preparing('pre-group', 2), documented }).verdict.kind).toBe(
      'fail',
    );
  });

  test('asks, as a warning, where none is recorded; fails as an error where sessions are claimed', () => {
    const { verdict, findings, report } = judged(rule, sessions(1, 4), { protocol: group });
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'preparation-session', aspect: 'sessions' },
    ]);
    expect(judged(rule, sessions(1, 4), { protocol: group, documented }).findings).toMatchObject([
      { kind: 'fail', severity: 'error', basis: 'not-recorded' },
    ]);
  });

  test('a claim that begins with a later session says nothing of what came before the first', () => {
    const late = [{ aspect: 'sessions', fromSession: 2 }] as const;
    expect(judged(rule, sessions(1, 4), { protocol: group, documented: late }).verdict.kind).toBe('review');
    const other = { protocol: group, documented: ['phases', 'care'] as const };
    expect(judged(rule, sessions(1, 4), other).verdict.kind).toBe('review');
  });

  test('fails as an error, whatever is claimed, where preparation is recorded as left out', () => {
    const omitted: EventDraft = { type: 'step-omitted', data: { step: 'preparation' } };
    const drafts = [omitted, ...sessions(1, 4)];
    for (const claims of [[], documented]) {
      const { findings } = judged(rule, drafts, { protocol: group, documented: claims });
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'recorded' }]);
      expect(pointsAt(drafts, findings[0])).toContain('step-omitted');
    }
  });

  test('fails as an error, whatever is claimed, where it was held after the first session', () => {
    const drafts = [...sessions(1, 1), ...preGroup(2), ...sessions(3, 4)];
    for (const claims of [[], documented]) {
      const { findings } = judged(rule, drafts, { protocol: group, documented: claims });
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'recorded' }]);
      expect(pointsAt(drafts, findings[0])).toContain('session-held 2');
    }
  });

  test('passes where it was held before the first session and again after it', () => {
    const drafts = [...preGroup(1), ...sessions(2, 2), ...preGroup(3), ...sessions(4, 4)];
    expect(judged(rule, drafts, { protocol: group, documented }).verdict.kind).toBe('pass');
  });

  test('a crisis contact does not stand for it, nor what came before for what comes after', () => {
    const drafts = [...sessions(1, 1, { kind: 'crisis' }), ...sessions(2, 5)];
    expect(judged(rule, drafts, { protocol: group, documented }).verdict.kind).toBe('fail');
    const later = [...sessions(1, 2), ...sessions(3, 3, { kind: 'assessment' }), ...sessions(4, 5)];
    expect(judged(rule, later, { protocol: group, documented }).verdict.kind).toBe('fail');
  });

  test('asks, whatever is claimed, where a contact of another kind came before: it may have been it', () => {
    const other: readonly [Protocol, Partial<SessionHeld>['kind'] & string][] = [
      [group, 'engagement'],
      [group, 'assessment'],
      [preparing('engagement'), 'pre-group'],
      [preparing('engagement'), 'assessment'],
    ];
    for (const [protocol, kind] of other) {
      const drafts = [...sessions(1, 1, { kind }), ...sessions(2, 5)];
      for (const claims of [[], documented]) {
        const { verdict, findings } = judged(rule, drafts, { protocol, documented: claims });
        expect(verdict.kind).toBe('review');
        expect(findings).toMatchObject([
          { kind: 'review', severity: 'warning', counterEvidence: [{ at: [{ session: 1 }] }] },
        ]);
      }
      const omitted: EventDraft = { type: 'step-omitted', data: { step: 'preparation' } };
      expect(judged(rule, [omitted, ...drafts], { protocol }).verdict.kind).toBe('fail');
    }
  });

  test('asks, whatever is claimed, where the inventory is recorded as taken before the group', () => {
    const taken = (place: 'pre-group' | 'intake'): readonly EventDraft[] => [
      ...sessions(1, 4),
      { type: 'inventory-recorded', data: { status: 'completed', place } },
    ];
    const { verdict, findings } = judged(rule, taken('pre-group'), { protocol: group, documented });
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ counterEvidence: [{ at: [{ event: 'e5' }] }] }]);
    expect(judged(rule, taken('intake'), { protocol: group, documented }).verdict.kind).toBe('fail');
  });

  test('full dates decide what came before, and else the order of the log', () => {
    const dated = (session: number, on: string, kind: SessionHeld['kind']): EventDraft => ({
      type: 'session-held',
      session,
      on,
      data: { kind },
    });
    const first = dated(1, '2025-03-10', 'treatment');
    const written = (on: string, kind: SessionHeld['kind'] = 'pre-group'): readonly EventDraft[] => [
      first,
      dated(2, on, kind),
      ...sessions(3, 4),
    ];
    const setting = { protocol: group, documented };
    expect(judged(rule, written('2025-03-03'), setting).verdict.kind).toBe('pass');
    expect(judged(rule, written('2025-03-17'), setting).verdict.kind).toBe('fail');
    expect(judged(rule, written('2025-02'), setting).verdict.kind).toBe('fail');
    const early = [dated(2, '2025-03-17', 'pre-group'), first, ...sessions(3, 4)];
    expect(judged(rule, early, setting).findings).toMatchObject([
      { kind: 'fail', observed: { state: 'late' } },
    ]);
  });

  test('a session of engagement may be held on the day of the first session', () => {
    const on = '2025-03-10';
    const same = (kind: SessionHeld['kind']): readonly EventDraft[] => [
      { type: 'session-held', session: 1, on, data: { kind: 'treatment' } },
      { type: 'session-held', session: 2, on, data: { kind } },
      ...sessions(3, 4),
    ];
    const engaged = { protocol: preparing('engagement'), documented };
    expect(judged(rule, same('engagement'), engaged).verdict.kind).toBe('pass');
    expect(judged(rule, same('pre-group'), { protocol: group, documented }).verdict.kind).toBe('fail');
  });

  test('where no session is recorded, points at what shows that the course was under way', () => {
    const drafts: EventDraft[] = [
      { type: 'course-opened', data: { format: 'group' } },
      { type: 'phase-entered', data: { phase: 'middle' } },
    ];
    const { verdict, findings } = judged(rule, drafts, { protocol: group });
    expect(verdict.kind).toBe('review');
    expect(pointsAt(drafts, findings[0])).toEqual(['phase-entered']);
  });

  test('asks for every required kind, and for no optional one', () => {
    const required: Preparation = { kind: 'pre-group', sessions: 1, optional: false };
    const both = withPreparation([required, { kind: 'engagement', sessions: 1, optional: false }]);
    const one = withPreparation([required, { kind: 'engagement', sessions: 1, optional: true }]);
    const drafts = [...preGroup(1), ...sessions(2, 5)];
    expect(judged(rule, drafts, { protocol: both, documented }).verdict.kind).toBe('fail');
    expect(judged(rule, drafts, { protocol: one, documented }).verdict.kind).toBe('pass');
    const all = [...preGroup(1), ...engagement(2), ...sessions(3, 5)];
    expect(judged(rule, all, { protocol: both, documented }).verdict.kind).toBe('pass');
  });

  test('has one finding where nothing of several kinds is there', () => {
    const both = withPreparation([
      { kind: 'pre-group', sessions: 1, optional: false },
      { kind: 'engagement', sessions: 1, optional: false },
    ]);
    expect(judged(rule, sessions(1, 4), { protocol: both, documented }).findings).toHaveLength(1);
  });

  test('leaves time before the first session', () => {
    const opened: EventDraft = { type: 'course-opened', data: { format: 'group', groupId: 'g1' } };
    const { verdict, report } = judged(rule, [opened], { protocol: group, documented });
    expect(verdict.kind).toBe('open');
    expect(report.open.filter((step) => step.rule === rule)).toMatchObject([
      { due: { earliest: 1, latest: 1 } },
    ]);
    expect(judged(rule, [opened, ...preGroup(1)], { protocol: group, documented }).verdict.kind).toBe('pass');
  });

  test('does not speak where the patient left before the first session', () => {
    const opened: EventDraft = { type: 'course-opened', data: { format: 'group' } };
    const { verdict } = judged(rule, [opened, left], { protocol: group, documented });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('still fails where the patient left later', () => {
    expect(judged(rule, [...sessions(1, 4), left], { protocol: group, documented }).verdict.kind).toBe(
      'fail',
    );
  });

  test('does not speak of a course that continues an earlier one', () => {
    const opened: EventDraft = { type: 'course-opened', data: { continues: 'earlier' } };
    const { verdict } = judged(rule, [opened, ...sessions(1, 4)], { protocol: group, documented });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('does not speak under a protocol that needs no preparation, or leaves it open', () => {
    const open = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const silent: Protocol = { ...iptAdult, expects: { ...iptAdult.expects, preparation: open } };
    for (const protocol of [iptAdult, iptA, ipc, silent, preparing('engagement', 1, true)]) {
      const { verdict } = judged(rule, sessions(1, 4), { protocol, documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...sessions(1, 4),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    const setting = { protocol: group, documented };
    expect(judged(rule, paused, setting).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, setting).verdict.kind).toBe('fail');
  });

  test('points at something in the record where nothing was held, and repeats no words of it', () => {
    const drafts = [...sessions(1, 1, { note: 'canary' }), ...sessions(2, 4)];
    const { findings } = judged(rule, drafts, { protocol: group, documented });
    expect(pointsAt(drafts, findings[0])).toEqual(['session-held 1']);
    expect(JSON.stringify(findings)).not.toContain('canary');
  });

  test('asks where a number is left out before the first session, though another was held after it', () => {
    const protocol = preparing('pre-group', 2);
    const whole = [...preGroup(1), ...preGroup(2), ...sessions(3, 3), ...preGroup(4)];
    expectQuestion(rule, whole, { session: 2, protocol });
    const after = [...preGroup(1), ...sessions(2, 2), ...preGroup(4)];
    expect(judged(rule, after, { protocol }).verdict.kind).toBe('fail');
  });
});
