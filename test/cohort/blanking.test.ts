import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankedIn, blankedTable } from '../../src/cohort/blanking.js';

const none = (count: number): readonly boolean[] => Array.from({ length: count }, () => false);
const shown = (numbers: readonly number[], blanked: readonly boolean[]): readonly (number | '*')[] =>
  numbers.map((number, at) => (blanked[at] === true ? '*' : number));

describe('what is blanked in a row whose sum is known', () => {
  test.each([
    ['nothing small', [5, 9, 0], [5, 9, 0]],
    ['one that is small takes the smallest other with it', [3, 20, 8], ['*', 20, '*']],
    ['of two small ones that are not small together, no other', [3, 4, 20], ['*', '*', 20]],
    ['of two that are small even together, one more', [1, 2, 20, 9], ['*', '*', 20, '*']],
    ['none is not small, and hides nothing', [0, 4, 9], [0, '*', '*']],
    ['alone among none, its sum is as small', [0, 4, 0], [0, '*', 0]],
    ['of two as small, the first', [3, 8, 8], ['*', '*', 8]],
  ] as const)('%s', (_, numbers, expected) => {
    expect(shown(numbers, blankedIn(numbers, 5))).toEqual(expected);
  });

  test('nothing at all where one course is enough', () => {
    expect(blankedIn([1, 2, 0], 1)).toEqual(none(3));
  });

  test('what was blanked before counts among what is hidden', () => {
    expect(blankedIn([9, 20, 30], 5, [true, false, false])).toEqual([true, true, false]);
  });

  test('whatever the numbers: none shown is small, and what is hidden cannot be computed', () => {
    const numbers = fc.array(fc.nat(40), { maxLength: 12 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 10 }), (row, minCell) => {
        const blanked = blankedIn(row, minCell);
        const hidden = row.filter((number, at) => blanked[at] === true && number > 0);
        const open = row.filter((_, at) => blanked[at] !== true);
        expect(open.every((number) => number === 0 || number >= minCell)).toBe(true);
        expect(row.every((number, at) => number > 0 || blanked[at] !== true)).toBe(true);
        if (hidden.length === 0 || open.every((number) => number === 0)) return;
        expect(hidden.length).toBeGreaterThan(1);
        expect(hidden.reduce((sum, number) => sum + number, 0)).toBeGreaterThanOrEqual(minCell);
      }),
    );
  });
});

describe('what is blanked in a table whose sums are known', () => {
  test('a small count takes others with it, along its row and its column', () => {
    const rows = [
      [3, 20, 30],
      [9, 40, 50],
      [12, 60, 70],
    ];
    const table = blankedTable(rows, 5, { rows: none(3), all: none(3) });
    expect(rows.map((row, at) => shown(row, table[at] ?? []))).toEqual([
      ['*', '*', 30],
      ['*', '*', 50],
      [12, 60, 70],
    ]);
  });

  test('a column whose sum is blanked itself gives nothing away', () => {
    const table = blankedTable(
      [
        [3, 20, 9],
        [30, 40, 50],
      ],
      5,
      { rows: none(2), all: [true, false, true] },
    );
    expect(table).toEqual([
      [true, false, true],
      [false, false, false],
    ]);
  });

  test('whatever the table: no row and no column has one hidden count alone', () => {
    const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(fc.array(fc.nat(30), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const width = rows[0]?.length ?? 0;
        const blanked = blankedTable(rows, 5, { rows: rows.map(() => false), all: none(width) });
        const lines = [
          ...rows.map((row, at) => row.map((number, column) => [number, blanked[at]?.[column]] as const)),
          ...Array.from({ length: width }, (_, column) =>
            rows.map((row, at) => [row[column] ?? 0, blanked[at]?.[column]] as const),
          ),
        ];
        for (const line of lines) {
          const hidden = line.filter(([number, isHidden]) => isHidden === true && number > 0);
          const open = line.filter(([number, isHidden]) => isHidden !== true && number > 0);
          for (const [number] of open) expect(number).toBeGreaterThanOrEqual(5);
          if (open.length > 0) expect(hidden).not.toHaveLength(1);
        }
      }),
    );
  });
});
