// Runs one TypeScript file: node .ci/run-ts.mjs FILE [ARGUMENT…]
// Node 20 strips no types, so the file is bundled first. The bundle lies in node_modules/.cache, where packages
// still resolve; `import.meta.url` points there, so the file should find its paths from the working directory,
// which is always the root of the repository.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [file, ...rest] = process.argv.slice(2);
if (!file || !existsSync(file)) {
  console.error(file ? `${file} does not exist` : 'usage: node .ci/run-ts.mjs FILE [ARGUMENT…]');
  process.exit(2);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const source = resolve(file);
const cache = join(root, 'node_modules', '.cache', 'openipt');
const outfile = join(cache, `${basename(file, '.ts')}-${process.pid}.mjs`);
process.chdir(root);
mkdirSync(cache, { recursive: true });

await build({
  entryPoints: [source],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
});

process.on('exit', () => rmSync(outfile, { force: true }));
process.setSourceMapsEnabled(true);
process.argv = [process.execPath, source, ...rest];
await import(pathToFileURL(outfile).href);
