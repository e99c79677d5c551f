import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import { fromFhir, resolve } from '../../src/fhir/index.js';
import { effectiveCourse } from '../../src/machine/effective-course.js';
import { exported, keepAll, reportOn } from '../support/fhir/exported.js';
import { isObject, type Json, listOf } from '../support/fhir/json.js';
import { blighted, blights } from '../support/fhir/sweep.js';
import { markedCourse } from '../support/marked-course.js';

const { course } = workedCourse('dropout');
const report = reportOn(course);
const bundle = exported(course, {
  policy: keepAll,
  patient: 'Patient/17',
  report,
  recorded: '2025-03-01T09:30:00Z',
});
const ours: Json = JSON.parse(JSON.stringify(bundle));
const effective = effectiveCourse(course);
const whole = { ok: true, value: { course: effective.ok ? effective.value : course, losses: [] } };

/** The same resources, each as another system gives it back. */
function givenBack(change: (resource: { readonly [key: string]: Json }, place: number) => Json): unknown {
  const entry = listOf(ours, 'entry').flatMap((one, place) => {
    const resource = isObject(one) ? one['resource'] : undefined;
    return isObject(resource) && isObject(one)
      ? [{ fullUrl: one['fullUrl'], resource: change(resource, place) }]
      : [];
  });
  return { resourceType: 'Bundle', type: 'searchset', entry };
}

const foreign = { url: 'https://elsewhere.example/seen', valueBoolean: true };

describe('a course that another system has had', () => {
  it.each<[string, (resource: { readonly [key: string]: Json }, place: number) => Json]>([
    [
      'adds ids and versions',
      (one, place) => ({
        ...one,
        id: `a${place}`,
        meta: {
          ...(isObject(one['meta']) ? one['meta'] : {}),
          versionId: '3',
          lastUpdated: '2025-03-02T10:00:00Z',
          source: '#x',
        },
      }),
    ],
    [
      'adds a text for people',
      (one) => ({
        ...one,
        text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>' },
      }),
    ],
    ['adds an extension', (one) => ({ ...one, extension: [foreign, ...listOf(one, 'extension'), foreign] })],
    [
      'adds an identifier',
      (one) =>
        Array.isArray(one['identifier'])
          ? {
              ...one,
              identifier: [
                { system: 'https://elsewhere.example/ids', value: '7' },
                ...listOf(one, 'identifier'),
              ],
            }
          : one,
    ],
    [
      'turns identifiers round',
      (one) =>
        Array.isArray(one['identifier'])
          ? { ...one, identifier: [...listOf(one, 'identifier')].reverse() }
          : one,
    ],
    ['turns extensions round', (one) => ({ ...one, extension: [...listOf(one, 'extension')].reverse() })],
    [
      'adds tags',
      (one) => ({
        ...one,
        meta: {
          ...(isObject(one['meta']) ? one['meta'] : {}),
          tag: [
            { system: 'https://elsewhere.example/tags', code: 'x' },
            ...listOf(one['meta'] ?? null, 'tag'),
          ],
        },
      }),
    ],
    [
      'sorts the members',
      (one) => Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))),
    ],
  ])('and that %s comes back whole', (_, change) => {
    expect(fromFhir(givenBack(change))).toEqual(whole);
  });

  it('comes back from among what others recorded', () => {
    const others = [
      { resourceType: 'Patient', id: '17', name: [{ family: 'X' }] },
      {
        resourceType: 'Observation',
        id: 'o',
        status: 'final',
        code: { text: 'Weight' },
        valueQuantity: { value: 70 },
      },
      {
        resourceType: 'Task',
        id: 't',
        status: 'ready',
        intent: 'order',
        identifier: [{ system: 'https://elsewhere.example', value: '1' }],
      },
      { resourceType: 'Encounter', id: 'e', status: 'planned', class: { system: 'urn:x', code: 'AMB' } },
      { resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'informational' }] },
      { resourceType: 'CarePlan', id: 'p', status: 'active', intent: 'plan', title: 'Diabetes' },
    ];
    const back = givenBack((one) => one);
    const entry = [
      ...others.map((resource) => ({ resource })),
      ...listOf(JSON.parse(JSON.stringify(back)), 'entry'),
    ];
    const losses = [0, 1, 2, 3, 5].map((place) => ({
      reason: 'not-ours',
      pointer: `/entry/${place}/resource`,
    }));
    expect(fromFhir({ resourceType: 'Bundle', type: 'searchset', entry })).toEqual({
      ok: true,
      value: { course: whole.value.course, losses },
    });
  });

  it('is not mixed up with another course of the same patient', () => {
    const second = exported(workedCourse('mrs-e').course, { policy: keepAll, patient: 'Patient/17' });
    const read = fromFhir({
      resourceType: 'Bundle',
      type: 'searchset',
      entry: [...bundle.entry, ...second.entry],
    });
    expect(read).toMatchObject({ ok: false, error: { code: 'several-courses' } });
  });
});

describe('what is no course', () => {
  it('is a fault and never an exception, whatever it is', () => {
    const anything = fc.jsonValue();
    fc.assert(
      fc.property(anything, (value) => {
        for (const one of [
          value,
          { resourceType: 'Bundle', entry: value },
          { resourceType: 'Bundle', entry: [{ resource: value }] },
        ]) {
          const read = fromFhir(one);
          if (!read.ok)
            expect(Object.keys(read.error).sort()).toEqual(expect.arrayContaining(['code', 'message']));
        }
        const answered = resolve(bundle, { resourceType: 'Bundle', entry: value }, []);
        expect(answered.ok).toBe(false);
      }),
    );
  });

  it.each(blights.map((one) => [one.fault, one] as const))(
    'is read without an exception, and told without its words: %s',
    (_, blight) => {
      const mark = 'Zq-canary-7';
      const marked: Json = JSON.parse(
        JSON.stringify(exported(markedCourse(workedCourse('open-course').course, mark), { policy: keepAll })),
      );
      const all = blighted(marked, blight);
      // One in seven places, each in some course: all would take minutes.
      for (const { bad } of all.filter((_, i) => i % 7 === 0)) {
        const read = fromFhir(bad);
        expect(JSON.stringify(read.ok ? read.value.losses : read.error)).not.toContain(mark);
      }
    },
    120_000,
  );
});
