import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineSplitter } from '../../src/command/line-splitter.js';

function split(blocks: readonly Uint8Array[], cap = 1000): readonly string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter(cap, (line) => {
    lines.push(line === 'too-long' ? line : Buffer.from(line).toString('latin1'));
  });
  for (const block of blocks) {
    splitter.take(block);
    // As a reader does that uses its block again: nothing may depend on it any more.
    block.fill(0x3f);
  }
  splitter.end();
  return lines;
}

function cut(text: string, cuts: readonly number[]): readonly Uint8Array[] {
  const bytes = Buffer.from(text, 'latin1');
  const places = [...new Set(cuts.map((at) => at % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) =>
    Uint8Array.from(bytes.subarray(from, places[index] ?? bytes.length)),
  );
}

describe('a line splitter', () => {
  test('gives the lines of a text, however it is cut into blocks', async () => {
    await fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', ' ') }),
        fc.array(fc.nat({ max: 200 })),
        (text, cuts) => {
          const lines = text.split('\n');
          if (lines.at(-1) === '') lines.pop();
          expect(split(cut(text, cuts))).toEqual(lines);
        },
      ),
    );
  });

  test('says of a line over the cap that it is too long, and goes on after it', async () => {
    await fc.assert(
      fc.property(fc.array(fc.nat({ max: 8 })), fc.array(fc.nat({ max: 200 })), (lengths, cuts) => {
        const text = lengths.map((length) => `${'a'.repeat(length)}\n`).join('');
        const expected = lengths.map((length) => (length > 4 ? 'too-long' : 'a'.repeat(length)));
        expect(split(cut(text, cuts), 4)).toEqual(expected);
      }),
    );
  });

  test('takes a last line without a line feed, also where it is too long', () => {
    expect(split([Buffer.from('one\ntwo')])).toEqual(['one', 'two']);
    expect(split([Buffer.from('one\nthirteen')], 5)).toEqual(['one', 'too-long']);
    expect(split([])).toEqual([]);
  });
});
