import { describe, expect, it } from 'vitest';
import { workedCourse, workedCourseIds } from '../../src/examples/index.js';
import type { FhirOptions } from '../../src/fhir/index.js';
import { instrumentIds } from '../../src/measures/index.js';
import type { Course, CourseEvent } from '../../src/model/course.js';
import { closureReasons } from '../../src/model/vocabulary.js';
import { exported, keepAll, reportOn } from '../support/fhir/exported.js';
import { isList, isObject, type Json, textOf } from '../support/fhir/json.js';
import { checkDigitHolds, loincAllowed } from '../support/fhir/loinc.js';
import { onlyInR5 } from '../support/fhir/walk.js';
import { markedCourse } from '../support/marked-course.js';

const patient = 'Patient/17';

/** The resources of an export, as JSON. */
function resources(course: Course, options: FhirOptions = {}): readonly Json[] {
  return exported(course, { patient, ...options }).entry.map(({ resource }) =>
    JSON.parse(JSON.stringify(resource)),
  );
}

function ofType(all: readonly Json[], type: string): readonly Json[] {
  return all.filter((one) => textOf(one, 'resourceType') === type);
}

function statuses(all: readonly Json[], type: string): readonly (string | undefined)[] {
  return [...new Set(ofType(all, type).map((one) => textOf(one, 'status')))];
}

function codings(value: Json): readonly Json[] {
  if (isList(value)) return value.flatMap(codings);
  if (!isObject(value)) return [];
  const own = textOf(value, 'code') !== undefined && textOf(value, 'system') !== undefined ? [value] : [];
  return [...own, ...Object.values(value).flatMap(codings)];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The course up to the first event of a type, that event included. */
function upTo(course: Course, type: CourseEvent['type']): Course {
  const place = course.events.findIndex((event) => event.type === type);
  expect(place).toBeGreaterThan(0);
  return { ...course, events: course.events.slice(0, place + 1) };
}

describe('nothing of R5', () => {
  it.each(workedCourseIds)('is in %s', (id) => {
    const { course } = workedCourse(id);
    for (const one of resources(course, { policy: keepAll, report: reportOn(course) })) {
      const keys = isObject(one)
        ? Object.keys(one).map((key) => `${textOf(one, 'resourceType')}.${key}`)
        : [];
      expect(keys.filter((key) => onlyInR5.has(key))).toEqual([]);
    }
  });
});

describe('each status is spelled as its resource spells it', () => {
  const { course } = workedCourse('safety-crisis');
  const closing = course.events.find(({ type }) => type === 'course-closed');

  it.each([
    ['open', workedCourse('open-course').course, 'active', 'active'],
    ['paused', upTo(course, 'treatment-paused'), 'onhold', 'on-hold'],
    ['resumed', upTo(course, 'treatment-resumed'), 'active', 'active'],
    ['closed', course, 'finished', 'completed'],
    ['left', workedCourse('dropout').course, 'finished', 'revoked'],
  ] as const)('of a course that is %s', (_, one, episode, plan) => {
    const all = resources(one);
    expect(statuses(all, 'EpisodeOfCare')).toEqual([episode]);
    expect(statuses(all, 'CarePlan')).toEqual([plan]);
  });

  it.each(closureReasons)('of a plan whose course was closed: %s', (reason) => {
    const events = course.events.map(
      (event): CourseEvent =>
        event.type === 'course-closed' ? { ...event, data: { ...event.data, reason } } : event,
    );
    expect(closing).toBeDefined();
    const all = resources({ ...course, events });
    const well = reason === 'completed' || reason === 'early-remission';
    expect(statuses(all, 'EpisodeOfCare')).toEqual(['finished']);
    expect(statuses(all, 'CarePlan')).toEqual([well ? 'completed' : 'revoked']);
  });

  it('of sessions that were held, and missed', () => {
    const all = workedCourseIds.flatMap((id) => resources(workedCourse(id).course));
    expect([...statuses(all, 'Encounter')].sort()).toEqual(['cancelled', 'finished']);
    expect(statuses(all, 'EpisodeOfCare')).not.toContain('completed');
    for (const one of statuses(all, 'Task'))
      expect(['accepted', 'cancelled', 'completed', 'failed']).toContain(one);
    for (const type of ['Observation', 'ClinicalImpression']) {
      for (const one of statuses(all, type)) expect(['final', 'completed']).toContain(one);
    }
  });
});

describe('the codes of LOINC', () => {
  // Read by hand from what was verified, and not from the library’s own list.
  const totals: Readonly<Record<string, string>> = {
    'phq-9': '44261-6',
    'gad-7': '70274-6',
    epds: '99046-5',
    'bdi-ii': '89209-1',
  };
  const course = (instrument: string, riskItem?: number): Course => ({
    schema: 'openipt/course/1',
    id: 'c1',
    protocol: 'ipt-adult',
    documented: 'all',
    events: [
      {
        id: 'm1',
        type: 'measure-taken',
        on: '2024-01-08',
        data: { instrument, total: 7, ...(riskItem === undefined ? {} : { riskItem }) },
      },
    ],
  });
  const loincIn = (value: Json | undefined): readonly (string | undefined)[] =>
    codings(value ?? null)
      .filter((one) => textOf(one, 'system') === 'http://loinc.org')
      .map((one) => textOf(one, 'code'));

  it.each([...instrumentIds, 'of-our-own'])('fit the instrument: %s', (instrument) => {
    const [score = null] = ofType(resources(course(instrument)), 'Observation');
    const total = totals[instrument];
    expect(loincIn(isObject(score) ? score['code'] : undefined)).toEqual(total === undefined ? [] : [total]);
    expect(loincIn(score)).toHaveLength(total === undefined ? 0 : 1);
    expect(JSON.stringify(score)).toContain(`"code":"${instrument}"`);
  });

  it.each(['hamd-17', 'madrs'] as const)('are not there for the %s', (instrument) => {
    expect(JSON.stringify(resources(course(instrument, 2)))).not.toContain('loinc.org');
  });

  it('name the ninth item of the PHQ-9, and no item of another', () => {
    const all = ofType(resources(course('phq-9', 2)), 'Observation');
    expect(all.flatMap((one) => loincIn(isObject(one) ? one['code'] : undefined)).sort()).toEqual([
      '44260-8',
      '44261-6',
    ]);
    for (const instrument of ['epds', 'bdi-ii', 'madrs', 'phq-a']) {
      const others = ofType(resources(course(instrument, 2)), 'Observation').flatMap((one) => loincIn(one));
      expect(others).toEqual([totals[instrument]].filter((code) => code !== undefined));
    }
  });

  it('are all allowed, with right check digits, in every worked course', () => {
    const codes = workedCourseIds.flatMap((id) => resources(workedCourse(id).course).flatMap(loincIn));
    expect(codes.length).toBeGreaterThan(100);
    for (const code of new Set(codes)) {
      expect(loincAllowed.has(code ?? '')).toBe(true);
      if (!code?.startsWith('LA')) expect(checkDigitHolds(code ?? '')).toBe(true);
    }
  });
});

describe('code systems that need a licence', () => {
  it('are never written, unless the host brings them', () => {
    const licensed = /snomed|ama-assn|\/cpt|hl7\.org\/fhir\/sid\/icd|who\.int/;
    const all = workedCourseIds.flatMap((id) => {
      const { course } = workedCourse(id);
      return resources(course, { policy: keepAll, report: reportOn(course) });
    });
    const systems = new Set(all.flatMap(codings).map((one) => textOf(one, 'system') ?? ''));
    expect([...systems].filter((one) => licensed.test(one))).toEqual([]);
    const host = { system: 'https://clinic.example/codes', code: 'mdd' };
    const own = resources(workedCourse('demo').course, {
      codeMap: { 'condition/major-depression': [host] },
    });
    expect(own.flatMap(codings)).toContainEqual(host);
  });
});

describe('what clinicians and patients wrote', () => {
  it.each(workedCourseIds)('is not in the default export of %s', (id) => {
    const { course } = workedCourse(id);
    const written = textsIn(course.events.map(({ data }) => data)).filter((text) => /\s/.test(text));
    const all = JSON.stringify(resources(course, { report: reportOn(course) }));
    expect(written.filter((text) => all.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
  });

  it.each(workedCourseIds)('is not there under any name, in %s', (id) => {
    const mark = 'Zq-canary-7';
    const marked = markedCourse(workedCourse(id).course, mark);
    const report = reportOn(marked);
    for (const options of [
      {},
      { profile: 'us-core' },
      { policy: 'research' },
      { report },
      { report, previous: report },
    ] as const) {
      expect(JSON.stringify(exported(marked, options))).not.toContain(mark);
    }
  });

  it('is there where the policy keeps it', () => {
    const mark = 'Zq-canary-7';
    const all = JSON.stringify(
      exported(markedCourse(workedCourse('role-dispute-exemplary').course, mark), { policy: keepAll }),
    );
    expect(all.split(mark).length).toBeGreaterThan(20);
  });

  it('leads to no name, address, number or picture of a person', () => {
    const all = workedCourseIds.flatMap((id) => resources(workedCourse(id).course, { policy: keepAll }));
    expect(ofType(all, 'Patient')).toEqual([]);
    const people = ofType(all, 'RelatedPerson');
    expect(people.length).toBeGreaterThan(50);
    for (const one of people) {
      for (const key of ['telecom', 'address', 'birthDate', 'photo', 'gender'])
        expect(one).not.toHaveProperty(key);
    }
    for (const one of workedCourseIds.flatMap((id) => resources(workedCourse(id).course)))
      expect(one).not.toHaveProperty('name');
  });
});
