import type { CohortTally, Tallied } from '../model/partial.js';
import type { CountSummary } from '../model/summary.js';
import { blankedIn, blankedTable } from './blanking.js';
import type { Grouping } from './grouping.js';
import { byText } from './tally.js';

/** How many courses are of which kind, in the groups and in all: here a small count itself is blanked. */
export function countsOf(
  { all, groups, allBlanked, blanked, minCell }: Grouping,
  of: (tally: CohortTally) => readonly Tallied<string>[],
): (at: number) => readonly CountSummary[] {
  const ids = of(all.tally)
    .map(({ id }) => id)
    .sort(byText);
  const row = (tally: CohortTally): readonly number[] => {
    const counts = new Map(of(tally).map(({ id, count }) => [id, count]));
    return ids.map((id) => counts.get(id) ?? 0);
  };
  const totals = row(all.tally);
  const totalsBlanked = allBlanked ? totals.map(() => true) : blankedIn(totals, minCell);
  const rows = groups.map(({ tally }) => row(tally));
  const table = blankedTable(rows, minCell, { rows: blanked, all: totalsBlanked });
  return (at) => {
    const numbers = rows[at] ?? totals;
    const hidden = table[at] ?? totalsBlanked;
    return ids.map((id, column) => ({ id, count: hidden[column] === true ? null : (numbers[column] ?? 0) }));
  };
}
