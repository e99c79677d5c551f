import type { RiskCheck } from './care.js';
import type { AreaId, InterventionId, OtherTechnique, TechniqueId } from './vocabulary.js';

/**
 * What one session documents. An absent field is not recorded; an empty list is an explicit none.
 */
export interface SessionHeld {
  /** Only `treatment` sessions count towards the course; the others are kept and not counted. */
  readonly kind: 'treatment' | 'pre-group' | 'engagement' | 'assessment' | 'crisis' | 'booster';
  readonly channel?: 'in-person' | 'video' | 'telephone';
  /** Length in minutes. */
  readonly minutes?: number;
  /** The phase of the protocol that the therapist placed it in, by the protocol's phase id. */
  readonly phase?: string;
  /** Others who took part, by person id; an empty list means nobody did. */
  readonly conjointWith?: readonly string[];
  readonly mood?: Mood;
  readonly risk?: RiskCheck;
  /** The focal areas that were worked on; an empty list means none. */
  readonly areas?: readonly AreaId[];
  /** An acute event took the session off its focus, and that was noted. */
  readonly acuteEvent?: boolean;
  /** Interpersonal events since the last session; an empty list means asked, none found. */
  readonly incidents?: readonly Incident[];
  readonly techniques?: readonly TechniqueUse[];
  /** Techniques considered and left out, with the reason. */
  readonly leftOut?: readonly TechniqueLeftOut[];
  readonly tasksSet?: readonly InterpersonalTask[];
  /** The patient wanted no task. */
  readonly tasksDeclined?: boolean;
  readonly tasksReviewed?: readonly TaskReview[];
  readonly ending?: EndingTalk;
  /** A process note. Never read by a rule, never shown in a finding. */
  readonly note?: string;
}

/** A session that was planned and did not take place. */
export interface SessionMissed {
  readonly by?: 'patient' | 'therapist' | 'service';
  readonly reason?: 'illness' | 'planned-break' | 'no-show' | 'cancelled' | 'other';
  /** Whether it is to be made up for. */
  readonly rebooked?: boolean;
}

/** A mood rating on a stated scale. */
export interface Mood {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What a higher number means. Schools differ, so it is never assumed. */
  readonly higherIs?: 'better' | 'worse';
}

/** An interpersonal event between sessions. */
export interface Incident {
  /** Id within the course, so that techniques can refer to it. */
  readonly id?: string;
  /** Who was involved, by person id. */
  readonly person?: string;
  /** Whether it was linked to a shift of mood. */
  readonly linkedToMood?: boolean;
  /** What happened. */
  readonly text?: string;
}

/** A technique that was used. */
export type TechniqueUse =
  | CommunicationAnalysis
  | DecisionAnalysis
  | RolePlay
  | DirectiveTechnique
  | Interpretation
  | PlainTechnique;

/** The conversation taken apart step by step. */
export interface CommunicationAnalysis {
  readonly technique: 'communication-analysis';
  readonly person?: string;
  /** The incident analysed, by id. */
  readonly incident?: string;
  /** Whose exact words were gathered. */
  readonly verbatim?: 'both-sides' | 'one-side' | 'none';
  /** What was analysed. A letter, a silence or a speech has only one side. */
  readonly form?: 'conversation' | 'monologue' | 'silence' | 'letter';
}

/** Options weighed. */
export interface DecisionAnalysis {
  readonly technique: 'decision-analysis';
  readonly person?: string;
  /** How many options were compared. */
  readonly options?: number;
  /** There was only one way open, and that was noted. */
  readonly forcedChoice?: boolean;
}

/** A conversation rehearsed. */
export interface RolePlay {
  readonly technique: 'role-play';
  readonly person?: string;
  readonly rounds?: number;
  /** Whether patient and therapist changed parts. */
  readonly reversed?: boolean;
}

/** Advice, teaching, or help in doing something. */
export interface DirectiveTechnique {
  readonly technique: 'directive-techniques';
  readonly person?: string;
  /** What it was for. */
  readonly purpose?: 'interpersonal' | 'safety' | 'psychoeducation' | 'symptom-relief';
}

/** A statement of the therapist about the patient's motives or patterns, tagged as such by the rater. */
export interface Interpretation {
  readonly technique: 'interpretation';
  /** Incidents (by id) or timeline entries (by event id) that it rests on; an empty list means none. */
  readonly restsOn?: readonly string[];
}

/** Any other technique. */
export interface PlainTechnique {
  readonly technique:
    | Exclude<
        InterventionId,
        'communication-analysis' | 'decision-analysis' | 'role-play' | 'directive-techniques'
      >
    | Exclude<OtherTechnique, 'interpretation'>;
  readonly person?: string;
}

/** A technique that was considered and left out. */
export interface TechniqueLeftOut {
  readonly technique: TechniqueId;
  readonly reason: 'declined' | 'unsafe' | 'rehearsed-otherwise' | 'not-indicated' | 'other';
}

/** An interpersonal action agreed for the time until the next session. */
export interface InterpersonalTask {
  /** Id within the course. */
  readonly id: string;
  readonly kind:
    | 'conversation'
    | 'contact'
    | 'activity'
    | 'ritual'
    | 'letter'
    | 'observation'
    | 'safety'
    | 'rhythm-log'
    | 'measure'
    | 'other';
  /** With whom, by person id. */
  readonly person?: string;
  /** A conversation that the patient expects to be hard. */
  readonly hard?: boolean;
  /** What was agreed. */
  readonly text?: string;
}

/** An earlier task, looked at again. */
export interface TaskReview {
  /** The task, by id; absent where the record only says that the task was reviewed. */
  readonly task?: string;
  readonly outcome?: 'done' | 'tried' | 'not-done';
}

/** Talk about the end of treatment. */
export interface EndingTalk {
  /** Whether the ending was spoken of; `false` is an explicit no. */
  readonly discussed: boolean;
  /** How many sessions were said to be left. */
  readonly sessionsLeft?: number;
  /** Whether feelings about the ending were asked for, and what came. */
  readonly feelings?: 'expressed' | 'asked-none';
  /** Whether a plan for a return of symptoms was spoken of. */
  readonly contingency?: boolean;
}

/** The review that belongs to the ending. */
export interface EndingReviewed {
  readonly gains?: boolean;
  /** Whether the patient was helped to see the gains as their own work. */
  readonly credit?: boolean;
  readonly warningSigns?: boolean;
  readonly contingencyPlan?: boolean;
  readonly feelings?: 'expressed' | 'asked-none';
}

/** What was decided about treatment after this course. */
export interface ContinuationDecided {
  readonly decision: 'none-needed' | 'continuation' | 'maintenance' | 'other-treatment' | 'declined';
}
