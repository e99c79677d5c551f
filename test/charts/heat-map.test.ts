import { describe, expect, test } from 'vitest';
import { workedCourseIds } from '../../src/examples/index.js';
import { ruleIds } from '../../src/index.js';
import type { Rating } from '../../src/model/rating.js';
import { fidelityHeatMap, ratingHeatMap } from '../../src/render/index.js';
import { reportOn } from '../export/reports.js';
import { drawn, textsOf, valuesOf } from './drawn.js';

const reports = workedCourseIds.map((id) => reportOn(id));

describe('rules against courses', () => {
  const spec = fidelityHeatMap(reports);

  test('compiles without a word and renders, with every course and rule by name', async () => {
    const { svg, warnings } = await drawn(spec);
    expect(warnings).toEqual([]);
    const texts = textsOf(svg);
    for (const { course } of reports) expect(texts).toContain(course);
    expect(texts).toContain('focus-drift');
    expect(texts).toContain('nothing to judge');
    // A cell without a sign has no empty text in it: they were half of the file.
    expect(svg).not.toMatch(/<text[^>]*\/>/);
  });

  test('a cell is the verdict, and what had nothing to judge is no pass', () => {
    const names = {
      pass: 'as the protocol has it',
      fail: 'departure',
      review: 'cannot be told',
      open: 'still open',
      'not-applicable': 'nothing to judge',
    } as const;
    const cells = new Map(valuesOf(spec).map(({ column, rule, answer }) => [`${column} ${rule}`, answer]));
    for (const { course, verdicts } of reports) {
      for (const rule of ruleIds) {
        const answer = cells.get(`${course} ${rule}`);
        if (answer !== undefined) expect(answer).toBe(names[verdicts[rule].kind]);
      }
    }
  });

  test('a rule without anything to judge anywhere has no row, and is counted', () => {
    const shown = new Set(valuesOf(spec).map(({ rule }) => rule));
    const idle = ruleIds.filter((rule) =>
      reports.every(({ verdicts }) => verdicts[rule].kind === 'not-applicable'),
    );
    expect(idle.length).toBeGreaterThan(0);
    expect([...shown]).toEqual(ruleIds.filter((rule) => !idle.includes(rule)));
    expect(JSON.stringify(spec.title)).toContain(`${idle.length} more rules had nothing to judge`);
  });

  test('a waived departure is told apart', () => {
    const waiver = { rule: 'role-play-avoided', reason: 'other' } as const;
    const waived = reportOn('role-play-avoided', {}, [waiver]);
    const cells = valuesOf(fidelityHeatMap([waived], { by: 'course' }));
    expect(cells).toContainEqual(
      expect.objectContaining({ rule: 'role-play-avoided', answer: 'departure, waived' }),
    );
  });

  test('many courses lose their names and keep their cells', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...reportOn('demo'), course: `c${index}` }));
    const { svg, warnings } = await drawn(fidelityHeatMap(many));
    expect(warnings).toEqual([]);
    expect(textsOf(svg)).toContain('Course (60)');
    expect(textsOf(svg)).not.toContain('c7');
  });

  test('no course is an empty picture', async () => {
    expect((await drawn(fidelityHeatMap([]))).warnings).toEqual([]);
  });
});

test('one course is shown by its sessions: where its findings point', async () => {
  const spec = fidelityHeatMap([reportOn('demo')]);
  const cells = valuesOf(spec).map(({ rule, column, answer }) => `${rule} ${column} ${answer}`);
  expect(cells).toContain('focus-drift 9 departure');
  expect(cells).toContain('focus-drift 10 departure');
  expect(cells).toContain('medical-model-missing – cannot be told');
  expect(cells.filter((cell) => cell.startsWith('focus-drift'))).toHaveLength(2);
  expect((await drawn(spec)).warnings).toEqual([]);
});

describe('items against sessions', () => {
  const rating = (change: object): Rating => ({
    schema: 'openipt/rating/1',
    instrument: 'own-scale',
    course: 'c1',
    session: 2,
    rater: 'r1',
    role: 'observer',
    item: 'i1',
    score: 0,
    ...change,
  });
  const { score: _, ...unscored } = { ...rating({}), score: 0 };
  const ratings: readonly Rating[] = [
    rating({}),
    rating({ session: 11, score: 6 }),
    rating({ role: 'therapist', rater: 't1', score: 5 }),
    { ...unscored, session: 2, item: 'i2', missing: true },
    { ...unscored, session: 11, item: 'i2', notApplicable: true },
    rating({ instrument: 'another' }),
  ];

  test('a score of zero, a gap and no occasion are three things', async () => {
    const spec = ratingHeatMap(ratings);
    const cells = valuesOf(spec).map(({ item, column, state, score }) => [item, column, state, score]);
    expect(cells).toContainEqual(['i1', '2', 'scored', 0]);
    expect(cells).toContainEqual(['i2', '2', 'not rated', null]);
    expect(cells).toContainEqual(['i2', '11', 'not applicable', null]);
    const { svg, warnings } = await drawn(spec);
    expect(warnings).toEqual([]);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['observer r1', 'therapist t1', '?', '–']));
  });

  test('what belongs to another instrument is left out and counted', () => {
    expect(JSON.stringify(ratingHeatMap(ratings).title)).toContain('1 ratings by other instruments');
  });

  test('with its instrument, an item has its own words and the scale its ends', async () => {
    const spec = ratingHeatMap(ratings, {
      instrument: {
        id: 'own-scale',
        name: 'Own scale',
        scale: { min: 0, max: 6 },
        items: [
          { id: 'i1', label: 'keeps to the focus' },
          { id: 'i2', label: 'asks about the ending' },
        ],
      },
    });
    const texts = textsOf((await drawn(spec)).svg);
    expect(texts).toEqual(expect.arrayContaining(['keeps to the focus', 'asks about the ending']));
    expect(JSON.stringify(spec)).toContain('"domain":[0,6]');
  });
});
