import type { CoreFacts, Session } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { agreedTasks } from '../task-reviews.js';

// Reviewed in the next session is the rule; reviewed later in the same phase is good enough, so a task stays open
// until its phase is over. A review that names no task stands for the tasks of the session before.
export const taskNotReviewed: Rule = defineRule({
  id: 'task-not-reviewed',
  category: 'homework',
  severity: 'warning',
  statement: 'A task that was agreed is looked at again in the next session.',
  rationale:
    'What happened with the task is the best material of the session; not asking says that it did not matter.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 27' }],
  grounding: 'inferred',
  needs: ['tasks'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Look at the agreed task again.',
  remedy: 'Begin the next session with what came of the task, done or not, and record it.',
  withdrawnIf: ['A review of the task is recorded in the same phase.'],
  message: ({ unreviewed, of }) => `No record of a review for ${unreviewed} of ${of} agreed tasks.`,
  check: (facts) => {
    const { record, sessions, protocol } = facts;
    if (stated(protocol.expects.tasks) === false) return notApplicable('The protocol sets no tasks.');
    const all = agreedTasks(facts, record.tasks);
    // The last session's tasks have no session after them in which they could be reviewed.
    const set = all.filter(({ session }) => facts.closure === null || session.ordinal < sessions.length);
    if (set.length === 0) return notApplicable('No task is recorded that could have been reviewed.');
    const pending = set.filter(({ reviewed }) => !reviewed);
    if (pending.length === 0) return [{ kind: 'pass' }];
    const over = pending.filter(({ session }) => phaseIsOver(session, facts));
    if (over.length === 0) {
      return [{ kind: 'open', due: null, at: pending.map(({ at }) => at) }];
    }
    const hit = {
      observed: { unreviewed: over.length, of: set.length },
      at: over.map(({ at }) => at),
      ...afterClosing(facts),
    };
    const explicit = over.some(({ session }) =>
      sessions.slice(session.ordinal).every((later) => record.tasks.reviewed(later) !== undefined),
    );
    return explicit
      ? [{ kind: 'fail', ...hit }]
      : [
          {
            kind: 'missing',
            aspect: 'tasks',
            ask: 'task-reviews',
            ordinal: over.at(-1)?.session.ordinal ?? 1,
            ...hit,
          },
        ];
  },
});

function phaseIsOver(session: Session, facts: CoreFacts): boolean {
  if (facts.closure !== null) return true;
  const later = facts.sessions.slice(session.ordinal);
  // In the ending, the time of a task from an uncertain phase is over too: it was set before.
  return later.some(({ phase }) =>
    session.phase === undefined
      ? phase?.role === 'ending'
      : phase !== undefined && phase.id !== session.phase.id,
  );
}
