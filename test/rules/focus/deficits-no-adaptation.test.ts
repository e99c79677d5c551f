import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { InterpersonalDeficitsDetail, Range } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { passedOn, sessions } from '../../support/judge.js';
import { oddProtocols, phaseless } from '../../support/odd-protocols.js';
import { askedFor, dueOf, eventsOf, house, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'deficits-no-adaptation';
const claimed = { documented: ['focus'] as const };

function contract(sessionsAgreed: Range): EventDraft {
  return { type: 'contract-agreed', id: 'contract', data: { sessions: sessionsAgreed, everyDays: 7 } };
}

const sixteen = { min: 16, max: 16 };
const deficits: EventDraft = {
  type: 'focus-activated',
  id: 'deficits',
  session: 1,
  data: { area: 'interpersonal-deficits', rank: 'primary' },
};
const middle: EventDraft = { type: 'phase-entered', id: 'middle', data: { phase: 'middle' } };

function detail(adaptation: InterpersonalDeficitsDetail['adaptation'], id = 'detail'): EventDraft {
  return {
    type: 'focus-detailed',
    id,
    session: 2,
    data: {
      area: 'interpersonal-deficits',
      patterns: [inConfidence],
      ...(adaptation === undefined ? {} : { adaptation }),
    },
  };
}

/** A course that chose deficits in its first session and entered the middle phase after the third. */
function course(terms: Range, ...details: readonly EventDraft[]): readonly EventDraft[] {
  return [
    contract(terms),
    ...sessions(1, 1),
    deficits,
    ...sessions(2, 2),
    ...details,
    ...sessions(3, 3),
    middle,
    ...sessions(4, 4),
  ];
}

/** The same without an entry to the middle phase, up to a session. */
function counted(count: number, upTo: number): readonly EventDraft[] {
  return [contract({ min: count, max: count }), ...sessions(1, 1), deficits, ...sessions(2, upTo)];
}

describe(rule, () => {
  test.each([
    'longer-course',
    'other-treatment-considered',
    'medication-considered',
    'group',
    'other',
  ] as const)('passes where the course was adapted, or something else considered: %s', (adaptation) => {
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judgedSoundly(rule, course(sixteen, detail(adaptation)), setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test('passes where it was adapted late', () => {
    const drafts = [...course(sixteen), ...sessions(5, 8), detail('longer-course')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('asks, as info, where no adaptation is recorded and the focus is not claimed', () => {
    for (const documented of [[], ['contract']] as const) {
      const { findings, report } = judgedSoundly(rule, course(sixteen, detail(undefined)), { documented });
      expect(findings).toMatchObject([{ kind: 'review', severity: 'info', basis: 'not-recorded' }]);
      expect(askedFor(report, rule)).toEqual(['adaptation']);
    }
  });

  test('fails, as info, where no adaptation is recorded and the focus is claimed', () => {
    for (const drafts of [course(sixteen), course(sixteen, detail(undefined))]) {
      expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([
        { kind: 'fail', severity: 'info', basis: 'not-recorded' },
      ]);
    }
  });

  test('fails, whatever is claimed, where the record says that nothing was adapted', () => {
    expect(judgedSoundly(rule, course(sixteen, detail('none'))).findings).toMatchObject([
      { kind: 'fail', severity: 'info', basis: 'recorded' },
    ]);
  });

  test('a none that became an adaptation stands as one, and the other way round', () => {
    const adapted = course(sixteen, detail('none'), detail('group', 'later'));
    expect(judgedSoundly(rule, adapted, claimed).verdict.kind).toBe('pass');
    const given = course(sixteen, detail('group'), detail('none', 'later'));
    expect(judgedSoundly(rule, given).verdict.kind).toBe('fail');
    const silent = course(sixteen, detail('group'), detail(undefined, 'later'));
    expect(judgedSoundly(rule, silent, claimed).verdict.kind).toBe('pass');
  });

  test.each([
    [{ min: 16, max: 16 }, 'fail'],
    [{ min: 17, max: 17 }, 'pass'],
    [{ min: 24, max: 30 }, 'pass'],
    [{ min: 14, max: 20 }, 'fail'],
  ] as const)('a contract of %o is longer than the usual 12 to 16, or not: %s', (terms, kind) => {
    expect(judgedSoundly(rule, course(terms), claimed).verdict.kind).toBe(kind);
  });

  test('a contract that was made longer counts as it stands', () => {
    const amended: EventDraft = {
      type: 'contract-amended',
      session: 4,
      data: { sessions: { min: 20, max: 20 }, reason: 'extended' },
    };
    const drafts = [...course(sixteen), { ...amended, id: 'longer' }];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    const fortnightly: EventDraft = {
      type: 'contract-amended',
      session: 4,
      data: { everyDays: 14, reason: 'cadence' },
    };
    expect(passedOn(rule, [...drafts, fortnightly])).toEqual(['contract', 'longer']);
  });

  test('protocols of another length disagree on what is a longer course', () => {
    const drafts = [contract({ min: 10, max: 10 }), ...sessions(1, 1), deficits, middle, ...sessions(2, 4)];
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol: ipc }).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol: iptAdult }).verdict.kind).toBe('fail');
    const open: Protocol = { ...iptAdult, length: house('unspecified') };
    const long = course({ min: 30, max: 30 });
    expect(judgedSoundly(rule, long, { ...claimed, protocol: iptAdult }).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, long, { ...claimed, protocol: open }).verdict.kind).not.toBe('pass');
  });

  test('the length that the protocol gives by itself is no adaptation', () => {
    const drafts = course(sixteen).slice(1);
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
  });

  test('leaves time in the initial phase', () => {
    const { verdict, report } = judgedSoundly(rule, counted(16, 3), claimed);
    expect(verdict.kind).toBe('open');
    expect(dueOf(report, rule)).toEqual({ earliest: 1, latest: 3 });
    const no = [...counted(16, 3), detail('none')];
    expect(judgedSoundly(rule, no).verdict.kind).not.toBe('fail');
  });

  test.each([
    { protocol: iptAdult, count: 16, first: 4 },
    { protocol: iptA, count: 12, first: 5 },
    { protocol: ipc, count: 6, first: 2 },
  ])('$protocol.id: due in session $first, the first of the middle phase, and not before', (one) => {
    const { protocol, count, first } = one;
    expect(judgedSoundly(rule, counted(count, first - 1), { ...claimed, protocol }).verdict.kind).toBe(
      'open',
    );
    expect(judgedSoundly(rule, counted(count, first), { ...claimed, protocol }).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, counted(count, first), { protocol }).verdict.kind).toBe('review');
  });

  test('due where the middle phase was entered early', () => {
    const early = [...counted(16, 2), middle];
    expect(judgedSoundly(rule, early, claimed).verdict.kind).toBe('fail');
  });

  test('does not fail under a protocol that has no middle phase', () => {
    for (const protocol of [phaseless, ...oddProtocols.filter(({ id }) => id === 'maintenance-only')]) {
      const { verdict, report } = judgedSoundly(rule, counted(16, 8), { ...claimed, protocol });
      expect(verdict.kind).not.toBe('fail');
      expect(JSON.stringify(dueOf(report, rule) ?? {})).not.toContain('null');
    }
  });

  test('does not speak where deficits are only a candidate, or only described, or another area is the focus', () => {
    const candidate: EventDraft = { type: 'focus-proposed', data: { area: 'interpersonal-deficits' } };
    const grief: EventDraft = { type: 'focus-activated', data: { area: 'grief', rank: 'primary' } };
    for (const focus of [[candidate], [candidate, grief, detail('none')], [detail('none')], [grief], []]) {
      const drafts = [contract(sixteen), ...focus, ...sessions(1, 3), middle, ...sessions(4, 6)];
      const { verdict } = judgedSoundly(rule, drafts, { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('speaks of deficits as a secondary focus, and of deficits that were parked', () => {
    const secondary: EventDraft = {
      type: 'focus-activated',
      session: 3,
      data: { area: 'interpersonal-deficits', rank: 'secondary' },
    };
    const drafts = [contract(sixteen), ...sessions(1, 3), secondary, middle, ...sessions(4, 4)];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    const parked: EventDraft = {
      type: 'focus-closed',
      session: 4,
      data: { area: 'interpersonal-deficits', outcome: 'parked' },
    };
    expect(judgedSoundly(rule, [...course(sixteen), parked], claimed).verdict.kind).toBe('fail');
  });

  test('a course in a group is an adaptation', () => {
    const opened = (format: 'group' | 'individual'): EventDraft => ({
      type: 'course-opened',
      data: { format },
    });
    const drafts = course(sixteen, detail('none'));
    expect(judgedSoundly(rule, [opened('group'), ...drafts], claimed).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, [opened('individual'), ...drafts], claimed).verdict.kind).toBe('fail');
  });

  test('does not speak of deficits that were let go before the middle phase', () => {
    const closed = (session: number): EventDraft => ({
      type: 'focus-closed',
      session,
      data: { area: 'interpersonal-deficits', outcome: 'dropped' },
    });
    const early = [...course(sixteen).slice(0, 5), closed(3)];
    for (const drafts of [early, [...early, ...course(sixteen).slice(5)]]) {
      const { verdict } = judgedSoundly(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
    expect(judgedSoundly(rule, [...course(sixteen), closed(4)], claimed).verdict.kind).toBe('fail');
  });

  test('finds nothing where the course was closed in its initial phase, and does where it was closed later', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    const { verdict } = judgedSoundly(rule, [...counted(16, 2), left], { documented: 'all' });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
    expect(judgedSoundly(rule, [...course(sixteen), left], claimed).findings).toMatchObject([
      { kind: 'fail', remedy: remedyAfterClosing },
    ]);
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...course(sixteen),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judgedSoundly(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judgedSoundly(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('has one finding, which points at the focus or at the none', () => {
    const missing = judgedSoundly(rule, course(sixteen), claimed).findings;
    expect(missing).toHaveLength(1);
    expect(eventsOf(missing[0])).toContain('deficits');
    expect(missing[0]?.message).toMatch(/deficits/i);
    const none = judgedSoundly(rule, course(sixteen, detail('none'))).findings;
    expect(none).toHaveLength(1);
    expect(eventsOf(none[0])).toContain('detail');
    expect(missing[0]?.message).toMatch(/no record/);
    expect(none[0]?.message).toMatch(/an adaptation was considered, and none made\.$/);
  });
});
