import { definitions } from './definitions.js';
import type { Entry } from './entries.js';
import { type Fault, isObject, type Json, listOf, textOf } from './json.js';
import type { Met } from './walk.js';

/** References that lead nowhere, to the wrong kind of resource, or cannot be followed by every server. */
export function lintReferences(
  met: readonly Met[],
  entries: readonly Entry[],
  whole: Json,
): readonly Fault[] {
  const types = new Map(
    entries.flatMap(({ fullUrl, type }) => (fullUrl && type ? [[fullUrl, type] as const] : [])),
  );
  const faults = met.flatMap((one) => {
    if (one.type !== 'Reference' || !isObject(one.value)) return [];
    return referenceFaults(one, one.value, types).map((says) => ({ by: 'reference', at: one.at, says }));
  });
  return [...faults, ...severalPatients(met), ...looseUuids(met, types), ...looseContained(met, whole)];
}

function referenceFaults(
  { element, value }: Met,
  reference: Json,
  types: ReadonlyMap<string, string>,
): readonly string[] {
  const to = textOf(reference, 'reference');
  if (to === undefined) {
    const empty = ['identifier', 'display', 'extension'].every(
      (key) => isObject(value) && value[key] === undefined,
    );
    return empty ? ['a reference to nothing'] : [];
  }
  if (to.startsWith('#')) return [];
  const kind = to.startsWith('urn:') ? types.get(to) : typeAt(to);
  if (kind === undefined) {
    return [
      to.startsWith('urn:') ? `${to} is not in the Bundle` : `${to} is no reference that can be followed`,
    ];
  }
  const faults = definitions().resources.has(kind) ? [] : [`${kind} is no resource of R4`];
  if (element.targets.length > 0 && !element.targets.includes(kind)) {
    faults.push(`points at a ${kind}; ${element.path} allows ${element.targets.join(', ')}`);
  }
  const said = textOf(reference, 'type');
  if (said !== undefined && said !== kind) faults.push(`says ${said}, but points at a ${kind}`);
  return faults;
}

/** `Patient/17`, at a server or beside this resource. A condition (`Patient?identifier=…`) is not stored by servers. */
function typeAt(reference: string): string | undefined {
  return /^(?:https?:\/\/\S+\/)?([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/.exec(
    reference,
  )?.[1];
}

/** One course has one patient; a second would put notes into another person's chart. */
function severalPatients(met: readonly Met[]): readonly Fault[] {
  const places = new Map<string, string>();
  for (const { at, type, element, value } of met) {
    const to =
      type === 'Reference' && /\.(patient|subject|for)$/.test(element.path)
        ? textOf(value, 'reference')
        : undefined;
    if (to !== undefined && !places.has(to)) places.set(to, at);
  }
  const [first, ...others] = places;
  return others.map(([to, at]) => ({
    by: 'reference',
    at,
    says: `${to}, where ${first?.[0]} is the patient`,
  }));
}

/** A `urn:uuid:` in another element than a reference, which no server rewrites. */
function looseUuids(met: readonly Met[], types: ReadonlyMap<string, string>): readonly Fault[] {
  return met.flatMap(({ at, element, value }) => {
    const elsewhere = typeof value === 'string' && types.has(value) && element.path !== 'Reference.reference';
    return elsewhere && element.path !== 'Bundle.entry.fullUrl'
      ? [{ by: 'reference', at, says: 'a full url outside of a reference, which stays as it is' }]
      : [];
  });
}

/** What a resource contains has an id, holds nothing contained of its own, and is referred to; and the reverse. */
function looseContained(met: readonly Met[], whole: Json): readonly Fault[] {
  const within = (one: Json | undefined): readonly Json[] => listOf(one, 'contained');
  const entries = listOf(whole, 'entry').map((one) => (isObject(one) ? one['resource'] : undefined));
  const contained = [...within(whole), ...entries.flatMap(within)];
  const ids = new Set(contained.map((one) => textOf(one, 'id')));
  const used = new Set<string>();
  const faults: Fault[] = contained.flatMap((one) =>
    within(one).length === 0 ? [] : [{ by: 'reference', at: '', says: 'what is contained contains more' }],
  );
  for (const { at, element, value } of met) {
    if (element.path !== 'Reference.reference' || typeof value !== 'string' || !value.startsWith('#'))
      continue;
    used.add(value.slice(1));
    if (!ids.has(value.slice(1))) faults.push({ by: 'reference', at, says: `${value} is not contained` });
  }
  for (const id of ids) {
    if (id === undefined || !used.has(id)) {
      faults.push({ by: 'reference', at: '', says: `nothing refers to #${id}, which is contained` });
    }
  }
  return faults;
}
