import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ClosureReason, ConditionRecorded } from '../../../src/index.js';
import { sessions } from '../../support/judge.js';
import { inConfidence } from '../../support/sound.js';

/** The record claims to hold all that belongs to the ending. */
export const claimed = { documented: ['ending'] } as const;

const contract: EventDraft = {
  type: 'contract-agreed',
  data: { sessions: { min: 16, max: 16 }, everyDays: 7 },
};

export const omitted: EventDraft = { type: 'step-omitted', data: { step: 'continuation-decision' } };

export const closed = (reason?: ClosureReason): EventDraft => ({
  type: 'course-closed',
  data: reason === undefined ? {} : { reason },
});

export const depression = (data: Partial<ConditionRecorded> = {}): EventDraft => ({
  type: 'condition-recorded',
  data: { condition: 'major-depression', role: 'target', status: 'active', ...data },
});

export const remitted = depression({ status: 'remitted' });

/** Sixteen agreed sessions, of which some were held; the ending can begin with the thirteenth. */
export const upTo = (attended: number): readonly EventDraft[] => [
  contract,
  ...sessions(1, attended, { note: inConfidence }),
];

/** A completed course without a decision, after what stands before its sessions. */
export const undecided = (...before: readonly EventDraft[]): readonly EventDraft[] => [
  ...before,
  ...upTo(16),
  closed('completed'),
];
