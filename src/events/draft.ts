import type { ContractTerms } from '../model/assessment.js';
import type { EventType } from '../model/course.js';
import type { Entry, Focus, FocusSpell, Pause, Person } from '../model/state.js';

/** The part of a state that events change: writable, for recipes only. */
export interface StateDraft {
  status: 'open' | 'paused' | 'closed';
  effective: Entry[];
  entries: { [T in EventType]: Entry<T>[] };
  pauses: Writable<Pause>[];
  people: Record<string, Writable<Person>>;
  foci: (Omit<Writable<Focus>, 'spells'> & { spells: Writable<FocusSpell>[] })[];
  contract: ContractTerms | null;
}

/** Without `readonly` at the first level. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The state before anything happened. */
export function blankDraft(): StateDraft {
  return {
    status: 'open',
    effective: [],
    entries: blankEntries(),
    pauses: [],
    people: {},
    foci: [],
    contract: null,
  };
}

function blankEntries(): { [T in EventType]: Entry<T>[] } {
  return {
    'course-opened': [],
    'condition-recorded': [],
    'fit-reviewed': [],
    'risk-assessed': [],
    'safety-plan-recorded': [],
    'care-escalated': [],
    'care-coordinated': [],
    'medication-recorded': [],
    'treatment-paused': [],
    'treatment-resumed': [],
    'measure-taken': [],
    'progress-reviewed': [],
    'step-omitted': [],
    'medical-model-explained': [],
    'sick-role-recorded': [],
    'timeline-event-added': [],
    'person-described': [],
    'inventory-recorded': [],
    'formulation-shared': [],
    'formulation-answered': [],
    'contract-agreed': [],
    'contract-amended': [],
    'focus-proposed': [],
    'focus-activated': [],
    'focus-detailed': [],
    'focus-closed': [],
    'session-held': [],
    'session-missed': [],
    'ending-reviewed': [],
    'continuation-decided': [],
    'phase-entered': [],
    'waiver-granted': [],
    'entry-withdrawn': [],
    'course-closed': [],
  };
}
