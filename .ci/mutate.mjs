// Mutation testing, part by part: `npm run mutation [PATH...]`. Each rule is held against its own tests, the rest of the
// engine against the tests of its folder and the oracle. Results are added up in .build/mutation/results.json, part by
// part, so a run can be broken off and taken up again; docs/quality.md holds the figures. Not part of CI: it takes an hour.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const folder = '.build/mutation';
const resultsFile = join(folder, 'results.json');
const rest = {
  'src/rules': 'test/rules/**/*.test.ts,test/oracle/**/*.test.ts',
  'src/machine': 'test/machine/**/*.test.ts',
  'src/validator': 'test/validator/**/*.test.ts,test/oracle/**/*.test.ts',
};

function sourceFiles(at) {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const path = join(at, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : path.endsWith('.ts') ? [path] : [];
  });
}

function testsOf(path) {
  const own = path.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');
  // Some rules have several files of tests: RULE.test.ts, RULE-times.test.ts.
  if (path.split('/').length === 4 && existsSync(own))
    return `${own},${own.replace(/\.test\.ts$/, '-*.test.ts')}`;
  return rest[Object.keys(rest).find((part) => path.startsWith(`${part}/`))];
}

function score(mutants) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const survived = count('Survived');
  const uncovered = count('NoCoverage');
  const valid = killed + survived + uncovered;
  return { killed, survived, uncovered, score: valid === 0 ? null : killed / valid };
}

const asked = process.argv.slice(2);
const files = Object.keys(rest)
  .flatMap(sourceFiles)
  .filter((path) => !/\/(index|advice|digests)\.ts$/.test(path))
  .filter((path) => asked.length === 0 || asked.some((part) => path.startsWith(part)));
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
for (const part of Object.keys(rest)) {
  const all = Object.entries(results).filter(([path]) => dirname(path).startsWith(part));
  const sum = (field) => all.reduce((total, [, result]) => total + result[field], 0);
  const killed = sum('killed');
  const valid = killed + sum('survived') + sum('uncovered');
  console.log(
    `${part}: ${killed} of ${valid} (${valid === 0 ? '–' : ((100 * killed) / valid).toFixed(1)} %)`,
  );
}
