import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const cache = join('node_modules', '.cache', 'openipt');
const doors = ['index', 'protocols/index', 'cds-hooks/index', 'examples/index'];

/** A folder in which `openipt` is installed, from the sources as they are; `remove` takes it away. */
export async function installed(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  mkdirSync(cache, { recursive: true });
  const folder = resolve(mkdtempSync(join(cache, 'cds-')));
  const home = join(folder, 'node_modules', 'openipt');
  await build({
    entryPoints: Object.fromEntries(doors.map((door) => [door, `src/${door}.ts`])),
    outdir: home,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  const exports = { '.': './index.js', './*': './*/index.js' };
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'openipt', type: 'module', exports }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
