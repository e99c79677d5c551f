import { describe, expect, test } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import { defaultBase, fromFhir } from '../../src/fhir/index.js';
import type { Course } from '../../src/model/course.js';
import { exported, keepAll, reportOn } from '../support/fhir/exported.js';
import { unfrozenIn } from '../support/frozen.js';
import { bundleOf, course, events, faultIn, isNode, read, resourceOf } from './course-to-read.js';

const { course: demo } = workedCourse('demo');

test('the course of these tests is read as it was written', () => {
  expect(read(bundleOf())).toEqual({ course, losses: [] });
});

describe('what is no course', () => {
  test.each([null, 7, 'Bundle', true, {}, { resourceType: 'Patient' }, [7], [bundleOf(), null]])(
    'a value that is no bundle: %#',
    (value) => {
      expect(faultIn(value)).toMatchObject({ code: 'not-a-bundle', pointer: '' });
    },
  );

  test.each([[[]], [{ resourceType: 'Bundle' }], [{ resourceType: 'Bundle', entry: 'x' }]])(
    'a bundle without a course of ours: %j',
    (value) => {
      expect(faultIn(value).code).toBe('no-course');
    },
  );

  test('a course that was written under another name; what is missing is named', () => {
    const other = fromFhir(bundleOf(), { sid: 'https://clinic.example/ids' });
    expect(other).toMatchObject({ ok: false, error: { code: 'no-course' } });
    expect(!other.ok && other.error.message).toContain('https://clinic.example/ids/course');
  });

  test('two courses', () => {
    const two = [bundleOf(), bundleOf({ ...course, id: 'c2' })];
    expect(faultIn(two)).toMatchObject({ code: 'several-courses', pointer: '/0/entry/0/resource' });
  });

  test('a course whose plan names no protocol, or one that is no id', () => {
    const bundle = bundleOf();
    resourceOf(bundle, 'CarePlan').resource['instantiatesCanonical'] = ['https://example.org/another'];
    expect(faultIn(bundle).code).toBe('no-protocol');
    resourceOf(bundle, 'CarePlan').resource['instantiatesCanonical'] = [
      `${defaultBase}/PlanDefinition/no id at all`,
    ];
    expect(faultIn(bundle).code).toBe('not-a-course');
  });

  test('a course whose episode was entered in error', () => {
    const bundle = bundleOf();
    resourceOf(bundle, 'EpisodeOfCare').resource['status'] = 'entered-in-error';
    expect(faultIn(bundle).code).toBe('no-course');
  });
});

describe('what is of others', () => {
  const foreign = [
    { resourceType: 'Patient', id: '17' },
    {
      resourceType: 'Observation',
      id: 'o1',
      identifier: [{ system: 'https://lab.example', value: 'c1/m1' }],
    },
    { resourceType: 'EpisodeOfCare', id: 'e2', status: 'active' },
    { resourceType: 'CarePlan', id: 'p2', instantiatesCanonical: [`${defaultBase}/PlanDefinition/ipc`] },
    { resourceType: 'RelatedPerson', id: 'r2' },
  ];

  test.each(foreign)('%j is named, once, and changes nothing', (resource) => {
    const bundle = bundleOf();
    bundle.entry.unshift({ resource });
    expect(read(bundle)).toEqual({ course, losses: [{ reason: 'not-ours', pointer: '/entry/0/resource' }] });
  });

  test('an event of another course of the same patient is not taken for one of this', () => {
    const bundle = bundleOf();
    const { entry } = bundleOf({
      ...course,
      id: 'c2',
      events: events.map((event) => ({ ...event, id: `${event.id}b` })),
    });
    const others = entry.filter(
      ({ resource }) => isNode(resource) && resource['resourceType'] !== 'EpisodeOfCare',
    );
    const reading = read({ ...bundle, entry: [...others, ...bundle.entry] });
    expect(reading.course).toEqual(course);
    expect(reading.losses).toEqual(
      others.map((_, at) => ({ reason: 'not-ours', pointer: `/entry/${at}/resource` })),
    );
  });

  test('what the library derives is passed over', () => {
    const report = reportOn(demo);
    const bundle: unknown = JSON.parse(
      JSON.stringify(exported(demo, { report, policy: keepAll, recorded: '2025-03-01T09:30:00Z' })),
    );
    expect(read(bundle)).toEqual({ course: demo, losses: [] });
  });
});

describe('what did not take place', () => {
  test.each(['planned', 'arrived', 'triaged', 'in-progress', 'onleave', 'unknown'])(
    'an encounter that is %s is not held',
    (status) => {
      const only: Course = { ...course, events: events.filter(({ id }) => ['e1', 's2'].includes(id)) };
      const bundle = bundleOf({
        ...only,
        events: [...only.events, { id: 's2', type: 'session-held', session: 2, data: { kind: 'treatment' } }],
      });
      resourceOf(bundle, 'Encounter').resource['status'] = status;
      const { course: back, losses } = read(bundle);
      expect(back.events.map(({ id }) => id)).toEqual(['e1']);
      expect(losses).toMatchObject([{ reason: 'not-held', event: 's2' }]);
    },
  );

  test('a status that R4 does not have is not taken for anything', () => {
    const bundle = bundleOf();
    resourceOf(bundle, 'Encounter').resource['status'] = 'completed';
    const { losses } = read(bundle);
    expect(losses).toContainEqual({ reason: 'not-ours', pointer: '/entry/2/resource', event: 's1' });
  });

  test('one that was entered in error is passed over without a word', () => {
    const bundle = bundleOf();
    resourceOf(bundle, 'Observation').resource['status'] = 'entered-in-error';
    expect(read(bundle)).toEqual({
      course: { ...course, events: events.filter(({ id }) => id !== 'm1') },
      losses: [],
    });
  });
});

test('the course that is read is frozen; the losses are the caller’s own', () => {
  const bundle = bundleOf();
  bundle.entry.unshift({ resource: { resourceType: 'Patient' } });
  const reading = read(bundle);
  expect(unfrozenIn(reading.course)).toEqual([]);
  expect(Object.isFrozen(reading.losses)).toBe(false);
});
