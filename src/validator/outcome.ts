import type { AllFacts } from '../facts/facts.js';
import { hasResponse, isRemission } from '../measures/change.js';
import { instrument } from '../measures/instruments.js';
import type { Outcome } from '../model/report.js';

/**
 * What the course achieved, apart from how it was closed. A target condition that is recorded as remitted stands
 * first; else the first and last totals of one instrument are held against its sourced thresholds.
 */
export function outcomeOf({ closure, record }: AllFacts): Outcome {
  const change = changeOf(record.measures.taken.map(({ data }) => data));
  const target = record.condition.recorded.filter(({ data }) => data.role === 'target').at(-1);
  const byCondition = target?.data.status === 'remitted';
  const byMeasure = change === null ? 'unknown' : stateOf(change);
  return {
    closure: closure === null ? null : { reason: closure.reason, initiatedBy: closure.initiatedBy },
    state: byCondition ? 'remission' : byMeasure,
    basis: byCondition ? 'condition' : byMeasure === 'unknown' ? null : 'measure',
    change,
  };
}

type Change = NonNullable<Outcome['change']>;

function changeOf(taken: readonly { readonly instrument: string; readonly total: number }[]): Change | null {
  for (const { instrument, total: first } of taken) {
    const same = taken.filter((score) => score.instrument === instrument);
    const last = same.at(-1);
    if (last === undefined || same.length < 2) continue;
    const difference = last.total - first;
    return {
      instrument,
      first,
      last: last.total,
      difference,
      // A share of nothing, or of a score below it, says nothing.
      share: first > 0 ? difference / first : null,
    };
  }
  return null;
}

function stateOf({ instrument: id, first, last }: Change): Outcome['state'] {
  const known = instrument(id);
  if (known === undefined) return 'unknown';
  if (isRemission(known, last) === true) return 'remission';
  const responded = hasResponse(known, first, last);
  return responded === undefined ? 'unknown' : responded ? 'response' : 'no-response';
}
