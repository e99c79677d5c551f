import type { AspectFacts, Session } from '../../facts/facts.js';
import { placeIn } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { Occasion, Tally } from '../occasions.js';
import { judgeOccasions } from '../occasions.js';

// Schools differ on tasks, so this never weighs more than an observation.
export const noTask: Rule = defineRule({
  id: 'no-task',
  category: 'homework',
  severity: 'info',
  statement:
    'A session of the middle phase, other than the last of the course, ends with something agreed to try until the next.',
  rationale: 'What is tried between sessions may bring change about, and may be the next session’s material.',
  sources: [
    { source: 'founding-practice-guide', locator: 'line 25' },
    { source: 'ipt-ptsd-2016', locator: 'against: a form of IPT without homework' },
  ],
  grounding: 'inferred',
  needs: ['tasks'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Agree on an interpersonal task.',
  remedy:
    'Agree on one small interpersonal action before the session ends, or record that the patient wants none.',
  withdrawnIf: [
    'A task is recorded for each of the sessions, or that the patient declined one.',
    'An earlier task is recorded in the session as tried or not done, and so goes on.',
  ],
  message: ({ of, without, unknown, first }: Without) =>
    without > 0
      ? `${without} of ${counted(of, 'middle session')} ended without a task, the first of them session ${first}.`
      : `No record of a task, or that none was wanted, in ${unknown} of ${counted(of, 'middle session')}, the first of them session ${first}.`,
  check: (facts) => {
    const { protocol, sessions, record } = facts;
    if (stated(protocol.expects.tasks) !== true) return notApplicable('The protocol asks for no tasks.');
    const middle = sessions.filter(
      ({ phase, paused, ordinal }) => phase?.role === 'middle' && !paused && ordinal < sessions.length,
    );
    if (middle.length === 0) {
      return notApplicable('No session of the middle phase was held yet that should have ended with a task.');
    }
    const occasions = middle.map((session): Occasion => {
      const is = standing(session, record.tasks);
      return { session, at: placeIn(session, is === 'short' ? '/tasksSet' : ''), is };
    });
    return judgeOccasions(facts, occasions, {
      aspect: 'tasks',
      ask: 'tasks-set',
      observed: ({ short, ...tally }): Without => ({ ...tally, without: short }),
      byPhase: true,
    });
  },
});

type Without = Omit<Tally, 'short'> & { readonly without: number };

function standing(session: Session, tasks: AspectFacts['tasks']): Occasion['is'] {
  const set = tasks.set(session);
  const goesOn = tasks
    .reviewed(session)
    ?.some(({ outcome }) => outcome === 'tried' || outcome === 'not-done');
  if ((set ?? []).length > 0 || goesOn === true || tasks.declined(session) === true) return 'enough';
  return set === undefined ? 'unknown' : 'short';
}
