import { isObject } from '../lib/is-object.js';
import { showableKey } from '../lib/showable-key.js';
import type { InstrumentFault } from './own-instrument.js';

/** Says what a value at a place has wrong, as far as its shape goes. */
export type Shape = (value: unknown, pointer: string) => readonly InstrumentFault[];

interface Field {
  readonly shape: Shape;
  readonly optional: boolean;
}

/** Totals as large as a record may hold; beyond them differences stop being exact. */
const largest = 1_000_000;

/** A number that a predicate admits. */
export function number(expected: string, admits: (value: number) => boolean = () => true): Shape {
  return (value, pointer) =>
    typeof value === 'number' && Math.abs(value) <= largest && admits(value)
      ? []
      : [unexpected(pointer, expected)];
}

/** A text that is not empty. */
export const text: Shape = (value, pointer) =>
  typeof value === 'string' && value.trim() !== '' ? [] : [unexpected(pointer, 'a text')];

/** A text of a given form. */
export function textLike(pattern: RegExp, expected: string): Shape {
  return (value, pointer) =>
    typeof value === 'string' && pattern.test(value) ? [] : [unexpected(pointer, expected)];
}

/** Yes or no. */
export const flag: Shape = (value, pointer) =>
  typeof value === 'boolean' ? [] : [unexpected(pointer, 'true or false')];

/** One of some words. */
export function oneOf(...words: readonly string[]): Shape {
  return (value, pointer) =>
    words.some((word) => word === value) ? [] : [unexpected(pointer, words.join(' or '))];
}

/** A list of values of one shape. */
export function list(item: Shape): Shape {
  return (value, pointer) =>
    Array.isArray(value)
      ? Array.from(value, (one: unknown, i) => item(one, `${pointer}/${i}`)).flat()
      : [unexpected(pointer, 'a list')];
}

/** A field that is needed. */
export function needed(shape: Shape): Field {
  return { shape, optional: false };
}

/** A field that may be absent. */
export function optional(shape: Shape): Field {
  return { shape, optional: true };
}

/** An object with these fields and no others. */
export function object(fields: Readonly<Record<string, Field>>): Shape {
  return (value, pointer) => {
    if (!isObject(value)) return [unexpected(pointer, 'an object')];
    const known = Object.entries(fields).flatMap(([name, { shape, optional: mayBeAbsent }]) => {
      const at = `${pointer}/${name}`;
      // In plain JavaScript, a field is often left out by setting it to `undefined`.
      if (Object.hasOwn(value, name) && value[name] !== undefined) return shape(value[name], at);
      const missing: InstrumentFault = { code: 'missing', pointer: at, message: 'This field is missing.' };
      return mayBeAbsent ? [] : [missing];
    });
    const strange = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
    return [
      ...known,
      ...strange.map((name): InstrumentFault => {
        const at = `${pointer}/${showableKey(name)}`;
        return { code: 'unknown-field', pointer: at, message: 'There is no such field.' };
      }),
    ];
  };
}

function unexpected(pointer: string, expected: string): InstrumentFault {
  return { code: 'unexpected', pointer, message: `Expected ${expected}.` };
}
