import { isList, isObject, type Json, type JsonObject, listOf } from './json.js';

/** A way to a value: keys, and places in lists. */
export type Way = readonly (string | number)[];

/** A copy in which the value at the end of the way is what `change` makes of it; `undefined` removes it. */
export function changed(whole: Json, way: Way, change: (value: Json | undefined) => Json | undefined): Json {
  const [step, ...rest] = way;
  if (step === undefined) return change(whole) ?? null;
  if (isList(whole) && typeof step === 'number') {
    const next = rest.length === 0 ? change(whole[step]) : changed(whole[step] ?? null, rest, change);
    return next === undefined
      ? whole.filter((_, i) => i !== step)
      : [...whole.slice(0, step), next, ...whole.slice(step + 1)];
  }
  if (!isObject(whole)) throw new Error(`There is nothing at ${way.join('.')} to change.`);
  const { [step]: now, ...others } = whole;
  if (rest.length > 0 && now === undefined) throw new Error(`There is no ${way.join('.')} to change.`);
  const next = rest.length === 0 ? change(now) : changed(now ?? null, rest, change);
  return next === undefined ? others : { ...others, [step]: next };
}

/** The place of the first entry whose resource is of this type, and for which the test holds. */
export function placeOf(
  bundle: Json,
  type: string,
  holds: (resource: JsonObject) => boolean = () => true,
): number {
  const place = listOf(bundle, 'entry').findIndex((entry) => {
    const resource = isObject(entry) ? entry['resource'] : undefined;
    return isObject(resource) && resource['resourceType'] === type && holds(resource);
  });
  if (place < 0) throw new Error(`The Bundle has no ${type} of this kind.`);
  return place;
}

/** A copy of the Bundle with one value of the first resource of a type changed. */
export function withResource(
  bundle: Json,
  type: string,
  way: Way,
  change: (value: Json | undefined) => Json | undefined,
): Json {
  return changed(bundle, ['entry', placeOf(bundle, type), 'resource', ...way], change);
}
