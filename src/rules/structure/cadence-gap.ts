import type { CoreFacts, FactsFor, Moment, Session } from '../../facts/facts.js';
import { placeIn } from '../../facts/facts.js';
import { daysBetween, isLater } from '../../lib/partial-date.js';
import { stated } from '../../model/protocol.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

// A gap is one only where the dates are certain of it and nothing on record explains it. The taper of an ending is none.
export const cadenceGap: Rule = defineRule({
  id: 'cadence-gap',
  category: 'structure',
  severity: 'warning',
  statement: 'Until the ending, sessions follow one another at about the agreed cadence.',
  rationale: 'Short, regular intervals keep mood and events together, and the time limit real.',
  sources: [
    { source: 'founding-practice-guide', locator: 'line 38' },
    { source: 'ipt-ptsd-2016', locator: 'weekly sessions' },
  ],
  grounding: 'inferred',
  needs: ['contract', 'sessions'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  step: 'Keep to the agreed cadence.',
  remedy: 'Ask what kept the patient or the clinic away, record it, and agree on a cadence that can be kept.',
  withdrawnIf: [
    'A missed session, a break (planned, for illness, for a birth) or another contact in the gap is recorded.',
    'The later session belongs to the ending or to maintenance.',
    'A longer cadence is recorded as agreed.',
  ],
  message: ({ gaps, longest, atMost, session }: Gaps) =>
    `${counted(gaps, 'gap')} between sessions of more than ${counted(atMost, 'day')} with nothing on record to explain ${gaps === 1 ? 'it' : 'them'}; the longest took at least ${longest} days, up to session ${session}.`,
  check: (facts) => {
    const { protocol, sessions, record } = facts;
    const times = stated(protocol.thresholds.cadenceGap);
    const own = stated(protocol.everyDays);
    const terms = [...record.contract.agreed, ...record.contract.amended]
      .filter(({ data }) => data.everyDays !== undefined)
      .sort((a, b) => a.seq - b.seq);
    // The cadence that stood when the gap ended; the first one agreed stands for the time before it, too.
    const cadenceAt = ({ seq }: Session) =>
      (terms.filter((entry) => entry.seq < seq).at(-1) ?? terms[0])?.data.everyDays ?? own;
    if (times === undefined || (own === undefined && terms.length === 0)) {
      return notApplicable('The protocol does not say how far apart sessions are.');
    }
    if (sessions.length < 2) return notApplicable('Fewer than two sessions were held.');
    const steps = stepsBetween(sessions).filter(({ to }) => !isTapered(to, facts));
    if (steps.length === 0) return notApplicable('The sessions after the first belong to the ending.');
    const dated = steps.flatMap((step) => {
      const days = daysBetween(step.from.on, step.to.on);
      const cadence = cadenceAt(step.to);
      if (days === undefined || cadence === undefined) return [];
      const atMost = times * cadence;
      const long = days.least > atMost;
      return long || days.most <= atMost ? [{ ...step, days: days.least, atMost, long }] : [];
    });
    if (dated.length === 0) return notApplicable('No two sessions have dates that can be compared.');
    const gaps = dated.filter((step) => step.long && !isExplained(step, facts));
    const [first] = gaps;
    if (first === undefined) return [{ kind: 'pass' }];
    const longest = gaps.reduce((most, gap) => (gap.days > most.days ? gap : most), first);
    return [
      {
        kind: 'fail',
        observed: {
          gaps: gaps.length,
          longest: longest.days,
          atMost: longest.atMost,
          session: longest.to.number,
        },
        at: gaps.map(({ to }) => placeIn(to)),
        inferred: gaps.some(({ to }) => to.phase?.basis === 'inferred'),
      },
    ];
  },
});

type Gaps = {
  readonly gaps: number;
  readonly longest: number;
  readonly atMost: number;
  /** The session after the longest. */
  readonly session: number;
};

/** The way from one session to the next. */
interface Step {
  readonly from: Session;
  readonly to: Session;
}

function stepsBetween(sessions: readonly Session[]): readonly Step[] {
  return sessions.flatMap((to, index) => {
    const from = sessions[index - 1];
    return from === undefined ? [] : [{ from, to }];
  });
}

/** A session of the ending or of maintenance, or one that may belong to the ending. */
function isTapered({ phase, ordinal }: Session, { ending }: CoreFacts): boolean {
  if (phase === undefined) return ending !== null && ordinal >= ending.earliest;
  return phase.role === 'ending' || phase.role === 'maintenance';
}

/** Whether a missed session, a break, or a contact of another kind lies in between. */
function isExplained(step: Step, { contacts, record: { sessions } }: FactsFor<'sessions'>): boolean {
  return (
    sessions.missed.some((entry) => isWithin(entry, step)) ||
    contacts.some((contact) => contact.kind !== 'treatment' && isWithin(contact.moment, step)) ||
    sessions.breaks.some((start) => {
      const end = sessions.entries.find(({ type, seq }) => type === 'treatment-resumed' && seq > start.seq);
      const overlaps = start.seq < step.to.seq && (end === undefined || end.seq > step.from.seq);
      return overlaps || isWithin(start, step) || (end !== undefined && isWithin(end, step));
    })
  );
}

/** By its place in the log, by its number, or by a date that may lie there. */
function isWithin({ seq, on, session }: Moment, { from, to }: Step): boolean {
  return (
    (seq > from.seq && seq < to.seq) ||
    (session !== undefined && session > from.number && session < to.number) ||
    (on !== undefined && isLater(from.on, on) !== 'yes' && isLater(on, to.on) !== 'yes')
  );
}
