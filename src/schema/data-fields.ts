import * as z from 'zod';
import { isObject } from '../lib/is-object.js';
import { partialDatePattern } from '../lib/partial-date.js';
import type { EventType } from '../model/course.js';
import { eventSchemaMakers } from './course.js';
import type { ShapeIssue } from './shape-issue.js';
import { shapeIssues } from './shape-issue.js';

/** What a field of an event holds, as far as somebody who reads it from a text has to know. */
export interface DataField {
  readonly form: 'number' | 'flag' | 'date' | 'text' | 'fields';
  /** It holds a list of such. */
  readonly list: boolean;
}

/**
 * The field of an event’s data at a path, `risk.level` or `techniques[].technique`; `undefined` where there is none.
 * Derived from the schemas, so that no second list of fields exists.
 */
export function dataField(type: EventType, path: string): DataField | undefined {
  const found = path.split('.').reduce<readonly Node[]>(
    (nodes, step) => {
      const name = step.replace(/\[\]$/, '');
      const inner = nodes.flatMap((node) => property(node, name));
      return name === step ? inner : inner.flatMap(items);
    },
    [dataOf(type)],
  );
  const [first] = found;
  // A list of plain values is named as a whole.
  if (first === undefined || (path.endsWith('[]') && formOf(first) !== 'fields')) return undefined;
  const [item] = items(first);
  return { form: formOf(item ?? first), list: item !== undefined };
}

/** What is wrong with a value at a path of an event’s data, whatever else the event may lack. */
export function valueIssues(type: EventType, path: string, value: unknown): readonly ShapeIssue[] {
  const steps = path.split('.');
  const data = steps.reduceRight<unknown>((inner, step) => {
    const name = step.replace(/\[\]$/, '');
    return { [name]: name === step ? inner : [inner] };
  }, value);
  const event = { id: 'e', type, session: 1, data };
  const parsed = eventSchemaMakers()[type]().safeParse(event);
  if (parsed.success) return [];
  const within = `/data/${steps.map((step) => step.replace(/\[\]$/, '/0')).join('/')}`;
  return shapeIssues(parsed.error.issues, event).filter(
    ({ code, pointer }) => code !== 'missing' && (pointer === within || pointer.startsWith(`${within}/`)),
  );
}

type Node = Readonly<Record<string, unknown>>;

const known = new Map<EventType, Node>();

function dataOf(type: EventType): Node {
  const before = known.get(type);
  if (before !== undefined) return before;
  const schema: unknown = z.toJSONSchema(eventSchemaMakers()[type](), {
    metadata: z.registry<Record<string, never>>(),
    io: 'input',
  });
  const [data = {}] = isObject(schema) ? property(schema, 'data') : [];
  known.set(type, data);
  return data;
}

function property(node: Node, name: string): readonly Node[] {
  const { properties, additionalProperties, propertyNames } = node;
  if (isObject(properties) && Object.hasOwn(properties, name)) {
    const inner = properties[name];
    return isObject(inner) ? [inner] : [];
  }
  if (isObject(additionalProperties) && isObject(propertyNames)) {
    const { enum: names } = propertyNames;
    return Array.isArray(names) && names.includes(name) ? [additionalProperties] : [];
  }
  return branches(node).flatMap((branch) => property(branch, name));
}

function items(node: Node): readonly Node[] {
  const { items: item } = node;
  return isObject(item) ? [item] : branches(node).flatMap(items);
}

function branches({ anyOf, oneOf }: Node): readonly Node[] {
  const list: unknown = anyOf ?? oneOf ?? [];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function formOf(node: Node): DataField['form'] {
  const [branch] = branches(node);
  if (branch !== undefined) return formOf(branch);
  if (node['type'] === 'number' || node['type'] === 'integer') return 'number';
  if (node['type'] === 'boolean') return 'flag';
  if (node['type'] === 'object') return 'fields';
  return node['pattern'] === partialDatePattern.source ? 'date' : 'text';
}
