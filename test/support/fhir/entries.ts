import { isObject, type Json, type JsonObject, listOf, textOf } from './json.js';

/** An entry of a Bundle, with what the lints ask of it. */
export interface Entry {
  readonly at: string;
  readonly fullUrl?: string;
  readonly resource?: JsonObject;
  readonly type?: string;
  readonly request?: JsonObject;
}

/** The entries of a Bundle; any other resource is its own only entry. */
export function entriesOf(whole: JsonObject): readonly Entry[] {
  if (whole['resourceType'] !== 'Bundle')
    return [entryOf({ resource: whole }, textOf(whole, 'resourceType') ?? '')];
  return listOf(whole, 'entry').map((one, i) => entryOf(one, `Bundle.entry[${i}]`));
}

function entryOf(entry: Json, at: string): Entry {
  if (!isObject(entry)) return { at };
  const { resource, request } = entry;
  const fullUrl = textOf(entry, 'fullUrl');
  const type = textOf(resource, 'resourceType');
  return {
    at,
    ...(fullUrl === undefined ? {} : { fullUrl }),
    ...(type === undefined ? {} : { type }),
    ...(isObject(resource) ? { resource } : {}),
    ...(isObject(request) ? { request } : {}),
  };
}

/** A business identifier. */
export interface Named {
  readonly system: string;
  readonly value: string;
}

/** The business identifiers of a resource, whether it takes one (Encounter many, QuestionnaireResponse one). */
export function identifiersOf(resource: JsonObject | undefined): readonly Named[] {
  const own = resource?.['identifier'];
  return (Array.isArray(own) ? own : [own]).flatMap((one: Json | undefined) => {
    const system = textOf(one, 'system');
    const value = textOf(one, 'value');
    return system === undefined || value === undefined ? [] : [{ system, value }];
  });
}

/**
 * A copy in which every reference to an entry of the same Bundle names the type and an id instead of `urn:uuid:…`, as a
 * server would resolve it.
 */
export function resolved(whole: Json, entries: readonly Entry[]): Json {
  const places = new Map(
    entries.flatMap(({ fullUrl, type }) =>
      fullUrl?.startsWith('urn:uuid:') && type !== undefined
        ? [[fullUrl, `${type}/${fullUrl.slice('urn:uuid:'.length)}`] as const]
        : [],
    ),
  );
  return within(whole);

  function within(value: Json): Json {
    if (Array.isArray(value)) return value.map(within);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        key === 'reference' && typeof one === 'string' ? (places.get(one) ?? one) : within(one),
      ]),
    );
  }
}
