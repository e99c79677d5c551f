import { describe, expect, test } from 'vitest';
import type { CheckedRatings, CourseFigure, OrderedSession, Slice } from '../../src/fidelity/index.js';
import { courseFigures, therapistDrift, unitFigures } from '../../src/fidelity/index.js';
import { rated, sound } from './some-ratings.js';

const observer: Slice = { role: 'observer' };

function figure(checked: CheckedRatings, id: string, slice: Slice = observer): CourseFigure {
  const [only, ...others] = courseFigures(checked, slice).filter((one) => one.id === id);
  if (only === undefined || others.length > 0) throw new Error(id);
  return only;
}

describe('a course', () => {
  test('is the mean of its sessions, however often each was rated, and says what is behind it', () => {
    const checked = sound(
      rated({ a: 4, b: 4, c: 4 }),
      rated({ a: 0, b: 2, c: 4 }, { session: 2 }),
      rated({ a: 0, b: 2, c: 4 }, { session: 2, rater: 'r2' }),
      rated({ a: 4 }, { session: 3 }),
    );
    expect(figure(checked, 'subscale/ours')).toMatchObject({
      ...{ course: 'c1', role: 'observer', label: 'Ours', value: 3, atLeast: 3, reached: true },
      ...{ numerator: 6, denominator: 2, known: 2, eligible: 3, ratings: 9, reasonNull: null },
      pooled: { numerator: 18, denominator: 6 },
    });
    expect(figure(checked, 'item/a')).toMatchObject({ value: 8 / 3, known: 3, eligible: 3, ratings: 4 });
    expect(figure(checked, 'item/p')).toMatchObject({
      ...{ value: null, numerator: null, pooled: null, known: 0, eligible: 3 },
      reasonNull: 'No session has a value.',
    });
  });

  test('averages shares session by session, and keeps the pooled counts', () => {
    const checked = sound(rated({ a: 4, b: 'na', c: 'na' }), rated({ a: 4, b: 0, c: 0 }, { session: 2 }));
    expect(figure(checked, 'adherence-proportion')).toMatchObject({
      value: (1 + 1 / 3) / 2,
      pooled: { numerator: 2, denominator: 4 },
    });
  });

  test('is told from other treatments by its means, not by the mean of differences', () => {
    const checked = sound(
      rated({ a: 4, b: 4, c: 4, d: 4, p: 0, q: 0 }),
      rated({ a: 4, b: 4, c: 4, d: 0, p: 4, q: 4 }, { session: 2 }),
    );
    // Each session: 100 % against 100 %. The course: 100 % against 50 % and 50 %.
    const sessions = unitFigures(checked, observer).filter(({ id }) => id === 'differentiation');
    expect(sessions.map(({ value, reached }) => [value, reached])).toEqual([
      [0, false],
      [0, false],
    ]);
    expect(figure(checked, 'differentiation')).toMatchObject({ value: 50, reached: true });
  });

  test('of segments counts sessions', () => {
    const segment = (part: number) => ({ segment: { part, of: 2 } });
    const checked = sound(
      rated({ a: 4 }, { session: 1, ...segment(1) }),
      rated({ a: 2 }, { session: 1, ...segment(2) }),
      rated({ a: 1 }, { session: 2, ...segment(1) }),
    );
    expect(figure(checked, 'item/a', { role: 'observer', unit: 'segment' })).toMatchObject({
      ...{ value: 2, numerator: 4, denominator: 2, eligible: 2, ratings: 3 },
    });
    expect(courseFigures(checked, observer)).toEqual([]);
  });

  test('stands beside others by id, in whatever order ratings came in', () => {
    const ratings = [rated({ a: 1 }, { course: 'c10' }), rated({ a: 2 }, { course: 'c2' }), rated({ a: 3 })];
    const figures = courseFigures(sound(...ratings), observer);
    expect(figures.filter(({ id }) => id === 'item/a').map(({ course }) => course)).toEqual([
      'c1',
      'c10',
      'c2',
    ]);
    expect(courseFigures(sound(...ratings.reverse()), observer)).toEqual(figures);
  });
});

describe('the drift of a therapist', () => {
  const scores = [0, 1, 1, 2, 3, 4];
  const ratings = scores.map((a, at) =>
    rated({ a }, { course: at % 2 === 0 ? 'c1' : 'c2', session: at + 1 }),
  );
  const sessions: readonly OrderedSession[] = scores.map((_, at) => ({
    ...{ course: at % 2 === 0 ? 'c1' : 'c2', session: at + 1 },
    ...{ therapist: 't1', order: 100 + 7 * at },
  }));
  const figures = unitFigures(sound(...ratings), observer);
  const of = (ordered: readonly OrderedSession[]) =>
    therapistDrift(figures, ordered).filter(({ id }) => id === 'item/a');

  test('is the slope over the sessions of all courses, for each session further on', () => {
    const [drift] = of(sessions);
    expect(drift).toMatchObject({ therapist: 't1', n: 6, missing: 0, reasonNull: null });
    expect(drift?.value).toBeCloseTo(0.7714, 4);
  });

  test('keeps the place of sessions that nobody rated', () => {
    const gap: OrderedSession = { course: 'c3', session: 1, therapist: 't1', order: 101 };
    expect(of([gap, ...sessions])[0]?.value).toBeLessThan(0.77);
    expect(of([gap, ...sessions])[0]?.n).toBe(6);
  });

  test('does not depend on the order of the list, and sessions of one day share their place', () => {
    expect(of([...sessions].reverse())).toEqual(of(sessions));
    // Places 1, 2.5, 2.5, 4, 5 and 6.
    const shared = sessions.map((session, at) => ({ ...session, order: at === 2 ? 1 : at }));
    expect(of(shared)[0]?.value).toBeCloseTo(0.794118, 6);
    const oneDay = sessions.map((session) => ({ ...session, order: 1 }));
    expect(of(oneDay)[0]).toMatchObject({ value: null, reasonNull: 'no-variance' });
  });

  test('is not told from fewer than five sessions, and therapists stay apart', () => {
    const two = sessions.map((session, at) => ({ ...session, therapist: at < 1 ? 't2' : 't1' }));
    const [one, other] = of(two);
    expect(one).toMatchObject({ therapist: 't1', n: 5, reasonNull: null });
    expect(other).toMatchObject({ therapist: 't2', n: 1, value: null, reasonNull: 'too-few' });
  });
});
