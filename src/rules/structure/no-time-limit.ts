import type { Contact, CoreFacts, Moment } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import type { Entry } from '../../model/state.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule } from '../define-rule.js';
import { judgeInitialDuty } from '../duty.js';
import { acrossHole, holesIn } from '../holes.js';

// The limit is a tool of the treatment, not administration; an open arrangement with a review date has one too.
export const noTimeLimit: Rule = defineRule({
  id: 'no-time-limit',
  category: 'structure',
  severity: 'error',
  statement: 'Length and cadence are agreed by the end of the initial phase.',
  rationale: 'Knowing the limit from the start raises motivation and makes the ending usable.',
  sources: [
    { source: 'founding-practice-guide', locator: 'lines 26 and 40' },
    { source: 'isipt', locator: 'time-limited treatment' },
    { source: 'comprehensive-guide-2000', locator: 'ch. 7' },
  ],
  grounding: 'verified',
  needs: ['contract', 'sessions'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Agree on how many sessions and how often.',
  remedy: 'Agree with the patient on the number of sessions and their cadence, and record the contract.',
  withdrawnIf: [
    'A contract with a number of sessions and a cadence is recorded in the initial phase.',
    'An open arrangement with a review date is recorded.',
  ],
  message: ({ state }) => {
    switch (state) {
      case 'untold':
        return 'A contract is recorded, and that the time limit was not told to the patient.';
      case 'told-late':
        return 'The patient was told of the time limit only after the first session.';
      case 'telling-unrecorded':
        return 'A contract is recorded; no record of when the time limit was told to the patient.';
      case 'late':
        return 'The number of sessions and their cadence were agreed only after the initial phase.';
      case 'omitted':
        return 'It is recorded that no contract was made.';
      default:
        return 'No record of an agreed number of sessions and a cadence by the end of the initial phase.';
    }
  },
  check: (facts) => {
    const { contract } = facts.record;
    const terms = [...contract.agreed, ...contract.amended].sort((a, b) => a.seq - b.seq);
    let length = false;
    let cadence = false;
    const complete = terms.find(({ data }) => {
      length ||= data.sessions !== undefined;
      cadence ||= data.everyDays !== undefined;
      return data.reviewOn !== undefined || (length && cadence);
    });
    const untold = terms.find(({ data }) => data.limitTold === false);
    const told = terms.find(({ data }) => data.limitTold === true);
    const judged = judgeInitialDuty(facts, {
      aspect: 'contract',
      ask: 'contract-terms',
      done: complete === undefined ? [] : [complete],
      omitted: contract.omitted,
      lateCounts: false,
      observed: (state): { readonly state: string } => ({ state }),
    });
    if (judged[0]?.kind !== 'pass' || complete === undefined) return judged;
    if (told !== undefined && isInFirstSession(told, facts)) return judged;
    const explicit = told ?? untold;
    const severity = 'info';
    const remedy = {
      remedy: 'Tell the patient of the time limit in the first session, and record that it was told.',
      ...afterClosing(facts),
    };
    // After a contact of another kind, the first session on record may not have been the first.
    const hole = holesIn(facts).find(({ from, to }) => to === facts.sessions[0] && isBetween(told, from, to));
    return explicit !== undefined
      ? [
          acrossHole(facts, hole, {
            kind: 'fail',
            severity,
            ...remedy,
            observed: { state: told === undefined ? 'untold' : 'told-late' },
            at: [placeOf(explicit, '/data/limitTold')],
          }),
        ]
      : [
          {
            kind: 'missing',
            aspect: 'contract',
            ask: 'time-limit-told',
            severity,
            ...remedy,
            observed: { state: 'telling-unrecorded' },
            at: [placeOf(complete)],
          },
        ];
  },
});

function isInFirstSession(
  told: Entry<'contract-agreed'> | Entry<'contract-amended'>,
  { sessions }: CoreFacts,
): boolean {
  const [first, second] = sessions;
  if (told.session !== undefined && first !== undefined) return told.session === first.number;
  return second === undefined || told.seq < second.seq;
}

function isBetween(told: Moment | undefined, from: Contact, to: Contact): boolean {
  return told?.session !== undefined && told.session > from.number && told.session < to.number;
}
