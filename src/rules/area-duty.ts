import type { CoreFacts, FactsFor, Session, Window } from '../facts/facts.js';
import { placeIn } from '../facts/facts.js';
import { stated } from '../model/protocol.js';
import type { QuestionId } from '../model/questions.js';
import type { Observed, Place } from '../model/report.js';
import type { AreaId } from '../model/vocabulary.js';
import type { ActiveArea } from './active-areas.js';
import { activeAreas, activeIn } from './active-areas.js';
import { afterClosing } from './closing.js';
import type { Judgement } from './define-rule.js';
import { notApplicable } from './define-rule.js';
import { midMiddle } from './mid-middle.js';
import { ordinalOf } from './session-of.js';
import { dueInInitialPhase, isBefore } from './timing.js';

/** Whether something that belongs to the record of a focal area is due. */
export type AreaDue =
  /** There is time; without a window, its end is not counted in sessions of the course. */
  | { readonly state: 'open'; readonly window: Window | null }
  | { readonly state: 'past'; readonly at: Place; readonly inferred: boolean }
  | { readonly state: 'moot'; readonly reason: string }
  /** Nobody can say: the number of sessions, agreed or held, is not known. Without a question, its own is asked. */
  | { readonly state: 'unknown'; readonly ask?: QuestionId };

/** Something that belongs to the record of an active focal area. */
export interface AreaDuty<O extends Observed> {
  readonly activated: ActiveArea;
  readonly ask: QuestionId;
  /** What fulfils it, whenever it was recorded; `undefined` where nothing does. */
  readonly done: readonly Place[] | undefined;
  /** Where the record says outright that there is none. */
  readonly denied: readonly Place[] | undefined;
  readonly observed: O;
}

/** Judges what belongs to the record of a focal area. Done late is done. */
export function judgeAreaDuty<O extends Observed>(
  facts: CoreFacts,
  due: AreaDue,
  { activated, ask, done, denied, observed }: AreaDuty<O>,
): readonly Judgement<O>[] {
  if (done !== undefined) return [{ kind: 'pass', at: done }];
  const hit = { observed, ...afterClosing(facts) };
  switch (due.state) {
    case 'moot':
      return notApplicable(due.reason);
    case 'open':
      return [{ kind: 'open', due: due.window, at: [activated.at] }];
    case 'unknown':
      return [{ kind: 'review', ask: due.ask ?? ask, at: [activated.at, ...(denied ?? [])], ...hit }];
    case 'past': {
      const { inferred } = due;
      if (denied !== undefined) return [{ kind: 'fail', at: [activated.at, ...denied], inferred, ...hit }];
      const ordinal = claimFrom(facts, activated);
      const at = [activated.at, due.at];
      return [{ kind: 'missing', aspect: 'focus', ask, ordinal, at, inferred, ...hit }];
    }
  }
}

/** The session from which a record must claim its focus, so that silence about an active area means none. */
export function claimFrom({ sessions }: Pick<CoreFacts, 'sessions'>, { start }: ActiveArea): number {
  return Math.max(1, ordinalOf(sessions, start));
}

/** Due once the area was active in so many sessions of the middle phase as the protocol says. */
export function dueByMiddleSession(facts: FactsFor<'focus'>, { area }: ActiveArea): AreaDue {
  const count = stated(facts.protocol.thresholds.detailByMiddleSession);
  if (count === undefined) return { state: 'moot', reason: 'The protocol does not say by when.' };
  if (facts.attendanceUnknown) return { state: 'unknown' };
  const counted = middleSessionsOn(facts, area).slice(0, count);
  const last = counted[count - 1];
  if (last === undefined) return notPast(facts, area, null);
  return { state: 'past', at: placeIn(last), inferred: counted.some(isInferred) };
}

/** After how many middle sessions that is; `null` where the protocol leaves it open or nobody knows how many were held. */
export function middleSessionsDue({ protocol, attendanceUnknown }: CoreFacts): number | null {
  return attendanceUnknown ? null : (stated(protocol.thresholds.detailByMiddleSession) ?? null);
}

/**
 * Due once the middle of the middle phase is past and, since an area may become active late, once it was active in so
 * many middle sessions as there are for its details.
 */
export function dueByMidMiddle(facts: FactsFor<'focus'>, { area, start }: ActiveArea): AreaDue {
  const { protocol, sessions, attendanceUnknown } = facts;
  if (!protocol.phases.some(({ role }) => role === 'middle')) {
    return { state: 'moot', reason: 'The protocol has no middle phase.' };
  }
  const middle = midMiddle(facts);
  if (middle.state === 'unspecified') {
    return { state: 'moot', reason: 'The protocol does not say by when.' };
  }
  if (middle.state === 'no-length') return { state: 'unknown', ask: 'contract-terms' };
  if (attendanceUnknown) return { state: 'unknown' };
  const since = ordinalOf(sessions, start);
  const count = stated(protocol.thresholds.detailByMiddleSession) ?? 0;
  const counted = middleSessionsOn(facts, area).slice(0, count);
  const enough = counted[count - 1]?.ordinal ?? 0;
  const latest = Math.max(middle.ordinal, since);
  const beyond = sessionsOn(facts, area).find(({ ordinal }) => ordinal > latest && ordinal >= enough);
  if (beyond === undefined || counted.length < count) {
    const lacking = counted.length < count ? sessions.length + count - counted.length : 0;
    return notPast(facts, area, { earliest: Math.max(1, since), latest: Math.max(latest, lacking) });
  }
  return { state: 'past', at: placeIn(beyond), inferred: enough > latest && counted.some(isInferred) };
}

/** Due once the middle phase has begun. */
export function dueByMiddleEntry(facts: FactsFor<'focus'>, { area }: ActiveArea): AreaDue {
  const due = dueInInitialPhase(facts);
  if (due.state === 'open') return notPast(facts, area, due.window);
  if (due.state === 'moot') return due;
  const { deadline } = due;
  return stretchesOf(facts, area).every(({ end }) => end !== undefined && isBefore(end, deadline, facts))
    ? letGo
    : { state: 'past', at: deadline.at, inferred: false };
}

/**
 * Whether an area was let go while the focus was still being looked for: it is closed, and it was no target of any
 * session beyond the initial phase, nor worked on in one.
 */
export function wasOnlyExplored(facts: FactsFor<'focus'>, area: AreaId): boolean {
  const { sessions, initialLatest, record } = facts;
  const own = stretchesOf(facts, area);
  return (
    own.every(({ end }) => end !== undefined) &&
    sessions
      .filter((session) => !session.paused && isBeyondInitial(session, initialLatest))
      .every(
        (session) =>
          activeIn(own, session).length === 0 && record.focus.areas(session)?.includes(area) !== true,
      )
  );
}

// Where its phase is not known, a session is taken for one of the initial phase as long as that can last.
function isBeyondInitial({ ordinal, phase }: Session, initialLatest: number | null): boolean {
  return phase === undefined ? initialLatest === null || ordinal > initialLatest : phase.role !== 'initial';
}

const letGo = { state: 'moot', reason: 'The area was closed before it was due.' } as const;

/** Not due yet: there is time, unless the area or the course was closed. */
function notPast(facts: FactsFor<'focus'>, area: AreaId, window: Window | null): AreaDue {
  if (stretchesOf(facts, area).every(({ end }) => end !== undefined)) return letGo;
  return facts.closure === null
    ? { state: 'open', window }
    : { state: 'moot', reason: 'The course was closed before it was due.' };
}

function stretchesOf({ record }: FactsFor<'focus'>, area: AreaId): readonly ActiveArea[] {
  return activeAreas(record.focus).filter((one) => one.area === area);
}

/** The sessions in which an area was active, those apart that were held in a pause for stabilisation. */
function sessionsOn(facts: FactsFor<'focus'>, area: AreaId): readonly Session[] {
  const own = stretchesOf(facts, area);
  return facts.sessions.filter((session) => !session.paused && activeIn(own, session).length > 0);
}

function middleSessionsOn(facts: FactsFor<'focus'>, area: AreaId): readonly Session[] {
  return sessionsOn(facts, area).filter(({ phase }) => phase?.role === 'middle');
}

function isInferred({ phase }: Session): boolean {
  return phase?.basis === 'inferred';
}
