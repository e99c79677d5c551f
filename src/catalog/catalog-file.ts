import type { AdviceId } from '../model/advice-ids.js';
import type { RuleId } from '../model/rule-ids.js';
import type { InterventionId, PrivacyTag } from '../model/vocabulary.js';
import type { Source, SourceId } from '../sources/index.js';
import { cite, source } from '../sources/index.js';
import { about } from './about.js';
import { guide } from './guide.js';
import type { GuideSectionId, RelatedTerm } from './guide-section.js';
import type {
  Alias,
  CrossReference,
  Intervention,
  InterventionReference,
  Mechanism,
} from './intervention.js';
import { interventions } from './interventions.js';
import type { Section } from './lines.js';
import { linesOf, sections } from './lines.js';
import { safetyGate } from './serves.js';
import type { WorksheetField } from './worksheet-fields.js';
import type { WorksheetId } from './worksheets.js';
import { worksheets } from './worksheets.js';

/** The whole catalog as one value of plain lists and fields, for apps in any language: `openipt/catalog.json`. */
export interface CatalogFile {
  readonly schema: 'openipt/catalog/1';
  readonly version: string;
  readonly licence: string;
  readonly provenance: string;
  readonly intendedUse: string;
  /** The language of the texts. */
  readonly locale: 'en';
  readonly locales: readonly { readonly tag: string; readonly reviewedBy: string | null }[];
  /** While one of these rules speaks of a course, no intervention is the next step. */
  readonly safetyGate: readonly RuleId[];
  readonly principles: readonly FileLine[];
  readonly interventions: readonly FileIntervention[];
  readonly guide: {
    readonly question: string;
    readonly sections: readonly {
      readonly id: GuideSectionId;
      readonly title: string;
      readonly lines: readonly FileLine[];
      readonly provenance: string;
      readonly sources: readonly SourceId[];
    }[];
    readonly relatedTerms: readonly RelatedTerm[];
    readonly worksheets: readonly FileWorksheet[];
    readonly coreReferences: readonly SourceId[];
  };
  /** Every work that is named above. */
  readonly sources: readonly FileSource[];
}

/** A text with its permanent id. */
export interface FileLine {
  readonly id: string;
  readonly text: string;
}

/** A line of an intervention, with what its section says of it. */
export interface FileInterventionLine extends FileLine {
  /** What can be observed, of a reason to use it. */
  readonly observable?: 'statement' | 'event' | 'finding' | 'behaviour';
  /** The rule or the advice that a warning guards. */
  readonly guards?: RuleId | AdviceId;
  /** How bad a contraindication is. */
  readonly severity?: 'safety' | 'fidelity' | 'fit';
  /** How hard a prerequisite is. */
  readonly strength?: 'hard' | 'soft';
  /** The rule that looks after a prerequisite. */
  readonly rule?: RuleId;
  /** The intervention that brings a prerequisite about, or from which this one is told apart. */
  readonly intervention?: InterventionId;
  readonly basis?: readonly SourceId[];
}

/** An intervention, with its lines in lists. */
export interface FileIntervention
  extends Pick<
    Intervention,
    | 'id'
    | 'ordinal'
    | 'status'
    | 'since'
    | 'group'
    | 'kind'
    | 'broader'
    | 'narrower'
    | 'uses'
    | 'complements'
    | 'fit'
    | 'attestation'
    | 'confidence'
    | 'clinicalReview'
  > {
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly mechanisms: readonly Mechanism[];
  readonly purpose: string;
  readonly is: string;
  readonly isNot: string;
  readonly provenance: string;
  readonly lines: Readonly<Record<Section, readonly FileInterventionLine[]>>;
  readonly references: readonly InterventionReference[];
  readonly crossReferences: readonly CrossReference[];
}

/** A worksheet, with its fields in a list. */
export interface FileWorksheet {
  readonly id: WorksheetId;
  readonly kind: 'instrument' | 'component';
  readonly title: string;
  readonly purpose: string;
  readonly usedBy: readonly InterventionId[];
  readonly fields: readonly FileField[];
  readonly sources: readonly SourceId[];
}

/** A field of a worksheet; one that holds rows has columns. */
export interface FileField {
  readonly name: string;
  readonly title: string;
  readonly holds: WorksheetField['holds'];
  readonly required: boolean;
  readonly privacy: PrivacyTag;
  readonly words?: readonly string[];
  readonly columns?: readonly Omit<FileField, 'columns'>[];
}

/** A work, by its id, and how much of it was read. */
export interface FileSource extends Source {
  readonly id: SourceId;
  readonly citation: string;
}

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
    ...entries.flatMap(({ references, lines }) => [
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
      return severity === undefined ? {} : { severity };
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
