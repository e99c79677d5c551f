import type { Reading, Source, SourceId } from '../sources/index.js';
import { sources } from '../sources/index.js';
import { linkOf, reference } from '../sources/reference.js';
import { escapeMarkdown } from './escape-markdown.js';

const readings: Readonly<Record<Reading, string>> = {
  read: 'read',
  excerpt: 'read in passages',
  abstract: 'read in its abstract or opening',
  secondary: 'not read; known by what others say of it',
  'not-read': 'not read',
};

/** The page of sources, as Markdown: every work that is cited, where to find it, and how much of it was read. */
export function sourcesPage(): string {
  const ids = Object.keys(sources).filter(isSourceId).sort(byReference);
  return `# Sources

<!-- Written by \`npm run generate\`; do not edit. -->

${ids.length} works. Rules, protocols, measures and the report name a work by its id, which is its heading here. Each entry says
how much of the work was read before it was cited; identifiers were not all looked up, and a wrong one is a fault to report.

${ids.map((id) => section(id, sources[id])).join('\n')}`;
}

function section(id: SourceId, { note, reading }: Source): string {
  const link = linkOf(id);
  return [
    `### ${id}`,
    '',
    escapeMarkdown(reference(id)),
    ...(link === undefined ? [] : ['', `<${link}>`]),
    '',
    `*${readings[reading]}.*${note === undefined ? '' : ` ${escapeMarkdown(note)}`}`,
    '',
  ].join('\n');
}

function isSourceId(id: string): id is SourceId {
  return Object.hasOwn(sources, id);
}

function byReference(a: SourceId, b: SourceId): number {
  const [one, other] = [reference(a), reference(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
