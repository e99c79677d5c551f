import type { PhaseRole } from '../../model/vocabulary.js';
import { spanOf } from '../plan/phases.js';
import type { Plan } from '../plan.js';
import type { Drafts } from './edits.js';
import {
  changeEach,
  changeSession,
  changeSessions,
  insertAt,
  oneOf,
  sessionsOf,
  startOf,
  withoutWhere,
} from './edits.js';
import type { Fault } from './fault.js';

function phaseOf({ protocol }: Plan, role: PhaseRole): string | undefined {
  return protocol.phases.find((phase) => phase.role === role)?.id;
}

/** Whether a phase may begin with this session: it lies in the middle, and it looks at the tasks of the one before, and at no older ones. */
function canBegin({ sessions }: Plan, drafts: Drafts, ordinal: number): boolean {
  const [before, now] = sessionsOf(drafts).slice(ordinal - 2, ordinal);
  const set = (before?.draft.data.tasksSet ?? []).map(({ id }) => id);
  const seen = (now?.draft.data.tasksReviewed ?? []).map(({ task }) => task);
  const inTime = set.length === seen.length && set.every((id) => seen.includes(id));
  return sessions[ordinal - 1]?.phase?.role === 'middle' && inTime;
}

/** Enters a phase with a session. */
function enterAt(drafts: Drafts, ordinal: number, phase: string): Drafts {
  const session = sessionsOf(drafts)[ordinal - 1];
  if (session === undefined) return drafts;
  const { on } = session.draft;
  return insertAt(drafts, startOf(drafts, session), {
    type: 'phase-entered',
    ...(on === undefined ? {} : { on }),
    data: { phase },
  });
}

/** Faults in the order and the length of phases. */
export const phaseFaults: Readonly<Record<'initial-overrun' | 'phase-order', Fault>> = {
  'initial-overrun': {
    says: 'The initial phase takes a session more than the protocol gives it, and nobody says why.',
    plant: ({ drafts, plan }) => {
      const { frame, protocol } = plan;
      if (frame.delayed) {
        return changeEach(drafts, 'phase-entered', (draft) => ({
          ...draft,
          data: { phase: draft.data.phase },
        }));
      }
      const [initial, middle] = [phaseOf(plan, 'initial'), phaseOf(plan, 'middle')];
      const { max } = spanOf(protocol, 'initial');
      const first = max + 2;
      if (initial === undefined || middle === undefined || max === 0) return undefined;
      if (!canBegin(plan, drafts, first)) return undefined;
      switch (frame.shown) {
        case 'entered':
          return enterAt(
            withoutWhere(drafts, 'phase-entered', ({ data }) => data.phase === middle),
            first,
            middle,
          );
        case 'said':
          return changeSessions(drafts, (data, at) => (at < first ? { ...data, phase: initial } : data));
        case 'computed':
          return undefined;
      }
    },
  },
  'phase-order': {
    says: 'In the middle of the work the course goes back to the initial phase for a session.',
    plant: ({ drafts, plan }) => {
      const [initial, middle] = [phaseOf(plan, 'initial'), phaseOf(plan, 'middle')];
      if (initial === undefined || middle === undefined || plan.ending === 'early-remission')
        return undefined;
      const back = plan.sessions
        .map(({ ordinal }) => ordinal)
        .filter((at) => [at, at + 1].every((one) => canBegin(plan, drafts, one)))
        .filter((at) => plan.sessions[at - 2]?.phase?.role === 'middle');
      const ordinal = oneOf(back, plan.seed);
      if (ordinal === undefined) return undefined;
      switch (plan.frame.shown) {
        case 'entered':
          return enterAt(enterAt(drafts, ordinal + 1, middle), ordinal, initial);
        case 'said':
          return changeSession(drafts, ordinal, (data) => ({ ...data, phase: initial }));
        case 'computed':
          return undefined;
      }
    },
  },
};
