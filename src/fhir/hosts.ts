import { isLater } from '../lib/partial-date.js';
import type { Claim, EventOf } from '../model/course.js';
import { asJson } from './carry.js';
import { roleCoding } from './codes/relationships.js';
import type { Extension, Period } from './datatypes.js';
import { isFhirString } from './primitives.js';
import type { CarePlan, CarePlanActivity, EpisodeOfCare, RelatedPerson } from './resources.js';
import { standingOf } from './sessions.js';
import { closedPlanStatus, episodeStatus, openPlanStatus } from './status.js';
import type { Writing } from './writing.js';
import { when } from './writing.js';

/** The episode: who, where, from when to when. */
export function episode(to: Writing): EpisodeOfCare {
  const opened = to.state.entries['course-opened'][0]?.data;
  return {
    resourceType: 'EpisodeOfCare',
    status: episodeStatus[to.state.status],
    type: [to.concept('therapy', 'ipt')],
    patient: to.patient,
    ...(opened?.site !== undefined && {
      managingOrganization: { type: 'Organization', identifier: to.outside('site', opened.site) },
    }),
    ...period(to),
    ...(opened?.therapist !== undefined && {
      careManager: { type: 'Practitioner', identifier: to.outside('writer', opened.therapist) },
    }),
  };
}

/** What of the opening stands in native elements of the episode. */
export const saidOfOpening: readonly (keyof EventOf<'course-opened'>['data'])[] = ['site', 'therapist'];

function period(to: Writing): { readonly period?: Period } {
  const start = when(to.state.entries['course-opened'][0]?.on);
  const end = when(to.state.entries['course-closed'][0]?.on);
  // FHIR wants no end before its start; then each date stays where it was recorded.
  if (start !== undefined && isLater(start, end) === 'yes') return { period: { start } };
  if (start === undefined && end === undefined) return {};
  return { period: { ...(start !== undefined && { start }), ...(end !== undefined && { end }) } };
}

/** Whether the period holds the date of the opening, or of the closing. */
export function periodHolds(end: keyof Period, to: Writing): boolean {
  return period(to).period?.[end] !== undefined;
}

/** The plan: protocol, contract, conditions that it addresses. */
export function carePlan(conditions: readonly string[], to: Writing): CarePlan {
  const { course, names } = to;
  const activity = [...appointments(to), ...(to.usCore ? tasks(to) : [])];
  return {
    resourceType: 'CarePlan',
    instantiatesCanonical: [
      `${names.protocol(course.protocol)}${to.version === undefined ? '' : `|${to.version}`}`,
    ],
    status: carePlanStatus(to),
    intent: 'plan',
    category: [...(to.usCore ? [assessPlan] : []), to.concept('therapy', 'ipt')],
    title: 'Interpersonal Psychotherapy',
    subject: to.patient,
    ...period(to),
    ...(conditions.length > 0 && { addresses: conditions.map((reference) => ({ reference })) }),
    ...(activity.length > 0 && { activity }),
  };
}

const assessPlan = {
  coding: [{ system: 'http://hl7.org/fhir/us/core/CodeSystem/careplan-category', code: 'assess-plan' }],
};

// The contract as it stands. Its history is in the extensions.
function appointments(to: Writing): readonly CarePlanActivity[] {
  const { sessions, everyDays, minutes } = to.state.contract ?? {};
  const repeat = {
    ...(sessions && { count: sessions.min }),
    ...(sessions && sessions.max > sessions.min && { countMax: sessions.max }),
    ...(minutes !== undefined && { duration: minutes, durationUnit: 'min' as const }),
    ...(everyDays !== undefined && { frequency: 1, period: everyDays, periodUnit: 'd' as const }),
  };
  if (Object.keys(repeat).length === 0) return [];
  return [
    {
      detail: {
        kind: 'Appointment',
        code: { text: 'Session of Interpersonal Psychotherapy' },
        status: activityStatus[carePlanStatus(to)],
        scheduledTiming: { repeat },
      },
    },
  ];
}

const activityStatus = {
  active: 'in-progress',
  'on-hold': 'on-hold',
  completed: 'completed',
  revoked: 'stopped',
  unknown: 'unknown',
} as const;

function carePlanStatus({ state }: Writing): CarePlan['status'] {
  return state.status === 'closed'
    ? closedPlanStatus[state.entries['course-closed'][0]?.data.reason ?? 'unsaid']
    : openPlanStatus[state.status];
}

// US Core has no Task: the tasks stand in the plan, and what they say in the extension of their session.
function tasks(to: Writing): readonly CarePlanActivity[] {
  return to.state.entries['session-held']
    .flatMap(({ data }) => data.tasksSet ?? [])
    .map(({ id, kind }) => {
      const { status } = standingOf(id, to);
      const code = to.concept('task-kind', kind);
      return { detail: { kind: 'Task', code, status: status === 'accepted' ? 'not-started' : status } };
    });
}

/** A person, as described so far. The alias is their name only where the export still holds it. */
export function relatedPerson(id: string, to: Writing): RelatedPerson {
  const { relationship, alias, status, diedOn } = to.state.people[id]?.described ?? {};
  const end = when(diedOn);
  const role = relationship === undefined ? undefined : roleCoding(relationship);
  const ours = relationship === undefined ? undefined : to.concept('relationship', relationship);
  return {
    resourceType: 'RelatedPerson',
    ...(status === undefined ? to.usCore && { active: true } : { active: isInTouch[status] }),
    patient: to.patient,
    ...(ours && { relationship: [{ coding: [...(role ? [role] : []), ...(ours.coding ?? [])] }] }),
    ...(alias !== undefined && isFhirString(alias) && { name: [{ text: alias }] }),
    ...(end !== undefined && { period: { end } }),
  };
}

// Nobody should be called who is dead, or has no part in the patient’s life any more.
const isInTouch = { current: true, estranged: true, past: false, deceased: false } as const;

/** What the record claims to document in full. */
export function claims(documented: 'all' | readonly Claim[]): Extension[] {
  if (documented === 'all') return [{ url: 'documented', valueCode: 'all' }];
  if (documented.length === 0) return [asJson('documented', documented)];
  return documented.map((claim) =>
    typeof claim === 'string'
      ? { url: 'documented', valueCode: claim }
      : {
          url: 'documented',
          extension: [
            { url: 'aspect', valueCode: claim.aspect },
            { url: 'fromSession', valueInteger: claim.fromSession },
          ],
        },
  );
}
