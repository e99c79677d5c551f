import { defineProtocol } from '../definition/define-protocol.js';
import { locate, parseJsonText } from '../lib/json-text.js';
import type { Protocol } from '../model/protocol.js';
import { protocol } from '../protocols/index.js';
import { CallError } from './call.js';
import { faultLines } from './fault-lines.js';
import type { Host } from './host.js';
import type { InputFault } from './input.js';
import { InputError, nameOf, readWhole } from './input.js';

/** Whether what stands after `--protocol` is a file and not an id. */
export function isProtocolFile(name: string): boolean {
  return name.endsWith('.json');
}

/**
 * Reads a protocol from a file: whole, or with `basedOn` and the id of a protocol that gives the rest. What is wrong
 * with it is wrong with the call.
 */
export async function readProtocol(path: string, host: Host): Promise<Protocol> {
  const source = { path, ndjson: false };
  const { text } = await readWhole(source, host).catch((error: unknown) => {
    throw error instanceof InputError ? unusable([error.fault]) : error;
  });
  const file = nameOf(source);
  const parsed = parseJsonText(text);
  if (!parsed.ok) {
    const { line, column, pointer, code, message } = parsed.fault;
    throw unusable([{ file, line, column, path: pointer, code, message }]);
  }
  const defined = defineProtocol(withBase(parsed.value));
  if (defined.ok) return defined.value;
  throw unusable(
    defined.error.map(({ code, pointer, message }) => {
      const { line, column } = locate(text, pointer);
      return { file, line, column, path: pointer, code, message };
    }),
  );
}

function withBase(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { basedOn, ...own } = Object.fromEntries<unknown>(Object.entries(value));
  if (typeof basedOn !== 'string') return value;
  const base = protocol(basedOn);
  if (base === undefined) throw new CallError('The protocol is based on one that does not exist.');
  return { basedOn: base, ...own };
}

function unusable(faults: readonly InputFault[]): CallError {
  return new CallError(`The protocol cannot be used.\n${faultLines(faults).trimEnd()}`);
}
