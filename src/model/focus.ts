import type { PartialDate } from '../lib/partial-date.js';
import type { AreaId, DisputeStage } from './vocabulary.js';

/** Fields that any focal area can carry. */
interface FocusLinks {
  readonly area: AreaId;
  /** The people it concerns, by id. Two people in one area are one area. */
  readonly people?: readonly string[];
  /** Timeline entries it is linked to, by event id. */
  readonly timeline?: readonly string[];
}

/** A focal area is named as a candidate. A candidate is not active. */
export interface FocusProposed extends FocusLinks {}

/** A focal area becomes what the treatment works on. Repeating it changes its rank. */
export interface FocusActivated extends FocusLinks {
  readonly rank?: 'primary' | 'secondary';
  /** Whether the patient agreed to this focus. */
  readonly agreed?: boolean;
}

/** A focal area ends as an active target, or as a candidate. */
export interface FocusClosed {
  readonly area: AreaId;
  readonly outcome: 'resolved' | 'improved' | 'changed' | 'parked' | 'dropped';
  /** The area that takes its place, where it `changed`. */
  readonly changedTo?: AreaId;
  readonly agreed?: boolean;
  /** Why; `hidden-event`: something came to light that had not been told. */
  readonly reason?: 'hidden-event' | 'life-event' | 'better-fit' | 'patient-preference' | 'other';
}

/** What is worked on in grief. */
export interface GriefDetail {
  readonly area: 'grief';
  /** What was lost. */
  readonly loss?: 'death' | 'perinatal' | 'ambiguous';
  /** The person who died, by id. */
  readonly deceased?: string;
  readonly circumstances?: string;
  readonly positives?: readonly string[];
  readonly negatives?: readonly string[];
  /** Whether mixed feelings were asked about. */
  readonly ambivalenceExplored?: boolean;
  readonly unfinished?: readonly string[];
  readonly ritualsAttended?: boolean;
  readonly avoidances?: readonly string[];
  readonly anniversaries?: readonly string[];
  readonly restorationSteps?: readonly string[];
  /** New or renewed ties, by person id. */
  readonly newTies?: readonly string[];
}

/** What is worked on in a role dispute. The history of its stage is the sequence of these events. */
export interface RoleDisputeDetail {
  readonly area: 'role-dispute';
  readonly otherParty?: string;
  readonly issues?: readonly string[];
  readonly patientExpects?: readonly string[];
  readonly otherExpects?: readonly string[];
  /** The other side's view cannot be known, and that was noted. */
  readonly otherViewUnknowable?: boolean;
  readonly stage?: DisputeStage;
  readonly openness?: 'overt' | 'covert';
  readonly efforts?: readonly string[];
  readonly outcome?: 'renegotiated' | 'accepted' | 'dissolved';
  readonly mourningAddressed?: boolean;
}

/** What is worked on in a role transition. */
export interface RoleTransitionDetail {
  readonly area: 'role-transition';
  readonly oldRole?: string;
  readonly newRole?: string;
  readonly changedOn?: PartialDate;
  readonly chosen?: boolean;
  readonly expected?: boolean;
  readonly oldPositives?: readonly string[];
  readonly oldNegatives?: readonly string[];
  readonly newPositives?: readonly string[];
  readonly newNegatives?: readonly string[];
  readonly lossesExplored?: boolean;
  /** The patient spoke of the good in the new role unasked, and that was noted. */
  readonly gainsRaisedByPatient?: boolean;
  readonly skills?: readonly string[];
  /** Who can help, by person id. */
  readonly supports?: readonly string[];
  readonly milestones?: readonly string[];
}

/** What is worked on in interpersonal deficits (also called sensitivity). */
export interface InterpersonalDeficitsDetail {
  readonly area: 'interpersonal-deficits';
  /** Death, dispute and change were looked for and excluded. */
  readonly othersExcluded?: boolean;
  readonly patterns?: readonly string[];
  readonly pastRelationships?: readonly string[];
  readonly recentExamples?: readonly { readonly happened?: PartialDate; readonly person?: string }[];
  readonly ladder?: readonly string[];
  readonly contactsTried?: readonly string[];
  /** How the course was adapted to slow work; `none`: considered, and not adapted. */
  readonly adaptation?:
    | 'none'
    | 'longer-course'
    | 'other-treatment-considered'
    | 'medication-considered'
    | 'group'
    | 'other';
}

/** What is worked on in the grief for the healthy self that an illness took (IPSRT). */
export interface LostHealthySelfDetail {
  readonly area: 'lost-healthy-self';
  /** What the patient could do and be before. */
  readonly before?: readonly string[];
  readonly losses?: readonly string[];
  readonly lossesExplored?: boolean;
  /** Goals that fit the life with the illness. */
  readonly newGoals?: readonly string[];
}

/** Detail of a focal area. A repeated one replaces the fields it names. */
export type FocusDetailed =
  | GriefDetail
  | RoleDisputeDetail
  | RoleTransitionDetail
  | InterpersonalDeficitsDetail
  | LostHealthySelfDetail;
