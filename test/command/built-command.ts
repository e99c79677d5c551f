import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

// Under node_modules, so that the packages that the command needs still resolve.
const cache = join('node_modules', '.cache', 'openipt');

/** The command, bundled as the package ships it. */
export interface BuiltCommand {
  /** The file to run. */
  readonly path: string;
  readonly run: (args: readonly string[], setting?: RunSetting) => Run;
  readonly remove: () => void;
}

/** How a process is run. */
interface RunSetting {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** What a process did. */
interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Bundles the command into a folder of its own. */
export async function buildCommand(): Promise<BuiltCommand> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'command-'));
  await build({
    entryPoints: ['src/command/cli.ts', 'src/command/worker.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  const path = join(process.cwd(), folder, 'cli.mjs');
  return {
    path,
    run: (args, { input = '', env = {}, cwd } = {}) => {
      const { NO_COLOR: _, FORCE_COLOR: __, ...own } = process.env;
      const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
        input,
        encoding: 'utf8',
        env: { ...own, ...env },
        maxBuffer: 256 * 1024 * 1024,
        ...(cwd === undefined ? {} : { cwd }),
      });
      return { status, out: stdout, err: stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
