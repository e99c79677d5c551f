import type { CoreFacts, Session } from '../facts/facts.js';
import type { ClosureReason } from '../model/vocabulary.js';

/** Whether a closing leaves open why: then nobody can say whether a planned ending was owed. */
export function isUnexplained(reason: ClosureReason | null): boolean {
  return reason === null || reason === 'other';
}

/** What is left to do about a finding once the course is closed. */
export const remedyAfterClosing: string =
  'If it was done, add it to the record before the closing entry; otherwise consider a follow-up contact, or accept ' +
  'the finding with a reason.';

/** The same of a finding that there was too much of something, or too long a wait: nothing is left to be done. */
export const remedyOfExcess: string =
  'If the record lacks what explains it, add that before the closing entry; otherwise note the reason where the course ' +
  'is looked back on, or accept the finding with a reason.';

/** The remedy of a finding on a closed course, to be spread into it; while the course is open, the rule’s own stands. */
export function afterClosing(
  { closure }: Pick<CoreFacts, 'closure'>,
  remedy: string = remedyAfterClosing,
): { readonly remedy?: string } {
  return closure === null ? {} : { remedy };
}

/** The session by which a claim must have begun to cover what belongs to the end: the last one. */
export function lastOrdinal(sessions: readonly Session[]): number {
  return sessions.at(-1)?.ordinal ?? 1;
}
