import { defaultBase } from '../fhir/options.js';
import { urlNamespace, uuidV5 } from '../lib/uuid-v5.js';

/** Where a host’s own names live; the same as for FHIR. */
export interface Addresses {
  /** Under which code systems stand; `urn:openipt:fhir` where absent. */
  readonly base?: string;
  /** The system of business identifiers; `{base}/sid` where absent. Another one makes other uuids. */
  readonly sid?: string;
}

/** The code systems that cards use. */
export function codeSystem({ base = defaultBase }: Addresses, name: 'finding' | 'override-reason'): string {
  return `${base}/CodeSystem/${name}`;
}

/** The system of business identifiers. */
export function identifierSystem({ base = defaultBase, sid = `${base}/sid` }: Addresses): string {
  return sid;
}

/** A stable uuid for a name of ours. */
export function stableUuid(addresses: Addresses, name: string): string {
  return uuidV5(uuidV5(urlNamespace, identifierSystem(addresses)), name);
}
