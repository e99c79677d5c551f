import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { AreaId } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'no-primary-focus';
const claimed = { documented: ['focus'] as const };
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };

function active(session: number, area: AreaId, rank?: 'primary' | 'secondary'): EventDraft {
  return { type: 'focus-activated', session, data: { area, ...(rank === undefined ? {} : { rank }) } };
}

/** A course into the middle phase, with these entries in the last initial session. */
function course(...drafts: readonly EventDraft[]): readonly EventDraft[] {
  return [...sessions(1, 3), ...drafts, middle, ...sessions(4, 5)];
}

describe(rule, () => {
  test('passes where one area is active as the primary one before the middle phase', () => {
    const { verdict, findings } = judged(rule, course(active(3, 'grief', 'primary')), claimed);
    expect(verdict.kind).toBe('pass');
    expect(findings).toEqual([]);
    expect(judged(rule, course(active(3, 'grief', 'primary'))).verdict.kind).toBe('pass');
  });

  test('passes as soon as it is chosen, and is open again where it was parked', () => {
    const chosen = [...sessions(1, 2), active(2, 'grief', 'primary')];
    expect(judged(rule, chosen, claimed).verdict.kind).toBe('pass');
    const parked: EventDraft = { type: 'focus-closed', data: { area: 'grief', outcome: 'parked' } };
    expect(judged(rule, [...chosen, parked], claimed).verdict.kind).toBe('open');
    expect(judged(rule, [...sessions(1, 2), active(2, 'grief', 'secondary')], claimed).verdict.kind).toBe(
      'open',
    );
  });

  test.each([
    ['2025-04-01', 'pass'],
    ['2025-04-02', 'fail'],
  ] as const)(
    'an area that was closed on the day the middle phase began is replaced on %s: %s',
    (on, kind) => {
      const drafts: EventDraft[] = [
        ...sessions(1, 3),
        active(3, 'role-dispute', 'primary'),
        { type: 'focus-closed', on: '2025-04-01', data: { area: 'role-dispute', outcome: 'changed' } },
        { ...middle, on: '2025-04-01' },
        { type: 'focus-activated', on, data: { area: 'grief', rank: 'primary' } },
        ...sessions(4, 5),
      ];
      expect(judged(rule, drafts, claimed).verdict.kind).toBe(kind);
    },
  );

  test('one area without a rank, beside a second one or after another, is the primary one', () => {
    const beside = course(active(3, 'grief'), active(3, 'role-dispute', 'secondary'));
    const closed = (session: number): EventDraft => ({
      type: 'focus-closed',
      session,
      data: { area: 'role-dispute', outcome: 'changed' },
    });
    const after = course(active(2, 'role-dispute'), closed(2), active(3, 'grief'));
    const before = [...course(active(3, 'role-dispute')), closed(5), active(5, 'grief'), ...sessions(6, 6)];
    for (const drafts of [beside, after, before]) {
      expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    }
    const together = [...course(active(3, 'role-dispute'), active(3, 'grief')), closed(5)];
    expect(judged(rule, together, claimed).findings).toMatchObject([
      { observed: { state: 'unranked', active: 2 } },
    ]);
  });

  test('passes with a named second area', () => {
    const drafts = course(active(3, 'grief', 'primary'), active(3, 'role-dispute', 'secondary'));
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes with two primary areas: that there are two is another rule', () => {
    const drafts = course(active(3, 'grief', 'primary'), active(3, 'role-dispute', 'primary'));
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where the primary area of the start was replaced in the middle phase', () => {
    const drafts: EventDraft[] = [
      ...course(active(3, 'role-dispute', 'primary')),
      { type: 'focus-closed', session: 5, data: { area: 'role-dispute', outcome: 'changed' } },
      active(5, 'role-transition', 'primary'),
      ...sessions(6, 7),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes without dates, session numbers and recorded phases, by the order of the log', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 3),
      { type: 'focus-activated', data: { area: 'grief', rank: 'primary' } },
      ...sessions(4, 5),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('never fails where the one active area has no recorded rank', () => {
    expect(judged(rule, course(active(3, 'grief')), claimed).verdict.kind).not.toBe('fail');
    expect(judged(rule, course(active(3, 'grief'))).verdict.kind).not.toBe('fail');
  });

  test('fails as an error where the focus is claimed and no area is active at the middle phase', () => {
    const { verdict, findings } = judged(rule, course(), claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
  });

  test('counts its time in sessions, so that a computed middle phase makes no smaller fault', () => {
    expect(judged(rule, sessions(1, 4), claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'error' },
    ]);
  });

  test('fails where the area is only a candidate', () => {
    const candidate: EventDraft = { type: 'focus-proposed', session: 3, data: { area: 'grief' } };
    expect(judged(rule, course(candidate), claimed).verdict.kind).toBe('fail');
  });

  test('fails where the area was parked again before the middle phase', () => {
    const parked: EventDraft = {
      type: 'focus-closed',
      session: 3,
      data: { area: 'grief', outcome: 'parked' },
    };
    const drafts = course({ ...active(2, 'grief', 'primary'), id: 'grief' }, parked);
    expect(judged(rule, drafts, claimed).findings).toMatchObject([
      {
        kind: 'fail',
        basis: 'recorded',
        observed: { state: 'ended', active: 0 },
        at: [{ event: 'grief' }, { pointer: '/events/5' }],
      },
    ]);
  });

  test('fails where the only active area is named as the second', () => {
    expect(judged(rule, course(active(3, 'grief', 'secondary')), claimed).verdict.kind).toBe('fail');
  });

  test('counts the second area as active where it was closed only later, and not where it was named later', () => {
    const second: EventDraft = {
      type: 'focus-closed',
      session: 5,
      data: { area: 'grief', outcome: 'parked' },
    };
    const closed = [...course(active(3, 'grief', 'secondary')), second];
    expect(judged(rule, closed, claimed).findings).toMatchObject([
      { observed: { state: 'unranked', active: 1 } },
    ]);
    const named = [...course(), active(5, 'grief', 'secondary')];
    expect(judged(rule, named, claimed).findings).toMatchObject([{ observed: { state: 'none', active: 0 } }]);
  });

  test('fails where a claimed focus became active after the middle phase had begun', () => {
    const drafts = [...course(), active(5, 'grief', 'primary'), ...sessions(6, 6)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('asks, as a warning, where the record neither holds a focus nor claims to', () => {
    const { verdict, findings, report } = judged(rule, course());
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'primary-focus', aspect: 'focus' },
    ]);
  });

  test('a claim from session 4 on says nothing of a focus chosen before', () => {
    const documented = [{ aspect: 'focus', fromSession: 4 }] as const;
    expect(judged(rule, course(), { documented }).verdict.kind).toBe('review');
  });

  test.each([
    { protocol: iptAdult, last: 3 },
    { protocol: iptA, last: 4 },
    { protocol: ipc, last: 1 },
  ])('$protocol.id: leaves time until session $last, and no longer', ({ protocol, last }) => {
    expect(judged(rule, sessions(1, last), { ...claimed, protocol }).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, last + 1), { ...claimed, protocol }).verdict.kind).toBe('fail');
    expect(judged(rule, sessions(1, last), { protocol }).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, last + 1), { protocol }).verdict.kind).toBe('review');
  });

  test('hears a correction of the rank', () => {
    const drafts: EventDraft[] = [
      ...course({ ...active(3, 'grief', 'secondary'), id: 'f' }),
      { ...active(3, 'grief', 'primary'), replaces: 'f' },
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('does not speak under a protocol without a middle phase', () => {
    const protocol = { ...iptAdult, phases: iptAdult.phases.filter(({ role }) => role !== 'middle') };
    expect(judged(rule, sessions(1, 8), { ...claimed, protocol }).verdict.kind).toBe('not-applicable');
  });

  test('does not speak where the course ended in the initial phase', () => {
    const drafts: EventDraft[] = [...sessions(1, 3), { type: 'course-closed', data: { reason: 'dropout' } }];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('not-applicable');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...course(),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('passes where the one active area was given its rank only later', () => {
    const drafts = [...course(active(3, 'grief')), active(5, 'grief', 'primary'), ...sessions(6, 6)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('asks where the record holds only the second area and does not claim the focus', () => {
    expect(judged(rule, course(active(3, 'grief', 'secondary'))).verdict.kind).toBe('review');
  });

  test('asks where two areas are active, their ranks are unsaid, and the focus is not claimed', () => {
    expect(judged(rule, course(active(3, 'grief'), active(3, 'role-dispute'))).verdict.kind).toBe('review');
  });

  test.each([
    { protocol: iptAdult, last: 3 },
    { protocol: iptA, last: 4 },
    { protocol: ipc, last: 1 },
  ])(
    '$protocol.id: a focus activated in session $last is in time, one session later it is late',
    ({ protocol, last }) => {
      const focus = (session: number): EventDraft => active(session, 'grief', 'primary');
      const inTime = [...sessions(1, last), focus(last), ...sessions(last + 1, last + 2)];
      const late = [...sessions(1, last + 1), focus(last + 1), ...sessions(last + 2, last + 2)];
      expect(judged(rule, inTime, { ...claimed, protocol }).verdict.kind).toBe('pass');
      expect(judged(rule, late, { ...claimed, protocol }).verdict.kind).toBe('fail');
    },
  );

  test('says what it saw, and where', () => {
    const { verdict, findings } = judged(rule, course(), claimed);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        basis: 'not-recorded',
        message:
          'No record of an active primary focal area where the middle phase began or was due to begin. ' +
          'The record claims to document “focus” in full.',
        at: [{ pointer: '/events/3', event: 'e4' }],
        observed: { state: 'none', active: 0 },
        counterEvidence: [],
      },
    ]);
  });

  test('points at a focus that came late', () => {
    const drafts = [...course(), active(5, 'grief', 'primary')];
    for (const setting of [{}, claimed]) {
      expect(judged(rule, drafts, setting).findings).toMatchObject([
        {
          severity: 'error',
          basis: 'recorded',
          message: 'A primary focal area was activated only after the middle phase had begun.',
          at: [
            { pointer: '/events/6', event: 'e7', session: 5 },
            { pointer: '/events/3', event: 'e4' },
          ],
        },
      ]);
    }
  });

  test('holds against itself that areas were named as candidates, and points at them', () => {
    const candidate: EventDraft = { type: 'focus-proposed', session: 3, data: { area: 'grief' } };
    const [finding] = judged(rule, course(candidate), claimed).findings;
    expect(finding?.counterEvidence).toMatchObject([{ note: 'Areas were named as candidates.' }]);
    expect(finding?.counterEvidence[0]?.at).toEqual([{ pointer: '/events/3', event: 'e4', session: 3 }]);
  });
});
