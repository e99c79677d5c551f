// Last step of the build: writes the JSON Schemas and the catalog that the package ships, as the built command prints
// them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../src/lib/is-object.js';
import { jsonSchemaNames } from '../src/schema/json-schema.js';

const dist = 'dist';

function printed(words: readonly string[]): unknown {
  const run = spawnSync(process.execPath, [join(dist, 'cli.js'), ...words], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`openipt ${words.join(' ')}: status ${run.status}\n${run.stderr}`);
  return JSON.parse(run.stdout);
}

function write(path: string, marker: string, ...words: readonly string[]): void {
  const value = printed(words);
  if (!isObject(value) || typeof value[marker] !== 'string')
    throw new Error(`openipt ${words.join(' ')}: what it printed has no "${marker}"`);
  writeFileSync(join(dist, path), `${JSON.stringify(value, null, 2)}\n`);
}

mkdirSync(join(dist, 'schema'), { recursive: true });
for (const name of jsonSchemaNames) write(join('schema', `${name}.json`), '$schema', 'schema', name);
write('catalog.json', 'schema', 'catalog', '--format', 'json');

// What the build put into the package from elsewhere.
const inlined = [
  { what: 'The search of the catalog contains MiniSearch (MIT licence)', licence: 'minisearch/LICENSE.txt' },
  { what: 'The statistics of agreement contain jStat (MIT licence)', licence: 'jstat/LICENSE' },
  { what: 'The import of tables contains csv-parse (MIT licence)', licence: 'csv-parse/LICENSE' },
  { what: 'The tables contain csv-stringify (MIT licence)', licence: 'csv-stringify/LICENSE' },
];
const notices = inlined.map(({ what, licence }) => {
  const text = readFileSync(join('node_modules', licence), 'utf8');
  return `${what}:\n\n${text.trim()}\n`;
});
writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices.join('\n\n'));
