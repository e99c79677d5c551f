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
 * Every agreed task, in order. It counts as reviewed in the next session, or later in the same phase. A review names its
 * task, or stands for the tasks of the session before. Sessions in a pause are passed over.
 */
export function agreedTasks({ sessions }: CoreFacts, tasks: AspectFacts['tasks']): readonly AgreedTask[] {
  const ordinary = sessions.filter(({ paused }) => !paused);
  return ordinary.flatMap((session, nth) => {
    const set = tasks.set(session) ?? [];
    if (set.length === 0) return [];
    const [next, ...later] = ordinary.slice(nth + 1);
    const samePhase = later.filter(({ phase }) => phase?.id === session.phase?.id);
    const named = new Set(
      [next, ...samePhase].flatMap((one) => (one && tasks.reviewed(one))?.map(({ task }) => task) ?? []),
    );
    const all = (next && tasks.reviewed(next))?.some(({ task }) => task === undefined) === true;
    return set.map(({ id }, index) => ({
      session,
      reviewed: all || named.has(id),
      at: placeIn(session, `/tasksSet/${index}`),
    }));
  });
}
