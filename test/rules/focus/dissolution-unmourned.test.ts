import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { AreaId, RoleDisputeDetail } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { askedFor, dueOf, eventsOf, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'dissolution-unmourned';
const claimed = { documented: ['focus'] as const };

const dispute: EventDraft = {
  type: 'focus-activated',
  id: 'dispute',
  session: 3,
  data: { area: 'role-dispute', rank: 'primary' },
};

function detail(data: Partial<RoleDisputeDetail>, session = 8, id = 'detail'): EventDraft {
  return {
    type: 'focus-detailed',
    id,
    session,
    data: { area: 'role-dispute', issues: [inConfidence], ...data },
  };
}

const dissolved = detail({ outcome: 'dissolved' }, 8, 'dissolved');

function active(area: AreaId, session: number, rank: 'primary' | 'secondary' = 'primary'): EventDraft {
  return { type: 'focus-activated', session, data: { area, rank } };
}

/** A dispute that something became of in session 8, and the sessions up to the last. */
function course(upTo: number, ...inEight: readonly EventDraft[]): readonly EventDraft[] {
  return [...sessions(1, 3), dispute, ...sessions(4, 8), ...inEight, ...sessions(9, upTo)];
}

describe(rule, () => {
  test('passes where the end of the relationship was mourned, at once or later', () => {
    const atOnce = course(9, detail({ outcome: 'dissolved', mourningAddressed: true }));
    const later = [...course(11, dissolved), detail({ mourningAddressed: true }, 11)];
    for (const drafts of [atOnce, later]) {
      for (const setting of [{}, claimed]) {
        const { verdict, findings } = judgedSoundly(rule, drafts, setting);
        expect(verdict.kind).toBe('pass');
        expect(findings).toEqual([]);
      }
    }
  });

  test.each(['grief', 'role-transition'] as const)('passes where %s became the next focus', (area) => {
    const left: EventDraft = {
      type: 'focus-closed',
      session: 8,
      data: { area: 'role-dispute', outcome: 'changed', changedTo: area },
    };
    const atOnce = course(10, dissolved, left, active(area, 8));
    const later = [...course(10, dissolved), left, active(area, 10), ...sessions(11, 11)];
    for (const drafts of [atOnce, later]) {
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    }
  });

  test('passes where the next focus was written down first, in the same session', () => {
    const drafts = course(10, active('role-transition', 8, 'secondary'), dissolved);
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('an area that was active before and still is counts, and one that was closed before does not', () => {
    const before: readonly EventDraft[] = [
      ...sessions(1, 3),
      dispute,
      active('role-transition', 3, 'secondary'),
      ...sessions(4, 8),
      dissolved,
      ...sessions(9, 9),
    ];
    expect(judgedSoundly(rule, before, claimed).verdict.kind).toBe('pass');
    const over = (session: number): EventDraft => ({
      type: 'focus-closed',
      session,
      data: { area: 'role-transition', outcome: 'improved' },
    });
    const closedBefore = [...before.slice(0, 9), over(7), ...before.slice(9)];
    expect(judgedSoundly(rule, closedBefore, claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, [...before, over(9)], claimed).verdict.kind).toBe('pass');
    const anew = [...closedBefore, active('role-transition', 9, 'primary'), ...sessions(10, 10)];
    expect(judgedSoundly(rule, anew, claimed).verdict.kind).toBe('pass');
  });

  test('a candidate, deficits, or the dispute itself are no answer', () => {
    const candidate: EventDraft = { type: 'focus-proposed', session: 9, data: { area: 'grief' } };
    for (const next of [
      candidate,
      active('interpersonal-deficits', 9),
      active('role-dispute', 9, 'secondary'),
    ]) {
      const drafts = [...course(9, dissolved), next, ...sessions(10, 10)];
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    }
  });

  test('asks, as info, where nothing is recorded of it and the focus is not claimed', () => {
    const { verdict, findings, report } = judgedSoundly(rule, course(9, dissolved));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'info', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['mourning']);
  });

  test('fails, as info, where nothing is recorded of it and the focus is claimed', () => {
    expect(judgedSoundly(rule, course(9, dissolved), claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'info', basis: 'not-recorded' },
    ]);
  });

  test.each([
    [8, 'fail'],
    [9, 'review'],
  ] as const)('a claim from session %i on covers the dissolution in session 8, or not: %s', (from, kind) => {
    const documented = [{ aspect: 'focus', fromSession: from }] as const;
    expect(judgedSoundly(rule, course(12, dissolved), { documented }).verdict.kind).toBe(kind);
  });

  test('fails, whatever is claimed, where the record says that it was not mourned', () => {
    const drafts = course(9, detail({ outcome: 'dissolved', mourningAddressed: false }));
    expect(judgedSoundly(rule, drafts).findings).toMatchObject([
      { kind: 'fail', severity: 'info', basis: 'recorded' },
    ]);
  });

  test('a no that became a yes stands as a yes, and a next focus settles a no', () => {
    const no = detail({ outcome: 'dissolved', mourningAddressed: false });
    const yes = [...course(9, no), detail({ mourningAddressed: true }, 9, 'later')];
    expect(judgedSoundly(rule, yes, claimed).verdict.kind).toBe('pass');
    const next = [...course(9, no), active('grief', 9), ...sessions(10, 10)];
    expect(judgedSoundly(rule, next, claimed).verdict.kind).toBe('pass');
  });

  test('a dispute in the stage of dissolution is asked the same', () => {
    const stage = detail({ stage: 'dissolution' });
    expect(judgedSoundly(rule, course(9, stage), claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, course(9, stage)).verdict.kind).toBe('review');
    const mourned = detail({ stage: 'dissolution', mourningAddressed: true });
    expect(judgedSoundly(rule, course(9, mourned), claimed).verdict.kind).toBe('pass');
  });

  test.each([{ stage: 'renegotiation' }, { outcome: 'renegotiated' }, { outcome: 'accepted' }] as const)(
    'passes where the two negotiated again or came to an agreement later, and not where they had before: %o',
    (turn) => {
      const later = [...course(10, dissolved), detail(turn, 10, 'turn'), ...sessions(11, 12)];
      expect(judgedSoundly(rule, later, claimed).verdict.kind).toBe('pass');
      const before = course(10, detail(turn, 8, 'turn'), dissolved);
      expect(judgedSoundly(rule, before, claimed).verdict.kind).toBe('fail');
      const { findings } = judgedSoundly(
        rule,
        [...later, detail({ outcome: 'dissolved' }, 12, 'again'), ...sessions(13, 13)],
        claimed,
      );
      expect(eventsOf(findings[0])).toEqual(['again']);
    },
  );

  test('that a parting was put as an impasse later speaks against the finding', () => {
    const later = detail({ stage: 'impasse' }, 10, 'impasse');
    const { findings } = judgedSoundly(rule, [...course(10, dissolved), later], claimed);
    expect(findings[0]?.counterEvidence).toMatchObject([{ at: [{ event: 'impasse' }] }]);
    const other = detail({ openness: 'overt' }, 10, 'other');
    for (const drafts of [course(10, dissolved), [...course(10, dissolved), other]]) {
      expect(judgedSoundly(rule, drafts, claimed).findings[0]?.counterEvidence).toEqual([]);
    }
  });

  test('asks where the sessions are not recorded though the work was under way', () => {
    const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
    const { verdict, report } = judgedSoundly(rule, [dispute, middle, dissolved], claimed);
    expect(verdict.kind).toBe('review');
    expect(askedFor(report, rule)).toEqual(['mourning']);
    const documented = ['focus', 'sessions'] as const;
    expect(judgedSoundly(rule, [dispute, middle, dissolved], { documented }).verdict.kind).toBe('open');
  });

  test.each([
    ['renegotiated', 'impasse'],
    ['accepted', 'renegotiation'],
  ] as const)('does not speak of a dispute that was %s', (outcome, stage) => {
    const { verdict } = judgedSoundly(rule, course(12, detail({ outcome, stage })), { documented: 'all' });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('does not speak where no dispute is on record, or nothing of how it stands', () => {
    const notMourned = detail({ mourningAddressed: false });
    for (const drafts of [sessions(1, 10), course(10), course(10, notMourned)]) {
      expect(judgedSoundly(rule, drafts, { documented: 'all' }).verdict.kind).toBe('not-applicable');
    }
  });

  test('leaves time where it came out in the latest session', () => {
    for (const drafts of [
      course(8, dissolved),
      course(8, detail({ outcome: 'dissolved', mourningAddressed: false })),
    ]) {
      const { verdict, report } = judgedSoundly(rule, drafts, claimed);
      expect(verdict.kind).toBe('open');
      expect(dueOf(report, rule)).toBeNull();
    }
    expect(judgedSoundly(rule, course(9, dissolved), claimed).verdict.kind).toBe('fail');
  });

  test('leaves time where it was written down after the latest session, without a number', () => {
    const between: EventDraft = {
      type: 'focus-detailed',
      data: { area: 'role-dispute', outcome: 'dissolved' },
    };
    expect(judgedSoundly(rule, course(8, between), claimed).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, course(9, between), claimed).verdict.kind).toBe('fail');
  });

  test('leaves time where it was written down before the session that it came out in', () => {
    const drafts = [...sessions(1, 3), dispute, ...sessions(4, 7), dissolved, ...sessions(8, 8)];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, [...drafts, ...sessions(9, 9)], claimed).verdict.kind).toBe('fail');
  });

  test('a missed or a crisis session is no session to mourn in', () => {
    const drafts: EventDraft[] = [
      ...course(8, dissolved),
      { type: 'session-missed', session: 9, data: {} },
      ...sessions(10, 10, { kind: 'crisis' }),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('open');
  });

  test('finds nothing where the course was closed with the session that it came out in', () => {
    for (const reason of ['dropout', 'completed'] as const) {
      const closed: EventDraft = { type: 'course-closed', data: { reason } };
      const { verdict } = judgedSoundly(rule, [...course(8, dissolved), closed], { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
      expect(judgedSoundly(rule, [...course(9, dissolved), closed], claimed).verdict.kind).toBe('fail');
    }
  });

  test('speaks of a dispute that was closed since', () => {
    const closed: EventDraft = {
      type: 'focus-closed',
      session: 9,
      data: { area: 'role-dispute', outcome: 'resolved' },
    };
    expect(judgedSoundly(rule, [...course(9, dissolved), closed], claimed).verdict.kind).toBe('fail');
  });

  test('is the same under any protocol', () => {
    for (const protocol of [iptAdult, iptA, ipc, ...oddProtocols]) {
      const setting = { ...claimed, protocol };
      expect(judgedSoundly(rule, course(9, dissolved), setting).verdict.kind).toBe('fail');
    }
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...course(9, dissolved),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judgedSoundly(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judgedSoundly(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('once the course is closed, the remedy is one for a closed course', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judgedSoundly(rule, course(9, dissolved), claimed).findings[0]?.remedy).toMatch(/^Make room/);
    expect(judgedSoundly(rule, [...course(9, dissolved), left], claimed).findings).toMatchObject([
      { kind: 'fail', remedy: remedyAfterClosing },
    ]);
  });

  test('has one finding, which points at the entry that says that it dissolved', () => {
    const stage = detail({ stage: 'dissolution' }, 7, 'stage');
    const drafts = [...sessions(1, 3), dispute, ...sessions(4, 7), stage, ...course(10, dissolved).slice(8)];
    const { verdict, findings } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(eventsOf(findings[0]).some((event) => event === 'dissolved' || event === 'stage')).toBe(true);
    expect(findings[0]?.message).toMatch(/dissol|end of the relationship/i);
    expect(findings[0]?.message).toMatch(/no record/);
    const no = detail({ outcome: 'dissolved', mourningAddressed: false });
    expect(judgedSoundly(rule, course(9, no)).findings[0]?.message).not.toMatch(/no record/);
  });
});
