import { describe, expect, test } from 'vitest';
import { type EventDraft, used } from '../../../src/examples/worked-course.js';
import type { AreaId, SessionHeld } from '../../../src/index.js';
import { ipc, iptA, iptAdult, iptBpd, type Protocol } from '../../../src/protocols/index.js';
import { expectQuestion } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'no-communication-analysis';
const claimed = { documented: ['interventions', 'focus'] as const };
const analysis: Partial<SessionHeld> = { techniques: [{ technique: 'communication-analysis' }] };

function contract(count: number): EventDraft {
  return {
    type: 'contract-agreed',
    session: 1,
    data: { sessions: { min: count, max: count }, everyDays: 7 },
  };
}

function focus(area: AreaId, rank: 'primary' | 'secondary' = 'primary'): EventDraft {
  return { type: 'focus-activated', session: 3, data: { area, rank } };
}

/** A course of 16 up to a session, each with the same contents, and a focus chosen in session 3. */
function course(
  upTo: number,
  data: Partial<SessionHeld> = {},
  chosen: EventDraft = focus('role-dispute'),
): readonly EventDraft[] {
  return [contract(16), ...sessions(1, 3, data), chosen, ...sessions(4, upTo, data)];
}

function withShare(share: number): Protocol {
  const midMiddle = { value: share, source: 'house-judgement', grounding: 'house' } as const;
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, midMiddle } };
}

describe(rule, () => {
  test.each([1, 5, 12])('passes where a conversation was taken apart in session %i', (session) => {
    const drafts = [
      contract(16),
      ...sessions(1, session - 1),
      ...sessions(session, session, analysis),
      ...sessions(session + 1, 12),
    ];
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judged(rule, drafts, setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test('passes whatever was analysed, a letter or a silence too', () => {
    for (const form of ['letter', 'silence', 'monologue', 'conversation'] as const) {
      const techniques = [{ technique: 'communication-analysis', form }] as const;
      expect(judged(rule, course(12, { techniques }), claimed).verdict.kind).toBe('pass');
    }
  });

  test('work on communication patterns is another technique', () => {
    const drafts = course(12, { techniques: used('work-on-communication-patterns') });
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('fails as a warning in a dispute, at info otherwise, where interventions are claimed', () => {
    expect(judged(rule, course(10), claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'not-recorded' },
    ]);
    for (const area of ['grief', 'role-transition', 'interpersonal-deficits'] as const) {
      expect(judged(rule, course(10, {}, focus(area)), claimed).findings).toMatchObject([
        { kind: 'fail', severity: 'info', basis: 'not-recorded' },
      ]);
    }
    const none = [contract(16), ...sessions(1, 10)];
    expect(judged(rule, none, claimed).findings).toMatchObject([{ kind: 'fail', severity: 'info' }]);
  });

  test('asks, with the same severity, where they are not', () => {
    const { verdict, findings, report } = judged(rule, course(10));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'communication-analysis', aspect: 'interventions' },
    ]);
    expect(judged(rule, course(10, {}, focus('grief'))).findings).toMatchObject([
      { kind: 'review', severity: 'info' },
    ]);
  });

  test('a dispute counts as a second focus, and where it is closed by now', () => {
    const second = [...course(10, {}, focus('grief')), focus('role-dispute', 'secondary')];
    expect(judged(rule, second, claimed).findings).toMatchObject([{ severity: 'warning' }]);
    const closed: EventDraft[] = [
      ...course(10),
      { type: 'focus-closed', session: 10, data: { area: 'role-dispute', outcome: 'resolved' } },
    ];
    expect(judged(rule, closed, claimed).findings).toMatchObject([{ severity: 'warning' }]);
  });

  test('a dispute that is only a candidate makes no warning', () => {
    const candidate: EventDraft = { type: 'focus-proposed', session: 3, data: { area: 'role-dispute' } };
    expect(judged(rule, course(10, {}, candidate), claimed).findings).toMatchObject([{ severity: 'info' }]);
  });

  test.each([
    { protocol: iptAdult, count: 16, early: 9 },
    { protocol: iptA, count: 12, early: 6 },
    { protocol: ipc, count: 6, early: 3 },
    { protocol: withShare(1), count: 16, early: 14 },
    { protocol: withShare(0), count: 16, early: 4 },
  ])('$protocol.id of $count: still time in session $early, none in the next', (row) => {
    const { protocol, count, early } = row;
    const upTo = (last: number): readonly EventDraft[] => [contract(count), ...sessions(1, last)];
    for (const setting of [{ protocol }, { ...claimed, protocol }]) {
      const { verdict, report } = judged(rule, upTo(early), setting);
      expect(verdict.kind).toBe('open');
      expect(report.open.filter((step) => step.rule === rule)).toMatchObject([{ due: { latest: early } }]);
    }
    expect(judged(rule, upTo(early + 1), { ...claimed, protocol }).verdict.kind).toBe('fail');
    expect(judged(rule, upTo(early + 1), { protocol }).verdict.kind).toBe('review');
  });

  test('a middle phase that began early is half over earlier', () => {
    const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
    const begun = (last: number): readonly EventDraft[] => [
      contract(16),
      ...sessions(1, 1),
      middle,
      ...sessions(2, last),
    ];
    expect(judged(rule, begun(8), claimed).verdict.kind).toBe('open');
    expect(judged(rule, begun(9), claimed).verdict.kind).toBe('fail');
  });

  test('fails, whatever is claimed, where every session lists its techniques and none is it', () => {
    for (const techniques of [[], used('clarification')]) {
      expect(judged(rule, course(10, { techniques })).findings).toMatchObject([
        { kind: 'fail', severity: 'warning', basis: 'recorded' },
      ]);
    }
  });

  test('asks where one session lists none of its techniques', () => {
    const drafts = [...course(9, { techniques: used('clarification') }), ...sessions(10, 10)];
    expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'review', basis: 'not-recorded' }]);
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('asks where interventions are claimed from a later session on', () => {
    const documented = [{ aspect: 'interventions', fromSession: 12 }] as const;
    expect(judged(rule, course(10), { documented }).verdict.kind).toBe('review');
  });

  test('that it was left out, with a reason, is counter-evidence and no excuse', () => {
    const leftOut = [{ technique: 'communication-analysis', reason: 'declined' }] as const;
    const drafts = [...course(5), ...sessions(6, 6, { leftOut }), ...sessions(7, 10)];
    const { findings } = judged(rule, drafts, claimed);
    expect(findings).toMatchObject([{ kind: 'fail', counterEvidence: [{ at: [{ session: 6 }] }] }]);
    const other = [{ technique: 'role-play', reason: 'declined' }] as const;
    const unrelated = [...course(5), ...sessions(6, 6, { leftOut: other }), ...sessions(7, 10)];
    expect(judged(rule, unrelated, claimed).findings).toMatchObject([{ counterEvidence: [] }]);
  });

  test('counts no missed session and no crisis contact', () => {
    const drafts: EventDraft[] = [
      ...course(9),
      { type: 'session-missed', session: 10, data: {} },
      ...sessions(11, 13, { kind: 'crisis' }),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('open');
  });

  test('does not speak of a course whose length nobody knows', () => {
    const open = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const protocol: Protocol = { ...iptAdult, length: open };
    const { verdict } = judged(rule, sessions(1, 20), { ...claimed, protocol });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
    expect(judged(rule, course(10), { ...claimed, protocol }).verdict.kind).toBe('fail');
    const done = [...sessions(1, 8), ...sessions(9, 9, analysis)];
    expect(judged(rule, done, { ...claimed, protocol }).verdict.kind).toBe('pass');
  });

  test('does not speak where the protocol does not say when the ending begins', () => {
    const { verdict } = judged(rule, sessions(1, 30), { ...claimed, protocol: iptBpd });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('where the length is a range, waits for the latest beginning of the ending', () => {
    // Twelve to sixteen sessions: the ending begins in session 15 at the latest, and session 9 halves what is before.
    expect(judged(rule, sessions(1, 9), claimed).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, 10), claimed).verdict.kind).toBe('fail');
  });

  test.each(['early', 'late'] as const)(
    'sessions in a pause take nothing from the time that there is: %s',
    (when) => {
      const pause: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
      const resumed: EventDraft = { type: 'treatment-resumed', data: { stabilised: true } };
      const before = when === 'early' ? 2 : 7;
      const upTo = (last: number): readonly EventDraft[] => [
        contract(16),
        ...sessions(1, before),
        pause,
        ...sessions(before + 1, before + 3),
        resumed,
        ...sessions(before + 4, last),
      ];
      expect(judged(rule, upTo(12), claimed).report.open.filter((step) => step.rule === rule)).toMatchObject([
        { due: { latest: 12 } },
      ]);
      expect(judged(rule, upTo(13), claimed).verdict.kind).toBe('fail');
      const breaks = upTo(13).map(
        (draft): EventDraft =>
          draft.type === 'treatment-paused' ? { ...draft, data: { reason: 'illness' } } : draft,
      );
      expect(judged(rule, breaks.slice(0, -3), claimed).verdict.kind).toBe('fail');
    },
  );

  test('says in how many sessions, of one and of many', () => {
    const said = (count: number, held: number, data: Partial<SessionHeld> = {}): string | undefined =>
      judged(rule, [contract(count), ...sessions(1, held, data)], { ...claimed, protocol: ipc }).findings[0]
        ?.message;
    expect(said(3, 3)).toMatch(/^No communication analysis is recorded in 3 sessions, 3 of which record no/);
    expect(said(3, 3)).toMatch(/within the first 2 sessions/);
    const techniques = used('clarification');
    expect(said(3, 3, { techniques })).toMatch(/recorded in 3 sessions; one was expected/);
  });

  test('does not speak where no session was held', () => {
    const { verdict } = judged(rule, [contract(16)], { documented: 'all' });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test.each(oddProtocols.filter(({ phases }) => !phases.some(({ role }) => role === 'middle')))(
    '$id: does not speak under a protocol without a middle phase',
    (protocol) => {
      const { verdict } = judged(rule, [contract(16), ...sessions(1, 16)], { ...claimed, protocol });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    },
  );

  test('does not speak under a protocol that leaves the time for it open', () => {
    const midMiddle = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const protocol: Protocol = { ...iptAdult, thresholds: { ...iptAdult.thresholds, midMiddle } };
    expect(judged(rule, course(12), { ...claimed, protocol }).verdict.kind).toBe('not-applicable');
  });

  test('does not speak where the patient left in time, and still fails where it was late', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [...course(9), left], { documented: 'all' }).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [...course(10), left], { documented: 'all' }).verdict.kind).toBe('fail');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...course(10),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('points at something of the record, and repeats no words of it', () => {
    const drafts = course(10, { note: 'canary' });
    const { findings } = judged(rule, drafts, claimed);
    expect(findings).toHaveLength(1);
    expect(pointsAt(drafts, findings[0]).length).toBeGreaterThan(0);
    expect(JSON.stringify(findings)).not.toContain('canary');
  });

  test.each([
    [['interventions', 'focus'], {}],
    [[], { techniques: used('clarification') }],
  ] as const)('asks where the session is lost in which it may have been: claims %j', (claims, data) => {
    const whole = [...course(6, data), ...sessions(7, 7, analysis), ...sessions(8, 11, data)];
    expectQuestion(rule, whole, { session: 7, claims });
  });

  test('asks about the techniques where they are not claimed, and about numbers where only the sessions are not', () => {
    const lost = [...course(6), ...sessions(8, 11)];
    expect(judged(rule, lost, { documented: ['sessions'] }).report.askFor).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          question: 'communication-analysis',
          settles: expect.arrayContaining([rule]),
        }),
      ]),
    );
  });
});
