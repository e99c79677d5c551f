import type { Way } from './change.js';
import { changed, placeOf, withResource } from './change.js';
import { type Json, type JsonObject, listOf } from './json.js';

/** A Bundle with one fault in it. */
export interface Mutant {
  readonly fault: string;
  readonly make: (good: Json) => Json;
}

/** Whatever was there, this is there now. */
export const put =
  (value: Json): ((now: Json | undefined) => Json) =>
  () =>
    value;
/** Nothing is there now. */
export const gone = (): undefined => undefined;

/** One value of the first resource of a type is set, or removed. */
export function resource(
  fault: string,
  type: string,
  way: Way,
  change: (now: Json | undefined) => Json | undefined,
): Mutant {
  return { fault, make: (good) => withResource(good, type, way, change) };
}

/** One member of the request of the first entry of a type is changed. */
export function request(
  fault: string,
  type: string,
  key: string,
  change: (now: string) => Json | undefined,
): Mutant {
  return {
    fault,
    make: (good) =>
      changed(good, ['entry', placeOf(good, type), 'request', key], (now) =>
        change(typeof now === 'string' ? now : ''),
      ),
  };
}

/** One member of the first entry of a type is changed. */
export function entry(
  fault: string,
  type: string,
  key: string,
  change: (now: Json | undefined) => Json | undefined,
): Mutant {
  return { fault, make: (good) => changed(good, ['entry', placeOf(good, type), key], change) };
}

/** Further entries. */
export function added(fault: string, ...entries: JsonObject[]): Mutant {
  return { fault, make: (good) => changed(good, ['entry'], () => [...listOf(good, 'entry'), ...entries]) };
}

/** The full url of an entry of the good Bundle, by its number. */
export const urn = (n: number): string => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** The system of its identifiers. */
export const sid = 'https://example.org/ipt/sid';
