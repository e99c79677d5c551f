import { expect, test } from 'vitest';
import { flatMap } from '../../src/lib/flat-map.js';

test('gives what the method of arrays gives', () => {
  const items = [3, 0, 1, 2];
  const answers = (item: number, index: number) => Array.from({ length: item }, (_, at) => `${index}.${at}`);
  expect(flatMap(items, answers)).toEqual(items.flatMap(answers));
  expect(flatMap([], answers)).toEqual([]);
});
