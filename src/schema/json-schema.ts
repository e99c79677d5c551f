import * as z from 'zod';
import { aspects, conditions, judgementReasons } from '../model/vocabulary.js';
import { riskCheckSchema } from './care.js';
import { catalogSchema, interventionIdSchema } from './catalog.js';
import { configSchema } from './config.js';
import { courseSchema, eventSchema } from './course.js';
import { freeText, idText, partialDate } from './field.js';
import { areaId } from './focus.js';
import type { JsonSchema, Shared } from './json-schema-text.js';
import { written } from './json-schema-text.js';
import { mappingParts, mappingSchema } from './mapping.js';
import { partialSchema } from './partial.js';
import {
  groundingSchema,
  protocolSchema,
  ruleIdSchema,
  sourceIdSchema,
  unspecifiedSchema,
} from './protocol.js';
import { ratingSchema } from './rating.js';
import { citationSchema, placeSchema, reportSchema, verdictSchema } from './report.js';

export type { JsonSchema, JsonValue } from './json-schema-text.js';

/** The schemas that are published. `events` is the schema of one event, for records that hold them line by line. */
export const jsonSchemaNames = [
  'course',
  'report',
  'protocol',
  'events',
  'catalog',
  'mapping',
  'rating',
  'partial',
  'config',
] as const;
/** One of the {@link jsonSchemaNames}. */
export type JsonSchemaName = (typeof jsonSchemaNames)[number];

/**
 * A published schema as JSON Schema, draft 2020-12. It says the same as the library's own, save for what its
 * `$comment` lists. Each field of a course carries its privacy tag, as `"$comment": "privacy: plan"`.
 * @example
 * const text = JSON.stringify(jsonSchema('course'), null, 2);
 */
export function jsonSchema(name: JsonSchemaName): JsonSchema {
  const { schema, title, description, parts, unsaid } = publications[name];
  const shared: Shared = { names: new Map(), used: new Set() };
  const definitions = parts.map((part): readonly [string, JsonSchema] => {
    const definition = written(part.schema(), shared);
    shared.names.set(JSON.stringify(definition), part.name);
    return [part.name, { description: part.description, ...definition }];
  });
  const body = written(schema(), shared);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:openipt:schema:${name}:1`,
    title,
    description,
    $comment: `Not said here, but checked by the library: ${unsaid.join('; ')}.`,
    ...body,
    $defs: Object.fromEntries(definitions.filter(([part]) => shared.used.has(part))),
  };
}

interface Publication {
  readonly schema: () => z.ZodType;
  readonly title: string;
  readonly description: string;
  /** A part may hold those before it. */
  readonly parts: readonly Part[];
  /** What the library checks beyond what JSON Schema can say. */
  readonly unsaid: readonly string[];
}

/** A part that recurs, by the name that it gets under `$defs`. */
interface Part {
  readonly name: string;
  readonly description: string;
  readonly schema: () => z.ZodType;
}

const id: Part = {
  name: 'id',
  description: 'An opaque id: never a name, and never a hash of one.',
  schema: idText,
};
const date: Part = {
  name: 'date',
  description: 'A date as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD.',
  schema: partialDate,
};
const text: Part = {
  name: 'text',
  description: 'Free text. No report holds any of it.',
  schema: freeText,
};
const area: Part = {
  name: 'area',
  description: 'A focal area, or one of a protocol’s own, as x-…',
  schema: areaId,
};
const condition: Part = {
  name: 'condition',
  description: 'A condition.',
  schema: () => z.enum(conditions),
};
const aspect: Part = {
  name: 'aspect',
  description: 'What a record can claim to document in full.',
  schema: () => z.enum(aspects),
};
const risk: Part = {
  name: 'risk-check',
  description: 'A risk enquiry and the clinician’s own judgement.',
  schema: riskCheckSchema,
};
const event: Part = {
  name: 'event',
  description: 'One event, by its type.',
  schema: eventSchema,
};
const reason: Part = {
  name: 'judgement-reason',
  description: 'The reason for a waiver or a correction.',
  schema: () => z.enum(judgementReasons),
};
const rule: Part = {
  name: 'rule',
  description: 'The id of a rule.',
  schema: ruleIdSchema,
};
const source: Part = {
  name: 'source',
  description: 'The id of a work in the bibliography.',
  schema: sourceIdSchema,
};
const citation: Part = {
  name: 'citation',
  description: 'A work, and the place in it.',
  schema: citationSchema,
};
const place: Part = {
  name: 'place',
  description: 'Where in the record something stands.',
  schema: placeSchema,
};
const verdict: Part = {
  name: 'verdict',
  description: 'The answer of one rule.',
  schema: verdictSchema,
};
const grounding: Part = {
  name: 'grounding',
  description:
    'Read in the cited work, concluded from it, known in the field at large, or this project’s own choice.',
  schema: groundingSchema,
};
const leftOpen: Part = {
  name: 'left-open',
  description: 'The protocol leaves the value open; the source says on what ground.',
  schema: unspecifiedSchema,
};

const intervention: Part = {
  name: 'intervention',
  description: 'The id of an intervention.',
  schema: interventionIdSchema,
};

const recordParts: readonly Part[] = [id, date, text, area, condition, aspect, reason, risk];

const leapDay = '29 February needs a leap year';
const recordLimits: readonly string[] = [
  leapDay,
  'a contracted number of sessions has no min above its max',
  'a mood rating lies within its min and max, and min is below max',
];

const publications: Readonly<Record<JsonSchemaName, Publication>> = {
  course: {
    schema: courseSchema,
    title: 'openipt course',
    description:
      'A course of Interpersonal Psychotherapy for one person, as recorded: what happened, in the order of the log. ' +
      'An absent field is not recorded. People, writers and groups stand under opaque ids, never under a name.',
    parts: [id, date, text, area, condition, aspect, reason, risk, event],
    unsaid: recordLimits,
  },
  report: {
    schema: reportSchema,
    title: 'openipt report',
    description:
      'A course of Interpersonal Psychotherapy held against a protocol: one verdict for every rule, the findings with ' +
      'their places and sources, what is still open, and what the record leaves unsaid. It holds no free text of the ' +
      'record. Not a diagnosis, not advice, and no measure of quality.',
    parts: [id, date, rule, source, citation, place, verdict],
    unsaid: [leapDay],
  },
  protocol: {
    schema: protocolSchema,
    title: 'openipt protocol',
    description:
      'A way of doing Interpersonal Psychotherapy, as data: phases, length, gates, and the numbers that rules ask for. ' +
      'Every value says where it comes from and how well it is founded; "unspecified" leaves it open, with a source ' +
      'for that too.',
    parts: [id, area, condition, rule, source, grounding, leftOpen],
    unsaid: [
      'a range has no min above its max',
      'no two phases share an id, and a gate leads into one of them',
      'a value whose grounding is "general" or "house" has a note with the reason',
    ],
  },
  events: {
    schema: eventSchema,
    title: 'openipt event',
    description: 'One event of a course of Interpersonal Psychotherapy, as it stands in the log.',
    parts: recordParts,
    unsaid: recordLimits,
  },
  catalog: {
    schema: catalogSchema,
    title: 'openipt catalog',
    description:
      'The 24 interventions of Interpersonal Psychotherapy, line by line, each line with a permanent id, and the guide ' +
      'around them: for trained clinicians and those who train with them. Written for this project and reviewed by no ' +
      'clinician yet.',
    parts: [rule, source, intervention],
    unsaid: [
      'each of the 24 stands once, in its order',
      'a line has the fields that its section knows, and an id that begins with its entry and its section',
      'every work that is named is among the sources',
    ],
  },
  mapping: {
    schema: mappingSchema,
    title: 'openipt mapping',
    description:
      'What says which column of which table feeds which field of which event: how an export becomes courses and ratings ' +
      'of Interpersonal Psychotherapy.',
    parts: [id, aspect, ...mappingParts],
    unsaid: [
      'an event has the fields that are mapped, and constants and value maps fit them',
      'patterns of names hold the placeholders that they need, and forms of dates a year',
      'entries that read one table agree on how its file is written',
      'a table of ratings says where its scores, items and raters are',
    ],
  },
  rating: {
    schema: ratingSchema,
    title: 'openipt rating',
    description:
      'What one rater said of one item of one session of Interpersonal Psychotherapy, or of a segment of one: a score, ' +
      'that the item does not apply, or that it is missing. Courses and raters stand under opaque ids.',
    parts: [id],
    unsaid: [
      'a segment is one of those that the session was cut into',
      'the instrument has the item, the score and the role: checkRatings of openipt/fidelity says so',
    ],
  },
  partial: {
    schema: partialSchema,
    title: 'openipt partial',
    description:
      'What was counted of many courses of Interpersonal Psychotherapy: counts by protocol, therapist, site and arm, from ' +
      'which a summary is made and which can be merged. It holds no course, and it is not blanked.',
    parts: [id, date, rule],
    unsaid: [leapDay, 'every list is in order, and names nothing twice'],
  },
  config: {
    schema: configSchema,
    title: 'openipt configuration',
    description:
      'The settings by which a project checks its courses of Interpersonal Psychotherapy, openipt.config.json. What a call ' +
      'says beats what stands here.',
    parts: [id, grounding],
    unsaid: [
      'the severity of a safety rule is "error"',
      'the values of an instrument fit one another, and no two instruments share an id',
    ],
  },
};
