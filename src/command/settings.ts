import { isPartialDate } from '../lib/partial-date.js';
import { protocol, protocols } from '../protocols/index.js';
import type { ProtocolChoice } from '../validator/check.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import type { Host } from './host.js';
import { nearest } from './nearest.js';
import { isProtocolFile, readProtocol } from './protocol-file.js';

/** The protocol that a call names, by its id or its file, or else the one that each course names. */
export async function protocolChoice(call: Call, host: Host): Promise<ProtocolChoice> {
  const id = call.value('protocol');
  if (id === undefined) return protocol;
  if (isProtocolFile(id)) return await readProtocol(id, host);
  const found = protocol(id);
  if (found !== undefined) return found;
  const ids = protocols.map((known) => known.id);
  const near = nearest(id, ids);
  throw new CallError(
    `There is no protocol of that name. These exist: ${ids.join(', ')}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  );
}

/** The date that a call names, if it is one. */
export function asOfDate(call: Call): string | undefined {
  const date = call.value('as-of');
  if (date !== undefined && !isPartialDate(date)) {
    throw new CallError('--as-of needs a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD.');
  }
  return date;
}
