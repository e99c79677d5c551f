import { placeIn } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import type { InterpersonalTask } from '../../model/session.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { Occasion, Tally } from '../occasions.js';
import { judgeOccasions } from '../occasions.js';

// That nobody is named says only that nobody was written down, so it is never an outright no. What has a kind of its own
// is among people, or the patient’s own for a reason: joining a choir names nobody yet.
export const taskNotInterpersonal: Rule = defineRule({
  id: 'task-not-interpersonal',
  category: 'homework',
  severity: 'info',
  statement: 'A task involves another person.',
  rationale: 'Mood is to change through relationships, so that is where new things are tried.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 27' }],
  grounding: 'inferred',
  needs: ['tasks'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Say with whom the task is.',
  remedy: 'Record with whom the task is, or turn it into one with somebody.',
  withdrawnIf: [
    'The person whom the task concerns is recorded.',
    'The task is recorded as what it is: an activity, a ritual or letter, an observation, for safety, a rhythm log, or a questionnaire.',
  ],
  message: ({ of, unknown, first }: Unplaced) =>
    `For ${unknown} of ${counted(of, 'task')} the record names neither a person nor what kind of task it is, first in session ${first}.`,
  check: (facts) => {
    const { tasks } = facts.record;
    const set = flatMap(
      facts.sessions.filter(({ paused }) => !paused),
      (session) =>
        (tasks.set(session) ?? []).map(
          (task, index): Occasion => ({
            session,
            at: placeIn(session, `/tasksSet/${index}`),
            is: isPlaced(task) ? 'enough' : 'unknown',
          }),
        ),
    );
    if (set.length === 0) return notApplicable('No task is recorded.');
    return judgeOccasions(facts, set, {
      aspect: 'tasks',
      ask: 'task-person',
      observed: ({ short: _, ...tally }): Unplaced => tally,
    });
  },
});

type Unplaced = Omit<Tally, 'short'>;

function isPlaced({ kind, person }: InterpersonalTask): boolean {
  return person !== undefined || kind !== 'other';
}
