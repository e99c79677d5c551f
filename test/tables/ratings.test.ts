import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Import, RatingRows } from '../../src/io/index.js';
import { defineMapping, importTables } from '../../src/io/index.js';
import { safeParseRating } from '../../src/schema/rating.js';

const long: RatingRows = {
  table: 'ratings',
  rows: 'rating',
  course: 'id',
  session: 'n',
  instrument: { constant: 'my-scale' },
  rater: 'rater',
  role: { column: 'who', codes: { 1: 'observer', 2: 'supervisor' } },
  item: 'item',
  score: 'score',
};
const wide: RatingRows = {
  table: 'ratings',
  rows: 'rating',
  course: 'id',
  session: 'n',
  instrument: { constant: 'my-scale' },
  role: { constant: 'observer' },
  scores: { columns: 'r{rater}_q{item}', codes: { 1: 'focus-named', 2: 'task-set' } },
};

function read(text: string, entry: RatingRows): Import {
  const settings = { missing: ['', 'NA'], notApplicable: ['-88'], documented: [], protocol: 'ipt-adult' };
  return importTables(
    [{ name: 'ratings', text }],
    defineMapping({ schema: 'openipt/mapping/1', ...settings, tables: [entry] }),
  );
}

const header = 'id,n,rater,who,item,score\n';

describe('ratings', () => {
  test('of a long table: a score, a missing one and one that does not apply are three things', () => {
    const { ratings, faults } = read(
      `${header}b,1,r1,1,focus-named,4\na,2,r1,1,focus-named,NA\na,2,r1,1,task-set,-88\na,2,r2,2,task-set,0\n`,
      long,
    );
    const head = { schema: 'openipt/rating/1', instrument: 'my-scale', course: 'a', session: 2 };
    expect(faults).toEqual([]);
    expect(ratings).toEqual([
      { ...head, rater: 'r1', role: 'observer', item: 'focus-named', missing: true },
      { ...head, rater: 'r1', role: 'observer', item: 'task-set', notApplicable: true },
      { ...head, rater: 'r2', role: 'supervisor', item: 'task-set', score: 0 },
      { ...head, course: 'b', session: 1, rater: 'r1', role: 'observer', item: 'focus-named', score: 4 },
    ]);
    for (const rating of ratings) expect(safeParseRating(rating).ok).toBe(true);
  });

  test('of a wide table: raters and items stand in the names of the columns', () => {
    const { ratings, faults, columns } = read(
      'id,n,r1_q1,r1_q2,r2_q1,r2_q2,r1_q9\na,1,3,,4,-88,1\na,2,,,NA,,\n',
      wide,
    );
    expect(ratings.map(({ rater, item }) => `${rater} ${item}`)).toEqual([
      '1 focus-named',
      '1 task-set',
      '2 focus-named',
      '2 task-set',
    ]);
    expect(ratings.map((rating) => ('score' in rating ? rating.score : Object.keys(rating).at(-1)))).toEqual([
      3,
      'missing',
      4,
      'notApplicable',
    ]);
    // The second row holds none; a column that `codes` does not know stays unmapped.
    expect(faults.map(({ code, row }) => [code, row])).toEqual([['import/empty-row', 2]]);
    expect(columns.at(-1)?.became).toEqual([]);
  });

  test('of segments, with the reason why an item does not apply', () => {
    const entry: RatingRows = {
      ...long,
      segment: { part: 'part', of: { constant: 3 } },
      reason: 'why',
    };
    const { ratings, faults } = read(
      'id,n,rater,who,item,score,part,why\na,1,r1,1,i1,-88,2,too-short\na,1,r1,1,i1,5,3,\n',
      entry,
    );
    expect(faults).toEqual([]);
    expect(ratings.map(({ segment }) => segment)).toEqual([
      { part: 2, of: 3 },
      { part: 3, of: 3 },
    ]);
    expect(ratings[0]).toMatchObject({ notApplicable: true, reason: 'too-short' });
  });

  test('of columns for every session', () => {
    const entry: RatingRows = {
      ...wide,
      session: '{session}',
      rater: 'rater',
      scores: { columns: 's{session}_{item}' },
    };
    const { ratings, faults } = read('id,rater,s1_a,s1_b,s2_a\nx,r1,1,2,3\n', entry);
    expect(faults).toEqual([]);
    expect(ratings.map(({ session, item }) => [session, item])).toEqual([
      [1, 'a'],
      [1, 'b'],
      [2, 'a'],
    ]);
  });

  test.each<[string, string, RatingRows, string, string | undefined]>([
    ['a role that is none', `${header}a,1,r1,3,i1,4\n`, long, 'import/unknown-code', 'who'],
    ['no rater', `${header}a,1,,1,i1,4\n`, long, 'import/value-missing', 'rater'],
    ['a score that is none', `${header}a,1,r1,1,i1,often\n`, long, 'import/not-a-number', 'score'],
    ['a session that is none', `${header}a,1.5,r1,1,i1,4\n`, long, 'import/bad-value', 'n'],
    ['no session for many scores', 'id,n,r1_q1,r1_q2\na,,1,2\n', wide, 'import/value-missing', 'n'],
    [
      'two raters in one',
      `${header}a,1,r1,1,i1,4\na,1,r1,1,i1,5\n`,
      long,
      'import/conflicting-rows',
      undefined,
    ],
    [
      'two rows of many scores in one',
      'id,n,r1_q1,r1_q2\na,1,1,2\na,1,1,3\n',
      wide,
      'import/conflicting-rows',
      undefined,
    ],
    ['one row twice', `${header}a,1,r1,1,i1,4\na,1,r1,1,i1,4\n`, long, 'import/duplicate-rows', undefined],
  ])('%s is one fault, and no rating', (_, text, entry, code, column) => {
    const { ratings, faults, rows } = read(text, entry);
    expect(faults.map((fault) => [fault.code, fault.column])).toEqual([[code, column]]);
    expect(ratings).toEqual([]);
    expect(rows[0]?.lost).toBe(0);
  });

  test('one row twice counts once where the mapping says so', () => {
    const { ratings, faults } = read(`${header}a,1,r1,1,i1,4\na,1,r1,1,i1,4\n`, {
      ...long,
      duplicates: 'same',
    });
    expect(ratings).toHaveLength(1);
    expect(faults.map(({ code, also }) => [code, also])).toEqual([
      ['import/same-rows', [{ table: 'ratings', row: 1, line: 2 }]],
    ]);
  });

  test('come in one order, whatever that of their rows', () => {
    const rows = [
      'b,2,r1,1,i1,4',
      'b,10,r1,1,i1,4',
      'a,1,r2,1,i1,4',
      'a,1,r1,2,i1,',
      'a,1,r1,1,i2,-88',
      'a,1,r1,1,i2,x',
    ];
    const first = read(`${header}${rows.join('\n')}\n`, long);
    expect(first.ratings.map(({ course, session }) => `${course}${session}`)).toEqual([
      'a1',
      'a1',
      'a1',
      'b2',
      'b10',
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const other = read(`${header}${shuffled.join('\n')}\n`, long);
        expect(JSON.stringify(other.ratings)).toBe(JSON.stringify(first.ratings));
      }),
      { numRuns: 20 },
    );
  });
});
