import type { EventType } from '../model/course.js';
import type { PrivacyTag } from '../model/vocabulary.js';
import type { FieldForm } from './course-fields.js';

/**
 * The name of a field in a policy: `course.id` at the head, `event.recorded.by` around the data of any event, and by the
 * type of event inside it: `session-held.tasksSet[].text`.
 */
export type FieldName = `course.${string}` | `event.${string}` | `${EventType}.${string}`;

/** What goes out of a course, as data. What is not named here stays. */
export interface RedactionPolicy {
  readonly id: string;
  /** Whom the redacted course is for, and what it keeps, in a sentence or two. */
  readonly purpose: string;
  /** For each privacy tag, the forms of field that go. */
  readonly removes: Readonly<Partial<Record<PrivacyTag, readonly FieldForm[]>>>;
  /** Fields that are treated otherwise than their tag and form say. */
  readonly fields?: Readonly<Partial<Record<FieldName, 'keep' | 'remove'>>>;
  /**
   * `shifted`: every full date moves by the same number of weeks, so that the first full `on` of the log falls into the
   * week of Monday 2000-01-03, on its own day of the week. A date that is not full cannot move and goes.
   */
  readonly dates: 'kept' | 'shifted';
  /** The highest age that is told, in years; whoever is older is told as this old. */
  readonly oldestAge?: number;
}

/** The ids of the policies that are built in. */
export const redactionPolicyIds = ['ehr-default', 'supervision', 'research', 'patient-copy'] as const;
/** One of the {@link redactionPolicyIds}. */
export type RedactionPolicyId = (typeof redactionPolicyIds)[number];

/** Takes nothing out: for comparing a course with itself. */
export const everythingKept: RedactionPolicy = {
  id: 'everything-kept',
  purpose: 'Nothing goes.',
  removes: {},
  dates: 'kept',
};

/** The policies that are built in. None of them makes a record anonymous: see `docs/privacy.md`. */
export const redactionPolicies: Readonly<Record<RedactionPolicyId, RedactionPolicy>> = {
  'ehr-default': {
    id: 'ehr-default',
    purpose:
      'For a health record that many people read: codes, dates, scores and opaque ids. No free text, no alias, and nothing ' +
      'on violence in a relationship or on why somebody was not involved.',
    removes: { plan: ['text'], process: ['text'], 'third-party': ['text'], identifier: ['text'] },
    // Registration desks, proxies and portals read a chart: a partner or a parent may be among them.
    fields: {
      'person-described.violence': 'remove',
      'person-described.safetyReviewed': 'remove',
      'care-coordinated.reason': 'remove',
    },
    dates: 'kept',
  },
  supervision: {
    id: 'supervision',
    purpose:
      'For a supervisor: the work with its notes. Gone are aliases, the ids of therapist, site, group and writers, and the ' +
      'texts about other people.',
    removes: { 'third-party': ['text'], identifier: ['text', 'id'] },
    dates: 'kept',
  },
  research: {
    id: 'research',
    purpose:
      'For a study: no free text, no alias, no writers, no link to another course, dates shifted. The ids of therapist, ' +
      'site and group stay, since studies group by them, and so does the arm.',
    removes: { plan: ['text'], process: ['text'], 'third-party': ['text'], identifier: ['text'] },
    fields: {
      'course-opened.continues': 'remove',
      'event.recorded.by': 'remove',
      'waiver-granted.by': 'remove',
    },
    dates: 'shifted',
    // 45 CFR 164.514(b)(2)(i)(C), the Safe Harbor of HIPAA, puts all ages over 89 into one class. From general knowledge.
    oldestAge: 90,
  },
  'patient-copy': {
    id: 'patient-copy',
    purpose:
      'For the patient: all that the patient told, aliases and expectations included. Gone are the process notes and the ' +
      'ids of writers.',
    removes: {},
    fields: {
      'session-held.note': 'remove',
      'event.recorded.by': 'remove',
      'waiver-granted.by': 'remove',
    },
    dates: 'kept',
  },
};
