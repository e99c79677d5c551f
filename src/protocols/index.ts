import type { Protocol } from '../model/protocol.js';
import { ipc } from './ipc.js';
import { ipsrt } from './ipsrt.js';
import { iptA } from './ipt-a.js';
import { iptAdult } from './ipt-adult.js';
import { iptBpd } from './ipt-bpd.js';
import { iptBrief } from './ipt-brief.js';
import { iptG } from './ipt-g.js';
import { iptGroupWho } from './ipt-group-who.js';
import { iptLateLife } from './ipt-late-life.js';
import { iptMaintenance } from './ipt-maintenance.js';
import { iptPerinatal } from './ipt-perinatal.js';
import { iptPtsd } from './ipt-ptsd.js';
import { iptStuart } from './ipt-stuart.js';
import { iptUk16 } from './ipt-uk-16.js';

export type { ProtocolDraft } from '../definition/define-protocol.js';
export { defineProtocol } from '../definition/define-protocol.js';
export type { ProtocolFault } from '../definition/protocol-faults.js';
export * from '../indications/index.js';
export type {
  AreaStrategy,
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
export {
  ipc,
  ipsrt,
  iptA,
  iptAdult,
  iptBpd,
  iptBrief,
  iptG,
  iptGroupWho,
  iptLateLife,
  iptMaintenance,
  iptPerinatal,
  iptPtsd,
  iptStuart,
  iptUk16,
};

/** The protocols that ship with the library, in a fixed order: the only list of them. */
export const protocols: readonly Protocol[] = [
  iptAdult,
  iptUk16,
  iptStuart,
  iptBrief,
  ipc,
  iptA,
  iptGroupWho,
  iptG,
  iptPerinatal,
  iptLateLife,
  iptMaintenance,
  ipsrt,
  iptPtsd,
  iptBpd,
];

/** One of the protocols that ship with the library, by id; `undefined` where there is none. */
export function protocol(id: string): Protocol | undefined {
  return protocols.find((candidate) => candidate.id === id);
}
