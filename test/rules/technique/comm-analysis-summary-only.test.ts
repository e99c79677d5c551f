import { describe, expect, test } from 'vitest';
import { type EventDraft, used } from '../../../src/examples/worked-course.js';
import type { CommunicationAnalysis } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';
import { phaseless } from '../../support/odd-protocols.js';
import { pointsAt, standsAt } from '../../support/places.js';

const rule = 'comm-analysis-summary-only';
const claimed = { documented: ['interventions'] as const };

type Analysis = Omit<CommunicationAnalysis, 'technique'>;

/** A session with these communication analyses. */
function analysed(session: number, ...each: readonly Analysis[]): readonly EventDraft[] {
  const techniques = each.map((data) => ({ technique: 'communication-analysis', ...data }) as const);
  return sessions(session, session, { techniques });
}

/** Sessions from the fourth on, each with one analysis. */
function course(...each: readonly Analysis[]): readonly EventDraft[] {
  return [...sessions(1, 3), ...each.flatMap((data, index) => analysed(4 + index, data))];
}

const both: Analysis = { verbatim: 'both-sides' };
const one: Analysis = { verbatim: 'one-side' };
const summary: Analysis = { verbatim: 'none' };

describe(rule, () => {
  test.each([iptAdult, iptA, ipc, phaseless])('$id: passes with the words of both sides', (protocol) => {
    for (const documented of [[], claimed.documented]) {
      const { verdict, findings } = judged(rule, course(both, both), { protocol, documented });
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test.each(['one-side', 'none'] as const)(
    'fails at info, whatever is claimed, with the words of %s',
    (verbatim) => {
      for (const setting of [{}, claimed]) {
        const { verdict, findings } = judged(rule, course({ verbatim }), setting);
        expect(verdict.kind).toBe('fail');
        expect(findings).toMatchObject([
          {
            kind: 'fail',
            severity: 'info',
            basis: 'recorded',
            observed: { of: 1, short: 1, unknown: 0 },
          },
        ]);
      }
    },
  );

  test('asks, at info, where nobody wrote down whose words; fails where interventions are claimed', () => {
    const { verdict, findings, report } = judged(rule, course({}));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([
      {
        kind: 'review',
        severity: 'info',
        basis: 'not-recorded',
        observed: { of: 1, short: 0, unknown: 1 },
      },
    ]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'verbatim', aspect: 'interventions' },
    ]);
    expect(judged(rule, course({}), claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'info', basis: 'not-recorded' },
    ]);
  });

  test('a claim that begins later says nothing of the analysis', () => {
    const documented = [{ aspect: 'interventions', fromSession: 9 }] as const;
    expect(judged(rule, course({}), { documented }).verdict.kind).toBe('review');
    expect(judged(rule, course({}), { documented: ['focus'] }).verdict.kind).toBe('review');
  });

  test('a conversation is what is meant where the form is not recorded', () => {
    expect(judged(rule, course({ ...one, form: 'conversation' })).verdict.kind).toBe('fail');
    expect(judged(rule, course({ ...both, form: 'conversation' })).verdict.kind).toBe('pass');
    expect(judged(rule, course({ form: 'conversation' })).verdict.kind).toBe('review');
  });

  test.each(['monologue', 'silence', 'letter'] as const)(
    'does not ask for two sides of what has only one: %s',
    (form) => {
      for (const words of [{}, one, summary]) {
        const { verdict, findings } = judged(rule, course({ ...words, form }), claimed);
        expect(verdict.kind).toBe('not-applicable');
        expect(verdict.reason).toBeTypeOf('string');
        expect(findings).toEqual([]);
      }
      const beside = judged(rule, course({ ...one, form }, both), claimed);
      expect(beside.verdict.kind).toBe('pass');
    },
  );

  test('does not speak where no conversation was analysed', () => {
    for (const drafts of [
      sessions(1, 6),
      sessions(1, 6, { techniques: [] }),
      sessions(1, 6, { techniques: used('work-on-communication-patterns') }),
    ]) {
      const { verdict } = judged(rule, drafts, { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('what is recorded comes before what is not, in one finding that counts them all', () => {
    const { findings } = judged(rule, course(both, one, {}, summary, { ...one, form: 'letter' }));
    expect(findings).toMatchObject([
      { kind: 'fail', basis: 'recorded', observed: { of: 4, short: 2, unknown: 1 } },
    ]);
  });

  test('one good analysis does not settle what another leaves open', () => {
    expect(judged(rule, course(both, {})).findings).toMatchObject([
      { kind: 'review', observed: { of: 2, short: 0, unknown: 1 } },
    ]);
  });

  test('points at the analyses that fall short, and at no other', () => {
    const drafts = [...course(both, one, {}), ...analysed(7, both, summary)];
    const { findings } = judged(rule, drafts);
    expect(pointsAt(drafts, findings[0])).toEqual(['session-held 5', 'session-held 7']);
  });

  test('points at the analyses that leave it open', () => {
    const drafts = course(both, {}, both);
    const { findings } = judged(rule, drafts);
    expect(pointsAt(drafts, findings[0])).toEqual(['session-held 5']);
    for (const place of findings[0]?.at ?? []) expect(standsAt(drafts, place)).toBeDefined();
  });

  test('does not ask a crisis contact', () => {
    const techniques = [{ technique: 'communication-analysis', verbatim: 'none' }] as const;
    const drafts = [...sessions(1, 3), ...sessions(4, 4, { kind: 'crisis', techniques })];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test('still speaks where the patient left, and is silent only in a pause', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [...course(one), left]).verdict.kind).toBe('fail');
    const paused: EventDraft[] = [
      ...course(one),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed).verdict.kind).toBe('fail');
  });

  test('says how many fall short, and repeats no words of the record', () => {
    const techniques = [{ technique: 'communication-analysis', verbatim: 'none', incident: 'i1' }] as const;
    const incidents = [{ id: 'i1', text: 'canary' }];
    const drafts = [...sessions(1, 3), ...sessions(4, 4, { note: 'canary', incidents, techniques })];
    const { findings } = judged(rule, drafts);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(/\b(1|one)\b/i);
    expect(JSON.stringify(findings)).not.toContain('canary');
  });
});
