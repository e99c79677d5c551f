import { fnv1a } from '../lib/hash.js';
import type { Protocol } from '../model/protocol.js';

const made = new WeakMap<Protocol, string>();

/** A digest of a protocol's definition, so that a report says which values it was made with. */
export function protocolDigest(protocol: Protocol): string {
  const known = made.get(protocol);
  if (known !== undefined) return known;
  const digest = `fnv1a64:${fnv1a(JSON.stringify(protocol))}`;
  made.set(protocol, digest);
  return digest;
}
