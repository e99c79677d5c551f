import type { FigureId } from '../model/figure-ids.js';
import { figureIds } from '../model/figure-ids.js';
import type { FigureTally } from '../model/partial.js';
import type { FigureSummary } from '../model/summary.js';
import { boundsOf } from './bounds.js';
import { distributionOf } from './distribution.js';
import { figureDefinition } from './figure-definitions.js';
import type { Grouping } from './grouping.js';
import { blankedBy, tooFew } from './grouping.js';

/** How each figure is distributed, in the groups and in all: blanked where few courses have a value. */
export function figuresOf(grouping: Grouping): (at: number) => readonly FigureSummary[] {
  const { all, groups } = grouping;
  const tallies = [all, ...groups].map(({ tally }) => new Map(tally.figures.map((one) => [one.figure, one])));
  const hidden = figureIds.map((figure) =>
    blankedBy(
      grouping,
      tallies.map((own) => knownIn(own.get(figure))),
    ),
  );
  return (at) =>
    figureIds.map((figure, row) =>
      summaryOf(figure, tallies[at + 1]?.get(figure), hidden[row]?.[at + 1] === true),
    );
}

function knownIn(tally: FigureTally | undefined): number {
  return tally?.values.reduce((sum, { courses }) => sum + courses, 0) ?? 0;
}

function summaryOf(figure: FigureId, tally: FigureTally | undefined, blanked: boolean): FigureSummary {
  if (blanked) {
    return {
      figure,
      known: null,
      eligible: null,
      distribution: null,
      pooled: null,
      rate: null,
      reasons: [],
      notAsked: [],
      reasonNull: tooFew,
    };
  }
  const known = knownIn(tally);
  const reasons = tally?.reasons ?? [];
  const eligible = known + reasons.reduce((sum, { count }) => sum + count, 0);
  const { unit } = figureDefinition(figure);
  const { numerator = 0, denominator = 0 } = tally ?? {};
  return {
    figure,
    known,
    eligible,
    distribution: unit === 'yes-no' ? null : distributionOf(tally?.values ?? []),
    pooled: unit === 'share' && denominator > 0 ? { numerator, denominator } : null,
    rate: unit === 'yes-no' && known > 0 ? rateOf(numerator, known) : null,
    reasons,
    notAsked: tally?.notAsked ?? [],
    reasonNull:
      known > 0 ? null : eligible === 0 ? 'No course gave anything to ask.' : 'No course has a value.',
  };
}

function rateOf(count: number, of: number): NonNullable<FigureSummary['rate']> {
  return {
    value: count / of,
    count,
    of,
    interval: boundsOf(count, of),
  };
}
