import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { golden, goldenFile } from '../../.ci/golden.js';
import { workedCourseIds } from '../../src/examples/index.js';

const { path } = goldenFile();
const kept: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(path, 'utf8'));
const today = golden();

const whatToDo =
  `A verdict or a finding of a worked course is not what ${path} says. If that is meant, run ` +
  '`npm run generate`, read the diff, and say in a changeset which verdicts change and why.';

test('the golden file holds every worked course, and no other', () => {
  expect(Object.keys(kept), whatToDo).toEqual([...workedCourseIds]);
});

describe.each(workedCourseIds)('the rule set on %s', (id) => {
  it('says what it said', () => {
    expect(today[id], whatToDo).toEqual(kept[id]);
  });
});
