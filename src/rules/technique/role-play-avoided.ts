import { placeIn } from '../../facts/facts.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { acrossHole, holesIn } from '../holes.js';
import { midMiddle } from '../mid-middle.js';
import { isFlagged } from '../safety/violence-and-negotiation.js';

// The fourth trap. It is judged only where a hard conversation is planned: nothing else obliges to role play.
export const rolePlayAvoided: Rule = defineRule({
  id: 'role-play-avoided',
  category: 'technique',
  severity: 'warning',
  statement:
    'A hard conversation that is planned is rehearsed in a role play by the middle of the middle phase.',
  rationale: 'A conversation that was practised goes better than one that was only talked about.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 20' }],
  grounding: 'inferred',
  needs: ['interventions', 'tasks', 'inventory', 'sessions'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Rehearse the hard conversation.',
  remedy: 'Rehearse the conversation in the next session, or record why not.',
  withdrawnIf: [
    'A role play is recorded.',
    'That the patient declined, that it was rehearsed in another way, or that it would be unsafe is recorded.',
  ],
  message: ({ planned, unknown, of }) =>
    unknown === 0
      ? `A hard conversation was planned in session ${planned}; no role play in any of ${of} sessions.`
      : `A hard conversation was planned in session ${planned}; no role play is recorded, and ${unknown} of ${of} sessions record no techniques.`,
  check: (facts) => {
    const { sessions, record } = facts;
    const unsafe = new Set(
      record.inventory.people.filter(({ described }) => isFlagged(described)).map(({ person }) => person),
    );
    const planned = sessions.find((session) =>
      record.tasks
        .set(session)
        ?.some((task) => task.hard === true && !(task.person && unsafe.has(task.person))),
    );
    if (planned === undefined) return notApplicable('No hard conversation is recorded as planned.');
    const rehearsed = sessions.find((session) =>
      record.interventions.used(session)?.some((use) => use.technique === 'role-play'),
    );
    if (rehearsed !== undefined) return [{ kind: 'pass', at: [placeIn(rehearsed, '/techniques')] }];
    const leftOut = sessions.find((session) =>
      record.interventions
        .leftOut(session)
        ?.some(
          ({ technique, reason }) =>
            technique === 'role-play' && reason !== 'other' && reason !== 'not-indicated',
        ),
    );
    if (leftOut !== undefined) return [{ kind: 'pass', at: [placeIn(leftOut, '/leftOut')] }];
    const at = [placeIn(planned, '/tasksSet')];
    const middle = midMiddle(facts);
    if (middle.state === 'unspecified') return notApplicable('The protocol does not say by when.');
    const unknown = sessions.filter((session) => record.interventions.used(session) === undefined).length;
    const observed = { planned: planned.number, unknown, of: sessions.length };
    const hit = { observed, at, ...afterClosing(facts) };
    if (middle.state === 'no-length') return [{ kind: 'review', ask: 'contract-terms', ...hit }];
    const latest = Math.max(middle.ordinal, planned.ordinal);
    if (sessions.length <= latest) {
      return facts.closure === null
        ? [{ kind: 'open', due: { earliest: planned.ordinal, latest }, at }]
        : notApplicable('The course was closed before it was due.');
    }
    // An empty list in every session says outright that there was none.
    const empty = sessions.every((session) => record.interventions.used(session)?.length === 0);
    return [
      acrossHole(
        facts,
        holesIn(facts)[0],
        empty
          ? { kind: 'fail', ...hit }
          : { kind: 'missing', aspect: 'interventions', ask: 'role-play', ...hit },
      ),
    ];
  },
});
