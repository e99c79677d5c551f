import type { AspectFacts, FactsFor, RiskFact } from '../facts/facts.js';
import type { Hole } from './holes.js';
import { holesIn } from './holes.js';
import type { Moment } from './timing.js';
import { momentOf, sameDay } from './timing.js';

/** A stretch of the course in which risk stood recorded as high. */
export interface HighRisk {
  readonly first: RiskFact;
  /** The place in the log where a lower level or a resumption ended it; absent while it lasts. */
  readonly to?: number;
}

/** The stretches of high risk. A level holds until a recorded lower one, or until treatment is resumed. */
export function highRiskStretches(risk: AspectFacts['risk']): readonly HighRisk[] {
  const stretches: HighRisk[] = [];
  let first: RiskFact | undefined;
  const end = (to: number) => {
    if (first !== undefined) stretches.push({ first, to });
    first = undefined;
  };
  const resumed = risk.resumptions.map((entry) => entry.seq);
  for (const fact of risk.checks) {
    if (fact.check.level === undefined) continue;
    const back = resumed.find((seq) => first !== undefined && seq > first.seq && seq < fact.seq);
    if (back !== undefined) end(back);
    if (fact.check.level === 'high') first ??= fact;
    else end(fact.seq);
  }
  const back = resumed.find((seq) => first !== undefined && seq > first.seq);
  if (back !== undefined) end(back);
  return first === undefined ? stretches : [...stretches, { first }];
}

/**
 * The first hole in which the risk may have been found before it is first on record as high: what came between the two
 * may then be its answer.
 */
export function mayHaveBegunIn(facts: FactsFor<'risk' | 'sessions'>, first: RiskFact): Hole | undefined {
  const before = facts.record.risk.checks.filter(
    ({ check, seq }) => check.level !== undefined && seq < first.seq,
  );
  const since = before.at(-1)?.seq ?? -1;
  return holesIn(facts).find(({ from, to }) => from.seq >= since && to.seq <= first.seq);
}

/** Whether something may be an answer to a risk that was found in a hole: it came after the contact before it. */
export function mayAnswer(entry: Moment, hole: Hole | undefined, first: RiskFact): boolean {
  return (
    hole !== undefined &&
    entry.seq > hole.from.seq &&
    entry.seq < first.seq &&
    !sameDay(entry, momentOf(hole.from))
  );
}
