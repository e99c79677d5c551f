import { expect, test } from 'vitest';
import { nearest } from '../../src/command/nearest.js';

const commands = ['demo', 'check', 'next', 'protocols', 'rules', 'examples', 'schema'];

test.each([
  ['chek', 'check'],
  ['hceck', 'check'],
  ['Check', 'check'],
  ['rule', 'rules'],
  ['exmaples', 'examples'],
  ['proto', 'protocols'],
])('%s was meant as %s', (word, meant) => {
  expect(nearest(word, commands)).toBe(meant);
});

test.each(['x', 'frobnicate', '', 'zz'])('nothing is near %j', (word) => {
  expect(nearest(word, commands)).toBeUndefined();
});
