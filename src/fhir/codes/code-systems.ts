import type { Intervention } from '../../model/intervention.js';
import type { RuleId } from '../../model/rule-ids.js';
import type { DefinitionOptions } from '../definitions/definition.js';
import { canonical, head } from '../definitions/definition.js';
import type { CodeSystem, ValueSet } from '../definitions/types.js';
import type { CodeSystemName } from '../options.js';
import { localSystems } from './local-codes.js';
import { allLoincCodes, loincNotice, loincSystem } from './loinc.js';

/** Where code systems lie, and what explains their codes. */
export interface CodeSystemOptions extends DefinitionOptions {
  /** Rules, whose statements explain the codes of findings. */
  readonly rules?: readonly { readonly id: RuleId; readonly statement: string }[];
  /** Interventions, whose purposes explain the codes of techniques. */
  readonly interventions?: readonly Intervention[];
}

/**
 * Our code systems, as resources: one for each vocabulary that is written as a code.
 * @example
 * codeSystems({ base: 'https://fhir.example.org', interventions: interventions() });
 */
export function codeSystems(options: CodeSystemOptions = {}): readonly CodeSystem[] {
  const definitions = explained(options);
  return systems().map(([id, { title, description, content, concepts }]) => ({
    resourceType: 'CodeSystem',
    ...head('CodeSystem', { id, title, description }, options),
    caseSensitive: true,
    valueSet: canonical('ValueSet', id, options),
    content,
    count: concepts.length,
    concept: concepts.map(({ code, display }) => {
      const definition = definitions.get(`${id}/${code}`);
      return { code, display, ...(definition === undefined ? {} : { definition }) };
    }),
  }));
}

/** The value sets: all codes of each of our code systems, and the codes of LOINC that are ever written. */
export function valueSets(options: DefinitionOptions = {}): readonly ValueSet[] {
  const own = systems().map(
    ([id, { title, description }]): ValueSet => ({
      resourceType: 'ValueSet',
      ...head('ValueSet', { id, title, description }, options),
      compose: { include: [{ system: canonical('CodeSystem', id, options) }] },
    }),
  );
  return [...own, loincValueSet(options)];
}

function loincValueSet(options: DefinitionOptions): ValueSet {
  const description = 'The codes of LOINC for totals, questionnaires, and one item with its answers.';
  const concept = allLoincCodes().map(({ code, display }) => ({
    code,
    ...(display === undefined ? {} : { display }),
  }));
  return {
    resourceType: 'ValueSet',
    ...head('ValueSet', { id: 'loinc', title: 'Codes of LOINC', description }, options),
    copyright: loincNotice,
    compose: { include: [{ system: loincSystem, concept }] },
  };
}

function systems(): readonly (readonly [string, (typeof localSystems)[CodeSystemName]])[] {
  return Object.entries(localSystems);
}

function explained({ rules = [], interventions = [] }: CodeSystemOptions): ReadonlyMap<string, string> {
  return new Map([
    ...rules.map(({ id, statement }) => [`finding/${id}`, statement] as const),
    ...interventions.map(({ id, text }) => [`technique/${id}`, text.en.purpose] as const),
  ]);
}
