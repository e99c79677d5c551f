import { describe, expect, test } from 'vitest';
import { asked, type EventDraft } from '../../../src/examples/worked-course.js';
import type { RiskCheck } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'risk-cleared-by-zero';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 34 } };
const held = (session: number, risk?: RiskCheck): EventDraft => ({
  type: 'session-held',
  session,
  data: { kind: 'treatment', ...(risk === undefined ? {} : { risk }) },
});
const zero = (session: number): EventDraft => ({
  type: 'measure-taken',
  session,
  data: { instrument: 'phq-9', total: 9, riskItem: 0 },
});
const byItem: RiskCheck = { level: 'none-identified', basis: ['questionnaire-item'] };

describe(rule, () => {
  test('passes where a direct question or a suicide scale stands behind the judgement', () => {
    expect(judged(rule, [opened, held(1, asked('none-identified')), zero(1)]).verdict.kind).toBe('pass');
    const scale: RiskCheck = { level: 'none-identified', basis: ['suicide-scale'] };
    expect(judged(rule, [opened, held(1, scale)]).verdict.kind).toBe('pass');
    const both: RiskCheck = { level: 'none-identified', basis: ['questionnaire-item', 'direct-question'] };
    expect(judged(rule, [opened, held(1, both), zero(1)], { documented: 'all' }).verdict.kind).toBe('pass');
  });

  test('passes where risk was asked about directly and no basis is named', () => {
    expect(judged(rule, [opened, held(1, { asked: true, level: 'none-identified' })]).verdict.kind).toBe(
      'pass',
    );
  });

  test('passes where risk was asked about directly, even if the basis names only the item', () => {
    expect(judged(rule, [opened, held(1, { ...byItem, asked: true })]).verdict.kind).toBe('pass');
  });

  test.each([iptAdult, iptA, ipc])('fails where the judgement rests on the item alone ($id)', (protocol) => {
    const { verdict, findings } = judged(rule, [opened, held(1, byItem), zero(1)], { protocol });
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'warning',
        basis: 'recorded',
        message: 'A judgement of no risk rests on a questionnaire item alone; a zero never clears risk.',
        observed: { cleared: 1 },
        at: [{ pointer: '/events/1/data/risk', event: 'e2', session: 1 }],
      },
    ]);
  });

  test('fails where it is said outright that risk was not asked about', () => {
    expect(judged(rule, [opened, held(1, { ...byItem, asked: false })]).verdict.kind).toBe('fail');
  });

  test('fails for an entry between sessions too', () => {
    const entry: EventDraft = { type: 'risk-assessed', data: byItem };
    const { verdict, findings } = judged(rule, [opened, held(1, asked('low')), entry]);
    expect(verdict.kind).toBe('fail');
    expect(findings[0]?.at).toMatchObject([{ event: 'e3' }]);
  });

  test('one zero among well-founded judgements is still found', () => {
    const drafts = [opened, ...sessions(1, 3, { risk: asked('none-identified') }), held(4, byItem), zero(4)];
    const { verdict, findings } = judged(rule, drafts, { documented: 'all' });
    expect(verdict.kind).toBe('fail');
    expect(findings.flatMap(({ at }) => at)).toMatchObject([{ session: 4 }]);
    expect(judged(rule, [...drafts, held(5, byItem)]).findings).toMatchObject([
      {
        message: '2 judgements of no risk rest on a questionnaire item alone; a zero never clears risk.',
        observed: { cleared: 2 },
      },
    ]);
  });

  test('a direct question later does not undo the fault', () => {
    const drafts = [opened, held(1, byItem), held(2, asked('none-identified'))];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
  });

  test('a direct question in the same session takes it away', () => {
    const entry: EventDraft = { type: 'risk-assessed', session: 1, data: asked('none-identified') };
    expect(judged(rule, [opened, held(1, byItem), zero(1), entry]).verdict.kind).toBe('pass');
    expect(judged(rule, [opened, entry, zero(1), held(1, byItem)]).verdict.kind).toBe('pass');
  });

  test('a judgement that rests on more than the item is not the item alone', () => {
    const informed: RiskCheck = { level: 'none-identified', basis: ['informant'] };
    const judgement: RiskCheck = { level: 'none-identified', basis: ['clinical-judgement'] };
    expect(judged(rule, [opened, held(1, informed)]).verdict.kind).not.toBe('fail');
    expect(judged(rule, [opened, held(1, judgement)]).verdict.kind).not.toBe('fail');
  });

  test('a level without a basis is no fault where nothing is claimed', () => {
    expect(judged(rule, [opened, held(1, { level: 'none-identified' })]).verdict.kind).not.toBe('fail');
  });

  test('does not speak where risk was found, or no level is recorded', () => {
    expect(judged(rule, [opened, held(1, asked('low')), zero(1)]).verdict.kind).toBe('not-applicable');
    const low: RiskCheck = { level: 'low', basis: ['questionnaire-item'] };
    expect(judged(rule, [opened, held(1, low)]).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [opened, held(1), zero(1)], { documented: 'all' }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('claims, a pause and a closure change nothing', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    for (const drafts of [
      [opened, held(1, byItem)],
      [opened, held(1, byItem), paused],
      [opened, paused, held(1, byItem)],
      [opened, held(1, byItem), closed],
    ]) {
      expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('fail');
      expect(judged(rule, drafts, { documented: [] }).verdict.kind).toBe('fail');
    }
  });

  test('a waiver lowers it to info', () => {
    const options = { waivers: [{ rule, reason: 'clinical-judgement' }] } as const;
    expect(judged(rule, [opened, held(1, byItem)], { options }).findings).toMatchObject([
      { severity: 'info', waiver: { effect: 'waived' } },
    ]);
  });
});
