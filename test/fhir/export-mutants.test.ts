import { describe, expect, it } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import { changed, placeOf } from '../support/fhir/change.js';
import { entriesOf, resolved } from '../support/fhir/entries.js';
import { exported, keepAll, reportOn } from '../support/fhir/exported.js';
import { isObject, type Json, listOf } from '../support/fhir/json.js';
import { entry, gone, type Mutant, put, request, resource } from '../support/fhir/mutant.js';
import { type Bad, blighted, blights, withoutRequired } from '../support/fhir/sweep.js';
import { faultsIn } from '../support/fhir/validate.js';

const { course } = workedCourse('high-risk-no-plan');
const ours: Json = JSON.parse(
  JSON.stringify(
    exported(course, {
      policy: keepAll,
      patient: 'Patient/17',
      report: reportOn(course),
      recorded: '2025-03-01T09:30:00Z',
    }),
  ),
);
const entries = isObject(ours) ? entriesOf(ours) : [];
const urlOf = (type: string): string => entries.find((one) => one.type === type)?.fullUrl ?? '';
const local = (code: string): Json => ({ system: 'urn:openipt:fhir/CodeSystem/event', code });
const reference = (to: string): Json => ({ reference: to });

const mutants: readonly Mutant[] = [
  resource('an episode without a status', 'EpisodeOfCare', ['status'], gone),
  resource('an episode that is completed', 'EpisodeOfCare', ['status'], put('completed')),
  resource('an episode on-hold', 'EpisodeOfCare', ['status'], put('on-hold')),
  resource(
    'an episode with a care team of R5',
    'EpisodeOfCare',
    ['careTeam'],
    put([reference('CareTeam/1')]),
  ),
  resource(
    'an episode with one identifier for a list',
    'EpisodeOfCare',
    ['identifier'],
    put({ system: 'urn:x', value: 'c' }),
  ),
  resource('an episode of another patient', 'EpisodeOfCare', ['patient', 'reference'], put('Patient/18')),
  resource(
    'an episode that ends before it begins',
    'EpisodeOfCare',
    ['period'],
    put({ start: '2024-05', end: '2024-04-30' }),
  ),
  resource('a session that is completed', 'Encounter', ['status'], put('completed')),
  resource('a session without a class', 'Encounter', ['class'], gone),
  resource('a session with R5’s period', 'Encounter', ['actualPeriod'], put({ start: '2024-02-01' })),
  resource('a session of a plan', 'Encounter', ['episodeOfCare', 0, 'reference'], put(urlOf('CarePlan'))),
  resource('a session at no time zone', 'Encounter', ['period', 'start'], put('2024-02-01T10:00:00')),
  resource('a session on 30 February', 'Encounter', ['period', 'start'], put('2024-02-30')),
  resource('a person without a patient', 'RelatedPerson', ['patient'], gone),
  resource(
    'a person whose relation HL7 does not have',
    'RelatedPerson',
    ['relationship', 0, 'coding', 0],
    put({ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'BOSS' }),
  ),
  resource(
    'a person whose extension says two things',
    'RelatedPerson',
    ['extension', 0, 'valueString'],
    put('x'),
  ),
  resource('a person whose extension has no url', 'RelatedPerson', ['extension', 0, 'url'], gone),
  resource('a person with an id of the server', 'RelatedPerson', ['id'], put('p_1')),
  resource(
    'a condition that is remitted',
    'Condition',
    ['clinicalStatus', 'coding', 0, 'code'],
    put('remitted'),
  ),
  resource('a plan that is finished', 'CarePlan', ['status'], put('finished')),
  resource('a plan without an intent', 'CarePlan', ['intent'], gone),
  resource('a plan with a custodian', 'CarePlan', ['custodian'], put(reference('Practitioner/1'))),
  resource(
    'a plan by a relative canonical',
    'CarePlan',
    ['instantiatesCanonical', 0],
    put('PlanDefinition/ipt-adult'),
  ),
  resource(
    'a plan whose activity is both referred to and told',
    'CarePlan',
    ['activity'],
    put([{ reference: reference(urlOf('Task')), detail: { status: 'scheduled' } }]),
  ),
  resource('a score with two values', 'Observation', ['valueInteger'], put(9)),
  resource('a score with a text for a number', 'Observation', ['valueQuantity'], put({ value: '9' })),
  resource(
    'a score under a code of LOINC that is invented',
    'Observation',
    ['code', 'coding', 0],
    put({ system: 'http://loinc.org', code: '12345-6' }),
  ),
  resource(
    'a score under the interpretation of the PHQ-9',
    'Observation',
    ['code', 'coding', 0],
    put({ system: 'http://loinc.org', code: '44262-4' }),
  ),
  resource('a score without a code', 'Observation', ['code'], gone),
  resource(
    'a score from a session that is not there',
    'Observation',
    ['encounter'],
    put(reference('urn:uuid:00000000-0000-4000-8000-000000000001')),
  ),
  resource('a technique that occurred', 'Procedure', ['occurrenceDateTime'], put('2024-02-01')),
  resource('a technique that was aborted', 'Procedure', ['status'], put('aborted')),
  resource(
    'a technique with its coding twice',
    'Procedure',
    ['code', 'coding'],
    put([local('x'), local('x')]),
  ),
  resource('a technique with an empty note', 'Procedure', ['note'], put([{ text: '' }])),
  resource('a technique with no notes', 'Procedure', ['note'], put([])),
  resource('a task on-hold, as an episode spells it', 'Task', ['status'], put('onhold')),
  resource('a task that is due', 'Task', ['dueDate'], put('2024-03-01')),
  resource('a task about a session’s patient by a wrong type', 'Task', ['for', 'type'], put('Person')),
  resource('a task with an empty restriction', 'Task', ['restriction'], put({})),
  resource(
    'a task with an account of the server',
    'Task',
    ['meta', 'account'],
    put(reference('Organization/1')),
  ),
  resource(
    'a formulation by R5’s performer',
    'ClinicalImpression',
    ['performer'],
    put(reference('Practitioner/1')),
  ),
  resource('a formulation without a status', 'ClinicalImpression', ['status'], gone),
  resource('a finding that is mitigated', 'DetectedIssue', ['status'], put('mitigated')),
  resource('a finding that is a warning', 'DetectedIssue', ['severity'], put('warning')),
  resource('a finding of a session', 'DetectedIssue', ['encounter'], put(reference(urlOf('Encounter')))),
  resource('a finding about a subject', 'DetectedIssue', ['subject'], put(reference('Patient/17'))),
  resource('a flag without a code', 'Flag', ['code'], gone),
  resource('a flag of no category', 'Flag', ['category', 0, 'coding', 0, 'code'], put('risky')),
  resource('an export at a date', 'Provenance', ['recorded'], put('2025-03-01')),
  resource('an export by nobody', 'Provenance', ['agent'], gone),
  entry('a session without a request', 'Encounter', 'request', gone),
  entry('a task under the full url of a session', 'Task', 'fullUrl', put(urlOf('Encounter'))),
  request('a condition with its type', 'Observation', 'ifNoneExist', (now) => `Observation?${now}`),
  request('a condition that finds something else', 'Observation', 'ifNoneExist', (now) => `${now}0`),
  request('an update of all tasks', 'Task', 'url', () => 'Task'),
  request('an update whose condition is not encoded', 'Task', 'url', decodeURIComponent),
  { fault: 'a Bundle that counts itself', make: (good) => changed(good, ['total'], put(1)) },
];

function unseen(bad: readonly Bad[]): readonly string[] {
  return bad.filter((one) => faultsIn(one.bad).length === 0).map(({ way }) => way.join('.'));
}

describe('one fault in our Bundle', () => {
  it('is not there before', () => {
    expect(faultsIn(ours)).toEqual([]);
    expect(mutants.length).toBeGreaterThanOrEqual(30);
  });

  it.each(mutants.map(({ fault, make }) => [fault, make] as const))('is seen: %s', (_, make) => {
    const bad = make(ours);
    expect(bad).not.toEqual(ours);
    expect(faultsIn(bad)).not.toEqual([]);
  });
});

describe('one fault anywhere in one of our resources', () => {
  const types = [...new Set(entries.map(({ type = '' }) => type))];
  const first = types.map((type) => {
    const place = placeOf(ours, type);
    const one = listOf(ours, 'entry')[place];
    return resolved(isObject(one) ? (one['resource'] ?? null) : null, entries);
  });

  it.each(blights.map((one) => [one.fault, one] as const))('is seen: %s', (_, blight) => {
    const bad = first.flatMap((one) => blighted(one, blight));
    expect(bad.length).toBeGreaterThan(0);
    expect(unseen(bad)).toEqual([]);
  });

  it('is seen: a required element is missing', () => {
    const bad = first.flatMap(withoutRequired);
    expect(bad.length).toBeGreaterThan(types.length);
    expect(unseen(bad)).toEqual([]);
  });
});
