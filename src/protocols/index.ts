import type { Protocol } from '../model/protocol.js';
import { ipc } from './ipc.js';
import { iptA } from './ipt-a.js';
import { iptAdult } from './ipt-adult.js';

export type {
  Exclusion,
  Expectations,
  Gate,
  Grounding,
  PhaseDefinition,
  Protocol,
  Range,
  Sourced,
  Stated,
  Thresholds,
} from '../model/protocol.js';
export { ipc, iptA, iptAdult };

/** The protocols that ship with the library, in a fixed order: the only list of them. */
export const protocols: readonly Protocol[] = [iptAdult, iptA, ipc];

/** One of the protocols that ship with the library, by id; `undefined` where there is none. */
export function protocol(id: string): Protocol | undefined {
  return protocols.find((candidate) => candidate.id === id);
}
