import type { LineStart } from './line-reader.js';
import { isBlankByte, longestLine } from './line-reader.js';

/** Some whole lines of an input, in a buffer of their own that can be handed to another thread. */
export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What stands before it in the input. */
  readonly start: LineStart;
  /** A line that was too long to be kept comes after the bytes. */
  readonly tooLong: boolean;
}

const lineFeed = 0x0a;

/** Large enough that handing it over costs nothing, small enough that nobody waits long for the last one. */
const usualSize = 512 * 1024;

/**
 * Cuts the blocks of an NDJSON input into pieces of whole lines. Blank lines at the end of a piece are only counted:
 * whether they are records is known when another line follows. A line that is too long is dropped as it comes.
 */
export class PieceCutter {
  readonly #size: number;
  #whole: Uint8Array[] = [];
  #wholeSize = 0;
  #partial: Uint8Array[] = [];
  #partialSize = 0;
  #dropping = false;
  #lines = 0;
  #blanks = 0;

  /** @param size how many bytes of lines make a piece; one line may be more. */
  constructor(size: number = usualSize) {
    this.#size = size;
  }

  /** Takes one block, of which it keeps nothing, and gives the pieces that are ready. */
  take(block: Uint8Array): readonly Piece[] {
    const ready: Piece[] = [];
    let rest = block;
    if (this.#dropping) {
      const end = rest.indexOf(lineFeed);
      if (end === -1) return ready;
      ready.push(...this.#cut(true));
      rest = rest.subarray(end + 1);
    }
    const last = rest.lastIndexOf(lineFeed);
    if (last !== -1) {
      this.#keepWhole(rest.subarray(0, last + 1));
      rest = rest.subarray(last + 1);
      if (this.#wholeSize >= this.#size) ready.push(...this.#cut(false));
    }
    if (rest.length > 0) {
      this.#partial.push(Uint8Array.from(rest));
      this.#partialSize += rest.length;
    }
    if (this.#partialSize <= longestLine) return ready;
    this.#partial = [];
    this.#partialSize = 0;
    this.#dropping = true;
    return ready;
  }

  /** Gives what is left when the input has ended. */
  end(): readonly Piece[] {
    this.#keepWhole(new Uint8Array());
    return this.#cut(this.#dropping);
  }

  #keepWhole(lines: Uint8Array): void {
    this.#whole.push(...this.#partial, Uint8Array.from(lines));
    this.#wholeSize += this.#partialSize + lines.length;
    this.#partial = [];
    this.#partialSize = 0;
  }

  #cut(tooLong: boolean): readonly Piece[] {
    const all = joined(this.#whole, this.#wholeSize);
    this.#whole = [];
    this.#wholeSize = 0;
    this.#dropping = false;
    const start: LineStart = { lines: this.#lines, blanks: this.#blanks };
    // A line that is too long follows, so blank lines before it are records.
    const end = tooLong ? all.length : endOfLines(all);
    const trailing = countLines(all.subarray(end));
    this.#lines += countLines(all) + (tooLong ? 1 : 0);
    this.#blanks = end === 0 && !tooLong ? this.#blanks + trailing : trailing;
    if (end === 0 && !tooLong) return [];
    return [{ bytes: end === all.length ? all : all.slice(0, end), start, tooLong }];
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Where the last line that is not blank ends. */
function endOfLines(bytes: Uint8Array): number {
  let at = bytes.length;
  for (; at > 0; at -= 1) {
    const byte = bytes[at - 1] ?? lineFeed;
    if (byte !== lineFeed && !isBlankByte(byte)) break;
  }
  if (at === 0) return 0;
  const end = bytes.indexOf(lineFeed, at);
  return end === -1 ? bytes.length : end + 1;
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) lines += 1;
  return lines;
}
