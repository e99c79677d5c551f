import { dateOfDay, dayRange } from '../../lib/partial-date.js';
import type { PersonDescribed } from '../../model/assessment.js';
import { stated } from '../../model/protocol.js';
import type { RuleId } from '../../model/rule-ids.js';
import type { PhaseRole } from '../../model/vocabulary.js';
import { spanOf } from '../plan/phases.js';
import type { Plan } from '../plan.js';
import type { DraftOf, Drafts } from './edits.js';
import {
  addToSession,
  allOf,
  changeEach,
  changeSession,
  changeSessions,
  insertAt,
  isA,
  oneOf,
  sessionsOf,
  startOf,
  without,
  withoutWhere,
} from './edits.js';
import type { Fault } from './fault.js';

/** Sessions by whose end the initial phase is over, in this course and by the protocol. */
function initialEnd({ frame, protocol }: Plan): number {
  const held = frame.phases.filter(({ role }) => role === 'initial').length;
  return Math.max(held, spanOf(protocol, 'initial').max);
}

/** Whether the work is under way, so that what belongs to the initial phase is due. */
function isUnderWay(plan: Plan): boolean {
  return plan.sessions.length > Math.max(1, initialEnd(plan));
}

function phaseOf({ protocol }: Plan, role: PhaseRole): string | undefined {
  return protocol.phases.find((phase) => phase.role === role)?.id;
}

/** Whether a phase may begin with this session: it lies in the middle, and no task waits to be looked at beyond it. */
function canBegin({ sessions }: Plan, drafts: Drafts, ordinal: number): boolean {
  const [before, now] = sessionsOf(drafts).slice(ordinal - 2, ordinal);
  const seen = (now?.draft.data.tasksReviewed ?? []).map(({ task }) => task);
  return (
    sessions[ordinal - 1]?.phase?.role === 'middle' &&
    (before?.draft.data.tasksSet ?? []).every(({ id }) => seen.includes(id))
  );
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

export const structureFaults = {
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
      isUnderWay(plan)
        ? withoutWhere(drafts, 'condition-recorded', ({ data }) => data.role === 'target')
        : undefined,
  },
  'inventory-skipped': {
    says: 'A focus is chosen, and there is no interpersonal inventory.',
    plant: ({ drafts, plan }) => {
      const asked =
        stated(plan.protocol.expects.inventory) !== undefined && plan.patient.continues === undefined;
      const begun = isUnderWay(plan) && allOf(drafts, 'focus-activated').length > 0;
      return asked && begun ? without(drafts, 'inventory-recorded') : undefined;
    },
  },
  'inventory-incomplete': {
    says: 'The inventory leaves loneliness unasked; or, in its short form, how close somebody is.',
    plant: ({ drafts, plan }) => {
      const at = drafts.findIndex(
        (draft) => isA(draft, 'inventory-recorded') && draft.data.status !== 'begun',
      );
      if (at < 0) return undefined;
      switch (stated(plan.protocol.expects.inventory)) {
        case 'full':
          return changeEach(drafts, 'inventory-recorded', ({ data, ...draft }) =>
            data.topics === undefined
              ? { ...draft, data }
              : { ...draft, data: { ...data, topics: { ...data.topics, loneliness: 'not-asked' } } },
          );
        case 'focused':
          return describedLess(drafts, at);
        case undefined:
          return undefined;
      }
    },
  },
  'medical-model-missing': {
    says: 'The diagnosis is never explained as an illness that can be treated.',
    plant: ({ drafts, plan }) => (isUnderWay(plan) ? without(drafts, 'medical-model-explained') : undefined),
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
  'timeline-missing': {
    says: 'No timeline sets symptoms beside what happened in life.',
    plant: ({ drafts, plan }) => {
      if (stated(plan.protocol.expects.timeline) !== true || !isUnderWay(plan)) return undefined;
      return withoutTimeline(drafts);
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
  'contract-overrun': {
    says: 'There are more sessions than were agreed on, or their number is changed without saying so.',
    plant: ({ drafts }) => {
      const agreed = allOf(drafts, 'contract-agreed')[0];
      const amended = allOf(drafts, 'contract-amended');
      const most = agreed?.data.sessions?.max;
      const held = sessionsOf(drafts).length;
      if (agreed === undefined || most === undefined || held < 2) return undefined;
      if (held > most) return without(drafts, 'contract-amended');
      if (amended.length > 0) {
        return changeEach(drafts, 'contract-amended', ({ data: { reason: _, ...terms }, ...draft }) => ({
          ...draft,
          type: 'contract-agreed',
          data: { ...agreed.data, ...terms },
        }));
      }
      const more = { min: most + 1, max: most + 1 };
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
      const ending = Math.min(total, contracted.min) - spanOf(plan.protocol, 'ending').max + 1;
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
      if (held === undefined || sessionsOf(drafts).length === 0) return undefined;
      return withoutContact(drafts, held);
    },
  },
} satisfies Partial<Record<RuleId, Fault>>;

/** Nothing is said of how close somebody is: somebody who is described once, and with whom there is contact. */
function describedLess(drafts: Drafts, until: number): Drafts | undefined {
  const described = allOf(drafts, 'person-described');
  const known = ({ person, status, contact }: PersonDescribed) =>
    status !== 'deceased' &&
    contact !== 'rarely' &&
    described.filter(({ data }) => data.person === person).length === 1;
  const chosen = described.find((draft) => known(draft.data) && drafts.indexOf(draft) < until);
  if (chosen === undefined) return undefined;
  return changeEach(drafts, 'person-described', (draft) => {
    if (draft !== chosen) return draft;
    const { closeness: _closeness, quality: _quality, ...data } = draft.data;
    return { ...draft, data };
  });
}

/** Takes out the timeline. What rested on it rests on a person then, or is not said. */
function withoutTimeline(drafts: Drafts): Drafts {
  const entries = new Set(allOf(drafts, 'timeline-event-added').map(({ id }) => id));
  const [anybody] = allOf(drafts, 'person-described').map(({ data }) => data.person);
  const somebody = anybody === undefined ? {} : { people: [anybody] };
  return without(drafts, 'timeline-event-added').map((draft) => {
    switch (draft.type) {
      case 'focus-proposed': {
        const { timeline: _, ...data } = draft.data;
        return { ...draft, data };
      }
      case 'focus-activated': {
        const { timeline: _, ...data } = draft.data;
        return { ...draft, data: { ...somebody, ...data } };
      }
      case 'formulation-shared': {
        const { timeline: _, ...data } = draft.data;
        return { ...draft, data: { ...somebody, ...data } };
      }
      case 'session-held': {
        const techniques = draft.data.techniques?.filter(
          (use) => use.technique !== 'interpretation' || !use.restsOn?.some((id) => entries.has(id)),
        );
        return { ...draft, data: { ...draft.data, ...(techniques === undefined ? {} : { techniques }) } };
      }
      default:
        return draft;
    }
  });
}
