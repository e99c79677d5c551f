import { isPartialDate } from '../lib/partial-date.js';
import type { Protocol } from '../model/protocol.js';
import { protocol, protocols } from '../protocols/index.js';
import type { ProtocolChoice } from '../validator/check.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import type { Host } from './host.js';
import { nearest } from './nearest.js';
import { isProtocolFile, readProtocol } from './protocol-file.js';

/** The protocol that a call or else its configuration names, by id or file; else the one that each course names. */
export async function protocolChoice(
  call: Call,
  host: Host,
  configured: string | undefined,
): Promise<ProtocolChoice> {
  const id = call.value('protocol') ?? configured;
  return id === undefined ? protocol : await protocolNamed(id, host);
}

/** A protocol by its id or its file. */
export async function protocolNamed(id: string, host: Host): Promise<Protocol> {
  if (isProtocolFile(id)) return await readProtocol(id, host);
  const found = protocol(id);
  if (found !== undefined) return found;
  const ids = protocols.map((known) => known.id);
  const near = nearest(id, ids);
  throw new CallError(
    `There is no protocol of that name. These exist: ${ids.join(', ')}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  );
}

/** How many workers a call asks for; 1 is the command itself. */
export function jobsOf(call: Call): number {
  const text = call.value('jobs');
  if (text === undefined) return 1;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new CallError('--jobs needs a whole number from 1 to 999.');
  return Number(text);
}

/** The date that a call names, if it is one. */
export function asOfDate(call: Call): string | undefined {
  const date = call.value('as-of');
  if (date !== undefined && !isPartialDate(date)) {
    throw new CallError('--as-of needs a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD.');
  }
  return date;
}
