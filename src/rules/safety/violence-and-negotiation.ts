import { placeIn, placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import type { PersonDescribed } from '../../model/assessment.js';
import type { Entry } from '../../model/state.js';
import { counted } from '../counts.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { Moment } from '../timing.js';
import { momentOf, notAfter } from '../timing.js';

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
  message: ({ violence, jointSessions, tasks }: Towards) =>
    `A relationship is flagged for violence (${violence}), with ${counted(jointSessions, 'joint session')} and ` +
    `${counted(tasks, 'task')} towards that person, and no review of safety recorded before.`,
  check: ({ contacts, record: { inventory, tasks, sessions } }) => {
    if (!inventory.described.some(({ data }) => isFlagged(data))) {
      return notApplicable('No relationship is flagged for violence.');
    }
    const steps = flatMap(contacts, (contact) => [
      ...(sessions.conjointWith(contact) ?? []).map((person) => ({ person, contact, path: '/conjointWith' })),
      ...flatMap(tasks.set(contact) ?? [], ({ person, kind }, index) =>
        kind === 'conversation' || kind === 'contact'
          ? [{ person, contact, path: `/tasksSet/${index}` }]
          : [],
      ),
    ]);
    const judged = flatMap(inventory.people, ({ person }): readonly Judgement<Towards>[] => {
      const told = inventory.described.filter((entry) => entry.data.person === person);
      const known = steps
        .filter((step) => step.person === person)
        .map((step) => ({ ...step, known: describedBy(told, momentOf(step.contact)) }))
        .filter((step) => isFlagged(step.known));
      if (known.length === 0) return [];
      const unsafe = known.filter((step) => step.known.safetyReviewed !== true);
      const [first] = unsafe;
      if (first === undefined)
        return [{ kind: 'pass', at: known.map(({ contact, path }) => placeIn(contact, path)) }];
      const joint = unsafe.filter(({ path }) => path === '/conjointWith').length;
      const late = told.find(({ seq, data }) => seq > first.contact.seq && data.safetyReviewed === true);
      return [
        {
          kind: 'fail',
          subject: person,
          observed: {
            violence: first.known.violence ?? 'none',
            jointSessions: joint,
            tasks: unsafe.length - joint,
          },
          at: unsafe.map(({ contact, path }) => placeIn(contact, path)),
          counter: late === undefined ? [] : [{ note: 'Safety was reviewed later.', at: [placeOf(late)] }],
        },
      ];
    });
    return judged.length > 0
      ? judged
      : notApplicable('No step towards a person flagged for violence is recorded.');
  },
});

type Towards = { readonly violence: string; readonly jointSessions: number; readonly tasks: number };

/** What was known of a person by a point of the course, that session included. */
function describedBy(told: readonly Entry<'person-described'>[], by: Moment): Partial<PersonDescribed> {
  return Object.assign({}, ...told.filter((entry) => notAfter(entry, by)).map(({ data }) => data));
}

/** A relationship in which violence or coercion is recorded, unless both it and they are past. */
export function isFlagged({ violence, status }: Partial<PersonDescribed>): boolean {
  if (violence === 'past') return status !== 'past' && status !== 'deceased';
  return violence === 'current' || violence === 'suspected';
}
