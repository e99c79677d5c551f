import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { InterpersonalDeficitsDetail } from '../../../src/index.js';
import type { Stated } from '../../../src/model/protocol.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols, phaseless } from '../../support/odd-protocols.js';
import { askedFor, dueOf, eventsOf, house, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'deficits-not-concrete';
const claimed = { documented: ['focus'] as const };

function contract(count: number): EventDraft {
  return { type: 'contract-agreed', data: { sessions: { min: count, max: count }, everyDays: 7 } };
}

const friend: EventDraft = { type: 'person-described', data: { person: 'friend', alias: inConfidence } };
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };

function deficits(session: number): EventDraft {
  return {
    type: 'focus-activated',
    id: 'deficits',
    session,
    data: { area: 'interpersonal-deficits', rank: 'primary' },
  };
}

type Examples = InterpersonalDeficitsDetail['recentExamples'];

function detail(recentExamples: Examples, session = 4, id = 'detail'): EventDraft {
  return {
    type: 'focus-detailed',
    id,
    session,
    data: {
      area: 'interpersonal-deficits',
      patterns: [inConfidence],
      ...(recentExamples === undefined ? {} : { recentExamples }),
    },
  };
}

/** A course of 16 with deficits since its third session, up to a session; the middle phase begins with the fourth. */
function course(upTo: number, ...details: readonly EventDraft[]): readonly EventDraft[] {
  return [
    contract(16),
    friend,
    ...sessions(1, 3),
    deficits(3),
    middle,
    ...sessions(4, 4),
    ...details,
    ...sessions(5, upTo),
  ];
}

const dated: Examples = [{ happened: '2025-02-03', person: 'friend' }];
const undated: Examples = [{ person: 'friend' }, {}];

function by(detailByMiddleSession: Stated<number>): Protocol {
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, detailByMiddleSession } };
}

describe(rule, () => {
  test('passes where a recent example has its date', () => {
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judgedSoundly(rule, course(6, detail(dated)), setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test.each(['2025', '2025-02', '2025-02-03'])('a date is a date as far as it is known: %s', (happened) => {
    expect(judgedSoundly(rule, course(6, detail([{ happened }])), claimed).verdict.kind).toBe('pass');
  });

  test('one dated example among others is enough, and it needs no person', () => {
    const mixed: Examples = [{ person: 'friend' }, { happened: '2025-02-03' }];
    expect(judgedSoundly(rule, course(6, detail(mixed)), claimed).verdict.kind).toBe('pass');
  });

  test('passes early, and late', () => {
    expect(judgedSoundly(rule, course(4, detail(dated)), claimed).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, [...course(9), detail(dated, 9)], claimed).verdict.kind).toBe('pass');
  });

  test('asks, as info, where no example is recorded by the second middle session', () => {
    for (const drafts of [course(5), course(5, detail(undefined))]) {
      const { findings, report } = judgedSoundly(rule, drafts);
      expect(findings).toMatchObject([{ kind: 'review', severity: 'info', basis: 'not-recorded' }]);
      expect(askedFor(report, rule)).toEqual(['recent-example']);
    }
  });

  test('fails, as info, where none is recorded and the focus is claimed', () => {
    expect(judgedSoundly(rule, course(5, detail(undefined)), claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'info', basis: 'not-recorded' },
    ]);
  });

  test.each([
    ['none', []],
    ['only examples without a date', undated],
  ])('fails, whatever is claimed, where the record names %s', (_, examples) => {
    expect(judgedSoundly(rule, course(5, detail(examples))).findings).toMatchObject([
      { kind: 'fail', severity: 'info', basis: 'recorded' },
    ]);
  });

  test('later examples stand for the earlier ones, and silence leaves them', () => {
    const named = [...course(5, detail([])), detail(dated, 5, 'later')];
    expect(judgedSoundly(rule, named, claimed).verdict.kind).toBe('pass');
    const silent = [...course(5, detail(dated)), detail(undefined, 5, 'later')];
    expect(judgedSoundly(rule, silent, claimed).verdict.kind).toBe('pass');
  });

  test('leaves time until the second middle session is over', () => {
    for (const drafts of [course(3), course(4), course(4, detail([])), course(4, detail(undated))]) {
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
  });

  test.each([
    { protocol: iptAdult, count: 16, last: 4 },
    { protocol: iptA, count: 12, last: 5 },
    { protocol: ipc, count: 6, last: 2 },
  ])('$protocol.id: still time in session $last, none in the next, by phases that are computed', (one) => {
    const { protocol, count, last } = one;
    const drafts = (upTo: number) => [contract(count), ...sessions(1, 1), deficits(1), ...sessions(2, upTo)];
    expect(judgedSoundly(rule, drafts(last), { ...claimed, protocol }).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, drafts(last + 1), { ...claimed, protocol }).verdict.kind).toBe('fail');
  });

  test('counts from the session in which deficits became the focus', () => {
    const late = (upTo: number) => [
      contract(16),
      ...sessions(1, 3),
      middle,
      ...sessions(4, 6),
      deficits(6),
      ...sessions(7, upTo),
    ];
    expect(judgedSoundly(rule, late(6), claimed).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, late(7), claimed).verdict.kind).toBe('fail');
  });

  test('counts only the sessions in which they were the focus', () => {
    const closed = (session: number): EventDraft => ({
      type: 'focus-closed',
      session,
      data: { area: 'interpersonal-deficits', outcome: 'parked' },
    });
    const parked = [...course(4), closed(4), ...sessions(5, 8)];
    const { verdict } = judgedSoundly(rule, parked, claimed);
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
    expect(judgedSoundly(rule, [...course(5), closed(5)], claimed).verdict.kind).toBe('fail');
    const again: EventDraft = { ...deficits(8), id: 'again' };
    const taken = [...parked, again];
    expect(judgedSoundly(rule, taken, claimed).verdict.kind).toBe('fail');
    const later: EventDraft = { ...again, session: 9 };
    const waiting = [...course(3), closed(3), ...sessions(5, 9), later];
    const held = waiting.filter(({ type, session }) => type !== 'session-held' || session !== 4);
    expect(judgedSoundly(rule, held, claimed).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, [...held, ...sessions(10, 10)], claimed).verdict.kind).toBe('fail');
  });

  test.each([
    [3, 'fail'],
    [6, 'review'],
  ] as const)('a claim from session %i on covers what is known since session 3, or not: %s', (from, kind) => {
    const documented = [{ aspect: 'focus', fromSession: from }] as const;
    expect(judgedSoundly(rule, course(6), { documented }).verdict.kind).toBe(kind);
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

  test('does not speak under a protocol that leaves the session open, nor fail under one without a middle', () => {
    const { verdict } = judgedSoundly(rule, course(9), { ...claimed, protocol: by(house('unspecified')) });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
    for (const protocol of [phaseless, ...oddProtocols.filter(({ id }) => id === 'maintenance-only')]) {
      expect(judgedSoundly(rule, course(9), { ...claimed, protocol }).verdict.kind).not.toBe('fail');
    }
  });

  test('does not speak where deficits are only a candidate, or only described, or another area is the focus', () => {
    const candidate: EventDraft = { type: 'focus-proposed', data: { area: 'interpersonal-deficits' } };
    const grief: EventDraft = { type: 'focus-activated', data: { area: 'grief', rank: 'primary' } };
    for (const focus of [[candidate], [candidate, grief, detail([])], [detail([])], [grief], []]) {
      const drafts = [contract(16), friend, ...focus, ...sessions(1, 3), middle, ...sessions(4, 8)];
      const { verdict } = judgedSoundly(rule, drafts, { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('speaks of deficits that were left since', () => {
    const left: EventDraft = {
      type: 'focus-closed',
      session: 6,
      data: { area: 'interpersonal-deficits', outcome: 'changed', changedTo: 'grief' },
    };
    expect(judgedSoundly(rule, [...course(6), left], claimed).verdict.kind).toBe('fail');
  });

  test('asks where the sessions are not recorded though the middle phase was entered', () => {
    const drafts: readonly EventDraft[] = [contract(16), deficits(3), middle];
    const { verdict, report } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe('review');
    expect(askedFor(report, rule)).toEqual(['recent-example']);
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

  test('has one finding, which points at the focus or at the examples', () => {
    const missing = judgedSoundly(rule, course(6), claimed).findings;
    expect(missing).toHaveLength(1);
    expect(eventsOf(missing[0])).toContain('deficits');
    const none = judgedSoundly(rule, course(6, detail(undated))).findings;
    expect(none).toHaveLength(1);
    expect(eventsOf(none[0])).toContain('detail');
    expect(none[0]?.message).toMatch(/example/i);
  });
});
