import { about } from '../catalog/about.js';
import { guide } from '../catalog/guide.js';
import { interventions } from '../catalog/interventions.js';
import type { Line } from '../catalog/lines.js';
import { linesOf } from '../catalog/lines.js';
import { safetyGate } from '../catalog/serves.js';
import type { WorksheetField } from '../catalog/worksheet-fields.js';
import { worksheets } from '../catalog/worksheets.js';
import type { Intervention, Section } from '../model/intervention.js';
import { attestations, catalogGroups, groupTitles } from './catalog-text.js';
import { linkedCitation } from './linked-citation.js';
import { list } from './phrases.js';

/** The page of the catalog, as Markdown: the 24 interventions and the guide around them. */
export function catalogPage(): string {
  const all = interventions();
  return `# Catalog

<!-- Written by \`npm run generate\`; do not edit. -->

${about.intendedUse}

${about.provenance} Version ${about.version}, licence ${about.licence}. Every line has a permanent id, which \`openipt/catalog.json\` shows.

How well an intervention fits a phase or an area is a reasoned judgement, and no published figure.

## What holds for all

${Object.values(about.principles)
  .map((text) => `- ${text}`)
  .join('\n')}

While one of these rules speaks of a course, nothing is offered: ${list(safetyGate.map(ruleLink))}.

${catalogGroups.map((group) => contents(group, all)).join('\n')}
${all.map(entrySection).join('\n')}
## The guide

> ${guide.question}

${guide.sections.map(guideSection).join('\n')}
### Worksheets

No rule asks for one. What they hold is about people who were never asked: roles, never names.

${worksheets.map(worksheetSection).join('\n')}
### Other words

| Looked for | See | |
|---|---|---|
${guide.relatedTerms
  .map(
    ({ term, see, note, guards }) =>
      `| ${term} | ${see.map(entryLink).join(', ')} | ${note}${guards === undefined ? '' : ` (${ruleLink(guards)})`} |`,
  )
  .join('\n')}

### To read first

${guide.coreReferences.map((id) => `- ${linkedCitation(id)}`).join('\n')}
`;
}

function contents(group: Intervention['group'], all: readonly Intervention[]): string {
  const rows = all
    .filter((entry) => entry.group === group)
    .map(({ id, text }) => `- ${entryLink(id)}: ${text.en.purpose}`);
  return `## ${groupTitles[group]}\n\n${rows.join('\n')}\n`;
}

function entryLink(id: string): string {
  const name = interventions().find((entry) => entry.id === id)?.text.en.name ?? id;
  return `[${name}](#${id})`;
}

function ruleLink(id: string): string {
  return `[\`${id}\`](rules.md#${id})`;
}

function entrySection(entry: Intervention): string {
  const { en } = entry.text;
  const { phase, area } = entry.fit;
  const fits = [
    ...Object.entries(phase).map(([name, fit]) => `${name} ${fit}`),
    ...Object.entries(area).map(([name, fit]) => `${name.replaceAll('-', ' ')} ${fit}`),
  ];
  const aliases = entry.aliases.map(({ text }) => text);
  return `<a id="${entry.id}"></a>

## ${entry.ordinal}. ${en.name}

${aliases.length === 0 ? '' : `*Also: ${aliases.join(', ')}.*\n\n`}${en.purpose}

**It is:** ${en.is}

**It is not:** ${en.isNot}

${part(entry, 'When', 'whenToUse')}${part(entry, 'When not', 'whenNotToUse')}${part(
  entry,
  'Not at all',
  'contraindications',
  ({ key, text }) => `*${entry.contraindications[key] ?? 'fit'}:* ${text}`,
)}${part(entry, 'First', 'prerequisites', ({ key, text }) => {
  const { strength, rule } = entry.prerequisites[key] ?? { strength: 'soft' };
  return `*${strength === 'hard' ? 'must' : 'better'}:* ${text}${rule === undefined ? '' : ` (${ruleLink(rule)})`}`;
})}${part(entry, 'Steps', 'steps', ({ text }) => text, '1.')}${part(entry, 'Ways to say it', 'keyPhrases', quoted)}${part(
  entry,
  'Ways to go on',
  'followUps',
  quoted,
)}${part(entry, 'Watch out', 'warnings', ({ text, guards }) => `${text}${guards === undefined ? '' : ` (${ruleLink(guards)})`}`)}${part(
  entry,
  'Until next time',
  'tasks',
)}${part(entry, 'Its neighbours', 'distinctFrom', ({ key, text }) => `${entryLink(key)} ${text}`)}**Fit:** ${fits.join(', ')}.

**Where it comes from:** ${en.provenance} Sources: ${entry.references
    .map(
      ({ source, locator, role }) =>
        `${linkedCitation(source)}${locator === undefined ? '' : `, ${locator}`}${role === 'evidence' ? ' (evidence)' : ''}`,
    )
    .join('; ')}. Confidence ${entry.confidence}: ${attestations[entry.attestation]}. No clinical review yet.
`;
}

function quoted({ text }: Line): string {
  return `“${text}”`;
}

function part(
  entry: Intervention,
  title: string,
  section: Section,
  show: (line: Line) => string = ({ text }) => text,
  mark = '-',
): string {
  const lines = linesOf(entry, section);
  return lines.length === 0
    ? ''
    : `**${title}**\n\n${lines.map((line) => `${mark} ${show(line)}`).join('\n')}\n\n`;
}

function guideSection({ title, lines, provenance, sources }: (typeof guide.sections)[number]): string {
  return `### ${title}

${Object.values(lines)
  .map((text) => `- ${text}`)
  .join('\n')}

*${provenance}* Sources: ${sources.map(linkedCitation).join('; ')}.
`;
}

function worksheetSection({
  id,
  title,
  purpose,
  usedBy,
  fields,
  sources,
}: (typeof worksheets)[number]): string {
  return `#### ${title} (\`${id}\`)

${purpose} For ${list(usedBy.map(entryLink))}.

| Field | | Holds | Privacy |
|---|---|---|---|
${Object.entries(fields)
  .flatMap(([name, field]) => fieldRows(name, field))
  .join('\n')}

Sources: ${sources.map(linkedCitation).join('; ')}.
`;
}

function fieldRows(name: string, field: WorksheetField): readonly string[] {
  const holds = 'words' in field ? `${field.holds}: ${field.words.join(', ')}` : field.holds;
  return [
    `| \`${name}\`${field.required ? '' : ' (optional)'} | ${field.title} | ${holds} | ${field.privacy} |`,
    ...('fields' in field
      ? Object.entries(field.fields).flatMap(([inner, one]) => fieldRows(`${name}[].${inner}`, one))
      : []),
  ];
}
