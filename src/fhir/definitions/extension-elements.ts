import { inWords } from '../codes/in-words.js';
import type { ExtensionField } from './extension-fields.js';
import type { ElementDefinition, SnapshotElement } from './types.js';

const extensionRule = {
  key: 'ext-1',
  severity: 'error' as const,
  human: 'Must have either extensions or value[x], not both',
  expression: 'extension.exists() != value.exists()',
  source: 'http://hl7.org/fhir/StructureDefinition/Extension',
};

/** The elements of an extension that holds fields, each as a nested extension under its name. */
export function extensionElements(
  url: string,
  { title, description }: { readonly title: string; readonly description: string },
  fields: readonly ExtensionField[],
): SnapshotElement[] {
  const root: SnapshotElement = {
    id: 'Extension',
    path: 'Extension',
    short: title,
    definition: description,
    min: 0,
    max: '*',
    base: { path: 'Extension', min: 0, max: '*' },
    constraint: [extensionRule],
  };
  return [root, ...inside('Extension', 'Extension', url, [], fields)];
}

/** What a definition says beyond what it rests on. */
export function differing(elements: readonly SnapshotElement[]): ElementDefinition[] {
  return elements
    .filter(({ path }) => !path.endsWith('.id'))
    .map(({ base: _, constraint: __, ...element }) => element);
}

function inside(
  id: string,
  path: string,
  url: string,
  types: readonly string[],
  fields: readonly ExtensionField[],
): SnapshotElement[] {
  // What has a value and may be JSON instead names no slices: hundreds of them would all be the same.
  const sliced = types.length === 0 || fields.length > 1;
  const nested = fields.length === 0 ? 'Nothing further.' : 'The fields, each under its name.';
  return [
    {
      id: `${id}.id`,
      path: `${path}.id`,
      definition: 'An id within the resource.',
      min: 0,
      max: '1',
      base: { path: 'Element.id', min: 0, max: '1' },
      type: [{ code: 'http://hl7.org/fhirpath/System.String' }],
    },
    {
      id: `${id}.extension`,
      path: `${path}.extension`,
      ...(sliced ? { slicing } : {}),
      definition: sliced || fields.length === 0 ? nested : asJson,
      min: types.length === 0 ? 1 : 0,
      max: sliced ? '*' : String(fields.length),
      base: { path: 'Element.extension', min: 0, max: '*' },
      type: [{ code: 'Extension' }],
    },
    ...(sliced ? fields.flatMap((field) => slice(id, path, field)) : []),
    {
      id: `${id}.url`,
      path: `${path}.url`,
      definition: 'What the extension holds.',
      min: 1,
      max: '1',
      base: { path: 'Extension.url', min: 1, max: '1' },
      type: [{ code: 'uri' }],
      fixedUri: url,
    },
    {
      id: `${id}.value[x]`,
      path: `${path}.value[x]`,
      definition: types.length === 0 ? 'No value.' : 'The value.',
      min: types.length > 0 && fields.length === 0 ? 1 : 0,
      max: types.length === 0 ? '0' : '1',
      base: { path: 'Extension.value[x]', min: 0, max: '1' },
      // What may not be there still needs a type; naming all fifty of the base would say nothing more.
      type: (types.length === 0 ? ['string'] : types).map((code) => ({ code })),
    },
  ];
}

const slicing = {
  discriminator: [{ type: 'value' as const, path: 'url' }],
  ordered: false,
  rules: 'closed' as const,
};

const asJson =
  'Instead of a value that FHIR does not know (an empty list, a text without a visible character): the value as ' +
  'JSON, in an extension “json”.';

function slice(id: string, path: string, field: ExtensionField): SnapshotElement[] {
  const { name, types, fields, list } = field;
  const [own, ownPath] = [`${id}.extension:${name}`, `${path}.extension`];
  const secret = field.privacy.filter((tag) => tag !== 'plan');
  return [
    {
      id: own,
      path: ownPath,
      sliceName: name,
      short: inWords(name),
      definition: definitionOf(field),
      ...(secret.length === 0 ? {} : { comment: `Privacy: ${secret.join(', ')}.` }),
      min: 0,
      max: list ? '*' : '1',
      base: { path: 'Element.extension', min: 0, max: '*' },
      type: [{ code: 'Extension' }],
      constraint: [extensionRule],
    },
    ...inside(own, ownPath, name, types, fields),
  ];
}

function definitionOf({ name, of }: ExtensionField): string {
  if (name === 'json') return asJson;
  return of.length === 0 ? `${inWords(name)}.` : `The field ${name} of: ${of.join(', ')}.`;
}
