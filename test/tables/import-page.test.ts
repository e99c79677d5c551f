import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importFaultGrades, safeParseMapping } from '../../src/io/index.js';

const page = readFileSync(new URL('../../docs/import.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);

describe('the page on import', () => {
  test.each(blocks.map((text, at) => [at + 1, text] as const))('its mapping %i is one', (_, text) => {
    const value: unknown = JSON.parse(text);
    const whole = text.includes('"schema"')
      ? value
      : { schema: 'openipt/mapping/1', protocol: 'ipt-adult', documented: [], tables: [value] };
    const parsed = safeParseMapping(whole);
    expect(parsed.ok ? [] : parsed.error).toEqual([]);
  });

  test('lists every fault with its grade', () => {
    const listed = [...page.matchAll(/^\| `(import\/[a-z-]+)` \| (stop|error|note) \|/gm)].map(
      ([, code, grade]) => [code, grade],
    );
    expect(Object.fromEntries(listed)).toEqual(importFaultGrades);
    expect(blocks.length).toBeGreaterThan(4);
  });
});
