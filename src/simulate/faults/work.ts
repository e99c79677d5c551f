import type { Range } from '../../model/protocol.js';
import { stated } from '../../model/protocol.js';
import type { AreaId } from '../../model/vocabulary.js';
import { spanOf } from '../plan/phases.js';
import type { PlannedSession } from '../plan/timetable.js';
import type { Simulation } from '../simulate.js';
import { allOf, oneOf, sessionsOf } from './edits.js';

/** Whether the treatment rests where the course stands. */
export function isPaused({ plan }: Simulation): boolean {
  return plan.sessions.at(-1)?.acute === 'pause';
}

/** The sessions that work on the focus, in whatever phase, without those that something acute took off it. */
export function workSessions({ plan }: Simulation): readonly PlannedSession[] {
  return plan.sessions.filter(({ stage, acute }) => stage === 'working' && acute === undefined);
}

/** Those of the middle phase. Where the phases are left to be computed, those of which that is certain. */
export function middleSessions(clean: Simulation): readonly PlannedSession[] {
  const { protocol, frame } = clean.plan;
  const middle = workSessions(clean).filter(({ phase }) => phase?.role === 'middle');
  if (frame.shown !== 'computed') return middle;
  const latestInitial = spanOf(protocol, 'initial').max;
  const earliestEnding = Math.min(...lengths(clean, 'min')) - spanOf(protocol, 'ending').max + 1;
  return middle.filter(({ ordinal }) => ordinal > latestInitial && ordinal < earliestEnding);
}

/** The sessions of the middle phase in which an area is what is worked on, by its activations and closings. */
export function middleSessionsOn(clean: Simulation, area: AreaId): readonly PlannedSession[] {
  const { drafts } = clean;
  const from = drafts.findIndex((draft) => draft.type === 'focus-activated' && draft.data.area === area);
  if (from < 0) return [];
  const closed = drafts.findIndex(
    (draft, at) => at > from && draft.type === 'focus-closed' && draft.data.area === area,
  );
  const until = closed < 0 ? drafts.length : closed;
  const held = sessionsOf(drafts).filter(({ index, end }) => end >= from && index < until);
  return middleSessions(clean).filter(({ ordinal }) => held.some((one) => one.ordinal === ordinal));
}

/** Whether so many sessions of the middle phase went to an area that its record has to be there. */
export function detailIsDue(clean: Simulation, area: AreaId): boolean {
  const by = stated(clean.plan.protocol.thresholds.detailByMiddleSession);
  return by !== undefined && middleSessionsOn(clean, area).length >= by;
}

/**
 * The session by which the middle of the middle phase has passed, whichever way its ends are counted; `undefined`
 * where the protocol does not say when the ending begins.
 */
export function middleOfMiddle(clean: Simulation): number | undefined {
  const { protocol, sessions } = clean.plan;
  const share = stated(protocol.thresholds.midMiddle);
  const ending = spanOf(protocol, 'ending');
  const begun = sessions.find(({ phase }) => phase?.role === 'middle')?.ordinal;
  if (share === undefined || ending.max === 0 || begun === undefined) return undefined;
  const first = Math.max(begun, spanOf(protocol, 'initial').max + 1);
  const last = Math.max(first, Math.max(...lengths(clean, 'max')) - ending.min);
  return Math.ceil(first + share * (last - first)) + 1;
}

/** The numbers of sessions that were ever agreed on. */
function lengths({ plan, drafts }: Simulation, end: keyof Range): readonly number[] {
  const terms = [...allOf(drafts, 'contract-agreed'), ...allOf(drafts, 'contract-amended')];
  return [plan.frame.total, ...terms.flatMap(({ data }) => data.sessions?.[end] ?? [])];
}

/** Whether the middle of the middle phase lies behind. */
export function isPastMiddle(clean: Simulation): boolean {
  const by = middleOfMiddle(clean);
  return by !== undefined && clean.plan.sessions.length >= by;
}

/** The areas that the record names, in whatever way. */
export function areasNamed({ drafts }: Simulation): readonly AreaId[] {
  return [
    ...allOf(drafts, 'focus-proposed').map(({ data }) => data.area),
    ...allOf(drafts, 'focus-activated').map(({ data }) => data.area),
  ];
}

/** So many sessions that follow one another, by ordinal; which ones, the seed says. */
export function runOf(
  sessions: readonly PlannedSession[],
  length: number,
  seed: number,
): readonly number[] | undefined {
  const ordinals = sessions.map(({ ordinal }) => ordinal);
  const runs = ordinals
    .map((_, at) => ordinals.slice(at, at + length))
    .filter((run) => run.length === length && run.every((ordinal, at) => ordinal === (run[0] ?? 0) + at));
  return oneOf(runs, seed);
}
