import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { build } from 'esbuild';

const cache = join('node_modules', '.cache', 'openipt');
const doors = [
  'index',
  ...['cds-hooks', 'examples', 'fhir', 'fidelity', 'privacy', 'protocols', 'simulate'].map(
    (door) => `${door}/index`,
  ),
];

/** A folder in which `openipt` is installed, from the sources as they are. */
export interface BuiltPackage {
  readonly folder: string;
  readonly write: (name: string, text: string) => void;
  /** Runs commands of a shell there, and gives what they print: results and messages, as they come. */
  readonly shell: (commands: string) => string;
  readonly remove: () => void;
}

/** Bundles the package into a folder of its own, with the command on the path of its shell. */
export async function buildPackage(): Promise<BuiltPackage> {
  mkdirSync(cache, { recursive: true });
  const folder = resolve(mkdtempSync(join(cache, 'package-')));
  const home = join(folder, 'node_modules', 'openipt');
  const bin = join(folder, 'node_modules', '.bin');
  mkdirSync(bin, { recursive: true });
  await build({
    entryPoints: {
      ...Object.fromEntries(doors.map((door) => [door, `src/${door}.ts`])),
      cli: 'src/command/cli.ts',
      worker: 'src/command/worker.ts',
    },
    outdir: home,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  const entries = { '.': './index.js', './*': './*/index.js' };
  writeFileSync(
    join(home, 'package.json'),
    JSON.stringify({ name: 'openipt', type: 'module', exports: entries }),
  );
  const command = join(bin, 'openipt');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(home, 'cli.js')}" "$@"\n`);
  chmodSync(command, 0o755);
  const { NO_COLOR: _, FORCE_COLOR: __, PATH = '', ...env } = process.env;
  return {
    folder,
    write: (name, text) => writeFileSync(join(folder, name), text),
    shell: (commands) => {
      const { stdout, error } = spawnSync('sh', ['-c', `exec 2>&1\n${commands}`], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...env, PATH: `${bin}${delimiter}${PATH}`, LC_ALL: 'C.UTF-8' },
        maxBuffer: 16 * 1024 * 1024,
      });
      if (error !== undefined) throw error;
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
