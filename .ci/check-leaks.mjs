// No file of the repository may name the machine it was written on: the host packages are fetched from, or the
// folder the checkout lies in. Both are read from the machine at run time, so this file names neither.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

function registryHost() {
  const printed = execFileSync('npm', ['config', 'get', 'registry'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new URL(printed.trim()).host;
}

// The folder around the checkout; for a checkout right under a folder that every machine has, the checkout itself.
function privateFolder() {
  const parent = dirname(root);
  const common = ['/', '/tmp', tmpdir(), homedir(), dirname(homedir())];
  return common.includes(parent) ? root : parent;
}

const quote = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const host = registryHost();
const folder = privateFolder();
const needles = [
  { name: 'the package registry', pattern: new RegExp(quote(host)) },
  { name: 'a path of this machine', pattern: new RegExp(`(?<![\\w.~-])${quote(folder)}(?![\\w.-])`) },
];

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const files = [...new Set(listed.split('\0'))].filter((file) => {
  const path = join(root, file);
  return file !== '' && existsSync(path) && statSync(path).isFile();
});

let found = 0;
for (const file of files) {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    for (const { name, pattern } of needles) {
      if (!pattern.test(line)) continue;
      found += 1;
      console.error(`${file}:${index + 1}: names ${name}`);
    }
  }
}
if (found > 0) process.exit(1);
console.log(`${files.length} files: none names the package registry or a path of this machine`);
