import { placeOf } from '../../facts/facts.js';
import type { CounterEvidence } from '../../model/report.js';
import type { AreaId } from '../../model/vocabulary.js';
import { activeAreas } from '../active-areas.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { DetailEntry } from '../focus-details.js';
import { detailsOf } from '../focus-details.js';
import { lastWord } from '../last-word.js';
import { atSession, inOrder, numberOf, ordinalOf } from '../session-of.js';
import { notAfter } from '../timing.js';

/** The areas in which the end of a relationship is worked through. */
const nextAreas: readonly AreaId[] = ['grief', 'role-transition'];

export const dissolutionUnmourned: Rule = defineRule({
  id: 'dissolution-unmourned',
  category: 'focus',
  severity: 'info',
  statement: 'A relationship that ends in a role dispute is mourned, or what follows becomes the focus.',
  rationale: 'Parting settles the dispute and leaves a loss.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 71' }],
  grounding: 'inferred',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Mourn the end of the relationship, or choose the next focus.',
  remedy:
    'Make room for the end of the relationship, or take up the loss or the change that follows as the focus.',
  withdrawnIf: [
    'That the end of the relationship was mourned is recorded.',
    'Grief or a role transition is recorded as active then or later.',
    'It is recorded that the two negotiate again, or came to an agreement.',
    'It was recorded in the latest session.',
  ],
  message: ({ session, denied }: Parting) =>
    `The dispute is recorded as in dissolution or dissolved${atSession('in', session)}; ` +
    (denied
      ? 'it is recorded that the end of the relationship was not mourned, and no next focus is active.'
      : 'no record that the end of the relationship was mourned, and no next focus is active.'),
  check: (facts) => {
    const { sessions, closure, attendanceUnknown, record } = facts;
    const { focus } = record;
    const details = inOrder(sessions, detailsOf(focus, 'role-dispute'));
    if (!details.some(isParting)) return notApplicable('No dissolution is recorded.');
    const back = details.map(isTurn).lastIndexOf(true);
    const parting = details.slice(back + 1).find(isParting);
    if (parting === undefined) {
      return [{ kind: 'pass', at: details.slice(back, back + 1).map((entry) => placeOf(entry)) }];
    }
    const mourned = lastWord(details, ({ data }) => data.mourningAddressed);
    if (mourned?.word === true) return [{ kind: 'pass', at: [placeOf(mourned.entry)] }];
    const next = activeAreas(focus).find(
      ({ area, end }) => nextAreas.includes(area) && (end === undefined || notAfter(parting, end)),
    );
    if (next !== undefined) return [{ kind: 'pass', at: [next.at] }];
    const ordinal = ordinalOf(sessions, parting);
    if (ordinal >= sessions.length && !attendanceUnknown) {
      return closure === null
        ? [{ kind: 'open', due: null, at: [placeOf(parting)] }]
        : notApplicable('It was recorded in the last session of the course.');
    }
    const hit = {
      observed: { session: numberOf(sessions, parting), denied: mourned !== undefined },
      at: [
        placeOf(parting),
        ...(mourned === undefined ? [] : [placeOf(mourned.entry, '/data/mourningAddressed')]),
      ],
      counter: turnsOf(details, parting),
      ...afterClosing(facts),
    };
    // Where no session is on record, nobody knows whether one was held since.
    if (attendanceUnknown) return [{ kind: 'review', ask: 'mourning', ...hit }];
    return mourned === undefined
      ? [{ kind: 'missing', aspect: 'focus', ask: 'mourning', ordinal: Math.max(1, ordinal), ...hit }]
      : [{ kind: 'fail', ...hit }];
  },
});

type Parting = {
  readonly session: number | null;
  readonly denied: boolean;
};

function isParting({ data: { stage, outcome } }: DetailEntry<'role-dispute'>): boolean {
  return stage === 'dissolution' || outcome === 'dissolved';
}

/** Whether it is said that the two negotiate again, or came to an agreement. */
function isTurn(entry: DetailEntry<'role-dispute'>): boolean {
  const { stage, outcome } = entry.data;
  return (
    !isParting(entry) && (stage === 'renegotiation' || outcome === 'renegotiated' || outcome === 'accepted')
  );
}

/** What was recorded later and speaks against a parting. */
function turnsOf(
  details: readonly DetailEntry<'role-dispute'>[],
  parting: DetailEntry<'role-dispute'>,
): readonly CounterEvidence[] {
  const later = details
    .slice(details.indexOf(parting) + 1)
    .filter((entry) => !isParting(entry) && entry.data.stage !== undefined);
  return later.length === 0
    ? []
    : [
        {
          note: 'The dispute later took another turn.',
          at: later.map((entry) => placeOf(entry)),
        },
      ];
}
