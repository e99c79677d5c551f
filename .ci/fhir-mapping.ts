// What stands where in FHIR, read off an export of a course that has every type of event: docs/fhir-mapping.md.
import { workedCourse } from '../src/examples/index.js';
import type { Extension, FhirOptions } from '../src/fhir/index.js';
import { defaultBase, toFhir } from '../src/fhir/index.js';
import { check } from '../src/index.js';
import type { EventType } from '../src/model/course.js';
import { eventTypes } from '../src/model/course.js';
import { dataFields } from '../src/privacy/index.js';
import { everythingKept } from '../src/privacy/policy.js';
import { protocol } from '../src/protocols/index.js';
import { fhirSample } from './fhir-sample.js';

/** The page, as Markdown. */
export function fhirMappingPage(): string {
  const full = placesIn({});
  const core = placesIn({ profile: 'us-core' });
  const rows = full.map((place) => {
    const { what, type, elements, native, carried, systems } = place;
    const other = core.find((one) => one.what === what);
    const there = other === undefined ? 'in its session' : other.type === type ? '' : other.type;
    return [what, type, elements, native, carried, systems, there];
  });
  return `# What stands where in FHIR

<!-- Written by \`npm run generate\`; do not edit. -->

How [\`toFhir\`](fhir.md) writes a course as FHIR R4, read off an export of a course that has every type of event and no field
redacted. *Elements* are the native ones that occur beside \`identifier\`, \`meta\`, \`extension\` and the reference to the patient.
*Native* fields of the event come back from them; the others stand in the *extension* and are lost with it. Codes are of
\`{base}/CodeSystem/…\` where no other system is named.

In every extension of an event stands as well \`order\`, its place in the log; \`recorded\`, where the event has it; \`on\` and
\`session\`, where no native element holds them; and \`id\`, where a correction changed it. Where several entries share a
Condition or a MedicationStatement, its native elements say how it stands, after the last of them.

## Events

${table(['Event', 'Resource', 'Elements', 'Native', 'Extension: fields', 'Codes', 'US Core'], rows)}
What was withdrawn keeps its resource and becomes \`entered-in-error\`; \`entry-withdrawn\` has none of its own.

## Resources that events share, and what is derived

${table(['Resource', 'Elements', 'Codes'], shared())}`;
}

interface Place {
  readonly what: string;
  readonly type: string;
  readonly elements: string;
  readonly native: string;
  readonly carried: string;
  readonly systems: string;
}

interface Resource {
  readonly resourceType: string;
  readonly identifier?: readonly { readonly system?: string; readonly value?: string }[];
  readonly extension?: readonly Extension[];
}

function resourcesOf(options: FhirOptions, course = fhirSample): readonly Resource[] {
  const bundle = toFhir(course, { ...options, policy: everythingKept });
  if (!bundle.ok) throw new Error(`${bundle.error.pointer}: ${bundle.error.message}`);
  return bundle.value.entry.map(({ resource }) => resource);
}

function placesIn(options: FhirOptions): readonly Place[] {
  const resources = resourcesOf(options);
  return eventTypes.flatMap((type): readonly Place[] => {
    if (type === 'entry-withdrawn') return [];
    const ids = eventsOf(type);
    const partOf = (one: Resource): string | undefined => {
      const steps = named(one, 'part').map((value) => value.split('/'));
      return steps.find(([, root = '']) => ids.includes(root))?.[2];
    };
    const parts = [...new Set(resources.flatMap((one) => partOf(one) ?? []))];
    const names = fieldNames(type, '').filter((name) => !parts.includes(name));
    const ofParts = parts.map((part) => {
      const own = resources.filter((one) => partOf(one) === part);
      const fields = fieldNames(type, part);
      const all = fields.length === 0 ? [part] : fields;
      return summed(`\`${type}\`: ${part}`, all, own, own.flatMap(extensionsOf), all);
    });
    return [placeOf(type, names, ids, resources), ...ofParts];
  });
}

function placeOf(
  type: EventType,
  names: readonly string[],
  ids: readonly string[],
  resources: readonly Resource[],
): Place {
  const tells = ({ extension = [] }: Extension): boolean =>
    extension.some(({ url, valueString = '' }) => url === 'id' && ids.includes(valueString));
  const own = resources.filter((one) =>
    named(one, 'event').some((value) => ids.includes(value.split('/')[1] ?? '')),
  );
  const isHost = own.length === 0;
  const standing = isHost ? resources.filter((one) => extensionsOf(one).some(tells)) : own;
  const extensions = standing.flatMap(extensionsOf).filter((one) => !isHost || tells(one));
  const there = namesIn(type);
  // What shares a resource stands in the extension, whatever it holds; what has its own must be seen with all its fields.
  const unseen = isHost ? [] : names.filter((name) => !there.includes(name));
  if (unseen.length > 0) throw new Error(`The sample has no ${type} with ${unseen.join(', ')}.`);
  const place = summed(`\`${type}\``, names, standing, extensions, isHost ? there : names);
  return isHost ? { ...place, elements: 'see below', systems: '' } : place;
}

function summed(
  what: string,
  names: readonly string[],
  resources: readonly Resource[],
  extensions: readonly Extension[],
  seen: readonly string[],
): Place {
  const [first] = resources;
  if (first === undefined) throw new Error(`The sample has no resource for ${what}.`);
  const carried = new Set(extensions.flatMap(({ extension = [] }) => extension.map(({ url }) => url)));
  const native = seen.filter((name) => !carried.has(name));
  const inExtension = names.filter((name) => !native.includes(name));
  const [{ url = '' } = {}] = extensions;
  const list = native.length === 0 ? 'all' : code(inExtension);
  return {
    what,
    type: first.resourceType,
    elements: elementsOf(resources),
    native: code(native),
    carried: inExtension.length === 0 ? '' : `\`${url.split('/').at(-1)}\`: ${list}`,
    systems: systemsOf(resources),
  };
}

function shared(): readonly (readonly string[])[] {
  const { course } = workedCourse('demo');
  const [rule = ''] = reportOn().findings.map((finding) => finding.rule);
  const report = reportOn([{ rule, reason: 'other', by: 'u1' }]);
  const derived = resourcesOf({ report, recorded: '2025-03-01T09:30:00Z' }, course);
  const closed = resourcesOf({ report: { ...report, findings: [] }, previous: report }, course);
  const of = (type: string, from: readonly Resource[]): readonly string[] => {
    const own = from.filter(({ resourceType }) => resourceType === type);
    return [type, elementsOf(own), systemsOf(own)];
  };
  return [
    ...['EpisodeOfCare', 'CarePlan', 'RelatedPerson', 'Condition', 'MedicationStatement'].map((type) =>
      of(type, resourcesOf({})),
    ),
    ...['DetectedIssue', 'Flag', 'Provenance'].map((type) => of(type, [...derived, ...closed])),
  ];

  function reportOn(waivers: readonly { rule: string; reason: 'other'; by: string }[] = []) {
    const checked = check(course, protocol, { waivers });
    if (!checked.ok) throw new Error('The demonstration cannot be checked.');
    return checked.value;
  }
}

function eventsOf(type: EventType): readonly string[] {
  return fhirSample.events.filter((event) => event.type === type).map(({ id }) => id);
}

function namesIn(type: EventType): readonly string[] {
  const all = fhirSample.events
    .filter((event) => event.type === type)
    .flatMap(({ data }) => Object.keys(data));
  return [...new Set(all)];
}

/** The names of the fields of the data, or of a part of it. */
function fieldNames(type: EventType, part: string): readonly string[] {
  const before = part === '' ? '' : `${part}.`;
  return Object.keys(dataFields(type))
    .map((path) => path.replaceAll('[]', ''))
    .filter((path) => path.startsWith(before))
    .map((path) => path.slice(before.length))
    .filter((name) => !name.includes('.'));
}

function named({ identifier = [] }: Resource, kind: string): readonly string[] {
  return identifier.flatMap(({ system, value = '' }) =>
    system === `${defaultBase}/sid/${kind}` ? [value] : [],
  );
}

function extensionsOf({ extension = [] }: Resource): readonly Extension[] {
  return extension.filter(({ url }) => url.startsWith(defaultBase));
}

const everywhere = ['resourceType', 'identifier', 'meta', 'extension', 'subject', 'patient', 'for'];

function elementsOf(resources: readonly Resource[]): string {
  const all = resources.flatMap((one) => Object.keys(one)).filter((key) => !everywhere.includes(key));
  return code([...new Set(all)]);
}

function systemsOf(resources: readonly Resource[]): string {
  const systems = new Set<string>();
  const bare = resources.map(({ identifier: _, extension: __, ...rest }) => ({ ...rest, meta: undefined }));
  JSON.stringify(bare, (key, value: unknown) => {
    if (key === 'system' && typeof value === 'string' && !value.includes('/sid/')) systems.add(value);
    return key === 'identifier' ? undefined : value;
  });
  return [...systems].map(systemName).join(', ');
}

function systemName(system: string): string {
  if (system === 'http://loinc.org') return 'LOINC';
  if (system === 'http://unitsofmeasure.org') return 'UCUM';
  const name = `\`${system.split('/').at(-1)}\``;
  return system.startsWith(defaultBase) ? name : `HL7 ${name}`;
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return `${line(header)}|${'---|'.repeat(header.length)}\n${rows.map(line).join('')}`;
}
