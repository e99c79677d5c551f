import * as z from 'zod';
import { fieldNotes } from './field.js';

/** A JSON Schema, as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: JsonValue;
}

/** Anything that JSON can hold. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** What the parts of one schema share while they are written. */
export interface Shared {
  /** The parts written so far: the name of each under its JSON. */
  readonly names: Map<string, string>;
  readonly used: Set<string>;
}

/** A schema of zod as JSON Schema, with references in place of the parts that were written before. */
export function written(schema: z.ZodType, shared: Shared): JsonSchema {
  const { $schema: _, ...converted } = z.toJSONSchema(schema, {
    // An empty registry: what the host registers with zod stays out.
    metadata: z.registry<Record<string, never>>(),
    // What may be written: a focal area by any of its names.
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const privacy = fieldNotes.get(zodSchema)?.privacy;
      if (privacy !== undefined) jsonSchema.$comment = `privacy: ${privacy}`;
    },
  });
  return tidied(converted, shared);
}

// In the order in which a person reads them, whatever the order in which zod writes them.
const keywords = [
  'type',
  'const',
  'enum',
  'pattern',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'maxLength',
  'maxItems',
  'items',
  'properties',
  'required',
  'propertyNames',
  'additionalProperties',
  'anyOf',
  'oneOf',
];

/** The schema with its keywords in order, and references in place of the parts that it shares with others. */
function tidied(
  { $comment, ...schema }: object & { readonly $comment?: unknown },
  shared: Shared,
): JsonSchema {
  const given = new Map<string, unknown>(Object.entries(schema));
  const unknown = [...given.keys()].find((keyword) => !keywords.includes(keyword));
  if (unknown !== undefined) throw new Error(`No way is known to write the keyword "${unknown}".`);
  const body = Object.fromEntries(
    keywords
      .filter((keyword) => given.has(keyword))
      .map((keyword) => [keyword, tidiedValue(keyword, given.get(keyword), shared)]),
  );
  const comment = typeof $comment === 'string' ? { $comment } : {};
  const part = shared.names.get(JSON.stringify(body));
  if (part === undefined) return { ...comment, ...body };
  shared.used.add(part);
  return { ...comment, $ref: `#/$defs/${part}` };
}

function tidiedValue(keyword: string, value: unknown, shared: Shared): JsonValue {
  if (Array.isArray(value)) return value.map((item: unknown) => tidiedValue('', item, shared));
  if (!isObject(value)) return scalar(value);
  if (keyword !== 'properties') return tidied(value, shared);
  return Object.fromEntries(
    Object.entries(value).map(([name, field]: [string, unknown]) => [name, tidiedValue('', field, shared)]),
  );
}

function scalar(value: unknown): JsonValue {
  if (
    value === null ||
    typeof value === 'boolean' ||
    typeof value === 'number' ||
    typeof value === 'string'
  ) {
    return value;
  }
  throw new Error('A schema holds something that JSON cannot.');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
