import type { AspectFacts, CoreFacts, Session } from '../facts/facts.js';
import { placeIn } from '../facts/facts.js';
import type { Place } from '../model/report.js';

/** A task that was agreed, and whether it was looked at again. */
export interface AgreedTask {
  readonly session: Session;
  readonly reviewed: boolean;
  /** It was not, but a review in a later phase names it. */
  readonly late: boolean;
  readonly at: Place;
}

/**
 * Every agreed task, in order. It counts as reviewed in the next session, or later in the same phase. A review names its
 * task, or stands for the tasks of the session before. Sessions in a pause are passed over.
 */
export function agreedTasks(facts: CoreFacts, tasks: AspectFacts['tasks']): readonly AgreedTask[] {
  const known = made.get(tasks);
  if (known !== undefined) return known;
  const agreed = findAgreedTasks(facts, tasks);
  made.set(tasks, agreed);
  return agreed;
}

// Rules and figures ask, so they are found once.
const made = new WeakMap<AspectFacts['tasks'], readonly AgreedTask[]>();

function findAgreedTasks({ sessions }: CoreFacts, tasks: AspectFacts['tasks']): readonly AgreedTask[] {
  const agreed: AgreedTask[] = [];
  const pending = new Map<string, { readonly task: Mutable<AgreedTask>; readonly turn: number }>();
  let turn = 0;
  for (const session of sessions) {
    if (session.paused) continue;
    turn += 1;
    for (const { task } of tasks.reviewed(session) ?? []) {
      for (const [id, one] of pending) {
        const isNext = one.turn === turn - 1;
        const meant = task === undefined ? isNext : task === id;
        if (meant && (isNext || one.task.session.phase?.id === session.phase?.id)) {
          one.task.reviewed = true;
          one.task.late = false;
          pending.delete(id);
        } else if (meant) {
          one.task.late = true;
        }
      }
    }
    (tasks.set(session) ?? []).forEach(({ id }, index) => {
      const task = { session, reviewed: false, late: false, at: placeIn(session, `/tasksSet/${index}`) };
      agreed.push(task);
      pending.set(id, { task, turn });
    });
  }
  return agreed;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
