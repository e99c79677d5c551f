import * as z from 'zod';
import { adviceIds } from '../model/advice-ids.js';
import type { CatalogFile } from '../model/catalog-file.js';
import { guideSectionIds, worksheetIds } from '../model/catalog-file.js';
import { ruleIds } from '../model/rule-ids.js';
import type { InterventionId } from '../model/vocabulary.js';
import { interventions, privacyTags } from '../model/vocabulary.js';
import { idText, list } from './field.js';
import { ruleIdSchema, sourceIdSchema } from './protocol.js';
import type { DeepReadonly, Same } from './same.js';

/** The schema of the whole catalog in one file. */
export function catalogSchema(): z.ZodType<CatalogFile> {
  return build();
}

function build() {
  return z.strictObject({
    schema: z.literal('openipt/catalog/1'),
    version: version(),
    licence: text(),
    provenance: text(),
    intendedUse: text(),
    locale: z.literal('en'),
    locales: list(z.strictObject({ tag: text(), reviewedBy: text().nullable() })),
    safetyGate: list(ruleIdSchema()),
    principles: list(catalogLine()),
    interventions: list(intervention()),
    guide: guide(),
    sources: list(work()),
  });
}

function intervention() {
  const others = list(interventionIdSchema());
  return z.strictObject({
    id: interventionIdSchema(),
    ordinal: z.int().min(1).max(interventions.length),
    status: z.enum(['active', 'draft', 'deprecated', 'retired']),
    since: version(),
    changedIn: list(version()).exactOptional(),
    withdrawn: withdrawal().exactOptional(),
    group: z.enum(['assessment', 'framing', 'focal-area', 'technique', 'ending']),
    kind: z.enum([
      'tool',
      'frame',
      'strategy',
      'technique',
      'technique-family',
      'programme',
      'stance',
      'phase-task',
    ]),
    name: text(),
    aliases: list(
      z.strictObject({
        text: text(),
        kind: z.enum(['exact', 'broad', 'narrow', 'related', 'layperson', 'abbreviation']),
        locale: z.literal('en'),
        source: sourceIdSchema().exactOptional(),
      }),
    ),
    broader: others,
    narrower: others,
    uses: others,
    complements: others,
    fit: z.strictObject({
      phase: z.strictObject({ initial: grade(), middle: grade(), ending: grade() }),
      area: z.strictObject({
        grief: grade(),
        'role-dispute': grade(),
        'role-transition': grade(),
        'interpersonal-deficits': grade(),
      }),
    }),
    mechanisms: list(
      z.enum([
        'enhance-social-support',
        'reduce-interpersonal-stress',
        'process-emotion',
        'improve-interpersonal-skills',
      ]),
    ),
    purpose: text(),
    is: text(),
    isNot: text(),
    lines: z.strictObject({
      prerequisites: lines(),
      steps: lines(),
      whenToUse: lines(),
      whenNotToUse: lines(),
      keyPhrases: lines(),
      followUps: lines(),
      warnings: lines(),
      contraindications: lines(),
      tasks: lines(),
      distinctFrom: lines(),
    }),
    references: list(
      z.strictObject({
        source: sourceIdSchema(),
        role: z.enum(['founding', 'added', 'evidence']),
        locator: text().exactOptional(),
      }),
    ),
    crossReferences: list(
      z.strictObject({
        system: z.enum(['bcio', 'snomed-ct']),
        code: text(),
        relation: z.enum(['exact', 'broad', 'narrow', 'related']),
      }),
    ),
    attestation: z.enum(['manual-technique', 'manual-strategy', 'secondary-source', 'founding-label']),
    confidence: z.enum(['high', 'medium', 'low']),
    clinicalReview: z.null(),
    provenance: text(),
  });
}

function version() {
  return z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, 'a semantic version');
}

function withdrawal() {
  return z.strictObject({
    in: version(),
    reason: text(),
    replacedBy: interventionIdSchema().exactOptional(),
    consider: list(interventionIdSchema()).exactOptional(),
  });
}

/** The id of an intervention. */
export function interventionIdSchema(): z.ZodType<InterventionId> {
  return z.enum(interventions);
}

function grade() {
  return z.enum(['core', 'common', 'rare', 'not']);
}

function lines() {
  return list(
    z.strictObject({
      id: lineId(),
      text: text(),
      observable: z.enum(['statement', 'event', 'finding', 'behaviour']).exactOptional(),
      guards: z.enum([...ruleIds, ...adviceIds]).exactOptional(),
      severity: z.enum(['safety', 'fidelity', 'fit']).exactOptional(),
      gate: ruleIdSchema().exactOptional(),
      strength: z.enum(['hard', 'soft']).exactOptional(),
      rule: ruleIdSchema().exactOptional(),
      intervention: interventionIdSchema().exactOptional(),
      basis: list(sourceIdSchema()).exactOptional(),
    }),
  );
}

function catalogLine() {
  return z.strictObject({ id: lineId(), text: text() });
}

function lineId() {
  return z
    .string()
    .max(200)
    .regex(/^[a-z0-9-]+(\/[A-Za-z0-9-]+){1,2}$/, 'an entry, a section and a key');
}

function guide() {
  return z.strictObject({
    question: text(),
    sections: list(
      z.strictObject({
        id: z.enum(guideSectionIds),
        title: text(),
        lines: list(catalogLine()),
        provenance: text(),
        sources: list(sourceIdSchema()),
      }),
    ),
    relatedTerms: list(
      z.strictObject({
        term: text(),
        see: list(interventionIdSchema()),
        worksheet: worksheetId().exactOptional(),
        note: text(),
        guards: ruleIdSchema().exactOptional(),
      }),
    ),
    worksheets: list(
      z.strictObject({
        id: worksheetId(),
        kind: z.enum(['instrument', 'component']),
        title: text(),
        purpose: text(),
        usedBy: list(interventionIdSchema()),
        fields: list(z.strictObject({ ...field(), columns: list(z.strictObject(field())).exactOptional() })),
        sources: list(sourceIdSchema()),
      }),
    ),
    coreReferences: list(sourceIdSchema()),
  });
}

function worksheetId() {
  return z.enum(worksheetIds);
}

function field() {
  return {
    name: idText(),
    title: text(),
    holds: z.enum(['text', 'texts', 'number', 'date', 'yes-no', 'word', 'words', 'rows']),
    required: z.boolean(),
    privacy: z.enum(privacyTags),
    words: list(text()).exactOptional(),
  };
}

function work() {
  return z.strictObject({
    id: sourceIdSchema(),
    citation: text(),
    kind: z.enum([
      'book',
      'chapter',
      'article',
      'guideline',
      'manual',
      'web-page',
      'founding-document',
      'house',
    ]),
    authors: text(),
    year: z.int().min(1800).max(2200).exactOptional(),
    title: text(),
    container: text().exactOptional(),
    doi: text().exactOptional(),
    pmcid: text().exactOptional(),
    url: text().exactOptional(),
    short: text().exactOptional(),
    reading: z.enum(['read', 'excerpt', 'abstract', 'secondary', 'not-read']),
    note: text().exactOptional(),
  });
}

function text() {
  return z.string().max(1000);
}

true satisfies Same<DeepReadonly<z.output<ReturnType<typeof build>>>, CatalogFile>;
