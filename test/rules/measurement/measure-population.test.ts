import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { CourseOpened, MeasureTaken } from '../../../src/index.js';
import { iptA, iptAdult, iptPerinatal, type Protocol } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';
import { askedFor, house, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'measure-population';

const opened = (data: CourseOpened = {}): EventDraft => ({ type: 'course-opened', data });
const score = (instrument: string, session: number, data: Partial<MeasureTaken> = {}): EventDraft => ({
  type: 'measure-taken',
  session,
  data: { instrument, total: 12, ...data },
});
/** A course of one patient with some scores. */
const course = (patient: CourseOpened, ...scores: readonly EventDraft[]): readonly EventDraft[] => [
  opened(patient),
  ...sessions(1, 4, { note: inConfidence }),
  ...scores,
];
const expecting = (perinatal: Protocol['expects']['perinatal']): Protocol => ({
  ...iptAdult,
  expects: { ...iptAdult.expects, perinatal },
});

describe(rule, () => {
  test.each([
    ['phq-a', 10, 'fail'],
    ['phq-a', 11, 'pass'],
    ['phq-a', 17, 'pass'],
    ['phq-a', 18, 'fail'],
    ['ces-dc', 5, 'fail'],
    ['ces-dc', 6, 'pass'],
    ['ces-dc', 17, 'pass'],
    ['ces-dc', 18, 'fail'],
  ])('%s at the age of %i: %s', (instrument, ageYears, kind) => {
    for (const protocol of [iptAdult, iptA]) {
      const { verdict } = judgedSoundly(rule, course({ ageYears }, score(instrument, 1)), { protocol });
      expect(verdict.kind).toBe(kind);
    }
  });

  test('is an info, rests on what is recorded, and names the instrument', () => {
    const drafts = course({ ageYears: 34 }, score('phq-a', 1));
    for (const documented of ['all', []] as const) {
      const { findings } = judgedSoundly(rule, drafts, { documented });
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', basis: 'recorded' }]);
      expect(pointsAt(drafts, findings[0])).toContain('measure-taken 1');
      expect(findings[0]?.message).toMatch(/phq-a/i);
    }
  });

  test('names the measure as clinicians do, and cites whom it was made for', () => {
    const birth = judgedSoundly(rule, course({ perinatal: false }, score('epds', 1))).findings[0];
    expect(birth?.message).toBe('The EPDS was made for pregnancy and the time after a birth.');
    expect(birth?.sources.map(({ source }) => source)).toContain('matthey-2006');
    const age = judgedSoundly(rule, course({ ageYears: 40 }, score('ces-dc', 1))).findings[0];
    expect(age?.message).toBe('The CES-DC was made for another age group.');
    const unknown = judgedSoundly(rule, course({}, score('phq-a', 1))).findings[0];
    expect(unknown?.message).toBe('The PHQ-A was made for an age group; no record of the patient’s age.');
    expect(unknown?.remedy).toMatch(/age/);
  });

  test('what can still be done differs once the course is closed', () => {
    const drafts = course({ ageYears: 40 }, score('phq-a', 1));
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };
    expect(judgedSoundly(rule, drafts).findings[0]?.remedy).toMatch(/^Use a measure/);
    expect(judgedSoundly(rule, [...drafts, closed]).findings[0]?.remedy).toMatch(/before the closing entry/);
  });

  test('a version that is validated for the patient is suited', () => {
    const drafts = course({ ageYears: 19 }, score('phq-a', 1, { validatedVersion: true }));
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('pass');
    const said = course({ ageYears: 19 }, score('phq-a', 1, { validatedVersion: false }));
    expect(judgedSoundly(rule, said).verdict.kind).toBe('fail');
    const epds = course({ perinatal: false }, score('epds', 1, { validatedVersion: true }));
    expect(judgedSoundly(rule, epds).verdict.kind).toBe('pass');
  });

  test('asks for an age that is not recorded, whatever is claimed', () => {
    for (const documented of ['all', []] as const) {
      const { verdict, findings, report } = judgedSoundly(rule, course({}, score('phq-a', 1)), {
        documented,
      });
      expect(verdict.kind).toBe('review');
      expect(findings).toMatchObject([{ kind: 'review', severity: 'info' }]);
      expect(askedFor(report, rule)).toEqual(['patient-age']);
    }
    const version = course({}, score('phq-a', 1, { validatedVersion: true }));
    expect(judgedSoundly(rule, version).verdict.kind).toBe('pass');
  });

  test('asks where the opening of the course is not on record', () => {
    const drafts = [...sessions(1, 4), score('ces-dc', 1)];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
  });

  test.each([
    [true, 'pass'],
    [false, 'fail'],
    [undefined, 'not-applicable'],
  ] as const)('the EPDS where pregnancy or a birth is recorded as %s: %s', (perinatal, kind) => {
    const patient = { ageYears: 30, ...(perinatal === undefined ? {} : { perinatal }) };
    const { verdict, findings } = judgedSoundly(rule, course(patient, score('epds', 1)), {
      documented: 'all',
    });
    expect(verdict.kind).toBe(kind);
    expect(findings).toHaveLength(kind === 'fail' ? 1 : 0);
    if (kind === 'fail') {
      expect(findings).toMatchObject([{ severity: 'info', basis: 'recorded' }]);
      expect(findings[0]?.message).toMatch(/epds/i);
    }
  });

  test('a protocol for pregnancy and the time after a birth says it for its patients', () => {
    const drafts = course({ ageYears: 30 }, score('epds', 1));
    expect(judgedSoundly(rule, drafts, { protocol: iptPerinatal }).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, drafts, { protocol: expecting(house(true)) }).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, drafts, { protocol: expecting(house(false)) }).verdict.kind).toBe(
      'not-applicable',
    );
    const open = expecting({ value: 'unspecified', source: 'house-judgement', grounding: 'house' });
    expect(judgedSoundly(rule, drafts, { protocol: open }).verdict.kind).toBe('not-applicable');
  });

  test('the age of the patient says nothing against the EPDS', () => {
    const drafts = course({ ageYears: 16, perinatal: true }, score('epds', 1));
    expect(judgedSoundly(rule, drafts, { protocol: iptA }).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, course({ perinatal: true }, score('epds', 1))).verdict.kind).toBe('pass');
  });

  test('instruments for adults at large, or of the clinic’s own, are not looked at', () => {
    for (const instrument of ['phq-9', 'bdi-ii', 'hamd-17', 'ces-d', 'iip-32', 'x-our-own']) {
      const drafts = course({ ageYears: 15, perinatal: false }, score(instrument, 1, { total: 3 }));
      const { verdict } = judgedSoundly(rule, drafts, { documented: 'all' });
      expect([instrument, verdict.kind]).toEqual([instrument, 'not-applicable']);
      expect(verdict.reason).toMatch(/\.$/);
    }
    expect(judgedSoundly(rule, course({ ageYears: 15 })).verdict.kind).toBe('not-applicable');
  });

  test('one finding an instrument, with all its scores', () => {
    const drafts = course({ ageYears: 40 }, score('phq-a', 1), score('phq-a', 3), score('phq-9', 4));
    const { findings } = judgedSoundly(rule, drafts);
    expect(findings).toHaveLength(1);
    expect(pointsAt(drafts, findings[0])).toEqual(['measure-taken 1', 'measure-taken 3']);
  });

  test('a score by a validated version is not among them', () => {
    const drafts = course({ ageYears: 40 }, score('phq-a', 1, { validatedVersion: true }), score('phq-a', 3));
    const { findings } = judgedSoundly(rule, drafts);
    expect(findings).toHaveLength(1);
    expect(pointsAt(drafts, findings[0])).toEqual(['measure-taken 3']);
  });

  test('each instrument is a finding of its own, and can be waived by its name', () => {
    const drafts = course({ ageYears: 40, perinatal: false }, score('phq-a', 1), score('epds', 1));
    const { findings } = judgedSoundly(rule, drafts);
    expect(findings).toHaveLength(2);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    const options = { waivers: [{ rule, reason: 'clinical-judgement', subject: 'epds' }] } as const;
    const waived = judgedSoundly(rule, drafts, { options }).findings.filter(
      ({ waiver }) => waiver !== undefined,
    );
    expect(waived).toHaveLength(1);
    expect(waived[0]?.message).toMatch(/epds/i);
  });

  test('an instrument that suits does not excuse one that does not', () => {
    const drafts = course({ ageYears: 19 }, score('phq-a', 1), score('phq-9', 2));
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('fail');
    const unknown = course({ ageYears: 15 }, score('phq-a', 1), score('epds', 1));
    expect(judgedSoundly(rule, unknown).verdict.kind).toBe('pass');
  });

  test.each(oddProtocols)('$id: judges by the patient, not by the protocol', (protocol) => {
    const drafts = course({ ageYears: 40 }, score('phq-a', 1));
    expect(judgedSoundly(rule, drafts, { protocol }).verdict.kind).toBe('fail');
  });

  test('a closing of any kind changes nothing', () => {
    for (const reason of ['dropout', 'completed', 'other'] as const) {
      const closed: EventDraft = { type: 'course-closed', data: { reason } };
      const drafts = [...course({ ageYears: 40 }, score('phq-a', 1)), closed];
      expect(judgedSoundly(rule, drafts).verdict.kind).toBe('fail');
    }
  });

  test('is silent while treatment is paused', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    const drafts = [...course({ ageYears: 40 }, score('phq-a', 1)), paused];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('not-applicable');
  });
});
