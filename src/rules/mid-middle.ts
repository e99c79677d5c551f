import type { CoreFacts, Session } from '../facts/facts.js';
import { stated } from '../model/protocol.js';

/** The session by which half of the middle phase (or another share, as the protocol has it) is over. */
export type MidMiddle =
  | { readonly state: 'known'; readonly ordinal: number }
  /** The length of the course is not known. */
  | { readonly state: 'no-length' }
  /** The protocol does not say what the middle of the middle phase is, or when the middle phase ends. */
  | { readonly state: 'unspecified' };

/**
 * Where the middle of the middle phase lies, in session ordinals, if the ending begins as late as it may. Sessions in a
 * pause for stabilisation take nothing from the time that there is.
 */
export function midMiddle(facts: CoreFacts): MidMiddle {
  const { protocol, sessions, ending, length, middle, initialLatest } = facts;
  const share = stated(protocol.thresholds.midMiddle);
  if (share === undefined) return { state: 'unspecified' };
  if (ending === null) return { state: length === null ? 'no-length' : 'unspecified' };
  const counted = sessions.filter(({ paused }) => !paused);
  // An inferred middle phase begins by the count, and the count leaves out pauses.
  const first =
    middle === null || middle.inferred
      ? (initialLatest ?? 0) + 1
      : counted.filter(({ ordinal }) => ordinal < middle.ordinal).length + 1;
  const last = Math.max(first, ending.latest - 1);
  return {
    state: 'known',
    ordinal: ordinalOf(Math.floor(first + share * (last - first)), counted, sessions),
  };
}

/** The last ordinal that is not beyond so many counted sessions. */
function ordinalOf(count: number, counted: readonly Session[], sessions: readonly Session[]): number {
  const beyond = counted[count];
  return beyond === undefined ? count + sessions.length - counted.length : beyond.ordinal - 1;
}
