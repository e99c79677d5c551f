import type { Course, CourseEvent, CourseState, EntriesByType, EventType } from '../../src/index.js';
import { eventTypes } from '../../src/index.js';

type Mutable = {
  -readonly [T in EventType]: { -readonly [K in keyof EntriesByType[T]]: EntriesByType[T][K] };
};

/**
 * The base of the comparison: a fold written by hand for one course without corrections, with no checks of
 * references, that builds the same state. Equality is asserted before anything is timed.
 */
export function handFold(course: Course): unknown {
  const entries: Record<string, unknown[]> = {};
  for (const type of eventTypes) entries[type] = [];
  const effective: unknown[] = [];
  const pauses: { reason: string; from: number; to?: number }[] = [];
  const people: Record<string, { person: string; described: object; seqs: number[] }> = {};
  const foci: {
    area: string;
    named: number;
    people: readonly string[];
    timeline: readonly string[];
    spells: { rank?: string; from: number; to?: number; ended?: string }[];
  }[] = [];
  let status = 'open';
  let contract: object | null = null;
  course.events.forEach((event, index) => {
    const seq = index;
    const entry = { ...event, index, seq };
    effective.push(entry);
    entries[event.type]?.push(entry);
    take(event, seq);
  });
  return {
    id: course.id,
    protocol: course.protocol,
    documented: course.documented,
    log: [...course.events],
    status,
    effective,
    entries,
    pauses,
    people,
    foci,
    contract,
  };

  function take(event: CourseEvent, seq: number): void {
    switch (event.type) {
      case 'treatment-paused':
        status = 'paused';
        pauses.push({ reason: event.data.reason, from: seq });
        return;
      case 'treatment-resumed':
        if (status === 'paused') status = 'open';
        for (const pause of pauses) pause.to ??= seq;
        return;
      case 'course-closed':
        status = 'closed';
        for (const pause of pauses) pause.to ??= seq;
        return;
      case 'person-described': {
        const known = people[event.data.person];
        people[event.data.person] = {
          person: event.data.person,
          described: { ...known?.described, ...event.data },
          seqs: [...(known?.seqs ?? []), seq],
        };
        return;
      }
      case 'contract-agreed':
        contract = { ...contract, ...event.data };
        return;
      case 'contract-amended': {
        const { reason: _, ...terms } = event.data;
        contract = { ...contract, ...terms };
        return;
      }
      case 'focus-proposed':
      case 'focus-activated':
      case 'focus-detailed':
      case 'focus-closed':
        takeFocus(event, seq);
        return;
    }
  }

  function takeFocus(event: Extract<CourseEvent, { readonly type: `focus-${string}` }>, seq: number): void {
    let focus = foci.find(({ area }) => area === event.data.area);
    if (focus === undefined) {
      focus = { area: event.data.area, named: seq, people: [], timeline: [], spells: [] };
      foci.push(focus);
    }
    const current = focus.spells.at(-1);
    if (event.type === 'focus-closed') {
      if (current !== undefined && current.to === undefined)
        Object.assign(current, { to: seq, ended: 'closed' });
      return;
    }
    if (event.type === 'focus-detailed') return;
    if (event.data.people !== undefined) focus.people = [...new Set([...focus.people, ...event.data.people])];
    if (event.data.timeline !== undefined)
      focus.timeline = [...new Set([...focus.timeline, ...event.data.timeline])];
    if (event.type === 'focus-proposed') return;
    const { rank } = event.data;
    if (current !== undefined && current.to === undefined) {
      if (current.rank === rank) return;
      Object.assign(current, { to: seq, ended: 're-ranked' });
    }
    focus.spells.push(rank === undefined ? { from: seq } : { rank, from: seq });
  }
}

/** One event on a frozen state by spreading, with the new parts frozen: the base for `apply`. */
export function handApply(
  state: CourseState,
  event: Extract<CourseEvent, { readonly type: 'measure-taken' }>,
): CourseState {
  const entry = Object.freeze({ ...event, index: state.log.length, seq: state.effective.length });
  const entries: Mutable = { ...state.entries };
  entries['measure-taken'] = Object.freeze([...state.entries['measure-taken'], entry]);
  return Object.freeze({
    ...state,
    log: Object.freeze([...state.log, event]),
    effective: Object.freeze([...state.effective, entry]),
    entries: Object.freeze(entries),
  });
}
