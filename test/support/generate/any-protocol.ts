import fc from 'fast-check';
import type { Protocol } from '../../../src/model/protocol.js';
import { protocols } from '../../../src/protocols/index.js';
import { oddProtocols } from '../odd-protocols.js';

/** The protocols that ship, and some that nobody ships. */
export const everyProtocol: readonly Protocol[] = [...protocols, ...oddProtocols];

/**
 * Any of them, by id, so that a counterexample is short. The odd ones come three times as often: they differ in more than
 * those that ship do.
 */
export const anyProtocol: fc.Arbitrary<string> = fc.constantFrom(
  ...[...everyProtocol, ...oddProtocols, ...oddProtocols].map(({ id }) => id),
);

export function protocolOf(id: string): Protocol {
  const known = everyProtocol.find((protocol) => protocol.id === id);
  if (known === undefined) throw new Error(`No protocol ${id}.`);
  return known;
}
