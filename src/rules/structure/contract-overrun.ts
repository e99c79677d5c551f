import { placeIn, placeOf } from '../../facts/facts.js';
import type { Range } from '../../model/protocol.js';
import type { Entry } from '../../model/state.js';
import { afterClosing, remedyOfExcess } from '../closing.js';
import { counted } from '../counts.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

// Only sessions that were attended count, so one that was missed and made up for is no extra one; and none in a pause.
export const contractOverrun: Rule = defineRule({
  id: 'contract-overrun',
  category: 'structure',
  severity: 'warning',
  statement: 'The course keeps to the agreed number of sessions; a change of it is an explicit amendment.',
  rationale: 'A limit that moves by itself is no limit, and the ending cannot be prepared.',
  sources: [
    { source: 'comprehensive-guide-2000', locator: 'a change of the contract is agreed explicitly (ch. 7)' },
  ],
  grounding: 'verified',
  needs: ['contract', 'sessions'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  step: 'Keep to the agreed number of sessions, or agree on another.',
  remedy: 'Talk with the patient about the number of sessions, and record what is agreed as an amendment.',
  withdrawnIf: [
    'An amendment of the number of sessions is recorded.',
    'The session did not take place, and is corrected to missed.',
  ],
  message: (seen: Overrun) =>
    seen.state === 'overrun'
      ? `${seen.sessions} sessions were held${seen.paused === 0 ? '' : `, not counting ${seen.paused} in a pause`}; at most ${seen.atMost} were agreed.`
      : `A second contract says ${range(seen.min, seen.max)}, where ${range(seen.minBefore, seen.maxBefore)} stood, and no amendment is recorded.`,
  check: (facts) => {
    const { sessions, length, attendanceUnknown } = facts;
    const { contract } = facts.record;
    if (length === null || !length.contracted) {
      return notApplicable('No agreed number of sessions is recorded.');
    }
    const found: Judgement<Overrun>[] = [];
    const terms = [...contract.agreed, ...contract.amended].sort((a, b) => a.seq - b.seq);
    const held = sessions.filter(({ paused }) => !paused);
    if (held.length > length.max) {
      found.push({
        kind: 'fail',
        subject: 'overrun',
        observed: {
          state: 'overrun',
          sessions: held.length,
          paused: sessions.length - held.length,
          atMost: length.max,
        },
        at: held.slice(length.max).map((session) => placeIn(session)),
        ...afterClosing(facts, remedyOfExcess),
      });
    }
    // An amendment vouches for itself, and for a contract on the same terms.
    const altered = alterations(terms).filter(
      ({ to }) =>
        !contract.amended.some(({ data }) => data.sessions !== undefined && isSame(data.sessions, to)),
    );
    const last = altered.at(-1);
    if (last !== undefined) {
      const { from, to } = last;
      found.push({
        kind: 'fail',
        subject: 'altered',
        observed: { state: 'altered', min: to.min, max: to.max, minBefore: from.min, maxBefore: from.max },
        at: altered.map(({ entry }) => placeOf(entry, '/data/sessions')),
        ...afterClosing(facts, remedyOfExcess),
      });
    }
    if (found.length > 0) return found;
    return attendanceUnknown
      ? notApplicable('It is not known how many sessions were held.')
      : [{ kind: 'pass', at: terms.slice(-1).map((entry) => placeOf(entry)) }];
  },
});

type Overrun =
  | {
      readonly state: 'overrun';
      readonly sessions: number;
      /** How many were held in a pause, and are not counted. */
      readonly paused: number;
      readonly atMost: number;
    }
  | {
      readonly state: 'altered';
      readonly min: number;
      readonly max: number;
      readonly minBefore: number;
      readonly maxBefore: number;
    };

interface Alteration {
  readonly entry: Entry<'contract-agreed'> | Entry<'contract-amended'>;
  readonly from: Range;
  readonly to: Range;
}

/** The later terms whose number of sessions goes beyond the one that stood; a range may be narrowed. */
function alterations(terms: readonly Alteration['entry'][]): readonly Alteration[] {
  const found: Alteration[] = [];
  let standing: Range | undefined;
  for (const entry of terms) {
    const to = entry.data.sessions;
    if (to === undefined) continue;
    if (standing !== undefined && !isWithin(to, standing)) {
      found.push({ entry, from: standing, to });
    }
    standing = to;
  }
  return found;
}

function isWithin(one: Range, other: Range): boolean {
  return one.min >= other.min && one.max <= other.max;
}

function isSame(one: Range, other: Range): boolean {
  return one.min === other.min && one.max === other.max;
}

function range(min: number, max: number): string {
  return min === max ? counted(max, 'session') : `${min} to ${max} sessions`;
}
