import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltPackage } from './support/built-package.js';
import { buildPackage } from './support/built-package.js';
import { blocksOf } from './support/page-blocks.js';

// Every file of docs/study.md is written and every command run, from top to bottom, in a folder of its own. The page and
// its pictures are then compared with what came out, byte for byte; `-u` writes them anew:
//   npx vitest run --config .config/vitest.config.ts test/study.test.ts -u
const page = readFileSync('docs/study.md', 'utf8');
const blocks = blocksOf(page);
const pictures = ['study-heat-map', 'study-trajectory', 'study-swim-lane'];

let built: BuiltPackage;
/** The page, with what its commands print now. */
let fresh = '';
/** What was printed and has no place on the page. */
const unshown: string[] = [];

beforeAll(async () => {
  built = await buildPackage();
  let printed = '';
  for (const block of blocks) {
    if (block.is === 'file') built.write(block.name, block.text);
    if (block.is === 'output') {
      fresh += `${block.before}${printed}${block.after}`;
      printed = '';
    } else fresh += block.whole;
    if (block.is !== 'command') continue;
    if (printed !== '') unshown.push(printed);
    printed = built.shell(block.text);
  }
  if (printed !== '') unshown.push(printed);
}, 300_000);

afterAll(() => built.remove());

describe('the worked study', () => {
  test('prints what its page says', async () => {
    expect(unshown).toEqual([]);
    await expect(fresh).toMatchFileSnapshot('../docs/study.md');
  });

  test.each(pictures)('%s is the picture that it draws, and small', async (name) => {
    const svg = readFileSync(join(built.folder, `${name}.svg`), 'utf8');
    expect(page).toContain(`](${name}.svg)`);
    expect(svg.length).toBeLessThan(60_000);
    await expect(svg).toMatchFileSnapshot(`../docs/${name}.svg`);
  });

  test('finds every fault that was planted, and no other', () => {
    const outcome = [...fresh.matchAll(/^import\/\S+ +(\d+) planted, +(\d+) found$/gm)];
    expect(outcome.length).toBeGreaterThan(10);
    for (const [, planted, found] of outcome) expect(found).toBe(planted);
    expect(fresh).toContain('faults that nobody planted: 0');
  });

  test('draws the same courses, sample and pictures again', () => {
    const files = ['cohort.ndjson', 'rated.json', ...pictures.map((name) => `${name}.svg`)];
    const read = () => files.map((name) => readFileSync(join(built.folder, name), 'utf8'));
    const before = read();
    const [simulate = ''] = blocks.flatMap((block) => (block.is === 'command' ? [block.text] : []));
    built.shell(`${simulate}node rate.mjs\nnode draw.mjs ${pictures.join(' ')}`);
    expect(read()).toEqual(before);
  }, 120_000);

  test('has no number in its prose that is in none of its blocks', () => {
    const prose = blocks.flatMap((block) => (block.is === 'prose' ? [block.whole] : [])).join('');
    const shown = blocks.flatMap((block) => (block.is === 'prose' ? [] : [block.whole])).join('');
    const numbers = prose.replaceAll(/^ {4}.*$|^#.*$|`[^`]*`/gm, '').match(/\d+(?:\.\d+)?/g) ?? [];
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers.filter((number) => !shown.includes(number) && !known.includes(number))).toEqual([]);
  });
});

/** Of Node.js. */
const known = ['20.19'];
