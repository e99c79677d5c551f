import type { AllFacts } from '../../facts/facts.js';
import { hasResponse, improvementOf, isRemission, reliableChangeOf } from '../../measures/change.js';
import type { FigureId } from '../../model/figure-ids.js';
import type { Figure, Outcome } from '../../model/report.js';
import { instrumentOf } from '../../rules/scores.js';
import { notAsked, plain, unknown, yesNo } from './figure.js';

const names = {
  improvement: 'improvement',
  response: 'response',
  remission: 'remission',
  better: 'reliable-improvement',
  worse: 'reliable-deterioration',
} as const satisfies Record<string, FigureId>;

/** What the first and the last score of one instrument say, by that instrument’s own thresholds. */
export function changeFigures(facts: AllFacts, change: Outcome['change']): readonly Figure[] {
  if (change === null) return allUnknown('No instrument has two recorded scores.');
  const known = instrumentOf(facts, change.instrument);
  if (known === undefined) return allUnknown('No thresholds of the instrument are known here.');
  const { first, last } = change;
  const share = improvementOf(known, first, last);
  const reliable = reliableChangeOf(known, first, last);
  const noThreshold = (threshold: unknown, otherwise: string): string =>
    threshold === undefined ? 'No threshold of the instrument is stated for it.' : otherwise;
  const noRoom = 'No improvement was possible from the first score, or a score is out of range.';
  const startedWell = isRemission(known, first) === true;
  return [
    share === undefined
      ? unknown(names.improvement, noRoom)
      : plain(names.improvement, share, { known: 1, eligible: 1 }),
    told(names.response, hasResponse(known, first, last), noThreshold(known.response, noRoom)),
    startedWell
      ? notAsked(names.remission, 'No remission was to be reached: the first score was in it.')
      : told(
          names.remission,
          isRemission(known, first) === undefined ? undefined : isRemission(known, last),
          noThreshold(known.remission, 'No score in the range of the instrument is there to tell.'),
        ),
    ...(
      [
        [names.better, 'better'],
        [names.worse, 'worse'],
      ] as const
    ).map(([name, direction]) =>
      told(
        name,
        reliable === undefined ? undefined : reliable === direction,
        noThreshold(known.reliableChange, 'No score in the range of the instrument is there to tell.'),
      ),
    ),
  ];
}

function allUnknown(reason: string): readonly Figure[] {
  return Object.values(names).map((name) => unknown(name, reason));
}

function told(name: FigureId, holds: boolean | undefined, reason: string): Figure {
  return holds === undefined ? unknown(name, reason) : yesNo(name, holds);
}
