import type { FactsFor } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import type { Place } from '../../model/report.js';
import { dueByMiddleSession, judgeAreaDuty, middleSessionsDue } from '../area-duty.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { detailsOf, firstActive, focusOn, isFilled } from '../focus-details.js';
import { lastWord } from '../last-word.js';
import { atSession, numberOf } from '../session-of.js';

export const disputeOneSided: Rule = defineRule({
  id: 'dispute-one-sided',
  category: 'focus',
  severity: 'warning',
  statement: 'In a role dispute, the expectations of both sides are written down.',
  rationale: 'A dispute is a clash of two expectations; with one of them, half of it is missing.',
  sources: [
    { source: 'founding-practice-guide', locator: 'lines 65 and 66: two columns, where they are useful' },
  ],
  grounding: 'inferred',
  needs: ['focus', 'inventory'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Write down what each side expects.',
  remedy: 'Write down with the patient what each side expects of the other, as far as it can be known.',
  withdrawnIf: [
    'What each side expects is recorded, with the dispute or with the other party in the inventory.',
    'It is noted that the other side’s view cannot be known.',
    'The area is recorded as closed before it was due.',
  ],
  message: ({ since, by, patient, other }: Sides) =>
    `A role dispute became active${atSession('in', since)}; after ${counted(by, 'middle session')} no expectations ` +
    `${patient ? 'of the other side' : other ? 'of the patient’s side' : 'of either side'} are recorded; those of both sides are asked for.`,
  check: (facts) => {
    const { sessions, record } = facts;
    const activated = firstActive(record.focus, 'role-dispute');
    if (activated === undefined) return notApplicable('A role dispute is not recorded as an active area.');
    const { patient, other } = sidesOf(record);
    const denials = flatMap([patient, other], ({ known, denied }) => (known === undefined ? denied : []));
    return judgeAreaDuty(facts, dueByMiddleSession(facts, activated), {
      activated,
      ask: 'expectations',
      done: patient.known && other.known && [patient.known, other.known],
      denied: denials.length > 0 ? denials : undefined,
      observed: {
        since: numberOf(sessions, activated.start),
        by: middleSessionsDue(facts),
        patient: patient.known !== undefined,
        other: other.known !== undefined,
      },
    });
  },
});

type Sides = {
  readonly since: number | null;
  readonly by: number | null;
  readonly patient: boolean;
  readonly other: boolean;
};

/** Where the expectations of one side stand, and where it is said that there are none. */
interface Side {
  readonly known: Place | undefined;
  readonly denied: readonly Place[];
}

type Recorded = FactsFor<'focus' | 'inventory'>['record'];

function sidesOf(record: Recorded): { readonly patient: Side; readonly other: Side } {
  const details = detailsOf(record.focus, 'role-dispute');
  const noted = lastWord(details, ({ data }) => data.otherViewUnknowable);
  const unknowable = noted?.word === true ? placeOf(noted.entry) : undefined;
  const own = (field: 'patientExpects' | 'otherExpects'): readonly Listed[] => {
    const told = lastWord(details, ({ data }) => data[field]);
    return told ? [{ list: told.word, at: placeOf(told.entry, `/data/${field}`) }] : [];
  };
  const other = sideOf([...own('otherExpects'), ...inInventory(record, 'expectsOfPatient')]);
  return {
    patient: sideOf([...own('patientExpects'), ...inInventory(record, 'expectsOfThem')]),
    other: { ...other, known: other.known ?? unknowable },
  };
}

interface Listed {
  readonly list: readonly string[] | undefined;
  readonly at: Place;
}

function sideOf(lists: readonly Listed[]): Side {
  return { known: lists.find(({ list }) => isFilled(list))?.at, denied: lists.map(({ at }) => at) };
}

/** What the inventory says of the other party: the one that is named, or whoever the area concerns. */
function inInventory(
  { focus, inventory }: Recorded,
  field: 'expectsOfThem' | 'expectsOfPatient',
): readonly Listed[] {
  const named = lastWord(detailsOf(focus, 'role-dispute'), ({ data }) => data.otherParty)?.word;
  const party = named === undefined ? (focusOn(focus, 'role-dispute')?.people ?? []) : [named];
  return flatMap(party, (person) =>
    inventory.described
      .filter(({ data }) => data.person === person && data[field] !== undefined)
      .slice(-1)
      .map((entry) => ({ list: entry.data[field], at: placeOf(entry, `/data/${field}`) })),
  );
}
