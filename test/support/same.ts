import { deepStrictEqual } from 'node:assert/strict';

/**
 * Deep and strict equality by `node:assert`: vitest's own compares the `constructor` of two objects, and a record may
 * hold a person with that id.
 */
export function expectSame(actual: unknown, expected: unknown): void {
  deepStrictEqual(actual, expected);
}
