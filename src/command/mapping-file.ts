import { locate, locateKey, parseJsonText } from '../lib/json-text.js';
import type { Mapping } from '../model/mapping.js';
import { safeParseMapping } from '../tables/parse-mapping.js';
import { CallError } from './call.js';
import { faultLines } from './fault-lines.js';
import type { Host } from './host.js';
import type { InputFault } from './input.js';
import { InputError, nameOf, readWhole } from './input.js';

/** Reads a mapping from a file. What is wrong with it is wrong with the call. */
export async function readMapping(path: string, host: Host): Promise<Mapping> {
  const source = { path: path === '-' ? undefined : path, ndjson: false };
  const { text } = await readWhole(source, host).catch((error: unknown) => {
    throw error instanceof InputError ? unusable([error.fault]) : error;
  });
  const file = nameOf(source);
  const parsed = parseJsonText(text);
  if (!parsed.ok) {
    const { line, column, pointer, code, message } = parsed.fault;
    throw unusable([{ file, line, column, path: pointer, code, message }]);
  }
  const mapping = safeParseMapping(parsed.value);
  if (mapping.ok) return mapping.value;
  throw unusable(
    mapping.error.map(({ code, pointer, message }) => {
      const inKey = code === 'unknown-key' || code === 'unknown-field';
      const { line, column } = inKey ? locateKey(text, pointer) : locate(text, pointer);
      return { file, line, column, path: pointer, code, message };
    }),
  );
}

function unusable(faults: readonly InputFault[]): CallError {
  return new CallError(`The mapping cannot be used.\n${faultLines(faults).trimEnd()}`);
}
