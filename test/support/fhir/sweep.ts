import { changed, type Way } from './change.js';
import { definitions } from './definitions.js';
import { isList, isObject, type Json, textOf } from './json.js';

/** A place in a resource or a Bundle. */
export interface Place {
  readonly way: Way;
  readonly value: Json;
}

/** Every value in a resource or a Bundle, the whole itself not counted. */
function placesIn(value: Json, way: Way = []): readonly Place[] {
  const parts: readonly (readonly [string | number, Json])[] = isList(value)
    ? value.map((one, i) => [i, one] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return parts.flatMap(([step, one]) => [
    { way: [...way, step], value: one },
    ...placesIn(one, [...way, step]),
  ]);
}

/** A fault that can be put in many places: where it fits, and what it makes of a value. */
export interface Blight {
  readonly fault: string;
  readonly fits: (place: Place) => boolean;
  readonly make: (value: Json) => Json;
}

const lastOf = ({ way }: Place): string => String(way[way.length - 1]);

/** Faults that turn a good resource bad wherever they are put. */
export const blights: readonly Blight[] = [
  { fault: 'an object is empty', fits: ({ value }) => isObject(value), make: () => ({}) },
  { fault: 'a list is empty', fits: ({ value }) => isList(value), make: () => [] },
  { fault: 'a text is empty', fits: ({ value }) => typeof value === 'string', make: () => '' },
  { fault: 'a value is null', fits: () => true, make: () => null },
  { fault: 'a text stands for a number', fits: ({ value }) => typeof value === 'number', make: String },
  { fault: 'a number stands for a text', fits: ({ value }) => typeof value === 'string', make: () => 7 },
  {
    fault: 'a list stands for its only member',
    fits: ({ value, way }) => isObject(value) && typeof way.at(-1) === 'string',
    make: (value) => [value],
  },
  {
    fault: 'the only member stands for its list',
    fits: ({ value }) => isList(value),
    make: (value) => (isList(value) ? (value[0] ?? null) : value),
  },
  {
    fault: 'an object has a member too many',
    fits: ({ value }) => isObject(value),
    make: (value) => (isObject(value) ? { ...value, iptNote: 'x' } : value),
  },
  {
    fault: 'a date is no real day',
    fits: ({ value }) => typeof value === 'string' && /^\d{4}-\d\d(-\d\d)?(T.*)?$/.test(value),
    make: (value) => String(value).replace(/^\d{4}-\d\d(-\d\d)?/, '2023-02-30'),
  },
  {
    fault: 'a status is none',
    fits: (place) => ['status', 'lifecycleStatus', 'intent', 'severity'].includes(lastOf(place)),
    make: () => 'nonsense',
  },
];

/** A copy with a fault in it, and where the fault is. */
export interface Bad {
  readonly way: Way;
  readonly bad: Json;
}

/** Copies of the whole with one such fault in each. */
export function blighted(whole: Json, { fits, make }: Blight): readonly Bad[] {
  return placesIn(whole)
    .filter(fits)
    .map(({ way, value }) => ({ way, bad: changed(whole, way, () => make(value)) }));
}

/** Copies without one required element each. */
export function withoutRequired(resource: Json): readonly Bad[] {
  const elements = definitions().parts.get(textOf(resource, 'resourceType') ?? '') ?? [];
  return elements
    .filter(({ min, name }) => min > 0 && isObject(resource) && name in resource)
    .map(({ name }) => ({ way: [name], bad: changed(resource, [name], () => undefined) }));
}
