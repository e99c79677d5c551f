// Last step of the build: writes the JSON Schemas that the package ships, as the built command prints them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

function printedSchema(name) {
  const run = spawnSync(process.execPath, [join(dist, 'cli.js'), 'schema', name], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`status ${run.status}\n${run.stderr}`);
  const schema = JSON.parse(run.stdout);
  if (typeof schema?.$schema !== 'string') throw new Error('what it printed has no "$schema"');
  return schema;
}

mkdirSync(join(dist, 'schema'), { recursive: true });
for (const name of ['course', 'report', 'protocol', 'events']) {
  try {
    writeFileSync(join(dist, 'schema', `${name}.json`), `${JSON.stringify(printedSchema(name), null, 2)}\n`);
  } catch (error) {
    console.error(`openipt schema ${name}: ${error.message}`);
    process.exit(1);
  }
}
