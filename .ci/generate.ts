// Writes every file that is derived from the source: `npm run generate`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { derivedFiles } from './derived.js';
import { goldenFile } from './golden.js';

for (const { path, text } of [...derivedFiles(), goldenFile()]) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
