import * as z from 'zod';
import { locate, locateKey, parseJsonText } from '../lib/json-text.js';
import type { Waiver } from '../model/course.js';
import { waiverSchema } from '../schema/course.js';
import { shapeIssues } from '../schema/shape-issue.js';
import { CallError } from './call.js';
import { faultLines } from './fault-lines.js';
import type { Host } from './host.js';
import type { InputFault } from './input.js';
import { InputError, nameOf, readWhole } from './input.js';

/** Reads the waivers of a file: a JSON array. What is wrong with it is wrong with the call. */
export async function readWaivers(path: string, host: Host): Promise<readonly Waiver[]> {
  const source = { path: path === '-' ? undefined : path, ndjson: false };
  const text = await readWhole(source, host).catch((error: unknown) => {
    throw error instanceof InputError ? unusable([error.fault]) : error;
  });
  const file = nameOf(source);
  const parsed = parseJsonText(text.text);
  if (!parsed.ok) {
    const { line, column, pointer, code, message } = parsed.fault;
    throw unusable([{ file, line, column, path: pointer, code, message }]);
  }
  const read = z.array(waiverSchema()).max(mostWaivers).safeParse(parsed.value);
  if (read.success) return read.data;
  throw unusable(
    shapeIssues(read.error.issues, parsed.value).map(({ code, pointer, message }) => {
      const at = code === 'unknown-key' ? locateKey(text.text, pointer) : locate(text.text, pointer);
      return { file, line: at.line, column: at.column, path: pointer, code, message };
    }),
  );
}

const mostWaivers = 1000;

function unusable(faults: readonly InputFault[]): CallError {
  return new CallError(`The waivers cannot be used.\n${faultLines(faults).trimEnd()}`);
}
