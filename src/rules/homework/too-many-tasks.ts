import { placeIn } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { stated } from '../../model/protocol.js';
import type { InterpersonalTask } from '../../model/session.js';
import { afterClosing, remedyOfExcess } from '../closing.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const tooManyTasks: Rule = defineRule({
  id: 'too-many-tasks',
  category: 'homework',
  severity: 'info',
  statement: 'A session sets no more interpersonal tasks than can be carried out until the next.',
  rationale:
    'One task that is done may help more than several that are not; a list that fails may feed self-blame.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 25' }],
  grounding: 'inferred',
  needs: ['tasks'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  step: 'Choose the one task that matters most.',
  remedy: 'Choose with the patient the one action that matters most now, and keep the others for later.',
  withdrawnIf: [
    'The further tasks are recorded as what they are: for safety, a rhythm log, or a questionnaire.',
  ],
  message: ({ sessions, most, atMost, first }: Crowded) =>
    `In ${counted(sessions, 'session')} more than ${counted(atMost, 'interpersonal task')} ${atMost === 1 ? 'was' : 'were'} set, up to ${most}; ${sessions === 1 ? 'it was' : 'the first was'} session ${first}.`,
  check: (facts) => {
    const { protocol, sessions } = facts;
    const { tasks } = facts.record;
    const atMost = stated(protocol.thresholds.tasksPerSession);
    if (atMost === undefined) return notApplicable('The protocol does not say how many tasks are enough.');
    const told = flatMap(sessions, (session) => {
      const set = session.paused ? undefined : tasks.set(session);
      return set === undefined ? [] : [{ session, count: set.filter(counts).length }];
    });
    if (told.length === 0) return notApplicable('No session records tasks.');
    const crowded = told.filter(({ count }) => count > atMost);
    const first = crowded[0];
    if (first === undefined) return [{ kind: 'pass' }];
    return [
      {
        kind: 'fail',
        observed: {
          sessions: crowded.length,
          most: Math.max(...crowded.map(({ count }) => count)),
          atMost,
          first: first.session.number,
        },
        at: crowded.map(({ session }) => placeIn(session, '/tasksSet')),
        ...afterClosing(facts, remedyOfExcess),
      },
    ];
  },
});

type Crowded = {
  readonly sessions: number;
  readonly most: number;
  readonly atMost: number;
  readonly first: number;
};

function counts({ kind }: InterpersonalTask): boolean {
  return kind !== 'safety' && kind !== 'rhythm-log' && kind !== 'measure';
}
