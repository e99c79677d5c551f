import { describe, expect, test } from 'vitest';
import { type EventDraft, used } from '../../../src/examples/worked-course.js';
import type { DecisionAnalysis } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';
import { phaseless } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'decision-analysis-thin';
const claimed = { documented: ['interventions'] as const };

type Decision = Omit<DecisionAnalysis, 'technique'>;

/** Sessions from the fourth on, each with one decision analysed. */
function course(...each: readonly Decision[]): readonly EventDraft[] {
  const decided = each.flatMap((data, index) =>
    sessions(4 + index, 4 + index, { techniques: [{ technique: 'decision-analysis', ...data }] }),
  );
  return [...sessions(1, 3), ...decided];
}

describe(rule, () => {
  test.each([iptAdult, iptA, ipc, phaseless])('$id: two options are enough, one is not', (protocol) => {
    for (const documented of [[], claimed.documented]) {
      for (const options of [2, 3, 7]) {
        const { verdict, findings } = judged(rule, course({ options }), { protocol, documented });
        expect(verdict.kind).toBe('pass');
        expect(findings).toEqual([]);
      }
      for (const options of [0, 1]) {
        expect(judged(rule, course({ options }), { protocol, documented }).findings).toMatchObject([
          { kind: 'fail', severity: 'info', basis: 'recorded' },
        ]);
      }
    }
  });

  test('asks, at info, where nobody wrote down how many; fails where interventions are claimed', () => {
    const { verdict, findings, report } = judged(rule, course({}));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'info', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'options', aspect: 'interventions' },
    ]);
    expect(judged(rule, course({}), claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'info', basis: 'not-recorded' },
    ]);
  });

  test('a claim that begins later says nothing of the analysis', () => {
    const documented = [{ aspect: 'interventions', fromSession: 9 }] as const;
    expect(judged(rule, course({}), { documented }).verdict.kind).toBe('review');
    expect(judged(rule, course({}), { documented: ['tasks'] }).verdict.kind).toBe('review');
  });

  test('does not speak where there was only one way open, and that was noted', () => {
    for (const decision of [
      { forcedChoice: true },
      { options: 1, forcedChoice: true },
      { options: 0, forcedChoice: true },
    ]) {
      const { verdict, findings } = judged(rule, course(decision), claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
      expect(findings).toEqual([]);
    }
  });

  test('that the choice was not forced excuses nothing', () => {
    expect(judged(rule, course({ options: 1, forcedChoice: false })).verdict.kind).toBe('fail');
    expect(judged(rule, course({ forcedChoice: false })).verdict.kind).toBe('review');
  });

  test('a forced choice beside a real one is left out of the count', () => {
    expect(
      judged(rule, course({ options: 1, forcedChoice: true }, { options: 3 }), claimed).verdict.kind,
    ).toBe('pass');
    expect(judged(rule, course({ options: 3 }, { forcedChoice: true }, { options: 1 })).verdict.kind).toBe(
      'fail',
    );
  });

  test('what is recorded comes before what is not, in one finding', () => {
    const { findings } = judged(rule, course({ options: 2 }, {}, { options: 1 }));
    expect(findings).toMatchObject([{ kind: 'fail', basis: 'recorded' }]);
    expect(judged(rule, course({ options: 2 }, {})).findings).toMatchObject([{ kind: 'review' }]);
  });

  test('does not speak where no decision was analysed', () => {
    for (const drafts of [
      sessions(1, 6),
      sessions(1, 6, { techniques: [] }),
      sessions(1, 6, { techniques: used('clarification') }),
    ]) {
      const { verdict } = judged(rule, drafts, { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('does not ask a crisis contact', () => {
    const techniques = [{ technique: 'decision-analysis', options: 1 }] as const;
    const drafts = [...sessions(1, 3), ...sessions(4, 4, { kind: 'crisis', techniques })];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test('points at the analyses that are thin, or that leave it open, and at no other', () => {
    const thin = course({ options: 3 }, { options: 1 }, {}, { options: 0 });
    expect(pointsAt(thin, judged(rule, thin).findings[0])).toEqual(['session-held 5', 'session-held 7']);
    const silent = course({ options: 3 }, {}, { options: 2 });
    expect(pointsAt(silent, judged(rule, silent).findings[0])).toEqual(['session-held 5']);
  });

  test('still speaks where the patient left, and is silent only in a pause', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [...course({ options: 1 }), left]).verdict.kind).toBe('fail');
    const paused: EventDraft[] = [
      ...course({ options: 1 }),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed).verdict.kind).toBe('fail');
  });

  test('once the course is closed, asks for what can still be done', () => {
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };
    for (const drafts of [course({ options: 1 }), course({})]) {
      expect(judged(rule, drafts).findings[0]?.remedy).toMatch(/^Look for further options/);
      expect(judged(rule, [...drafts, closed]).findings[0]?.remedy).toMatch(/before the closing entry/);
    }
  });

  test('repeats no words of the record', () => {
    const techniques = [{ technique: 'decision-analysis', options: 1 }] as const;
    const { findings } = judged(rule, sessions(1, 1, { techniques, note: 'canary' }));
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('canary');
  });
});
