import type { EventType } from '../model/course.js';
import { eventTypes } from '../model/course.js';
import type { Loss } from './losses.js';

/** An event on its way back: what has been found of it so far. */
export interface EventDraft {
  readonly root: string;
  readonly type: EventType;
  readonly pointer: string;
  /** The place in the bundle, for events of which nothing else says where they stood. */
  readonly found: number;
  id: string;
  order: number | undefined;
  on: unknown;
  session: unknown;
  recorded: unknown;
  data: Record<string, unknown>;
}

/** A draft as the value of an event, what is not there left out. */
export function eventValue({
  id,
  type,
  on,
  session,
  recorded,
  data,
}: EventDraft): Readonly<Record<string, unknown>> {
  return {
    id,
    type,
    ...(on !== undefined && { on }),
    ...(session !== undefined && { session }),
    ...(recorded !== undefined && { recorded }),
    data,
  };
}

/**
 * In the order of the log. Where the place of one is gone, by date: the opening first, the closing last, and what has
 * no date before what has one, since others may refer to it.
 */
export function inOrder(drafts: readonly EventDraft[]): readonly EventDraft[] {
  const placed = (draft: EventDraft): number => draft.order ?? draft.found;
  if (drafts.every(({ order }) => order !== undefined))
    return [...drafts].sort((a, b) => placed(a) - placed(b));
  return [...drafts].sort((a, b) => {
    const [left, right] = [timeOf(a), timeOf(b)];
    if (left !== right) return left < right ? -1 : 1;
    return eventTypes.indexOf(a.type) - eventTypes.indexOf(b.type) || placed(a) - placed(b);
  });
}

function timeOf({ type, on }: EventDraft): string {
  if (type === 'course-opened') return '';
  if (type === 'course-closed') return '~';
  return typeof on === 'string' ? on : ' ';
}

/** A loss of an event. */
export function lossOf({ pointer, id, type }: EventDraft, reason: Loss['reason'], at?: string): Loss {
  return { reason, pointer, event: id, type, ...(at !== undefined && { at }) };
}
