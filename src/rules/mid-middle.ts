import type { CoreFacts } from '../facts/facts.js';
import { stated } from '../model/protocol.js';

/** The session by which half of the middle phase (or another share, as the protocol has it) is over. */
export type MidMiddle =
  | { readonly state: 'known'; readonly ordinal: number }
  /** The length of the course is not known. */
  | { readonly state: 'no-length' }
  /** The protocol does not say what the middle of the middle phase is. */
  | { readonly state: 'unspecified' };

/** Where the middle of the middle phase lies, in session ordinals. */
export function midMiddle({ protocol, ending, middle, initialLatest }: CoreFacts): MidMiddle {
  const share = stated(protocol.thresholds.midMiddle);
  if (share === undefined) return { state: 'unspecified' };
  if (ending === null) return { state: 'no-length' };
  const first = middle?.ordinal ?? (initialLatest ?? 0) + 1;
  const last = Math.max(first, ending.earliest - 1);
  return { state: 'known', ordinal: Math.floor(first + share * (last - first)) };
}
