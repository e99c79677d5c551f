/**
 * Which of some numbers are blanked: those above 0 and below the least that is shown, those blanked before, and then
 * the smallest of the others until nobody can compute a blanked one from the sum of all. Zeros hide nothing and are
 * never blanked to hide something else.
 */
export function blankedIn(
  numbers: readonly number[],
  minCell: number,
  before: readonly boolean[] = [],
): readonly boolean[] {
  const blanked = numbers.map((number, at) => before[at] === true || isSmall(number, minCell));
  for (;;) {
    const next = complementIn(numbers, blanked, minCell);
    if (next === undefined) return blanked;
    blanked[next] = true;
  }
}

/**
 * The same for counts of courses by group and by kind, where the sums of the rows and of the columns are known too.
 * `all` says which of the sums of the columns are blanked themselves, and so give nothing away.
 */
export function blankedTable(
  rows: readonly (readonly number[])[],
  minCell: number,
  before: { readonly rows: readonly boolean[]; readonly all: readonly boolean[] },
): readonly (readonly boolean[])[] {
  const table = rows.map((row, at) =>
    row.map((number) => before.rows[at] === true || isSmall(number, minCell)),
  );
  const width = rows[0]?.length ?? 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const [at, row] of rows.entries()) {
      const blanked = table[at];
      // Of a group that is blanked as a whole, the sum is not shown either.
      if (blanked === undefined || before.rows[at] === true) continue;
      const next = complementIn(row, blanked, minCell);
      if (next === undefined) continue;
      blanked[next] = true;
      changed = true;
    }
    for (let column = 0; column < width; column += 1) {
      if (before.all[column] === true) continue;
      const next = complementIn(
        rows.map((row) => row[column] ?? 0),
        table.map((row) => row[column] === true),
        minCell,
      );
      const blanked = next === undefined ? undefined : table[next];
      if (blanked === undefined) continue;
      blanked[column] = true;
      changed = true;
    }
  }
  return table;
}

/** Whether a number of courses is too small to be shown. Nothing is small about none. */
export function isSmall(number: number, minCell: number): boolean {
  return number > 0 && number < minCell;
}

/** The place of what has to be blanked as well, so that what is blanked cannot be computed; `undefined` if nothing. */
function complementIn(
  numbers: readonly number[],
  blanked: readonly boolean[],
  minCell: number,
): number | undefined {
  let hidden = 0;
  let sum = 0;
  let smallest: number | undefined;
  for (const [at, number] of numbers.entries()) {
    if (number === 0) continue;
    if (blanked[at] === true) {
      hidden += 1;
      sum += number;
    } else if (smallest === undefined || number < (numbers[smallest] ?? 0)) smallest = at;
  }
  const given = hidden === 1 || (hidden > 1 && sum < minCell);
  return given ? smallest : undefined;
}
