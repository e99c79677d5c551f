import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { AreaId } from '../../../src/index.js';
import { iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'too-many-active';
const claimed = { documented: ['focus'] as const };

function active(session: number, area: AreaId, rank?: 'primary' | 'secondary'): EventDraft {
  return { type: 'focus-activated', session, data: { area, ...(rank === undefined ? {} : { rank }) } };
}

function closed(session: number, area: AreaId): EventDraft {
  return { type: 'focus-closed', session, data: { area, outcome: 'parked' } };
}

/** The number of active areas that are too many, as a protocol may set it. */
function from(tooMany: number): Protocol {
  const tooManyAreas = { value: tooMany, source: 'house-judgement', grounding: 'house' } as const;
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, tooManyAreas } };
}

const ranked: readonly EventDraft[] = [
  ...sessions(1, 3),
  active(3, 'grief', 'primary'),
  active(3, 'role-dispute', 'secondary'),
  ...sessions(4, 5),
];
const three: readonly EventDraft[] = [
  ...ranked,
  active(5, 'role-transition', 'secondary'),
  ...sessions(6, 6),
];

describe(rule, () => {
  test('passes with one active area, ranked or not', () => {
    const one = [...sessions(1, 3), active(3, 'grief', 'primary'), ...sessions(4, 4)];
    const { verdict, findings } = judged(rule, one);
    expect(verdict.kind).toBe('pass');
    expect(findings).toEqual([]);
    const unranked = [...sessions(1, 3), active(3, 'grief'), ...sessions(4, 4)];
    expect(judged(rule, unranked, claimed).verdict.kind).toBe('pass');
  });

  test('passes with two areas of which one is named as secondary', () => {
    expect(judged(rule, ranked, claimed).verdict.kind).toBe('pass');
  });

  test('passes with two areas that are both ranked first: that is another rule', () => {
    const drafts = [
      ...sessions(1, 3),
      active(3, 'grief', 'primary'),
      active(3, 'role-dispute', 'primary'),
      ...sessions(4, 4),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where a third area is a candidate', () => {
    const drafts: EventDraft[] = [
      ...ranked,
      { type: 'focus-proposed', session: 5, data: { area: 'role-transition' } },
      ...sessions(6, 6),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where one was parked before the third became active', () => {
    const drafts = [
      ...ranked,
      closed(5, 'role-dispute'),
      active(5, 'role-transition', 'secondary'),
      ...sessions(6, 6),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where three areas were worked on one after the other', () => {
    const drafts = [
      ...sessions(1, 3),
      active(3, 'grief', 'primary'),
      ...sessions(4, 5),
      closed(5, 'grief'),
      active(5, 'role-dispute', 'primary'),
      ...sessions(6, 7),
      closed(7, 'role-dispute'),
      active(7, 'role-transition', 'primary'),
      ...sessions(8, 8),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where the second area handed over to a third in one session, written down the other way round', () => {
    const drafts = [
      ...ranked,
      active(5, 'role-transition', 'secondary'),
      closed(5, 'role-dispute'),
      ...sessions(6, 6),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where three people are concerned in two areas', () => {
    const drafts: EventDraft[] = [
      { type: 'person-described', data: { person: 'a' } },
      { type: 'person-described', data: { person: 'b' } },
      { type: 'person-described', data: { person: 'c' } },
      ...sessions(1, 3),
      {
        type: 'focus-activated',
        session: 3,
        data: { area: 'role-dispute', rank: 'primary', people: ['a', 'b'] },
      },
      { type: 'focus-activated', session: 3, data: { area: 'grief', rank: 'secondary', people: ['c'] } },
      ...sessions(4, 4),
      { type: 'focus-activated', session: 4, data: { area: 'role-dispute', rank: 'primary', people: ['c'] } },
      ...sessions(5, 5),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each([
    ['claimed', claimed],
    ['not claimed', {}],
  ])('fails as an error with three active areas, focus %s', (_, setting) => {
    const { verdict, findings } = judged(rule, three, setting);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'recorded' }]);
  });

  test('fails where the third was parked again a session later', () => {
    expect(judged(rule, [...three, closed(6, 'role-transition'), ...sessions(7, 7)]).verdict.kind).toBe(
      'fail',
    );
  });

  test('fails as a warning with two areas without a rank', () => {
    const drafts = [...sessions(1, 3), active(3, 'grief'), active(3, 'role-dispute'), ...sessions(4, 4)];
    expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
  });

  test('fails as a warning where the first is primary and the second has no rank', () => {
    const drafts = [
      ...sessions(1, 3),
      active(3, 'grief', 'primary'),
      active(3, 'role-dispute'),
      ...sessions(4, 4),
    ];
    expect(judged(rule, drafts, claimed).findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
  });

  test('protocols that draw the line elsewhere disagree', () => {
    expect(judged(rule, ranked, { protocol: from(2) }).findings).toMatchObject([
      { kind: 'fail', severity: 'error' },
    ]);
    expect(judged(rule, ranked, { protocol: from(3) }).verdict.kind).toBe('pass');
    expect(judged(rule, three, { protocol: from(3) }).verdict.kind).toBe('fail');
    expect(judged(rule, three, { protocol: from(4) }).verdict.kind).toBe('pass');
  });

  test('hears a correction that takes an activation back', () => {
    const drafts: EventDraft[] = [
      ...ranked,
      { ...active(5, 'role-transition', 'secondary'), id: 'third' },
      ...sessions(6, 6),
      { type: 'entry-withdrawn', replaces: 'third', data: { reason: 'recorded-in-error' } },
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('does not speak where no area is active', () => {
    const candidate: EventDraft = { type: 'focus-proposed', data: { area: 'grief' } };
    for (const drafts of [sessions(1, 5), [...sessions(1, 2), candidate, ...sessions(3, 5)]]) {
      const { verdict } = judged(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [...three, { type: 'treatment-paused', data: { reason: 'stabilisation' } }];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('fails where the ranks were clear at first and a later pair has none', () => {
    const drafts = [
      ...ranked,
      closed(5, 'role-dispute'),
      ...sessions(6, 6),
      active(6, 'role-transition'),
      ...sessions(7, 7),
    ];
    expect(judged(rule, drafts, claimed).findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
  });

  test('says what it saw, and where', () => {
    const { verdict, findings } = judged(rule, three);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        message:
          '3 focal areas were active at the same time; at most one, with a named secondary one, should be.',
        at: [
          { pointer: '/events/3', event: 'e4', session: 3 },
          { pointer: '/events/4', event: 'e5', session: 3 },
          { pointer: '/events/7', event: 'e8', session: 5 },
        ],
        observed: { active: 3, unranked: false },
        counterEvidence: [],
      },
    ]);
    const unranked = [...sessions(1, 3), active(3, 'grief'), active(3, 'role-dispute')];
    expect(judged(rule, unranked).findings).toMatchObject([
      {
        message: '2 focal areas were active at the same time without a primary and a secondary one.',
        observed: { active: 2, unranked: true },
      },
    ]);
  });
});
