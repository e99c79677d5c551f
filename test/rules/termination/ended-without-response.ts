import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ClosureReason, ContinuationDecided } from '../../../src/index.js';
import { sessions } from '../../support/judge.js';
import { inConfidence } from '../../support/sound.js';

/** The record claims to hold all that belongs to the ending. */
export const claimed = { documented: ['ending'] } as const;

export const score = (total: number, session?: number, instrument = 'phq-9'): EventDraft => ({
  type: 'measure-taken',
  ...(session === undefined ? {} : { session }),
  data: { instrument, total },
});

export const closed = (reason?: ClosureReason): EventDraft => ({
  type: 'course-closed',
  data: reason === undefined ? {} : { reason },
});

export const decided = (decision: ContinuationDecided['decision']): EventDraft => ({
  type: 'continuation-decided',
  data: { decision },
});

/** Sixteen sessions. */
export const held = sessions(1, 16, { note: inConfidence });

/** Sixteen sessions with a score in the first and one in the last. */
export const scored = (first: number, last: number, instrument = 'phq-9'): readonly EventDraft[] => [
  ...held,
  score(first, 1, instrument),
  score(last, 16, instrument),
];

/** The same, closed as completed. */
export const completed = (first: number, last: number, instrument = 'phq-9'): readonly EventDraft[] => [
  ...scored(first, last, instrument),
  closed('completed'),
];

/** Sixteen sessions that changed nothing. */
export const unchanged = scored(20, 19);
