// Packs the built package once and looks at the tarball as its users will: linters, what lies in it, and a fresh
// installation that is imported, required, type-checked and run. Build first; `npm run check:package`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { name: packageName, exports: exported } = manifest;
const entries = Object.keys(exported)
  .filter((key) => typeof exported[key] === 'object' && exported[key] !== null)
  // Of a pattern, one that it stands for.
  .map((key) => packageName + key.slice(1).replace('*', 'role-play'));
const schemas = [
  'course',
  'report',
  'protocol',
  'events',
  'catalog',
  'mapping',
  'rating',
  'partial',
  'config',
];

const scratch = mkdtempSync(join(tmpdir(), `${packageName}-package-`));
const consumer = join(scratch, 'consumer');
const installed = join(consumer, 'node_modules', packageName);
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

let failures = 0;

async function check(what, body) {
  try {
    const note = await body();
    console.log(`ok    ${what}${note ? `: ${note}` : ''}`);
    return true;
  } catch (error) {
    failures += 1;
    console.log(`FAIL  ${what}\n${String(error.message).trim().replace(/^/gm, '        ')}`);
    return false;
  }
}

// Under `npm publish --dry-run` npm would hand the setting down, and `npm pack` would write nothing.
const { npm_config_dry_run: _, ...env } = process.env;

function run(command, args, cwd = consumer) {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: status ${status}\n${stdout}${stderr}`);
  return stdout;
}

const expect = (condition, message) => {
  if (!condition) throw new Error(message);
};

const tool = (path) => join(root, 'node_modules', path);

function write(file, text) {
  writeFileSync(join(consumer, file), text);
  return file;
}

// ── the tarball ─────────────────────────────────────────────────────────────────────────────────────────────────

let tarball = '';
const packed = await check('npm pack', () => {
  const listing = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], root);
  const [{ filename, files, size }] = JSON.parse(listing);
  tarball = join(scratch, filename);
  const stray = files.map((file) => file.path).filter((path) => !belongs(path));
  expect(stray.length === 0, `does not belong into the package: ${stray.join(', ')}`);
  const needed = ['package.json', 'README.md', 'LICENSE', 'dist/cli.js', ...targets(exported)];
  const missing = needed.filter((path) => !path.includes('*') && !files.some((file) => file.path === path));
  expect(missing.length === 0, `missing: ${missing.join(', ')} (is the build up to date?)`);
  return `${files.length} files, ${Math.round(size / 1024)} kB`;
});
if (!packed) process.exit(1);

function belongs(path) {
  return /^(dist\/.+|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(path);
}

function targets(node) {
  if (node === null) return [];
  return typeof node === 'string' ? [node.replace('./', '')] : Object.values(node).flatMap(targets);
}

await check('publint', () => {
  run(process.execPath, [tool('publint/src/cli.js'), 'run', tarball, '--strict'], root);
});
await check('are the types wrong', () => {
  const attw = tool('@arethetypeswrong/cli/dist/index.js');
  run(process.execPath, [attw, tarball, '--profile', 'node16', '--no-emoji'], root);
});

// ── a fresh installation ────────────────────────────────────────────────────────────────────────────────────────

mkdirSync(consumer);
write('package.json', '{ "name": "consumer", "version": "1.0.0", "private": true, "type": "module" }');
const installs = await check('npm install', () => {
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball]);
});
if (!installs) process.exit(1);

await check('no file names the checkout', () => {
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  const naming = files.filter((file) => readFileSync(file).includes(root));
  expect(naming.length === 0, naming.map((file) => file.slice(installed.length + 1)).join('\n'));
  return `${files.length} files`;
});

const namesOf = {};
await check('import of every entry', () => {
  const file = write(
    'names.mjs',
    `const names = {};
     for (const entry of ${JSON.stringify(entries)}) names[entry] = Object.keys(await import(entry)).sort();
     console.log(JSON.stringify(names));`,
  );
  Object.assign(namesOf, JSON.parse(run(process.execPath, [file])));
  const empty = entries.filter((entry) => namesOf[entry].length === 0);
  expect(empty.length === 0, `no exports: ${empty.join(', ')}`);
  return entries.map((entry) => `${entry} ${namesOf[entry].length}`).join(', ');
});
await check('require of every entry, same names', () => {
  const file = write(
    'names.cjs',
    `const names = {};
     for (const entry of ${JSON.stringify(entries)}) names[entry] = Object.keys(require(entry)).sort();
     console.log(JSON.stringify(names));`,
  );
  const required = JSON.parse(run(process.execPath, [file]));
  for (const entry of entries) {
    const [imported, got] = [String(namesOf[entry]), String(required[entry])];
    expect(imported === got, `${entry}\nimport:  ${imported}\nrequire: ${got}`);
  }
});
await check('a deep import is refused', () => {
  const file = write(
    'deep.mjs',
    `const code = await import('${packageName}/dist/index.js').then(() => 'imported', (error) => error.code);
     console.log(code);`,
  );
  const code = run(process.execPath, [file]).trim();
  expect(code === 'ERR_PACKAGE_PATH_NOT_EXPORTED', code);
});
await check('JSON Schemas resolve', () => {
  const file = write(
    'schemas.cjs',
    `for (const name of ${JSON.stringify(schemas)}) {
       if (!require('${packageName}/schema/' + name + '.json').$schema) throw new Error(name);
     }
     require('${packageName}/package.json');`,
  );
  run(process.execPath, [file]);
});

await check('FHIR definitions resolve, and the notice that goes with their codes', () => {
  const ids = readdirSync(join(installed, 'dist', 'fhir')).filter((file) => file.endsWith('.json'));
  const file = write(
    'definitions.cjs',
    `for (const file of ${JSON.stringify(ids)}) {
       const { resourceType, id } = require('${packageName}/fhir/' + file);
       if (file !== resourceType + '-' + id + '.json') throw new Error(file);
     }
     require('${packageName}/fhir/PlanDefinition-ipt-adult.json');`,
  );
  run(process.execPath, [file]);
  const notices = readFileSync(join(installed, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  expect(notices.includes('This material contains content from LOINC'), 'no notice of LOINC');
  return `${ids.length} definitions`;
});

// ── what an import loads ────────────────────────────────────────────────────────────────────────────────────────

/** Packages that are loaded together with `file`; what it imports dynamically is left out. */
async function packagesLoadedBy(file) {
  const { metafile } = await build({
    absWorkingDir: installed,
    entryPoints: [file],
    bundle: true,
    splitting: true,
    format: 'esm',
    packages: 'external',
    platform: 'node',
    outdir: join(scratch, 'unused'),
    write: false,
    metafile: true,
  });
  const found = new Set();
  const seen = new Set();
  const visit = (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: target, kind, external } of metafile.inputs[path].imports) {
      if (kind !== 'import-statement') continue;
      if (external) found.add(target);
      else visit(target);
    }
  };
  visit(file);
  return [...found].sort();
}

for (const part of ['measures/index', 'fidelity/index', 'catalog/role-play']) {
  await check(`${packageName}/${part.replace('/index', '')} loads no other package`, async () => {
    const loaded = await packagesLoadedBy(`dist/${part}.js`);
    expect(loaded.length === 0, `loads ${loaded.join(', ')}`);
  });
}
// defineProtocol, beside the protocols, checks with zod; an app that embeds one of them must not pay for that.
await check(`a protocol of ${packageName}/protocols, bundled, brings no other package`, async () => {
  const contents = `import { iptAdult } from '${packageName}/protocols'; console.log(iptAdult.id);`;
  const bundled = { bundle: true, write: false, metafile: true, format: 'esm', external: ['zod', 'immer'] };
  const { metafile } = await build({
    stdin: { contents, resolveDir: consumer },
    logLevel: 'error',
    ...bundled,
  });
  const loaded = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  expect(loaded.length === 0, `brings ${loaded.join(', ')}`);
});
await check('the command starts without loading a package', async () => {
  const loaded = (await packagesLoadedBy('dist/cli.js')).filter((path) => !path.startsWith('node:'));
  expect(loaded.length === 0, `loads ${loaded.join(', ')} before any command asks for it`);
});

// ── the command ─────────────────────────────────────────────────────────────────────────────────────────────────

for (const argument of ['--help', 'demo']) {
  await check(`npx ${packageName} ${argument}`, () => {
    // Without the two dashes npx answers --help itself.
    const printed = run('npx', ['--no', '--', packageName, argument]);
    expect(printed.trim() !== '', 'printed nothing');
    expect(argument !== '--help' || printed.includes(packageName), `is not its own help:\n${printed}`);
    return `${printed.trimEnd().split('\n').length} lines`;
  });
}

// ── TypeScript users, with every declaration checked ────────────────────────────────────────────────────────────

const imports = entries.map((entry, index) => `import * as e${index} from '${entry}';`);
const typed = entries.map((_, index) => `export const typed${index}: IsAny<typeof e${index}> = false;`);
const source = [...imports, 'type IsAny<T> = 0 extends 1 & T ? true : false;', ...typed, ''].join('\n');
const consumers = [
  { kind: 'NodeNext, ESM', file: 'esm.mts', module: 'NodeNext' },
  { kind: 'NodeNext, CommonJS', file: 'cjs.cts', module: 'NodeNext' },
  { kind: 'bundler', file: 'bundler.ts', module: 'ESNext', moduleResolution: 'bundler' },
];
for (const { kind, file, ...resolution } of consumers) {
  await check(`TypeScript, ${kind}`, () => {
    write(file, source);
    const compilerOptions = {
      ...resolution,
      target: 'ES2022',
      lib: ['ES2022', 'DOM'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    };
    const project = write(`tsconfig.${file}.json`, JSON.stringify({ compilerOptions, files: [file] }));
    run(process.execPath, [tool('typescript7/bin/tsc'), '-p', project]);
  });
}

console.log(failures === 0 ? 'package: all checks passed' : `package: ${failures} checks failed`);
process.exit(failures === 0 ? 0 : 1);
