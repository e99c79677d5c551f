import { Immer } from 'immer';
import { blankDraft } from '../events/draft.js';
import { effectOf, take } from '../events/effects.js';
import { idsIn, LearnedIds } from '../events/known-ids.js';
import { refusal, refuse } from '../events/refusals.js';
import { deepFreeze, frozenCopy } from '../lib/freeze.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Course, CourseEvent, EventType } from '../model/course.js';
import type { CourseState, EntriesByType, Entry, Refusal } from '../model/state.js';
import { effectiveLog, entryOf } from './effective-log.js';

// An instance of our own, so that the host's settings of immer are neither read nor changed.
const immer: Immer = /* @__PURE__ */ new Immer({ autoFreeze: false });

/**
 * Replays a course's log into its state: the second grade of validity, coherence. Refuses only what leaves no state.
 * The course is not changed; one that is not frozen (it did not come from `parseCourse`) is copied first.
 * @example
 * const replayed = replay(parseCourse(json));
 * if (!replayed.ok) console.error(replayed.error.message, replayed.error.pointer);
 */
export function replay(course: Course): Result<CourseState, Refusal> {
  return replayFrozen(frozenCopy(course));
}

/** As {@link replay}, for a course whose events are frozen already. */
export function replayFrozen(course: Course): Result<CourseState, Refusal> {
  const folded = fold(course);
  return folded.ok ? ok(deepFreeze(folded.value)) : folded;
}

/** The fold alone: no copy, no freeze; for work in bulk on records that nobody else holds. */
export function fold(course: Course): Result<CourseState, Refusal> {
  const effective = effectiveLog(course.events);
  if (!effective.ok) return effective;
  const draft = blankDraft();
  const known = new LearnedIds();
  for (const entry of effective.value) {
    const refused = refuse(entry, known);
    if (refused !== undefined) return err(refused);
    known.learn(entry);
    take(draft, entry);
  }
  const { id, protocol, documented, events } = course;
  return ok({ id, protocol, documented, log: [...events], ...draft });
}

/**
 * Applies one event to a state and gives the next state; the first is left as it was. A correction is replayed from
 * the start, since it changes what stands before.
 */
export function apply(state: CourseState, event: CourseEvent): Result<CourseState, Refusal> {
  if (event.replaces !== undefined) return replayFrozen(courseOf(state, [...state.log, frozenCopy(event)]));
  const index = state.log.length;
  if (state.log.some((earlier) => earlier.id === event.id))
    return err(refusal('duplicate-event-id', index, '/id'));
  const own = frozenCopy(event);
  const entry = entryOf(own, index, state.effective.length);
  const refused = refuse(entry, idsIn(state));
  if (refused !== undefined) return err(refused);
  const effect = effectOf(entry);
  const changed = effect === undefined ? state : immer.produce(state, effect);
  const next: CourseState = {
    ...changed,
    log: [...state.log, own],
    effective: [...state.effective, entry],
    entries: withEntry(state.entries, entry),
  };
  return ok(deepFreeze(next));
}

// Appending by spread: through a draft, each of these lists would cost more than the recipe itself.
function withEntry<T extends EventType>(entries: EntriesByType, entry: Entry<T>): EntriesByType {
  const list: EntriesByType[T] = entries[entry.type];
  return { ...entries, [entry.type]: [...list, entry] };
}

/** The course that a state was replayed from, with another log if one is given. */
export function courseOf(state: CourseState, events: readonly CourseEvent[] = state.log): Course {
  const { id, protocol, documented } = state;
  return { schema: 'openipt/course/1', id, protocol, documented, events };
}
