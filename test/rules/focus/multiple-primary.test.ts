import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { AreaId, FocusClosed } from '../../../src/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'multiple-primary';
const claimed = { documented: ['focus'] as const };

interface When {
  readonly session?: number;
  readonly on?: string;
}

function active(area: AreaId, rank: 'primary' | 'secondary' | undefined, when: When = {}): EventDraft {
  return { type: 'focus-activated', ...when, data: { area, ...(rank === undefined ? {} : { rank }) } };
}

function closed(area: AreaId, outcome: FocusClosed['outcome'], when: When = {}): EventDraft {
  return { type: 'focus-closed', ...when, data: { area, outcome } };
}

/** Grief is primary from session 3, disputes beside it from session 6, and a rank is given in session 8. */
const twoAtOnce: readonly EventDraft[] = [
  ...sessions(1, 3),
  active('grief', 'primary', { session: 3 }),
  ...sessions(4, 6),
  active('role-dispute', 'primary', { session: 6 }),
  ...sessions(7, 8),
  active('role-dispute', 'secondary', { session: 8 }),
  ...sessions(9, 9),
];

describe(rule, () => {
  test('passes with one primary area', () => {
    const { verdict, findings } = judged(rule, [
      ...sessions(1, 3),
      active('grief', 'primary'),
      ...sessions(4, 5),
    ]);
    expect(verdict.kind).toBe('pass');
    expect(findings).toEqual([]);
  });

  test('passes with a named second area beside it', () => {
    const drafts = [
      ...sessions(1, 3),
      active('grief', 'primary'),
      active('role-dispute', 'secondary'),
      ...sessions(4, 5),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes with candidates beside it, named in the initial phase', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 2),
      { type: 'focus-proposed', session: 2, data: { area: 'role-dispute' } },
      { type: 'focus-proposed', session: 2, data: { area: 'role-transition' } },
      ...sessions(3, 3),
      active('grief', 'primary', { session: 3 }),
      ...sessions(4, 4),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where one area concerns two people', () => {
    const drafts: EventDraft[] = [
      { type: 'person-described', data: { person: 'mother' } },
      { type: 'person-described', data: { person: 'sister' } },
      ...sessions(1, 3),
      {
        type: 'focus-activated',
        session: 3,
        data: { area: 'role-dispute', rank: 'primary', people: ['mother'] },
      },
      ...sessions(4, 5),
      {
        type: 'focus-activated',
        session: 5,
        data: { area: 'role-dispute', rank: 'primary', people: ['sister'] },
      },
      ...sessions(6, 6),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each(['resolved', 'improved', 'changed', 'parked', 'dropped'] as const)(
    'passes where one area follows the other (%s)',
    (outcome) => {
      const drafts = [
        ...sessions(1, 3),
        active('role-dispute', 'primary', { session: 3 }),
        ...sessions(4, 6),
        closed('role-dispute', outcome, { session: 6 }),
        ...sessions(7, 7),
        active('role-transition', 'primary', { session: 7 }),
        ...sessions(8, 8),
      ];
      expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    },
  );

  test('passes where one area handed over to the other in the same session, written down the other way round', () => {
    const drafts = [
      ...sessions(1, 3),
      active('role-dispute', 'primary', { session: 3 }),
      ...sessions(4, 6),
      active('role-transition', 'primary', { session: 6 }),
      closed('role-dispute', 'changed', { session: 6 }),
      ...sessions(7, 8),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where one area handed over to the other on the same day, written down the other way round', () => {
    const drafts = [
      ...sessions(1, 3),
      active('role-dispute', 'primary', { on: '2025-01-20' }),
      ...sessions(4, 6),
      active('role-transition', 'primary', { on: '2025-02-10' }),
      closed('role-dispute', 'changed', { on: '2025-02-10' }),
      ...sessions(7, 8),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where the first area became the second in the session in which the other became primary', () => {
    const drafts = [
      ...sessions(1, 3),
      active('role-dispute', 'primary', { session: 3 }),
      ...sessions(4, 6),
      active('role-transition', 'primary', { session: 6 }),
      active('role-dispute', 'secondary', { session: 6 }),
      ...sessions(7, 8),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where a correction says that the other area was the second', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 3),
      active('grief', 'primary', { session: 3 }),
      { ...active('role-dispute', 'primary', { session: 3 }), id: 'f2' },
      ...sessions(4, 5),
      { ...active('role-dispute', 'secondary', { session: 3 }), replaces: 'f2' },
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each([
    ['claimed', claimed],
    ['not claimed', {}],
  ])('fails as an error where two areas are primary at once, focus %s', (_, setting) => {
    const { verdict, findings } = judged(rule, twoAtOnce, setting);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'recorded' }]);
  });

  test('fails where the two still stand side by side', () => {
    expect(judged(rule, twoAtOnce.slice(0, -3)).verdict.kind).toBe('fail');
  });

  test('fails where both were primary from the start of the middle phase', () => {
    const drafts = [
      ...sessions(1, 3),
      active('grief', 'primary'),
      active('role-dispute', 'primary'),
      ...sessions(4, 5),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('fails where the handover came one session late', () => {
    const drafts = [
      ...sessions(1, 3),
      active('role-dispute', 'primary', { session: 3 }),
      ...sessions(4, 6),
      active('role-transition', 'primary', { session: 6 }),
      ...sessions(7, 7),
      closed('role-dispute', 'changed', { session: 7 }),
      ...sessions(8, 8),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('does not speak where no area is primary', () => {
    for (const drafts of [
      sessions(1, 5),
      [...sessions(1, 3), active('grief', 'secondary'), ...sessions(4, 5)],
      [...sessions(1, 3), active('grief', undefined), active('role-dispute', undefined), ...sessions(4, 5)],
    ]) {
      const { verdict } = judged(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...twoAtOnce,
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('says what it saw, and where', () => {
    const { verdict, findings } = judged(rule, twoAtOnce);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        message: '2 focal areas were primary at the same time; one should be.',
        at: [
          { pointer: '/events/3', event: 'e4', session: 3 },
          { pointer: '/events/7', event: 'e8', session: 6 },
        ],
        observed: { primaries: 2 },
      },
    ]);
  });
});
