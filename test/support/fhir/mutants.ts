import { changed, placeOf } from './change.js';
import type { JsonObject } from './json.js';
import { added, entry, gone, type Mutant, put, resource, sid, urn } from './mutant.js';

/** The ten faults of shape, code and reference that a validator of R4 is first asked for. */
export const shapeMutants: readonly Mutant[] = [
  resource('a required element is missing', 'Task', ['status'], gone),
  resource(
    'an object stands for a list',
    'Procedure',
    ['identifier'],
    put({ system: sid, value: 'c1/technique-1' }),
  ),
  resource('an element of R5', 'Encounter', ['actualPeriod'], put({ start: '2024-01-08' })),
  resource('a required code is unknown', 'Task', ['status'], put('onhold')),
  resource('a date is none', 'Observation', ['effectiveDateTime'], put('2024-13-45')),
  resource(
    'an activity has both a reference and a detail',
    'CarePlan',
    ['activity', 0, 'detail'],
    put({ status: 'scheduled' }),
  ),
  resource('there are two values', 'Observation', ['valueInteger'], put(17)),
  resource(
    'a reference points at the wrong type',
    'Encounter',
    ['episodeOfCare', 0, 'reference'],
    put(urn(9)),
  ),
  entry('an entry has no request', 'Flag', 'request', gone),
  resource('a reference is not in the Bundle', 'Task', ['focus', 'reference'], put(urn(77))),
];

/** Ten more, which most validators miss. */
export const valueMutants: readonly Mutant[] = [
  resource('a text stands for a number', 'Observation', ['valueQuantity', 'value'], put('17')),
  resource(
    'an extension has a value and parts',
    'EpisodeOfCare',
    ['extension', 0, 'valueString'],
    put('middle'),
  ),
  resource(
    'a period ends before it starts',
    'Encounter',
    ['period', 'end'],
    put('2024-01-08T09:00:00+01:00'),
  ),
  resource('a time has no zone', 'Encounter', ['period', 'start'], put('2024-01-08T10:00:00')),
  added('a contact says nothing', patientEntry({ gender: 'female' })),
  entry('two entries have one full url', 'Flag', 'fullUrl', put(urn(10))),
  {
    fault: 'an id has signs that ids may not have',
    make: (good) => {
      const place = placeOf(good, 'Task');
      const named = changed(good, ['entry', place, 'resource', 'id'], put('task_1'));
      return changed(named, ['entry', place, 'request', 'url'], put('Task/task_1'));
    },
  },
  resource('a list is empty', 'CarePlan', ['goal'], put([])),
  resource('a LOINC code is invented', 'Observation', ['code', 'coding', 0, 'code'], put('00000-0')),
  resource('a severity is none of R4’s three', 'DetectedIssue', ['severity'], put('warning')),
];

/** An entry with a patient, who is none of the course’s own resources. */
function patientEntry(contact: JsonObject): JsonObject {
  return {
    fullUrl: urn(90),
    resource: { resourceType: 'Patient', identifier: [{ system: sid, value: 'p17' }], contact: [contact] },
    request: {
      method: 'POST',
      url: 'Patient',
      ifNoneExist: `identifier=${encodeURIComponent(`${sid}|p17`)}`,
    },
  };
}
