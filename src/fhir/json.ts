import { isObject } from '../lib/is-object.js';

/** Looking into JSON of which nothing is known. */

/** Whether a value is a list. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The value of a field, or of a field of a field. */
export function valueIn(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (isObject(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined),
    value,
  );
}

/** The text of a field. */
export function textIn(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueIn(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The number of a field. */
export function numberIn(value: unknown, ...path: readonly string[]): number | undefined {
  const found = valueIn(value, ...path);
  return typeof found === 'number' ? found : undefined;
}

/** The items of a field that holds a list; none where it holds something else. */
export function listIn(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = valueIn(value, ...path);
  return isList(found) ? found : [];
}

/** The extension with a URL, among those that stand beside one another. */
export function named(extensions: readonly unknown[], url: string): unknown {
  return extensions.find((one) => textIn(one, 'url') === url);
}

/** The code that a concept has in a system. */
export function codeIn(concept: unknown, system: string): string | undefined {
  const coding = listIn(concept, 'coding').find((one) => textIn(one, 'system') === system);
  return textIn(coding, 'code');
}

/** The codes that a list of concepts has in a system. */
export function codesIn(concepts: readonly unknown[], system: string): readonly string[] {
  return concepts.flatMap((concept) => codeIn(concept, system) ?? []);
}

/** The fields of an object that are there: what is `undefined` is left out. */
export function present(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
