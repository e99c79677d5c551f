import { placeIn } from '../../facts/facts.js';
import type { Person } from '../../model/state.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

// Negotiating with someone who is violent can cost more than it gains; the flag is a recorded trigger.
export const violenceAndNegotiation: Rule = defineRule({
  id: 'violence-and-negotiation',
  category: 'safety',
  severity: 'error',
  statement:
    'Where a relationship is flagged for violence, safety is reviewed before any joint session or confrontation.',
  rationale: 'A direct request that is safe elsewhere can put a patient in danger here.',
  sources: [
    { source: 'general-knowledge', locator: 'safety comes before negotiation' },
    { source: 'cort-2014', locator: 'IPT with women exposed to partner violence, a pilot' },
  ],
  grounding: 'general',
  needs: ['inventory', 'tasks', 'sessions'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  step: 'Review safety in this relationship.',
  remedy:
    'Review safety in this relationship with the patient alone, and record it, before any further step towards that person.',
  withdrawnIf: [
    'A review of safety in this relationship is recorded.',
    'The relationship is recorded as past and the violence as past.',
  ],
  message: ({ violence, jointSessions, tasks }) =>
    `A relationship is flagged for violence (${violence}), with ${jointSessions} joint sessions and ${tasks} tasks ` +
    'towards that person, and no review of safety recorded.',
  check: ({ contacts, record: { inventory, tasks, sessions } }) => {
    const flagged = inventory.people.filter(isFlagged);
    if (flagged.length === 0) return notApplicable('No relationship is flagged for violence.');
    return flagged.map((person): Judgement<{ violence: string; jointSessions: number; tasks: number }> => {
      const joint = contacts.filter((contact) => sessions.conjointWith(contact)?.includes(person.person));
      const set = contacts.flatMap((contact) =>
        (tasks.set(contact) ?? []).flatMap((task, index) =>
          task.person === person.person && (task.kind === 'conversation' || task.kind === 'contact')
            ? [placeIn(contact, `/tasksSet/${index}`)]
            : [],
        ),
      );
      if (joint.length + set.length === 0 || person.described.safetyReviewed === true)
        return { kind: 'pass' };
      return {
        kind: 'fail',
        subject: person.person,
        observed: {
          violence: person.described.violence ?? 'none',
          jointSessions: joint.length,
          tasks: set.length,
        },
        at: [...joint.map((contact) => placeIn(contact, '/conjointWith')), ...set],
      };
    });
  },
});

/** A relationship in which violence or coercion is recorded, unless both it and they are past. */
export function isFlagged({ described }: Person): boolean {
  const { violence, status } = described;
  if (violence === 'past') return status !== 'past' && status !== 'deceased';
  return violence === 'current' || violence === 'suspected';
}
