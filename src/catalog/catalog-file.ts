import type {
  CatalogFile,
  FileField,
  FileIntervention,
  FileInterventionLine,
} from '../model/catalog-file.js';
import type { Intervention, Section } from '../model/intervention.js';
import { sections } from '../model/intervention.js';
import { cite, source } from '../sources/index.js';
import { about } from './about.js';
import { guide } from './guide.js';
import { interventions } from './interventions.js';
import { linesOf } from './lines.js';
import { safetyGate } from './serves.js';
import type { WorksheetField } from './worksheet-fields.js';
import { worksheets } from './worksheets.js';

/**
 * The whole catalog as one value, as the package ships it in `catalog.json`.
 * @example
 * catalogFile().interventions[3].lines.keyPhrases[0].text;
 */
export function catalogFile(): CatalogFile {
  const entries = interventions().map(fileIntervention);
  const inner = {
    principles: Object.entries(about.principles).map(([key, text]) => ({ id: `principles/${key}`, text })),
    interventions: entries,
    guide: {
      question: guide.question,
      sections: guide.sections.map(({ lines, ...section }) => ({
        ...section,
        lines: Object.entries(lines).map(([key, text]) => ({ id: `guide/${section.id}/${key}`, text })),
      })),
      relatedTerms: guide.relatedTerms,
      worksheets: worksheets.map(({ fields, ...sheet }) => ({ ...sheet, fields: fileFields(fields) })),
      coreReferences: guide.coreReferences,
    },
  };
  const { licence, provenance, intendedUse, version } = about;
  return {
    schema: 'openipt/catalog/1',
    version,
    licence,
    provenance,
    intendedUse,
    locale: 'en',
    locales: Object.entries(about.locales).map(([tag, { reviewedBy }]) => ({ tag, reviewedBy })),
    safetyGate,
    ...inner,
    sources: [...new Set([...about.sources, ...named(inner)])]
      .sort()
      .map((id) => ({ id, citation: cite(id), ...source(id) })),
  };
}

type Inner = Pick<CatalogFile, 'interventions' | 'guide'>;

function named({
  interventions: entries,
  guide: { sections: parts, worksheets: sheets, coreReferences },
}: Inner) {
  return [
    ...entries.flatMap(({ aliases, references, lines }) => [
      ...aliases.flatMap((alias) => alias.source ?? []),
      ...references.map((reference) => reference.source),
      ...Object.values(lines).flatMap((section) => section.flatMap(({ basis = [] }) => basis)),
    ]),
    ...[...parts, ...sheets].flatMap((part) => part.sources),
    ...coreReferences,
  ];
}

function fileIntervention(entry: Intervention): FileIntervention {
  const { name, purpose, is, isNot, provenance } = entry.text.en;
  const [a, b, c, d, e, f, g, h, i, j] = sections;
  const lines = (section: Section) => fileLines(entry, section);
  return {
    id: entry.id,
    ordinal: entry.ordinal,
    status: entry.status,
    since: entry.since,
    ...(entry.changedIn === undefined ? {} : { changedIn: entry.changedIn }),
    ...(entry.withdrawn === undefined ? {} : { withdrawn: entry.withdrawn }),
    group: entry.group,
    kind: entry.kind,
    name,
    aliases: entry.aliases,
    broader: entry.broader,
    narrower: entry.narrower,
    uses: entry.uses,
    complements: entry.complements,
    fit: entry.fit,
    mechanisms: entry.mechanisms,
    purpose,
    is,
    isNot,
    lines: {
      [a]: lines(a),
      [b]: lines(b),
      [c]: lines(c),
      [d]: lines(d),
      [e]: lines(e),
      [f]: lines(f),
      [g]: lines(g),
      [h]: lines(h),
      [i]: lines(i),
      [j]: lines(j),
    },
    references: entry.references,
    crossReferences: entry.crossReferences,
    attestation: entry.attestation,
    confidence: entry.confidence,
    clinicalReview: entry.clinicalReview,
    provenance,
  };
}

function fileLines(entry: Intervention, section: Section): readonly FileInterventionLine[] {
  return linesOf(entry, section).map(({ id, key, text, guards, basis }) => ({
    id,
    text,
    ...(guards === undefined ? {} : { guards }),
    ...ofSection(entry, section, key),
    ...(basis.length === 0 ? {} : { basis }),
  }));
}

function ofSection(entry: Intervention, section: Section, key: string): Partial<FileInterventionLine> {
  switch (section) {
    case 'whenToUse': {
      const observable = entry.observable[key];
      return observable === undefined ? {} : { observable };
    }
    case 'contraindications': {
      const severity = entry.contraindications[key];
      const gate = entry.gates?.[key];
      return {
        ...(severity === undefined ? {} : { severity }),
        ...(gate === undefined ? {} : { gate }),
      };
    }
    case 'prerequisites':
      return { ...entry.prerequisites[key] };
    case 'distinctFrom': {
      const other = interventions().find(({ id }) => id === key);
      return other === undefined ? {} : { intervention: other.id };
    }
    case 'steps':
    case 'whenNotToUse':
    case 'keyPhrases':
    case 'followUps':
    case 'warnings':
    case 'tasks':
      return {};
  }
}

function fileFields(fields: Readonly<Record<string, WorksheetField>>): readonly FileField[] {
  return Object.entries(fields).map(([name, { title, holds, required, privacy, ...more }]) => ({
    name,
    title,
    holds,
    required,
    privacy,
    ...('words' in more ? { words: more.words } : {}),
    ...('fields' in more ? { columns: fileFields(more.fields) } : {}),
  }));
}
