import type { AllFacts } from '../facts/facts.js';
import { hasResponse, isRemission } from '../measures/change.js';
import type { Outcome } from '../model/report.js';
import { instrumentOf, seriesOf } from '../rules/scores.js';
import { targetOf } from '../rules/targets.js';

/**
 * What the course achieved, apart from how it was closed. A target condition that is recorded as remitted stands
 * first; else the first and last totals of one instrument are held against its sourced thresholds.
 */
export function outcomeOf(facts: AllFacts): Outcome {
  const { closure, record } = facts;
  const change = changeOf(facts);
  const byCondition = targetOf(record.condition.recorded)?.data.status === 'remitted';
  const byMeasure = change === null ? 'unknown' : stateOf(change, facts);
  return {
    closure: closure === null ? null : { reason: closure.reason, initiatedBy: closure.initiatedBy },
    state: byCondition ? 'remission' : byMeasure,
    basis: byCondition ? 'condition' : byMeasure === 'unknown' ? null : 'measure',
    change,
  };
}

type Change = NonNullable<Outcome['change']>;

function changeOf(facts: AllFacts): Change | null {
  const series = seriesOf(facts).find(({ later }) => later.length > 0);
  const last = series?.later.at(-1);
  if (series === undefined || last === undefined) return null;
  const first = series.first.data.total;
  const difference = last.data.total - first;
  return {
    instrument: series.id,
    first,
    last: last.data.total,
    difference,
    // A share of nothing, or of a score below it, says nothing.
    share: first > 0 ? difference / first : null,
  };
}

function stateOf({ instrument: id, first, last }: Change, facts: AllFacts): Outcome['state'] {
  const known = instrumentOf(facts, id);
  if (known === undefined) return 'unknown';
  if (isRemission(known, last) === true) return 'remission';
  const responded = hasResponse(known, first, last);
  return responded === undefined ? 'unknown' : responded ? 'response' : 'no-response';
}
