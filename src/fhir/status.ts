import type { ConditionRecorded } from '../model/care.js';
import type { CourseState } from '../model/state.js';
import type { ClosureReason } from '../model/vocabulary.js';
import type { CarePlan, EpisodeOfCare } from './resources.js';

/** Where words of ours and of FHIR R4 meet. Each table is total, and its spellings are those of its own resource. */

/** The status of the episode by that of the course. */
export const episodeStatus: Readonly<Record<CourseState['status'], EpisodeOfCare['status']>> = {
  open: 'active',
  paused: 'onhold',
  closed: 'finished',
};

/** The status of the plan of an open course. */
export const openPlanStatus: Readonly<Record<'open' | 'paused', CarePlan['status']>> = {
  open: 'active',
  paused: 'on-hold',
};

/** The status of the plan of a closed course, by why it was closed. */
export const closedPlanStatus: Readonly<Record<ClosureReason | 'unsaid', CarePlan['status']>> = {
  completed: 'completed',
  'early-remission': 'completed',
  dropout: 'revoked',
  transferred: 'revoked',
  escalated: 'revoked',
  'non-response': 'revoked',
  died: 'revoked',
  other: 'revoked',
  unsaid: 'unknown',
};

/** What an encounter of each status of R4 is to us; `null` is nothing that happened. */
export const encounterMeaning: Readonly<Record<EncounterStatus, 'session-held' | 'session-missed' | null>> = {
  planned: null,
  arrived: null,
  triaged: null,
  'in-progress': null,
  onleave: null,
  finished: 'session-held',
  cancelled: 'session-missed',
  'entered-in-error': null,
  unknown: null,
};

/** The status of an encounter in R4. */
export type EncounterStatus =
  | 'planned'
  | 'arrived'
  | 'triaged'
  | 'in-progress'
  | 'onleave'
  | 'finished'
  | 'cancelled'
  | 'entered-in-error'
  | 'unknown';

/** The clinical status of a condition; one that was ruled out has none. */
export const clinicalStatus: Readonly<
  Record<Exclude<ConditionRecorded['status'], 'ruled-out'>, 'active' | 'remission' | 'resolved'>
> = {
  active: 'active',
  stabilised: 'active',
  remitted: 'remission',
  history: 'resolved',
};

/** What each clinical status of R4 is to us. */
export const conditionStatus: Readonly<Record<ClinicalStatus, ConditionRecorded['status']>> = {
  active: 'active',
  recurrence: 'active',
  relapse: 'active',
  inactive: 'remitted',
  remission: 'remitted',
  resolved: 'history',
};

/** The clinical status of a condition in R4. */
export type ClinicalStatus = 'active' | 'recurrence' | 'relapse' | 'inactive' | 'remission' | 'resolved';

/**
 * The status of a task by the outcome of its last review; `none` has not been reviewed with an outcome. What was tried is
 * never called failed: a patient may read it.
 */
export const taskStatus: Readonly<
  Record<'done' | 'tried' | 'not-done' | 'none', 'accepted' | 'completed' | 'cancelled'>
> = {
  done: 'completed',
  tried: 'completed',
  'not-done': 'cancelled',
  none: 'accepted',
};
