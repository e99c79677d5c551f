import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interventions } from '../src/catalog/index.js';
import { ruleSetDigest } from '../src/validator/digests.js';

// The package as it is packed, unpacked into an empty folder beside its two dependencies. The real installation by
// npm, from the registry, is the business of the package check.
const root = process.cwd();
let folder = '';

beforeAll(() => {
  if (!existsSync('dist/index.js')) throw new Error('There is no build: run `npm run build` first.');
  folder = mkdtempSync(join(tmpdir(), 'openipt-packed-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root });
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm packed nothing.');
  const home = join(folder, 'node_modules', 'openipt');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', home, '--strip-components=1']);
  for (const name of ['zod', 'immer'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
}, 60_000);

afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
});

function node(file: string, text: string): { readonly status: number | null; readonly out: string } {
  writeFileSync(join(folder, file), text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout + stderr };
}

describe('the packed package', () => {
  it('was built from this source', () => {
    const { out } = node(
      'digest.mjs',
      `import { replay, validate } from 'openipt'; import { iptAdult } from 'openipt/protocols';
       const state = replay({ schema: 'openipt/course/1', id: 'c', protocol: 'ipt-adult', documented: [], events: [] });
       console.log(validate(state.value, iptAdult).provenance.ruleSet);`,
    );
    expect(out.trim(), 'the build is old: run `npm run build`').toBe(ruleSetDigest);
  });

  const entries = [
    'openipt',
    'openipt/protocols',
    'openipt/measures',
    'openipt/catalog',
    'openipt/catalog/role-play',
    'openipt/catalog/search',
    'openipt/io',
    'openipt/fidelity',
    'openipt/privacy',
    'openipt/fhir',
    'openipt/cds-hooks',
    'openipt/render',
    'openipt/examples',
    'openipt/simulate',
  ];

  it('has these entries, the interventions one by one, and files of JSON', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = Object.keys(exports)
      .filter((path) => !/\.json$|\*|^\.\/catalog\/index$/.test(path))
      .map((path) => path.replace(/^\./, 'openipt'));
    expect([...named, 'openipt/catalog/role-play'].sort()).toEqual([...entries].sort());
  });

  it.each(entries)('bundles %s for a browser, with nothing of Node', async (entry) => {
    const { outputFiles } = await build({
      stdin: { contents: `import * as all from '${entry}'; console.log(all);`, resolveDir: folder },
      bundle: true,
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    });
    expect(outputFiles[0]?.text).not.toMatch(/["']node:/);
  });

  it.each(entries)('gives the same names of %s to import and to require', (entry) => {
    const { out } = node(
      'names.mjs',
      `import * as esm from '${entry}'; import { createRequire } from 'node:module';
         const cjs = createRequire(import.meta.url)('${entry}');
         const names = (all) => JSON.stringify(Object.keys(all).filter((name) => name !== 'default').sort());
         console.log(names(esm) === names(cjs), Object.keys(esm).length > 0);`,
    );
    expect(out.trim()).toBe('true true');
  });

  it('keeps its inside to itself', () => {
    expect(node('deep.mjs', `import 'openipt/dist/index.js';`).out).toContain(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  });

  it('ships the catalog for apps in any language, with its schema, and the notices of what it contains', () => {
    const { out } = node(
      'catalog.mjs',
      `import catalog from 'openipt/catalog.json' with { type: 'json' };
       import schema from 'openipt/schema/catalog.json' with { type: 'json' };
       console.log(catalog.schema, catalog.interventions.length, schema.$id);`,
    );
    expect(out).toContain('openipt/catalog/1 24 urn:openipt:schema:catalog:1');
    const notices = readFileSync(join(folder, 'node_modules/openipt/dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    expect(notices).toMatch(/MiniSearch[\s\S]*Permission is hereby granted/);
  });

  it('keeps the files of the catalog’s inside to itself', () => {
    expect(node('inside.mjs', `import 'openipt/catalog/index';`).out).toContain(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  });

  it('has a command that shows the demonstration', () => {
    const { status, stdout } = spawnSync(process.execPath, ['node_modules/openipt/dist/cli.js', 'demo'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('formulation-not-agreed');
  });
});

describe('one intervention in an app', () => {
  const limit = 3000;
  const texts = interventions().map(({ id, text }) => ({ id, purpose: text.en.purpose }));

  it.each(interventions().map(({ id }) => id))(
    'openipt/catalog/%s brings its own text, at most 3000 bytes compressed, and nothing else',
    async (id) => {
      const name = id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      const { outputFiles, metafile } = await build({
        stdin: {
          contents: `import { ${name} } from 'openipt/catalog/${id}'; console.log(${name});`,
          resolveDir: folder,
        },
        bundle: true,
        minify: true,
        write: false,
        metafile: true,
        format: 'esm',
        charset: 'utf8',
      });
      const code = outputFiles[0]?.text ?? '';
      expect(gzipSync(code).length).toBeLessThanOrEqual(limit);
      expect(texts.filter(({ purpose }) => code.includes(purpose)).map((one) => one.id)).toEqual([id]);
      expect(
        Object.keys(metafile.inputs).filter((path) => /node_modules\/(zod|immer|minisearch)\//.test(path)),
      ).toEqual([]);
    },
  );
});

describe('the page on a protocol of one’s own', () => {
  const page = readFileSync(resolve('docs/own-protocol.md'), 'utf8');
  const example = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

  it('has an example of sixteen lines that prints what it says', () => {
    expect(example.trim().split('\n')).toHaveLength(16);
    const promised = /\/\/ (\S+)\s*$/.exec(example)?.[1] ?? 'nothing is promised';
    const { status, out } = node('own-protocol.mjs', example.replace(' as const', ''));
    expect([status, out.trim()]).toEqual([0, promised]);
  });

  it('has an example that type-checks under strict settings', () => {
    expect(typeFaults('own-protocol.ts', example)).toEqual([0, '']);
  });
});

describe('the README', () => {
  const readme = readFileSync(resolve('README.md'), 'utf8');
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

  it('has an example that prints what it says, run as plain JavaScript', () => {
    const { status, out } = node('example.mjs', example);
    const printed = out.trim().split('\n');
    const promised = /^\/\/ (error .*?) …$/m.exec(example)?.[1] ?? 'nothing is promised';
    expect(status).toBe(0);
    expect(
      printed.some((line) => line.startsWith(promised)),
      out,
    ).toBe(true);
    expect(printed.at(-1)).toBe('true');
  });

  it('has an example that type-checks under strict settings', () => {
    expect(typeFaults('example.ts', example)).toEqual([0, '']);
  });

  it('has an example of about twenty lines', () => {
    expect(example.trim().split('\n').length).toBeLessThanOrEqual(24);
  });
});

/** What the compiler says of a file in the empty folder: its exit status, and its output. */
function typeFaults(name: string, text: string): readonly [number | null, string] {
  writeFileSync(join(folder, name), text);
  const tsc = join(root, 'node_modules', 'typescript7', 'bin', 'tsc');
  const flags = ['--ignoreConfig', '--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck'];
  const { stdout, status } = spawnSync(
    process.execPath,
    [tsc, ...flags, '--module', 'nodenext', '--target', 'es2022', name],
    { cwd: folder, encoding: 'utf8' },
  );
  return [status, stdout];
}
