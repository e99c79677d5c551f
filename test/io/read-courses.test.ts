import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import type { CourseLine } from '../../src/io/index.js';
import { readCourses } from '../../src/io/index.js';

const demo = JSON.stringify(workedCourse('demo').course);
const open = JSON.stringify(workedCourse('open-course').course);

async function all(texts: AsyncIterable<string> | Iterable<string>) {
  const read: CourseLine[] = [];
  for await (const line of readCourses(texts)) read.push(line);
  return read.map(({ line, course }) => [line, course.ok ? course.value.id : course.error[0]?.code]);
}

describe('courses as they come', () => {
  const text = `${demo}\r\n\n{ "schema": \n${open}\n\n\n`;
  const expected = [
    [1, 'demo'],
    [2, 'empty'],
    [3, 'unexpected-end'],
    [4, 'open-course'],
  ];

  test('one a line, with what is wrong at its line, and no record for blank lines at the end', async () => {
    expect(await all([text])).toEqual(expected);
    expect(await all([`${demo}\n${open}`])).toEqual([
      [1, 'demo'],
      [2, 'open-course'],
    ]);
    expect(await all([])).toEqual([]);
    expect(await all([`\ufeff${demo}`])).toEqual([[1, 'demo']]);
  });

  test('wherever the pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 12 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
        const stream = (async function* () {
          yield* pieces;
        })();
        expect(await all(stream)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});
