import type { PersonDescribed } from '../../model/assessment.js';
import type { EventDraft, EventType } from '../../model/course.js';
import type { Incident, SessionHeld } from '../../model/session.js';
import type { Aspect, OmittableStep } from '../../model/vocabulary.js';
import { isA } from '../faults/edits.js';

/** What of a record belongs to an aspect: whole events, parts of a session, and steps that were left out. */
interface Holdings {
  readonly types?: readonly EventType[];
  readonly session?: (data: SessionHeld) => SessionHeld;
  readonly steps?: readonly OmittableStep[];
}

const holdings: Readonly<Record<Aspect, Holdings>> = {
  risk: {
    types: ['risk-assessed', 'safety-plan-recorded', 'care-escalated'],
    session: ({ risk: _, ...rest }) => rest,
    steps: ['risk-assessment', 'safety-plan'],
  },
  mood: { session: ({ mood: _, ...rest }) => rest },
  measures: {
    types: ['measure-taken', 'progress-reviewed'],
    // An answer to a measure that is nowhere in the record would refer to nothing.
    session: ({ risk, ...rest }) => (risk === undefined ? rest : { ...rest, risk: unanswering(risk) }),
    steps: ['baseline-measure', 'endpoint-measure'],
  },
  interventions: { session: ({ techniques: _, leftOut: __, ...rest }) => rest },
  incidents: {
    session: ({ incidents = [], ...rest }) =>
      incidents.length === 0 ? rest : { ...rest, incidents: incidents.flatMap(bareIncident) },
  },
  tasks: { session: ({ tasksSet: _, tasksDeclined: __, tasksReviewed: ___, ...rest }) => rest },
  inventory: { types: ['inventory-recorded'], steps: ['inventory'] },
  timeline: { steps: ['timeline'] },
  formulation: { types: ['formulation-shared', 'formulation-answered'], steps: ['formulation'] },
  contract: { types: ['contract-agreed', 'contract-amended'], steps: ['contract'] },
  focus: {
    types: ['focus-proposed', 'focus-activated', 'focus-detailed', 'focus-closed'],
    session: ({ areas: _, acuteEvent: __, ...rest }) => rest,
  },
  ending: {
    types: ['ending-reviewed', 'continuation-decided'],
    session: ({ ending: _, ...rest }) => rest,
    steps: ['ending-review', 'continuation-decision'],
  },
  condition: { types: ['condition-recorded', 'fit-reviewed'] },
  care: { types: ['care-coordinated', 'medication-recorded'] },
  framing: { types: ['medical-model-explained', 'sick-role-recorded'], steps: ['medical-model'] },
  sessions: {
    session: ({ conjointWith: _, channel: __, minutes: ___, ...rest }) => rest,
    steps: ['preparation'],
  },
  // Attendance, phases and how the course was closed stay: every verdict may rest on them.
  phases: {},
  closure: {},
};

/**
 * Takes the facts of some aspects out of a record. What a fact that stays refers to stays as well, without anything
 * that is said of it: a person that a task names, or an incident that was analysed.
 */
export function undocument(drafts: readonly EventDraft[], aspects: readonly Aspect[]): readonly EventDraft[] {
  if (aspects.length === 0) return drafts;
  const held = aspects.map((aspect) => holdings[aspect]);
  const types = new Set(held.flatMap((one) => one.types ?? []));
  const steps = new Set(held.flatMap((one) => one.steps ?? []));
  const left = drafts
    .filter((draft) => !types.has(draft.type) && !(isA(draft, 'step-omitted') && steps.has(draft.data.step)))
    .map((draft) => bared(draft, aspects, held));
  return withoutUnnamed(left, aspects);
}

function bared(draft: EventDraft, aspects: readonly Aspect[], held: readonly Holdings[]): EventDraft {
  if (isA(draft, 'session-held')) {
    const data = held.reduce((left, { session }) => session?.(left) ?? left, draft.data);
    return { ...draft, data };
  }
  if (isA(draft, 'risk-assessed') && aspects.includes('measures'))
    return { ...draft, data: unanswering(draft.data) };
  // A positive item asks for an answer, which would no longer be there.
  if (isA(draft, 'measure-taken') && aspects.includes('risk')) {
    const { riskItem: _, ...data } = draft.data;
    return { ...draft, data };
  }
  if (isA(draft, 'person-described') && aspects.includes('inventory'))
    return { ...draft, data: barePerson(draft.data) };
  if (isA(draft, 'timeline-event-added') && aspects.includes('timeline'))
    return { ...draft, data: { kind: draft.data.kind } };
  if (isA(draft, 'course-opened') && aspects.includes('care')) {
    const { ageYears: _, perinatal: __, ...data } = draft.data;
    return { ...draft, data };
  }
  return draft;
}

// Who grieves for somebody says that they died.
function barePerson({ person, status, diedOn }: PersonDescribed): PersonDescribed {
  if (status !== 'deceased') return { person };
  return diedOn === undefined ? { person, status } : { person, status, diedOn };
}

function unanswering<T extends { readonly answers?: string }>({
  answers: _,
  ...risk
}: T): Omit<T, 'answers'> {
  return risk;
}

function bareIncident({ id }: Incident): readonly Incident[] {
  return id === undefined ? [] : [{ id }];
}

/** Without the bare people, entries of the timeline and incidents that nothing in the record names. */
function withoutUnnamed(drafts: readonly EventDraft[], aspects: readonly Aspect[]): readonly EventDraft[] {
  const named = new Set<string>();
  for (const { type, data } of drafts) if (type !== 'person-described') collectNames(data, named);
  const introduced = new Set<string>();
  return drafts.flatMap((draft): readonly EventDraft[] => {
    if (isA(draft, 'person-described') && aspects.includes('inventory')) {
      const { person } = draft.data;
      if (!named.has(person) || introduced.has(person)) return [];
      introduced.add(person);
      return [draft];
    }
    if (isA(draft, 'timeline-event-added') && aspects.includes('timeline'))
      return named.has(draft.id ?? '') ? [draft] : [];
    if (!isA(draft, 'session-held') || !aspects.includes('incidents')) return [draft];
    const { incidents, ...rest } = draft.data;
    const analysed = incidents?.filter(({ id }) => named.has(id ?? '')) ?? [];
    // An empty list would say that there were none.
    return [{ ...draft, data: analysed.length === 0 ? rest : { ...rest, incidents: analysed } }];
  });
}

/** The texts of a value, but for the ids by which it is known itself. */
function collectNames(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (Array.isArray(value)) for (const item of value) collectNames(item, into);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) if (key !== 'id') collectNames(item, into);
}
