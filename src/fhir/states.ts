import type { EventOf } from '../model/course.js';
import type { CodeableConcept } from './datatypes.js';
import type { Condition, MedicationStatement } from './resources.js';
import { clinicalStatus } from './status.js';
import type { Writing } from './writing.js';
import { when } from './writing.js';

/** The system of a condition’s clinical status. */
export const clinicalSystem = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
/** The system of how sure a condition is. */
export const verificationSystem = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';

// Where nobody says what it rests on, nothing is said of its certainty.
const verification = { diagnosis: 'confirmed', 'target-problem': 'provisional' } as const;

/** A condition as it stands: the last entry says how, the first where it was recorded. There is at least one. */
export function conditionOf(
  first: EventOf<'condition-recorded'>,
  last: EventOf<'condition-recorded'>,
  to: Writing,
): Condition {
  const { condition, status, basis, onset } = last.data;
  const verified = status === 'ruled-out' ? 'refuted' : basis && verification[basis];
  const encounter = to.encounter(first.session);
  const began = when(onset);
  const recorded = when(first.recorded?.on ?? first.on);
  return {
    resourceType: 'Condition',
    ...(status !== 'ruled-out' && { clinicalStatus: coded(clinicalSystem, clinicalStatus[status]) }),
    ...(status === 'stabilised' && { stage: [{ summary: to.concept('standing', status) }] }),
    ...(verified && { verificationStatus: coded(verificationSystem, verified) }),
    // A problem that was ruled out is none, and has no clinical status that the list of problems would want.
    category: [coded(categorySystem, status === 'ruled-out' ? 'encounter-diagnosis' : 'problem-list-item')],
    code: to.concept('condition', condition),
    subject: to.patient,
    ...(encounter && { encounter }),
    ...(began !== undefined && { onsetDateTime: began }),
    ...(recorded !== undefined && { recordedDate: recorded }),
  };
}

const categorySystem = 'http://terminology.hl7.org/CodeSystem/condition-category';

/** What of the last entry native elements hold exactly. */
export function saidOfCondition({ data }: EventOf<'condition-recorded'>): readonly string[] {
  return ['condition', 'status', ...(when(data.onset) === undefined ? [] : ['onset'])];
}

const medicationStatus: Readonly<
  Record<EventOf<'medication-recorded'>['data']['status'], MedicationStatement['status']>
> = {
  none: 'not-taken',
  started: 'active',
  continued: 'active',
  changed: 'active',
  stopped: 'stopped',
};

/** Medication of one kind as it stands. There is at least one entry. */
export function medicationOf(
  entries: readonly EventOf<'medication-recorded'>[],
  last: EventOf<'medication-recorded'>,
  to: Writing,
): MedicationStatement {
  const { kind, status } = last.data;
  const [started] = entries.filter(({ data }) => data.status === 'started').slice(-1);
  const [start, end] = [when(started?.on), status === 'stopped' ? when(last.on) : undefined];
  const asserted = when(last.recorded?.on ?? last.on);
  // An end before the start would be no period.
  const period = {
    ...(start !== undefined && !(end !== undefined && end < start) && { start }),
    ...(end !== undefined && { end }),
  };
  return {
    resourceType: 'MedicationStatement',
    basedOn: [to.plan()],
    status: medicationStatus[status],
    medicationCodeableConcept: to.concept('medication-kind', kind),
    subject: to.patient,
    context: to.encounter(last.session) ?? to.whole(),
    ...(Object.keys(period).length > 0 && { effectivePeriod: period }),
    ...(asserted !== undefined && { dateAsserted: asserted }),
  };
}

/** A concept with one code. */
export function coded(system: string, code: string): CodeableConcept {
  return { coding: [{ system, code }] };
}
