import { describe, expect, test } from 'vitest';
import { fromFhir, toFhir } from '../../src/fhir/index.js';
import type { Course } from '../../src/model/course.js';
import { bundleOf, course } from './course-to-read.js';

/** What `fromFhir` says of a bundle in which somebody changed one element of one type of resource. */
function lossesAfter(type: string, element: string, value: unknown): readonly unknown[] {
  const bundle = bundleOf();
  const entry = bundle.entry.find(({ resource }) => typeOf(resource) === type);
  Object.assign(entry?.['resource'] ?? {}, { [element]: value });
  const read = fromFhir(bundle);
  return read.ok
    ? read.value.losses.map(({ reason, pointer }) => [reason, pointer.replace(/\d+/, 'n')])
    : [read];
}

function typeOf(resource: unknown): unknown {
  return typeof resource === 'object' && resource !== null && 'resourceType' in resource
    ? resource.resourceType
    : undefined;
}

describe('what somebody changed on the server, and the course does not say, is told', () => {
  test.each([
    ['Task', 'status', 'completed'],
    ['EpisodeOfCare', 'status', 'active'],
    ['CarePlan', 'status', 'active'],
    ['Procedure', 'status', 'not-done'],
    ['RelatedPerson', 'active', false],
  ])('%s.%s', (type, element, value) => {
    expect(lossesAfter(type, element, value)).toEqual([['changed-there', `/entry/n/resource/${element}`]]);
  });

  test('Encounter.class', () => {
    const here = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' };
    expect(lossesAfter('Encounter', 'class', here)).toEqual([
      ['changed-there', '/entry/n/resource/class/code'],
    ]);
  });

  test('and nothing is, where a server added what we do not write', () => {
    expect(lossesAfter('Task', 'priority', 'routine')).toEqual([]);
  });
});

test('a length is read in the unit that it is in, and in no other', () => {
  const ofLength = (value: number, code: string): unknown => {
    const bundle = bundleOf();
    const session = bundle.entry.find(({ resource }) => typeOf(resource) === 'Encounter');
    const length = { value, unit: code, system: 'http://unitsofmeasure.org', code };
    Object.assign(session?.['resource'] ?? {}, { length });
    const read = fromFhir(bundle);
    const held = read.ok ? read.value.course.events.find(({ type }) => type === 'session-held') : undefined;
    return held?.type === 'session-held' ? held.data.minutes : read;
  };
  expect([ofLength(50, 'min'), ofLength(1, 'h'), ofLength(3, 'd')]).toEqual([50, 60, undefined]);
});

test('a technique that is gone from between two others is told, and what is left keeps its order', () => {
  const uses = ['clarification', 'affect-exploration', 'direct-elicitation'] as const;
  const busy: Course = {
    ...course,
    events: course.events.map((event) =>
      event.type === 'session-held'
        ? { ...event, data: { ...event.data, techniques: uses.map((technique) => ({ technique })) } }
        : event,
    ),
  };
  const bundle = bundleOf(busy);
  const entry = bundle.entry.filter((one) => !JSON.stringify(one['resource']).includes('techniques/1/'));
  const read = fromFhir({ ...bundle, entry });
  if (!read.ok) throw new Error(read.error.message);
  expect(entry).toHaveLength(bundle.entry.length - 1);
  const { losses, course: back } = read.value;
  expect(losses).toMatchObject([{ reason: 'part-missing', event: 's1', at: '/data/techniques/1' }]);
  const [held] = back.events.filter((event) => event.type === 'session-held');
  expect(held?.type === 'session-held' && held.data.techniques).toEqual([
    { technique: 'clarification' },
    { technique: 'direct-elicitation' },
  ]);
});

describe('an option that would make no valid FHIR', () => {
  test.each([
    ['patient', ''],
    ['patient', 'Group/1'],
    ['patient', 'Patient?identifier=1'],
    ['base', 'x'],
    ['base', 'https://example.org/'],
    ['sid', 'https://example.org/a b'],
    ['recorded', '2025-03-01'],
    ['recorded', '2025-03-01T09:30:00'],
  ])('is refused: %s %o', (name, value) => {
    expect(() => toFhir(course, { [name]: value })).toThrow(RangeError);
    expect(() => toFhir(course, { [name]: value })).toThrow(name);
  });

  test.each([
    ['patient', 'https://ehr.example.org/fhir/Patient/1'],
    ['base', 'https://example.org/fhir'],
    ['sid', 'urn:oid:1.2.3'],
    ['recorded', '2025-03-01T09:30:00.123+01:00'],
  ])('and one that makes some is not: %s %o', (name, value) => {
    expect(toFhir(course, { [name]: value }).ok).toBe(true);
  });
});
