// Every file of the repository that is derived from the source: `npm run generate` writes them, a test holds them current.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { workedCourse } from '../src/examples/index.js';
import { check } from '../src/index.js';
import { protocol } from '../src/protocols/index.js';
import { catalogPage } from '../src/render/catalog-page.js';
import { renderText } from '../src/render/index.js';
import { indicationsPage } from '../src/render/indications-page.js';
import { measuresPage } from '../src/render/measures-page.js';
import { protocolsPage } from '../src/render/protocols-page.js';
import { rulesPage } from '../src/render/rules-page.js';
import { sourcesPage } from '../src/render/sources-page.js';
import { cite, sources } from '../src/sources/index.js';
import { fhirMappingPage } from './fhir-mapping.js';
import { fieldTable } from './field-table.js';
import { terminalPicture } from './terminal-picture.js';

export interface DerivedFile {
  readonly path: string;
  readonly text: string;
}

/** Paths start at the root of the repository, which must be the working directory. */
export function derivedFiles(): readonly DerivedFile[] {
  return [
    { path: 'src/sources/short-citations.ts', text: shortCitations() },
    { path: 'src/validator/digests.ts', text: digests() },
    { path: 'src/privacy/field-table.ts', text: `${banner}${fieldTable()}` },
    { path: 'docs/rules.md', text: rulesPage() },
    { path: 'docs/protocols.md', text: protocolsPage() },
    { path: 'docs/indications.md', text: indicationsPage() },
    { path: 'docs/catalog.md', text: catalogPage() },
    { path: 'docs/measures.md', text: measuresPage() },
    { path: 'docs/fhir-mapping.md', text: fhirMappingPage() },
    { path: 'docs/sources.md', text: sourcesPage() },
    { path: 'docs/demo-report.svg', text: demoPicture() },
  ];
}

// The head of the report and its first findings: what fits a screen.
const linesShown = 45;

function demoPicture(): string {
  const { course } = workedCourse('demo');
  const checked = check(course, (id) => protocol(id));
  if (!checked.ok) throw new Error('The demonstration cannot be checked.');
  const lines = renderText(checked.value, { color: true, width: 88 }).split('\n');
  return terminalPicture(
    ['$ npx openipt demo', '', ...lines.slice(0, linesShown), '…'].join('\n'),
    'The report of the demonstration course',
  );
}

const banner = '// Written by `npm run generate`; do not edit.\n';

function shortCitations(): string {
  const rows = Object.keys(sources)
    .filter(isSourceId)
    .map((id) => `  ${key(id)}: ${quoted(cite(id))},\n`);
  return (
    `${banner}import type { SourceId } from './index.js';\n\n` +
    '/** The short form of every work, apart from the bibliography: findings need no more. */\n' +
    `export const shortCitations: Readonly<Record<SourceId, string>> = {\n${rows.join('')}};\n`
  );
}

function isSourceId(id: string): id is keyof typeof sources {
  return Object.hasOwn(sources, id);
}

function key(id: string): string {
  return /^[a-z][a-z0-9]*$/.test(id) ? id : quoted(id);
}

function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

function digests(): string {
  const { version }: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  return (
    `${banner}/** The version of the library. */\nexport const libraryVersion: string = '${version}';\n\n` +
    '/** Digest of the source of the rules, the facts they see and the guards they run under. */\n' +
    `export const ruleSetDigest: string =\n  'sha256:${sourceDigest(['src/facts', 'src/rules', 'src/validator'])}';\n`
  );
}

function sourceDigest(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'digests.ts')
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .sort();
    for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
