import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import type { Host } from './host.js';

/** Where courses come from. */
export interface Source {
  /** The file’s name as the caller wrote it; `undefined` for standard input. */
  readonly path: string | undefined;
  /** One course a line. */
  readonly ndjson: boolean;
}

/** A fault of one input, as `--format json` lists it. */
export interface InputFault {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** JSON pointer into the value. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** An input that could not be read at all. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly fault: InputFault;

  constructor(source: Source, code: string, message: string, line?: number) {
    super(message);
    this.fault = { file: nameOf(source), ...(line === undefined ? {} : { line }), path: '', code, message };
  }
}

/** What an input is called in messages. A control character in a file’s name could move the cursor. */
export function nameOf({ path }: Source): string {
  return path === undefined ? 'stdin' : path.replaceAll(/[\p{Cc}\p{Cf}]/gu, '?');
}

/** The size of the blocks that a file is read in. */
const blockSize = 1024 * 1024;

/**
 * The bytes of an input, block by block. A block is overwritten by the next one, so whoever needs it longer copies it.
 * @throws InputError where it cannot be read.
 */
export async function* blocks(source: Source, host: Host): AsyncGenerator<Uint8Array> {
  try {
    if (source.path === undefined) yield* host.input;
    else yield* fileBlocks(source.path);
  } catch (error) {
    throw readError(source, error);
  }
}

async function* fileBlocks(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const block = Buffer.allocUnsafe(blockSize);
    for (;;) {
      const { bytesRead } = await file.read(block, 0, blockSize);
      if (bytesRead === 0) return;
      yield block.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** The size of an input in bytes, for somebody who waits; `undefined` where nobody does, or nobody knows. */
export async function sizeOf({ path }: Source, host: Host): Promise<number | undefined> {
  if (path === undefined || !host.errorIsTerminal) return undefined;
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}

/** A whole input as text, with the digest of its bytes. */
export interface WholeInput {
  readonly text: string;
  readonly digest: string;
}

// A string cannot be longer than about 512 MiB.
const largest = 500 * 1024 * 1024;

/** Reads a whole input strictly as UTF-8. */
export async function readWhole(source: Source, host: Host): Promise<WholeInput> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const block of blocks(source, host)) {
    size += block.length;
    if (size > largest)
      throw new InputError(
        source,
        'too-large',
        'This is too large for JSON. Write one course a line (NDJSON).',
      );
    parts.push(Uint8Array.from(block));
  }
  const bytes = Buffer.concat(parts);
  if (bytes.length === 0)
    throw new InputError(source, 'empty', `${emptyMessage} See openipt examples for one to begin from.`);
  if (!isUtf8(bytes)) throw notUtf8(source, bytes);
  return { text: bytes.toString('utf8'), digest: digestOf(bytes) };
}

/** What is said of an input that holds nothing. */
export const emptyMessage = 'This is empty; a course is expected.';

/** The digest of an input, as a report’s provenance has it. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function notUtf8(source: Source, bytes: Buffer): InputError {
  const mark = bytes.readUInt16BE(0);
  if (mark === 0xfffe || mark === 0xfeff)
    return new InputError(source, 'bad-utf8', 'This is UTF-16. Save it as UTF-8.');
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(start, stop))) break;
    start = stop + 1;
  }
  return new InputError(
    source,
    'bad-utf8',
    'This line holds a byte that is not UTF-8. Save the file as UTF-8.',
    line,
  );
}

const reasons: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ['not-found', 'There is no such file. Check the name and the folder.'],
  EISDIR: ['is-directory', 'This is a folder. Name the files in it.'],
  EACCES: ['unreadable', 'This file may not be read. Check its permissions.'],
  EPERM: ['unreadable', 'This file may not be read. Check its permissions.'],
};

// The message of a system error is our own: the system’s would hold the whole path.
function readError(source: Source, error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error;
  const [code, message] = reasons[String(error.code)] ?? [
    'unreadable',
    `This cannot be read (${String(error.code)}).`,
  ];
  return new InputError(source, code, message);
}
