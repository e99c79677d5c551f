import type { AspectFacts } from '../facts/facts.js';
import type { Instrument } from '../measures/instrument.js';
import { instrument } from '../measures/instruments.js';
import type { Entry } from '../model/state.js';

/** A score as it was recorded. */
export type Score = Entry<'measure-taken'>;

/** The scores of one instrument, in order, the first of them apart. */
export interface Series {
  readonly id: string;
  readonly first: Score;
  readonly later: readonly Score[];
  /** What is known of the instrument; `undefined` for one of the host's own. */
  readonly instrument: Instrument | undefined;
}

/** The scores by instrument, in the order in which the instruments were first used. */
export function seriesOf({ taken }: Pick<AspectFacts['measures'], 'taken'>): readonly Series[] {
  const byId = new Map<string, [Score, ...Score[]]>();
  for (const score of taken) {
    const known = byId.get(score.data.instrument);
    if (known === undefined) byId.set(score.data.instrument, [score]);
    else known.push(score);
  }
  return [...byId].map(([id, [first, ...later]]) => ({ id, first, later, instrument: instrument(id) }));
}

/** Whether a first score is on the well side of every published cut-off: there is then little left to improve. */
export function isBelowCaseness({ first, instrument: known }: Series): boolean {
  const cutOffs = known?.caseness ?? [];
  return (
    cutOffs.length > 0 &&
    cutOffs.every(({ value }) =>
      known?.higherIs === 'better' ? first.data.total > value : first.data.total < value,
    )
  );
}
