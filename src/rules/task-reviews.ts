import type { AspectFacts, CoreFacts, Session } from '../facts/facts.js';
import { placeIn } from '../facts/facts.js';
import type { Place } from '../model/report.js';

/** A task that was agreed, and whether it was looked at again. */
export interface AgreedTask {
  readonly session: Session;
  readonly reviewed: boolean;
  readonly at: Place;
}

/**
 * Every agreed task, in order. A review names its task, or stands for the tasks of the session before; it is found
 * in any later session.
 */
export function agreedTasks({ sessions }: CoreFacts, tasks: AspectFacts['tasks']): readonly AgreedTask[] {
  const named = new Map<string, number>();
  const unnamed = new Set<number>();
  for (const session of sessions) {
    for (const { task } of tasks.reviewed(session) ?? []) {
      if (task === undefined) unnamed.add(session.ordinal);
      else named.set(task, session.ordinal);
    }
  }
  return sessions.flatMap((session) =>
    (tasks.set(session) ?? []).map(({ id }, index) => ({
      session,
      reviewed: (named.get(id) ?? 0) > session.ordinal || unnamed.has(session.ordinal + 1),
      at: placeIn(session, `/tasksSet/${index}`),
    })),
  );
}
