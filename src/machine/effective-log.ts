import type { AnyEntry } from '../events/known-ids.js';
import { refusal } from '../events/refusals.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { CourseEvent } from '../model/course.js';
import type { Refusal } from '../model/state.js';

/**
 * The log as it stands: each correction at the place of what it corrects, withdrawn entries gone. Refuses an id that
 * is used twice and a correction of something that is not there.
 */
export function effectiveLog(log: readonly CourseEvent[]): Result<readonly AnyEntry[], Refusal> {
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
  const entries: AnyEntry[] = [];
  for (const index of slots) {
    const event = index === undefined ? undefined : log[index];
    if (event !== undefined && index !== undefined) entries.push(entryOf(event, index, entries.length));
  }
  return ok(entries);
}

/** An event as an entry at a place. */
export function entryOf(event: CourseEvent, index: number, seq: number): AnyEntry {
  return { ...event, index, seq };
}
