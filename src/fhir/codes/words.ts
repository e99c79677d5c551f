// Words that stand in types only. A word that is missing here, or too many, does not compile.
import type {
  Acceptance,
  InventoryRecorded,
  SickRoleRecorded,
  TimelineEventAdded,
} from '../../model/assessment.js';
import type {
  CareCoordinated,
  CareEscalated,
  ConditionRecorded,
  FitReviewed,
  MedicationRecorded,
  ProgressReviewed,
  SafetyPlanRecorded,
  StepOmitted,
} from '../../model/care.js';
import type { WaiverFault } from '../../model/report.js';
import type {
  ContinuationDecided,
  InterpersonalTask,
  Mood,
  SessionHeld,
  TaskReview,
  TechniqueLeftOut,
} from '../../model/session.js';

/** Kinds of session, in words. */
export const sessionKinds: Readonly<Record<SessionHeld['kind'], string>> = {
  treatment: 'Treatment session',
  'pre-group': 'Session before the group',
  engagement: 'Engagement session',
  assessment: 'Assessment session',
  crisis: 'Crisis session',
  booster: 'Booster session',
};

/** Kinds of task, in words. */
export const taskKinds: Readonly<Record<InterpersonalTask['kind'], string>> = {
  conversation: 'Conversation',
  contact: 'Contact',
  activity: 'Activity',
  ritual: 'Ritual',
  letter: 'Letter',
  observation: 'Something to observe',
  safety: 'Step for safety',
  'rhythm-log': 'Log of daily rhythms',
  measure: 'Questionnaire to fill in',
  other: 'Another task',
};

/** What became of a task, in words. */
export const taskOutcomes: Readonly<Record<NonNullable<TaskReview['outcome']>, string>> = {
  done: 'Done',
  tried: 'Tried',
  'not-done': 'Not done',
};

/** Kinds of medication, in words. */
export const medicationKinds: Readonly<Record<MedicationRecorded['kind'], string>> = {
  antidepressant: 'Antidepressant',
  'mood-stabiliser': 'Mood stabiliser',
  antipsychotic: 'Antipsychotic',
  other: 'Another medication',
};

type Decision =
  | FitReviewed['decision']
  | ProgressReviewed['decision']
  | ContinuationDecided['decision']
  | Acceptance;
/** What was decided, in words. */
export const decisions: Readonly<Record<Decision, string>> = {
  proceed: 'Go on with IPT',
  adapt: 'Adapt the treatment',
  refer: 'Refer to another treatment',
  'stabilise-first': 'Stabilise first',
  continue: 'Continue as before',
  'add-medication': 'Add medication',
  'other-treatment-offered': 'Another treatment was offered',
  'other-treatment-declined': 'Another treatment was declined',
  'none-needed': 'No further treatment needed',
  continuation: 'Continuation treatment',
  maintenance: 'Maintenance treatment',
  'other-treatment': 'Another treatment',
  accepted: 'Accepted',
  'accepted-with-amendments': 'Accepted with amendments',
  declined: 'Declined',
};

/** What a higher number on a mood scale means, in words. */
export const moodDirections: Readonly<Record<NonNullable<Mood['higherIs']>, string>> = {
  better: 'Better',
  worse: 'Worse',
};

/** Kinds of entry in the timeline, in words. */
export const timelineKinds: Readonly<Record<TimelineEventAdded['kind'], string>> = {
  onset: 'Onset of the episode',
  worsening: 'Worsening',
  improvement: 'Improvement',
  death: 'Death of another person',
  dispute: 'Dispute',
  'role-change': 'Change of role',
  separation: 'Separation',
  isolation: 'Isolation',
  other: 'Another event',
};

/** Parts of events that are observations of their own. */
export const parts: Readonly<Record<string, string>> = {
  'mood-lowest': 'Lowest mood on the scale',
  'mood-highest': 'Highest mood on the scale',
  'mood-higher-is': 'What a higher mood rating means',
  mood: 'Mood, as rated in a session',
  'risk-item': 'Item of a questionnaire that asks after suicide',
};

type Service = CareEscalated['to'] | CareCoordinated['with'];
/** Whom care is shared with, in words. */
export const services: Readonly<Record<Service, string>> = {
  'crisis-service': 'Crisis service',
  emergency: 'Emergency service',
  psychiatry: 'Psychiatry',
  prescriber: 'Prescriber',
  'primary-care': 'Primary care',
  'other-therapist': 'Another therapist',
  guardian: 'Guardian',
  school: 'School',
  other: 'Someone else',
};

type Standing =
  | SafetyPlanRecorded['status']
  | CareCoordinated['status']
  | MedicationRecorded['status']
  | SickRoleRecorded['status']
  | InventoryRecorded['status']
  | Extract<ConditionRecorded['status'], 'stabilised'>;
/** Where something stands, in words. */
export const standings: Readonly<Record<Standing, string>> = {
  made: 'Made',
  reviewed: 'Reviewed',
  declined: 'Declined',
  'in-place': 'In place',
  requested: 'Requested',
  withheld: 'Deliberately not involved',
  none: 'Asked about, and there is none',
  started: 'Started',
  continued: 'Continued',
  changed: 'Changed',
  stopped: 'Stopped',
  given: 'Given',
  limited: 'Given in its limited form',
  ended: 'Ended',
  'not-used': 'Not used',
  begun: 'Begun',
  completed: 'Completed',
  updated: 'Taken over and brought up to date',
  stabilised: 'Stabilised',
};

type OmissionReason = TechniqueLeftOut['reason'] | NonNullable<StepOmitted['reason']>;
/** Why something was left out, in words. */
export const omissionReasons: Readonly<Record<OmissionReason, string>> = {
  declined: 'The patient declined',
  unsafe: 'Not safe',
  'rehearsed-otherwise': 'Rehearsed in another way',
  'not-indicated': 'Not indicated',
  'clinical-judgement': 'Clinical judgement',
  'patient-preference': 'The patient’s preference',
  'not-possible': 'Not possible',
  'already-addressed': 'Already addressed',
  other: 'Another reason',
};

/** Faults of waivers, in words. */
export const waiverFaults: Readonly<Record<WaiverFault, string>> = {
  'waiver/unused': 'Waiver that covers no finding',
  'waiver/expired': 'Waiver that has run out',
  'waiver/unknown-rule': 'Waiver of a rule that does not exist',
};
