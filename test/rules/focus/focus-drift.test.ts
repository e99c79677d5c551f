import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { AreaId } from '../../../src/index.js';
import { iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { expectQuestion, without } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'focus-drift';
const claimed = { documented: ['focus'] as const };
const focus: EventDraft = {
  type: 'focus-activated',
  session: 3,
  data: { area: 'role-dispute', rank: 'primary' },
};
const begun: readonly EventDraft[] = [
  ...sessions(1, 3),
  focus,
  { type: 'phase-entered', data: { phase: 'middle' } },
];

type Areas = readonly AreaId[] | undefined;
const on: Areas = ['role-dispute'];
const off: Areas = ['grief'];
const unknown: Areas = undefined;

/** Sessions from a number on, each with the areas that it worked on. */
function worked(from: number, ...each: readonly Areas[]): readonly EventDraft[] {
  return each.flatMap((areas, index) =>
    sessions(from + index, from + index, areas === undefined ? {} : { areas }),
  );
}

/** A course whose middle sessions, from the fourth on, worked on these areas. */
function middle(...each: readonly Areas[]): readonly EventDraft[] {
  return [...begun, ...worked(4, ...each)];
}

function withRun(run: number): Protocol {
  const offFocusRun = { value: run, source: 'house-judgement', grounding: 'house' } as const;
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, offFocusRun } };
}

function withShare(above: number, fromSessions: number): Protocol {
  const offFocusShare = {
    value: { above, fromSessions },
    source: 'house-judgement',
    grounding: 'house',
  } as const;
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, offFocusShare } };
}

describe(rule, () => {
  test('passes where every middle session worked on the focus', () => {
    const { verdict, findings } = judged(rule, middle(on, on, on));
    expect(verdict.kind).toBe('pass');
    expect(findings).toEqual([]);
  });

  test('passes where a session worked on the focus and on something else', () => {
    const both: Areas = ['grief', 'role-dispute'];
    expect(judged(rule, middle(on, both, both, on), claimed).verdict.kind).toBe('pass');
  });

  test('passes where one session was off the focus, fails as a warning where two in a row were', () => {
    expect(judged(rule, middle(on, off, on, on), claimed).verdict.kind).toBe('pass');
    const { verdict, findings } = judged(rule, middle(on, off, off, on), claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
  });

  test('fails, whatever is claimed, on sessions that say what they worked on', () => {
    expect(judged(rule, middle(on, off, off, on)).verdict.kind).toBe('fail');
  });

  test('sessions that explicitly worked on no area are off the focus', () => {
    expect(judged(rule, middle(on, [], [], on)).verdict.kind).toBe('fail');
    expect(judged(rule, middle(on, [], on, on)).verdict.kind).toBe('pass');
  });

  test('passes with exactly a third off the focus in six sessions, fails with more', () => {
    expect(judged(rule, middle(on, off, on, off, on, on), claimed).verdict.kind).toBe('pass');
    expect(judged(rule, middle(off, on, off, on, off, on), claimed).verdict.kind).toBe('fail');
  });

  test('computes no share of fewer than six sessions', () => {
    expect(judged(rule, middle(off, on, off, on, off), claimed).verdict.kind).toBe('pass');
  });

  test('protocols that draw the line elsewhere disagree', () => {
    const two = middle(on, off, off, on);
    expect(judged(rule, two, { ...claimed, protocol: withRun(3) }).verdict.kind).toBe('pass');
    expect(judged(rule, two, { ...claimed, protocol: withRun(2) }).verdict.kind).toBe('fail');
    const three = middle(on, off, off, off, on);
    expect(judged(rule, three, { ...claimed, protocol: withRun(3) }).verdict.kind).toBe('fail');
    const half = middle(off, on, off, on);
    expect(judged(rule, half, { ...claimed, protocol: withShare(1 / 3, 4) }).verdict.kind).toBe('fail');
    expect(judged(rule, half, { ...claimed, protocol: withShare(1 / 2, 4) }).verdict.kind).toBe('pass');
    expect(judged(rule, half, { ...claimed, protocol: withShare(1 / 3, 5) }).verdict.kind).toBe('pass');
  });

  test('the fourth session belongs to the middle of adult courses, and not of adolescent ones', () => {
    const drafts = [...sessions(1, 3), focus, ...worked(4, off, off, on)];
    expect(judged(rule, drafts, { ...claimed, protocol: iptAdult }).verdict.kind).toBe('fail');
    expect(judged(rule, drafts, { ...claimed, protocol: iptA }).verdict.kind).toBe('pass');
  });

  test('does not ask after the focus in the ending', () => {
    const drafts: EventDraft[] = [
      ...middle(on, on, on),
      { type: 'phase-entered', data: { phase: 'ending' } },
      ...worked(7, [], []),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('work on the named second area is on focus', () => {
    const second: EventDraft = {
      type: 'focus-activated',
      session: 3,
      data: { area: 'role-transition', rank: 'secondary' },
    };
    const areas: Areas = ['role-transition'];
    const drafts = [...sessions(1, 3), focus, second, ...worked(4, on, areas, areas, areas, areas, on)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    const unnamed = [...sessions(1, 3), focus, ...worked(4, on, areas, areas, on)];
    expect(judged(rule, unnamed, claimed).verdict.kind).toBe('fail');
  });

  test('an area that is only a candidate, or was parked, is off focus', () => {
    const candidate: EventDraft = { type: 'focus-proposed', session: 2, data: { area: 'grief' } };
    const named = [...sessions(1, 2), candidate, ...sessions(3, 3), focus, ...worked(4, on, off, off, on)];
    expect(judged(rule, named, claimed).verdict.kind).toBe('fail');
    const parked: EventDraft[] = [
      { type: 'focus-activated', data: { area: 'grief', rank: 'secondary' } },
      ...middle(on),
      { type: 'focus-closed', session: 4, data: { area: 'grief', outcome: 'parked' } },
      ...worked(5, off, off),
    ];
    expect(judged(rule, parked, claimed).verdict.kind).toBe('fail');
  });

  test('follows a focus that was changed openly', () => {
    const drafts: EventDraft[] = [
      ...middle(on, on, on),
      {
        type: 'focus-closed',
        session: 6,
        data: { area: 'role-dispute', outcome: 'changed', changedTo: 'grief' },
      },
      { type: 'focus-activated', session: 6, data: { area: 'grief', rank: 'primary' } },
      ...worked(7, off, off, off),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    expect(judged(rule, [...drafts, ...worked(10, on, on)], claimed).verdict.kind).toBe('fail');
  });

  test('a session that worked on the area which became the focus in it is on focus', () => {
    const drafts: EventDraft[] = [
      ...middle(on, on, off),
      {
        type: 'focus-closed',
        session: 6,
        data: { area: 'role-dispute', outcome: 'changed', changedTo: 'grief' },
      },
      { type: 'focus-activated', session: 6, data: { area: 'grief', rank: 'primary' } },
      ...worked(7, ['role-transition'], off),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('a session taken off the focus by an acute event that was noted does not count', () => {
    const acute = sessions(5, 6, { areas: ['grief'], acuteEvent: true });
    expect(judged(rule, [...middle(on), ...acute, ...worked(7, on)], claimed).verdict.kind).toBe('pass');
    const once = sessions(5, 5, { areas: [], acuteEvent: true });
    expect(judged(rule, [...middle(on), ...once, ...worked(6, off, on)], claimed).verdict.kind).toBe('pass');
    const denied = sessions(5, 6, { areas: ['grief'], acuteEvent: false });
    expect(judged(rule, [...middle(on), ...denied, ...worked(7, on)], claimed).verdict.kind).toBe('fail');
  });

  test('a missed or a crisis session between two sessions off the focus changes nothing', () => {
    const drafts: EventDraft[] = [
      ...middle(on, off),
      { type: 'session-missed', session: 6, data: { reason: 'no-show' } },
      ...sessions(7, 7, { kind: 'crisis', areas: ['role-dispute'] }),
      ...worked(8, off, on),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('crisis sessions are not asked for the focus', () => {
    const drafts = [...middle(on, off), ...sessions(6, 7, { kind: 'crisis', areas: [] }), ...worked(8, on)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('an unknown session is not off the focus', () => {
    expect(judged(rule, middle(on, unknown, unknown, on)).verdict.kind).not.toBe('fail');
    expect(judged(rule, middle(on, off, unknown, on)).verdict.kind).not.toBe('fail');
    expect(judged(rule, middle(off, unknown, off, unknown, off, unknown)).verdict.kind).not.toBe('fail');
  });

  test('passes where some sessions are unknown and the others are on focus', () => {
    expect(judged(rule, middle(on, unknown, on, on)).verdict.kind).toBe('pass');
  });

  test('asks, as a warning, where no middle session says what it worked on', () => {
    const { verdict, findings, report } = judged(rule, middle(unknown, unknown, unknown));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'session-areas', aspect: 'focus' },
    ]);
  });

  test('does not speak before a middle session', () => {
    const { verdict } = judged(
      rule,
      [...sessions(1, 2, { areas: ['grief'] }), ...sessions(3, 3), focus],
      claimed,
    );
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('does not speak where no focus is on record: that is another rule', () => {
    const drafts = [...sessions(1, 3), ...worked(4, off, off, off)];
    expect(judged(rule, drafts).verdict.kind).toBe('not-applicable');
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test('does not speak under a protocol that leaves both bounds open', () => {
    const open = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const protocol: Protocol = {
      ...iptAdult,
      thresholds: { ...iptAdult.thresholds, offFocusRun: open, offFocusShare: open },
    };
    expect(judged(rule, middle(on, off, off, off), { ...claimed, protocol }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('one bound is enough to know a drift by', () => {
    const open = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const onlyRun: Protocol = {
      ...iptAdult,
      thresholds: { ...iptAdult.thresholds, offFocusShare: open },
    };
    const onlyShare: Protocol = {
      ...iptAdult,
      thresholds: { ...iptAdult.thresholds, offFocusRun: open },
    };
    for (const [protocol, inARow, inAll] of [
      [onlyRun, 'fail', 'pass'],
      [onlyShare, 'pass', 'fail'],
    ] as const) {
      const setting = { ...claimed, protocol };
      expect(judged(rule, middle(on, off, off, on), setting).verdict.kind).toBe(inARow);
      expect(judged(rule, middle(off, on, off, on, off, on), setting).verdict.kind).toBe(inAll);
    }
  });

  test('does not speak without a focus where no rule says by when there must be one', () => {
    const phases = iptAdult.phases.filter(({ role }) => role !== 'initial');
    const { verdict } = judged(rule, worked(1, off, off, off), { protocol: { ...iptAdult, phases } });
    expect(verdict.reason).toBe('No focal area is recorded as active.');
  });

  test('sessions in a pause are not asked for the focus', () => {
    const drafts: EventDraft[] = [
      ...middle(on, on),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...worked(6, [], []),
      { type: 'treatment-resumed', data: { stabilised: true } },
      ...worked(8, on, on),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...middle(on, off, off),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }, ...worked(7, on)];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('fails where the focus is claimed and no middle session says what it worked on', () => {
    const { findings } = judged(rule, middle(unknown, unknown, unknown), claimed);
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
    for (const [fromSession, kind] of [
      [4, 'fail'],
      [6, 'review'],
    ] as const) {
      const documented = [{ aspect: 'focus', fromSession }] as const;
      expect(judged(rule, middle(unknown, unknown, unknown), { documented }).verdict.kind).toBe(kind);
    }
  });

  test('a protocol may make it an error, where the middle phase is recorded and not only computed', () => {
    const protocol: Protocol = {
      ...iptAdult,
      severities: { [rule]: { value: 'error', source: 'house-judgement', grounding: 'house' } },
    };
    const recorded = middle(on, off, off, on);
    expect(judged(rule, recorded, { protocol }).findings).toMatchObject([{ severity: 'error' }]);
    const computed = [...sessions(1, 3), focus, ...worked(4, on, off, off, on)];
    const partly = [
      ...sessions(1, 3),
      focus,
      ...worked(4, off, off),
      ...sessions(6, 6, { phase: 'middle', areas: ['role-dispute'] }),
    ];
    for (const drafts of [computed, partly]) {
      expect(judged(rule, drafts, { protocol }).findings).toMatchObject([{ severity: 'warning' }]);
    }
  });

  test('says what it saw, and where', () => {
    const { verdict, findings } = judged(rule, middle(on, off, off, on), claimed);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        message: '2 of 4 middle sessions worked on no active focal area, 2 of them in a row.',
        at: [
          { pointer: '/events/6/data/areas', event: 'e7', session: 5 },
          { pointer: '/events/7/data/areas', event: 'e8', session: 6 },
        ],
        observed: { offFocus: 2, of: 4, inARow: 2 },
        counterEvidence: [],
      },
    ]);
  });

  describe('where a number is left out', () => {
    test('asks whether the session that is lost was on focus', () => {
      expectQuestion(rule, middle(on, off, on, off, on), { session: 6, protocol: withRun(2) });
      const share = withShare(0.5, 2);
      expectQuestion(rule, middle(off, on, off, on), { session: 5, protocol: share });
    });

    test('fails where the run, or the share, stands without it', () => {
      const protocol = withRun(2);
      expect(judged(rule, without(middle(off, on, off, off), 5), { protocol }).verdict.kind).toBe('fail');
      expect(judged(rule, without(middle(off, off, on), 2), { protocol }).verdict.kind).toBe('fail');
      const share = { protocol: withShare(0.5, 2) };
      expect(judged(rule, without(middle(off, on, off, off), 5), share).verdict.kind).toBe('fail');
    });

    test('asks where none of the sessions on record says on what it worked', () => {
      expectQuestion(rule, middle(unknown, on, unknown), { session: 5, claims: ['focus'] });
      const drafts = without(middle(unknown, unknown), 2);
      expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
    });

    test('asks where only the count says that a session was not yet one of the ending', () => {
      const contract: EventDraft = {
        type: 'contract-agreed',
        session: 1,
        data: { sessions: { min: 16, max: 16 }, everyDays: 7 },
      };
      const worn = [...worked(4, on, on, on, on, on, on, on, on), ...worked(12, off, off)];
      const counted = [contract, ...sessions(1, 3), focus, ...worn];
      expectQuestion(rule, counted, { session: 8, protocol: withRun(2) });
    });
  });
});
