import type { CohortCell, CohortTally, GroupKind } from '../model/partial.js';
import { blankedIn, isSmall } from './blanking.js';
import { addTally, byText, emptyTally, settled } from './tally.js';

/** Some courses together. */
export interface Group {
  readonly id: string | null;
  readonly tally: CohortTally;
  readonly courses: number;
}

/** The groups of a summary, with all courses apart, and which of them are blanked as a whole. */
export interface Grouping {
  readonly all: Group;
  readonly groups: readonly Group[];
  readonly allBlanked: boolean;
  readonly blanked: readonly boolean[];
  readonly minCell: number;
}

/** What is said of a blanked number. It does not say why: whether a number is small is itself told by nobody. */
export const tooFew = 'Blanked: too few courses, or the number would give away a smaller one.';

/** Puts the cells of a partial together. */
export function grouped(cells: readonly CohortCell[], by: GroupKind | undefined, minCell: number): Grouping {
  const all = groupOf(null, cells);
  const groups = by === undefined ? [] : groupsBy(by, cells);
  const counts = groups.map(({ courses }) => courses);
  return {
    all,
    groups,
    allBlanked: isSmall(all.courses, minCell),
    blanked: blankedIn(counts, minCell),
    minCell,
  };
}

/** Which of the numbers of courses, of all and then of each group, are blanked: the groups’ add up to that of all. */
export function blankedBy(grouping: Grouping, numbers: readonly number[]): readonly boolean[] {
  const [all = 0, ...groups] = numbers;
  const { allBlanked, blanked, minCell } = grouping;
  return [allBlanked || isSmall(all, minCell), ...blankedIn(groups, minCell, blanked)];
}

function groupsBy(by: GroupKind, cells: readonly CohortCell[]): readonly Group[] {
  const members = new Map<string | null, CohortCell[]>();
  for (const cell of cells) {
    const id = cell[by];
    const known = members.get(id);
    if (known === undefined) members.set(id, [cell]);
    else known.push(cell);
  }
  return [...members]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : byText(a, b)))
    .map(([id, own]) => groupOf(id, own));
}

function groupOf(id: string | null, cells: readonly CohortCell[]): Group {
  const working = emptyTally();
  for (const cell of cells) addTally(working, cell);
  const tally = settled(working);
  return { id, tally, courses: tally.status.reduce((sum, { count }) => sum + count, 0) };
}
