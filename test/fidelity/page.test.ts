import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as cohort from '../../src/cohort/index.js';
import * as fidelity from '../../src/fidelity/index.js';
import { statisticReasons } from '../../src/fidelity/index.js';
import { sources } from '../../src/sources/index.js';

const page = readFileSync('docs/fidelity.md', 'utf8');

test.each(Object.keys(statisticReasons))('docs/fidelity.md explains %s', (reason) => {
  expect(page).toContain(`\`${reason}\``);
});

// Twins from a table of counts, the tables behind agreement, and what is behind drift go without saying.
const unsaid = /OfCounts$|^doubleRated|^slopeOf$/;
const functions = Object.entries(fidelity)
  .filter(([name, value]) => typeof value === 'function' && !Object.hasOwn(cohort, name))
  .filter(([name]) => !unsaid.test(name));

test.each(functions)('docs/fidelity.md says what %s does', (name) => {
  expect(page).toContain(`\`${name}\``);
});

test('docs/fidelity.md links works that exist', () => {
  const cited = [...page.matchAll(/sources\.md#([a-z0-9-]+)/g)].map((match) => match[1]);
  expect(cited.length).toBeGreaterThan(10);
  expect(cited.filter((id) => id === undefined || !Object.hasOwn(sources, id))).toEqual([]);
});
