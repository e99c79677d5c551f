import type { Writable } from '../events/draft.js';
import { refusal } from '../events/refusals.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { CourseEvent, Envelope, EventData, EventType } from '../model/course.js';
import type { Entry, Refusal } from '../model/state.js';

/**
 * The log as it stands: each correction at the place of what it corrects, withdrawn entries gone. Refuses an id that
 * is used twice and a correction of something that is not there.
 */
export function effectiveLog(log: readonly CourseEvent[]): Result<readonly Entry[], Refusal> {
  const slots: (number | undefined)[] = [];
  const slotOf = new Map<string, number>();
  const typeIn: string[] = [];
  for (const [index, event] of log.entries()) {
    if (slotOf.has(event.id)) return err(refusal('duplicate-event-id', index, '/id'));
    if (event.replaces === undefined) {
      slotOf.set(event.id, slots.length);
      slots.push(index);
      typeIn.push(event.type);
      continue;
    }
    const slot = slotOf.get(event.replaces);
    if (slot === undefined) return err(refusal('unknown-event', index, '/replaces'));
    slotOf.set(event.id, slot);
    if (event.type === 'entry-withdrawn') slots[slot] = undefined;
    else if (event.type === typeIn[slot]) slots[slot] = index;
    else return err(refusal('wrong-type-replaced', index, '/replaces'));
  }
  const entries: Entry[] = [];
  for (const [slot, index] of slots.entries()) {
    const event = index === undefined ? undefined : log[index];
    if (event === undefined || index === undefined) continue;
    entries.push(entryOf(event, index, entries.length, earlierIds(slot, event)));
  }
  return ok(entries);

  function earlierIds(slot: number, { id, replaces }: CourseEvent): readonly string[] | undefined {
    if (replaces === undefined) return undefined;
    const others = [...slotOf].filter(([other, own]) => own === slot && other !== id && other !== replaces);
    return others.length === 0 ? undefined : others.map(([other]) => other);
  }
}

/** An event as an entry at a place. Written out: a spread over events of many shapes costs more than a whole replay. */
export function entryOf<T extends EventType>(
  event: Envelope<T, EventData[T]>,
  index: number,
  seq: number,
  earlierIds?: readonly string[],
): Entry<T> {
  const entry: Writable<Entry<T>> = { id: event.id, type: event.type, data: event.data, index, seq };
  if (event.on !== undefined) entry.on = event.on;
  if (event.session !== undefined) entry.session = event.session;
  if (event.recorded !== undefined) entry.recorded = event.recorded;
  if (event.replaces !== undefined) entry.replaces = event.replaces;
  if (earlierIds !== undefined) entry.earlierIds = earlierIds;
  return entry;
}
