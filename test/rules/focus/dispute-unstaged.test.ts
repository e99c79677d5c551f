import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { FocusActivated, RoleDisputeDetail } from '../../../src/index.js';
import type { Stated } from '../../../src/model/protocol.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols, phaseless } from '../../support/odd-protocols.js';
import { askedFor, dueOf, eventsOf, house, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'dispute-unstaged';
const claimed = { documented: ['focus'] as const };

function contract(count: number): EventDraft {
  return { type: 'contract-agreed', data: { sessions: { min: count, max: count }, everyDays: 7 } };
}

const people: readonly EventDraft[] = [
  { type: 'person-described', data: { person: 'partner', alias: inConfidence } },
  { type: 'person-described', data: { person: 'sister' } },
];
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };

function dispute(session = 3, data: Partial<FocusActivated> = {}): EventDraft {
  return {
    type: 'focus-activated',
    id: 'dispute',
    session,
    data: { area: 'role-dispute', rank: 'primary', ...data },
  };
}

function detail(data: Partial<RoleDisputeDetail>, session = 4, id = 'detail'): EventDraft {
  return {
    type: 'focus-detailed',
    id,
    session,
    data: { area: 'role-dispute', issues: [inConfidence], efforts: [inConfidence], ...data },
  };
}

/** A course of 16 with a dispute since its third session, up to a session; the middle phase begins with the fourth. */
function course(upTo: number, ...details: readonly EventDraft[]): readonly EventDraft[] {
  return withDispute(dispute(), upTo, ...details);
}

function withDispute(
  focus: EventDraft,
  upTo: number,
  ...details: readonly EventDraft[]
): readonly EventDraft[] {
  return [
    contract(16),
    ...people,
    ...sessions(1, 3),
    focus,
    middle,
    ...sessions(4, 4),
    ...details,
    ...sessions(5, upTo),
  ];
}

const complete: Partial<RoleDisputeDetail> = { otherParty: 'partner', stage: 'impasse' };

function by(detailByMiddleSession: Stated<number>): Protocol {
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, detailByMiddleSession } };
}

function staging(disputeStage: Stated<boolean>): Protocol {
  return { ...iptAdult, expects: { ...iptAdult.expects, disputeStage } };
}

describe(rule, () => {
  test.each(['renegotiation', 'impasse', 'dissolution'] as const)(
    'passes where the other party and the stage are on record: %s',
    (stage) => {
      for (const setting of [{}, claimed]) {
        const drafts = course(6, detail({ otherParty: 'partner', stage }));
        const { verdict, findings } = judgedSoundly(rule, drafts, setting);
        expect(verdict.kind).toBe('pass');
        expect(findings).toEqual([]);
      }
    },
  );

  test('the other party may be among the people that the focus concerns', () => {
    for (const who of [['partner'], ['partner', 'sister']]) {
      const drafts = withDispute(dispute(3, { people: who }), 6, detail({ stage: 'impasse' }));
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    }
  });

  test('the two may be recorded apart', () => {
    const drafts = [
      ...course(5, detail({ otherParty: 'partner' })),
      detail({ stage: 'renegotiation' }, 5, 'later'),
      ...sessions(6, 6),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes early, and late', () => {
    expect(judgedSoundly(rule, course(4, detail(complete)), claimed).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, [...course(9), detail(complete, 9)], claimed).verdict.kind).toBe('pass');
  });

  test.each([
    ['the other party', { stage: 'impasse' }, { party: false, stage: true }],
    ['the stage', { otherParty: 'partner' }, { party: true, stage: false }],
    ['both', {}, { party: false, stage: false }],
  ] as const)('lacks %s: fails where the focus is claimed, asks where it is not', (_, data, observed) => {
    const drafts = course(5, detail(data));
    expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'not-recorded', observed },
    ]);
    const { findings, report } = judgedSoundly(rule, drafts, { documented: ['inventory'] });
    expect(findings).toMatchObject([
      { kind: 'review', severity: 'warning', basis: 'not-recorded', observed },
    ]);
    expect(askedFor(report, rule)).toEqual(['dispute-stage']);
  });

  test('a decision or an outcome is no stage, and an empty list of people no party', () => {
    const outcome = course(5, detail({ otherParty: 'partner', outcome: 'accepted', openness: 'covert' }));
    expect(judgedSoundly(rule, outcome, claimed).findings).toMatchObject([{ observed: { stage: false } }]);
    const nobody = withDispute(dispute(3, { people: [] }), 5, detail({ stage: 'impasse' }));
    expect(judgedSoundly(rule, nobody, claimed).findings).toMatchObject([{ observed: { party: false } }]);
  });

  test('leaves time until the second middle session is over', () => {
    for (const drafts of [course(3), course(4), course(4, detail({ otherParty: 'partner' }))]) {
      const { verdict, report } = judgedSoundly(rule, drafts, claimed);
      expect(verdict.kind).toBe('open');
      expect(dueOf(report, rule)).toBeNull();
    }
    expect(judgedSoundly(rule, course(5), claimed).verdict.kind).toBe('fail');
  });

  test('protocols that draw the line elsewhere disagree', () => {
    for (const [sessionsHeld, number, kind] of [
      [4, 1, 'fail'],
      [5, 2, 'fail'],
      [5, 3, 'open'],
      [6, 3, 'fail'],
    ] as const) {
      const protocol = by(house(number));
      expect(judgedSoundly(rule, course(sessionsHeld), { ...claimed, protocol }).verdict.kind).toBe(kind);
    }
    const { verdict } = judgedSoundly(rule, course(9), { ...claimed, protocol: by(house('unspecified')) });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('a protocol that does not place disputes in stages does not ask', () => {
    for (const protocol of [staging(house(false)), staging(house('unspecified'))]) {
      const { verdict } = judgedSoundly(rule, course(6), { ...claimed, protocol });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
    expect(judgedSoundly(rule, course(6), { ...claimed, protocol: staging(house(true)) }).verdict.kind).toBe(
      'fail',
    );
  });

  test('counselling in a few sessions places no dispute in a stage', () => {
    const drafts = [contract(6), ...people, ...sessions(1, 1), dispute(1), ...sessions(2, 5)];
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol: ipc }).verdict.kind).toBe('not-applicable');
  });

  test.each([
    { protocol: iptAdult, count: 16, last: 4 },
    { protocol: iptA, count: 12, last: 5 },
  ])('$protocol.id: still time in session $last, none in the next, by phases that are computed', (one) => {
    const { protocol, count, last } = one;
    const drafts = (upTo: number) => [contract(count), ...sessions(1, 1), dispute(1), ...sessions(2, upTo)];
    expect(judgedSoundly(rule, drafts(last), { ...claimed, protocol }).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, drafts(last + 1), { ...claimed, protocol }).verdict.kind).toBe('fail');
  });

  test('a protocol may make it an error, where the middle phase is recorded and not only computed', () => {
    const protocol: Protocol = { ...iptAdult, severities: { [rule]: house('error') } };
    const setting = { ...claimed, protocol };
    expect(judgedSoundly(rule, course(6), setting).findings).toMatchObject([{ severity: 'error' }]);
    const computed = [contract(16), ...sessions(1, 3), dispute(), ...sessions(4, 6)];
    expect(judgedSoundly(rule, computed, setting).findings).toMatchObject([{ severity: 'warning' }]);
  });

  test('counts from the session in which the dispute became a focus', () => {
    const late = (upTo: number) => [
      contract(16),
      ...sessions(1, 3),
      middle,
      ...sessions(4, 6),
      dispute(6),
      ...sessions(7, upTo),
    ];
    expect(judgedSoundly(rule, late(6), claimed).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, late(7), claimed).verdict.kind).toBe('fail');
  });

  test.each([
    [3, 'fail'],
    [6, 'review'],
  ] as const)('a claim from session %i on covers what is known since session 3, or not: %s', (from, kind) => {
    const documented = [{ aspect: 'focus', fromSession: from }] as const;
    expect(judgedSoundly(rule, course(6), { documented }).verdict.kind).toBe(kind);
  });

  test('does not speak of a dispute that was let go before the second middle session', () => {
    const closed = (session: number): EventDraft => ({
      type: 'focus-closed',
      session,
      data: { area: 'role-dispute', outcome: 'dropped' },
    });
    const { verdict } = judgedSoundly(rule, [...course(4), closed(4), ...sessions(5, 8)], claimed);
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
    expect(judgedSoundly(rule, [...course(5), closed(5)], claimed).verdict.kind).toBe('fail');
  });

  test('does not count missed sessions, crisis sessions and those of a pause', () => {
    const drafts: EventDraft[] = [
      ...course(4),
      { type: 'session-missed', session: 5, data: {} },
      ...sessions(6, 7, { kind: 'crisis' }),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...sessions(8, 9),
      { type: 'treatment-resumed', data: { stabilised: true } },
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, [...drafts, ...sessions(10, 10)], claimed).verdict.kind).toBe('fail');
  });

  test('does not fail under a protocol that has no middle phase', () => {
    for (const protocol of [phaseless, ...oddProtocols.filter(({ id }) => id === 'maintenance-only')]) {
      expect(judgedSoundly(rule, course(9), { ...claimed, protocol }).verdict.kind).not.toBe('fail');
    }
  });

  test('does not speak where the dispute is only a candidate, or only described, or another area is the focus', () => {
    const candidate: EventDraft = { type: 'focus-proposed', data: { area: 'role-dispute' } };
    const grief: EventDraft = { type: 'focus-activated', data: { area: 'grief', rank: 'primary' } };
    for (const focus of [[candidate], [candidate, grief], [detail({})], [grief], []]) {
      const drafts = [contract(16), ...focus, ...sessions(1, 3), middle, ...sessions(4, 8)];
      const { verdict } = judgedSoundly(rule, drafts, { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('speaks of a dispute with any rank, and of one that is resolved since', () => {
    const secondary = withDispute(dispute(3, { rank: 'secondary' }), 6);
    expect(judgedSoundly(rule, secondary, claimed).verdict.kind).toBe('fail');
    const resolved: EventDraft = {
      type: 'focus-closed',
      session: 6,
      data: { area: 'role-dispute', outcome: 'resolved' },
    };
    expect(judgedSoundly(rule, [...course(6), resolved], claimed).verdict.kind).toBe('fail');
  });

  test('asks where the sessions are not recorded though the middle phase was entered', () => {
    const drafts: readonly EventDraft[] = [contract(16), dispute(), middle];
    const { verdict, report } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe('review');
    expect(askedFor(report, rule)).toEqual(['dispute-stage']);
    const documented = ['focus', 'sessions'] as const;
    expect(judgedSoundly(rule, drafts, { documented }).verdict.kind).toBe('open');
  });

  test('finds nothing where the course was closed while there was still time', () => {
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    const { verdict } = judgedSoundly(rule, [...course(4), closed], { documented: 'all' });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
    expect(judgedSoundly(rule, [...course(5), closed], claimed).findings).toMatchObject([
      { kind: 'fail', remedy: remedyAfterClosing },
    ]);
  });

  test('is silent while treatment is paused', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    expect(judgedSoundly(rule, [...course(6), paused], claimed).findings).toEqual([]);
  });

  test('two counterparts are one dispute, and one finding, which points at the focus', () => {
    const drafts = withDispute(dispute(3, { people: ['partner', 'sister'] }), 6);
    const { verdict, findings } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(eventsOf(findings[0])).toContain('dispute');
    expect(findings[0]?.message).toMatch(/stage/i);
  });
});
