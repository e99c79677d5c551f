import { Chance } from '../lib/chance.js';
import { fnv1a } from '../lib/hash.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import { groupedBy } from './course-figures.js';
import type { DeliveredSession } from './delivered-session.js';
import { sessionKey } from './delivered-session.js';
import { compareTexts, compareUnits } from './units.js';

/** Thirds of a course, by the order of its delivered sessions. */
export const courseStages = ['early', 'middle', 'late'] as const;
/** One of the {@link courseStages}. */
export type CourseStage = (typeof courseStages)[number];

/** How to draw. */
export interface SamplingOptions {
  /** A whole number; the same seed draws the same sessions. Report it. */
  readonly seed: number;
  /** How many sessions to draw for each therapist and third; all, where there are fewer. */
  readonly perStratum: number;
}

/** A session that was drawn. */
export interface SampledSession {
  readonly course: string;
  readonly session: number;
  readonly therapist: string;
  readonly stage: CourseStage;
}

/** The sessions of one therapist in one third of their courses. */
export interface SamplingStratum {
  readonly therapist: string;
  readonly stage: CourseStage;
  readonly delivered: number;
  /** Recorded ones: those that can be drawn. */
  readonly eligible: number;
  readonly drawn: number;
}

/** What was drawn, and from what. */
export interface SessionSample extends SamplingOptions {
  /** By course and session. */
  readonly sessions: readonly SampledSession[];
  /** By therapist and third, those included from which nothing could be drawn. */
  readonly strata: readonly SamplingStratum[];
}

/** Why nothing was drawn. */
export interface SamplingFault {
  readonly code: 'bad-seed' | 'bad-count' | 'repeated-session';
  /** Into the sessions or the options. */
  readonly pointer: string;
  readonly message: string;
}

/**
 * Draws sessions to be rated: so many for each therapist from the early, the middle and the late third of courses, so
 * that no therapist and no phase is left to convenience. Only recorded sessions are drawn. The order of the list changes
 * nothing, and neither do the sessions of another therapist.
 *
 * @example
 * const sample = sampleSessions(delivered, { seed: 20250601, perStratum: 2 });
 */
export function sampleSessions(
  delivered: readonly DeliveredSession[],
  options: SamplingOptions,
): Result<SessionSample, readonly SamplingFault[]> {
  const faults = faultsOf(delivered, options);
  if (faults.length > 0) return err(faults);
  const strata = strataOf(delivered).map((stratum) => ({ ...stratum, drawn: drawn(stratum, options) }));
  return ok({
    seed: options.seed,
    perStratum: options.perStratum,
    sessions: strata
      .flatMap(({ therapist, stage, drawn: sessions }) =>
        sessions.map(({ course, session }) => ({ course, session, therapist, stage })),
      )
      .sort(compareUnits),
    strata: strata.map(({ therapist, stage, sessions, drawn: own }) => ({
      therapist,
      stage,
      delivered: sessions.length,
      eligible: recordedOf(sessions).length,
      drawn: own.length,
    })),
  });
}

interface Stratum {
  readonly therapist: string;
  readonly stage: CourseStage;
  readonly sessions: readonly DeliveredSession[];
}

function strataOf(delivered: readonly DeliveredSession[]): readonly Stratum[] {
  const courses = groupedBy([...delivered].sort(compareUnits), ({ course }) => course);
  const staged = [...courses.values()].flatMap((sessions) =>
    sessions.map((session, at) => ({ session, stage: stageAt(at, sessions.length) })),
  );
  const therapists = groupedBy(staged, ({ session }) => session.therapist);
  return [...therapists.keys()].sort(compareTexts).flatMap((therapist) =>
    courseStages.map((stage) => ({
      therapist,
      stage,
      sessions: (therapists.get(therapist) ?? [])
        .filter((one) => one.stage === stage)
        .map(({ session }) => session),
    })),
  );
}

function stageAt(at: number, of: number): CourseStage {
  return courseStages[Math.floor((3 * at) / of)] ?? 'late';
}

function recordedOf(sessions: readonly DeliveredSession[]): readonly DeliveredSession[] {
  return sessions.filter(({ recorded }) => recorded === true);
}

// A stream of its own for each stratum, so that what others hold does not move the draw.
function drawn(
  { therapist, stage, sessions }: Stratum,
  options: SamplingOptions,
): readonly DeliveredSession[] {
  const stream = Number.parseInt(fnv1a(`${stage} ${therapist}`).slice(0, 8), 16);
  return new Chance(options.seed, stream).some(recordedOf(sessions), options.perStratum);
}

function faultsOf(
  delivered: readonly DeliveredSession[],
  { seed, perStratum }: SamplingOptions,
): readonly SamplingFault[] {
  const seen = new Set<string>();
  return [
    ...(Number.isSafeInteger(seed) ? [] : [fault('bad-seed', '/seed', 'A seed is a whole number.')]),
    ...(Number.isSafeInteger(perStratum) && perStratum > 0
      ? []
      : [fault('bad-count', '/perStratum', 'Expected a whole number above 0.')]),
    ...delivered.flatMap((session, at) => {
      const key = sessionKey(session);
      if (seen.has(key))
        return [fault('repeated-session', `/${at}`, 'This session stands in the list before.')];
      seen.add(key);
      return [];
    }),
  ];
}

function fault(code: SamplingFault['code'], pointer: string, message: string): SamplingFault {
  return { code, pointer, message };
}
