import type { JsonSchema, JsonValue } from '../../src/schema/json-schema.js';

/**
 * Values that a JSON Schema allows, between them with every property and every branch of every union: for what the
 * worked courses do not happen to hold.
 */
export function samples(schema: JsonSchema): readonly JsonValue[] {
  return sampled(schema, asSchema(schema['$defs'] ?? {}));
}

function sampled(schema: JsonSchema, parts: JsonSchema): readonly JsonValue[] {
  const { $ref, const: literal, enum: words, anyOf, oneOf, type } = schema;
  if (typeof $ref === 'string') return sampled(asSchema(parts[$ref.replace('#/$defs/', '')]), parts);
  if (literal !== undefined) return [literal];
  if (isList(words)) return words.filter((_, at) => at === 0 || at === words.length - 1);
  const branches = anyOf ?? oneOf;
  if (isList(branches)) return branches.flatMap((branch) => sampled(asSchema(branch), parts));
  if (isList(type)) return type.flatMap((one) => sampled({ ...schema, type: one }, parts));
  switch (type) {
    case 'null':
      return [null];
    case 'boolean':
      return [true, false];
    case 'integer':
    case 'number':
      return [schema['minimum'] ?? above(schema['exclusiveMinimum']), schema['maximum'] ?? 1.5];
    case 'string':
      return [text(schema['pattern'])];
    case 'array':
      return [[], sampled(asSchema(schema['items']), parts).slice(0, Number(schema['maxItems'] ?? 200))];
    case 'object':
      return objects(schema, parts);
    default:
      throw new Error(`no sample of the type "${String(type)}"`);
  }
}

function objects(schema: JsonSchema, parts: JsonSchema): readonly JsonValue[] {
  if (schema['properties'] === undefined) {
    return sampled(asSchema(schema['additionalProperties']), parts).map((value) => ({ some: value }));
  }
  const fields = Object.entries(asSchema(schema['properties'])).map(
    ([name, field]) => [name, sampled(asSchema(field), parts)] as const,
  );
  const most = Math.max(...fields.map(([, values]) => values.length), 0);
  const required = schema['required'];
  const least = fields.filter(([name]) => isList(required) && required.includes(name));
  const pick = (from: typeof fields, at: number) =>
    Object.fromEntries(from.map(([name, values]) => [name, values[at % values.length] ?? null]));
  return [...Array.from({ length: most }, (_, at) => pick(fields, at)), pick(least, 0)];
}

function above(limit: JsonValue | undefined): number {
  return typeof limit === 'number' ? limit + 0.5 : 0;
}

const texts = [
  'a1',
  '2024-02-29',
  'x-own',
  '0.1.0',
  '0123456789abcdef',
  '/events/0',
  'role-play/steps/scene',
];

function text(pattern: JsonValue | undefined): string {
  if (typeof pattern !== 'string') return 'Some words, as a person writes them.';
  const fits = texts.find((candidate) => new RegExp(pattern, 'u').test(candidate));
  if (fits === undefined) throw new Error(`no sample of the pattern ${pattern}`);
  return fits;
}

function asSchema(value: JsonValue | undefined): JsonSchema {
  if (typeof value !== 'object' || value === null || isList(value)) throw new Error('this is no schema');
  return value;
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
