import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { FocusActivated, FocusClosed, FormulationShared } from '../../../src/index.js';
import type { Stated } from '../../../src/model/protocol.js';
import { iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { inConfidence } from '../../support/sound.js';

export const rule = 'focus-changed-undocumented';
export const claimed = { documented: ['focus', 'formulation'] as const };
export const focusClaimed = { documented: ['focus'] as const };
export const formulationClaimed = { documented: ['formulation'] as const };

/** A course of 16 that began with a dispute, formulated and agreed, and went on to a session. */
export function begun(upTo: number): readonly EventDraft[] {
  return [
    { type: 'contract-agreed', data: { sessions: { min: 16, max: 16 }, everyDays: 7 } },
    ...sessions(1, 3),
    { type: 'formulation-shared', session: 3, data: { area: 'role-dispute', acceptance: 'accepted' } },
    {
      type: 'focus-activated',
      id: 'first',
      session: 3,
      data: { area: 'role-dispute', rank: 'primary', agreed: true },
    },
    ...sessions(4, upTo),
  ];
}

/** The dispute is no longer worked on. */
export function left(session: number, data: Partial<FocusClosed> = {}): EventDraft {
  return {
    type: 'focus-closed',
    id: 'left',
    session,
    data: { area: 'role-dispute', outcome: 'changed', changedTo: 'grief', ...data },
  };
}

/** Grief becomes the primary focus. */
export function taken(session: number, data: Partial<FocusActivated> = {}): EventDraft {
  return {
    type: 'focus-activated',
    id: 'taken',
    session,
    data: { area: 'grief', rank: 'primary', ...data },
  };
}

/** A formulation, of grief where nothing else is said. */
export function formulated(session: number, data: FormulationShared = { area: 'grief' }): EventDraft {
  return { type: 'formulation-shared', session, data: { text: inConfidence, ...data } };
}

/** Why the dispute was left. */
export const reason = { reason: 'better-fit' } as const;

/** A change in session 8 with whatever is recorded of it, and two sessions after it. */
export function changed(...events: readonly EventDraft[]): readonly EventDraft[] {
  return [...begun(8), ...events, ...sessions(9, 10)];
}

export const documented = changed(left(8, reason), taken(8, { agreed: true }), formulated(8));
export const unreasoned = changed(left(8), taken(8, { agreed: true }), formulated(8));
export const unagreed = changed(left(8, reason), taken(8), formulated(8));
export const unformulated = changed(left(8, reason), taken(8, { agreed: true }));
export const bare = changed(left(8), taken(8));

/** A change in a session, bare of everything that should be known of it. */
export function bareIn(session: number): readonly EventDraft[] {
  return [...begun(session), left(session), taken(session)];
}

/** A protocol that calls a change late after this share of the sessions. */
export function lateAfter(lateFocusChange: Stated<number>): Protocol {
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, lateFocusChange } };
}
