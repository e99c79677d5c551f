import { locate, parseJsonText } from '../lib/json-text.js';
import type { Host } from './host.js';
import type { InputFault, Source } from './input.js';
import { blocks, InputError, nameOf, readWhole } from './input.js';
import { LineReader } from './line-reader.js';

/** A JSON value of an input. */
export interface InputRecord {
  readonly ok: true;
  readonly value: unknown;
  /** Says that something of the value is wrong: where, by a JSON pointer, and what. */
  readonly fault: (code: string, pointer: string, message: string) => InputFault;
}

/** A part of an input that is no JSON value, or an input that cannot be read. */
export interface NoRecord {
  readonly ok: false;
  readonly fault: InputFault;
}

/**
 * The JSON values of an input, in order: one for each line of NDJSON, one for each item where a file holds an array or
 * the output of `check --format json`, else one; `whole`: always one, whatever a file holds. A line is let go when the next block is read.
 */
export async function* records(
  source: Source,
  host: Host,
  document: 'items' | 'whole' = 'items',
): AsyncGenerator<InputRecord | NoRecord> {
  try {
    if (source.ndjson) yield* recordsOfLines(source, host);
    else yield* recordsOfText((await readWhole(source, host)).text, nameOf(source), document);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    yield { ok: false, fault: error.fault };
  }
}

async function* recordsOfLines(source: Source, host: Host): AsyncGenerator<InputRecord | NoRecord> {
  const file = nameOf(source);
  let read: (InputRecord | NoRecord)[] = [];
  const reader = new LineReader({
    line: (bytes, line) => read.push(recordOfLine(bytes.toString('utf8'), file, line)),
    fault: (fault, line) => read.push({ ok: false, fault: { file, line, ...fault } }),
  });
  for await (const block of blocks(source, host)) {
    reader.take(block);
    yield* read;
    read = [];
  }
  reader.end();
  yield* read;
  if (reader.lines === 0)
    throw new InputError(source, 'empty', 'This is empty; a record a line is expected.');
}

function recordOfLine(text: string, file: string, line: number): InputRecord | NoRecord {
  const parsed = parseJsonText(text);
  if (!parsed.ok) {
    const { code, message, pointer, column } = parsed.fault;
    return { ok: false, fault: { file, line, column, path: pointer, code, message } };
  }
  const fault = (code: string, path: string, message: string): InputFault => {
    return { file, line, column: locate(text, path).column, path, code, message };
  };
  return { ok: true, value: parsed.value, fault };
}

function* recordsOfText(
  text: string,
  file: string,
  document: 'items' | 'whole',
): Generator<InputRecord | NoRecord> {
  const parsed = parseJsonText(text);
  if (!parsed.ok) {
    const { code, message, pointer, line, column } = parsed.fault;
    yield { ok: false, fault: { file, line, column, path: pointer, code, message } };
    return;
  }
  const items = document === 'whole' ? ([['', parsed.value]] as const) : itemsOf(parsed.value);
  for (const [base, value] of items) {
    const fault = (code: string, pointer: string, message: string): InputFault => {
      const { line, column } = locate(text, base + pointer);
      return { file, line, column, path: base + pointer, code, message };
    };
    yield { ok: true, value, fault };
  }
}

function itemsOf(value: unknown): readonly (readonly [base: string, value: unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [`/${index}`, item]);
  if (typeof value === 'object' && value !== null && 'reports' in value && Array.isArray(value.reports)) {
    return value.reports.map((item: unknown, index) => [`/reports/${index}`, item]);
  }
  return [['', value]];
}
