import type { EventDraft, EventType } from '../../model/course.js';
import type { SessionHeld } from '../../model/session.js';

/** The events of a course, in order, before they have their ids. */
export type Drafts = readonly EventDraft[];
/** An event of one type. */
export type DraftOf<T extends EventType> = Extract<EventDraft, { readonly type: T }>;

export function isA<T extends EventType>(draft: EventDraft, type: T): draft is DraftOf<T> {
  return draft.type === type;
}

/** The events of a type, in order. */
export function allOf<T extends EventType>(drafts: Drafts, type: T): readonly DraftOf<T>[] {
  return drafts.filter((draft) => isA(draft, type));
}

/** Takes out all events of some types. */
export function without(drafts: Drafts, ...types: readonly EventType[]): Drafts {
  return drafts.filter(({ type }) => !types.includes(type));
}

/** Takes out some events of one type. */
export function withoutWhere<T extends EventType>(
  drafts: Drafts,
  type: T,
  leaves: (draft: DraftOf<T>) => boolean,
): Drafts {
  return drafts.filter((draft) => !isA(draft, type) || !leaves(draft));
}

/** Changes each event of a type. `nth` counts them from 1. */
export function changeEach<T extends EventType>(
  drafts: Drafts,
  type: T,
  change: (draft: DraftOf<T>, nth: number) => EventDraft,
): Drafts {
  let nth = 0;
  return drafts.map((draft) => {
    if (!isA(draft, type)) return draft;
    nth += 1;
    return change(draft, nth);
  });
}

/** A treatment session, and where it stands. */
export interface HeldSession {
  /** Its place among the treatment sessions, from 1. */
  readonly ordinal: number;
  readonly draft: DraftOf<'session-held'>;
  /** The index of its event among the drafts. */
  readonly index: number;
  /** The index of the last event that belongs to it. */
  readonly end: number;
}

/** The treatment sessions, in order. */
export function sessionsOf(drafts: Drafts): readonly HeldSession[] {
  return drafts
    .flatMap((draft, index) =>
      isA(draft, 'session-held') && draft.data.kind === 'treatment' ? [{ draft, index }] : [],
    )
    .map(({ draft, index }, at) => ({ ordinal: at + 1, draft, index, end: endOf(drafts, draft, index) }));
}

function endOf(drafts: Drafts, { session }: DraftOf<'session-held'>, index: number): number {
  return drafts.reduce((end, draft, at) => (draft.session === session ? Math.max(end, at) : end), index);
}

/** The index of the first event that belongs to a treatment session: a score that was taken before it, say. */
export function startOf(drafts: Drafts, { draft: { session } }: HeldSession): number {
  return drafts.findIndex((draft) => draft.session === session);
}

/** Changes what each treatment session holds. */
export function changeSessions(
  drafts: Drafts,
  change: (data: SessionHeld, ordinal: number) => SessionHeld,
): Drafts {
  let ordinal = 0;
  return drafts.map((draft) => {
    if (!isA(draft, 'session-held') || draft.data.kind !== 'treatment') return draft;
    ordinal += 1;
    return { ...draft, data: change(draft.data, ordinal) };
  });
}

/** Changes what one treatment session holds. */
export function changeSession(
  drafts: Drafts,
  ordinal: number,
  change: (data: SessionHeld) => SessionHeld,
): Drafts {
  return changeSessions(drafts, (data, at) => (at === ordinal ? change(data) : data));
}

/** Puts events before the one at `index`. */
export function insertAt(drafts: Drafts, index: number, ...more: Drafts): Drafts {
  return [...drafts.slice(0, index), ...more, ...drafts.slice(index)];
}

/** Puts events behind the last one that belongs to a treatment session; they take its day and its number. */
export function addToSession(drafts: Drafts, ordinal: number, ...more: Drafts): Drafts {
  const held = sessionsOf(drafts)[ordinal - 1];
  if (held === undefined) return drafts;
  const { draft, end } = held;
  const day = draft.on === undefined ? {} : { on: draft.on };
  return insertAt(drafts, end + 1, ...more.map((one) => ({ ...day, session: draft.session, ...one })));
}

/** One of several, another one for another seed; `undefined` where there is none. */
export function oneOf<T>(choices: readonly T[], seed: number): T | undefined {
  return choices[(seed >>> 0) % choices.length];
}
