import type { AspectFacts, CoreFacts, FactsFor, Session } from '../facts/facts.js';
import { isLater } from '../lib/partial-date.js';
import type { Instrument } from '../measures/instrument.js';
import { instrument } from '../measures/instruments.js';
import type { Entry } from '../model/state.js';
import { inOrder, ordinalOf } from './session-of.js';

/** A score as it was recorded. */
export type Score = Entry<'measure-taken'>;

/** The scores of one instrument, in order, the first of them apart. */
export interface Series {
  readonly id: string;
  readonly first: Score;
  readonly later: readonly Score[];
  /** What is known of the instrument; `undefined` for one that nobody described. */
  readonly instrument: Instrument<string> | undefined;
}

/**
 * The scores by instrument, in the order in which the instruments were first used. A score stands where its session
 * does, also where it was written down later.
 */
export function seriesOf(facts: FactsFor<'measures'>): readonly Series[] {
  const known = made.get(facts.record.measures);
  if (known !== undefined) return known;
  const series = findSeries(facts);
  made.set(facts.record.measures, series);
  return series;
}

// Several rules and figures ask, so they are found once.
const made = new WeakMap<AspectFacts['measures'], readonly Series[]>();

function findSeries(facts: FactsFor<'measures'>): readonly Series[] {
  const { sessions, record } = facts;
  const byId = new Map<string, [Score, ...Score[]]>();
  for (const score of inOrder(sessions, record.measures.taken)) {
    const known = byId.get(score.data.instrument);
    if (known === undefined) byId.set(score.data.instrument, [score]);
    else known.push(score);
  }
  return [...byId].map(([id, [first, ...later]]) => ({
    id,
    first,
    later,
    instrument: instrumentOf(facts, id),
  }));
}

/** An instrument of the library, or of the caller’s own. */
export function instrumentOf(
  { ownInstruments }: Pick<CoreFacts, 'ownInstruments'>,
  id: string,
): Instrument<string> | undefined {
  return instrument(id) ?? ownInstruments.find((own) => own.id === id);
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

/** Whether a score stands at the end: in one of the last sessions, after them, or dated after the session before them. */
export function isAtTheEnd(sessions: readonly Session[], score: Score, within: number): boolean {
  const first = sessions.at(-within)?.ordinal ?? 1;
  return ordinalOf(sessions, score) >= first || isLater(score.on, sessions[first - 2]?.on) === 'yes';
}

/** The name of an instrument, `PHQ-9`; of one that is not known here the id, in quotes. */
export function measureName(id: string): string {
  return instrument(id)?.name ?? `“${id}”`;
}
