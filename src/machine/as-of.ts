import type { PartialDate } from '../lib/partial-date.js';
import { isLater } from '../lib/partial-date.js';
import type { Result } from '../lib/result.js';
import type { CourseState, Entry, Refusal } from '../model/state.js';
import { courseOf, replayFrozen } from './replay.js';

/**
 * Where to cut a course. `session` and `date` cut the log as it stands today, corrections included; `entry` cuts it as
 * it had been written by then, for an audit.
 */
export type Cut = { readonly session: number } | { readonly date: PartialDate } | { readonly entry: number };

/**
 * The course as of a session, a date, or an entry of the log. By session: everything up to the next session. By date:
 * everything before the first event that is certainly later. By entry: the first `entry` events as written.
 * @example
 * const then = asOf(state, { session: 4 });
 */
export function asOf(state: CourseState, cut: Cut): Result<CourseState, Refusal> {
  if ('entry' in cut) return replayFrozen(courseOf(state, state.log.slice(0, Math.max(0, cut.entry))));
  const kept =
    'session' in cut ? upToSession(state.effective, cut.session) : upToDate(state.effective, cut.date);
  const ids = new Set(state.effective.slice(0, kept).flatMap(idsOf));
  return replayFrozen(
    courseOf(
      state,
      state.log.filter(({ id }) => ids.has(id)),
    ),
  );
}

// A correction is kept with what it corrects: others may call the entry by either id.
function idsOf({ id, replaces, earlierIds = [] }: Entry): readonly string[] {
  return replaces === undefined ? [id] : [id, replaces, ...earlierIds];
}

function upToSession(entries: readonly Entry[], session: number): number {
  const held = entries.findIndex((entry) => entry.type === 'session-held' && entry.session === session);
  if (held === -1) return entries.length;
  const next = entries.findIndex(
    (entry, at) =>
      at > held &&
      (entry.type === 'session-held' ||
        entry.type === 'session-missed' ||
        (entry.session !== undefined && entry.session > session)),
  );
  return next === -1 ? entries.length : next;
}

function upToDate(entries: readonly Entry[], date: PartialDate): number {
  const later = entries.findIndex((entry) => isLater(entry.on, date) === 'yes');
  return later === -1 ? entries.length : later;
}
