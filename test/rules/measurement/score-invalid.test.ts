import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { MeasureTaken } from '../../../src/index.js';
import { iptAdult, iptMaintenance } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';
import { inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'score-invalid';
const held = sessions(1, 16, { note: inConfidence });

const score = (
  instrument: string,
  total: number,
  session: number,
  data: Partial<MeasureTaken> = {},
): EventDraft => ({ type: 'measure-taken', session, data: { instrument, total, ...data } });
const dated = (instrument: string, on?: string): EventDraft => ({
  type: 'measure-taken',
  ...(on === undefined ? {} : { on }),
  data: { instrument, total: 12 },
});
const completed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };
/** A course with one score. */
const single = (
  instrument: string,
  total: number,
  data: Partial<MeasureTaken> = {},
): readonly EventDraft[] => [...held, score(instrument, total, 1, data)];

describe(rule, () => {
  test.each([
    ['phq-9', 0, 'pass'],
    ['phq-9', 27, 'pass'],
    ['phq-9', 28, 'fail'],
    ['phq-9', -1, 'fail'],
    ['gad-7', 21, 'pass'],
    ['gad-7', 22, 'fail'],
    ['hamd-17', 52, 'pass'],
    ['hamd-17', 53, 'fail'],
    ['sas-sr', 1, 'pass'],
    ['sas-sr', 0.9, 'fail'],
    ['iip-32', 4, 'pass'],
    ['iip-32', 4.1, 'fail'],
  ])(
    'the range of an instrument belongs to it, and nothing beyond: %s, %d, %s',
    (instrument, total, kind) => {
      for (const documented of ['all', []] as const) {
        expect(judgedSoundly(rule, single(instrument, total), { documented }).verdict.kind).toBe(kind);
      }
    },
  );

  test.each([
    ['a sum is whole', 'phq-9', {}, 'fail'],
    ['a sum that is not prorated is whole', 'phq-9', { prorated: false }, 'fail'],
    ['a prorated sum need not be', 'phq-9', { prorated: true }, 'pass'],
    ['a mean need not be', 'iip-32', {}, 'pass'],
    ['another mean need not be', 'sas-sr', {}, 'pass'],
    ['what is not known need not be', 'x-our-own', {}, 'not-applicable'],
  ] as const)('%s (%s): %#', (_, instrument, data, kind) => {
    expect(judgedSoundly(rule, single(instrument, 2.5, data)).verdict.kind).toBe(kind);
  });

  test('a prorated sum still stays within its range', () => {
    expect(judgedSoundly(rule, single('phq-9', 27.5, { prorated: true })).verdict.kind).toBe('fail');
  });

  test.each([
    ['phq-9', 3, 'pass'],
    ['phq-9', 4, 'fail'],
    ['phq-9', 0, 'pass'],
    ['hamd-17', 4, 'pass'],
    ['hamd-17', 5, 'fail'],
    ['madrs', 6, 'pass'],
    ['madrs', 7, 'fail'],
  ])('the item on suicide has a range of its own: %s, %i, %s', (instrument, riskItem, kind) => {
    expect(judgedSoundly(rule, single(instrument, 20, { riskItem })).verdict.kind).toBe(kind);
  });

  test('is an error, and points at the scores, all in one finding', () => {
    const drafts = [
      ...held,
      score('phq-9', 30, 1),
      score('phq-9', 12, 5),
      score('phq-9', 11.5, 9),
      score('phq-9', 9, 16, { riskItem: 7 }),
    ];
    const { findings } = judgedSoundly(rule, drafts);
    expect(findings).toMatchObject([
      { kind: 'fail', severity: 'error', basis: 'recorded', observed: { count: 3 } },
    ]);
    expect(pointsAt(drafts, findings[0])).toEqual(['measure-taken 1', 'measure-taken 9', 'measure-taken 16']);
    expect(findings[0]?.message).toMatch(/\b(3|three)\b/i);
  });

  test.each([
    ['phq-9', 28, {}, 'error'],
    ['hamd-17', 53, {}, 'error'],
    ['phq-9', 12, { riskItem: 4 }, 'error'],
    ['phq-9', 12.5, {}, 'error'],
    ['gad-7', 22, {}, 'warning'],
    ['bdi-ii', 64, {}, 'warning'],
    ['gad-7', 8.5, {}, 'error'],
    ['sas-sr', 6, {}, 'warning'],
    ['iip-32', 60, {}, 'warning'],
  ] as const)(
    'a range that is only generally known weighs less: %s, %d, %j, %s',
    (id, total, data, severity) => {
      expect(judgedSoundly(rule, single(id, total, data)).findings).toMatchObject([
        { kind: 'fail', severity },
      ]);
    },
  );

  test('a total beyond a mean may be from another scoring of the same measure', () => {
    const { findings } = judgedSoundly(rule, [...held, score('sas-sr', 54, 1), score('iip-32', 70, 1)]);
    expect(findings).toMatchObject([
      { severity: 'warning', observed: { count: 2 }, remedy: expect.stringMatching(/scoring.*T-score/) },
    ]);
    const { findings: sum } = judgedSoundly(rule, single('gad-7', 22));
    expect(sum[0]?.remedy).not.toMatch(/T-score/);
  });

  test('what weighs differently is told apart', () => {
    const drafts = [...held, score('phq-9', 30, 1), score('gad-7', 30, 1), score('sas-sr', 54, 1)];
    const { findings } = judgedSoundly(rule, drafts);
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning', 'warning']);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(3);
    expect(findings.map(({ observed }) => observed['count'])).toEqual([1, 1, 1]);
  });

  test('a score that was corrected is no longer wrong', () => {
    const wrong = { ...score('phq-9', 71, 1), id: 'typed' };
    const corrected: EventDraft = { ...score('phq-9', 17, 1), replaces: 'typed' };
    expect(judgedSoundly(rule, [...held, wrong]).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, [...held, wrong, corrected]).verdict.kind).toBe('pass');
  });

  test('two instruments at one intake are no error', () => {
    const intake = [score('phq-9', 17, 1), score('gad-7', 12, 1)];
    expect(judgedSoundly(rule, [...held, ...intake, completed]).verdict.kind).toBe('pass');
    const days = [dated('phq-9', '2025-03-04'), dated('gad-7', '2025-03-04')];
    expect(judgedSoundly(rule, [...days, ...held, completed]).verdict.kind).toBe('pass');
  });

  test('one instrument at the start and another at the end: no change can be computed', () => {
    const open = [...held, score('phq-9', 17, 1), score('bdi-ii', 20, 16)];
    expect(judgedSoundly(rule, open, { documented: 'all' }).verdict.kind).toBe('pass');
    const drafts = [...open, completed];
    for (const documented of ['all', []] as const) {
      const { findings } = judgedSoundly(rule, drafts, { documented });
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
      const places = pointsAt(drafts, findings[0]);
      expect(places.length).toBeGreaterThan(0);
      for (const place of places) expect(['measure-taken 1', 'measure-taken 16']).toContain(place);
      expect(findings[0]?.message).toMatch(/instrument|measure/i);
      expect(findings[0]?.remedy).toMatch(/before the closing entry/);
    }
    const third = [...held, score('phq-9', 17, 1), score('gad-7', 12, 1), score('bdi-ii', 20, 16), completed];
    expect(judgedSoundly(rule, third).findings).toMatchObject([
      { observed: { state: 'different', count: 3 } },
    ]);
  });

  test('two days are two times, also between sessions, and one day is one, on either side of a session', () => {
    const first = dated('phq-9', '2025-03-04');
    const before = [first, dated('bdi-ii', '2025-03-05'), ...held, completed];
    expect(judgedSoundly(rule, before).verdict.kind).toBe('fail');
    const around = [first, ...held, dated('bdi-ii', '2025-03-04'), completed];
    expect(judgedSoundly(rule, around).verdict.kind).toBe('pass');
  });

  test('two instruments that were each taken once, on different days or in different months, cannot be compared', () => {
    for (const [first, last] of [
      ['2025-03-04', '2025-06-17'],
      ['2025-03', '2025-06'],
    ] as const) {
      const drafts = [dated('phq-9', first), ...held, dated('bdi-ii', last), completed];
      expect(judgedSoundly(rule, drafts).findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
    }
  });

  test.each([
    [
      'two at the intake, and one of them again',
      [score('phq-9', 17, 1), score('gad-7', 12, 1), score('phq-9', 6, 16)],
    ],
    [
      'another one beside it now and then',
      [score('phq-9', 17, 1), score('gad-7', 9, 8), score('phq-9', 6, 16)],
    ],
    [
      'a change of instrument that overlaps',
      [score('phq-9', 17, 1), score('phq-9', 12, 8), score('bdi-ii', 9, 16)],
    ],
    ['one score', [score('phq-9', 17, 1)]],
  ])('a change can be computed, or is not asked for: %s', (_, taken) => {
    expect(judgedSoundly(rule, [...held, ...taken, completed]).verdict.kind).toBe('pass');
  });

  test.each([
    ['no day', undefined, undefined],
    ['one month', '2025-03', '2025-03'],
    ['one year', '2025', '2025'],
  ])('scores that may be of the same day are no error: %s', (_, first, second) => {
    const drafts = [dated('phq-9', first), dated('gad-7', second), ...held, completed];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('pass');
  });

  test('the two faults are two findings, of their own weight, to be waived one by one', () => {
    const drafts = [...held, score('phq-9', 30, 1), score('bdi-ii', 20, 16), completed];
    const { verdict, findings } = judgedSoundly(rule, drafts);
    expect(verdict.counts.fail).toBe(2);
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    for (const [subject, left] of [
      ['scores', ['info', 'warning']],
      ['instruments', ['error', 'info']],
    ] as const) {
      const options = { waivers: [{ rule, reason: 'data-wrong', subject }] } as const;
      const waived = judgedSoundly(rule, drafts, { options }).findings;
      expect(waived.map(({ severity }) => severity).sort()).toEqual([...left].sort());
    }
  });

  test.each([
    ['without a score', []],
    ['with one of the clinic’s own instruments', [score('x-our-own', 900, 1), score('x-our-own', 3.5, 16)]],
    ['with two of the clinic’s own instruments', [score('x-our-own', 900, 1), score('x-other', 3.5, 16)]],
  ])('does not apply %s', (_, taken) => {
    const { verdict } = judgedSoundly(rule, [...held, ...taken], { documented: 'all' });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBe(
      taken.length === 0 ? 'No score is recorded.' : 'The range of the measures is not known.',
    );
  });

  test('an instrument of the clinic’s own does not hide a wrong score of another', () => {
    const drafts = [...held, score('x-our-own', 900, 1), score('phq-9', 28, 1)];
    const { findings } = judgedSoundly(rule, drafts);
    expect(findings).toMatchObject([{ severity: 'error', observed: { count: 1 } }]);
  });

  test.each([iptAdult, iptMaintenance, ...oddProtocols])(
    '$id: a number is wrong under any protocol',
    (protocol) => {
      expect(judgedSoundly(rule, single('phq-9', 28), { protocol }).verdict.kind).toBe('fail');
      expect(judgedSoundly(rule, single('phq-9', 27), { protocol }).verdict.kind).toBe('pass');
    },
  );

  test.each(['dropout', 'died', 'completed', 'other'] as const)('and after any closing: %s', (reason) => {
    const closed: EventDraft = { type: 'course-closed', data: { reason } };
    expect(judgedSoundly(rule, [...single('phq-9', 28), closed]).verdict.kind).toBe('fail');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const drafts: EventDraft[] = [
      ...single('phq-9', 28),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('not-applicable');
    expect(judgedSoundly(rule, [...drafts, { type: 'treatment-resumed', data: {} }]).verdict.kind).toBe(
      'fail',
    );
  });
});
