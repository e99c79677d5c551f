import type { CoreFacts, Window } from '../facts/facts.js';
import { placeIn } from '../facts/facts.js';
import { stated } from '../model/protocol.js';
import type { QuestionId } from '../model/questions.js';
import type { Observed, Place } from '../model/report.js';
import type { ActiveArea } from './active-areas.js';
import type { Judgement } from './define-rule.js';
import { notApplicable } from './define-rule.js';
import { midMiddle } from './mid-middle.js';
import { ordinalOf } from './session-of.js';
import { dueInInitialPhase, momentOf, notAfter } from './timing.js';

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
  { sessions }: CoreFacts,
  due: AreaDue,
  { activated, ask, done, denied, observed }: AreaDuty<O>,
): readonly Judgement<O>[] {
  if (done !== undefined) return [{ kind: 'pass', at: done }];
  switch (due.state) {
    case 'moot':
      return notApplicable(due.reason);
    case 'open':
      return [{ kind: 'open', due: due.window, at: [activated.at] }];
    case 'unknown':
      return [{ kind: 'review', ask: due.ask ?? ask, observed, at: [activated.at, ...(denied ?? [])] }];
    case 'past': {
      const { inferred } = due;
      if (denied !== undefined) {
        return [{ kind: 'fail', observed, at: [activated.at, ...denied], inferred }];
      }
      const ordinal = claimFrom({ sessions }, activated);
      const at = [activated.at, due.at];
      return [{ kind: 'missing', aspect: 'focus', ask, ordinal, observed, at, inferred }];
    }
  }
}

/** The session from which a record must claim its focus, so that silence about an active area means none. */
export function claimFrom({ sessions }: Pick<CoreFacts, 'sessions'>, { start }: ActiveArea): number {
  return Math.max(1, ordinalOf(sessions, start));
}

const closedBefore = { state: 'moot', reason: 'The course was closed before it was due.' } as const;

/** Due once the area was active in so many sessions of the middle phase as the protocol says. */
export function dueByMiddleSession(
  { protocol, sessions, closure, attendanceUnknown }: CoreFacts,
  { start }: ActiveArea,
): AreaDue {
  const count = stated(protocol.thresholds.detailByMiddleSession);
  if (count === undefined) return { state: 'moot', reason: 'The protocol does not say by when.' };
  if (attendanceUnknown) return { state: 'unknown' };
  const counted = sessions
    .filter(
      (session) => session.phase?.role === 'middle' && !session.paused && notAfter(start, momentOf(session)),
    )
    .slice(0, count);
  const last = counted[count - 1];
  if (last === undefined) return closure === null ? { state: 'open', window: null } : closedBefore;
  return {
    state: 'past',
    at: placeIn(last),
    inferred: counted.some(({ phase }) => phase?.basis === 'inferred'),
  };
}

/** After how many middle sessions that is; `null` where the protocol leaves it open or nobody knows how many were held. */
export function middleSessionsDue({ protocol, attendanceUnknown }: CoreFacts): number | null {
  return attendanceUnknown ? null : (stated(protocol.thresholds.detailByMiddleSession) ?? null);
}

/** Due once the middle of the middle phase is past, and so is the session in which the area became active. */
export function dueByMidMiddle(facts: CoreFacts, { start }: ActiveArea): AreaDue {
  const { protocol, sessions, closure, attendanceUnknown } = facts;
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
  const latest = Math.max(middle.ordinal, since);
  const beyond = sessions[latest];
  if (beyond !== undefined) return { state: 'past', at: placeIn(beyond), inferred: false };
  return closure === null
    ? { state: 'open', window: { earliest: Math.max(1, since), latest } }
    : closedBefore;
}

/** Due once the middle phase has begun. */
export function dueByMiddleEntry(facts: CoreFacts): AreaDue {
  const due = dueInInitialPhase(facts);
  return due.state === 'past' ? { state: 'past', at: due.deadline.at, inferred: false } : due;
}
