import type { CoreFacts, Window } from '../facts/facts.js';
import { placeIn } from '../facts/facts.js';
import type { Place } from '../model/report.js';
import { isUnexplained, lastOrdinal } from './closing.js';

/** Whether what belongs to the ending is due: not yet, with its window; past, and where; or not at all. */
export type EndingDue =
  | { readonly state: 'open'; readonly window: Window }
  | {
      readonly state: 'past';
      readonly at: readonly Place[];
      /** The last session: a claim that began by then covers the ending. */
      readonly ordinal: number;
      /** The record does not say why the course was closed: nobody knows whether a planned ending was owed. */
      readonly unexplained: boolean;
    }
  | { readonly state: 'moot'; readonly reason: string };

/** What belongs to the ending is due once the ending can begin, and past once the course is closed or overrun. */
export function endingDue({ sessions, closure, ending, length }: CoreFacts): EndingDue {
  const ordinal = lastOrdinal(sessions);
  if (closure !== null) {
    return { state: 'past', at: [closure.at], ordinal, unexplained: isUnexplained(closure.reason) };
  }
  if (ending === null || length === null) {
    return { state: 'moot', reason: 'It is not known when the course ends.' };
  }
  if (sessions.length < ending.earliest) return { state: 'moot', reason: 'It is not due yet.' };
  if (sessions.length <= length.max) {
    return { state: 'open', window: { earliest: ending.earliest, latest: length.max } };
  }
  const at = sessions.slice(-1).map((session) => placeIn(session));
  return { state: 'past', at, ordinal, unexplained: false };
}
