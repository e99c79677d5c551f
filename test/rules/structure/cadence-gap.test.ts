import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { SessionHeld } from '../../../src/index.js';
import { ipsrt, iptA, iptAdult, iptMaintenance, type Protocol } from '../../../src/protocols/index.js';
import { remedyOfExcess } from '../../../src/rules/closing.js';
import { expectQuestion } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';
import { oddProtocols, phaseless } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'cadence-gap';
const open = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;

/** The date so many days after the beginning of the year. */
function day(days: number): string {
  return new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);
}

function held(session: number, on?: string, data: Partial<SessionHeld> = {}): EventDraft {
  const date = on === undefined ? {} : { on };
  return { type: 'session-held', session, ...date, data: { kind: 'treatment', ...data } };
}

/** Sessions from the first on, on these days of the year. */
function on(...days: readonly number[]): readonly EventDraft[] {
  return days.map((days, index) => held(index + 1, day(days)));
}

/** Two sessions, what came between them, and a third one 29 days after the second. */
function gap(...between: readonly EventDraft[]): readonly EventDraft[] {
  return [held(1, day(0)), held(2, day(7)), ...between, held(3, day(36)), held(4, day(43))];
}

function missed(days?: number): EventDraft {
  const date = days === undefined ? {} : { on: day(days) };
  return { type: 'session-missed', ...date, data: { by: 'patient', reason: 'illness' } };
}

function withGap(times: number): Protocol {
  const cadenceGap = { value: times, source: 'house-judgement', grounding: 'house' } as const;
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, cadenceGap } };
}

function every(days: number): Protocol {
  return { ...iptAdult, everyDays: { value: days, source: 'house-judgement', grounding: 'house' } };
}

function contract(everyDays?: number): EventDraft {
  const cadence = everyDays === undefined ? {} : { everyDays };
  return { type: 'contract-agreed', session: 1, data: { sessions: { min: 16, max: 16 }, ...cadence } };
}

describe(rule, () => {
  test.each([iptAdult, iptA, phaseless])('$id: passes with a session a week', (protocol) => {
    for (const documented of [[], 'all'] as const) {
      const { verdict, findings } = judged(rule, on(0, 7, 14, 20, 28), { protocol, documented });
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test.each([
    { name: 'weekly, twice', protocol: iptAdult, most: 14 },
    { name: 'weekly, three times', protocol: withGap(3), most: 21 },
    { name: 'fortnightly, twice', protocol: every(14), most: 28 },
  ])('$name the cadence: $most days pass, one more is a gap', ({ protocol, most }) => {
    expect(judged(rule, on(0, 7, 7 + most), { protocol }).verdict.kind).toBe('pass');
    for (const documented of [[], 'all'] as const) {
      const { findings } = judged(rule, on(0, 7, 8 + most), { protocol, documented });
      expect(findings).toMatchObject([
        {
          kind: 'fail',
          severity: 'warning',
          basis: 'recorded',
          observed: { gaps: 1, longest: most + 1, atMost: most },
        },
      ]);
    }
  });

  test('the cadence of the contract comes before that of the protocol', () => {
    const [first, ...rest] = on(0, 14, 42);
    if (first === undefined) throw new Error('No session.');
    expect(judged(rule, [first, contract(14), ...rest]).verdict.kind).toBe('pass');
    expect(judged(rule, [first, contract(7), ...rest]).verdict.kind).toBe('fail');
    expect(judged(rule, [first, contract(), ...rest]).verdict.kind).toBe('fail');
    expect(judged(rule, [first, contract(7), ...rest], { protocol: every(14) }).verdict.kind).toBe('fail');
    const longer = [first, contract(14), ...on(0, 14, 43).slice(1)];
    expect(judged(rule, longer).verdict.kind).toBe('fail');
  });

  test('the last cadence that was agreed stands', () => {
    const [first, ...rest] = on(0, 7, 35);
    if (first === undefined) throw new Error('No session.');
    const amended: EventDraft = {
      type: 'contract-amended',
      session: 2,
      data: { everyDays: 14, reason: 'cadence' },
    };
    const extended: EventDraft = {
      type: 'contract-amended',
      session: 2,
      data: { sessions: { min: 20, max: 20 }, reason: 'extended' },
    };
    expect(judged(rule, [first, contract(7), amended, ...rest]).verdict.kind).toBe('pass');
    expect(judged(rule, [first, contract(7), amended, extended, ...rest]).verdict.kind).toBe('pass');
    expect(judged(rule, [first, contract(7), extended, ...rest]).verdict.kind).toBe('fail');
  });

  test('does not speak where neither contract nor protocol says how often, or how long a gap is', () => {
    const noCadence: Protocol = { ...iptAdult, everyDays: open };
    const noGap: Protocol = { ...iptAdult, thresholds: { ...iptAdult.thresholds, cadenceGap: open } };
    for (const protocol of [noCadence, noGap]) {
      const { verdict } = judged(rule, gap(), { protocol, documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
    expect(judged(rule, [contract(7), ...gap()], { protocol: noCadence }).verdict.kind).toBe('fail');
  });

  test('a missed session between the two explains one interval, dated or not', () => {
    const weeks = (days: number, ...between: readonly EventDraft[]): readonly EventDraft[] => [
      held(1, day(0)),
      held(2, day(7)),
      ...between,
      held(3, day(7 + days)),
    ];
    expect(judged(rule, weeks(21, missed())).verdict.kind).toBe('pass');
    expect(judged(rule, weeks(21, missed(14))).verdict.kind).toBe('pass');
    expect(judged(rule, [...weeks(21), missed(14)]).verdict.kind).toBe('pass');
    expect(judged(rule, weeks(21)).verdict.kind).toBe('fail');
    expect(judged(rule, weeks(22, missed())).verdict.kind).toBe('fail');
    expect(judged(rule, weeks(28, missed(), missed())).verdict.kind).toBe('pass');
    expect(judged(rule, weeks(29, missed(), missed())).verdict.kind).toBe('fail');
  });

  test('missed sessions that explain a part of a gap stand beside the finding', () => {
    const drafts = gap(missed(14), missed(21));
    const { findings } = judged(rule, drafts);
    expect(findings).toMatchObject([
      { observed: { gaps: 1, longest: 29, atMost: 14 }, counterEvidence: [{ at: [{}, {}] }] },
    ]);
    expect(judged(rule, gap()).findings).toMatchObject([{ counterEvidence: [] }]);
    expect(judged(rule, gap(missed(), missed(), missed())).verdict.kind).toBe('pass');
  });

  test('a missed session that was written down later, and is numbered between the two, explains it', () => {
    const apart = [held(1, day(0)), held(2, day(7)), held(4, day(28)), held(5, day(35))];
    const numbered = (session: number): EventDraft => ({ type: 'session-missed', session, data: {} });
    expect(judged(rule, [...apart, numbered(3)]).verdict.kind).toBe('pass');
    expect(judged(rule, [...apart, numbered(6)], { documented: ['sessions'] }).verdict.kind).toBe('fail');
  });

  test('a missed session at another time explains nothing', () => {
    expect(judged(rule, [...gap(), missed(50)]).verdict.kind).toBe('fail');
    expect(judged(rule, [...gap(), missed()]).verdict.kind).toBe('fail');
    const before = [held(1, day(0)), missed(3), ...gap().slice(1)];
    expect(judged(rule, before).verdict.kind).toBe('fail');
  });

  test.each(['planned-break', 'illness', 'birth', 'stabilisation', 'other'] as const)(
    'a pause between the two explains it: %s',
    (reason) => {
      const pause: EventDraft[] = [
        { type: 'treatment-paused', data: { reason } },
        { type: 'treatment-resumed', data: { stabilised: true } },
      ];
      expect(judged(rule, gap(...pause)).verdict.kind).toBe('pass');
    },
  );

  test('a pause that began earlier and reached into the gap explains it', () => {
    const drafts: EventDraft[] = [
      held(1, day(0)),
      { type: 'treatment-paused', data: { reason: 'illness' } },
      held(2, day(7)),
      { type: 'treatment-resumed', data: {} },
      held(3, day(36)),
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('a pause that was never recorded as over explains no more than up to the next session', () => {
    const pause: EventDraft = { type: 'treatment-paused', data: { reason: 'illness' } };
    expect(judged(rule, gap(pause)).verdict.kind).toBe('pass');
    const later = [held(1, day(0)), pause, ...gap().slice(1)];
    expect(judged(rule, later).verdict.kind).toBe('fail');
    expect(judged(rule, [...gap(pause), held(5, day(72))]).findings).toMatchObject([
      { observed: { gaps: 1, session: 5 } },
    ]);
  });

  test('a pause that was over before explains nothing', () => {
    const pause: EventDraft[] = [
      { type: 'treatment-paused', data: { reason: 'illness' } },
      { type: 'treatment-resumed', data: {} },
    ];
    expect(judged(rule, [held(1, day(0)), ...pause, ...gap().slice(1)]).verdict.kind).toBe('fail');
  });

  test('a pause that was over on the day of the session before, or begins on that of the session after, explains nothing', () => {
    const [first, ...others] = gap();
    const over: EventDraft[] = [
      { type: 'treatment-paused', on: day(1), data: { reason: 'stabilisation' } },
      { type: 'treatment-resumed', on: day(7), data: {} },
    ];
    expect(first && judged(rule, [first, ...over, ...others]).verdict.kind).toBe('fail');
    const drafts = gap();
    const next: EventDraft = { type: 'treatment-paused', on: day(36), data: { reason: 'illness' } };
    expect(judged(rule, [...drafts.slice(0, 3), next, ...drafts.slice(3)]).verdict.kind).toBe('fail');
  });

  test('a crisis contact between the two explains it', () => {
    expect(judged(rule, gap(held(30, day(20), { kind: 'crisis' }))).verdict.kind).toBe('pass');
  });

  test('sessions may lie further apart towards the end', () => {
    const ending: EventDraft = { type: 'phase-entered', data: { phase: 'ending' } };
    expect(judged(rule, gap(ending)).verdict.kind).toBe('pass');
    const own = [...on(0, 7, 14), held(4, day(43), { phase: 'ending' })];
    expect(judged(rule, own).verdict.kind).toBe('pass');
    const earlier = [...gap(), ending, held(5, day(90))];
    expect(judged(rule, earlier).findings).toMatchObject([{ observed: { gaps: 1, longest: 29 } }]);
  });

  test('sessions may lie further apart in maintenance', () => {
    const protocol = oddProtocols.find(({ id }) => id === 'maintenance-only');
    if (protocol === undefined) throw new Error('No such protocol.');
    const maintenance: EventDraft = { type: 'phase-entered', data: { phase: 'maintenance' } };
    expect(judged(rule, [maintenance, ...on(0, 30, 60, 90)], { protocol }).findings).toEqual([]);
  });

  test('does not speak where a taper is foreseen and no phase says where it begins', () => {
    const maintenance = iptMaintenance.phases;
    const tapering: Protocol = { ...iptAdult, phases: [...iptAdult.phases, ...maintenance] };
    for (const protocol of [ipsrt, tapering]) {
      const { verdict } = judged(rule, [contract(7), ...gap()], { protocol, documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
      const middle = protocol.phases.find(({ role }) => role === 'middle')?.id ?? '';
      const entered: EventDraft = { type: 'phase-entered', data: { phase: middle } };
      expect(judged(rule, [contract(7), entered, ...gap()], { protocol }).verdict.kind).toBe('fail');
      const own = gap().map(
        (draft): EventDraft =>
          draft.type === 'session-held' ? { ...draft, data: { ...draft.data, phase: middle } } : draft,
      );
      expect(judged(rule, [contract(7), ...own], { protocol }).verdict.kind).toBe('fail');
    }
  });

  test('speaks of partial dates only where they leave no doubt', () => {
    const apart = (first: string, second: string): readonly EventDraft[] => [
      held(1, first),
      held(2, second),
      held(3, second),
    ];
    expect(judged(rule, apart('2025-01', '2025-02')).findings).toEqual([]);
    expect(judged(rule, apart('2025-01-31', '2025-02')).findings).toEqual([]);
    expect(judged(rule, apart('2025-01-20', '2025')).findings).toEqual([]);
    // From the last day of January to the first of March.
    expect(judged(rule, apart('2025-01', '2025-03')).findings).toMatchObject([
      { kind: 'fail', observed: { gaps: 1, longest: 29 } },
    ]);
  });

  test('compares neighbours only: a session without a date may have lain in between', () => {
    const drafts = [...on(0, 7), held(3), held(4, day(36)), held(5, day(43))];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('does not speak where no two sessions have dates that can be compared', () => {
    for (const drafts of [
      sessions(1, 6),
      [held(1, day(0)), held(2), held(3, day(60))],
      on(0),
      [held(1, day(0), { kind: 'pre-group' }), held(2, day(60))],
      [],
    ]) {
      const { verdict, findings } = judged(rule, drafts, { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
      expect(findings).toEqual([]);
    }
  });

  test('dates out of order are no gap: that is another rule', () => {
    expect(judged(rule, on(0, 40, 7, 14)).findings).toMatchObject([{ observed: { gaps: 1, longest: 40 } }]);
    expect(judged(rule, on(40, 7, 14)).verdict.kind).toBe('pass');
  });

  test('the time since the last session is no gap', () => {
    const { verdict } = judged(rule, on(0, 7, 14), { options: { asOf: '2025-12-31' } });
    expect(verdict.kind).toBe('pass');
  });

  test('several gaps are one finding, and one that is explained is none of them', () => {
    const drafts = [...on(0, 7, 27, 34), missed(), held(5, day(55)), held(6, day(62)), held(7, day(85))];
    const { findings } = judged(rule, drafts);
    expect(findings).toMatchObject([{ kind: 'fail', observed: { gaps: 2, longest: 23, atMost: 14 } }]);
    const places = pointsAt(drafts, findings[0]);
    expect(places).toContain('session-held 3');
    expect(places).toContain('session-held 7');
    expect(places).not.toContain('session-held 5');
  });

  test('says how long the longest gap was, and how long it may be', () => {
    const [finding] = judged(rule, gap()).findings;
    expect(finding?.message).toMatch(/\b29\b/);
    expect(finding?.message).toMatch(/\b14\b/);
  });

  test('still speaks where the patient left, and is silent only in a pause', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [...gap(), left]).findings).toMatchObject([{ kind: 'fail', remedy: remedyOfExcess }]);
    expect(judged(rule, gap()).findings[0]?.remedy).toMatch(/^Ask what came between/);
    const paused: EventDraft[] = [...gap(), { type: 'treatment-paused', data: { reason: 'stabilisation' } }];
    expect(judged(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed).verdict.kind).toBe('fail');
  });

  describe('where a number is left out', () => {
    const weeks = [held(1, day(0)), held(2, day(7)), held(3, day(21)), held(4, day(35)), held(5, day(42))];

    test('asks about a gap that may be none', () => {
      expectQuestion(rule, weeks, { session: 3 });
      expectQuestion(rule, weeks, { session: 3, claims: ['contract'] });
    });

    test('fails where the gap is elsewhere, and speaks of that alone', () => {
      const drafts = [...weeks.filter(({ session }) => session !== 3), held(6, day(65))];
      for (const documented of [[], ['contract']] as const) {
        expect(judged(rule, drafts, { documented }).findings).toMatchObject([
          { kind: 'fail', basis: 'recorded', observed: { gaps: 1, session: 6 }, at: [{ session: 6 }] },
        ]);
      }
      expect(judged(rule, drafts, { documented: 'all' }).findings).toMatchObject([
        { kind: 'fail', basis: 'recorded', observed: { gaps: 2 } },
      ]);
    });

    test('asks of many, and fails with those that a claim reaches', () => {
      const drafts = [held(1, day(0)), held(3, day(28)), held(4, day(35)), held(6, day(63))];
      expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'review', observed: { gaps: 2 } }]);
      const documented = [{ aspect: 'sessions', fromSession: 3 }] as const;
      expect(judged(rule, drafts, { documented }).findings).toMatchObject([
        { kind: 'fail', basis: 'not-recorded', observed: { gaps: 1, session: 6 } },
      ]);
    });

    test('a gap after it may belong to the ending, where only the count would say', () => {
      const agreed = contract(7);
      // The ending can begin with session 13.
      const late = (phase?: string): readonly EventDraft[] => [
        agreed,
        ...on(0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77),
        held(13, day(106), phase === undefined ? {} : { phase }),
      ];
      expectQuestion(rule, late(), { session: 5 });
      expect(
        judged(
          rule,
          late('middle').filter(({ session }) => session !== 5),
        ).verdict.kind,
      ).toBe('fail');
      const soon = [agreed, ...on(0, 7, 14, 21, 28, 57)].filter(({ session }) => session !== 3);
      expect(judged(rule, soon).verdict.kind).toBe('fail');
    });
  });
});
