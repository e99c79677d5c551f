import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { FocusActivated, GriefDetail } from '../../../src/index.js';
import type { Stated } from '../../../src/model/protocol.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols, phaseless } from '../../support/odd-protocols.js';
import { askedFor, dueOf, eventsOf, house, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'grief-one-sided';
const claimed = { documented: ['focus'] as const };

function contract(count: number): EventDraft {
  return { type: 'contract-agreed', data: { sessions: { min: count, max: count }, everyDays: 7 } };
}

function grief(session = 3, data: Partial<FocusActivated> = {}): EventDraft {
  return {
    type: 'focus-activated',
    id: 'grief',
    session,
    data: { area: 'grief', rank: 'primary', ...data },
  };
}

function detail(data: Partial<GriefDetail>, session = 4, id = 'detail'): EventDraft {
  return {
    type: 'focus-detailed',
    id,
    session,
    data: { area: 'grief', circumstances: inConfidence, positives: [inConfidence], ...data },
  };
}

/** A course of 16 with grief as its focus, up to a session; the middle of its middle phase is session 9. */
function course(upTo: number, ...details: readonly EventDraft[]): readonly EventDraft[] {
  return [contract(16), ...sessions(1, 3), grief(), ...sessions(4, 4), ...details, ...sessions(5, upTo)];
}

function by(midMiddle: Stated<number>): Protocol {
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, midMiddle } };
}

describe(rule, () => {
  test('passes where mixed feelings were asked about', () => {
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judgedSoundly(
        rule,
        course(10, detail({ ambivalenceExplored: true })),
        setting,
      );
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test('passes where the bad in the relationship is on record, and where there was none', () => {
    for (const negatives of [[inConfidence], []]) {
      expect(judgedSoundly(rule, course(10, detail({ negatives })), claimed).verdict.kind).toBe('pass');
    }
  });

  test('passes early, and late', () => {
    expect(judgedSoundly(rule, course(4, detail({ negatives: [inConfidence] })), claimed).verdict.kind).toBe(
      'pass',
    );
    const late = [...course(12), detail({ ambivalenceExplored: true }, 12)];
    expect(judgedSoundly(rule, late, claimed).verdict.kind).toBe('pass');
  });

  test('asks, as info, where nothing is recorded after the middle of the middle phase', () => {
    const { verdict, findings, report } = judgedSoundly(rule, course(10, detail({})));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'info', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['ambivalence']);
  });

  test('fails, as info, where nothing is recorded and the focus is claimed', () => {
    const { findings } = judgedSoundly(rule, course(10), claimed);
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', basis: 'not-recorded' }]);
  });

  test('fails, whatever is claimed, where the record says that they were not asked about', () => {
    const { findings } = judgedSoundly(rule, course(10, detail({ ambivalenceExplored: false })));
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', basis: 'recorded' }]);
  });

  test('the good in the relationship is the one side only', () => {
    const one = detail({ positives: [inConfidence], unfinished: [inConfidence], avoidances: [] });
    expect(judgedSoundly(rule, course(10, one), claimed).verdict.kind).toBe('fail');
  });

  test('a no that became a yes stands as a yes', () => {
    const drafts = [
      ...course(10, detail({ ambivalenceExplored: false })),
      detail({ ambivalenceExplored: true }, 9, 'later'),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('a later detail that does not speak of it leaves it as it was', () => {
    const later = detail({ restorationSteps: [inConfidence] }, 9, 'later');
    const yes = [...course(10, detail({ ambivalenceExplored: true })), later];
    expect(judgedSoundly(rule, yes, claimed).verdict.kind).toBe('pass');
    const no = [...course(10, detail({ ambivalenceExplored: false })), later];
    expect(judgedSoundly(rule, no).verdict.kind).toBe('fail');
  });

  test.each([
    { protocol: iptAdult, count: 16, latest: 9 },
    { protocol: iptAdult, count: 12, latest: 7 },
    { protocol: iptA, count: 12, latest: 6 },
    { protocol: ipc, count: 6, latest: 3 },
  ])('$protocol.id of $count sessions: still time in session $latest, none in the next', (one) => {
    const drafts = (upTo: number, ...details: readonly EventDraft[]): readonly EventDraft[] => [
      contract(one.count),
      ...sessions(1, 1),
      grief(1),
      ...details,
      ...sessions(2, upTo),
    ];
    const { protocol } = one;
    for (const setting of [{ protocol }, { ...claimed, protocol }]) {
      const { verdict, report } = judgedSoundly(rule, drafts(one.latest), setting);
      expect(verdict.kind).toBe('open');
      expect(dueOf(report, rule)).toMatchObject({ latest: one.latest });
    }
    expect(judgedSoundly(rule, drafts(one.latest + 1), { ...claimed, protocol }).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, drafts(one.latest + 1), { protocol }).verdict.kind).toBe('review');
    const no = detail({ ambivalenceExplored: false }, 1);
    expect(judgedSoundly(rule, drafts(one.latest, no), { protocol }).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, drafts(one.latest + 1, no), { protocol }).verdict.kind).toBe('fail');
  });

  test('protocols that draw the line elsewhere disagree', () => {
    const half = { ...claimed, protocol: by(house(0.5)) };
    const all = { ...claimed, protocol: by(house(1)) };
    expect(judgedSoundly(rule, course(10), half).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, course(10), all).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, course(14), all).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, course(15), all).verdict.kind).toBe('fail');
  });

  test('leaves time where grief became the focus late, until the second middle session on it', () => {
    const late = [contract(16), ...sessions(1, 10), grief(10)];
    const { verdict, report } = judgedSoundly(rule, late, claimed);
    expect(verdict.kind).toBe('open');
    expect(dueOf(report, rule)).toEqual({ earliest: 10, latest: 11 });
    expect(judgedSoundly(rule, [...late, ...sessions(11, 11)], claimed).verdict.kind).toBe('fail');
  });

  test('protocols that give a new area more sessions disagree on grief that became the focus late', () => {
    const drafts = [contract(16), ...sessions(1, 10), grief(10), ...sessions(11, 11)];
    for (const [number, kind] of [
      [1, 'fail'],
      [2, 'fail'],
      [3, 'open'],
    ] as const) {
      const { thresholds } = iptAdult;
      const protocol = { ...iptAdult, thresholds: { ...thresholds, detailByMiddleSession: house(number) } };
      expect(judgedSoundly(rule, drafts, { ...claimed, protocol }).verdict.kind).toBe(kind);
    }
  });

  test('does not speak of a loss around a birth', () => {
    for (const more of [{}, { ambivalenceExplored: false }]) {
      const drafts = course(10, detail({ loss: 'perinatal', ...more }));
      const { verdict } = judgedSoundly(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
    for (const loss of ['death', 'ambiguous'] as const) {
      expect(judgedSoundly(rule, course(10, detail({ loss })), claimed).verdict.kind).toBe('fail');
    }
  });

  test('does not speak of grief that was let go before it was due, unless it was taken up again', () => {
    const closed: EventDraft = {
      type: 'focus-closed',
      session: 7,
      data: { area: 'grief', outcome: 'resolved' },
    };
    const no = detail({ ambivalenceExplored: false });
    for (const details of [[], [no]]) {
      const drafts = [...course(7, ...details), closed, ...sessions(8, 12)];
      const { verdict } = judgedSoundly(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
    const again: EventDraft = { ...grief(11), id: 'again' };
    const taken = [...course(7), closed, ...sessions(8, 11), again, ...sessions(12, 12)];
    expect(judgedSoundly(rule, taken, claimed).verdict.kind).toBe('fail');
  });

  test('sessions of a pause for stabilisation take nothing from the time that there is', () => {
    const paused: EventDraft[] = [
      ...course(7),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...sessions(8, 11),
      { type: 'treatment-resumed', data: { stabilised: true } },
      ...sessions(12, 13),
    ];
    expect(judgedSoundly(rule, paused, claimed).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, [...paused, ...sessions(14, 14)], claimed).verdict.kind).toBe('fail');
  });

  test('once the course is closed, the remedy is one for a closed course', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    const open = judgedSoundly(rule, course(10), claimed).findings[0]?.remedy;
    expect(open).toMatch(/^Ask about/);
    expect(judgedSoundly(rule, [...course(10), left], claimed).findings[0]?.remedy).toBe(remedyAfterClosing);
  });

  test.each([
    [3, 'fail'],
    [9, 'review'],
  ] as const)(
    'a claim from session %i on covers the work on grief since session 3, or not: %s',
    (from, kind) => {
      const documented = [{ aspect: 'focus', fromSession: from }] as const;
      expect(judgedSoundly(rule, course(10), { documented }).verdict.kind).toBe(kind);
    },
  );

  test('does not count missed and crisis sessions', () => {
    const drafts: EventDraft[] = [
      ...course(7),
      { type: 'session-missed', session: 8, data: {} },
      ...sessions(9, 12, { kind: 'crisis' }),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('open');
  });

  test('does not speak under a protocol that leaves the time for it open', () => {
    const { verdict } = judgedSoundly(rule, course(10), { ...claimed, protocol: by(house('unspecified')) });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('asks for the length of the course where nobody says it, and only where nothing else settles it', () => {
    const protocol: Protocol = { ...iptAdult, length: house('unspecified') };
    const { verdict, report } = judgedSoundly(rule, course(10).slice(1), { ...claimed, protocol });
    expect(verdict.kind).toBe('review');
    expect(askedFor(report, rule)).toEqual(['contract-terms']);
    const settled = course(10, detail({ ambivalenceExplored: true })).slice(1);
    expect(judgedSoundly(rule, settled, { ...claimed, protocol }).verdict.kind).toBe('pass');
  });

  test('does not fail under a protocol that has no middle phase', () => {
    for (const protocol of [phaseless, ...oddProtocols.filter(({ id }) => id === 'maintenance-only')]) {
      expect(judgedSoundly(rule, course(12), { ...claimed, protocol }).verdict.kind).not.toBe('fail');
    }
  });

  test('speaks of grief with any rank, and of grief that was parked', () => {
    for (const focus of [
      grief(3, { rank: 'secondary' }),
      { type: 'focus-activated', session: 3, data: { area: 'grief' } },
    ] satisfies readonly EventDraft[]) {
      const drafts = [contract(16), ...sessions(1, 3), focus, ...sessions(4, 10)];
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    }
    const parked: EventDraft = {
      type: 'focus-closed',
      session: 10,
      data: { area: 'grief', outcome: 'parked' },
    };
    expect(judgedSoundly(rule, [...course(10), parked], claimed).verdict.kind).toBe('fail');
  });

  test('does not speak where grief is only a candidate, or only described, or no focus at all', () => {
    const candidate: EventDraft = { type: 'focus-proposed', data: { area: 'grief' } };
    const dispute: EventDraft = { type: 'focus-activated', data: { area: 'role-dispute', rank: 'primary' } };
    const no = detail({ ambivalenceExplored: false });
    for (const focus of [[candidate, no], [no], [dispute], []]) {
      const { verdict } = judgedSoundly(rule, [contract(16), ...focus, ...sessions(1, 12)], claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('asks where the sessions are not recorded though the middle phase was entered', () => {
    const drafts: readonly EventDraft[] = [
      contract(16),
      grief(3),
      { type: 'phase-entered', data: { phase: 'middle' } },
    ];
    const { verdict, report } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe('review');
    expect(askedFor(report, rule)).toEqual(['ambivalence']);
    const documented = ['focus', 'sessions'] as const;
    expect(judgedSoundly(rule, drafts, { documented }).verdict.kind).toBe('open');
  });

  test('finds nothing where the course was closed while there was still time', () => {
    for (const reason of ['dropout', 'early-remission', 'completed'] as const) {
      const closed: EventDraft = { type: 'course-closed', data: { reason } };
      const { verdict } = judgedSoundly(rule, [...course(7), closed], { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
    const later: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judgedSoundly(rule, [...course(10), later], claimed).verdict.kind).toBe('fail');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...course(10),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judgedSoundly(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judgedSoundly(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('has one finding, which points at the focus or at the no', () => {
    const missing = judgedSoundly(rule, course(10), claimed).findings;
    expect(missing).toHaveLength(1);
    expect(eventsOf(missing[0])).toContain('grief');
    const no = judgedSoundly(rule, course(10, detail({ ambivalenceExplored: false }))).findings;
    expect(no).toHaveLength(1);
    expect(eventsOf(no[0])).toContain('detail');
    expect(no[0]?.message).toMatch(/mixed feelings|ambivalen|negative|one.sided|both sides/i);
    expect(missing[0]?.message).toMatch(/no record/);
    expect(no[0]?.message).not.toMatch(/no record/);
  });
});
