/** A JSON value, as it is read. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object, as it is read. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** What an examiner holds against a resource: who says it, of which place, and what. */
export interface Fault {
  readonly by: string;
  readonly at: string;
  readonly says: string;
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** The member as a text, or undefined. */
export function textOf(value: Json | undefined, key: string): string | undefined {
  const member = isObject(value) ? value[key] : undefined;
  return typeof member === 'string' ? member : undefined;
}

/** The member as a list; an empty list where there is none. */
export function listOf(value: Json | undefined, key: string): readonly Json[] {
  const member = isObject(value) ? value[key] : undefined;
  return isList(member) ? member : [];
}

/** Values that JSON has no words for, and would drop or change in silence. */
export function notJson(value: unknown, at = ''): readonly Fault[] {
  const fault = (says: string): readonly Fault[] => [{ by: 'json', at, says }];
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : fault('a number that is not finite');
  if (typeof value !== 'object') return fault(`a value of type ${typeof value}`);
  if (Array.isArray(value)) return value.flatMap((one: unknown, i) => notJson(one, `${at}[${i}]`));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return fault('not a plain object');
  return Object.entries(value).flatMap(([key, one]) => notJson(one, at === '' ? key : `${at}.${key}`));
}
