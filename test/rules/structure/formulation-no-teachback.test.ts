import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { FormulationAnswered, FormulationShared } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';
import { phaseless } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'formulation-no-teachback';
const claimed = { documented: ['formulation'] as const };

function shared(data: FormulationShared = {}, session = 1): EventDraft {
  return { type: 'formulation-shared', session, data };
}

function answered(data: Partial<FormulationAnswered> = {}, session = 2): EventDraft {
  return { type: 'formulation-answered', session, data: { acceptance: 'accepted', ...data } };
}

/** A formulation given in session 1, and what came of it by the end of session 2. */
function course(...entries: readonly EventDraft[]): readonly EventDraft[] {
  return [...sessions(1, 1), ...entries.slice(0, 1), ...sessions(2, 2), ...entries.slice(1)];
}

describe(rule, () => {
  test.each([iptAdult, iptA, ipc, phaseless])(
    '$id: passes where the patient could say it back, at once or with the answer',
    (protocol) => {
      const ways = [
        course(shared({ teachBack: true })),
        course(shared(), answered({ teachBack: true })),
        course(shared({ teachBack: false }), answered({ teachBack: true })),
      ];
      for (const drafts of ways) {
        for (const documented of [[], claimed.documented]) {
          const { verdict, findings } = judged(rule, drafts, { protocol, documented });
          expect(verdict.kind).toBe('pass');
          expect(findings).toEqual([]);
        }
      }
    },
  );

  test('once is enough: a later formulation need not be said back again', () => {
    const drafts = course(shared({ teachBack: true }), shared({}, 2));
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    const worse = course(shared({ teachBack: true }), shared({ teachBack: false }, 2));
    expect(judged(rule, worse, claimed).verdict.kind).toBe('pass');
  });

  test('fails at info, whatever is claimed, where the patient could not say it back', () => {
    for (const setting of [{}, claimed]) {
      for (const drafts of [
        course(shared({ teachBack: false })),
        course(shared(), answered({ teachBack: false })),
      ]) {
        const { verdict, findings } = judged(rule, drafts, setting);
        expect(verdict.kind).toBe('fail');
        expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', basis: 'recorded' }]);
      }
    }
  });

  test('asks, at info, where it is not recorded; fails at info where formulations are claimed', () => {
    for (const drafts of [course(shared()), course(shared(), answered())]) {
      const { verdict, findings, report } = judged(rule, drafts);
      expect(verdict.kind).toBe('review');
      expect(findings).toMatchObject([{ kind: 'review', severity: 'info', basis: 'not-recorded' }]);
      expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
        { question: 'teach-back', aspect: 'formulation' },
      ]);
      expect(judged(rule, drafts, claimed).findings).toMatchObject([
        { kind: 'fail', severity: 'info', basis: 'not-recorded' },
      ]);
    }
  });

  test.each(['speech', 'interpreter'] as const)(
    'does not speak where this stood in the way: %s',
    (teachBackHindered) => {
      for (const drafts of [
        course(shared({ teachBackHindered })),
        course(shared({ teachBack: false, teachBackHindered })),
        course(shared(), answered({ teachBackHindered })),
      ]) {
        const { verdict, findings } = judged(rule, drafts, claimed);
        expect(verdict.kind).toBe('not-applicable');
        expect(verdict.reason).toBeTypeOf('string');
        expect(findings).toEqual([]);
      }
    },
  );

  test('passes where it was said back although something stood in the way', () => {
    const drafts = course(shared({ teachBack: true, teachBackHindered: 'interpreter' }));
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('another hindrance does not excuse', () => {
    const no = course(shared({ teachBack: false, teachBackHindered: 'other' }));
    expect(judged(rule, no).verdict.kind).toBe('fail');
    const silent = course(shared({ teachBackHindered: 'other' }));
    expect(judged(rule, silent).verdict.kind).toBe('review');
    expect(judged(rule, silent, claimed).verdict.kind).toBe('fail');
  });

  test('acceptance is not a saying back', () => {
    const drafts = course(shared({ acceptance: 'accepted' }));
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
    expect(judged(rule, drafts).verdict.kind).toBe('review');
  });

  test('does not speak where no formulation is on record, claimed or not', () => {
    const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
    for (const documented of [[], 'all'] as const) {
      for (const drafts of [sessions(1, 3), [...sessions(1, 3), middle, ...sessions(4, 5)]]) {
        const { verdict } = judged(rule, drafts, { documented });
        expect(verdict.kind).toBe('not-applicable');
        expect(verdict.reason).toBeTypeOf('string');
      }
    }
  });

  test('does not speak where the formulation came only in the middle phase: that is another rule', () => {
    const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
    const drafts = [...sessions(1, 3), middle, ...sessions(4, 5), shared({ teachBack: false }, 5)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test('a claim that begins after the formulation says nothing of it', () => {
    const documented = [{ aspect: 'formulation', fromSession: 3 }] as const;
    expect(judged(rule, course(shared()), { documented }).verdict.kind).toBe('review');
  });

  test('a correction supplies what was left out', () => {
    const drafts: EventDraft[] = [
      ...course({ ...shared(), id: 'formulation' }),
      { ...shared({ teachBack: true }), replaces: 'formulation' },
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('still speaks where the patient left, and is silent only in a pause', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [...course(shared({ teachBack: false })), left]).verdict.kind).toBe('fail');
    const paused: EventDraft[] = [
      ...course(shared({ teachBack: false })),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed).verdict.kind).toBe('fail');
  });

  test('once the course is closed, asks for what can still be done', () => {
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };
    for (const drafts of [course(shared()), course(shared({ teachBack: false }))]) {
      expect(judged(rule, drafts).findings[0]?.remedy).toMatch(/simplify it together/);
      expect(judged(rule, [...drafts, closed]).findings[0]?.remedy).toMatch(/before the closing entry/);
    }
  });

  test('points at where the record says no, or else at the formulation', () => {
    const no = course(shared(), answered({ teachBack: false }));
    expect(pointsAt(no, judged(rule, no).findings[0])).toContain('formulation-answered 2');
    const silent = course(shared({ text: 'canary' }));
    const { findings } = judged(rule, silent);
    expect(pointsAt(silent, findings[0])).toEqual(['formulation-shared 1']);
    expect(JSON.stringify(findings)).not.toContain('canary');
  });
});
