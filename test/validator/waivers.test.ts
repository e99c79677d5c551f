import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../src/examples/worked-course.js';
import type { Finding, Report, Waiver } from '../../src/index.js';
import { reportOn, sessions } from '../support/judge.js';

type Held = Extract<EventDraft, { readonly type: 'session-held' }>['data'];

const held = (session: number, data: Partial<Held> = {}): EventDraft => ({
  type: 'session-held',
  session,
  data: { kind: 'treatment', ...data },
});
const grant = (waiver: Waiver, on?: string): EventDraft => ({
  type: 'waiver-granted',
  id: 'w1',
  data: waiver,
  ...(on === undefined ? {} : { on }),
});
const reason = 'clinical-judgement';

// No baseline, though measures are claimed: a warning of a rule that is no safety rule.
const noBaseline = sessions(1, 2);
const claimed = { documented: ['measures'] } as const;
// Psychosis, active: an error of a safety rule.
const psychosis: EventDraft = {
  type: 'condition-recorded',
  data: { condition: 'acute-psychosis', role: 'comorbid', status: 'active' },
};
// Two interpretations that rest on nothing, in sessions 3 and 5.
const guesses: readonly EventDraft[] = [3, 5].map((session) =>
  held(session, { techniques: [{ technique: 'interpretation', restsOn: [] }] }),
);

function of(report: Report, rule: Finding['rule']): readonly Finding[] {
  return report.findings.filter((finding) => finding.rule === rule);
}

describe('a waiver that covers a finding', () => {
  test('lowers it to info and says so; the finding stays, with its fingerprint, and so does the verdict', () => {
    const plain = reportOn(noBaseline, claimed);
    const report = reportOn(
      [...noBaseline, grant({ rule: 'baseline-missing', reason, by: 'supervisor-2' })],
      claimed,
    );
    const [before] = of(plain, 'baseline-missing');
    const [after] = of(report, 'baseline-missing');
    expect(before?.severity).toBe('warning');
    expect(after).toEqual({
      ...before,
      severity: 'info',
      waiver: { reason, by: 'supervisor-2', effect: 'waived' },
    });
    expect(report.verdicts['baseline-missing']).toEqual(plain.verdicts['baseline-missing']);
    expect(report.findings.filter(({ rule }) => rule.startsWith('waiver/'))).toEqual([]);
  });

  test('may come from outside, and is then not part of the course', () => {
    const report = reportOn(noBaseline, {
      ...claimed,
      options: { waivers: [{ rule: 'baseline-missing', reason }] },
    });
    expect(of(report, 'baseline-missing')[0]?.waiver).toStrictEqual({ reason, effect: 'waived' });
  });

  test('covers every finding of its rule, or the one on its subject', () => {
    const all = reportOn([...guesses, grant({ rule: 'interpretation-ungrounded', reason })]);
    expect(of(all, 'interpretation-ungrounded').map(({ waiver }) => waiver?.effect)).toEqual([
      'waived',
      'waived',
    ]);
    const one = reportOn([...guesses, grant({ rule: 'interpretation-ungrounded', reason, subject: 5 })]);
    const effects = of(one, 'interpretation-ungrounded').map(({ observed, waiver }) => [
      observed['session'],
      waiver?.effect,
    ]);
    expect(effects.sort()).toEqual([
      [3, undefined],
      [5, 'waived'],
    ]);
  });

  test('lowers a review, too', () => {
    const report = reportOn([...noBaseline, grant({ rule: 'baseline-missing', reason })]);
    expect(of(report, 'baseline-missing')[0]).toMatchObject({ kind: 'review', severity: 'info' });
  });

  test('still covers on its last day', () => {
    const waiver: Waiver = { rule: 'baseline-missing', reason, until: '2025-03-31' };
    const report = reportOn([...noBaseline, grant(waiver)], { ...claimed, options: { asOf: '2025-03-31' } });
    expect(of(report, 'baseline-missing')[0]?.severity).toBe('info');
  });

  test('counts where another waiver for the same finding is expired or for another subject', () => {
    const waivers: readonly Waiver[] = [
      { rule: 'interpretation-ungrounded', reason: 'other', until: '2020' },
      { rule: 'interpretation-ungrounded', reason: 'other', subject: 99 },
      { rule: 'interpretation-ungrounded', reason },
    ];
    const report = reportOn(guesses, { options: { waivers, asOf: '2025-01-01' } });
    expect(of(report, 'interpretation-ungrounded').map(({ waiver }) => waiver?.reason)).toEqual([
      reason,
      reason,
    ]);
    expect(of(report, 'waiver/expired')).toHaveLength(1);
    expect(of(report, 'waiver/unused')).toHaveLength(1);
  });
});

describe('a safety error', () => {
  test('can be acknowledged and stays an error', () => {
    const report = reportOn([psychosis, grant({ rule: 'exclusion-active', reason: 'in-supervision' })]);
    expect(of(report, 'exclusion-active')).toHaveLength(1);
    expect(of(report, 'exclusion-active')[0]).toMatchObject({
      severity: 'error',
      waiver: { reason: 'in-supervision', effect: 'acknowledged' },
    });
    expect(report.verdicts['exclusion-active'].kind).toBe('fail');
  });

  test('stands first in the report, before and after', () => {
    const report = reportOn([psychosis, grant({ rule: 'exclusion-active', reason })]);
    expect(report.findings[0]?.severity).toBe('error');
  });

  test('an error of another kind is waived, and lowered', () => {
    const drafts = sessions(1, 4);
    const focusClaimed = { documented: ['focus'] } as const;
    expect(of(reportOn(drafts, focusClaimed), 'no-primary-focus')).toMatchObject([{ severity: 'error' }]);
    const report = reportOn([...drafts, grant({ rule: 'no-primary-focus', reason })], focusClaimed);
    expect(of(report, 'no-primary-focus')).toMatchObject([
      { severity: 'info', waiver: { effect: 'waived' } },
    ]);
  });

  test('a safety warning is waived like any other', () => {
    const cleared: EventDraft = {
      type: 'risk-assessed',
      data: { level: 'none-identified', basis: ['questionnaire-item'] },
    };
    const report = reportOn([cleared, grant({ rule: 'risk-cleared-by-zero', reason })]);
    expect(of(report, 'risk-cleared-by-zero')[0]).toMatchObject({
      severity: 'info',
      waiver: { effect: 'waived' },
    });
  });
});

describe('a waiver that covers nothing is itself a finding', () => {
  test('unused: info, where it stands', () => {
    const report = reportOn([held(1), grant({ rule: 'exclusion-active', reason })]);
    expect(of(report, 'waiver/unused')).toEqual([
      expect.objectContaining({
        kind: 'fail',
        severity: 'info',
        basis: 'recorded',
        at: [{ pointer: '/events/1', event: 'w1' }],
        message: 'A waiver covers no finding.',
        observed: { rule: 'exclusion-active', reason },
        counterEvidence: [],
        sources: [],
        remedy: 'Remove the waiver, or correct it.',
        withdrawnIf: [],
      }),
    ]);
  });

  test('expired: info, and the finding is what it was', () => {
    const waiver: Waiver = { rule: 'baseline-missing', reason, until: '2025-02' };
    const report = reportOn([...noBaseline, grant(waiver)], { ...claimed, options: { asOf: '2025-03-01' } });
    expect(of(report, 'waiver/expired')).toHaveLength(1);
    expect(of(report, 'waiver/expired')[0]?.severity).toBe('info');
    expect(of(report, 'baseline-missing')[0]).toMatchObject({ severity: 'warning' });
    expect(of(report, 'baseline-missing')[0]).not.toHaveProperty('waiver');
    expect(of(report, 'waiver/unused')).toEqual([]);
  });

  test('expired safety: the error is not acknowledged any more', () => {
    const waiver: Waiver = { rule: 'exclusion-active', reason, until: '2024' };
    const report = reportOn([psychosis, grant(waiver, '2025-01-01')]);
    expect(of(report, 'exclusion-active')[0]).not.toHaveProperty('waiver');
    expect(of(report, 'waiver/expired')).toHaveLength(1);
  });

  test('unknown: a warning that does not repeat the name', () => {
    for (const rule of ['no-such-rule', 'Anna Kanarie', '', 'constructor', '__proto__', 'waiver/unused']) {
      const report = reportOn([held(1), grant({ rule, reason })]);
      const [finding] = of(report, 'waiver/unknown-rule');
      expect(finding).toMatchObject({ severity: 'warning', observed: { rule: null, reason } });
      if (rule !== '') expect(JSON.stringify({ ...finding, rule: '' })).not.toContain(rule);
    }
  });

  test('without a date to judge by, nothing is certain to have expired', () => {
    const report = reportOn(
      [...noBaseline, grant({ rule: 'baseline-missing', reason, until: '1990' })],
      claimed,
    );
    expect(of(report, 'baseline-missing')[0]?.waiver?.effect).toBe('waived');
  });

  test('two faulty waivers are two findings with fingerprints of their own', () => {
    const waivers: readonly Waiver[] = [
      { rule: 'exclusion-active', reason },
      { rule: 'exclusion-active', reason },
      { rule: 'exclusion-active', reason, subject: 'ptsd' },
      { rule: 'nobody', reason },
    ];
    const report = reportOn([held(1)], { options: { waivers } });
    const prints = report.findings
      .filter(({ rule }) => rule.startsWith('waiver/'))
      .map((one) => one.fingerprint);
    expect(new Set(prints).size).toBe(4);
  });

  test('a faulty waiver of another subject has another fingerprint, wherever it stands', () => {
    const printOf = (subject?: string) =>
      of(
        reportOn([held(1), grant({ rule: 'exclusion-active', reason, ...(subject && { subject }) })]),
        'waiver/unused',
      )[0]?.fingerprint;
    expect(new Set([printOf(), printOf('ptsd'), printOf('panic')]).size).toBe(3);
  });
});

describe('waivers and the record', () => {
  test('one that was withdrawn does not count, one that was corrected counts as corrected', () => {
    const withdrawn: EventDraft = { type: 'entry-withdrawn', data: { reason: 'other' }, replaces: 'w1' };
    const gone = reportOn([...noBaseline, grant({ rule: 'baseline-missing', reason }), withdrawn], claimed);
    expect(of(gone, 'baseline-missing')[0]?.severity).toBe('warning');
    const corrected: EventDraft = {
      ...grant({ rule: 'baseline-missing', reason: 'patient-preference' }),
      id: 'w2',
      replaces: 'w1',
    };
    const report = reportOn([...noBaseline, grant({ rule: 'exclusion-active', reason }), corrected], claimed);
    expect(of(report, 'baseline-missing')[0]?.waiver?.reason).toBe('patient-preference');
    expect(of(report, 'waiver/unused')).toEqual([]);
  });

  test('a waiver changes nothing but findings', () => {
    const { findings: _, ...plain } = reportOn(noBaseline, claimed);
    const { findings: __, ...waived } = reportOn(
      [...noBaseline, grant({ rule: 'baseline-missing', reason })],
      claimed,
    );
    expect(waived).toEqual(plain);
  });
});
