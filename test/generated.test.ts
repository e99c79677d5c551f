import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { derivedFiles } from '../.ci/derived.js';

it.each(derivedFiles().map(({ path, text }) => [path, text] as const))(
  '%s is what `npm run generate` writes',
  (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  },
);
