import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { MedicationRecorded, ProgressReviewed } from '../../../src/index.js';
import { ipc, iptA, iptAdult, iptMaintenance } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';
import { askedFor, judgedSoundly } from '../../support/sound.js';
import { claimed, closed, completed, decided, held, score, unchanged } from './ended-without-response.js';

const rule = 'non-response-no-plan';
const reviewed = (decision: ProgressReviewed['decision']): EventDraft => ({
  type: 'progress-reviewed',
  session: 16,
  data: { decision },
});
type Started = Extract<EventDraft, { readonly type: 'medication-recorded' }>;
const started = (session: number, status: MedicationRecorded['status'] = 'started'): Started => ({
  type: 'medication-recorded',
  session,
  data: { kind: 'antidepressant', status },
});

describe(rule, () => {
  test.each(['continuation', 'other-treatment', 'maintenance', 'declined'] as const)(
    'passes where something was offered or decided for afterwards: %s',
    (decision) => {
      const drafts = [...unchanged, decided(decision), closed('non-response')];
      for (const setting of [{}, claimed]) {
        const { verdict, findings } = judgedSoundly(rule, drafts, setting);
        expect(verdict.kind).toBe('pass');
        expect(findings).toEqual([]);
      }
    },
  );

  test.each(['add-medication', 'other-treatment-offered', 'other-treatment-declined'] as const)(
    'passes where a review of progress led to it: %s',
    (decision) => {
      const drafts = [...unchanged, reviewed(decision), closed('completed')];
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    },
  );

  test('an offer weighs more than a decision that nothing is needed', () => {
    const drafts = [
      ...unchanged,
      reviewed('other-treatment-declined'),
      decided('none-needed'),
      closed('completed'),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('is an error where the record claims to be full and nothing was offered', () => {
    const drafts = [...unchanged, closed('completed')];
    const { verdict, findings } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'not-recorded' }]);
    const places = pointsAt(drafts, findings[0]);
    expect(places.some((place) => place === 'course-closed' || place === 'measure-taken 16')).toBe(true);
    expect(findings[0]?.message).toMatch(/treatment|offer|alternative/i);
  });

  test.each(['continue', 'adapt'] as const)('a review that goes on (%s) offers nothing else', (decision) => {
    const drafts = [...unchanged, reviewed(decision), closed('completed')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
  });

  test('is an error, whatever is claimed, where it was decided that nothing is needed', () => {
    const drafts = [...unchanged, decided('none-needed'), closed('completed')];
    for (const setting of [{}, claimed]) {
      const { findings } = judgedSoundly(rule, drafts, setting);
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'recorded' }]);
      expect(pointsAt(drafts, findings[0])).toContain('continuation-decided');
    }
  });

  test('asks, at warning, where the record does not say', () => {
    const { verdict, findings, report } = judgedSoundly(rule, [...unchanged, closed('completed')]);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['alternative-offered']);
  });

  test('a closing for non-response is enough to know it by', () => {
    const drafts = [...held, closed('non-response')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
    expect(
      judgedSoundly(rule, [...held, decided('none-needed'), closed('non-response')]).findings,
    ).toMatchObject([{ kind: 'fail', basis: 'recorded' }]);
  });

  test('an open course may still respond', () => {
    const drafts = [...unchanged, decided('none-needed')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test.each(['dropout', 'transferred', 'died', 'escalated'] as const)(
    'who left or was taken out of treatment (%s) is not counted as failed',
    (reason) => {
      for (const documented of ['all', []] as const) {
        expect(judgedSoundly(rule, [...unchanged, closed(reason)], { documented }).verdict.kind).toBe(
          'not-applicable',
        );
      }
      const offered = [...unchanged, decided('other-treatment'), closed(reason)];
      expect(judgedSoundly(rule, offered, claimed).verdict.kind).toBe('pass');
    },
  );

  test.each(['other', undefined] as const)('a closing that leaves open why (%s) is asked', (reason) => {
    for (const documented of ['all', []] as const) {
      expect(judgedSoundly(rule, [...unchanged, closed(reason)], { documented }).findings).toMatchObject([
        { kind: 'review', severity: 'warning' },
      ]);
    }
    const said = [...unchanged, decided('none-needed'), closed(reason)];
    expect(judgedSoundly(rule, said).verdict.kind).toBe('fail');
  });

  test.each([
    [1, 'fail'],
    [16, 'fail'],
    [17, 'review'],
  ])('a claim from session %i on: %s', (fromSession, kind) => {
    const documented = [{ aspect: 'ending', fromSession }] as const;
    expect(judgedSoundly(rule, [...unchanged, closed('completed')], { documented }).verdict.kind).toBe(kind);
  });

  test('a claim on measures says nothing of what was offered', () => {
    const drafts = [...unchanged, closed('completed')];
    expect(judgedSoundly(rule, drafts, { documented: ['measures', 'condition'] }).verdict.kind).toBe(
      'review',
    );
  });

  const phased = [iptAdult, iptA, ipc, iptMaintenance, ...oddProtocols].map(
    (protocol) => [protocol.id, protocol, protocol.phases.some(({ role }) => role === 'middle')] as const,
  );

  test.each(phased)('%s: asks where there is a middle phase to respond in', (_, protocol, hasMiddle) => {
    const drafts = [...unchanged, closed('completed')];
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol }).verdict.kind).toBe(
      hasMiddle ? 'fail' : 'not-applicable',
    );
  });

  test('of these, some have a middle phase and some keep up what was reached', () => {
    expect(new Set(phased.map(([, , hasMiddle]) => hasMiddle))).toEqual(new Set([true, false]));
  });

  test('says by which measure, by its name, and what can still be done', () => {
    const { findings } = judgedSoundly(rule, completed(18, 15), claimed);
    expect(findings[0]?.message).toMatch(
      /^On the PHQ-9 the total went from 18 to 15, which is no response; no record that another treatment was offered\./,
    );
    expect(findings[0]?.remedy).toMatch(/before the closing entry.*follow-up contact.*accept the finding/);
  });

  test.each([
    ['a referral', { type: 'fit-reviewed', session: 12, data: { decision: 'refer' } }, 'pass'],
    ['a decision to adapt', { type: 'fit-reviewed', session: 12, data: { decision: 'adapt' } }, 'fail'],
    ['a medication from session 2', started(2), 'pass'],
    ['a medication from session 12', started(12), 'pass'],
    ['a medication from the first session', started(1), 'fail'],
    ['a medication that went on', started(12, 'continued'), 'fail'],
  ] as const)('%s is another treatment or none: %s', (_, entry, kind) => {
    for (const reason of ['completed', 'non-response'] as const) {
      expect(judgedSoundly(rule, [...unchanged, entry, closed(reason)], claimed).verdict.kind).toBe(kind);
    }
  });

  test('a medication from before the course did not answer its want of effect', () => {
    const { session: _, ...before } = started(1);
    expect(judgedSoundly(rule, [before, ...unchanged, closed('completed')], claimed).verdict.kind).toBe(
      'fail',
    );
    const days = sessions(1, 2).map((one, index) => ({ ...one, on: `2025-03-0${index + 1}` }));
    const scores = [score(20, 1), score(19, 2)];
    for (const [on, kind] of [
      ['2025-02-20', 'fail'],
      ['2025-03-01', 'fail'],
      ['2025-03-02', 'pass'],
    ] as const) {
      const drafts = [...days, ...scores, { ...before, on }, closed('completed')];
      expect([on, judgedSoundly(rule, drafts, claimed).verdict.kind]).toEqual([on, kind]);
    }
  });

  test('a waiver lowers it to info', () => {
    const options = { waivers: [{ rule, reason: 'in-supervision' }] } as const;
    const { findings } = judgedSoundly(rule, [...unchanged, closed('completed')], { ...claimed, options });
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', waiver: { effect: 'waived' } }]);
  });
});
