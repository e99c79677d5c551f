import { readdirSync, readFileSync } from 'node:fs';
import { indexStructureDefinitionBundle, isProfileLoaded } from '@medplum/core';
import { describe, expect, test } from 'vitest';
import { interventions } from '../../../src/catalog/index.js';
import { structureDefinitions } from '../../../src/fhir/definitions/structure-definitions.js';
import { protocols } from '../../../src/protocols/index.js';
import { loincAllowed } from '../../support/fhir/loinc.js';
import { indexDefinitions } from '../../support/fhir/medplum.js';
import { secondOpinion } from '../../support/fhir/second-opinion.js';
import { faultsIn } from '../../support/fhir/validate.js';
import { allDefinitions } from './all.js';

const named = allDefinitions.map((one) => [`${one.resourceType}/${one.id}`, one] as const);

/** Every text in a value, with the names of the fields on the way to it. */
function textsIn(value: unknown, way: string = ''): readonly (readonly [way: string, text: string])[] {
  if (typeof value === 'string') return [[way, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, Array.isArray(value) ? way : `${way}.${name}`),
  );
}

describe('the definitions', () => {
  test.each(named)('%s is good FHIR R4', (_, one) => {
    expect(faultsIn(one)).toEqual([]);
    expect(secondOpinion(one)).toEqual([]);
  });

  test('are seen by the examiners: a broken one is not good', () => {
    const [extension] = structureDefinitions();
    const { kind: _, ...broken } = extension ?? {};
    expect(faultsIn(broken)).not.toEqual([]);
    expect(secondOpinion({ ...extension, status: 'finished' })).not.toEqual([]);
  });

  test('are six extensions, 14 protocols and 24 interventions, and each has its own url and name', () => {
    const count = (type: string) => allDefinitions.filter(({ resourceType }) => resourceType === type).length;
    expect(count('StructureDefinition')).toBe(6);
    expect(count('PlanDefinition')).toBe(14);
    expect(count('ActivityDefinition')).toBe(24);
    expect(count('ValueSet')).toBe(count('CodeSystem') + 1);
    expect(new Set(allDefinitions.map(({ url }) => url)).size).toBe(allDefinitions.length);
    expect(protocols).toHaveLength(14);
    expect(interventions()).toHaveLength(24);
  });

  test('are drafts: no clinician has reviewed them', () => {
    expect(new Set(allDefinitions.map(({ status }) => status))).toEqual(new Set(['draft']));
  });

  test('name nothing under our base that is not there', () => {
    const urls: readonly string[] = allDefinitions.map(({ url }) => url);
    const referred = allDefinitions
      .flatMap((one) => textsIn(one))
      .filter(([, text]) => text.startsWith('urn:openipt:'));
    expect(referred.length).toBeGreaterThan(allDefinitions.length);
    expect(referred.filter(([, text]) => !urls.includes(text))).toEqual([]);
  });

  test('have the codes of our code systems only', () => {
    const known = new Set(
      allDefinitions.flatMap((one) =>
        one.resourceType === 'CodeSystem' ? one.concept.map(({ code }) => `${one.url}|${code}`) : [],
      ),
    );
    const codings = allDefinitions.flatMap((one) => codingsIn(one));
    expect(codings.length).toBeGreaterThan(50);
    expect(codings.filter(([system]) => system.startsWith('urn:')).map((pair) => pair.join('|'))).toSatisfy(
      (all: string[]) => all.every((one) => known.has(one)),
    );
  });

  test('can be read by Medplum as profiles', () => {
    indexDefinitions();
    indexStructureDefinitionBundle([...structureDefinitions()]);
    for (const { url } of structureDefinitions()) expect(isProfileLoaded(url)).toBe(true);
  });
});

function codingsIn(value: unknown): readonly (readonly [system: string, code: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'system' in value && 'code' in value ? [[String(value.system), String(value.code)] as const] : [];
  return [...own, ...Object.values(value).flatMap(codingsIn)];
}

describe('what must not be in a free package', () => {
  const shipped = JSON.stringify(allDefinitions);
  const source = readdirSync('src/fhir', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(`src/fhir/${path}`, 'utf8'))
    .join('\n');

  test.each([
    ['a code of CPT', /\b90[78]\d\d\b|ama-assn/],
    ['a code system of SNOMED CT', /snomed\.info|443730003|304822001/i],
    ['a code system of ICD', /\/icd-(9|10|11)|\bicd10|\bF3[0-9]\.\d/i],
    ['words of an item of a questionnaire', /better off dead|hurting yourself|little interest or pleasure/i],
  ])('%s is not', (_, pattern) => {
    expect(shipped).not.toMatch(pattern);
    expect(source).not.toMatch(pattern);
  });

  test('a code of LOINC that was not looked up is not', () => {
    const codes = [...source.matchAll(/'((?:LA)?\d{4,5}-\d)'/g)].map(([, code]) => String(code));
    expect(codes.length).toBeGreaterThanOrEqual(loincAllowed.size);
    expect(codes.filter((code) => !loincAllowed.has(code))).toEqual([]);
    const coded = codingsIn(allDefinitions).filter(([system]) => system === 'http://loinc.org');
    expect(coded.filter(([, code]) => !loincAllowed.has(code))).toEqual([]);
  });

  test('a sentence that a therapist could say is not taken from the catalog', () => {
    const phrases = interventions().flatMap(({ text }) => Object.values(text.en.keyPhrases));
    expect(phrases.length).toBeGreaterThan(50);
    expect(phrases.filter((phrase) => shipped.includes(JSON.stringify(phrase).slice(1, -1)))).toEqual([]);
  });
});
