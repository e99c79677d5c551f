import { describe, expect, test } from 'vitest';
import { workedCourses } from '../../../src/examples/index.js';
import { localSystems } from '../../../src/fhir/codes/local-codes.js';
import { structureDefinitions } from '../../../src/fhir/definitions/structure-definitions.js';
import { toFhir } from '../../../src/fhir/to-fhir.js';
import { replay } from '../../../src/machine/replay.js';
import { eventTypes } from '../../../src/model/course.js';
import { dataFields } from '../../../src/privacy/course-fields.js';
import type { RedactionPolicy } from '../../../src/privacy/policy.js';
import { protocol } from '../../../src/protocols/index.js';
import { validate } from '../../../src/validator/validate.js';
import { isObject, type Json, listOf, textOf } from '../../support/fhir/json.js';
import { misfits, ownExtensions } from './fits.js';

const base = 'urn:openipt:fhir';
const definitions = new Map(structureDefinitions().map((one) => [one.id, one]));

function definition(id: string) {
  const found = definitions.get(id);
  if (found === undefined) throw new Error(`No definition ${id}.`);
  return found;
}

const url = (id: string): string => `${base}/StructureDefinition/${id}`;

describe('the definition of an extension', () => {
  test('takes what it is made for', () => {
    const event = {
      url: url('ipt-event'),
      extension: [
        { url: 'id', valueString: 'e7' },
        { url: 'type', valueCode: 'inventory-recorded' },
        { url: 'order', valueInteger: 6 },
        {
          url: 'recorded',
          extension: [
            { url: 'on', valueDate: '2024-02' },
            { url: 'by', valueString: 't1' },
          ],
        },
        { url: 'place', valueCode: 'intake' },
        { url: 'topics', extension: [{ url: 'role-change', valueCode: 'present' }] },
      ],
    };
    expect(misfits(event, definition('ipt-event'))).toEqual([]);
  });

  test.each<[string, Json, string]>([
    ['a field of another event', { url: 'closeness', valueInteger: 1 }, 'not in the definition'],
    ['a value of another type', { url: 'type', valueString: 'mood' }, 'valueString'],
    ['a field that has a value where it should have fields', { url: 'topics', valueString: 'x' }, '1 values'],
    ['a field without a value', { url: 'order' }, '0 values'],
  ])('does not take %s', (_, field, says) => {
    const found = misfits({ url: url('ipt-event'), extension: [field] }, definition('ipt-event'));
    expect(found.join('\n')).toContain(says);
  });

  test('does not take one field twice, unless it is a list', () => {
    const twice = (one: Json) => ({ url: url('ipt-event'), extension: [one, one] });
    const order = { url: 'order', valueInteger: 1 };
    const basis = { url: 'basis', valueCode: 'informant' };
    expect(misfits(twice(order), definition('ipt-event'))).not.toEqual([]);
    expect(misfits(twice(basis), definition('ipt-event'))).toEqual([]);
  });

  test('takes an empty list as JSON', () => {
    const empty = (name: string) => ({
      url: url('ipt-session'),
      extension: [{ url: name, extension: [{ url: 'json', valueString: '[]' }] }],
    });
    for (const name of ['techniques', 'areas', 'incidents'])
      expect(misfits(empty(name), definition('ipt-session'))).toEqual([]);
    expect(misfits(empty('minutes'), definition('ipt-session'))).not.toEqual([]);
  });

  test('has a place for every field of every event that can be recorded', () => {
    const names = new Set(
      [...definitions.values()].flatMap((one) => one.snapshot.element.map(({ id }) => id)),
    );
    const missing = eventTypes
      .filter((type) => type !== 'entry-withdrawn')
      .flatMap((type) => Object.keys(dataFields(type)))
      .map((path) => path.replaceAll('[]', '').replaceAll('.', '.extension:'))
      .filter((path) => !names.has(`Extension.extension:${path}`));
    expect(missing).toEqual([]);
  });

  test('says how private its fields are', () => {
    const comment = (id: string, field: string) =>
      definition(id).snapshot.element.find((one) => one.id === `Extension.extension:${field}`)?.comment;
    expect(comment('ipt-inventory-person', 'closeness')).toBe('Privacy: third-party.');
    expect(comment('ipt-session', 'note')).toBe('Privacy: process.');
    expect(comment('ipt-session', 'minutes')).toBeUndefined();
  });

  test('says less in its differential than in its snapshot, and nothing else', () => {
    for (const { snapshot, differential } of definitions.values()) {
      const whole = new Map(snapshot.element.map((one) => [one.id, one]));
      expect(differential.element.length).toBeLessThan(snapshot.element.length);
      for (const one of differential.element) expect(whole.get(one.id)).toMatchObject(one);
    }
  });
});

// Nothing is taken out, so that all there is has to fit.
const whole: RedactionPolicy = { id: 'whole', purpose: 'For tests.', removes: {}, dates: 'kept' };

const bundles = workedCourses.flatMap(({ id, course }) =>
  (['full', 'us-core'] as const).map((profile): [string, readonly Json[]] => {
    const state = replay(course);
    const found = protocol(course.protocol);
    if (!state.ok || found === undefined) throw new Error(`${id} cannot be checked.`);
    const report = validate(state.value, found);
    const written = toFhir(course, { profile, report, policy: whole });
    if (!written.ok) throw new Error(`${id} cannot be written.`);
    const bundle: Json = JSON.parse(JSON.stringify(written.value));
    const resources = listOf(bundle, 'entry').flatMap((entry) =>
      isObject(entry) ? (entry['resource'] ?? []) : [],
    );
    return [`${id}, ${profile}`, resources];
  }),
);

describe('what is written of the worked courses', () => {
  test.each(bundles)('%s: every extension fits its definition, and stands where it may', (_, resources) => {
    const faults = resources.flatMap((resource) =>
      ownExtensions(resource, base).flatMap((extension) => {
        const one = definition(String(textOf(extension, 'url')).slice(url('').length));
        const type = textOf(resource, 'resourceType');
        const allowed = one.context.some(({ expression }) => expression === type);
        return [...misfits(extension, one), ...(allowed ? [] : [`${one.id} on ${type}`])];
      }),
    );
    expect(faults).toEqual([]);
  });

  test.each(bundles)('%s: every code of ours is in its code system, under its own words', (_, resources) => {
    const codings = resources.flatMap((resource) => codingsIn(resource));
    const ours = codings.flatMap(([system, code, display]) => {
      // Tags with a system under `sid` name a course and its events; those are ids, and in no code system.
      if (!system.startsWith(`${base}/`) || system.startsWith(`${base}/sid/`)) return [];
      const [, known] =
        Object.entries(localSystems).find(([one]) => system === `${base}/CodeSystem/${one}`) ?? [];
      const concept = known?.concepts.find((one) => one.code === code);
      const good = concept !== undefined && (display === undefined || display === concept.display);
      return good || (concept === undefined && known?.content === 'fragment') ? [] : [`${system}|${code}`];
    });
    expect(ours).toEqual([]);
    expect(codings.length).toBeGreaterThan(0);
  });
});

function codingsIn(value: Json): readonly (readonly [system: string, code: string, display?: string])[] {
  if (Array.isArray(value)) return value.flatMap((one: Json) => codingsIn(one));
  if (!isObject(value)) return [];
  const [system, code, display] = ['system', 'code', 'display'].map((key) => textOf(value, key));
  const own =
    system === undefined || code === undefined
      ? []
      : [display === undefined ? ([system, code] as const) : ([system, code, display] as const)];
  return [...own, ...Object.values(value).flatMap((one) => codingsIn(one))];
}
