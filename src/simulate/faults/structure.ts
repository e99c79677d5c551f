import { dateOfDay, dayRange } from '../../lib/partial-date.js';
import type { Range } from '../../model/protocol.js';
import { stated } from '../../model/protocol.js';
import { spanOf } from '../plan/phases.js';
import type { DraftOf, Drafts } from './edits.js';
import {
  addToSession,
  allOf,
  changeEach,
  isA,
  oneOf,
  sessionsOf,
  startOf,
  without,
  withoutWhere,
} from './edits.js';
import type { Fault } from './fault.js';
import { inventoryFaults } from './inventory.js';
import { phaseFaults } from './phases.js';
import { initialEnd, isUnderWay } from './under-way.js';

/** Moves what comes after an index to later days. */
function postpone(drafts: Drafts, after: number, days: number): Drafts {
  return drafts.map((draft, index) =>
    index <= after || draft.on === undefined
      ? draft
      : { ...draft, on: dateOfDay(dayRange(draft.on).first + days) },
  );
}

/** Takes out a contact, and what was noted with it belongs to no session then. */
function withoutContact(drafts: Drafts, contact: DraftOf<'session-held'>): Drafts {
  return drafts
    .filter((draft) => draft !== contact)
    .map((draft) => {
      if (draft.session !== contact.session || isA(draft, 'session-held')) return draft;
      const { session: _, ...rest } = draft;
      return isA(draft, 'inventory-recorded') ? { ...draft, data: { ...draft.data, place: 'intake' } } : rest;
    });
}

export const structureFaults: Readonly<
  Record<
    | 'no-time-limit'
    | 'diagnosis-missing'
    | 'medical-model-missing'
    | 'sick-role-open-ended'
    | 'formulation-missing'
    | 'formulation-not-agreed'
    | 'formulation-no-teachback'
    | 'contract-overrun'
    | 'cadence-gap'
    | 'pre-session-missing'
    | keyof typeof inventoryFaults
    | keyof typeof phaseFaults,
    Fault
  >
> = {
  'no-time-limit': {
    says: 'How many sessions there are to be is agreed only when the work is under way.',
    plant: ({ drafts, plan }) => {
      const agreed = allOf(drafts, 'contract-agreed')[0];
      const ordinal = Math.max(1, initialEnd(plan)) + 1;
      if (agreed === undefined || sessionsOf(drafts).length < ordinal) return undefined;
      const moved = addToSession(
        drafts.filter((draft) => draft !== agreed),
        ordinal,
        { type: 'contract-agreed', data: agreed.data },
      );
      const amended = moved.findIndex(({ type }) => type === 'contract-amended');
      const at = moved.findIndex(({ type }) => type === 'contract-agreed');
      return amended >= 0 && amended < at ? undefined : moved;
    },
  },
  'diagnosis-missing': {
    says: 'What is treated is recorded nowhere.',
    plant: ({ drafts, plan }) =>
      initialEnd(plan) > 0 && isUnderWay(plan)
        ? withoutWhere(drafts, 'condition-recorded', ({ data }) => data.role === 'target')
        : undefined,
  },
  ...inventoryFaults,
  'medical-model-missing': {
    says: 'The diagnosis is never explained as an illness that can be treated.',
    plant: ({ drafts, plan }) =>
      initialEnd(plan) > 0 && isUnderWay(plan) ? without(drafts, 'medical-model-explained') : undefined,
  },
  'sick-role-open-ended': {
    says: 'The sick role is given, and nobody comes back to it.',
    wants: { ending: 'completed' },
    plant: ({ drafts }) => {
      const given = allOf(drafts, 'sick-role-recorded')[0];
      return drafts.flatMap((draft): Drafts => {
        if (!isA(draft, 'sick-role-recorded')) return [draft];
        return draft === given ? [{ ...draft, data: { status: 'given' } }] : [];
      });
    },
  },
  'formulation-missing': {
    says: 'The work begins without a formulation.',
    plant: ({ drafts, plan }) => {
      const wanted = isUnderWay(plan) && plan.patient.continues === undefined;
      // A new focus would ask for a new formulation.
      const changes = allOf(drafts, 'focus-closed').some(({ data }) => data.outcome === 'changed');
      return wanted && !changes ? without(drafts, 'formulation-shared', 'formulation-answered') : undefined;
    },
  },
  'formulation-not-agreed': {
    says: 'The patient does not accept the formulation, and the work begins all the same.',
    plant: ({ drafts, plan }) => {
      if (!isUnderWay(plan) || allOf(drafts, 'formulation-shared').length === 0) return undefined;
      return changeEach(without(drafts, 'formulation-answered'), 'formulation-shared', (draft) => ({
        ...draft,
        data: { ...draft.data, acceptance: 'declined' },
      }));
    },
  },
  'formulation-no-teachback': {
    says: 'The patient cannot say the formulation in their own words.',
    plant: ({ drafts }) => {
      if (allOf(drafts, 'formulation-shared').length === 0) return undefined;
      const answered = changeEach(drafts, 'formulation-answered', (draft) => {
        const { teachBack: _, ...data } = draft.data;
        return { ...draft, data };
      });
      return changeEach(answered, 'formulation-shared', (draft) => {
        const { teachBackHindered: _, ...data } = draft.data;
        return { ...draft, data: { ...data, teachBack: false } };
      });
    },
  },
  ...phaseFaults,
  'contract-overrun': {
    says: 'There are more sessions than were agreed on, or their number is changed without saying so.',
    plant: ({ drafts }) => {
      const agreed = allOf(drafts, 'contract-agreed')[0];
      const amended = allOf(drafts, 'contract-amended');
      const terms = agreed?.data.sessions;
      const held = sessionsOf(drafts).length;
      if (agreed === undefined || terms === undefined || held < 2) return undefined;
      if (held > terms.max) return without(drafts, 'contract-amended');
      const leaves = ({ min, max }: Range = terms) => min < terms.min || max > terms.max;
      if (amended.some(({ data }) => leaves(data.sessions))) {
        return changeEach(drafts, 'contract-amended', ({ data: { reason: _, ...changed }, ...draft }) => ({
          ...draft,
          type: 'contract-agreed',
          data: { ...agreed.data, ...changed },
        }));
      }
      const more = { min: terms.max + 1, max: terms.max + 1 };
      const longer = changeEach(drafts, 'contract-agreed', (draft) => ({
        ...draft,
        data: { ...draft.data, sessions: more },
      }));
      return addToSession(longer, 2, { type: 'contract-agreed', data: agreed.data });
    },
  },
  'cadence-gap': {
    says: 'Weeks go by between two sessions of the work, and nobody says why.',
    plant: ({ drafts, plan }) => {
      const { total, contracted, everyDays } = plan.frame;
      const end = plan.ending === 'early-remission' ? plan.sessions.length : Math.min(total, contracted.min);
      const ending = end - spanOf(plan.protocol, 'ending').max + 1;
      const sessions = sessionsOf(drafts);
      const gaps = sessions.flatMap((before, at) => {
        const after = sessions[at + 1];
        const planned = plan.sessions[at + 1];
        if (after === undefined || planned?.phase?.role !== 'middle' || after.ordinal >= ending) return [];
        const between = drafts.slice(before.end + 1, startOf(drafts, after));
        return between.every(({ type }) => type === 'phase-entered') ? [before.end] : [];
      });
      const gap = oneOf(gaps, plan.seed);
      return gap === undefined ? undefined : postpone(drafts, gap, 3 * everyDays);
    },
  },
  'pre-session-missing': {
    says: 'The session that the protocol puts before the first one is not held.',
    plant: ({ drafts, plan }) => {
      const asked = stated(plan.protocol.expects.preparation)?.find(({ optional }) => !optional);
      const held = allOf(drafts, 'session-held').find(({ data }) => data.kind === asked?.kind);
      // After a death nobody asks what is missing in the record.
      if (held === undefined || sessionsOf(drafts).length === 0 || plan.ending === 'died') return undefined;
      return withoutContact(drafts, held);
    },
  },
};
