import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ConditionRecorded, FitReviewed } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { askedFor, eventsOf, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'prolonged-grief-unreviewed';
const claimed = { documented: ['condition'] as const };

function condition(data: Partial<ConditionRecorded> = {}, id = 'condition'): EventDraft {
  return {
    type: 'condition-recorded',
    id,
    data: { condition: 'prolonged-grief', role: 'comorbid', status: 'active', ...data },
  };
}

function score(total: number, id = 'score'): EventDraft {
  return { type: 'measure-taken', id, session: 1, data: { instrument: 'icg', total } };
}

function reviewed(data: FitReviewed): EventDraft {
  return { type: 'fit-reviewed', id: 'fit', data };
}

const fit = reviewed({ condition: 'prolonged-grief', decision: 'proceed' });
const mourning: EventDraft = {
  type: 'focus-activated',
  session: 1,
  data: { area: 'grief', rank: 'primary' },
};

function course(...events: readonly EventDraft[]): readonly EventDraft[] {
  return [...sessions(1, 1, { note: inConfidence }), ...events, ...sessions(2, 3)];
}

describe(rule, () => {
  test.each(['proceed', 'adapt', 'refer', 'stabilise-first'] as const)(
    'passes where it was considered whether IPT fits, whatever was decided: %s',
    (decision) => {
      const drafts = course(condition(), reviewed({ condition: 'prolonged-grief', decision }));
      for (const setting of [{}, claimed]) {
        const { verdict, findings } = judgedSoundly(rule, drafts, setting);
        expect(verdict.kind).toBe('pass');
        expect(findings).toEqual([]);
      }
    },
  );

  test('the review may stand before the diagnosis or long after it', () => {
    expect(judgedSoundly(rule, course(fit, condition()), claimed).verdict.kind).toBe('pass');
    const late = [...course(condition()), ...sessions(4, 12), fit];
    expect(judgedSoundly(rule, late, claimed).verdict.kind).toBe('pass');
  });

  test('fails as a warning where conditions are claimed and no review is recorded', () => {
    const { verdict, findings } = judgedSoundly(rule, course(condition()), claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'not-recorded' }]);
  });

  test('asks, as a warning, where conditions are not claimed', () => {
    for (const documented of [[], ['measures', 'focus']] as const) {
      const { findings, report } = judgedSoundly(rule, course(condition()), { documented });
      expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
      expect(askedFor(report, rule)).toEqual(['fit-review']);
    }
  });

  test.each(['target', 'comorbid', undefined] as const)(
    'the role of the condition does not matter: %s',
    (role) => {
      const { role: _, ...unplaced } = {
        role: 'target',
        status: 'active',
        condition: 'prolonged-grief',
      } as const;
      const drafts = course(
        role === undefined ? { type: 'condition-recorded', data: unplaced } : condition({ role }),
      );
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    },
  );

  test('a review of the treatment as a whole, or of what it treats, counts once the grief is known', () => {
    const target = condition({ condition: 'major-depression', role: 'target' }, 'target');
    for (const [data, kind] of [
      [{ decision: 'proceed' }, 'pass'],
      [{ condition: 'major-depression', decision: 'proceed' }, 'pass'],
      [{ condition: 'panic', decision: 'proceed' }, 'fail'],
    ] as const) {
      const after = course(target, condition(), reviewed(data));
      expect(judgedSoundly(rule, after, claimed).verdict.kind).toBe(kind);
      const afterScore = course(target, score(34), reviewed(data));
      expect(judgedSoundly(rule, afterScore, claimed).verdict.kind).toBe(kind);
      const before = course(target, reviewed(data), ...sessions(2, 2), condition()).slice(0, -2);
      expect(judgedSoundly(rule, before, claimed).verdict.kind).toBe('fail');
    }
    const beside = condition({ condition: 'major-depression', role: 'comorbid' }, 'beside');
    const ofAnother = reviewed({ condition: 'major-depression', decision: 'proceed' });
    expect(judgedSoundly(rule, course(beside, condition(), ofAnother), claimed).verdict.kind).toBe('fail');
  });

  test.each(['ruled-out', 'remitted', 'history'] as const)(
    'finds nothing where the condition is %s, from the start or since',
    (status) => {
      const { verdict } = judgedSoundly(rule, course(condition({ status })), claimed);
      expect(verdict).toMatchObject({
        kind: 'not-applicable',
        reason: 'Neither prolonged grief nor a score that points to it is recorded.',
      });
      const since = course(condition(), condition({ status }, 'later'));
      expect(judgedSoundly(rule, since, claimed).verdict.kind).toBe('pass');
    },
  );

  test('has nothing to ask once the condition is stabilised, unless a score speaks', () => {
    const since = [condition(), condition({ status: 'stabilised' }, 'later')];
    expect(judgedSoundly(rule, course(...since), claimed).verdict).toMatchObject({
      kind: 'not-applicable',
      reason: 'Prolonged grief is no longer recorded as active.',
    });
    expect(judgedSoundly(rule, course(...since, score(34)), claimed).findings).toMatchObject([
      { kind: 'fail', observed: { active: false, total: 34 } },
    ]);
  });

  test('speaks where a condition that was history is active again', () => {
    const drafts = course(condition({ status: 'history' }), condition({}, 'later'));
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('does not speak without the condition, though grief is the focus', () => {
    for (const drafts of [
      course(),
      course(mourning),
      course(mourning, condition({ condition: 'major-depression', role: 'target' })),
    ]) {
      const { verdict } = judgedSoundly(rule, drafts, { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test.each([
    [29, 'not-applicable'],
    [30, 'fail'],
    [31, 'fail'],
  ] as const)('a score of %i on the inventory of complicated grief: %s', (total, kind) => {
    expect(judgedSoundly(rule, course(score(total)), claimed).verdict.kind).toBe(kind);
  });

  test('a high score asks where conditions are not claimed, and is settled by a review', () => {
    const { findings, report } = judgedSoundly(rule, course(score(34)), { documented: ['measures'] });
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning' }]);
    expect(askedFor(report, rule)).toEqual(['fit-review']);
    expect(eventsOf(findings[0])).toContain('score');
    expect(findings[0]?.message).toMatch(/34 is recorded \(30 or more suggests it\)/);
    expect(judgedSoundly(rule, course(score(34), fit), claimed).verdict.kind).toBe('pass');
  });

  test.each(['ruled-out', 'remitted', 'history'] as const)(
    'a high score says nothing more once the condition is %s, and says it again after that',
    (status) => {
      const settled = course(score(34), condition({ status }));
      expect(judgedSoundly(rule, settled, claimed).findings).toEqual([]);
      const again: EventDraft = {
        type: 'measure-taken',
        id: 'again',
        session: 3,
        data: { instrument: 'icg', total: 36 },
      };
      const { findings } = judgedSoundly(rule, [...settled, again], claimed);
      expect(findings).toMatchObject([{ kind: 'fail' }]);
      expect(eventsOf(findings[0])).toContain('again');
    },
  );

  test('that the fit was reviewed before the grief was known speaks against the finding', () => {
    const { findings } = judgedSoundly(rule, course(reviewed({ decision: 'proceed' }), condition()), claimed);
    expect(findings[0]?.counterEvidence).toMatchObject([{ at: [{ event: 'fit' }] }]);
    expect(judgedSoundly(rule, course(condition()), claimed).findings[0]?.counterEvidence).toEqual([]);
  });

  test('one high score among others is enough', () => {
    const drafts = course(score(20, 'low'), score(33, 'high'), score(18, 'last'));
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('a high score on another instrument says nothing of grief', () => {
    const other: EventDraft = { type: 'measure-taken', data: { instrument: 'bdi-ii', total: 45 } };
    expect(judgedSoundly(rule, course(other), claimed).verdict.kind).toBe('not-applicable');
  });

  test('has one finding where both the condition and a score speak', () => {
    const { findings } = judgedSoundly(rule, course(condition(), score(40)), claimed);
    expect(findings).toHaveLength(1);
    expect(eventsOf(findings[0])).toContain('condition');
  });

  test('is the same under any protocol', () => {
    for (const protocol of [iptAdult, iptA, ipc, ...oddProtocols]) {
      expect(judgedSoundly(rule, course(condition()), { ...claimed, protocol }).verdict.kind).toBe('fail');
    }
  });

  test('is silent while treatment is paused, and speaks of the course that the patient left', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    expect(judgedSoundly(rule, [...course(condition()), paused], claimed).findings).toEqual([]);
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judgedSoundly(rule, [...course(condition()), left], claimed).findings).toMatchObject([
      { kind: 'fail', remedy: remedyAfterClosing },
    ]);
    expect(judgedSoundly(rule, course(condition()), claimed).findings[0]?.remedy).toMatch(/^Consider/);
  });

  test('hears a correction that takes the condition back', () => {
    const withdrawn: EventDraft = {
      type: 'entry-withdrawn',
      replaces: 'condition',
      data: { reason: 'recorded-in-error' },
    };
    expect(judgedSoundly(rule, [...course(condition()), withdrawn], claimed).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('says what it saw, and points at the entry that stands', () => {
    const drafts = course(condition({ status: 'history' }, 'before'), condition({ role: 'target' }));
    const { verdict, findings } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(eventsOf(findings[0])).toContain('condition');
    expect(eventsOf(findings[0])).not.toContain('before');
    expect(findings[0]?.message).toMatch(/prolonged grief/i);
  });
});
