import { isObject } from '../lib/is-object.js';
import type { CourseField, CourseFields } from '../privacy/course-fields.js';
import { withheldId, withheldText } from '../privacy/withheld.js';
import { nothing } from './carry.js';
import { isList, listIn, named, textIn } from './json.js';
import { absentReason } from './primitives.js';

/** Fields, read back. */
export interface Uncarried {
  readonly data: Readonly<Record<string, unknown>>;
  /** The names of what stood there and could not be read. */
  readonly unreadable: readonly string[];
}

/** Reads nested extensions back as fields. What it gives is still to be held against the schema. */
export function uncarry(fields: CourseFields, extensions: readonly unknown[], within = ''): Uncarried {
  const data: Record<string, unknown> = {};
  const unreadable: string[] = [];
  const byName = new Map<string, unknown[]>();
  for (const extension of extensions) {
    const name = textIn(extension, 'url') ?? '';
    if (name === nothing.url) continue;
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [extension]);
    else same.push(extension);
  }
  for (const [name, same] of byName) {
    const list = known(fields, `${within}${name}[]`);
    const field = list ?? known(fields, `${within}${name}`);
    const values = field === undefined ? [] : same.map((extension) => readValue(fields, field, extension));
    const [first] = values;
    if (list !== undefined && values.length === 1 && isList(first)) data[name] = first;
    else if (list !== undefined && values.every((value) => value !== undefined)) data[name] = values;
    else if (field !== undefined && values.length === 1 && first !== undefined) data[name] = first;
    else unreadable.push(name);
  }
  return { data, unreadable };
}

function known(fields: CourseFields, path: string): CourseField | undefined {
  return Object.hasOwn(fields, path) ? fields[path] : undefined;
}

function readValue(fields: CourseFields, field: CourseField, extension: unknown): unknown {
  const nested = listIn(extension, 'extension');
  const json = named(nested, 'json');
  if (json !== undefined) return parsed(textIn(json, 'valueString') ?? '');
  if (named(nested, absentReason) !== undefined) return field.form === 'id' ? withheldId : withheldText;
  if (field.form !== 'fields') return isObject(extension) ? valueIn(extension) : undefined;
  const { data, unreadable } = uncarry(fields, nested, `${field.path}.`);
  return unreadable.length === 0 ? data : undefined;
}

const valueKeys = [
  'valueString',
  'valueCode',
  'valueBoolean',
  'valueInteger',
  'valueDecimal',
  'valueDate',
] as const;

function valueIn(extension: Readonly<Record<string, unknown>>): unknown {
  const key = valueKeys.find((name) => Object.hasOwn(extension, name));
  return key === undefined ? undefined : extension[key];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
