import type { CodeableConcept } from '../datatypes.js';
import { defaultBase } from '../options.js';
import type { Definition } from './types.js';

/** Where definitions lie. */
export interface DefinitionOptions {
  /** The base of their URLs, without a slash at its end; `urn:openipt:fhir` unless told. */
  readonly base?: string;
}

/** The version of the definitions that are no protocol and no intervention. */
const definitionsVersion = '0.1.0';

/** What a definition of care is not; it stands in every one. */
export const definitionNotice: string =
  'A description of how IPT is done, for software and for people who were trained in it. It is no advice about any ' +
  'patient, and replaces no assessment, no supervision and no safety plan. No clinician has reviewed it yet.';

/** The topic of everything here: treatment. */
export function treatmentTopic(): CodeableConcept {
  return {
    coding: [
      {
        system: 'http://terminology.hl7.org/CodeSystem/definition-topic',
        code: 'treatment',
        display: 'Treatment',
      },
    ],
  };
}

/** The URL of a definition. */
export function canonical(kind: string, id: string, { base = defaultBase }: DefinitionOptions): string {
  return `${base}/${kind}/${id}`;
}

/** What all definitions have in common. */
export function head(
  kind: string,
  { id, title, description }: { readonly id: string; readonly title: string; readonly description: string },
  options: DefinitionOptions,
): Definition {
  return {
    id,
    url: canonical(kind, id, options),
    version: definitionsVersion,
    name: nameOf(id),
    title,
    status: 'draft',
    experimental: false,
    publisher: 'openipt',
    description,
  };
}

// A name that a program can use: a capital letter first, then letters and digits.
function nameOf(id: string): string {
  const parts = id.split(/[^A-Za-z0-9]+/).filter((part) => part !== '');
  const name = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
  return /^[A-Z]/.test(name) ? name : `X${name}`;
}
