import type { ContractTerms } from '../model/assessment.js';
import type { EventType } from '../model/course.js';
import type { Entry } from '../model/state.js';
import type { AreaId } from '../model/vocabulary.js';
import type { StateDraft } from './draft.js';

type FocusDraft = StateDraft['foci'][number];

/** Takes one entry into the state, in place. Refusals are checked before; a recipe never refuses. */
export function take<T extends EventType>(draft: StateDraft, entry: Entry<T>): void {
  draft.effective.push(entry);
  draft.entries[entry.type].push(entry);
  effects[entry.type]?.(draft, entry);
}

/** The recipe for what an entry changes beside standing in the log; `undefined` where that is nothing. */
export function effectOf<T extends EventType>(entry: Entry<T>): ((draft: EffectDraft) => void) | undefined {
  const effect = effects[entry.type];
  return effect && ((draft) => effect(draft, entry));
}

/** The part of a state that recipes change. */
export type EffectDraft = Pick<StateDraft, 'status' | 'pauses' | 'people' | 'foci' | 'contract'>;

// What an event changes beyond standing in its list. Types that are absent change nothing more.
const effects: { readonly [T in EventType]?: (draft: EffectDraft, entry: Entry<T>) => void } = {
  'treatment-paused': (draft, { data, seq }) => {
    draft.status = 'paused';
    draft.pauses.push({ reason: data.reason, from: seq });
  },
  'treatment-resumed': (draft, { seq }) => {
    if (draft.status === 'paused') draft.status = 'open';
    for (const pause of draft.pauses) pause.to ??= seq;
  },
  'course-closed': (draft, { seq }) => {
    draft.status = 'closed';
    for (const pause of draft.pauses) pause.to ??= seq;
  },
  'person-described': (draft, { data, seq }) => {
    const known = draft.people[data.person];
    draft.people[data.person] = {
      person: data.person,
      described: { ...known?.described, ...data },
      seqs: [...(known?.seqs ?? []), seq],
    };
  },
  // What a later agreement does not speak of stays as it was, as in an amendment: silence takes no number back.
  'contract-agreed': (draft, { data }) => {
    draft.contract = { ...draft.contract, ...data };
  },
  'contract-amended': (draft, { data }) => {
    const { reason: _, ...terms } = data;
    const amended: ContractTerms = { ...draft.contract, ...terms };
    draft.contract = amended;
  },
  'focus-proposed': (draft, { data, seq }) => {
    link(focusOf(draft, data.area, seq), data);
  },
  'focus-activated': (draft, { data, seq }) => {
    const focus = focusOf(draft, data.area, seq);
    link(focus, data);
    const current = focus.spells.at(-1);
    if (current !== undefined && current.to === undefined) {
      if (current.rank === data.rank) return;
      current.to = seq;
      current.ended = 're-ranked';
    }
    focus.spells.push(data.rank === undefined ? { from: seq } : { rank: data.rank, from: seq });
  },
  'focus-detailed': (draft, { data, seq }) => {
    focusOf(draft, data.area, seq);
  },
  'focus-closed': (draft, { data, seq }) => {
    const current = focusOf(draft, data.area, seq).spells.at(-1);
    if (current === undefined || current.to !== undefined) return;
    current.to = seq;
    current.ended = 'closed';
  },
};

function focusOf(draft: EffectDraft, area: AreaId, seq: number): FocusDraft {
  const known = draft.foci.find((focus) => focus.area === area);
  if (known !== undefined) return known;
  const focus: FocusDraft = { area, named: seq, people: [], timeline: [], spells: [] };
  draft.foci.push(focus);
  return draft.foci.at(-1) ?? focus;
}

function link(
  focus: FocusDraft,
  data: { readonly people?: readonly string[]; readonly timeline?: readonly string[] },
): void {
  focus.people = union(focus.people, data.people);
  focus.timeline = union(focus.timeline, data.timeline);
}

function union(known: readonly string[], more: readonly string[] | undefined): readonly string[] {
  return more === undefined ? known : [...new Set([...known, ...more])];
}
