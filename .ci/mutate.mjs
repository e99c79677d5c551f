// Mutation testing, part by part: `npm run mutation [PATH...]`. Each rule is held against its own tests, what rules share
// against the tests of those rules, the rest of the engine against its own tests or those of its folder. Results are added up in .build/mutation/results.json, part by
// part, so a run can be broken off and taken up again; docs/quality.md holds the figures. Not part of CI: it takes an hour.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const folder = '.build/mutation';
const resultsFile = join(folder, 'results.json');
const parts = ['src/rules', 'src/machine', 'src/validator'];

function sourceFiles(at) {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const path = join(at, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : path.endsWith('.ts') ? [path] : [];
  });
}

// Some rules have several files of tests: RULE.test.ts, RULE-times.test.ts.
function ownTests(path) {
  const own = path.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');
  return existsSync(own) ? [own, own.replace(/\.test\.ts$/, '-*.test.ts')] : [];
}

function testsOf(path) {
  if (path.startsWith('src/machine/')) return 'test/machine/*.test.ts,test/laws/replay*.test.ts';
  const own = ownTests(path);
  if (own.length > 0) return own.join(',');
  // What several rules share is held against the tests of those rules.
  if (path.startsWith('src/rules/')) return [...importersOf(path)].flatMap(ownTests).join(',');
  if (path.startsWith('src/validator/figures')) return 'test/validator/figures*.test.ts';
  return `${dirname(path).replace(/^src/, 'test')}/*.test.ts`;
}

/** The files of rules that import a file, straight or through one another. */
function importersOf(path) {
  const found = new Set();
  const pending = [path];
  while (pending.length > 0) {
    const target = `/${basename(pending.pop(), '.ts')}.js'`;
    for (const file of sourceFiles('src/rules')) {
      if (file.endsWith('/index.ts') || found.has(file) || !readFileSync(file, 'utf8').includes(target))
        continue;
      found.add(file);
      pending.push(file);
    }
  }
  return found;
}

function score(mutants) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const timedOut = count('Timeout');
  const killed = count('Killed') + timedOut;
  const survived = count('Survived');
  const uncovered = count('NoCoverage');
  const valid = killed + survived + uncovered;
  return { killed, timedOut, survived, uncovered, score: valid === 0 ? null : killed / valid };
}

const asked = process.argv.slice(2);
const files = parts
  .flatMap(sourceFiles)
  .filter((path) => !/\/(index|advice|digests)\.ts$/.test(path))
  .filter((path) => asked.length === 0 || asked.some((part) => path.startsWith(part)))
  // Those with tests of their own are quick, and go first.
  .sort((a, b) => ownTests(b).length - ownTests(a).length);
mkdirSync(folder, { recursive: true });
const results = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : {};
for (const [at, path] of files.entries()) {
  if (asked.length === 0 && results[path] !== undefined) continue;
  const { status } = spawnSync('npx', ['stryker', 'run', '.config/stryker.config.mjs', '--mutate', path], {
    env: { ...process.env, OPENIPT_MUTATION_TESTS: testsOf(path) },
    stdio: 'ignore',
  });
  const report = join(folder, 'last.json');
  if (status !== 0 || !existsSync(report)) {
    console.log(`${at + 1}/${files.length} ${path}: the run failed`);
    continue;
  }
  const mutants = Object.values(JSON.parse(readFileSync(report, 'utf8')).files).flatMap(
    (file) => file.mutants,
  );
  const survivors = mutants
    .filter((mutant) => mutant.status === 'Survived' || mutant.status === 'NoCoverage')
    .map(({ mutatorName, replacement, location, status: fate }) => ({
      mutatorName,
      replacement,
      line: location.start.line,
      fate,
    }));
  results[path] = { ...score(mutants), survivors };
  writeFileSync(resultsFile, JSON.stringify(results, null, 1));
  const { killed, survived, uncovered } = results[path];
  console.log(
    `${at + 1}/${files.length} ${basename(path, '.ts')}: ${killed} killed, ${survived} survived, ${uncovered} not covered`,
  );
}
for (const part of parts) {
  const all = Object.entries(results).filter(([path]) => dirname(path).startsWith(part));
  const sum = (field) => all.reduce((total, [, result]) => total + result[field], 0);
  const killed = sum('killed');
  const valid = killed + sum('survived') + sum('uncovered');
  console.log(
    `${part}: ${killed} of ${valid} (${valid === 0 ? '–' : ((100 * killed) / valid).toFixed(1)} %)`,
  );
}
