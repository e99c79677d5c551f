import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeliveredSession, SessionSample } from '../../src/fidelity/index.js';
import { sampleSessions, samplingFractions } from '../../src/fidelity/index.js';
import { rated, sound } from './some-ratings.js';

/** A course of so many sessions. */
function delivered(
  course: string,
  therapist: string,
  count: number,
  recorded: boolean | null = true,
): readonly DeliveredSession[] {
  return Array.from({ length: count }, (_, at) => ({ course, session: at + 1, therapist, recorded }));
}

function drawn(sessions: readonly DeliveredSession[], seed = 1, perStratum = 2): SessionSample {
  const sample = sampleSessions(sessions, { seed, perStratum });
  if (!sample.ok) throw new Error(JSON.stringify(sample.error));
  return sample.value;
}

const study = [
  ...delivered('c1', 't1', 12),
  ...delivered('c2', 't1', 16),
  ...delivered('c3', 't2', 12),
  ...delivered('c4', 't2', 5),
];

describe('a sample of sessions to rate', () => {
  test('takes so many from each therapist and third of a course', () => {
    const { sessions, strata } = drawn(study);
    expect(sessions).toHaveLength(12);
    expect(strata.map(({ therapist, stage, drawn: count }) => `${therapist} ${stage} ${count}`)).toEqual(
      ['t1', 't2'].flatMap((therapist) =>
        ['early', 'middle', 'late'].map((stage) => `${therapist} ${stage} 2`),
      ),
    );
    for (const { course, session, stage } of sessions.filter((one) => one.course === 'c1')) {
      expect([course, stage]).toEqual(['c1', session <= 4 ? 'early' : session <= 8 ? 'middle' : 'late']);
    }
  });

  test('is the same for the same seed, another for another', () => {
    expect(drawn(study, 7)).toEqual(drawn(study, 7));
    const samples = [1, 2, 3, 4, 5].map((seed) => JSON.stringify(drawn(study, seed).sessions));
    expect(new Set(samples).size).toBeGreaterThan(1);
    expect(drawn(study, 7)).toMatchObject({ seed: 7, perStratum: 2 });
  });

  test('does not depend on the order of the list, nor on the sessions of another therapist', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 5 }), (seed, perStratum) => {
        const whole = drawn(study, seed, perStratum);
        expect(drawn([...study].reverse(), seed, perStratum)).toEqual(whole);
        const alone = drawn(
          study.filter(({ therapist }) => therapist === 't2'),
          seed,
          perStratum,
        );
        expect(alone.sessions).toEqual(whole.sessions.filter(({ therapist }) => therapist === 't2'));
      }),
    );
  });

  test('takes only what is recorded, all of it where there is too little, and says so', () => {
    const sessions = [
      ...delivered('c1', 't1', 9),
      ...delivered('c2', 't1', 9, false),
      ...delivered('c3', 't1', 9, null),
    ];
    const { sessions: taken, strata } = drawn(sessions, 1, 4);
    expect(new Set(taken.map(({ course }) => course))).toEqual(new Set(['c1']));
    expect(strata[0]).toEqual({ therapist: 't1', stage: 'early', delivered: 9, eligible: 3, drawn: 3 });
  });

  test('places a recorded session by all that were delivered', () => {
    const last = delivered('c1', 't1', 12, false).map((one) =>
      one.session === 12 ? { ...one, recorded: true } : one,
    );
    expect(drawn(last).sessions).toEqual([{ course: 'c1', session: 12, therapist: 't1', stage: 'late' }]);
  });

  test('takes each session of a stratum about as often as any other', () => {
    const times = new Map<number, number>();
    for (let seed = 0; seed < 3000; seed += 1) {
      for (const { session, stage } of drawn(delivered('c1', 't1', 18), seed, 1).sessions) {
        if (stage === 'early') times.set(session, (times.get(session) ?? 0) + 1);
      }
    }
    expect([...times.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    // 500 expected; five standard deviations are about 100.
    for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
  });

  test('draws in each stratum by itself', () => {
    // Thirds of six sessions each: with one stream for all, the same place would be drawn in each of them.
    const alike = Array.from(
      { length: 20 },
      (_, seed) => drawn(delivered('c1', 't1', 18), seed, 1).sessions,
    ).filter((sessions) => new Set(sessions.map(({ session }) => (session - 1) % 6)).size === 1);
    expect(alike.length).toBeLessThan(5);
  });

  test('of nothing is empty', () => {
    expect(drawn([])).toMatchObject({ sessions: [], strata: [] });
  });

  test.each([
    ['bad-seed /seed', study, { seed: 0.5, perStratum: 1 }],
    ['bad-count /perStratum', study, { seed: 1, perStratum: 0 }],
    ['repeated-session /45', [...study, ...study.slice(0, 1)], { seed: 1, perStratum: 1 }],
  ])('is refused: %s', (fault, sessions, options) => {
    const sample = sampleSessions(sessions, options);
    expect(sample.ok ? [] : sample.error.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([fault]);
  });
});

describe('sampling fractions', () => {
  const sessions = [
    ...delivered('c1', 't1', 4),
    ...delivered('c2', 't1', 3, false),
    ...delivered('c3', 't1', 1, null),
  ];
  const checked = sound(
    rated({ a: 1 }),
    rated({ a: 1 }, { rater: 'r2' }),
    rated({ a: 1 }, { session: 2 }),
    rated({ a: 1 }, { session: 2, rater: 'r2', role: 'therapist' }),
    rated({ a: 1 }, { session: 3, role: 'therapist' }),
    rated({ a: 1 }, { course: 'c2' }),
    rated({ a: 1 }, { course: 'c9' }),
  );

  test('are recorded of delivered, rated of recorded, rated twice of rated; roles apart', () => {
    const { figures } = samplingFractions(sessions, checked, { role: 'observer' });
    expect(
      figures.map(({ id, numerator, denominator, known, eligible }) => [
        id,
        numerator,
        denominator,
        known,
        eligible,
      ]),
    ).toEqual([
      ['recorded-of-delivered', 4, 7, 7, 8],
      ['rated-of-recorded', 2, 4, 4, 4],
      ['double-rated-of-rated', 1, 2, 2, 2],
    ]);
    expect(figures.map(({ value }) => value)).toEqual([4 / 7, 0.5, 0.5]);
  });

  test('say which ratings fit neither list', () => {
    expect(samplingFractions(sessions, checked, { role: 'observer' })).toMatchObject({
      ratedNotDelivered: 1,
      ratedNotRecorded: 1,
    });
  });

  test('count a session once, by its first mention', () => {
    const twice = [...sessions, ...delivered('c1', 't1', 4, false)];
    expect(samplingFractions(twice, checked, { role: 'observer' })).toEqual(
      samplingFractions(sessions, checked, { role: 'observer' }),
    );
  });

  test('of nothing have no value', () => {
    const { figures } = samplingFractions([], sound(), { role: 'observer' });
    expect(figures.map(({ value, reasonNull }) => [value, typeof reasonNull])).toEqual([
      [null, 'string'],
      [null, 'string'],
      [null, 'string'],
    ]);
  });
});
