import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonItems } from '../../src/io/json-items.js';

describe('the items of an array', () => {
  test('are found in any JSON, however it is laid out', async () => {
    const space = fc.constantFrom('', ' ', '\n', '\r\n', '\r', '\t', '\n\n  ');
    await fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.jsonValue(), space, space)),
        space,
        fc.boolean(),
        (items, lead, mark) => {
          const inner = items.map(
            ([value, before, after]) => `${before}${JSON.stringify(value, null, 1)}${after}`,
          );
          const text = `${mark ? '\ufeff' : ''}${lead}[${inner.join(',')}]${lead}`;
          const found = jsonItems(text);
          expect(found.map(({ start, end }) => JSON.parse(text.slice(start, end)))).toEqual(
            items.map(([value]) => JSON.parse(JSON.stringify(value))),
          );
        },
      ),
    );
  });

  test('have the line and the column at which they begin', () => {
    const text = '[\n  {"a": "]\\"[,"},\r\n 7\r, [1,\n2], null]';
    expect(jsonItems(text).map(({ line, column }) => [line, column])).toEqual([
      [2, 3],
      [3, 2],
      [4, 3],
      [5, 5],
    ]);
  });

  test('of an empty array are none', () => {
    expect(jsonItems(' [ ] ')).toEqual([]);
  });
});
