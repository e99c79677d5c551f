import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../src/command/jobs-cutter.js';
import { PieceCutter } from '../../src/command/jobs-cutter.js';
import type { LineWork } from '../../src/command/line-reader.js';
import { LineReader, longestLine } from '../../src/command/line-reader.js';

/** What a reader says of some input: every line and every fault, with its number. */
function said(read: (work: LineWork) => void): readonly string[] {
  const all: string[] = [];
  read({
    line: (bytes, number) => void all.push(`${number} ${bytes.toString('utf8').slice(0, 40)}`),
    fault: ({ code }, number) => void all.push(`${number} ${code}`),
  });
  return all;
}

function inOne(bytes: Buffer): readonly string[] {
  return said((work) => {
    const reader = new LineReader(work);
    reader.take(bytes);
    reader.end();
  });
}

function inPieces(blocks: readonly Uint8Array[], size: number): readonly string[] {
  const cutter = new PieceCutter(size);
  const pieces = [...blocks.flatMap((block) => cutter.take(block)), ...cutter.end()];
  return pieces.flatMap((piece) => readPiece(piece));
}

function readPiece({ bytes, start, tooLong }: Piece): readonly string[] {
  return said((work) => {
    const reader = new LineReader(work, start);
    reader.take(bytes);
    reader.end();
    if (tooLong) reader.tooLong();
  });
}

function cut(bytes: Buffer, every: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / every) }, (_, at) =>
    Uint8Array.from(bytes.subarray(at * every, (at + 1) * every)),
  );
}

describe('pieces of an input', () => {
  test('read one by one, say what the whole says: each line and fault under its number', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('{"a":1}', 'x', '', ' ', '\t\r', '\r', 'äö', 'a longer line than the others'),
          {
            maxLength: 30,
          },
        ),
        fc.constantFrom('', '\n', '\n\n \n'),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (lines, ending, block, size) => {
          const bytes = Buffer.from(lines.join('\n') + ending);
          expect(inPieces(cut(bytes, block), size)).toEqual(inOne(bytes));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('hold whole lines, at least as many bytes as asked for but for the last, in buffers of their own', () => {
    const bytes = Buffer.from('0123456789\n'.repeat(50));
    const cutter = new PieceCutter(100);
    const pieces = [...cut(bytes, 32).flatMap((block) => cutter.take(block)), ...cutter.end()];
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces.slice(0, -1)) expect(piece.bytes.length).toBeGreaterThanOrEqual(100);
    for (const { bytes: own } of pieces) {
      expect(own.at(-1)).toBe(0x0a);
      expect(own.buffer.byteLength).toBe(own.length);
    }
  });

  test('keep nothing of a block, which is overwritten by the next one', () => {
    const block = Buffer.from('one\ntwo\nthr');
    const cutter = new PieceCutter(1000);
    cutter.take(block);
    block.fill(0x78);
    expect(cutter.end().flatMap(readPiece)).toEqual(['1 one', '2 two', '3 thr']);
  });

  test.each<[string, string, string]>([
    ['between others', 'a\n', 'b\nc\n'],
    ['after a blank line', 'a\n\n \n', 'b\n'],
    ['at the very end', 'a\n', ''],
    ['at the beginning', '', '\nb'],
  ])('a line that is too long, %s, is dropped as it comes', (_, before, after) => {
    const part = Buffer.alloc(1024 * 1024, 0x79);
    const long = Array.from({ length: longestLine / part.length + 1 }, () => part);
    const blocks = [Buffer.from(before), ...long, Buffer.from(after === '' ? '' : `\n${after}`)];
    const pieces = inPieces(blocks, 64);
    expect(pieces).toEqual(inOne(Buffer.concat(blocks)));
    expect(pieces.filter((one) => one.endsWith('line-too-long'))).toHaveLength(1);
  });

  test('many blank lines are counted, not kept', () => {
    const cutter = new PieceCutter(64);
    const blanks = Buffer.from(' \n'.repeat(1000));
    for (let time = 0; time < 20; time += 1) expect(cutter.take(blanks)).toEqual([]);
    const [piece] = [...cutter.take(Buffer.from('x\n')), ...cutter.end()];
    expect(piece).toMatchObject({ start: { lines: 20_000, blanks: 20_000 } });
    expect(piece?.bytes).toHaveLength(2);
  });
});
