import { isUtf8 } from 'node:buffer';
import type { InputFault } from './input.js';
import { LineSplitter } from './line-splitter.js';

/** The longest line that is read; a course of thousands of events is far below it. */
export const longestLine: number = 16 * 1024 * 1024;

/** What is done with the lines of an NDJSON input, each with its number, from 1. */
export interface LineWork {
  readonly line: (bytes: Buffer, number: number) => void;
  readonly fault: (fault: LineFault, number: number) => void;
}

/** Why a line cannot be read at all. */
type LineFault = Pick<InputFault, 'code' | 'path' | 'message'>;

/** Where in an input the reading begins: after so many lines, of which the last are blank. */
export interface LineStart {
  readonly lines: number;
  readonly blanks: number;
}

/**
 * Reads the lines of an NDJSON input, block by block. Blank lines at the very end are no records; a blank line before
 * another line is a fault.
 */
export class LineReader {
  readonly #work: LineWork;
  readonly #splitter = new LineSplitter(longestLine, (line) => this.#line(line));
  #lines: number;
  #blanks: number;

  constructor(work: LineWork, { lines, blanks }: LineStart = { lines: 0, blanks: 0 }) {
    this.#work = work;
    this.#lines = lines - blanks;
    this.#blanks = blanks;
  }

  /** How many lines were read, but for blank ones that may be the end. */
  get lines(): number {
    return this.#lines;
  }

  /** Takes one block. What the work is given of it holds only until the next one. */
  take(block: Uint8Array): void {
    this.#splitter.take(block);
  }

  /** Hands on what follows the last line feed. */
  end(): void {
    this.#splitter.end();
  }

  /** Reports a line that was too long to be read. */
  tooLong(): void {
    this.#line('too-long');
  }

  #line(line: Uint8Array | 'too-long'): void {
    if (line !== 'too-long' && isBlank(line)) {
      this.#blanks += 1;
      return;
    }
    for (; this.#blanks > 0; this.#blanks -= 1) this.#work.fault(faults.blank, this.#next());
    const number = this.#next();
    if (line === 'too-long') this.#work.fault(faults.tooLong, number);
    else if (!isUtf8(line)) this.#work.fault(faults.badUtf8, number);
    else this.#work.line(Buffer.from(line.buffer, line.byteOffset, line.length), number);
  }

  #next(): number {
    this.#lines += 1;
    return this.#lines;
  }
}

const faults = {
  blank: { code: 'blank-line', path: '', message: 'The line is blank; a course is expected.' },
  tooLong: { code: 'line-too-long', path: '', message: 'The line is longer than 16 MiB and was not read.' },
  badUtf8: {
    code: 'bad-utf8',
    path: '',
    message: 'The line holds a byte that is not UTF-8. Save the file as UTF-8.',
  },
} as const satisfies Record<string, LineFault>;

/** Whether a byte is one that a blank line may hold: a space, a tab or a carriage return. */
export function isBlankByte(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

function isBlank(line: Uint8Array): boolean {
  return line.every(isBlankByte);
}
