import type { FactsFor, Moment } from '../../facts/facts.js';
import { placeIn, placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { daysBetween, isLater } from '../../lib/partial-date.js';
import { stated } from '../../model/protocol.js';
import type { Entry } from '../../model/state.js';
import type { Step } from '../cadence.js';
import { cadenceOf, isTapered, mayTaper, stepsBetween } from '../cadence.js';
import { afterClosing, remedyOfExcess } from '../closing.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { aboutCertain, acrossHole, holesIn, mayBeEnding } from '../holes.js';

// A gap is one only where the dates are certain of it and nothing on record explains it. The taper of an ending is none.
// Where numbers are left out in it, or before it so that the ending may have begun, nobody knows.
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
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Keep to the agreed cadence.',
  remedy: 'Ask what came between, record it, and agree on a cadence that can be kept.',
  withdrawnIf: [
    'A break in the gap (planned, for illness, for a birth) or another contact is recorded, or each session that fell out.',
    'The later session belongs to the ending or to maintenance.',
    'A longer cadence is recorded as agreed.',
  ],
  message: ({ gaps, longest, atMost, session }: Gaps) =>
    `${counted(gaps, 'gap')} between sessions of more than ${counted(atMost, 'day')} ${gaps === 1 ? 'is' : 'are'} not explained by what is on record; ${gaps === 1 ? 'it' : 'the longest'} lasted at least ${longest} days, up to session ${session}.`,
  check: (facts) => {
    const { protocol, sessions } = facts;
    const times = stated(protocol.thresholds.cadenceGap);
    const cadenceAt = cadenceOf(facts);
    if (times === undefined || cadenceAt === undefined) {
      return notApplicable('The protocol does not say how far apart sessions are.');
    }
    if (sessions.length < 2) return notApplicable('Fewer than two sessions were held.');
    if (mayTaper(facts)) {
      return notApplicable(
        'The protocol foresees a taper, and no phase is recorded that says where it begins.',
      );
    }
    const steps = stepsBetween(sessions).filter(({ to }) => !isTapered(to, facts));
    if (steps.length === 0)
      return notApplicable('The sessions after the first belong to the ending or to maintenance.');
    const dated = flatMap(steps, (step) => {
      const days = daysBetween(step.from.on, step.to.on);
      const cadence = cadenceAt(step.to);
      if (days === undefined || cadence === undefined) return [];
      const atMost = times * cadence;
      if (days.most <= atMost) return [{ ...step, days: days.least, atMost, missed: [], isGap: false }];
      if (days.least <= atMost) return [];
      const missed = missedIn(step, facts);
      const explained = days.least <= atMost + missed.length * cadence || isExplained(step, facts);
      return [{ ...step, days: days.least, atMost, missed, isGap: !explained }];
    });
    if (dated.length === 0) return notApplicable('No two sessions have dates that can be compared.');
    const holes = holesIn(facts);
    const found = dated
      .filter(({ isGap }) => isGap)
      .map((gap) => {
        const before = holes.filter(({ to }) => to.at <= gap.to.at);
        const within = before.find(({ from }) => from.at >= gap.from.at);
        return { ...gap, hole: within ?? (mayBeEnding(holes, gap.to, facts) ? before.at(-1) : undefined) };
      });
    const { about: gaps, certain, hole } = aboutCertain(facts, found);
    const [first] = gaps;
    if (first === undefined) return [{ kind: 'pass' }];
    const missed = flatMap(gaps, (gap) => gap.missed);
    const longest = gaps.reduce((most, gap) => (gap.days > most.days ? gap : most), first);
    return [
      acrossHole(facts, hole, {
        kind: 'fail',
        observed: {
          gaps: gaps.length,
          longest: longest.days,
          atMost: longest.atMost,
          session: longest.to.number,
        },
        at: gaps.map(({ to }) => placeIn(to)),
        counter:
          missed.length === 0
            ? []
            : [
                {
                  note: 'Missed sessions explain a part.',
                  at: missed.map((entry) => placeOf(entry)),
                },
              ],
        ...afterClosing(facts, remedyOfExcess),
        inferred: certain.some(({ to }) => to.phase?.basis === 'inferred'),
      }),
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

/** The sessions that were missed in between. Each makes up for one interval. */
function missedIn(step: Step, { record }: FactsFor<'sessions'>): readonly Entry<'session-missed'>[] {
  return record.sessions.missed.filter((entry) => isWithin(entry, step));
}

/** Whether a break, or a contact of another kind, lies in between. A break without an end lasts to the next session. */
function isExplained(step: Step, { contacts, record: { sessions } }: FactsFor<'sessions'>): boolean {
  return (
    contacts.some((contact) => contact.kind !== 'treatment' && isWithin(contact.moment, step)) ||
    sessions.breaks.some((start) => {
      if (isWithin(start, step)) return true;
      const end = sessions.entries.find(({ type, seq }) => type === 'treatment-resumed' && seq > start.seq);
      if (end === undefined) return false;
      return (start.seq < step.to.seq && end.seq > step.from.seq) || isWithin(end, step);
    })
  );
}

/** By its place in the log, by its number, or by a date that may lie there; on the day of a session, the log says which. */
function isWithin({ seq, on, session }: Moment, { from, to }: Step): boolean {
  return (
    (seq > from.seq && seq < to.seq) ||
    (session !== undefined && session > from.number && session < to.number) ||
    (on !== undefined && isLater(on, from.on) !== 'no' && isLater(to.on, on) !== 'no')
  );
}
