/** What becomes of a line: its bytes, without the line feed, or word that it is longer than the cap. */
export type LineHandler = (line: Uint8Array | 'too-long') => void;

const lineFeed = 0x0a;

/**
 * Splits blocks of bytes into lines at line feeds, which no other UTF-8 character contains. A line that runs over
 * several blocks is put together; one that is longer than the cap is dropped as it comes, so memory stays flat.
 */
export class LineSplitter {
  readonly #cap: number;
  readonly #handle: LineHandler;
  #pending: Uint8Array[] = [];
  #pendingSize = 0;
  #tooLong = false;

  constructor(cap: number, handle: LineHandler) {
    this.#cap = cap;
    this.#handle = handle;
  }

  /** Takes one block. The lines handed on may lie in it, so they hold only until the next one. */
  take(block: Uint8Array): void {
    let start = 0;
    for (;;) {
      const end = block.indexOf(lineFeed, start);
      if (end === -1) break;
      const rest = block.subarray(start, end);
      if (this.#pendingSize === 0 && !this.#tooLong) this.#line(rest);
      else {
        this.#keep(rest);
        this.#flush();
      }
      start = end + 1;
    }
    if (start < block.length) this.#keep(Uint8Array.from(block.subarray(start)));
  }

  /** Hands on what follows the last line feed. */
  end(): void {
    if (this.#pendingSize > 0 || this.#tooLong) this.#flush();
  }

  #line(line: Uint8Array): void {
    this.#handle(line.length > this.#cap ? 'too-long' : line);
  }

  #keep(part: Uint8Array): void {
    if (this.#tooLong) return;
    this.#pending.push(part);
    this.#pendingSize += part.length;
    if (this.#pendingSize <= this.#cap) return;
    this.#tooLong = true;
    this.#pending = [];
    this.#pendingSize = 0;
  }

  #flush(): void {
    const [only, ...more] = this.#pending;
    if (this.#tooLong) this.#handle('too-long');
    else this.#handle(only !== undefined && more.length === 0 ? only : Buffer.concat(this.#pending));
    this.#pending = [];
    this.#pendingSize = 0;
    this.#tooLong = false;
  }
}
