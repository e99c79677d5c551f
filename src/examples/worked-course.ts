import type { InventoryRecorded } from '../model/assessment.js';
import type { RiskCheck } from '../model/care.js';
import type { Course, EventDraft } from '../model/course.js';
import type { RuleId } from '../model/rule-ids.js';
import type { DirectiveTechnique, Mood, PlainTechnique, SessionHeld } from '../model/session.js';
import type { ListeningTopic, RiskLevel, Severity } from '../model/vocabulary.js';
import type { SourceId } from '../sources/index.js';

/** A course to learn from: who it is about, what it shows, and what the checks must say of it. */
export interface WorkedCourse {
  /** Equal to the course's id and the file's name. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what this course is here to show. */
  readonly shows: string;
  /** The course told as a short story. Invented people without names, unless `sources` says otherwise. */
  readonly story: string;
  /** The published account that it codes; absent for courses written for this project. */
  readonly sources?: readonly SourceId[];
  readonly course: Course;
  /** Every finding that the course must have, and no other. */
  readonly expected: readonly ExpectedFinding[];
}

/** A finding that a worked course must have, and why. */
export interface ExpectedFinding {
  readonly rule: RuleId;
  readonly kind: 'fail' | 'review';
  readonly severity: Severity;
  readonly why: string;
}

export { writeCourse } from '../model/write-course.js';
export type { EventDraft };

/** An attended treatment session. */
export function held(session: number, on: string, data: Omit<SessionHeld, 'kind'>): EventDraft {
  return { type: 'session-held', on, session, data: { kind: 'treatment', ...data } };
}

/** A direct enquiry into suicide risk, with the clinician's judgement. */
export function asked(level: RiskLevel): RiskCheck {
  return { asked: true, level, basis: ['direct-question'] };
}

/** A mood rating from 0 to 10, where 10 is best. */
export function mood(value: number): Mood {
  return { value, min: 0, max: 10, higherIs: 'better' };
}

/** Techniques that need no further detail. */
export function used(
  ...techniques: readonly (PlainTechnique | DirectiveTechnique)['technique'][]
): readonly (PlainTechnique | DirectiveTechnique)[] {
  return techniques.map((technique) =>
    technique === 'directive-techniques' ? { technique } : { technique },
  );
}

/** The six listening topics, all asked: the named ones were present, the others absent. */
export function topics(...present: readonly ListeningTopic[]): NonNullable<InventoryRecorded['topics']> {
  const heard = (topic: ListeningTopic): 'present' | 'absent' =>
    present.includes(topic) ? 'present' : 'absent';
  return {
    support: heard('support'),
    conflict: heard('conflict'),
    loss: heard('loss'),
    'role-change': heard('role-change'),
    loneliness: heard('loneliness'),
    'blocked-communication': heard('blocked-communication'),
  };
}
