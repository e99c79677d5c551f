import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as face from '../../src/cds-hooks/index.js';
import { judgementReasons } from '../../src/index.js';
import { buildPackage } from '../support/built-package.js';

// The blocks of docs/cds-hooks.md run from top to bottom as one program, and the page is compared with what they print;
// `npx vitest run --config .config/vitest.config.ts test/cds-hooks/page.test.ts -u` writes it anew.
const page = readFileSync('docs/cds-hooks.md', 'utf8');
const blocks = /```js\n([\s\S]*?)```\n\n```text\n[\s\S]*?```/g;

test('docs/cds-hooks.md prints what it says', async () => {
  const { folder, remove } = await buildPackage();
  try {
    const code = Array.from(page.matchAll(blocks), ([, text = '']) => text);
    expect(code.length).toBeGreaterThan(4);
    writeFileSync(join(folder, 'page.mjs'), code.join("console.log('\\u0001');\n"));
    const ran = spawnSync(process.execPath, ['page.mjs'], { cwd: folder, encoding: 'utf8' });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const printed = ran.stdout.split('\u0001\n');
    let nth = 0;
    const fresh = page.replaceAll(blocks, (_, text: string) => {
      const output = printed[nth] ?? '';
      nth += 1;
      return `\`\`\`js\n${text}\`\`\`\n\n\`\`\`text\n${output === '' ? '(nothing)\n' : output}\`\`\``;
    });
    await expect(fresh).toMatchFileSnapshot('../../docs/cds-hooks.md');
  } finally {
    remove();
  }
}, 60_000);

test('docs/cds-hooks.md names every option, every function, and the length of the example', () => {
  const options: Record<keyof face.CardOptions, true> = {
    base: true,
    sid: true,
    rulesUrl: true,
    max: true,
    shown: true,
    links: true,
    suggest: true,
    closed: true,
  };
  const functions = Object.entries(face).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  );
  expect(functions.length).toBe(4);
  for (const name of [...Object.keys(options), ...functions]) expect(page).toContain(name);
  const lines = readFileSync('docs/examples/cds-service.mjs', 'utf8').split('\n').length - 1;
  expect(page).toContain(`of ${lines} lines`);
  expect(page).toContain('the same seven coded reasons');
  expect(judgementReasons).toHaveLength(7);
});
