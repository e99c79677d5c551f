import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ProgressReviewed } from '../../../src/index.js';
import { ipc, iptA, iptAdult, iptMaintenance, type Protocol } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { pointsAt } from '../../support/places.js';
import { askedFor, house, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'reliable-deterioration';
const claimed = { documented: ['measures'] } as const;

/** The scores of one instrument, one a session from a session on. */
function scores(instrument: string, from: number, ...totals: readonly number[]): readonly EventDraft[] {
  return totals.map((total, index) => ({
    type: 'measure-taken',
    session: from + index,
    data: { instrument, total },
  }));
}
const phq = (...totals: readonly number[]): readonly EventDraft[] => scores('phq-9', 1, ...totals);
const gad = (...totals: readonly number[]): readonly EventDraft[] => scores('gad-7', 1, ...totals);
const reviewed = (session: number, data: Partial<ProgressReviewed> = {}): EventDraft => ({
  type: 'progress-reviewed',
  session,
  data: { decision: 'continue', ...data },
});
const held = sessions(1, 8, { note: inConfidence });
/** Ten at first; reliably worse, by six points or more, in sessions 2 and 3. */
const worse = [...held, ...phq(10, 16, 17)];

const runOf = (deteriorationRun: Protocol['thresholds']['deteriorationRun']): Protocol => ({
  ...iptAdult,
  thresholds: { ...iptAdult.thresholds, deteriorationRun },
});

describe(rule, () => {
  test.each([
    ['two in a row at the border', [10, 16, 16], 'fail'],
    ['one of them a point short of it', [10, 16, 15], 'pass'],
    ['the other a point short of it', [10, 15, 16], 'pass'],
    ['two with a better one between', [10, 16, 15, 16], 'pass'],
    ['two in a row later on', [10, 9, 15, 17, 18], 'fail'],
    ['two in a row, and better since', [10, 18, 18, 6], 'fail'],
    ['a rise that leads back to where it began', [20, 5, 12, 19], 'pass'],
    ['no change', [10, 10, 10], 'pass'],
    ['a fall', [20, 10, 4], 'pass'],
  ] as const)('PHQ-9, %s (%j): %s', (_, totals, kind) => {
    expect(judgedSoundly(rule, [...held, ...phq(...totals)], claimed).verdict.kind).toBe(kind);
  });

  test.each([
    [[8, 12, 12], 'fail'],
    [[8, 12, 11], 'pass'],
  ] as const)('GAD-7, by four points (%j): %s', (totals, kind) => {
    expect(judgedSoundly(rule, [...held, ...gad(...totals)], claimed).verdict.kind).toBe(kind);
  });

  test('fails at warning where the record claims to be full, and points at the scores', () => {
    const { findings } = judgedSoundly(rule, worse, claimed);
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'not-recorded' }]);
    const places = pointsAt(worse, findings[0]);
    expect(places).toContain('measure-taken 2');
    for (const place of places) expect(place).toMatch(/^measure-taken [123]$/);
    expect(findings[0]?.message).toMatch(/phq-9/i);
  });

  test('asks where the record does not say', () => {
    const { verdict, findings, report } = judgedSoundly(rule, worse);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['progress-review']);
  });

  test.each([
    'continue',
    'adapt',
    'add-medication',
    'other-treatment-offered',
    'other-treatment-declined',
  ] as const)('passes where somebody looked at it, whatever was decided: %s', (decision) => {
    const drafts = [...worse, reviewed(4, { decision })];
    for (const setting of [{}, claimed]) {
      expect(judgedSoundly(rule, drafts, setting).verdict.kind).toBe('pass');
    }
  });

  test('passes where a medical cause was found', () => {
    const drafts = [...worse, reviewed(5, { cause: 'medical' })];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('a look at whether IPT fits at all is not this review', () => {
    const fit: EventDraft = { type: 'fit-reviewed', session: 4, data: { decision: 'proceed' } };
    expect(judgedSoundly(rule, [...worse, fit], claimed).verdict.kind).toBe('fail');
  });

  test('each instrument is a finding of its own, and can be waived by its name', () => {
    const drafts = [...worse, ...gad(8, 12, 13)];
    const { findings } = judgedSoundly(rule, drafts, claimed);
    expect(findings).toHaveLength(2);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    const options = { waivers: [{ rule, reason: 'in-supervision', subject: 'gad-7' }] } as const;
    const waived = judgedSoundly(rule, drafts, { ...claimed, options }).findings;
    expect(waived.map(({ severity }) => severity).sort()).toEqual(['info', 'warning']);
  });

  test('one review after both got worse answers for both', () => {
    const drafts = [...worse, ...gad(8, 12, 13), reviewed(4)];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('one instrument that got worse is not made up for by one that did not', () => {
    const { findings } = judgedSoundly(rule, [...worse, ...gad(12, 8, 4)], claimed);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatch(/phq-9/i);
  });

  test.each([
    ['no score', []],
    ['two scores', phq(10, 20)],
    ['two scores and one of another instrument', [...phq(10, 20), ...gad(20)]],
    ['an instrument without a known reliable change', scores('bdi-ii', 1, 10, 40, 50)],
    ['an instrument of the clinic’s own', scores('x-our-own', 1, 10, 40, 50)],
  ])('does not apply with %s', (_, taken) => {
    const { verdict } = judgedSoundly(rule, [...held, ...taken], claimed);
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toMatch(/\.$/);
  });

  test.each([
    [1, [10, 16], 'fail'],
    [1, [10, 15], 'pass'],
    [2, [10, 16, 15, 16], 'pass'],
    [3, [10, 16, 16, 15], 'pass'],
    [3, [10, 16, 16, 16], 'fail'],
    [3, [10, 16, 16], 'not-applicable'],
  ] as const)('how many in a row is the protocol’s to say: %i, %j, %s', (run, totals, kind) => {
    const drafts = [...held, ...phq(...totals)];
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol: runOf(house(run)) }).verdict.kind).toBe(kind);
  });

  test('does not speak where the protocol leaves that open', () => {
    const protocol = runOf({ value: 'unspecified', source: 'house-judgement', grounding: 'house' });
    const { verdict } = judgedSoundly(rule, worse, { ...claimed, protocol });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toMatch(/protocol/);
  });

  test.each([iptAdult, iptA, ipc, iptMaintenance])(
    '$id: asks in every phase, or without phases',
    (protocol) => {
      expect(judgedSoundly(rule, worse, { ...claimed, protocol }).verdict.kind).toBe('fail');
    },
  );

  test.each(['completed', 'non-response', 'dropout', 'escalated', 'transferred', 'other'] as const)(
    'however the course was closed, a worsening is looked at: %s',
    (reason) => {
      const drafts: EventDraft[] = [...worse, { type: 'course-closed', data: { reason } }];
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    },
  );

  test.each([
    [1, 'fail'],
    [9, 'review'],
  ])('a claim from session %i on: %s', (fromSession, kind) => {
    const documented = [{ aspect: 'measures', fromSession }] as const;
    expect(judgedSoundly(rule, worse, { documented }).verdict.kind).toBe(kind);
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const drafts: EventDraft[] = [...worse, { type: 'treatment-paused', data: { reason: 'stabilisation' } }];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
    const resumed: EventDraft = { type: 'treatment-resumed', data: { stabilised: true } };
    expect(judgedSoundly(rule, [...drafts, resumed], claimed).verdict.kind).toBe('fail');
  });
});
