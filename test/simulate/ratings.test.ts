import { describe, expect, test } from 'vitest';
import {
  checkRatings,
  cohenKappa,
  exampleFidelityInstrument,
  fromRaters,
  intraclassCorrelation,
} from '../../src/fidelity/index.js';
import { iptAdult } from '../../src/protocols/index.js';
import { safeParseRating } from '../../src/schema/rating.js';
import type { RatingOptions } from '../../src/simulate/index.js';
import { simulateCohort, simulateCourse, simulateRatings } from '../../src/simulate/index.js';

const course = simulateCourse({ protocol: iptAdult, seed: 3, ending: 'completed' });
const base: RatingOptions = {
  instrument: exampleFidelityInstrument,
  seed: 5,
  raters: ['r1', 'r2'],
  agreement: 0.7,
};
const sessions = course.events.filter(
  (event) => event.type === 'session-held' && event.data.kind === 'treatment',
).length;

describe('invented ratings', () => {
  test('are ratings by the instrument: one for each session, item and rater', () => {
    const ratings = simulateRatings(course, { ...base, missing: 0.1 });
    expect(ratings).toHaveLength(sessions * exampleFidelityInstrument.items.length * 2);
    for (const rating of ratings) expect(safeParseRating(rating).ok).toBe(true);
    expect(checkRatings(exampleFidelityInstrument, ratings).ok).toBe(true);
    expect(Object.isFrozen(ratings[0])).toBe(true);
  });

  test('are the same for the same options, and others for another seed', () => {
    const bytes = (seed: number) => JSON.stringify(simulateRatings(course, { ...base, seed }));
    expect(bytes(5)).toBe(bytes(5));
    expect(bytes(6)).not.toBe(bytes(5));
  });

  test('of a rater stay as they are, whoever rates beside and whatever else is rated', () => {
    const own = (options: Partial<RatingOptions>) =>
      simulateRatings(course, { ...base, ...options }).filter(({ rater }) => rater === 'r2');
    expect(own({ raters: ['r3', 'r2', 'r1'] })).toEqual(own({}));
    expect(own({ sessions: [2, 5] })).toEqual(own({}).filter(({ session }) => [2, 5].includes(session)));
  });

  test('have the role that is asked for, or the first of the instrument', () => {
    const roles = (options: Partial<RatingOptions>) =>
      new Set(simulateRatings(course, { ...base, ...options }).map(({ role }) => role));
    expect([roles({}), roles({ role: 'observer' })]).toEqual([new Set(['therapist']), new Set(['observer'])]);
  });

  test('say of an item that it does not apply only where the instrument has that, and both raters do', () => {
    const ratings = [...simulateCohort({ seed: 1, count: 20, protocols: [iptAdult] })].flatMap((one) =>
      simulateRatings(one.course, base),
    );
    const out = ratings.filter((rating) => 'notApplicable' in rating);
    expect(new Set(out.map(({ item }) => item))).toEqual(new Set(['task-asked']));
    const units = new Set(out.map((one) => `${one.course} ${one.session}`));
    expect(out).toHaveLength(units.size * 2);
  });

  test('are missing at their rate', () => {
    const all = simulateRatings(course, { ...base, missing: 1 });
    expect(all.every((rating) => 'missing' in rating)).toBe(true);
    expect(simulateRatings(course, base).some((rating) => 'missing' in rating)).toBe(false);
  });

  test.each([-0.1, 1.1, Number.NaN])('with an agreement of %d are refused', (agreement) => {
    expect(() => simulateRatings(course, { ...base, agreement })).toThrow(RangeError);
    expect(() => simulateRatings(course, { ...base, missing: agreement })).toThrow(RangeError);
  });
});

describe('the chosen agreement', () => {
  const courses = [...simulateCohort({ seed: 9, count: 150, protocols: [iptAdult] })].map(
    (one) => one.course,
  );

  /** The scores of two raters, or of three, on one item over all sessions. */
  function scores(agreement: number, raters: readonly string[], item: string) {
    const ratings = courses.flatMap((one) => simulateRatings(one, { ...base, agreement, raters }));
    return raters.map((rater) =>
      ratings.flatMap((one) =>
        one.rater === rater && one.item === item && 'score' in one ? [one.score] : [],
      ),
    );
  }

  test.each([0, 0.4, 0.7, 0.9])('%d comes out as kappa and as intraclass correlation', (agreement) => {
    for (const item of ['focus-named', 'thought-disputed']) {
      const [one = [], other = []] = scores(agreement, ['r1', 'r2'], item);
      const table = fromRaters([one, other]);
      expect(Math.abs((cohenKappa(table).value ?? Number.NaN) - agreement)).toBeLessThan(0.06);
      const icc = intraclassCorrelation(table, { form: '2,1' });
      expect(Math.abs((icc.value ?? Number.NaN) - agreement)).toBeLessThan(0.08);
    }
  });

  test('holds between any two of several', () => {
    const [one = [], two = [], three = []] = scores(0.6, ['a', 'b', 'c'], 'mood-linked');
    for (const pair of [
      [one, two],
      [two, three],
      [one, three],
    ]) {
      expect(Math.abs((cohenKappa(fromRaters(pair)).value ?? Number.NaN) - 0.6)).toBeLessThan(0.06);
    }
  });

  test('of 1 is no difference', () => {
    const [one, other] = scores(1, ['r1', 'r2'], 'mood-linked');
    expect(one).toEqual(other);
  });

  test('scores are high where something is to be done, and low where it is not', () => {
    const mean = (list: readonly number[] = []) => list.reduce((sum, score) => sum + score, 0) / list.length;
    expect(mean(scores(0.7, ['r1'], 'focus-named')[0])).toBeGreaterThan(3.3);
    expect(mean(scores(0.7, ['r1'], 'thought-disputed')[0])).toBeLessThan(2.7);
  });
});
