import type { AllFacts } from '../../facts/facts.js';
import type { Figure } from '../../model/report.js';
import { agreedTasks } from '../../rules/task-reviews.js';
import { share } from './figure.js';

/** Whether tasks were agreed, and looked at again. */
export function homeworkFigures(facts: AllFacts): readonly Figure[] {
  return [tasksSet(facts), tasksReviewed(facts)];
}

function tasksSet({ sessions, record: { tasks }, claims }: AllFacts): Figure {
  let known = 0;
  let withTask = 0;
  for (const session of sessions) {
    const set = tasks.set(session);
    if (set === undefined && tasks.declined(session) !== true && !claims('tasks', session.ordinal)) continue;
    known += 1;
    if (set !== undefined && set.length > 0) withTask += 1;
  }
  return share(
    'tasks-set',
    withTask,
    known,
    sessions.length === 0 ? 'No session is recorded.' : 'No session records whether a task was agreed.',
    { known, eligible: sessions.length },
  );
}

/** A task of the last session cannot have been looked at, so it is left out; so is one of which the record is silent. */
function tasksReviewed(facts: AllFacts): Figure {
  const { sessions, record, claims } = facts;
  const tasks = agreedTasks(facts, record.tasks);
  let eligible = 0;
  let known = 0;
  let reviewed = 0;
  for (const task of tasks) {
    const next = sessions.find(({ paused, ordinal }) => !paused && ordinal > task.session.ordinal);
    if (next === undefined) continue;
    eligible += 1;
    if (task.reviewed) reviewed += 1;
    if (task.reviewed || record.tasks.reviewed(next) !== undefined || claims('tasks', next.ordinal))
      known += 1;
  }
  return share(
    'tasks-reviewed',
    reviewed,
    known,
    eligible === 0
      ? 'No task is recorded that a session followed.'
      : 'No session records whether tasks were looked at again.',
    { known, eligible },
  );
}
