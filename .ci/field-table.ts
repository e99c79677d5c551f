// The fields of a course with form and privacy tag, from the schemas: what src/privacy/field-table.ts holds.

import * as z from 'zod';
import { isObject } from '../src/lib/is-object.js';
import { partialDatePattern } from '../src/lib/partial-date.js';
import { eventTypes } from '../src/model/course.js';
import { courseSchema, eventSchemaMakers } from '../src/schema/course.js';
import { fieldNotes, idText } from '../src/schema/field.js';

/** The text of the generated file, without its banner. */
export function fieldTable(): string {
  const makers = eventSchemaMakers();
  const events = eventTypes.map((type) => ({ type, fields: fieldsOf(makers[type]()) }));
  const envelopes = events.map(({ type, fields }) => ({ type, lines: lines(fields, '', 'data') }));
  const [opened] = envelopes;
  if (opened === undefined) throw new Error('There is no type of event.');
  const envelope = opened.lines.filter((line) => envelopes.every((one) => one.lines.includes(line)));
  const common = opened.lines.map((line) => (envelope.includes(line) ? line : softened(line)));
  const own = envelopes
    .map(({ type, lines: all }) => ({ type, stricter: all.filter((line) => !common.includes(line)) }))
    .filter(({ stricter }) => stricter.length > 0);
  return [
    "import type { EventType } from '../model/course.js';",
    '',
    '/** What stands around the events of a course: a path, `!` where it must be there, its form and its tag (else plan). */',
    `export const headTable = ${literal(lines(fieldsOf(courseSchema()), '', 'events'), '')};`,
    '',
    '/** What every event carries. */',
    `export const envelopeTable = ${literal(common, '')};`,
    '',
    '/** Where a type of event asks for more of its envelope than the others do. */',
    'export const envelopeDemands: { readonly [T in EventType]?: string } = {',
    ...own.map(({ type, stricter }) => `  ${key(type)}: ${literal(stricter, '  ')},`),
    '};',
    '',
    '/** What the data of each type of event can hold. */',
    'export const dataTable: Readonly<Record<EventType, string>> = {',
    ...events.map(({ type, fields }) => {
      const { data } = fields;
      if (data === undefined) throw new Error(`The event ${type} has no data.`);
      return `  ${key(type)}: ${literal(lines(propertiesOf(data.schema), ''), '  ')},`;
    }),
    '};',
    '',
  ].join('\n');
}

function literal(rows: readonly string[], indent: string): string {
  return `\`\n${rows.map((row) => `${indent}  ${row}\n`).join('')}${indent}\``;
}

function key(type: string): string {
  return type.includes('-') ? `'${type}'` : type;
}

function softened(line: string): string {
  return line.replace('! ', ' ');
}

/** A field in all the branches that have it. */
interface Field {
  readonly schema: Node;
  readonly required: boolean;
}

type Node = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, Field>>;

function fieldsOf(schema: z.ZodType): Fields {
  const json: unknown = z.toJSONSchema(schema, {
    metadata: z.registry<Record<string, never>>(),
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const privacy = fieldNotes.get(zodSchema)?.privacy;
      if (privacy !== undefined) jsonSchema['privacy'] = privacy;
    },
  });
  if (!isObject(json)) throw new Error('A schema is an object.');
  return propertiesOf(json);
}

/** The fields of an object or of any branch of a union; one that must be there must be there in every branch. */
function propertiesOf(node: Node): Fields {
  const found = branches(node);
  if (found.length === 0) return ownProperties(node);
  const inner = found.map(propertiesOf);
  const names = new Set(inner.flatMap((fields) => Object.keys(fields)));
  return Object.fromEntries([...names].map((name) => [name, merged(name, inner)]));
}

function ownProperties({ properties, required }: Node): Fields {
  if (!isObject(properties)) throw new Error('Fields are wanted of what has none.');
  const needed: unknown = required;
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      if (!isObject(schema)) throw new Error(`The field ${name} has no schema.`);
      return [name, { schema, required: Array.isArray(needed) && needed.includes(name) }];
    }),
  );
}

function merged(name: string, branchFields: readonly Fields[]): Field {
  const there = branchFields.flatMap((fields) => fields[name] ?? []);
  const [first] = there;
  if (first === undefined) throw new Error(`No branch has ${name}.`);
  const same = new Set(there.map(({ schema }) => lines({ [name]: { schema, required: false } }, '').join()));
  if (same.size > 1) throw new Error(`The branches differ in ${name}.`);
  const required = there.length === branchFields.length && there.every((field) => field.required);
  return { schema: first.schema, required };
}

function lines(fields: Fields, prefix: string, without?: string): readonly string[] {
  return Object.entries(fields)
    .filter(([name]) => name !== without)
    .flatMap(([name, { schema, required }]) => {
      const { items, privacy } = schema;
      const inner = isObject(items) ? items : schema;
      const path = `${prefix}${name}${inner === items ? '[]' : ''}`;
      const form = formOf(inner, path);
      if (typeof privacy !== 'string') throw new Error(`The field ${path} has no privacy tag.`);
      const tag = privacy === 'plan' ? '' : ` ${privacy}`;
      const row = `${path}${required ? '!' : ''} ${form}${tag}`;
      return form === 'fields' ? [row, ...lines(propertiesOf(inner), `${path}.`)] : [row];
    });
}

const { pattern: idPattern } = z.toJSONSchema(idText());

function formOf(node: Node, path: string): string {
  const parts = branches(node);
  if (parts.length > 0) {
    // Unions that are no union of records.
    if (parts.some((part) => isObject(part['items']))) return 'claims';
    const forms = [...new Set(parts.map((part) => formOf(part, path)))];
    if (forms.length === 1 && forms[0] !== undefined) return forms[0];
    if (forms.join() === 'text,decimal') return 'id-or-number';
    throw new Error(`No form is known for the union at ${path}: ${forms.join()}.`);
  }
  if ('const' in node || 'enum' in node) return 'code';
  switch (node['type']) {
    case 'integer':
      return 'integer';
    case 'number':
      return 'decimal';
    case 'boolean':
      return 'flag';
    case 'object':
      return 'fields';
    case 'string':
      return formOfText(node['pattern'], path);
    default:
      throw new Error(`No form is known for the field ${path}.`);
  }
}

function formOfText(pattern: unknown, path: string): string {
  if (pattern === undefined) return 'text';
  if (pattern === partialDatePattern.source) return 'date';
  if (pattern === idPattern) return 'id';
  if (String(pattern).startsWith('^x-')) return 'code';
  throw new Error(`No form is known for the pattern at ${path}.`);
}

function branches({ anyOf, oneOf }: Node): readonly Node[] {
  const list: unknown = anyOf ?? oneOf ?? [];
  return Array.isArray(list) ? list.filter(isObject) : [];
}
