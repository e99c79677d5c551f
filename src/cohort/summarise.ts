import type { CohortPartial, GroupKind } from '../model/partial.js';
import type { GroupSummary, Summary } from '../model/summary.js';
import { countsOf } from './count-summaries.js';
import { figuresOf } from './figure-summaries.js';
import type { Group, Grouping } from './grouping.js';
import { grouped } from './grouping.js';
import { rulesOf } from './rule-summaries.js';
import { techniquesOf } from './technique-summaries.js';

/** How a summary is made. */
export interface SummaryOptions {
  /** By what the courses are put together beside the summary of all; not at all unless told. */
  readonly by?: GroupKind;
  /** What rests on fewer courses is blanked; 5 unless told, and 1 blanks nothing. */
  readonly minCell?: number;
}

/** The least that a cell holds, unless told otherwise. */
export const usualMinCell = 5;

/** What every summary says of itself. */
const summaryNotice: string =
  'A count of what documentation shows, for trained clinicians and researchers. Not a measure of quality, and no ' +
  'ranking: groups differ in whom they treat and in what they write down.';

/**
 * Makes figures for publication of what was counted. A rate or a distribution that rests on fewer courses than `minCell`
 * is blanked, and so is a count of courses by their status, ending or outcome that is smaller; and with them what would
 * give them away, next to the figures of all courses. Two summaries of the same courses by different kinds of group are
 * not protected against one another.
 * @throws RangeError where `minCell` is no whole number from 1.
 * @example
 * const summary = summarise(partial, { by: 'site' });
 * summary.groups[0]?.rules[0]?.rate;
 */
export function summarise(partial: CohortPartial, options: SummaryOptions = {}): Summary {
  const { by, minCell = usualMinCell } = options;
  if (!Number.isSafeInteger(minCell) || minCell < 1) {
    throw new RangeError('minCell is a whole number from 1.');
  }
  const grouping = grouped(partial.cells, by, minCell);
  const [whole, ...parts] = summaries(grouping);
  return {
    schema: 'openipt/summary/1',
    notice: summaryNotice,
    provenance: partial.provenance,
    figuresOf: partial.figuresOf,
    minCell,
    by: by ?? null,
    faults: {
      total: partial.faults.reduce((sum, { count }) => sum + count, 0),
      byCode: partial.faults,
    },
    all: whole,
    groups: parts,
  };
}

/** The place of all courses, before those of the groups, which count from 0. */
const ofAll = -1;

function summaries(grouping: Grouping): readonly [GroupSummary, ...GroupSummary[]] {
  const { all, groups, allBlanked, blanked } = grouping;
  const [status, closures, outcomes] = [
    countsOf(grouping, (tally) => tally.status),
    countsOf(grouping, (tally) => tally.closures),
    countsOf(grouping, (tally) => tally.outcomes),
  ];
  const rules = rulesOf(grouping);
  const figures = figuresOf(grouping);
  const techniques = techniquesOf(grouping);
  const summaryOf = ({ id, courses }: Group, isBlanked: boolean, at: number): GroupSummary => ({
    id,
    courses: isBlanked ? null : courses,
    blanked: isBlanked,
    status: status(at),
    closures: closures(at),
    outcomes: outcomes(at),
    rules: rules(at),
    figures: figures(at),
    techniques: techniques(at),
  });
  return [
    summaryOf(all, allBlanked, ofAll),
    ...groups.map((group, at) => summaryOf(group, blanked[at] === true, at)),
  ];
}
