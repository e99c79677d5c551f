import { codesOf } from './codes.js';
import { isObject, type Json, listOf, textOf } from './json.js';
import { walk } from './walk.js';

/**
 * What is allowed, and yet worth a look: a concept with no code of the value set that R4 gives for its element, where
 * the set may be extended only if it has no fitting code.
 */
export function doubtsIn(bundleOrResource: unknown): readonly string[] {
  const whole: Json = JSON.parse(JSON.stringify(bundleOrResource));
  if (!isObject(whole)) return [];
  const { met } = walk(whole, textOf(whole, 'resourceType') ?? '');
  return met.flatMap(({ at, element, type, value }) => {
    if (element.binding?.strength !== 'extensible') return [];
    const codes = codesOf(element.binding.valueSet);
    const codings =
      type === 'CodeableConcept' ? listOf(value, 'coding') : type === 'Coding' ? [value] : undefined;
    if (codes === undefined || codings === undefined) return [];
    const fits = codings.some((one) => codes.has(`${textOf(one, 'system')}|${textOf(one, 'code')}`));
    return fits ? [] : [`${at}: no code of ${element.binding.valueSet}`];
  });
}
