import type { CoreFacts, Session } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { Hole } from '../holes.js';
import { aboutCertain, acrossHole, holesIn } from '../holes.js';
import type { AgreedTask } from '../task-reviews.js';
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
  needs: ['tasks', 'sessions'],
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
    const holes = holesIn(facts);
    const found = pending
      .filter(({ session }) => phaseIsOver(session, facts))
      .map((task) => ({ ...task, hole: holes.find((hole) => mayHoldReview(hole, task, facts)) }));
    const { about: over, certain, hole } = aboutCertain(facts, found);
    if (over.length === 0) {
      return [{ kind: 'open', due: null, at: pending.map(({ at }) => at) }];
    }
    const hit = {
      observed: { unreviewed: over.length, of: set.length },
      at: over.map(({ at }) => at),
      ...afterClosing(facts),
    };
    const explicit = certain.some(({ session }) =>
      sessions.slice(session.ordinal).every((later) => record.tasks.reviewed(later) !== undefined),
    );
    const ordinal = over.at(-1)?.session.ordinal ?? 1;
    return [
      acrossHole(
        facts,
        hole,
        explicit
          ? { kind: 'fail', ...hit }
          : { kind: 'missing', aspect: 'tasks', ask: 'task-reviews', ordinal, ...hit },
      ),
    ];
  },
});

/**
 * Whether a hole leaves open that a task was reviewed in time: in the next session, or in another of its phase. Before the
 * task it does so where phases are known by the count alone: a later review may then be of the same phase.
 */
function mayHoldReview({ from, to }: Hole, { session, late }: AgreedTask, { sessions }: CoreFacts): boolean {
  const { phase } = session;
  if (to.at <= session.at) return late && (phase === undefined || phase.basis === 'inferred');
  const next = sessions.find(({ ordinal, paused }) => ordinal > session.ordinal && !paused);
  return next === undefined || to.at <= next.at || from.phase?.id === phase?.id || to.phase?.id === phase?.id;
}

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
