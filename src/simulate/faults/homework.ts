import { stated } from '../../model/protocol.js';
import type { InterpersonalTask, SessionHeld } from '../../model/session.js';
import type { Simulation } from '../simulate.js';
import type { Drafts } from './edits.js';
import { changeSession, changeSessions, oneOf, sessionsOf } from './edits.js';
import type { Fault } from './fault.js';
import { middleSessions, runOf, workSessions } from './work.js';

const taskNotReviewed: Fault = {
  says: 'A task is agreed on, and nobody comes back to it.',
  plant: (clean) => {
    const { drafts, plan } = clean;
    const set = runOf(middleSessions(clean), 2, plan.seed)?.[0];
    const task = set === undefined ? undefined : actionsSet(drafts, set)[0];
    // Until the phase is over there is still time for it.
    const over = plan.ending !== 'open' || plan.sessions.at(-1)?.stage === 'ending';
    return task === undefined || !over ? undefined : unreviewed(drafts, [task.id]);
  },
};

const noTask: Fault = {
  says: 'A session of the middle phase ends, and nothing is agreed on.',
  plant: (clean) => {
    const { drafts, plan } = clean;
    if (stated(plan.protocol.expects.tasks) !== true) return undefined;
    const sessions = middleSessions(clean)
      .map(({ ordinal }) => ordinal)
      .filter((ordinal) => ordinal < plan.sessions.length && !goesOn(drafts, ordinal));
    const at = oneOf(sessions, plan.seed);
    if (at === undefined) return undefined;
    const tasks = sessionsOf(drafts)[at - 1]?.draft.data.tasksSet ?? [];
    return changeSession(
      unreviewed(
        drafts,
        tasks.map(({ id }) => id),
      ),
      at,
      ({ tasksDeclined: _, ...data }) => ({ ...data, tasksSet: [] }),
    );
  },
};

const tooManyTasks: Fault = {
  says: 'A session sets one task more than can be carried out until the next.',
  plant: (clean) => {
    const { drafts, plan } = clean;
    const enough = stated(plan.protocol.thresholds.tasksPerSession);
    const task = oneAction(clean);
    if (enough === undefined || task === undefined) return undefined;
    const more: readonly InterpersonalTask[] = Array.from({ length: enough }, (_, at) => ({
      ...task,
      id: `${task.id}-${at + 2}`,
    }));
    return changeSessions(drafts, (data) => withMore(data, task, more));
  },
};

const taskNotInterpersonal: Fault = {
  says: 'A task is agreed on that has to do with nobody.',
  plant: (clean) => {
    const { drafts } = clean;
    const task = oneAction(clean);
    if (task === undefined) return undefined;
    return changeSessions(drafts, (data) =>
      data.tasksSet === undefined
        ? data
        : {
            ...data,
            tasksSet: data.tasksSet.map((one) =>
              one.id === task.id ? { id: one.id, kind: 'other', text: 'Clear out the cupboard' } : one,
            ),
          },
    );
  },
};

/** What a session agrees on to be done with others. */
function actionsSet(drafts: Drafts, ordinal: number): readonly InterpersonalTask[] {
  const tasks = sessionsOf(drafts)[ordinal - 1]?.draft.data.tasksSet ?? [];
  return tasks.filter(({ kind }) => kind !== 'safety' && kind !== 'rhythm-log' && kind !== 'measure');
}

function oneAction(clean: Simulation): InterpersonalTask | undefined {
  const { drafts, plan } = clean;
  return oneOf(
    workSessions(clean).flatMap(({ ordinal }) => actionsSet(drafts, ordinal)),
    plan.seed,
  );
}

/** Whether a task from the time before, not done yet, is one for the time after as well. */
function goesOn(drafts: Drafts, ordinal: number): boolean {
  const reviews = sessionsOf(drafts)[ordinal - 1]?.draft.data.tasksReviewed ?? [];
  return reviews.some(({ outcome }) => outcome !== 'done');
}

function unreviewed(drafts: Drafts, tasks: readonly string[]): Drafts {
  return changeSessions(drafts, (data) =>
    data.tasksReviewed === undefined
      ? data
      : {
          ...data,
          tasksReviewed: data.tasksReviewed.filter(({ task = '' }) => !tasks.includes(task)),
        },
  );
}

/** The further tasks beside the one, and reviewed with it. */
function withMore(
  data: SessionHeld,
  beside: InterpersonalTask,
  more: readonly InterpersonalTask[],
): SessionHeld {
  const { tasksSet, tasksReviewed } = data;
  const sets = tasksSet?.some(({ id }) => id === beside.id) === true;
  const reviews = tasksReviewed?.some(({ task }) => task === beside.id) === true;
  return {
    ...data,
    ...(sets ? { tasksSet: [...tasksSet, ...more] } : {}),
    ...(reviews
      ? {
          tasksReviewed: [
            ...tasksReviewed,
            ...more.map(({ id: task }) => ({ task, outcome: 'not-done' as const })),
          ],
        }
      : {}),
  };
}

/** What can go wrong with what is agreed between sessions. */
export const homeworkFaults: Readonly<
  Record<'task-not-reviewed' | 'no-task' | 'too-many-tasks' | 'task-not-interpersonal', Fault>
> = {
  'task-not-reviewed': taskNotReviewed,
  'no-task': noTask,
  'too-many-tasks': tooManyTasks,
  'task-not-interpersonal': taskNotInterpersonal,
};
